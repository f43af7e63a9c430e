namespace Textbook;

/// <summary>
/// Tikhonov regularisation: the x that minimises ‖Ax − b‖² + ‖Γx‖².
/// Golub and Van Loan, Matrix Computations, 4th ed., §6.1.
/// </summary>
internal static class Tikhonov
{
    /// <summary>x̂ = (AᵀA + ΓᵀΓ)⁻¹Aᵀb.</summary>
    public static ColumnVector<N> Solve<M, N, K>(Matrix<M, N> A, Matrix<K, N> Γ, ColumnVector<M> b) =>
        (A.T * A + Γ.T * Γ).Inv * A.T * b;

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> m, Draw draw)
    {
        // Fewer equations than unknowns: without Γ there would be many solutions.
        var (A, Γ, b) = (draw.Matrix(m, n), draw.Matrix(n, n), draw.Column(m));

        var stacked = A.ToMathNet().Stack(Γ.ToMathNet());
        var expected = stacked.QR().Solve(CreateVector.Dense(m.Size + n.Size, i => i < m.Size ? b[i] : 0));

        return new Comparison("x̂ against least squares by QR on [A; Γ] and [b; 0]").Of(Solve(A, Γ, b), expected);
    }
}
