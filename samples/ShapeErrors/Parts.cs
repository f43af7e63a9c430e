using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace ShapeErrors;

/// <summary>Rows, columns and blocks that are taken of a matrix.</summary>
internal static class Parts
{
    public static Matrix<D, D> TheUpperPartByTheSizeOfTheLower<N, D>(Matrix<N, D> X, Matrix<D, D> Γ) =>
        // CS0411 SM1009: Cannot take a block of 'VStack(X, Γ)' ((N+D)×D): it splits after N, not after D. VStack(Γ, X).TakeRows(Γ.Rows) would give D×D.
        VStack(X, Γ).TakeRows(Γ.Rows);

    public static Matrix<N, D> TheLowerPartForTheUpper<N, D>(Matrix<N, D> X, Matrix<D, D> Γ) =>
        // CS0029 SM1004: Cannot return 'VStack(X, Γ).DropRows(X.Rows)' (D×D) as 'TheLowerPartForTheUpper' declares: its row count must be N, not D. VStack(X, Γ).TakeRows(X.Rows) would give N×D.
        VStack(X, Γ).DropRows(X.Rows);

    public static Matrix<N, D> TheColumnsOfWhatWasPutBelow<N, D>(Matrix<N, D> X, Matrix<D, D> Γ) =>
        // CS0411 SM1009: Cannot take a block of 'VStack(X, Γ)' ((N+D)×D): D, the column count of 'VStack(X, Γ)', is no sum that could be taken apart.
        VStack(X, Γ).TakeCols(X.Rows);

    public static Matrix<N, D> TheColumnsWithoutTheLastIntercept<N, D>(Matrix<N, D> X) =>
        // CS0411 SM1009: Cannot take a block of 'HStack(Ones(X.Rows), X)' (N×(1+D)): it splits after 1, not after D.
        HStack(Ones(X.Rows), X).DropCols(X.Cols);

    public static ColumnVector<D> ASampleIsARow<N, D>(Matrix<N, D> X) =>
        // CS0029 SM1012: Cannot return 'X.Row(0)' (1×D) as 'ASampleIsARow' declares: it is a row, and a column (D) is due. X.Row(0).T would give D.
        X.Row(0);

    public static double TheInnerProductOfTwoSamples<N, D>(Matrix<N, D> X) =>
        // CS0019 SM1001: Cannot multiply 'X.Row(0)' (1×D) by 'X.Row(1)' (1×D): inner dimensions D and 1 differ. X.Row(0) * X.Row(1).T would give a scalar.
        X.Row(0) * X.Row(1);

    public static double TheCorrelationOfAColumnWithASample<N, D>(Matrix<N, D> X) =>
        // CS0019 SM1001: Cannot multiply 'X.Column(0).T' (1×N) by 'X.Row(0).T' (D): inner dimensions N and D differ. X.T.Column(0).T * X.Row(0).T would give a scalar, X.Column(0).T * X.T.Row(0).T would give a scalar.
        X.Column(0).T * X.Row(0).T;
}
