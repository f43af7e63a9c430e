using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ShapedMath.Checking;

/// <summary>What a derivation is given, and under which conditions. See <see cref="Derivation"/>.</summary>
/// <typeparam name="TGivens">What is given, taken together.</typeparam>
public sealed class Givens<TGivens>
{
    private readonly Func<Draw, TGivens> draw;
    private readonly ImmutableArray<Formula<TGivens, bool>> conditions;

    internal Givens(Func<Draw, TGivens> draw, ImmutableArray<Formula<TGivens, bool>> conditions) =>
        (this.draw, this.conditions) = (draw, conditions);

    /// <summary>Adds an assumption: <c>.Where(g => g.X.Rows.Size > g.X.Cols.Size)</c>. Instances at which it is false are discarded.</summary>
    /// <param name="condition">The assumption.</param>
    /// <param name="text">Its text; the compiler fills it in.</param>
    /// <returns>The givens under this assumption too.</returns>
    public Givens<TGivens> Where(Func<TGivens, bool> condition, [CallerArgumentExpression(nameof(condition))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(draw, conditions.Add(new(condition, text, "")));
    }

    /// <summary>Starts a derivation whose steps are numbers.</summary>
    /// <param name="formula">The first formula.</param>
    /// <param name="text">Its text; the compiler fills it in.</param>
    /// <returns>The derivation.</returns>
    public Derivation<TGivens, double> Start(Func<TGivens, double> formula, [CallerArgumentExpression(nameof(formula))] string text = "") =>
        Starting(formula, text, Measure.OfNumbers);

    /// <summary>Starts a derivation whose steps are columns.</summary>
    /// <typeparam name="TDim">The dimension of the columns.</typeparam>
    /// <param name="formula">The first formula.</param>
    /// <param name="text">Its text; the compiler fills it in.</param>
    /// <returns>The derivation.</returns>
    public Derivation<TGivens, ColumnVector<TDim>> Start<TDim>(Func<TGivens, ColumnVector<TDim>> formula, [CallerArgumentExpression(nameof(formula))] string text = "") =>
        Starting(formula, text, Measure.OfColumns<TDim>());

    /// <summary>Starts a derivation whose steps are rows.</summary>
    /// <typeparam name="TDim">The dimension of the rows.</typeparam>
    /// <param name="formula">The first formula.</param>
    /// <param name="text">Its text; the compiler fills it in.</param>
    /// <returns>The derivation.</returns>
    public Derivation<TGivens, RowVector<TDim>> Start<TDim>(Func<TGivens, RowVector<TDim>> formula, [CallerArgumentExpression(nameof(formula))] string text = "") =>
        Starting(formula, text, Measure.OfRows<TDim>());

    /// <summary>Starts a derivation whose steps are matrices.</summary>
    /// <typeparam name="TRows">The dimension of their rows.</typeparam>
    /// <typeparam name="TCols">The dimension of their columns.</typeparam>
    /// <param name="formula">The first formula.</param>
    /// <param name="text">Its text; the compiler fills it in.</param>
    /// <returns>The derivation.</returns>
    public Derivation<TGivens, Matrix<TRows, TCols>> Start<TRows, TCols>(Func<TGivens, Matrix<TRows, TCols>> formula, [CallerArgumentExpression(nameof(formula))] string text = "") =>
        Starting(formula, text, Measure.OfMatrices<TRows, TCols>());

    /// <summary>Claims something that is no equation: <c>.Always(g => g.S.Determinant() > 0)</c>.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="text">Its text; the compiler fills it in.</param>
    /// <returns>A derivation of one step: that the claim is true.</returns>
    public Derivation<TGivens, bool> Always(Func<TGivens, bool> claim, [CallerArgumentExpression(nameof(claim))] string text = "") =>
        Starting(claim, text, Measure.OfTruth).Then(static _ => true, "claimed", "true");

    internal TGivens Drawn(Draw instance) => draw(instance);

    // The first condition that is not met.
    internal Formula<TGivens, bool>? Unmet(TGivens givens) => conditions.FirstOrDefault(condition => !condition.Value(givens));

    private Derivation<TGivens, TValue> Starting<TValue>(Func<TGivens, TValue> formula, string text, Measure<TValue> measure)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return new(this, measure, [new(formula, text, "")]);
    }
}
