using Homework0.Claims;
using Homework0.Data;
using ShapedMath;
using ShapedMath.Checking;
using static Homework0.Q3LeastSquares;
using static ShapedMath.LinearAlgebra;

namespace Homework0.Working;

/// <summary>Question 3 at random matrices of random sizes: tall and wide ones of full rank, and the edge, where the rank is too low.</summary>
internal sealed class Q3AtRandom(int seed)
{
    private const int Instances = 1000;

    public Section Section => new("Q3, at random", [$"Each at {Instances} random instances, of 1 to 6 rows and columns. Matrices of rank r are products of two random ones, m×r and r×n."], [Tall, Wide, Deficient]);

    private Part Tall => new("Q3 (a) to (c)", "m > n, full column rank")
    {
        Findings =
        [
            Holds("(a) = QR's least squares = (b)", Given.Tall.Start(g => g.X.LeastSquares(g.y)).Then(g => NormalEquations(g.X, g.y), "the gradient vanishes").Then(g => ThroughSvd(g.X, g.y), "X = UΣVᵀ")),
            Holds("no other w is better", Derivation
                .Given(draw => (X: draw.Matrix<M, N>("X"), y: draw.ColumnVector<M>("y"), w: draw.ColumnVector<N>("w")))
                .Where(g => g.X.Rows.Size > g.X.Cols.Size)
                .Always(g => (g.X * NormalEquations(g.X, g.y) - g.y).L2Norm() <= (g.X * g.w - g.y).L2Norm())),
            Holds("(c) AX = I", Given.Tall.Start(g => InverseThroughSvd(g.X) * g.X).Then(g => Eye(g.X.Cols), "Uᵀ and U cancel, and Σ†Σ = I")),
        ],
    };

    private Part Wide => new("Q3 (d) to (f)", "m < n, full row rank")
    {
        Findings =
        [
            Holds("(d) = the minimum norm by QR = (e)", Given.Wide.Start(g => g.X.LeastSquares(g.y)).Then(g => MinimumNorm(g.X, g.y), "w is orthogonal to the kernel").Then(g => ThroughSvd(g.X, g.y), "X = UΣVᵀ")),
            Holds("it solves Xw = y", Given.Wide.Start(g => g.X * MinimumNorm(g.X, g.y)).Then(g => g.y, "XXᵀ(XXᵀ)⁻¹ = I")),
            Holds("every other solution, w + z with Xz = 0, is longer", Derivation
                .Given(draw => (X: draw.Matrix<M, N>("X"), y: draw.ColumnVector<M>("y"), v: draw.ColumnVector<N>("v")))
                .Where(g => g.X.Rows.Size < g.X.Cols.Size)
                .Always(g => MinimumNorm(g.X, g.y).L2Norm() < (MinimumNorm(g.X, g.y) + g.v - g.X.RowSpaceProjector() * g.v).L2Norm())),
            Holds("(f) XB = I", Given.Wide.Start(g => g.X * InverseThroughSvd(g.X)).Then(g => Eye(g.X.Rows), "Vᵀ and V cancel, and ΣΣ† = I")),
        ],
    };

    private Part Deficient => new("Q3, the edge", "r < min(m, n): XᵀX and XXᵀ have no inverse; VΣ†Uᵀ is still there")
    {
        Notes = ["Then VΣ†Uᵀy is the shortest of all least-squares solutions, and VΣ†Uᵀ no inverse from either side: multiplied by X, it is a projector."],
        Findings =
        [
            Holds("(a) finds XᵀX singular", OfLowRank.Always(g => IsSingular(() => NormalEquations(g.X, g.y)))),
            Holds("(d) finds XXᵀ singular", OfLowRank.Always(g => IsSingular(() => MinimumNorm(g.X, g.y)))),
            Holds("(b) is a least-squares solution: XᵀXw = Xᵀy", OfLowRank.Start(g => g.X.T * (g.X * ThroughSvd(g.X, g.y))).Then(g => g.X.T * g.y, "the gradient vanishes")),
            Holds("and the shortest: w = X†Xw", OfLowRank.Start(g => ThroughSvd(g.X, g.y)).Then(g => g.X.RowSpaceProjector() * ThroughSvd(g.X, g.y), "w is orthogonal to the kernel")),
            Holds("(c) AX is the projector onto the rows, of trace r, not I", OfLowRank.Start(g => (InverseThroughSvd(g.X) * g.X).Trace()).Then(g => g.r, "r of Σ's entries are not 0")),
        ],
    };

    private static Givens<(Matrix<M, N> X, ColumnVector<M> y, double r)> OfLowRank => Derivation
        .Given(draw => (X: draw.Matrix<M, Rank>("B") * draw.Matrix<Rank, N>("C"), y: draw.ColumnVector<M>("y"), r: (double)draw.Size<Rank>()))
        .Where(g => g.r < Math.Min(g.X.Rows, g.X.Cols));

    private Finding Holds(string statement, Derivation derivation) => Finding.Of(statement, derivation, seed, Instances);

    private static bool IsSingular(Func<ColumnVector<N>> solution)
    {
        try
        {
            solution();
            return false;
        }
        catch (SingularMatrixException)
        {
            return true;
        }
    }
}
