using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ShapedMath.Checking;

/// <summary>A derivation whose steps are all of one type. See <see cref="Derivation"/>.</summary>
/// <typeparam name="TGivens">What is given.</typeparam>
/// <typeparam name="TValue">The type of each step: a number, a column, a row or a matrix.</typeparam>
public sealed class Derivation<TGivens, TValue> : Derivation
{
    private const int DrawsForEachInstance = 10;

    private readonly Givens<TGivens> givens;
    private readonly Measure<TValue> measure;
    private readonly ImmutableArray<Formula<TGivens, TValue>> steps;

    internal Derivation(Givens<TGivens> givens, Measure<TValue> measure, ImmutableArray<Formula<TGivens, TValue>> steps) =>
        (this.givens, this.measure, this.steps) = (givens, measure, steps);

    /// <summary>Adds a step: a formula that is claimed to equal the one before.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="reason">Why it does: "push-through", "A is symmetric".</param>
    /// <param name="text">The formula's text; the compiler fills it in.</param>
    /// <returns>The longer derivation.</returns>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public Derivation<TGivens, TValue> Then(Func<TGivens, TValue> formula, string reason, [CallerArgumentExpression(nameof(formula))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(givens, measure, steps.Add(new(formula, text, reason)));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There is nothing to compare: the derivation has a start, and no step.</exception>
    public override DerivationResult Check(int seed = 1, int instances = 100)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(instances);
        if (steps.Length == 1)
            throw new InvalidOperationException($"The derivation of {steps[0].Text} has no step: there is nothing to compare it with.");

        var comparison = new Comparison<TGivens, TValue>(givens, measure, steps);
        var compared = 0;
        var discarded = new Dictionary<string, int>();
        (Instance Instance, Outcome.Difference Difference)? first = null;
        for (var number = 0; compared < instances && number < (long)DrawsForEachInstance * instances; number++)
        {
            var instance = Instance.Numbered(seed, number);
            switch (comparison.At(instance))
            {
                case Outcome.Discard(var reason):
                    discarded[reason] = discarded.GetValueOrDefault(reason) + 1;
                    break;
                case Outcome.Difference difference:
                    compared++;
                    if (first is null || difference.Step < first.Value.Difference.Step)
                        first = (instance, difference);
                    break;
                default:
                    compared++;
                    break;
            }

            // No step comes before it: other instances could tell nothing more.
            if (first is { Difference.Step: 1 })
                break;
        }

        return first is var (found, atStep)
            ? Result(DerivationVerdict.Fails, compared, discarded) with { Counterexample = Smallest(comparison, found, atStep) }
            : Result(compared < instances ? DerivationVerdict.Undecided : DerivationVerdict.Holds, compared, discarded);
    }

    private static DerivationResult Result(DerivationVerdict verdict, int compared, Dictionary<string, int> discarded) => new()
    {
        Verdict = verdict,
        Compared = compared,
        Discarded = [.. discarded.Select(static entry => (entry.Key, entry.Value)).OrderByDescending(static entry => entry.Value).ThenBy(static entry => entry.Key, StringComparer.Ordinal)],
    };

    private Counterexample Smallest(Comparison<TGivens, TValue> comparison, Instance instance, Outcome.Difference difference)
    {
        instance = Shrinking.Smallest(instance, comparison.Drawn, smaller => comparison.At(smaller) is Outcome.Difference(var step, _, _) && step == difference.Step);
        var draw = comparison.Drawn(instance);
        var smallest = (Outcome.Difference)comparison.At(instance);
        return new()
        {
            Step = smallest.Step,
            Reason = steps[smallest.Step].Reason,
            Left = steps[smallest.Step - 1].Text,
            Right = steps[smallest.Step].Text,
            LeftValue = smallest.LeftValue,
            RightValue = smallest.RightValue,
            Sizes = [.. draw.Sizes.Select(static size => (size.Name, size.Size))],
            Givens = [.. draw.Givens],
        };
    }
}
