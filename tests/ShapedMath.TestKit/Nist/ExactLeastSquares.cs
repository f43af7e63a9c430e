namespace ShapedMath.TestKit.Nist;

/// <summary>
/// The least-squares solution without any rounding: Gauss's elimination on the normal equations, in fractions. Slow, and beyond
/// doubt.
/// </summary>
public static class ExactLeastSquares
{
    /// <summary>The solution of A x ≈ b, A of full column rank.</summary>
    public static Rational[] Solve(double[,] matrix, double[] rhs)
    {
        var exact = new Rational[matrix.GetLength(0), matrix.GetLength(1)];
        for (int i = 0; i < exact.GetLength(0); i++)
        {
            for (int j = 0; j < exact.GetLength(1); j++)
                exact[i, j] = matrix[i, j];
        }

        return Solve(exact, [.. rhs.Select(static entry => (Rational)entry)]);
    }

    /// <summary>The solution of A x ≈ b, A of full column rank.</summary>
    public static Rational[] Solve(Rational[,] matrix, Rational[] rhs)
    {
        int size = matrix.GetLength(1);
        var system = new Rational[size, size + 1];
        for (int j = 0; j < size; j++)
        {
            for (int k = 0; k < size; k++)
                system[j, k] = Sum(matrix.GetLength(0), i => matrix[i, j] * matrix[i, k]);
            system[j, size] = Sum(matrix.GetLength(0), i => matrix[i, j] * rhs[i]);
        }

        // The pivots of a positive definite matrix are positive: no row needs to change its place.
        for (int pivot = 0; pivot < size; pivot++)
        {
            for (int j = 0; j < size; j++)
            {
                var factor = j == pivot ? 0 : system[j, pivot] / system[pivot, pivot];
                for (int k = pivot; k <= size && !factor.IsZero; k++)
                    system[j, k] -= factor * system[pivot, k];
            }
        }

        return [.. Enumerable.Range(0, size).Select(j => system[j, size] / system[j, j])];
    }

    static Rational Sum(int count, Func<int, Rational> term)
    {
        Rational sum = 0;
        for (int i = 0; i < count; i++)
            sum += term(i);
        return sum;
    }
}
