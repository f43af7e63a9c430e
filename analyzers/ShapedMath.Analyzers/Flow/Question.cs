using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What a condition asks that has one answer as long as the code runs, however often it is asked.</summary>
internal abstract record Question
{
    /// <summary>The answer that is known where another question is answered; <see langword="null"/> where it still may be either.</summary>
    public virtual bool? Given(Question other, bool answer) => Equals(other) ? answer : null;
}

/// <summary>A question as a condition asks it.</summary>
/// <param name="Question">The question.</param>
/// <param name="IsDenied">Whether the condition holds where the answer is no.</param>
internal sealed record Asked(Question Question, bool IsDenied)
{
    /// <summary>The denial of the condition.</summary>
    public Asked Denied => this with { IsDenied = !IsDenied };
}

/// <summary>How two sizes compare.</summary>
/// <param name="Relation">One that is not negated, and equal to all that say the same by another sign.</param>
internal sealed record SizeQuestion(SizeRelation Relation) : Question
{
    /// <summary>The question that a relation answers, and whether by no.</summary>
    public static Asked Of(SizeRelation relation)
    {
        var (left, comparison, right, isDenied) = relation;
        if (comparison is Comparison.Greater or Comparison.LessOrEqual)
            (left, right) = (right, left);
        if (comparison is Comparison.LessOrEqual or Comparison.GreaterOrEqual)
            isDenied = !isDenied;
        return new(new SizeQuestion(new SizeRelation(left, comparison == Comparison.Equal ? comparison : Comparison.Less, right, IsNegated: false)), isDenied);
    }
}

/// <summary>Whether a variable holds a constant.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Constant">The constant; <see langword="null"/> is one.</param>
internal sealed record ConstantQuestion(ISymbol Variable, object? Constant) : Question
{
    public override bool? Given(Question other, bool answer) => base.Given(other, answer) ?? (answer && other is ConstantQuestion asked && IsOfSame(asked) ? false : null);

    public bool Equals(ConstantQuestion? other) => other is not null && IsOfSame(other) && Equals(Constant, other.Constant);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Variable);

    private bool IsOfSame(ConstantQuestion other) => SymbolEqualityComparer.Default.Equals(Variable, other.Variable);
}
