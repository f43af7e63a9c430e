using ShapedMath;
using ShapedMath.Checking;

namespace Homework0.Claims;

/// <summary>What the claims of questions 2 to 4 are about.</summary>
internal static class Given
{
    /// <summary>Question 2: A ∈ ℝ^{n×n}, x ∈ ℝⁿ.</summary>
    public static Givens<(Matrix<N, N> A, ColumnVector<N> x)> QuadraticForm { get; } = Derivation
        .Given(draw => (A: draw.Matrix<N, N>("A"), x: draw.ColumnVector<N>("x")));

    /// <summary>Question 3, m &gt; n: X ∈ ℝ^{m×n} of full column rank, y ∈ ℝᵐ.</summary>
    public static Givens<(Matrix<M, N> X, ColumnVector<M> y)> Tall { get; } = Derivation
        .Given(draw => (X: draw.Matrix<M, N>("X"), y: draw.ColumnVector<M>("y")))
        .Where(g => g.X.Rows.Size > g.X.Cols.Size);

    /// <summary>Question 3, m &lt; n: X ∈ ℝ^{m×n} of full row rank, y ∈ ℝᵐ.</summary>
    public static Givens<(Matrix<M, N> X, ColumnVector<M> y)> Wide { get; } = Derivation
        .Given(draw => (X: draw.Matrix<M, N>("X"), y: draw.ColumnVector<M>("y")))
        .Where(g => g.X.Rows.Size < g.X.Cols.Size);

    /// <summary>Question 4: X ∈ ℝ^{n×d}, y ∈ ℝⁿ, λ &gt; 0, and any w ∈ ℝᵈ.</summary>
    public static Givens<(Matrix<N, D> X, ColumnVector<N> y, double λ, ColumnVector<D> w)> Ridge { get; } = Derivation
        .Given(draw => (X: draw.Matrix<N, D>("X"), y: draw.ColumnVector<N>("y"), λ: draw.Positive("λ"), w: draw.ColumnVector<D>("w")));
}
