using System.Globalization;

namespace ShapedMath.Checking;

/// <summary>An instance at which a step of a derivation does not equal the one before.</summary>
public sealed record Counterexample
{
    /// <summary>Which step it is, counted from 1: the start is step 0.</summary>
    public required int Step { get; init; }

    /// <summary>The reason that was given for the step.</summary>
    public required string Reason { get; init; }

    /// <summary>The formula before, as it was written.</summary>
    public required string Left { get; init; }

    /// <summary>The formula of the step, as it was written.</summary>
    public required string Right { get; init; }

    /// <summary>The value of the formula before: a matrix row by row, <c>[1 2; 3 4]</c>.</summary>
    public required string LeftValue { get; init; }

    /// <summary>The value of the formula of the step, or why it has none.</summary>
    public required string RightValue { get; init; }

    /// <summary>The sizes of the dimensions, in the order in which they were drawn.</summary>
    public required IReadOnlyList<(string Dimension, int Size)> Sizes { get; init; }

    /// <summary>What is given, in the order in which it was drawn.</summary>
    public required IReadOnlyList<(string Name, string Value)> Givens { get; init; }

    /// <summary>The sizes and the givens: <c>N = 1, D = 1: X = [1], λ = 2</c>.</summary>
    public string Instance
    {
        get
        {
            var sizes = string.Join(", ", Sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{size.Dimension} = {size.Size}")));
            var givens = string.Join(", ", Givens.Select(given => $"{given.Name} = {given.Value}"));
            return sizes.Length == 0 ? givens : $"{sizes}: {givens}";
        }
    }

    /// <summary>The step, the instance and both values, in four lines.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        Step {Step} fails ({Reason}): {Left} = {Right}
        at {Instance}
        the left is  {LeftValue}
        the right is {RightValue}
        """);
}
