using ShapedMath;

namespace Homework0;

/// <summary>
/// Question 2, vector calculus. x, c ∈ ℝⁿ are columns, A ∈ ℝ^{n×n}. The derivative of a number by a column is a row, that of a column
/// by a column a matrix (numerator layout): each return type says which, before anything is computed. Then one entry, then the whole.
/// </summary>
internal static class Q2VectorCalculus
{
    /// <summary>(a) f(x) = xᵀc, a number; so that ∂f/∂x is a row.</summary>
    public static double InnerProduct<N>(ColumnVector<N> x, ColumnVector<N> c) => x.T * c;

    /// <summary>(a) one entry: of Σᵢ xᵢcᵢ, only xⱼcⱼ depends on xⱼ. ∂f/∂xⱼ = cⱼ.</summary>
    public static double InnerProductEntry<N>(ColumnVector<N> c, int j) => c[j];

    /// <summary>(a) the whole: ∂(xᵀc)/∂x = cᵀ.</summary>
    public static RowVector<N> InnerProductDerivative<N>(ColumnVector<N> c) => c.T;

    /// <summary>(b) f(x) = ‖x‖², a number; so that ∂f/∂x is a row.</summary>
    public static double SquaredNorm<N>(ColumnVector<N> x) => x.T * x;

    /// <summary>(b) one entry: of Σᵢ xᵢ², only xⱼ² depends on xⱼ. ∂f/∂xⱼ = 2xⱼ.</summary>
    public static double SquaredNormEntry<N>(ColumnVector<N> x, int j) => 2 * x[j];

    /// <summary>(b) the whole: ∂‖x‖²/∂x = 2xᵀ.</summary>
    public static RowVector<N> SquaredNormDerivative<N>(ColumnVector<N> x) => 2 * x.T;

    /// <summary>(c) f(x) = Ax, a column; so that ∂f/∂x is a matrix.</summary>
    public static ColumnVector<N> LinearMap<N>(Matrix<N, N> A, ColumnVector<N> x) => A * x;

    /// <summary>(c) one entry: of fᵢ = Σⱼ aᵢⱼxⱼ, only aᵢⱼxⱼ depends on xⱼ. ∂fᵢ/∂xⱼ = aᵢⱼ.</summary>
    public static double LinearMapEntry<N>(Matrix<N, N> A, int i, int j) => A[i, j];

    /// <summary>(c) the whole: ∂(Ax)/∂x = A.</summary>
    public static Matrix<N, N> LinearMapDerivative<N>(Matrix<N, N> A) => A;

    /// <summary>(d) f(x) = xᵀAx, a number; so that ∂f/∂x is a row.</summary>
    public static double QuadraticForm<N>(Matrix<N, N> A, ColumnVector<N> x) => x.T * A * x;

    /// <summary>(d) one entry: of Σᵢₖ xᵢaᵢₖxₖ, row j and column j depend on xⱼ. ∂f/∂xⱼ = Σᵢ xᵢ(aᵢⱼ + aⱼᵢ).</summary>
    public static double QuadraticFormEntry<N>(Matrix<N, N> A, ColumnVector<N> x, int j) =>
        Enumerable.Range(0, x.Dim.Size).Sum(i => x[i] * (A[i, j] + A[j, i]));

    /// <summary>(d) the whole: ∂(xᵀAx)/∂x = xᵀ(A + Aᵀ).</summary>
    public static RowVector<N> QuadraticFormDerivative<N>(Matrix<N, N> A, ColumnVector<N> x) => x.T * (A + A.T);

    /// <summary>(e) what (d) is where A = Aᵀ: 2xᵀA.</summary>
    public static RowVector<N> OfSymmetric<N>(Matrix<N, N> A, ColumnVector<N> x) => 2 * x.T * A;

    /// <summary>
    /// (e) an x for which (d) is not 2xᵀA; <see langword="null"/> where there is none, which is exactly where A = Aᵀ. (d) less 2xᵀA is
    /// xᵀ(Aᵀ − A), which for x = eᵢ is row i of Aᵀ − A: all rows vanish, or one of them is a witness.
    /// </summary>
    public static ColumnVector<N>? Witness<N>(Matrix<N, N> A)
    {
        var difference = A.T - A;
        var i = Enumerable.Range(0, A.Rows.Size).MaxBy(row => difference.Row(row).L2Norm());
        return difference.Row(i).L2Norm() == 0 ? null : ColumnVector.From(A.Rows, k => k == i ? 1 : 0);
    }
}
