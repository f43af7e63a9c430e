using MathNet.Numerics.Statistics;

namespace Textbook;

/// <summary>
/// Canonical correlations: linear combinations Xa and Yb of two sets of variables that correlate most.
/// Björck and Golub, Numerical methods for computing angles between linear subspaces, 1973; Golub and Van Loan, Matrix Computations, 4th ed., §6.4.3.
/// </summary>
internal static class CanonicalCorrelations
{
    /// <summary>X − 1x̄ = QxRx, Y − 1ȳ = QyRy, QxᵀQy = UΣVᵀ. The combinations are Rx⁻¹U and Ry⁻¹V, their correlations Σ.</summary>
    public static (Matrix<P, Min<P, Q>> A, Diagonal<Min<P, Q>> Σ, Matrix<Q, Min<P, Q>> B) Of<N, P, Q>(Matrix<N, P> X, Matrix<N, Q> Y)
    {
        var (Qx, Rx) = (X - Ones(X.Rows) * X.ColumnMeans()).Qr();
        var (Qy, Ry) = (Y - Ones(Y.Rows) * Y.ColumnMeans()).Qr();
        var (U, Σ, V) = (Qx.T * Qy).ThinSvd();
        return (Rx.Inv * U, Σ, Ry.Inv * V);
    }

    public static Comparison Check<P, Q>(Dim<P> p, Dim<Q> q, Draw draw)
    {
        var X = draw.Matrix(Dim.Of<Samples>(3 * (p.Size + q.Size)), p);
        var Y = X * draw.Matrix(p, q) + 2 * draw.Matrix(X.Rows, q);
        var (A, Σ, B) = Of(X, Y);

        // ρ² are the eigenvalues of Syy⁻¹SyxSxx⁻¹Sxy, and correlations of the combinations as these are.
        Matrix<double> S<J, K>(Matrix<Samples, J> x, Matrix<Samples, K> y) =>
            CreateMatrix.Dense(x.Cols.Size, y.Cols.Size, (i, j) => x.ToMathNet().Column(i).Covariance(y.ToMathNet().Column(j)));
        var squares = S(Y, Y).Inverse() * S(Y, X) * S(X, X).Inverse() * S(X, Y);
        var expected = squares.Evd().EigenValues.Select(λ => Math.Sqrt(λ.Real)).OrderDescending();
        var correlations = Enumerable.Range(0, q.Size).Select(i => Correlation.Pearson((X * A).ToMathNet().Column(i), (Y * B).ToMathNet().Column(i)));

        return new Comparison("Σ against the eigenvalues of Syy⁻¹SyxSxx⁻¹Sxy, and against the correlations of the columns of XA and YB")
            .Of(Σ.Values, CreateVector.DenseOfEnumerable(expected)).Of(Σ.Values, CreateVector.DenseOfEnumerable(correlations));
    }
}
