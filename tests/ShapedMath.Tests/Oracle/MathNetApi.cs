using System.Reflection;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Double.Solvers;
using MathNet.Numerics.LinearAlgebra.Factorization;
using MathNet.Numerics.LinearAlgebra.Solvers;
using MathNet.Numerics.LinearRegression;

namespace ShapedMath.Tests.Oracle;

/// <summary>The public members of MathNet's linear algebra and linear regression, over <see cref="double"/>.</summary>
internal static class MathNetApi
{
    private static readonly IReadOnlyList<Type> Types =
    [
        typeof(Matrix<double>), typeof(Vector<double>), typeof(MatrixExtensions), typeof(VectorExtensions),
        typeof(MatrixBuilder<double>), typeof(VectorBuilder<double>), typeof(CreateMatrix), typeof(CreateVector),
        typeof(DenseMatrix), typeof(SparseMatrix), typeof(DiagonalMatrix), typeof(DenseVector), typeof(SparseVector),
        typeof(LU<double>), typeof(QR<double>), typeof(GramSchmidt<double>), typeof(MathNet.Numerics.LinearAlgebra.Factorization.Cholesky<double>), typeof(Svd<double>), typeof(Evd<double>), typeof(ISolver<double>),
        typeof(IIterativeSolver<double>), typeof(BiCgStab), typeof(GpBiCg), typeof(MlkBiCgStab), typeof(TFQMR), typeof(CompositeSolver),
        typeof(IPreconditioner<double>), typeof(UnitPreconditioner<double>), typeof(DiagonalPreconditioner), typeof(ILU0Preconditioner), typeof(MILU0Preconditioner), typeof(ILUTPPreconditioner),
        typeof(MultipleRegression), typeof(WeightedRegression), typeof(SimpleRegression), typeof(Fit), typeof(Permutation), typeof(Distance),
    ];

    /// <summary>
    /// The members that each type declares: constructors, methods, and properties by their getters. Generic methods have
    /// <see cref="double"/> for the types of entries, and <see cref="string"/> where any type will do.
    /// </summary>
    public static IReadOnlyList<MethodBase> Members { get; } = [.. Types.SelectMany(DeclaredBy)];

    /// <summary>The member as the table names it: <c>new</c> is a constructor.</summary>
    public static string NameOf(MethodBase member) => member switch
    {
        ConstructorInfo => "new",
        { IsSpecialName: true } when member.Name.StartsWith("get_", StringComparison.Ordinal) => member.Name["get_".Length..],
        _ => member.Name,
    };

    /// <summary>The type as the table names it: without its parameters.</summary>
    public static string NameOf(Type type) => type.Name.Split('`')[0];

    public static string Describe(MethodBase member) =>
        $"{NameOf(member.DeclaringType!)}.{NameOf(member)}({string.Join(", ", member.GetParameters().Select(static p => Describe(p.ParameterType)))})";

    /// <summary>Whether a type is, or derives from, one that the table names.</summary>
    public static bool IsA(Type type, string name) => Bases(type).Any(part => NameOf(part) == name);

    public static bool IsMatrix(Type type) => HasBase(type, typeof(Matrix<>));

    /// <summary>Whether a type is a vector, or a permutation, which has a length as well.</summary>
    public static bool IsVector(Type type) => HasBase(type, typeof(Vector<>)) || type == typeof(Permutation);

    /// <summary>Whether a type is a decomposition, which has the shape of the matrix that it is of.</summary>
    public static bool IsDecomposition(Type type) => type.Namespace == typeof(Svd<>).Namespace;

    /// <summary>Whether a member takes or gives a matrix, a vector, a decomposition, an array or a sequence.</summary>
    public static bool HasShapes(MethodBase member) =>
        member.GetParameters().Select(static p => p.ParameterType).Append(member.DeclaringType!).Append((member as MethodInfo)?.ReturnType ?? typeof(void)).Any(HasShape);

    private static bool HasShape(Type type) =>
        IsMatrix(type) || IsVector(type) || IsDecomposition(type) || type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>));

    private static IEnumerable<MethodBase> DeclaredBy(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(Declared)
            .Where(static m => m.GetBaseDefinition().DeclaringType == m.DeclaringType)
            .Where(static m => !m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal) || m.Name.StartsWith("get_", StringComparison.Ordinal))
            .Select(static m => m.IsGenericMethodDefinition ? m.MakeGenericMethod([.. m.GetGenericArguments().Select(Argument)]) : m);
        return [.. type.GetConstructors(Declared), .. methods];
    }

    private static Type Argument(Type parameter) =>
        parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? typeof(double) : typeof(string);

    private static bool HasBase(Type type, Type definition) => Bases(type).Any(part => part.IsGenericType && part.GetGenericTypeDefinition() == definition);

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? part = type; part is not null; part = part.BaseType)
            yield return part;
    }

    private static string Describe(Type type) => type switch
    {
        { IsArray: true } => $"{Describe(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]",
        { IsGenericType: true } => $"{NameOf(type)}<{string.Join(",", type.GetGenericArguments().Select(Describe))}>",
        _ => type.Name,
    };
}
