namespace Textbook;

/// <summary>
/// Block elimination by the Schur complement: [A, B; C, D] [x; y] = [u; v].
/// Boyd and Vandenberghe, Convex Optimization, §A.5.5 and §C.4.1.
/// </summary>
internal static class SchurComplement
{
    /// <summary>S = D − CA⁻¹B, y = S⁻¹(v − CA⁻¹u), x = A⁻¹(u − By).</summary>
    public static (ColumnVector<N> x, ColumnVector<M> y) Solve<N, M>(
        Matrix<N, N> A, Matrix<N, M> B, Matrix<M, N> C, Matrix<M, M> D, ColumnVector<N> u, ColumnVector<M> v)
    {
        var S = D - C * A.Inv * B;
        var y = S.Inv * (v - C * A.Inv * u);
        return (A.Inv * (u - B * y), y);
    }

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> m, Draw draw)
    {
        var (A, B, C, D, u, v) = (draw.Covariance(n), draw.Matrix(n, m), draw.Matrix(m, n), draw.Matrix(m, m), draw.Column(n), draw.Column(m));
        var (x, y) = Solve(A, B, C, D, u, v);

        var whole = CreateMatrix.DenseOfMatrixArray(new[,] { { A.ToMathNet(), B.ToMathNet() }, { C.ToMathNet(), D.ToMathNet() } });
        var expected = whole.QR().Solve(CreateVector.DenseOfEnumerable(u.ToMathNet().Concat(v.ToMathNet())));

        return new Comparison("x and y against the whole system by QR").Of(x, expected.SubVector(0, n.Size)).Of(y, expected.SubVector(n.Size, m.Size));
    }
}
