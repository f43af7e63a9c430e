using System.Reflection;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using ShapedMath.Shapes;

namespace ShapedMath.Tests.Oracle;

/// <summary>One call of a MathNet member with operands of given sizes, and what came of it.</summary>
internal sealed class Trial
{
    private readonly MathNetMember member;
    private readonly Random random;
    private readonly double diagonal;

    private Trial(MathNetMember member, IReadOnlyList<Shape> shapes, Values values)
    {
        this.member = member;
        Shapes = shapes;
        random = new Random(values.Seed);
        diagonal = values.Diagonal;
    }

    public IReadOnlyList<Shape> Shapes { get; }

    /// <summary>Whether MathNet took the shapes; an exception that depends on values is no refusal of shapes.</summary>
    public bool IsAccepted { get; private set; } = true;

    /// <summary>What MathNet gave, or <see langword="null"/> where it threw.</summary>
    public object? Result { get; private set; }

    public static Trial Of(MathNetMember member, IReadOnlyList<Shape> shapes, Values values)
    {
        var trial = new Trial(member, shapes, values);
        trial.Run(operands => member.Properties is [var property] ? property.GetValue(operands[0]) : Call(member.Overloads.Single(), operands));
        return trial;
    }

    /// <summary>The overload that fills a buffer; the result is the buffer.</summary>
    public static Trial Into(MathNetMember member, IReadOnlyList<Shape> shapes, Shape buffer, Values values)
    {
        var trial = new Trial(member, shapes, values);
        trial.Run(operands =>
        {
            object result = ResultBuffer(buffer);
            Call(member.IntoOverloads.Single(), [.. operands, result]);
            return result;
        });
        return trial;
    }

    public override string ToString() => $"{member} on {string.Join(", ", Shapes)}";

    private static object? Call(MethodInfo method, IReadOnlyList<object?> operands) =>
        method.IsStatic ? method.Invoke(null, [.. operands]) : method.Invoke(operands[0], [.. operands.Skip(1)]);

    private static object ResultBuffer(Shape shape) => shape.Kind == ShapeKind.Matrix
        ? Matrix<double>.Build.Dense(Size(shape, 0), Size(shape, 1))
        : Vector<double>.Build.Dense(Size(shape, 0));

    private static int Size(Shape shape, int dim) => (int)shape.Dims[dim].ConstantValue!.Value;

    private static bool DependsOnValues(Exception exception) =>
        exception is NonConvergenceException or ArgumentException { Message: "Matrix must be positive definite." };

    private void Run(Func<IReadOnlyList<object?>, object?> call)
    {
        try
        {
            Result = call([.. Shapes.Select(Operand)]);
        }
        catch (TargetInvocationException exception)
        {
            IsAccepted = DependsOnValues(exception.InnerException!);
        }
        catch (RefusedReceiverException)
        {
            IsAccepted = false;
        }
    }

    private object? Operand(Shape shape, int index)
    {
        var operand = shape.Kind switch
        {
            ShapeKind.Matrix => Matrix<double>.Build.Dense(Size(shape, 0), Size(shape, 1), (i, j) => random.NextDouble() - 0.5 + (i == j ? diagonal : 0)),
            ShapeKind.Vector => Vector<double>.Build.Dense(Size(shape, 0), _ => random.NextDouble() - 0.5),
            ShapeKind.Scalar => random.NextDouble() + 1,
            ShapeKind.Size => Size(shape, 0),
            _ => index == 0 ? Builder() : ArgumentWithoutShape(index),
        };
        return index == 0 && member.DeclaringType == typeof(Svd<double>) ? Decomposed((Matrix<double>)operand!) : operand;
    }

    // A decomposition of the matrix is what the row is about: that there is none for this shape is a refusal.
    private static Svd<double> Decomposed(Matrix<double> matrix)
    {
        try
        {
            return matrix.Svd();
        }
        catch (Exception exception)
        {
            throw new RefusedReceiverException(exception);
        }
    }

    private object Builder() => member.DeclaringType == typeof(MatrixBuilder<double>) ? Matrix<double>.Build : Vector<double>.Build;

    private object? ArgumentWithoutShape(int index) =>
        member.Overloads.Single().GetParameters()[index - (member.IsStatic ? 0 : 1)].DefaultValue;

    private sealed class RefusedReceiverException(Exception cause) : Exception(cause.Message, cause);
}

/// <summary>The entries of the operands: random, and added to the diagonals of matrices what makes them definite.</summary>
internal readonly record struct Values(int Seed, double Diagonal);
