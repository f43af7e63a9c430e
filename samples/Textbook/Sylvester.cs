namespace Textbook;

/// <summary>
/// Sylvester's equation AX + XB = C.
/// Golub and Van Loan, Matrix Computations, 4th ed., §12.3.
/// </summary>
internal static class Sylvester
{
    /// <summary>vec X = (I ⊗ A + Bᵀ ⊗ I)⁻¹ vec C.</summary>
    public static Matrix<M, N> Solve<M, N>(Matrix<M, M> A, Matrix<N, N> B, Matrix<M, N> C)
    {
        var x = (Eye(B.Rows).Kron(A) + B.T.Kron(Eye(A.Rows))).Inv * C.Vec();
        return x.Unvec(C.Rows, C.Cols);
    }

    public static Comparison Check<M, N>(Dim<M> m, Dim<N> n, Draw draw)
    {
        // Eigenvalues with positive real parts: a positive definite matrix and an antisymmetric one.
        var (G, H, C) = (draw.Matrix(m, m), draw.Matrix(n, n), draw.Matrix(m, n));
        var (A, B) = (draw.Covariance(m) + G - G.T, draw.Covariance(n) + H - H.T);

        // The sign of [A, C; 0, −B] is [I, 2X; 0, −I]: Roberts's iteration.
        var Z = CreateMatrix.DenseOfMatrixArray(new[,]
        {
            { A.ToMathNet(), C.ToMathNet() },
            { CreateMatrix.Dense<double>(n.Size, m.Size), -B.ToMathNet() },
        });
        for (var i = 0; i < 30; i++)
            Z = (Z + Z.Inverse()) / 2;

        return new Comparison("X against half the corner of the matrix sign of [A, C; 0, −B], by Newton's iteration")
            .Of(Solve(A, B, C), Z.SubMatrix(0, m.Size, m.Size, n.Size) / 2);
    }
}
