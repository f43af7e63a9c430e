namespace ShapedMath.Checking;

/// <summary>
/// A chain of formulas that are claimed to be equal, each with the reason why it equals the one before, checked numerically: at random
/// sizes of its dimensions and random values of what is given. All steps have one static type, so that a step of another shape does not
/// compile; a step that is wrong although its shape is right is found, with a small counterexample.
/// <code>
/// Derivation
///     .Given(draw => (X: draw.Matrix&lt;N, D&gt;("X"), y: draw.ColumnVector&lt;N&gt;("y"), λ: draw.Positive("λ")))
///     .Start(g => g.X.T * (g.X * g.X.T + g.λ * I).Solve(g.y))
///     .Then(g => (g.X.T * g.X + g.λ * I).Solve(g.X.T * g.y), "push-through")
///     .Check();
/// </code>
/// A check is no proof: it can find that a step is wrong, and can fail to.
/// </summary>
public abstract class Derivation
{
    private protected Derivation()
    {
    }

    /// <summary>Says what is given: matrices, vectors and numbers, which are drawn anew for each instance.</summary>
    /// <typeparam name="TGivens">What is given, taken together: a tuple, a record, or one value.</typeparam>
    /// <param name="draw">Draws it.</param>
    /// <returns>The givens, from which a derivation starts.</returns>
    public static Givens<TGivens> Given<TGivens>(Func<Draw, TGivens> draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        return new(draw, []);
    }

    /// <summary>
    /// Evaluates all steps at random instances and compares each with the one before. The same seed draws the same instances. Steps agree
    /// where they differ by at most 1e-9 of the larger, or by at most 1e-12, or by no more than rounding explains: how much rounding matters is
    /// measured, by changing what is given in its last digits. Instances at which a step has no finite value, or at which rounding leaves
    /// nothing to compare, are discarded and counted; for each instance that is to be compared, ten are drawn at most.
    /// </summary>
    /// <param name="seed">The seed.</param>
    /// <param name="instances">The number of instances that are to be compared, at least 1.</param>
    /// <returns>The verdict; where a step fails, the first that does, with an instance that was made as small and simple as possible.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="instances"/> is not positive.</exception>
    public abstract DerivationResult Check(int seed = 1, int instances = 100);
}
