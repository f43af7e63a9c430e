namespace Textbook;

/// <summary>
/// Image restoration: an image X was blurred by Kr along its columns and by Kc along its rows, B = KrXKcᵀ + noise. The X that minimises
/// ‖KrXKcᵀ − B‖² + λ‖X‖².
/// Hansen, Nagy and O'Leary, Deblurring Images, ch. 4 and 6.
/// </summary>
internal static class ImageRestoration
{
    /// <summary>vec X̂ = (AᵀA + λI)⁻¹Aᵀ vec B, where A = Kc ⊗ Kr.</summary>
    public static Matrix<M, N> Deblur<M, N>(Matrix<M, N> B, Matrix<M, M> Kr, Matrix<N, N> Kc, double λ)
    {
        var A = Kc.Kron(Kr);
        var x̂ = (A.T * A + λ * I).Inv * A.T * B.Vec();
        return x̂.Unvec(B.Rows, B.Cols);
    }

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> m, Draw draw)
    {
        const double λ = 1e-3;
        static double Blur(int distance) => Math.Exp(-distance * distance / 2.0);
        var B = draw.Matrix(m, n);
        var Kr = Matrix.From(m, m, (i, j) => Blur(i - j - 1));
        var Kc = Matrix.From(n, n, (i, j) => 2 * Blur(i - j + 1));

        // Row by row, every pixel spreads over the image; no product of matrices is taken.
        var pixels = (from i in Enumerable.Range(0, m.Size) from j in Enumerable.Range(0, n.Size) select (i, j)).ToList();
        var size = pixels.Count;
        var stacked = CreateMatrix.Dense(2 * size, size, (r, c) =>
            r < size ? Blur(pixels[r].i - pixels[c].i - 1) * 2 * Blur(pixels[r].j - pixels[c].j + 1)
            : r - size == c ? Math.Sqrt(λ) : 0);
        var x = stacked.QR().Solve(CreateVector.Dense(2 * size, r => r < size ? B[pixels[r].i, pixels[r].j] : 0));

        return new Comparison("X̂ against least squares by QR on all pixels, each spread over the image by hand")
            .Of(Deblur(B, Kr, Kc, λ), CreateMatrix.Dense(m.Size, n.Size, (i, j) => x[i * n.Size + j]));
    }
}
