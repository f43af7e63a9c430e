namespace ShapedMath;

/// <summary>Members of columns whose dimension is a product.</summary>
public static class ProductExtensions
{
    extension<TCols, TRows>(ColumnVector<Product<TCols, TRows>> column)
    {
        /// <summary>
        /// The matrix whose columns stand one below the other in this one: what <c>Vec</c> made of a matrix X, <c>Unvec(X.Rows, X.Cols)</c> undoes.
        /// mn copies. GVL §1.3.7.
        /// </summary>
        /// <param name="rows">The number of rows.</param>
        /// <param name="cols">The number of columns.</param>
        /// <returns>The matrix.</returns>
        /// <exception cref="ShapeMismatchException">The column has another length than the matrix has entries.</exception>
        public Matrix<TRows, TCols> Unvec(Dim<TRows> rows, Dim<TCols> cols) => column.Count == (long)rows.Size * cols.Size
            ? new(MathNetMatrix.Build.Dense(rows.Size, cols.Size, column.Storage.ToArray()))
            : throw ShapeMismatchException.ForMember("Unvec", column.Operand, rows.Operand, cols.Operand);
    }
}
