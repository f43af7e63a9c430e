using MathNet.Numerics.Providers.LinearAlgebra;
using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>
/// The lower triangle L of A = LLᵀ, in one array by columns. GVL §4.2.5. MathNet's managed provider walks along rows, and takes longer; another provider,
/// which somebody has installed for its speed, is asked.
/// </summary>
internal sealed class CholeskyFactor
{
    private readonly double[] entries;

    private CholeskyFactor(double[] entries, int order)
    {
        this.entries = entries;
        Order = order;
    }

    public int Order { get; }

    public MathNetMatrix Lower => MathNetMatrix.Build.DenseOfColumnMajor(Order, Order, entries);

    /// <summary>log det A, the squares of L's diagonal.</summary>
    public double LogDeterminant
    {
        get
        {
            var sum = 0.0;
            for (var j = 0; j < Order; j++)
                sum += Math.Log(entries[j * Order + j]);
            return 2 * sum;
        }
    }

    /// <summary>Factorises a symmetric matrix in its place.</summary>
    /// <param name="entries">The entries by columns. They become the factor.</param>
    /// <param name="order">The number of rows and columns.</param>
    /// <returns>The factor, or <see langword="null"/> where the matrix is not positive definite.</returns>
    public static CholeskyFactor? Of(double[] entries, int order)
    {
        var factor = new CholeskyFactor(entries, order);
        if (LinearAlgebraControl.Provider is ManagedLinearAlgebraProvider)
            return factor.Eliminate() ? factor : null;
        try
        {
            LinearAlgebraControl.Provider.CholeskyFactor(entries, order);
            return factor;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Solves A x = b in the place of b.</summary>
    public void Solve(Span<double> x)
    {
        for (var j = 0; j < Order; j++)
        {
            x[j] /= entries[j * Order + j];
            Runs.SubtractMultiple(x[(j + 1)..], Below(j), x[j]);
        }

        for (var j = Order - 1; j >= 0; j--)
            x[j] = (x[j] - Runs.Dot(Below(j), x[(j + 1)..])) / entries[j * Order + j];
    }

    private ReadOnlySpan<double> Below(int column) => entries.AsSpan(column * Order + column + 1, Order - column - 1);

    // By columns: each is brought up to date by those before it, four at a time.
    private bool Eliminate()
    {
        Span<double> factors = stackalloc double[4];
        for (var j = 0; j < Order; j++)
        {
            entries.AsSpan(j * Order, j).Clear();
            var column = entries.AsSpan(j * Order + j, Order - j);
            var k = 0;
            for (; k + 4 <= j; k += 4)
            {
                var block = entries.AsSpan(k * Order + j);
                for (var i = 0; i < 4; i++)
                    factors[i] = block[i * Order];
                Runs.SubtractMultiples(column, block, Order, factors);
            }

            for (; k < j; k++)
                Runs.SubtractMultiple(column, entries.AsSpan(k * Order + j, Order - j), entries[k * Order + j]);
            if (!(column[0] > 0))
                return false;
            column[0] = Math.Sqrt(column[0]);
            Runs.Divide(column[1..], column[0]);
        }

        return true;
    }
}
