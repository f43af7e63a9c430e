namespace Textbook;

/// <summary>
/// Constrained least squares: the x that minimises ‖Ax − b‖² subject to Cx = d, by the Karush-Kuhn-Tucker system.
/// Boyd and Vandenberghe, Introduction to Applied Linear Algebra, §16.2.
/// </summary>
internal static class ConstrainedLeastSquares
{
    /// <summary>[2AᵀA, Cᵀ; C, 0] [x̂; ẑ] = [2Aᵀb; d]. ẑ are the multipliers.</summary>
    public static (ColumnVector<N> x, ColumnVector<P> z) Solve<M, N, P>(Matrix<M, N> A, ColumnVector<M> b, Matrix<P, N> C, ColumnVector<P> d) =>
        Blocks(2 * A.T * A, C.T, C, Zeros(C.Rows, C.Rows)).Solve(VStack(2 * A.T * b, d)).Split(A.Cols);

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> m, Draw draw)
    {
        var samples = Dim.Of<Samples>(2 * n.Size);
        var (A, b, C, d) = (draw.Matrix(samples, n), draw.Column(samples), draw.Matrix(m, n), draw.Column(m));
        var (x, z) = Solve(A, b, C, d);

        // What satisfies the constraints is x₀ + Fu, where the columns of F span the null space of C. Then Cᵀz = 2Aᵀ(b − Ax).
        var (a, c) = (A.ToMathNet(), C.ToMathNet());
        var x0 = c.PseudoInverse() * d.ToMathNet();
        var F = c.Svd().VT.Transpose().SubMatrix(0, n.Size, m.Size, n.Size - m.Size);
        var expected = x0 + F * (a * F).QR().Solve(b.ToMathNet() - a * x0);
        var multipliers = c.Transpose().QR().Solve(2 * a.TransposeThisAndMultiply(b.ToMathNet() - a * expected));

        return new Comparison("x̂ and ẑ against least squares by QR in the null space of C").Of(x, expected).Of(z, multipliers);
    }
}
