using ShapedMath;

namespace Homework0;

/// <summary>
/// Question 2, vector calculus. x, c ∈ ℝⁿ are columns, A ∈ ℝ^{n×n}. The derivative of a number by a column is a row, and that of a
/// column by a column a matrix (numerator layout): each return type says which, before anything is computed.
/// </summary>
internal static class Q2VectorCalculus
{
    /// <summary>(a) ∂(xᵀc)/∂x = cᵀ, a row.</summary>
    public static RowVector<N> OfInnerProduct<N>(ColumnVector<N> c) => c.T;

    /// <summary>(b) ∂‖x‖²/∂x = 2xᵀ, a row.</summary>
    public static RowVector<N> OfSquaredNorm<N>(ColumnVector<N> x) => 2 * x.T;

    /// <summary>(c) ∂(Ax)/∂x = A, a matrix.</summary>
    public static Matrix<N, N> OfLinearMap<N>(Matrix<N, N> A) => A;

    /// <summary>(d) ∂(xᵀAx)/∂x = xᵀ(A + Aᵀ), a row.</summary>
    public static RowVector<N> OfQuadraticForm<N>(Matrix<N, N> A, ColumnVector<N> x) => x.T * (A + A.T);
}
