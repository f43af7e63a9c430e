using Homework0.Working;
using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("C-5b4", "case (iv): the elbow can move right, depending on the numbers")]
internal static class C5b4
{
    private const int Searched = 100_000;

    // An existence claim: no instance refutes it. The sign of e' − e does, and a search that finds nothing agrees.
    [Link("there are w < 0, x > 0, b, λ with wx + b > 0 and e' > e", ClaimVerdict.False)]
    public static Evidence CanMoveRight()
    {
        var (w, x, z, λ) = (Sign.Negative, Sign.Positive, Sign.Positive, Sign.Positive);
        var shift = Q5Elbows.Shift(w, b: z - w * x, x, λ);
        var search = Cases.Iv.Always(neuron => !(neuron.Stepped.Elbow > neuron.Elbow)).Check(instances: Searched);
        return new(
            shift != Sign.Negative || search.Verdict != DerivationVerdict.Holds,
            search.Counterexample is { } found ? $"it does: {found.Instance}" : $"e' − e = λ(w − bx)/(w(w − λx)) is {shift} throughout: with b = z − wx, w − bx and w − λx are negative, w(w − λx) is positive. A search of {search.Compared:N0} instances finds none.");
    }
}
