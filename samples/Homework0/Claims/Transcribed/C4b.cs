using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("C-4b", "σᵢ ≪ λ: suppressed; σᵢ ≫ λ: factor ≈ 1/σᵢ")]
internal static class C4b
{
    // "≫" is a ratio of at least 100. The factor is suppressed where it is ≪ 1/σ, and ≈ 1/σ where it is within 1 % of that.
    private const double MuchLarger = 100;

    [Link("σ ≪ λ: suppressed", ClaimVerdict.False)]
    public static Derivation Suppressed() => Drawn
        .Where(g => g.λ >= MuchLarger * g.σ)
        .Always(g => g.factor <= 1 / g.σ / MuchLarger);

    [Link("σ ≫ λ: factor ≈ 1/σ", ClaimVerdict.False)]
    public static Derivation Kept() => Drawn
        .Where(g => g.σ >= MuchLarger * g.λ)
        .Always(g => Math.Abs(g.factor * g.σ - 1) <= 1 / MuchLarger);

    [Link("instead: σ² ≪ λ: suppressed", ClaimVerdict.Holds)]
    public static Derivation SuppressedBySquare() => Drawn
        .Where(g => g.λ >= MuchLarger * g.σ * g.σ)
        .Always(g => g.factor <= 1 / g.σ / MuchLarger);

    [Link("instead: σ² ≫ λ: factor ≈ 1/σ", ClaimVerdict.Holds)]
    public static Derivation KeptBySquare() => Drawn
        .Where(g => g.σ * g.σ >= MuchLarger * g.λ)
        .Always(g => Math.Abs(g.factor * g.σ - 1) <= 1 / MuchLarger);

    private static Givens<(double σ, double λ, double factor)> Drawn { get; } = Derivation.Given(draw =>
    {
        var (σ, λ) = (draw.Positive("σ", 1e-6, 1e6), draw.Positive("λ", 1e-6, 1e6));
        return (σ, λ, factor: draw.Note("σ/(σ² + λ)", σ / (σ * σ + λ)));
    });
}
