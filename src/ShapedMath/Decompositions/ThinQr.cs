using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>
/// Thin factors A = QR of a tall matrix by Householder reflections H = I − vvᵀ. GVL §5.1, §5.2. All is added up in the order in which MathNet's
/// managed provider does it, so that the factors have its digits, to the last, whatever provider is installed; but several columns at once,
/// which is why A and Q lie by rows.
/// </summary>
internal sealed class ThinQr
{
    // So many columns of a block are worked on that a few thousand rows of it stay in the cache.
    private const int BlockWidth = 64;

    private readonly double[] q;
    private readonly double[] r;

    private ThinQr(double[] q, double[] r, int rows, int columns)
    {
        this.q = q;
        this.r = r;
        (Rows, Columns) = (rows, columns);
    }

    public int Rows { get; }

    public int Columns { get; }

    public MathNetMatrix R => MathNetMatrix.Build.Dense(Columns, Columns, r);

    /// <summary>Factorises a matrix in its place.</summary>
    /// <param name="entries">The entries by rows. They become those of Q.</param>
    /// <param name="rows">The number of rows, at least that of columns.</param>
    /// <param name="columns">The number of columns.</param>
    public static ThinQr Of(double[] entries, int rows, int columns)
    {
        var reflections = new double[rows * columns];
        var factors = new ThinQr(entries, new double[columns * columns], rows, columns);
        for (var j = 0; j < columns; j++)
            factors.Eliminate(j, reflections.AsSpan(j * rows, rows - j));

        entries.AsSpan().Clear();
        for (var j = 0; j < columns; j++)
            entries[j * columns + j] = 1;
        for (var j = columns - 1; j >= 0; j--)
            factors.Reflect(reflections.AsSpan(j * rows, rows - j), j, j);
        return factors;
    }

    /// <summary>Qᵀb.</summary>
    public double[] Project(ReadOnlySpan<double> b)
    {
        var x = new double[Columns];
        for (var i = 0; i < b.Length; i++)
            Runs.SubtractMultiple(x, Row(i), -b[i]);
        return x;
    }

    /// <summary>Qx.</summary>
    public double[] Combine(ReadOnlySpan<double> x)
    {
        var b = new double[Rows];
        for (var i = 0; i < b.Length; i++)
            b[i] = Runs.Dot(x, Row(i));
        return b;
    }

    /// <summary>Solves R x = b in the place of b.</summary>
    public void SolveUpper(Span<double> x)
    {
        for (var j = Columns - 1; j >= 0; j--)
        {
            x[j] /= Diagonal(j);
            Runs.SubtractMultiple(x[..j], Above(j), x[j]);
        }
    }

    /// <summary>Solves Rᵀx = b in the place of b.</summary>
    public void SolveUpperTransposed(Span<double> x)
    {
        for (var j = 0; j < Columns; j++)
            x[j] = (x[j] - Runs.Dot(Above(j), x)) / Diagonal(j);
    }

    /// <summary>The Frobenius norm of R, which is that of A.</summary>
    public double FrobeniusNorm() => Math.Sqrt(Runs.Dot(r, r));

    /// <summary>
    /// A bound of the 2-norm of the inverse of R, infinite or no number where that is singular: √(‖M⁻¹‖₁‖M⁻¹‖∞), where M has the magnitudes of the
    /// diagonal and the negatives of the others'. n² flops. N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM, 2002, §8.3.
    /// </summary>
    public double BoundOfInverse()
    {
        Span<double> byColumns = new double[Columns], byRows = new double[Columns];
        for (var j = 0; j < Columns; j++)
            byColumns[j] = (1 + Runs.DotMagnitudes(Above(j), byColumns)) / Math.Abs(Diagonal(j));

        byRows.Fill(1);
        for (var j = Columns - 1; j >= 0; j--)
        {
            byRows[j] /= Math.Abs(Diagonal(j));
            for (var i = 0; i < j; i++)
                byRows[i] += Math.Abs(Above(j)[i]) * byRows[j];
        }

        return Math.Sqrt(Runs.LargestMagnitude(byColumns)) * Math.Sqrt(Runs.LargestMagnitude(byRows));
    }

    private ReadOnlySpan<double> Row(int index) => q.AsSpan(index * Columns, Columns);

    private double Diagonal(int index) => r[index * Columns + index];

    private ReadOnlySpan<double> Above(int column) => r.AsSpan(column * Columns, column);

    // The reflection takes the rest of the column to a multiple of its first axis, away from where it points, so that nothing cancels.
    private void Eliminate(int column, Span<double> v)
    {
        for (var i = 0; i < column; i++)
            r[column * Columns + i] = q[i * Columns + column];
        var sum = 0.0;
        for (var i = 0; i < v.Length; i++)
        {
            v[i] = q[(column + i) * Columns + column];
            sum += v[i] * v[i];
        }

        var norm = Math.Sqrt(sum);
        if (v.Length == 1 || norm == 0)
        {
            // Nothing below: the axis itself is turned round.
            r[column * Columns + column] = -v[0];
            v.Clear();
            v[0] = Math.Sqrt(2);
        }
        else
        {
            var scale = v[0] < 0 ? -(1 / norm) : 1 / norm;
            r[column * Columns + column] = -1 / scale;
            Runs.Scale(v, scale);
            v[0] += 1;
            Runs.Scale(v, Math.Sqrt(1 / v[0]));
        }

        Reflect(v, column, column + 1);
    }

    // Reflects the columns from one on; v begins at the given row.
    private void Reflect(ReadOnlySpan<double> v, int row, int column)
    {
        Span<double> products = stackalloc double[BlockWidth];
        for (; column < Columns; column += BlockWidth)
        {
            var width = Math.Min(BlockWidth, Columns - column);
            var sums = products[..width];
            sums.Clear();
            for (var i = 0; i < v.Length; i++)
                Runs.SubtractMultiple(sums, q.AsSpan((row + i) * Columns + column, width), -v[i]);
            for (var i = 0; i < v.Length; i++)
                Runs.SubtractMultiple(q.AsSpan((row + i) * Columns + column, width), sums, v[i]);
        }
    }
}
