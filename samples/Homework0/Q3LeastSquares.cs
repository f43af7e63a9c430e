using ShapedMath;

namespace Homework0;

/// <summary>
/// Question 3, least squares and minimum norm through the SVD. X ∈ ℝ^{m×n}, w ∈ ℝⁿ, y ∈ ℝᵐ; the full SVD is X = UΣVᵀ, with
/// U ∈ ℝ^{m×m}, Σ ∈ ℝ^{m×n}, V ∈ ℝ^{n×n}. A⁻¹b is A.Solve(b): that is what it means, and forming the inverse first would cost digits.
/// </summary>
internal static class Q3LeastSquares
{
    /// <summary>(a) argmin ‖Xw − y‖² = (XᵀX)⁻¹Xᵀy, where m &gt; n and X has full column rank.</summary>
    public static ColumnVector<N> NormalEquations<M, N>(Matrix<M, N> X, ColumnVector<M> y) =>
        (X.T * X).Solve(X.T * y);

    /// <summary>(b) the same through the SVD: VΣ†Uᵀy. It is (e) too, letter by letter, where m &lt; n.</summary>
    public static ColumnVector<N> ThroughSvd<M, N>(Matrix<M, N> X, ColumnVector<M> y)
    {
        var (U, Σ, V) = X.Svd();
        return V * Σ.PseudoInverse() * U.T * y;
    }

    /// <summary>(c) A = VΣ†Uᵀ ∈ ℝ^{n×m}, where m &gt; n a left inverse: AX = I. It is B of (f) too, where m &lt; n a right inverse: XB = I.</summary>
    public static Matrix<N, M> InverseThroughSvd<M, N>(Matrix<M, N> X)
    {
        var (U, Σ, V) = X.Svd();
        return V * Σ.PseudoInverse() * U.T;
    }

    /// <summary>(d) argmin ‖w‖ subject to Xw = y: Xᵀ(XXᵀ)⁻¹y, where m &lt; n and X has full row rank.</summary>
    public static ColumnVector<N> MinimumNorm<M, N>(Matrix<M, N> X, ColumnVector<M> y) =>
        X.T * (X * X.T).Solve(y);
}
