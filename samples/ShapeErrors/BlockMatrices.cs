using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace ShapeErrors;

/// <summary>Stacked, augmented and partitioned systems.</summary>
internal static class BlockMatrices
{
    public static Matrix<Sum<N, D>, D> RidgeRowsOfTheSamples<N, D>(Matrix<N, D> X, double λ) =>
        // CS1503 SM1008: Cannot put 'Math.Sqrt(λ) * Eye(X.Rows)' (N×N) below 'X' (N×D): column counts D and N differ. VStack(X, Math.Sqrt(λ) * Eye(X.Cols)) would give (N+D)×D.
        VStack(X, Math.Sqrt(λ) * Eye(X.Rows));

    public static ColumnVector<D> TheTargetsOfTheFakeDataAreMissing<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        // CS1503 SM1007: Cannot fit 'VStack(X, Math.Sqrt(λ) * I)' ((N+D)×D) to 'y' (N): row count N+D and length N differ.
        VStack(X, Math.Sqrt(λ) * I).LeastSquares(y);

    public static ColumnVector<D> TheTargetsOfTheFakeDataComeFirst<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        // CS1503 SM1007: Cannot fit 'VStack(X, Math.Sqrt(λ) * I)' ((N+D)×D) to 'VStack(Zeros(X.Cols), y)' (D+N): row count N+D and length D+N differ in their order. VStack(Math.Sqrt(λ) * I, X).LeastSquares(VStack(Zeros(X.Cols), y)) would give D, VStack(X, Math.Sqrt(λ) * I).LeastSquares(VStack(y, Zeros(X.Cols))) would give D.
        VStack(X, Math.Sqrt(λ) * I).LeastSquares(VStack(Zeros(X.Cols), y));

    public static ColumnVector<D> FakeFeaturesInTheOtherOrder<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ)
    {
        // CS0029 SM1005: Cannot store 'HStack(X, Math.Sqrt(λ) * I)' (N×(D+N)) in 'Xa': its column count must be N+D, not D+N. HStack(Math.Sqrt(λ) * I, X) would give N×(N+D).
        Matrix<N, Sum<N, D>> Xa = HStack(X, Math.Sqrt(λ) * I);
        return (Xa.PseudoInverse() * y).Drop(X.Rows);
    }

    public static ColumnVector<D> TheFakeWeightsForTheRealOnes<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ)
    {
        var η = HStack(X, Math.Sqrt(λ) * I).PseudoInverse() * y;
        // CS0029 SM1004: Cannot return 'η.Drop(X.Cols)' (N) as 'TheFakeWeightsForTheRealOnes' declares: its length must be D, not N. η.Take(X.Cols) would give D.
        return η.Drop(X.Cols);
    }

    public static ColumnVector<D> ThePartIsTakenByTheOtherWitness<N, D>(Matrix<N, D> X, ColumnVector<Sum<D, N>> η) =>
        // CS0411 SM1009: Cannot take a part of 'η' (D+N): it splits after D, not after N. η.Take(X.Cols) would give D.
        η.Take(X.Rows);

    public static ColumnVector<D> ThePartIsTakenByANumber<N, D>(ColumnVector<Sum<D, N>> η) =>
        // CS1503 SM1009: Cannot take a part of 'η' (D+N): '3' is a scalar, and a Dim is due.
        η.Take(3);

    public static ColumnVector<N> APartOfWhatIsNotPutTogether<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0411 SM1009: Cannot take a part of 'y' (N): N, the length of 'y', is no sum that could be taken apart.
        y.Take(X.Cols);

    public static Matrix<Sum<N, K>, Sum<N, K>> TheConstraintsAreNotTransposed<N, K>(Matrix<N, N> H, Matrix<K, N> A) =>
        // CS0411 SM1003: Cannot call 'Blocks' with 'H' (N×N), 'A' (K×N), 'A' (K×N) and 'Zeros(A.Rows, A.Rows)' (K×K): row count N of 'H' and row count K of 'A' differ. Blocks(H, A.T, A, Zeros(A.Rows, A.Rows)) would give (N+K)×(N+K).
        Blocks(H, A, A, Zeros(A.Rows, A.Rows));

    public static Matrix<Sum<N, K>, Sum<N, K>> TheZerosHaveTheSizeOfTheOtherBlock<N, K>(Matrix<N, N> H, Matrix<K, N> A) =>
        // CS1503 SM1003: Cannot call 'Blocks' with 'H' (N×N), 'A.T' (N×K), 'A' (K×N) and 'Zeros(H.Rows, H.Rows)' (N×N): column count K of 'A.T' and column count N of 'Zeros(H.Rows, H.Rows)' differ.
        Blocks(H, A.T, A, Zeros(H.Rows, H.Rows));

    public static ColumnVector<Sum<N, K>> TheRightHandSideInTheOtherOrder<N, K>(Matrix<Sum<N, K>, Sum<N, K>> system, ColumnVector<N> g, ColumnVector<K> h) =>
        // CS0411 SM1007: Cannot solve 'system' ((N+K)×(N+K)) for 'VStack(h, g)' (K+N): row count N+K and length K+N differ in their order. system.Solve(VStack(g, h)) would give N+K.
        system.Solve(VStack(h, g));

    public static (ColumnVector<N>, ColumnVector<K>) TheSolutionIsSplitAfterTheMultipliers<N, K>(ColumnVector<Sum<N, K>> solution, Matrix<K, N> A) =>
        // CS1929 SM1003: Cannot call 'Split' on 'solution' (N+K) with 'A.Rows' (K): it splits after N, not after K. solution.Split(A.Cols) would fit.
        solution.Split(A.Rows);

    public static ColumnVector<D> AsForSwap<N, D>(ColumnVector<Sum<N, D>> η, Matrix<N, D> X) =>
        // SM1015: Cannot read 'η' (N+D) as D+N: N+D and D+N have one size, but not one order; Swap moves the entries, and As moves none.
        η.As<Sum<D, N>>().Take(X.Cols);

    public static ColumnVector<Product<D, N>> AsForTheOtherOrderOfVec<N, D>(ColumnVector<Product<N, D>> v) =>
        // SM1015: Cannot read 'v' (N*D) as D*N: N*D and D*N have one size, but not one order; Swap moves the entries, and As moves none.
        v.As<Product<D, N>>();

    public static ColumnVector<Sum<D, N>> SwapByTheSecondPart<N, D>(ColumnVector<Sum<N, D>> η, Matrix<N, D> X) =>
        // CS0411 SM1003: Cannot call 'Swap' on 'η' (N+D) with 'X.Cols' (D): it splits after N, not after D. η.Swap(X.Rows) would give D+N.
        η.Swap(X.Cols);

    public static ColumnVector<Sum<A, Sum<B, C>>> ParenthesesAreSetOtherwise<A, B, C>(ColumnVector<A> a, ColumnVector<B> b, ColumnVector<C> c) =>
        // CS0029 SM1004: Cannot return 'VStack(VStack(a, b), c)' ((A+B)+C) as 'ParenthesesAreSetOtherwise' declares: its length must be A+(B+C), not (A+B)+C. VStack(VStack(a, b), c).As<Sum<A, Sum<B, C>>>() would give A+(B+C).
        VStack(VStack(a, b), c);

    public static Matrix<N, D> TheSchurComplementOfTheOtherBlock<N, D>(Matrix<N, N> A, Matrix<N, D> B, Matrix<D, D> C) =>
        // CS1503 SM1007: Cannot solve 'A' (N×N) for 'B.T' (D×N): row counts N and D differ. A.Solve(B) would give N×D.
        C - B * A.Solve(B.T);

    public static (ColumnVector<K>, ColumnVector<N>) ThePartsInTheOtherOrder<N, K>(ColumnVector<Sum<N, K>> solution, Matrix<K, N> A) =>
        // CS0029 SM1004: Cannot return 'solution.Split(A.Cols).First' (N) as 'ThePartsInTheOtherOrder' declares: its length must be K, not N.
        solution.Split(A.Cols);

    public static Matrix<Sum<N, M>, D> DataOfTwoSourcesSideBySide<N, M, D>(Matrix<N, D> first, Matrix<M, D> second) =>
        // CS1503 SM1008: Cannot put 'second' (M×D) beside 'first' (N×D): row counts N and M differ. first.Above(second) would give (N+M)×D.
        first.Beside(second);

    public static Matrix<N, Sum<D, One>> TheInterceptBelow<N, D>(Matrix<N, D> X) =>
        // CS1503 SM1008: Cannot put 'Ones(X.Rows)' (N×1) below 'X' (N×D): column counts D and 1 differ. X.Beside(Ones(X.Rows)) would give N×(D+1).
        X.Above(Ones(X.Rows));
}
