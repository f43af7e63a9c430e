using System.Reflection;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath.Shapes;

namespace ShapedMath.Tests.Oracle;

/// <summary>A member of MathNet that a row of the table speaks of, found by its name and the kinds of its operands.</summary>
internal sealed record MathNetMember(Operation Row, string Name)
{
    /// <summary>The types that the table speaks of, by its names for them.</summary>
    private static readonly Dictionary<string, Type> Types = new()
    {
        ["Matrix"] = typeof(Matrix<double>),
        ["Vector"] = typeof(Vector<double>),
        ["MatrixBuilder"] = typeof(MatrixBuilder<double>),
        ["VectorBuilder"] = typeof(VectorBuilder<double>),
        ["Svd"] = typeof(MathNet.Numerics.LinearAlgebra.Factorization.Svd<double>),
    };

    public Type DeclaringType => Types[Row.Types[0]];

    public bool IsStatic => Name.StartsWith("op_", StringComparison.Ordinal);

    public IReadOnlyList<PropertyInfo> Properties =>
        [.. DeclaringType.GetProperties().Where(p => p.Name == Name && Row.Signature.Operands.Count == 1)];

    /// <summary>The overloads that give a result.</summary>
    public IReadOnlyList<MethodInfo> Overloads => Methods(Parameters, isVoid: false);

    /// <summary>The overloads that fill a result buffer, which comes last.</summary>
    public IReadOnlyList<MethodInfo> IntoOverloads => Row.Signature.Results is [{ Label: null, Kind: ShapeKind.Matrix or ShapeKind.Vector } result] ? Methods([.. Parameters, result], isVoid: true) : [];

    private IReadOnlyList<ShapePattern> Parameters => [.. Row.Signature.Operands.Skip(IsStatic ? 0 : 1)];

    public static IEnumerable<MathNetMember> All =>
        OperationCatalog.BuiltIn.Operations.Where(static row => !row.IsTypedOnly).SelectMany(static row => row.Members.Select(name => new MathNetMember(row, name)));

    public override string ToString() => $"{Row.Types[0]}.{Name} {Row.Signature}";

    private List<MethodInfo> Methods(IReadOnlyList<ShapePattern> parameters, bool isVoid) =>
        [.. DeclaringType.GetMethods()
            .Where(m => m.Name == Name && !m.IsGenericMethod && m.IsStatic == IsStatic && m.ReturnType == typeof(void) == isVoid)
            .Where(m => m.GetParameters().Length == parameters.Count && m.GetParameters().Zip(parameters, static (p, kind) => Takes(p, kind)).All(static takes => takes))];

    private static bool Takes(ParameterInfo parameter, ShapePattern pattern) => pattern.Kind switch
    {
        ShapeKind.Matrix => parameter.ParameterType == typeof(Matrix<double>),
        ShapeKind.Vector => parameter.ParameterType == typeof(Vector<double>),
        ShapeKind.Scalar => parameter.ParameterType == typeof(double),
        ShapeKind.Size => parameter.ParameterType == typeof(int),
        ShapeKind.None => true,
        _ => throw new NotSupportedException($"The oracle does not know {pattern.Kind}."),
    };
}
