using ShapedMath;

namespace ShapeErrors;

/// <summary>The places of the language at which shapes meet, each with the compiler's own error.</summary>
internal static class Places
{
    public static double AChoiceBetweenBoth<N, D>(Matrix<N, D> X)
    {
        // CS0173 SM1002: Cannot choose between 'X * X.T' (N×N) and 'X.T * X' (D×D): row counts N and D differ.
        var small = X.Rows < X.Cols ? X * X.T : X.T * X;
        return small.Trace();
    }

    public static double ASwitchBetweenBoth<N, D>(int side, Matrix<N, D> X)
    {
        // CS8506 SM1002: Cannot choose between 'X' (N×D) and 'X.T' (D×N): row counts N and D differ.
        var turned = side switch { 0 => X, _ => X.T };
        return turned.FrobeniusNorm();
    }

    public static Matrix<N, D> AChoiceOfWhatIsDeclared<N, D>(bool isTransposed, Matrix<N, D> X) =>
        // CS0029 SM1004: Cannot return 'X.T' (D×N) as 'AChoiceOfWhatIsDeclared' declares: its row count must be N, not D. X would give N×D.
        isTransposed ? X.T : X;

    public static double ALoopOverTurnedMatrices<N, D>(IEnumerable<Matrix<N, D>> all)
    {
        var sum = 0.0;
        // CS0030 SM1005: Cannot store an element of 'all' (N×D) in 'X': its row count must be D, not N.
        foreach (Matrix<D, N> X in all)
            sum += X.FrobeniusNorm();
        return sum;
    }

    public static double AnInnerProductByIndex<N>(ColumnVector<N> x) =>
        // CS0021 SM1009: Cannot take an entry of 'x.T * x' (a scalar) by 2 indices: a scalar has no entries. x.T * x would give a scalar.
        (x.T * x)[0, 0];

    public static double AnEntryOfAColumnByTwoIndices<N>(ColumnVector<N> x) =>
        // CS1501 SM1009: Cannot take an entry of 'x' (N) by 2 indices: a column has one index.
        x[0, 0];

    public static double AnEntryOfAMatrixByOneIndex<N, D>(Matrix<N, D> X) =>
        // CS7036 SM1009: Cannot take an entry of 'X' (N×D) by 1 index: a matrix has two indices.
        X[0];

    public static Func<ColumnVector<D>, double> ALambdaThatReturnsAMatrix<D>(Matrix<D, D> A) =>
        // CS0029 CS1662 SM1004: Cannot return 'x * x.T' (D×D) from this lambda: it is a matrix, and a scalar is due. x.T * x would give a scalar.
        x => x * x.T;

    public static Matrix<N, One> AColumnForAMatrixOfOneColumn<N>(ColumnVector<N> y) =>
        // CS0266 SM1004: Cannot return '2 * y' (N) as 'AColumnForAMatrixOfOneColumn' declares: it is a column, and a matrix (N×1) is due. (Matrix<N, One>)(2 * y) would give N×1.
        2 * y;

    public static Matrix<D, N> ACast<N, D>(Matrix<N, D> X) =>
        // CS0030 SM1005: Cannot cast 'X' (N×D) to 'Matrix<D, N>': its row count must be D, not N. X.T would give D×N.
        (Matrix<D, N>)X;

    public static List<Matrix<N, D>> AnElementOfACollection<N, D>(Matrix<N, D> X) =>
        // CS0029 SM1004: Cannot return 'X.T' (D×N) as 'AnElementOfACollection' declares: its row count must be N, not D. X would give N×D.
        [X, X.T];

    public static ColumnVector<N> AnAssignmentToAnOlderVariable<N, D>(Matrix<N, D> X, ColumnVector<N> y)
    {
        var w = X.T * y;
        // CS0029 SM1005: Cannot store 'X * w' (N) in 'w': its length must be D, not N.
        w = X * w;
        return y;
    }

    public static Matrix<N, D> AProductThatIsAssigned<N, D>(Matrix<N, D> X)
    {
        // CS0029 SM1005: Cannot store 'X * X.T' (N×N) in 'X': its column count must be D, not N.
        X *= X.T;
        return X;
    }

    public static double AMemberOfSquareMatrices<N, D>(Matrix<N, D> X) =>
        // CS1061 SM1003: Cannot take 'HalfTrace' of 'X' (N×D): a square matrix is needed, and N and D differ.
        X.HalfTrace;

    public static (Matrix<N, D> X, ColumnVector<N> y) APairInTheOtherOrder<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0029 SM1004: Cannot return '(y, X)' as 'APairInTheOtherOrder' declares: its parts are due in another order. (X, y) would fit.
        (y, X);

    public static List<Matrix<D, N>> AListOfTurnedMatrices<N, D>(List<Matrix<N, D>> all) =>
        // CS0029 SM1004: Cannot return 'all' as 'AListOfTurnedMatrices' declares: it is of type List<Matrix<N, D>>, and List<Matrix<D, N>> is due.
        all;

    extension<N>(Matrix<N, N> A)
    {
        public double HalfTrace => A.Trace() / 2;
    }
}
