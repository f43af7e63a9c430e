using ShapedMath;
using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("D-5d", "eᵢ' = −(bᵢ − λδuᵢ1[zᵢ>0])/(wᵢ − λδuᵢx1[zᵢ>0])")]
internal static class D5d
{
    // Left the chain rule in matrices, row times diagonal times column; right the claim, entry by entry.
    [Link("eᵢ' = −(bᵢ − λδuᵢ1[zᵢ>0])/(wᵢ − λδuᵢx1[zᵢ>0])", ClaimVerdict.Holds)]
    public static Derivation Stepped() => Network
        .Start(g =>
        {
            var z = g.w * g.x + g.b;
            var δ = g.u * z.Map(ReLU) - g.y;
            RowVector<D> dℓdb = δ * g.u * z.Map(Step).Diag();
            RowVector<D> dℓdw = dℓdb * g.x;
            return -(g.b - g.λ * dℓdb.T).Over(g.w - g.λ * dℓdw.T);
        })
        .Then(
            g =>
            {
                var z = g.w * g.x + g.b;
                var δ = g.u * z.Map(ReLU) - g.y;
                return ColumnVector.From(g.b.Dim, i => -(g.b[i] - g.λ * δ * g.u[i] * Step(z[i])) / (g.w[i] - g.λ * δ * g.u[i] * g.x * Step(z[i])));
            },
            "the chain rule, entry by entry");

    private static Givens<(ColumnVector<D> w, ColumnVector<D> b, RowVector<D> u, double x, double y, double λ)> Network { get; } = Derivation.Given(draw =>
        (draw.ColumnVector<D>("w"), draw.ColumnVector<D>("b"), draw.RowVector<D>("u"), draw.Number("x"), draw.Number("y"), draw.Positive("λ")));

    private static double ReLU(double z) => Math.Max(0, z);

    private static double Step(double z) => z > 0 ? 1 : 0;
}
