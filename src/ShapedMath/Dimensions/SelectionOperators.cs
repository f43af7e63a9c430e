namespace ShapedMath;

// Each extension operator is weighed by the compiler at every product of matrices, so there is no more than this one: with three, 2,000 lines took
// a tenth longer to compile.

/// <summary>The product of a selection and a matrix, which has three dimensions.</summary>
public static class SelectionOperators
{
    extension<TPart, TWhole, TCols>(Selection<TPart, TWhole>)
    {
        /// <summary>The chosen rows of a matrix, in the order of the selection: <c>train * X</c>. Copies as many.</summary>
        /// <param name="left">The selection.</param>
        /// <param name="right">The matrix to choose from.</param>
        /// <returns>The chosen rows.</returns>
        /// <exception cref="ShapeMismatchException">The matrix has another row count than what the selection was made for.</exception>
        public static Matrix<TPart, TCols> operator *(Selection<TPart, TWhole> left, Matrix<TWhole, TCols> right)
        {
            if (left.Cols.Size != right.RowCount)
                throw ShapeMismatchException.For("operator * (m,k),(k,n) -> (m,n)", left.Operand, right.Operand);

            // What is stored by rows stays so: a transpose is not formed to be chosen from.
            var (rows, entries) = (left.Indices, right.Storage);
            return right.IsTransposed
                ? new(MathNetMatrix.Build.Dense(right.ColumnCount, rows.Length, (i, j) => entries.At(i, rows[j])), isTransposed: true)
                : new(MathNetMatrix.Build.Dense(rows.Length, right.ColumnCount, (i, j) => entries.At(rows[i], j)));
        }
    }
}
