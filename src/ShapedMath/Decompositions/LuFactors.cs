using MathNet.Numerics.Providers.LinearAlgebra;
using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>
/// Factors P A = LU of a square matrix by elimination with partial pivoting, in one array by columns: U on and above the diagonal,
/// L below it, without its ones. GVL §3.4. MathNet's managed provider walks along rows, and takes several times as long; another
/// provider, which somebody has installed for its speed, is asked.
/// </summary>
internal sealed class LuFactors
{
    private readonly double[] entries;
    private readonly int[] pivots;

    private LuFactors(double[] entries, int[] pivots)
    {
        this.entries = entries;
        this.pivots = pivots;
    }

    public int Order => pivots.Length;

    /// <summary>At each step, the row that is exchanged with the step's own.</summary>
    public ReadOnlySpan<int> Pivots => pivots;

    /// <summary>The logarithm of the determinant's magnitude.</summary>
    public double LogDeterminant
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < Order; i++)
                sum += Math.Log(Math.Abs(At(i, i)));
            return sum;
        }
    }

    /// <summary>Factorises a matrix in its place.</summary>
    /// <param name="entries">The entries by columns. They become the factors.</param>
    /// <param name="order">The number of rows and columns.</param>
    public static LuFactors Of(double[] entries, int order)
    {
        var factors = new LuFactors(entries, new int[order]);
        if (LinearAlgebraControl.Provider is ManagedLinearAlgebraProvider)
            factors.Eliminate();
        else
            LinearAlgebraControl.Provider.LUFactor(entries, order, factors.pivots);
        return factors;
    }

    public double At(int row, int column) => entries[column * Order + row];

    /// <summary>A column of both: U's part, and below that L's.</summary>
    public ReadOnlySpan<double> Column(int index) => entries.AsSpan(index * Order, Order);

    /// <summary>Solves A x = b in the place of b, for one b or for several that lie one after the other.</summary>
    public void Solve(Span<double> systems)
    {
        for (var start = 0; start < systems.Length; start += Order)
        {
            var x = systems.Slice(start, Order);
            for (var i = 0; i < pivots.Length; i++)
                (x[i], x[pivots[i]]) = (x[pivots[i]], x[i]);
        }

        SolveLower(systems, 0, Order);
        SolveUpper(systems);
    }

    /// <summary>Solves Aᵀx = b in the place of b, for one b or for several that lie one after the other.</summary>
    public void SolveTransposed(Span<double> systems)
    {
        for (var start = 0; start < systems.Length; start += Order)
        {
            var x = systems.Slice(start, Order);
            for (var j = 0; j < x.Length; j++)
                x[j] = (x[j] - Runs.Dot(Column(j)[..j], x)) / At(j, j);
            for (var j = x.Length - 1; j >= 0; j--)
                x[j] -= Runs.Dot(Column(j)[(j + 1)..], x[(j + 1)..]);
            for (var i = pivots.Length - 1; i >= 0; i--)
                (x[i], x[pivots[i]]) = (x[pivots[i]], x[i]);
        }
    }

    /// <summary>Solves A x = f eₖ, for a column of the inverse.</summary>
    public void SolveUnit(Span<double> x, int index, double value)
    {
        for (var i = 0; i < pivots.Length; i++)
            index = index == i ? pivots[i] : index == pivots[i] ? i : index;
        x.Clear();
        x[index] = value;
        SolveLower(x, index, Order);
        SolveUpper(x);
    }

    // By columns: each is brought up to date by those before it when its turn comes, and then looked at for its pivot.
    private void Eliminate()
    {
        for (var j = 0; j < pivots.Length; j++)
        {
            var column = entries.AsSpan(j * Order, Order);
            for (var i = 0; i < j; i++)
                (column[i], column[pivots[i]]) = (column[pivots[i]], column[i]);
            SolveLower(column, 0, j);
            pivots[j] = LargestFrom(column, j);
            ExchangeRows(j, pivots[j], columns: j + 1);
            if (column[j] != 0)
                Runs.Divide(column[(j + 1)..], column[j]);
        }
    }

    private static int LargestFrom(ReadOnlySpan<double> column, int start)
    {
        var largest = start;
        for (var i = start + 1; i < column.Length; i++)
        {
            if (Math.Abs(column[i]) > Math.Abs(column[largest]))
                largest = i;
        }

        return largest;
    }

    private void ExchangeRows(int row, int other, int columns)
    {
        if (row == other)
            return;
        for (var start = 0; start < columns * Order; start += Order)
            (entries[start + row], entries[start + other]) = (entries[start + other], entries[start + row]);
    }

    // Each x becomes L⁻¹x, of those columns of L that are asked for. Four of them at a time are taken through what they have to do
    // with each other, and then from all that is below; one system after the other, since the steps of one wait for each other.
    private void SolveLower(Span<double> systems, int start, int end)
    {
        var (n, k) = (Order, start);
        for (; k + 4 <= end; k += 4)
        {
            var block = entries.AsSpan(k * n + k);
            for (var system = 0; system < systems.Length; system += n)
            {
                var head = systems.Slice(system + k, 4);
                head[1] -= block[1] * head[0];
                head[2] -= block[2] * head[0] + block[n + 2] * head[1];
                head[3] -= block[3] * head[0] + block[n + 3] * head[1] + block[2 * n + 3] * head[2];
                if (k + 4 < n)
                    Runs.SubtractMultiples(systems.Slice(system + k + 4, n - k - 4), block[4..], n, head);
            }
        }

        for (; k < end; k++)
        {
            for (var system = 0; system < systems.Length; system += n)
                Runs.SubtractMultiple(systems.Slice(system + k + 1, n - k - 1), Column(k)[(k + 1)..], systems[system + k]);
        }
    }

    // Each x becomes U⁻¹x, from below in the same way.
    private void SolveUpper(Span<double> systems)
    {
        var (n, k) = (Order, Order - 4);
        for (; k >= 0; k -= 4)
        {
            var block = entries.AsSpan(k * n + k);
            for (var system = 0; system < systems.Length; system += n)
            {
                var tail = systems.Slice(system + k, 4);
                tail[3] /= block[3 * n + 3];
                tail[2] = (tail[2] - block[3 * n + 2] * tail[3]) / block[2 * n + 2];
                tail[1] = (tail[1] - block[2 * n + 1] * tail[2] - block[3 * n + 1] * tail[3]) / block[n + 1];
                tail[0] = (tail[0] - block[n] * tail[1] - block[2 * n] * tail[2] - block[3 * n] * tail[3]) / block[0];
                if (k > 0)
                    Runs.SubtractMultiples(systems.Slice(system, k), entries.AsSpan(k * n), n, tail);
            }
        }

        for (k += 3; k >= 0; k--)
        {
            for (var system = 0; system < systems.Length; system += n)
            {
                systems[system + k] /= At(k, k);
                Runs.SubtractMultiple(systems.Slice(system, k), Column(k), systems[system + k]);
            }
        }
    }
}
