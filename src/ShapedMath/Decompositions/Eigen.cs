using System.Globalization;
using System.Numerics;
using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>
/// The eigenvalues and eigenvectors of a square matrix that need not be symmetric: AV = VD. Eigenvalues may be complex, V and D are
/// real: for a conjugate pair a ± bi, D has the block <c>[a b; −b a]</c> on its diagonal, and V the real and the imaginary part of the
/// eigenvector of a + bi in two columns. GVL §7.1, §7.4.
/// </summary>
/// <typeparam name="TDim">The dimension.</typeparam>
public sealed class Eigen<TDim>
{
    // What rounding leaves of an eigenvalue that is known exactly, as 1 is of a transition matrix.
    private const double Tolerance = 1e-8;

    private readonly string heading;

    internal Eigen(Matrix<TDim, TDim> matrix)
    {
        heading = matrix.Heading;
        var (scaled, exponent) = Exponents.Normalized(matrix.FiniteDense());

        // Of a matrix that is exactly symmetric, MathNet gives orthonormal eigenvectors.
        var factors = scaled.Evd();
        var order = Enumerable.Range(0, factors.EigenValues.Count)
            .OrderBy(i => factors.EigenValues[i].Real)
            .ThenBy(i => Math.Abs(factors.EigenValues[i].Imaginary))
            .ToArray(); // stable, which keeps the two of a pair together
        Values = [.. order.Select(i => factors.EigenValues[i]).Select(value => new Complex(Math.ScaleB(value.Real, exponent), Math.ScaleB(value.Imaginary, exponent)))];
        var vectors = factors.EigenVectors;
        Vectors = new(Normalized(MathNetMatrix.Build.Dense(order.Length, order.Length, (i, j) => vectors.At(i, order[j]))));
    }

    /// <summary>
    /// The eigenvalues, each as often as its multiplicity, in ascending order of their real parts; of a conjugate pair, that with the
    /// positive imaginary part first. That of a nonnegative matrix which is equal to its spectral radius (Perron) is the last.
    /// </summary>
    public IReadOnlyList<Complex> Values { get; }

    /// <summary>
    /// The eigenvectors in the order of the eigenvalues, of Euclidean length 1. For a conjugate pair two columns are the real and the
    /// imaginary part of one. A real one has the sign that makes the sum of its entries positive, if they have one. They are dependent,
    /// to working precision, where the matrix is defective.
    /// </summary>
    public Matrix<TDim, TDim> Vectors { get; }

    /// <summary>The block-diagonal matrix D in AV = VD: the real eigenvalues, and a 2×2 block for each conjugate pair.</summary>
    public Matrix<TDim, TDim> D
    {
        get
        {
            var d = MathNetMatrix.Build.Dense(Values.Count, Values.Count);
            for (var i = 0; i < Values.Count; i++)
            {
                d.At(i, i, Values[i].Real);
                if (Values[i].Imaginary != 0)
                    d.At(i, Values[i].Imaginary > 0 ? i + 1 : i - 1, Values[i].Imaginary);
            }

            return new(d);
        }
    }

    /// <summary>Whether all eigenvalues are real, so that D is diagonal.</summary>
    public bool IsReal => Values.All(static value => value.Imaginary == 0);

    /// <summary>The spectral radius, the largest absolute value of an eigenvalue. Powers of A vanish where it is less than 1.</summary>
    public double SpectralRadius => Values.Max(Complex.Abs);

    /// <summary>
    /// The eigenvector of a real eigenvalue that is known beforehand. The stationary distribution of a Markov chain with transition
    /// matrix P is <c>π / (Ones(π.Dim).T * π)</c> with <c>π = P.T.Eigen().VectorOf(1)</c>: that of an irreducible one is positive.
    /// Where several eigenvectors have the eigenvalue, it is one of them.
    /// </summary>
    /// <param name="value">The eigenvalue, up to 1e-8 times the spectral radius.</param>
    /// <returns>The eigenvector, of Euclidean length 1; the sum of its entries is positive, if they have one.</returns>
    /// <exception cref="ArgumentException">There is no such real eigenvalue.</exception>
    public ColumnVector<TDim> VectorOf(double value)
    {
        var nearest = Enumerable.Range(0, Values.Count).MinBy(i => Complex.Abs(Values[i] - value));
        return Values[nearest].Imaginary == 0 && Math.Abs(Values[nearest].Real - value) <= Tolerance * SpectralRadius
            ? new(Vectors.Storage.Column(nearest))
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{heading} has no real eigenvalue {value}; the nearest to it is {Text(Values[nearest])}."), nameof(value));
    }

    /// <summary>The factors in AV = VD: <c>var (V, D) = A.Eigen();</c></summary>
    /// <param name="vectors">The eigenvectors V.</param>
    /// <param name="d">The block-diagonal matrix D.</param>
    public void Deconstruct(out Matrix<TDim, TDim> vectors, out Matrix<TDim, TDim> d) => (vectors, d) = (Vectors, D);

    private MathNetMatrix Normalized(MathNetMatrix vectors)
    {
        for (int j = 0, width; j < vectors.ColumnCount; j += width)
        {
            width = Values[j].Imaginary == 0 ? 1 : 2;
            var part = vectors.SubMatrix(0, vectors.RowCount, j, width);
            part /= Norms.Frobenius(new Matrix<TDim, TDim>(part));
            vectors.SetSubMatrix(0, j, width == 1 ? EigenVectors.Signed(part) : part);
        }

        return vectors;
    }

    private static string Text(Complex value) => value.Imaginary == 0
        ? value.Real.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{value.Real}{(value.Imaginary < 0 ? "-" : "+")}{Math.Abs(value.Imaginary)}i");
}
