namespace ShapedMath.Analyzers.Tests;

/// <summary>Correct code: the formulas that the DSL is made for.</summary>
public sealed class SilenceTests
{
    [Fact]
    public Task Least_squares_and_ridge_in_all_their_forms() => Verify.IsSilentAsync(
        """
        static ColumnVector<D> Ols<N, D>(Matrix<N, D> X, ColumnVector<N> y) => (X.T * X).Inverse() * X.T * y;
        static ColumnVector<D> MinimumNorm<N, D>(Matrix<N, D> X, ColumnVector<N> y) => X.T * (X * X.T).Solve(y);
        static ColumnVector<D> BySvd<N, D>(Matrix<N, D> X, ColumnVector<N> y)
        {
            var (U, Σ, V) = X.Svd();
            return V * X.Svd().SigmaPseudoInverse * U.T * y;
        }

        static ColumnVector<D> ByThinSvd<N, D>(Matrix<N, D> X, ColumnVector<N> y)
        {
            var (U, Σ, V) = X.TallSvd();
            return V * (Σ.Inverse() * (U.T * y));
        }

        static ColumnVector<D> Ridge<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) => (X.T * X + λ * I).Solve(X.T * y);
        static ColumnVector<D> Kernel<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) => X.T * (X * X.T + λ * I).Solve(y);
        static ColumnVector<D> FakeData<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
            VStack(X, Math.Sqrt(λ) * I).LeastSquares(VStack(y, Zeros(X.Cols)));
        static ColumnVector<D> FakeFeatures<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ)
        {
            Matrix<N, Sum<D, N>> Xa = HStack(X, Math.Sqrt(λ) * I);
            ColumnVector<Sum<D, N>> η = Xa.PseudoInverse() * y;
            return η.Take(X.Cols);
        }

        static bool PushThrough<N, D>(Matrix<N, D> X, double λ) => (X.T * (X * X.T + λ * I)).IsCloseTo((X.T * X + λ * I) * X.T);
        static bool LeftInverse<N, D>(Matrix<N, D> X) => (X.PseudoInverse() * X).IsCloseTo(I);
        static ColumnVector<D> Call<N, D>(Matrix<N, D> X, ColumnVector<N> y) => Ridge(X, y, 0.1) - Ridge<N, D>(X: X, y: y, λ: 1);
        """);

    [Fact]
    public Task Inverses_wherever_a_formula_has_them() => Verify.IsSilentAsync(
        """
        static Matrix<N, N> Sum<N, D>(Matrix<N, N> A, Matrix<N, D> C, Matrix<D, D> B) => A.Inv + C * B.Inv * C.T - 2 * A.Inv.T + 0.5 * I;
        static Matrix<N, N> Stored<N>(Matrix<N, N> A) { Matrix<N, N> P = A.Inv; P -= A.Inv; return P + -A.Inv; }
        static Matrix<N, N> Woodbury<N, D>(Matrix<N, N> A, Matrix<N, D> U, Matrix<D, D> C, Matrix<D, N> V) => (A + U * C * V).Inv;
        static Matrix<N, N> Information<N, D>(Matrix<N, N> A, Matrix<N, D> U, Matrix<D, D> C, Matrix<D, N> V) => (A.Inv + U * C.Inv * V).Inv;
        static Matrix<N, D> Gain<N, D>(Matrix<N, N> P, Matrix<D, N> H, Matrix<D, D> S) => P * H.T * S.Inv - P * H.T / S;
        static double Mahalanobis<N>(ColumnVector<N> x, Matrix<N, N> Σ) => x.T * Σ.Inv * x + x.T / Σ * x;
        static ColumnVector<D> Gls<N, D>(Matrix<N, D> X, Matrix<N, N> Ω, ColumnVector<N> y) => (X.T * Ω.Inv * X).Inv * X.T * Ω.Inv * y;
        static double Trace<N, D>(Matrix<N, N> A, Matrix<N, N> B) => (A.Inv * B).Trace() + (A.Inv * B.Inv).Trace();
        """);

    [Fact]
    public Task Kronecker_products_projectors_and_factors() => Verify.IsSilentAsync(
        """
        static ColumnVector<Product<K, M>> Image<N, D, M, K>(Matrix<M, N> A, Matrix<N, D> X, Matrix<D, K> B) => B.T.Kron(A) * X.Vec() - (A * X * B).Vec();
        static Matrix<N, D> Back<N, D>(Matrix<N, D> X) => X.Vec().Unvec(X.Rows, X.Cols) + X.T.Vec().Unvec(X.Cols, X.Rows).T;
        static Matrix<N, D> Lyapunov<N, D>(Matrix<N, N> A, Matrix<D, D> B, Matrix<N, D> C) => A * Sylvester(A, B, C) + Sylvester(A, B, C) * B;
        static ColumnVector<N> Residual<N, D>(Matrix<N, D> X, ColumnVector<N> y) => (I - X.ColumnSpaceProjector()) * y;
        static Matrix<D, D> Null<N, D>(Matrix<N, D> X) => I - X.RowSpaceProjector();
        static Matrix<N, N> Factors<N>(Matrix<N, N> A) { var (L, U, P) = A.Lu(); return P * A - L * U + P.T; }
        static double Density<N>(Matrix<N, N> Σ, ColumnVector<N> x) => -0.5 * (x.T * Σ.Inv * x + Σ.LogDeterminant());
        """);

    [Fact]
    public Task Calculus_and_quadratic_forms() => Verify.IsSilentAsync(
        """
        static RowVector<K> Gradient<K>(Matrix<K, K> A, ColumnVector<K> x) => x.T * (A + A.T);
        static double Quadratic<K>(Matrix<K, K> A, ColumnVector<K> x) => x.T * A * x;
        static Matrix<N, D> Outer<N, D>(ColumnVector<N> y, RowVector<D> x) => y * x;
        static ColumnVector<K> Step<K>(ColumnVector<K> w, RowVector<K> gradient, double rate) => w - rate * gradient.T;
        static Matrix<N, D> Centred<N, D>(Matrix<N, D> X) => X - Ones(X.Rows) * (Ones(X.Rows).T * X / X.Rows);
        static double Variance<N>(ColumnVector<N> x) => x.T * x / (x.Dim - 1);
        static Matrix<K, K> Newton<K>(Matrix<K, K> H, double μ) => (-H + μ * I).Inverse() - (I - H);
        static double Sizes<N, D>(Matrix<N, D> X) => X.Rows - X.Cols > 0 && X.Rows == X.Cols ? X[0, 0] : X.Rows * X.Trace2();
        static double Trace2<N, D>(this Matrix<N, D> X) => (X * X.T).Trace() + (X.T * X).Determinant();
        """);

    [Fact]
    public Task Axes_and_blocks() => Verify.IsSilentAsync(
        """
        static Matrix<N, D> Standardised<N, D>(Matrix<N, D> X)
        {
            Matrix<N, D> centred = X - Ones(X.Rows) * X.ColumnMeans();
            return centred.ScaleColumns(centred.EachColumn(x => 1 / x.L2Norm()));
        }

        static Matrix<N, K> Softmax<N, K>(Matrix<N, K> Z)
        {
            var E = Z.AddToEachColumn(-Z.RowMax()).Map(Math.Exp);
            return E.ScaleRows(E.RowSums().Map(s => 1 / s));
        }

        static Matrix<D, D> Weighted<N, D>(Matrix<N, D> X, ColumnVector<N> w) => X.T * w.Diag() * X + X.ColumnMeans().T.Diag();
        static Matrix<N, Sum<One, D>> WithIntercept<N, D>(Matrix<N, D> X) => Ones(X.Rows).Beside(X);
        static Matrix<Sum<N, D>, D> Augmented<N, D>(Matrix<N, D> X, double λ) => X.Above(Math.Sqrt(λ) * I);
        static ColumnVector<Sum<N, D>> Padded<N, D>(ColumnVector<N> y, Dim<D> d) => y.Above(Zeros(d));
        static Matrix<N, N> Centring<N>(Dim<N> n) => I - Ones(n).Outer(Ones(n)) / n;
        static double Loss<N, K>(Matrix<N, K> P, Dim<K> k, int[] labels) => -(OneHot(P.Rows, k, labels).T * P.Map(Math.Log)).Trace() / P.Rows;
        static ColumnVector<D> ByParts<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ)
        {
            var (U, Σ, V) = X.ThinSvd();
            return V * ((Σ * Σ + λ * I).Inverse() * Σ * (U.T * y));
        }

        static Matrix<N, D> LowRank<N, D, K>(Matrix<N, D> X, Dim<K> k)
        {
            var (U, Σ, V) = X.ThinSvd(k);
            return U * Σ * V.T;
        }

        static double Entries<N, D>(Matrix<N, D> X) => X.Row(0) * X.T * X.Column(1) + X.Column(0).Dot(X.Column(1)) + X.Row(0).Sum();
        """);

    [Fact]
    public Task Eigenvalues() => Verify.IsSilentAsync(
        """
        static Matrix<N, K> Scores<N, D, K>(Matrix<N, D> X, Dim<K> k)
        {
            var (V, Λ) = (X.T * X / (X.Rows - 1)).SymmetricEigen().Largest(k);
            return X * V * Λ.Map(static λ => 1 / Math.Sqrt(λ));
        }

        static Matrix<N, N> Square<N>(Matrix<N, N> A)
        {
            var (V, Λ) = A.SymmetricEigen();
            return V * Λ.Map(static λ => λ * λ) * V.T;
        }

        static Matrix<N, N> Similar<N>(Matrix<N, N> A)
        {
            var (V, D) = A.Eigen();
            return V.Solve(A * V) - D;
        }

        static RowVector<N> Stationary<N>(Matrix<N, N> P)
        {
            var π = P.T.Eigen().VectorOf(1);
            return (π / (Ones(π.Dim).T * π)).T;
        }
        """);

    [Fact]
    public Task Everything_around_the_formulas() => Verify.IsSilentInAsync(
        """
        var X = RandomNormal(Samples.Of(100), Features.Dim, seed: 1);
        var y = X * RandomNormal(Features.Dim, seed: 2);
        var (a, b) = (X.T, y);
        (a, b) = (2 * X.T, y + b);
        Matrix<Samples, Features>? maybe = y.L2Norm() > 1 ? X : null;
        Matrix<Samples, Features> chosen = maybe ?? X;
        var sign = X.Rows > 3 ? X : -X;
        Func<ColumnVector<Features>, double> loss = w => (X * w - y).L2Norm();
        var all = new List<Matrix<Samples, Features>> { X, chosen, sign };
        foreach (var Z in all.Select(Z => 2 * Z))
            Console.WriteLine(loss(Z.T * y) + Model.Of(Z).Predict(Z)[0]);
        X *= 2;
        X += chosen;
        y -= X * (X.T * y);
        switch (X)
        {
            case var other when other.Equals(X):
                Console.WriteLine(nameof(Matrix<Samples, Features>) + typeof(Matrix<,>) + default(Matrix<Samples, One>));
                break;
        }

        [Dim] readonly partial struct Samples;
        [Dim(3)] readonly partial struct Features;

        sealed record Model<N, D>(Matrix<N, D> X)
        {
            /// <summary>Like <see cref="Matrix{TRows, TCols}"/>.</summary>
            public ColumnVector<N> Predict(Matrix<N, D> Z) => Z * (X.T * Ones(X.Rows));
            public static implicit operator Matrix<N, D>(Model<N, D> model) => model.X;
        }

        static class Model
        {
            public static Model<N, D> Of<N, D>(Matrix<N, D> X) => new(X);
        }
        """);
}
