using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace Homework0;

/// <summary>Question 4, ridge regression, five ways. X ∈ ℝ^{n×d}, y ∈ ℝⁿ, w ∈ ℝᵈ, λ &gt; 0.</summary>
internal static class Q4Ridge
{
    /// <summary>(a) argmin ‖y − Xw‖² + λ‖w‖² = (XᵀX + λI)⁻¹Xᵀy.</summary>
    public static ColumnVector<D> Ridge<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        (X.T * X + λ * I).Solve(X.T * y);

    /// <summary>(b) through the full SVD: V(ΣᵀΣ + λI)⁻¹ΣᵀUᵀy.</summary>
    public static ColumnVector<D> ThroughSvd<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ)
    {
        var (U, Σ, V) = X.Svd();
        return V * (Σ.T * Σ + λ * I).Inverse() * Σ.T * U.T * y;
    }

    /// <summary>(b) what each singular value becomes: σ/(σ² + λ); ≈ σ/λ where σ² ≪ λ, ≈ 1/σ where σ² ≫ λ.</summary>
    public static Diagonal<K> Shrink<K>(Diagonal<K> Σ, double λ) =>
        Σ.Map(σ => σ / (σ * σ + λ));

    /// <summary>(c) log p(w | y) up to a constant, with the prior W ~ N(0, I) and Y = XW + √λ N, N ~ N(0, I).</summary>
    public static double LogPosterior<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ, ColumnVector<D> w)
    {
        var r = y - X * w;
        return -(r.T * r) / (2 * λ) - w.T * w / 2;
    }

    /// <summary>(c) its derivative, a row: (y − Xw)ᵀX/λ − wᵀ. It vanishes at the maximiser.</summary>
    public static RowVector<D> Gradient<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ, ColumnVector<D> w) =>
        (y - X * w).T * X / λ - w.T;

    /// <summary>(c) its second derivative: −(XᵀX/λ + I), negative definite, so that there is one maximiser and no other.</summary>
    public static Matrix<D, D> Hessian<N, D>(Matrix<N, D> X, double λ) =>
        -(X.T * X / λ + I);

    /// <summary>(d) fake data: plain least squares on X̂ = [X; √λ I] ∈ ℝ^{(n+d)×d} and ŷ = [y; 0].</summary>
    public static ColumnVector<D> FakeData<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ)
    {
        Matrix<Sum<N, D>, D> X̂ = VStack(X, Math.Sqrt(λ) * I);
        ColumnVector<Sum<N, D>> ŷ = VStack(y, Zeros(X.Cols));
        return X̂.LeastSquares(ŷ);
    }

    /// <summary>(e) fake features: the first d entries of argmin ‖η‖ subject to X̌η = y, with X̌ = [X, √λ I] ∈ ℝ^{n×(d+n)}.</summary>
    public static ColumnVector<D> FakeFeatures<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ)
    {
        Matrix<N, Sum<D, N>> X̌ = HStack(X, Math.Sqrt(λ) * I);
        ColumnVector<Sum<D, N>> η = X̌.PseudoInverse() * y;
        return η.Take(X.Cols);
    }

    /// <summary>(f) the kernel form: Xᵀ(XXᵀ + λI)⁻¹y.</summary>
    public static ColumnVector<D> KernelForm<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        X.T * (X * X.T + λ * I).Solve(y);

    /// <summary>(f) why: push-through, Xᵀ(XXᵀ + λI) = (XᵀX + λI)Xᵀ. Both sides.</summary>
    public static (Matrix<D, N> Left, Matrix<D, N> Right) PushThrough<N, D>(Matrix<N, D> X, double λ) =>
        (X.T * (X * X.T + λ * I), (X.T * X + λ * I) * X.T);

    /// <summary>(g) λ → ∞: w → 0 like Xᵀy/λ.</summary>
    public static ColumnVector<D> ForLargeλ<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        X.T * y / λ;

    /// <summary>(h) λ → 0: w → X†y, which is least squares where X is tall and of full rank, and the minimum norm where it is wide.</summary>
    public static ColumnVector<D> ForSmallλ<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        X.PseudoInverse() * y;
}
