using System.Reflection;
using MathNet.Numerics;
using ShapedMath.Shapes;

namespace ShapedMath.Tests.Oracle;

/// <summary>One call of a MathNet member with operands of given sizes, and what came of it.</summary>
internal sealed class Trial
{
    private readonly MathNetMember member;

    private Trial(MathNetMember member, IReadOnlyList<Shape> shapes)
    {
        this.member = member;
        Shapes = shapes;
    }

    /// <summary>The shapes of the row's operands.</summary>
    public IReadOnlyList<Shape> Shapes { get; }

    /// <summary>Whether MathNet took the shapes; an exception that depends on values is no refusal of shapes.</summary>
    public bool IsAccepted { get; private set; } = true;

    /// <summary>Whether MathNet threw, for whatever reason.</summary>
    public bool Threw { get; private set; }

    /// <summary>What MathNet gave, or <see langword="null"/> where it threw or gave nothing.</summary>
    public object? Result { get; private set; }

    public static Trial Of(MathNetMember member, IReadOnlyList<Shape> shapes, Values values)
    {
        var trial = new Trial(member, shapes);
        trial.Run(values, trial.Call);
        return trial;
    }

    /// <summary>The overload that fills a buffer; the result is the buffer.</summary>
    public static Trial Into(MathNetMember member, IReadOnlyList<Shape> shapes, Shape buffer, Values values)
    {
        var trial = new Trial(member, shapes);
        trial.Run(values, operands =>
        {
            object result = OperandValue.Buffer(buffer);
            trial.Call(operands.Insert(member.Buffer!.Value + 1, result));
            return result;
        });
        return trial;
    }

    public override string ToString() => $"{member} on {string.Join(", ", Shapes)}";

    private object? Call(System.Collections.Immutable.ImmutableList<object?> operands) => member.Method switch
    {
        ConstructorInfo constructor => constructor.Invoke([.. operands]),
        var method when member.HasReceiver => method.Invoke(operands[0], [.. operands.Skip(1)]),
        var method => method.Invoke(null, [.. operands]),
    };

    private static bool DependsOnValues(Exception exception) =>
        exception is NonConvergenceException or ArgumentException { Message: "Matrix must be positive definite." };

    private void Run(Values values, Func<System.Collections.Immutable.ImmutableList<object?>, object?> call)
    {
        try
        {
            Result = call([.. Operands(new OperandValue(values))]);
        }
        catch (TargetInvocationException exception)
        {
            Threw = true;
            IsAccepted = DependsOnValues(exception.InnerException!);
        }
    }

    private IEnumerable<object?> Operands(OperandValue value)
    {
        int fallenAway = Shapes.Count - member.Operands.Count;
        for (int i = 0; i < member.Operands.Count; i++)
        {
            var shape = Shapes[i + fallenAway];
            var type = member.Slots[i];
            int parameter = member.HasReceiver ? i - 1 : i;
            yield return shape.Kind == ShapeKind.None
                ? OperandValue.WithoutShape(type, parameter < 0 ? null : member.Parameters[parameter], member.Operands[i].Constant)
                : value.Of(shape, type);
        }
    }
}
