using System.Linq.Expressions;
using System.Reflection;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Double.Solvers;
using MathNet.Numerics.LinearAlgebra.Factorization;
using MathNet.Numerics.LinearAlgebra.Solvers;
using ShapedMath.Shapes;

namespace ShapedMath.Tests.Oracle;

/// <summary>Makes operands of the types that MathNet's members take, of given shapes.</summary>
internal sealed class OperandValue(Values values)
{
    private static readonly Dictionary<Type, Delegate> Functions = [];

    private readonly Random random = new(values.Seed);

    public static int Size(Shape shape, int dim) => (int)shape.Dims[dim].ConstantValue!.Value;

    public static object Buffer(Shape shape) => shape.Kind == ShapeKind.Matrix
        ? Matrix<double>.Build.Dense(Size(shape, 0), Size(shape, 1))
        : Vector<double>.Build.Dense(Size(shape, 0));

    public object Of(Shape shape, Type type) => shape.Kind switch
    {
        ShapeKind.Matrix when type == typeof(DiagonalMatrix) || (type == typeof(Matrix<double>) && values.Storage == Storage.Diagonal) => new DiagonalMatrix(Size(shape, 0), Size(shape, 1), values.Diagonal),
        ShapeKind.Matrix => As(type, Matrix<double>.Build.Dense(Size(shape, 0), Size(shape, 1), (i, j) => random.NextDouble() - 0.5 + (i == j ? values.Diagonal : 0))),
        ShapeKind.Vector when type == typeof(Permutation) => new Permutation([.. Enumerable.Range(0, Size(shape, 0))]),
        ShapeKind.Vector => As(type, Vector<double>.Build.Dense(Size(shape, 0), _ => random.NextDouble() - 0.5)),
        ShapeKind.Scalar => random.NextDouble() + 1,
        ShapeKind.Size => Size(shape, 0),
        ShapeKind.Array => Array(shape, type.GetElementType()!),
        _ => throw new NotSupportedException($"The oracle does not know {shape.Kind}."),
    };

    /// <summary>An operand without a shape: the constant that the row asks for, the parameter's default, or one that does no harm.</summary>
    public static object? WithoutShape(Type type, ParameterInfo? parameter, string? constant) =>
        constant is not null ? Enum.Parse(type, constant)
        : parameter is { HasDefaultValue: true } ? parameter.DefaultValue
        : Harmless(type);

    private object As(Type type, Matrix<double> matrix) => type switch
    {
        _ when MathNetApi.IsDecomposition(type) => Decomposition(type, matrix),
        _ when type == typeof(SparseMatrix) || (type == typeof(Matrix<double>) && values.Storage == Storage.Sparse) => SparseMatrix.OfMatrix(matrix),
        _ when type == typeof(Matrix<float>) => matrix.ToSingle(),
        _ when type == typeof(Matrix<System.Numerics.Complex>) => matrix.ToComplex(),
        _ when type == typeof(Matrix<MathNet.Numerics.Complex32>) => matrix.ToComplex().ToComplex32(),
        _ => matrix,
    };

    private object As(Type type, Vector<double> vector) => type switch
    {
        _ when type == typeof(SparseVector) || (type == typeof(Vector<double>) && values.Storage != Storage.Dense) => SparseVector.OfVector(vector),
        _ when type == typeof(Vector<float>) => vector.ToSingle(),
        _ when type == typeof(Vector<System.Numerics.Complex>) => vector.ToComplex(),
        _ when type == typeof(Vector<MathNet.Numerics.Complex32>) => vector.ToComplex().ToComplex32(),
        _ => vector,
    };

    // A decomposition of the matrix is what the row is about: that there is none for this shape is a refusal.
    private static object Decomposition(Type type, Matrix<double> matrix)
    {
        try
        {
            return type switch
            {
                _ when type == typeof(LU<double>) => matrix.LU(),
                _ when type == typeof(MathNet.Numerics.LinearAlgebra.Factorization.Cholesky<double>) => matrix.Cholesky(),
                _ when type == typeof(Svd<double>) => matrix.Svd(),
                _ when type == typeof(Evd<double>) => matrix.Evd(Symmetricity.Symmetric),
                _ when type == typeof(GramSchmidt<double>) => matrix.GramSchmidt(),
                _ => matrix.QR(),
            };
        }
        catch (Exception exception)
        {
            throw new TargetInvocationException(exception);
        }
    }

    private Array Array(Shape shape, Type element)
    {
        var array = System.Array.CreateInstance(element, [.. Enumerable.Range(0, shape.Dims.Count).Select(dim => Size(shape, dim))]);
        if (element == typeof(double) && array is double[] numbers)
            random.GetItems<double>([0.5, 1.5, 2.5, 4, 7], numbers.Length).CopyTo(numbers, 0);
        else if (array is int[] indices)
            Enumerable.Range(0, indices.Length).ToArray().CopyTo(indices, 0);
        else if (array is double[][] samples)
            Enumerable.Range(0, samples.Length).ToList().ForEach(i => samples[i] = [i + 1]);
        else if (array.Rank == 1 && !element.IsValueType)
            Enumerable.Range(0, array.Length).ToList().ForEach(i => array.SetValue(Harmless(element), i));
        return array;
    }

    private static object? Harmless(Type type) => type switch
    {
        _ when type == typeof(MatrixBuilder<double>) => Matrix<double>.Build,
        _ when type == typeof(VectorBuilder<double>) => Vector<double>.Build,
        _ when type == typeof(IContinuousDistribution) => new Normal(),
        _ when type == typeof(IIterativeSolver<double>) => new TFQMR(),
        _ when type == typeof(IPreconditioner<double>) => new UnitPreconditioner<double>(),
        _ when type == typeof(Iterator<double>) => new Iterator<double>(new IterationCountStopCriterion<double>(10), new ResidualStopCriterion<double>(1e-6)),
        _ when type == typeof(IIterationStopCriterion<double>) => new IterationCountStopCriterion<double>(10),
        _ when type == typeof(CompositeSolver) => new CompositeSolver([]),
        _ when type == typeof(string) => "",
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IEnumerable<>) => System.Array.CreateInstance(type.GetGenericArguments()[0], 0),
        _ when typeof(Delegate).IsAssignableFrom(type) => Function(type),
        _ => Activator.CreateInstance(type),
    };

    // A function that gives the first of its arguments that it may give.
    private static Delegate Function(Type type)
    {
        lock (Functions)
        {
            if (!Functions.TryGetValue(type, out var function))
            {
                var invoke = type.GetMethod("Invoke")!;
                ParameterExpression[] parameters = [.. invoke.GetParameters().Select(static p => Expression.Parameter(p.ParameterType))];
                var body = (Expression?)System.Array.Find(parameters, p => p.Type == invoke.ReturnType) ?? Expression.Default(invoke.ReturnType);
                Functions[type] = function = Expression.Lambda(type, body, parameters).Compile();
            }

            return function;
        }
    }
}

/// <summary>The entries of the operands: random, and added to the diagonals of matrices what makes them definite.</summary>
internal readonly record struct Values(int Seed, double Diagonal, Storage Storage = Storage.Dense);

/// <summary>How matrices and vectors are stored where any will do; a vector beside diagonal matrices is sparse.</summary>
internal enum Storage
{
    Dense,
    Sparse,
    Diagonal,
}
