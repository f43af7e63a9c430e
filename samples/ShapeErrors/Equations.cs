using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace ShapeErrors;

/// <summary>Matrix equations, Kronecker products and vec.</summary>
internal static class Equations
{
    public static Matrix<M, N> SylvesterWithTheMatricesExchanged<M, N>(Matrix<M, M> A, Matrix<N, N> B, Matrix<M, N> C) =>
        // CS0411 SM1007: Cannot solve Sylvester's equation of 'B' (N×N) and 'A' (M×M) for 'C' (M×N): row count N of 'B' and row count M of 'C' differ. Sylvester(A, B, C) would give M×N.
        Sylvester(B, A, C);

    public static Matrix<M, N> SylvesterWithTheRightHandSideTurned<M, N>(Matrix<M, M> A, Matrix<N, N> B, Matrix<N, M> C) =>
        // CS0411 SM1007: Cannot solve Sylvester's equation of 'A' (M×M) and 'B' (N×N) for 'C' (N×M): row count M of 'A' and row count N of 'C' differ. Sylvester(A, B, C.T) would give M×N.
        Sylvester(A, B, C);

    public static Matrix<N, N> LyapunovOfTheData<N, D>(Matrix<N, D> A, Matrix<N, N> Q) =>
        // CS0411 SM1007: Cannot solve Sylvester's equation of 'A' (N×D) and 'A.T' (D×N) for '-Q' (N×N): a square matrix is needed, and N and D differ.
        Sylvester(A, A.T, -Q);

    public static ColumnVector<Product<D, N>> VecOfTheTranspose<N, D>(Matrix<N, D> X) =>
        // CS0029 SM1004: Cannot return 'X.T.Vec()' (N*D) as 'VecOfTheTranspose' declares: its length must be D*N, not N*D. X.Vec() would give D*N.
        X.T.Vec();

    public static ColumnVector<Product<N, D>> VecByRows<N, D>(Matrix<N, D> X) =>
        // CS0029 SM1004: Cannot return 'X.Vec()' (D*N) as 'VecByRows' declares: its length must be N*D, not D*N. X.T.Vec() would give N*D.
        X.Vec();

    public static double VecsOfDifferentOrders<N, D>(Matrix<N, D> X) =>
        // CS0019 SM1002: Cannot subtract 'X.T.Vec()' (N*D) from 'X.Vec()' (D*N): lengths D*N and N*D differ in their order.
        (X.Vec() - X.T.Vec()).L2Norm();

    public static Matrix<N, D> UnvecInTheOtherOrder<N, D>(ColumnVector<Product<D, N>> v, Dim<N> n, Dim<D> d) =>
        // CS0411 SM1009: Cannot read 'v' (D*N) as columns of a matrix: it splits after D, not after N. v.Unvec(n, d) would give N×D.
        v.Unvec(d, n);

    public static Matrix<N, D> UnvecOfTheOtherOrder<N, D>(ColumnVector<Product<N, D>> v, Dim<N> n, Dim<D> d) =>
        // CS0411 SM1009: Cannot read 'v' (N*D) as columns of a matrix: it splits after N, not after D.
        v.Unvec(n, d);

    public static Matrix<N, D> UnvecOfASum<N, D>(ColumnVector<Sum<D, N>> v, Dim<N> n, Dim<D> d) =>
        // CS1929 SM1009: Cannot read 'v' (D+N) as columns of a matrix: D+N, the length of 'v', is no product.
        v.Unvec(n, d);

    public static ColumnVector<Product<D, N>> AsForTheOrderOfVec<N, D>(Matrix<N, D> X) =>
        // SM1015: Cannot read 'X.T.Vec()' (N*D) as D*N: N*D and D*N have one size, but not one order; Swap moves the entries, and As moves none.
        X.T.Vec().As<Product<D, N>>();

    public static ColumnVector<Product<Q, M>> TheKroneckerProductInTheOtherOrder<M, N, P, Q>(Matrix<M, N> A, Matrix<N, P> X, Matrix<P, Q> B) =>
        // CS0019 SM1001: Cannot multiply 'A.Kron(B.T)' ((M*Q)×(N*P)) by 'X.Vec()' (P*N): inner dimensions N*P and P*N differ in their order.
        A.Kron(B.T) * X.Vec();

    public static ColumnVector<Product<Q, M>> TheKroneckerProductWithoutATranspose<M, N, P, Q>(Matrix<M, N> A, Matrix<N, P> X, Matrix<P, Q> B) =>
        // CS0019 SM1001: Cannot multiply 'B.Kron(A)' ((P*M)×(Q*N)) by 'X.Vec()' (P*N): inner dimensions Q*N and P*N differ. B.T.Kron(A) * X.Vec() would give Q*M.
        B.Kron(A) * X.Vec();

    public static Matrix<N, D> TheProjectorOfTheOtherSpace<N, D>(Matrix<N, D> X) =>
        // CS0019 SM1001: Cannot multiply 'X.RowSpaceProjector()' (D×D) by 'X' (N×D): inner dimensions D and N differ. X * X.RowSpaceProjector() would give N×D.
        X.RowSpaceProjector() * X;

    public static ColumnVector<N> TheFitThroughTheProjectorOfTheRows<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0019 SM1001: Cannot multiply 'X.RowSpaceProjector()' (D×D) by 'y' (N): inner dimensions D and N differ. X.T.RowSpaceProjector() * y would give N.
        X.RowSpaceProjector() * y;

    public static ColumnVector<D> TheLuFactorsOfTheData<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0411 CS1503 SM1006: Cannot take the LU factors of 'X' (N×D): a square matrix is needed, and N and D differ.
        X.Lu().Solve(y);

    public static double TheLogDeterminantOfTheData<N, D>(Matrix<N, D> X) =>
        // CS0411 SM1006: Cannot take the log-determinant of 'X' (N×D): a square matrix is needed, and N and D differ.
        X.LogDeterminant();
}
