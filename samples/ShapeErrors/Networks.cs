using ShapedMath;

namespace ShapeErrors;

/// <summary>Layers, batches and their gradients: B rows a batch, I in, O out.</summary>
internal static class Networks
{
    public static Matrix<TBatch, TOut> TheWeightsAreNotTransposed<TBatch, TIn, TOut>(Matrix<TBatch, TIn> X, Matrix<TOut, TIn> W) =>
        // CS0019 SM1001: Cannot multiply 'X' (TBatch×TIn) by 'W' (TOut×TIn): inner dimensions TIn and TOut differ. X * W.T would give TBatch×TOut.
        X * W;

    public static Matrix<TOut, TIn> TheGradientOfTheWeightsIsTurned<TBatch, TIn, TOut>(Matrix<TBatch, TIn> X, Matrix<TBatch, TOut> delta) =>
        // CS0029 SM1004: Cannot return 'X.T * delta' (TIn×TOut) as 'TheGradientOfTheWeightsIsTurned' declares: its row count must be TOut, not TIn. (X.T * delta).T would give TOut×TIn.
        X.T * delta;

    public static Matrix<TOut, TIn> AStepWithTheTurnedGradient<TBatch, TIn, TOut>(Matrix<TOut, TIn> W, Matrix<TBatch, TIn> X, Matrix<TBatch, TOut> delta, double rate)
    {
        // CS0019 SM1002: Cannot subtract 'rate * (X.T * delta)' (TIn×TOut) from 'W' (TOut×TIn): row counts TOut and TIn differ. W = W - (rate * (X.T * delta)).T would give TOut×TIn.
        W -= rate * (X.T * delta);
        return W;
    }

    public static Matrix<TBatch, TIn> TheErrorGoesBackThroughTheTranspose<TBatch, TIn, TOut>(Matrix<TBatch, TOut> delta, Matrix<TOut, TIn> W) =>
        // CS0019 SM1001: Cannot multiply 'delta' (TBatch×TOut) by 'W.T' (TIn×TOut): inner dimensions TOut and TIn differ. delta * W would give TBatch×TIn.
        delta * W.T;

    public static Matrix<TBatch, TOut> TheBiasIsAddedToEveryRow<TBatch, TOut>(Matrix<TBatch, TOut> Z, RowVector<TOut> b) =>
        // CS0019 SM1002: Cannot add 'b' (1×TOut) to 'Z' (TBatch×TOut): row counts TBatch and 1 differ. Z.AddToEachRow(b) would give TBatch×TOut.
        Z + b;

    public static Matrix<TBatch, TOut> LayersInTheOtherOrder<TBatch, TIn, THidden, TOut>(Layer<TIn, THidden> first, Layer<THidden, TOut> second, Matrix<TBatch, TIn> X) =>
        // CS1503 SM1003: Cannot call 'Forward' with 'X' (TBatch×TIn): the column count of 'X' must be THidden, not TIn.
        first.Forward(second.Forward(X));

    public static Matrix<TQueries, TKeys> AttentionWithoutATranspose<TQueries, TKeys, TChannels>(Matrix<TQueries, TChannels> Q, Matrix<TKeys, TChannels> K) =>
        // CS0019 SM1001: Cannot multiply 'Q' (TQueries×TChannels) by 'K' (TKeys×TChannels): inner dimensions TChannels and TKeys differ. Q * K.T would give TQueries×TKeys.
        Q * K / Math.Sqrt(Q.Cols);

    public static double TheLossOfTheLogitsAgainstTheClasses<TBatch, TClasses>(Matrix<TBatch, TClasses> logits, ColumnVector<TBatch> labels) =>
        // CS0019 SM1002: Cannot subtract 'labels' (TBatch×1) from 'logits' (TBatch×TClasses): column counts TClasses and 1 differ. logits.AddToEachColumn(-labels) would give TBatch×TClasses.
        (logits - labels).FrobeniusNorm();

    public static Matrix<TBatch, TOut> TheBiasIsAColumn<TBatch, TIn, TOut>(Matrix<TBatch, TIn> X, Matrix<TIn, TOut> W, ColumnVector<TOut> b) =>
        // CS1503 SM1002: Cannot add 'b' (TOut) to each row of 'X * W' (TBatch×TOut): 'b' is a column, and a row is due. (X * W).AddToEachRow(b.T) would give TBatch×TOut.
        (X * W).AddToEachRow(b);

    public static Matrix<TBatch, TOut> TheBiasIsAddedToEachColumn<TBatch, TIn, TOut>(Matrix<TBatch, TIn> X, Matrix<TIn, TOut> W, RowVector<TOut> b) =>
        // CS1503 SM1002: Cannot add 'b' (1×TOut) to each column of 'X * W' (TBatch×TOut): 'b' is a row, and a column is due. (X * W).AddToEachRow(b) would give TBatch×TOut.
        (X * W).AddToEachColumn(b);

    public static double TheBiasIsAddedInPlace<TBatch, TOut>(Matrix<TBatch, TOut> Z, RowVector<TOut> b)
    {
        // CS0019 SM1002: Cannot add 'b' (1×TOut) to 'Z' (TBatch×TOut): row counts TBatch and 1 differ. Z = Z.AddToEachRow(b) would give TBatch×TOut.
        Z += b;
        return Z.FrobeniusNorm();
    }

    public static Matrix<TBatch, TClasses> TheSoftmaxIsNormalisedByColumns<TBatch, TClasses>(Matrix<TBatch, TClasses> exponentials) =>
        // CS1503 SM1002: Cannot scale the rows of 'exponentials' (TBatch×TClasses) by 'exponentials.ColumnSums().Map(static sum => 1 /…' (1×TClasses): 'exponentials.ColumnSums().Map(static sum => 1 /…' is a row, and a column is due. exponentials.ScaleColumns(exponentials.ColumnSums().Map(static sum => 1 / sum)) would give TBatch×TClasses.
        exponentials.ScaleRows(exponentials.ColumnSums().Map(static sum => 1 / sum));

    public static RowVector<TOut> TheGradientOfTheBiasSumsOverTheWrongAxis<TBatch, TOut>(Matrix<TBatch, TOut> delta) =>
        // CS0029 SM1012: Cannot return 'delta.RowSums()' (TBatch) as 'TheGradientOfTheBiasSumsOverTheWrongAxis' declares: it is a column, and a row (1×TOut) is due. delta.ColumnSums() would give 1×TOut.
        delta.RowSums();
}
