using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>
/// The two blocks of a sum of dimensions. A sum does not know where its first block ends; the size of that block, a witness,
/// tells: <c>η.Take(X.Cols)</c>.
/// </summary>
public static class SumExtensions
{
    extension<TUpper, TLower>(ColumnVector<Sum<TUpper, TLower>> column)
    {
        /// <summary>The first block. Its entries are copied.</summary>
        /// <param name="first">The size of the first block.</param>
        /// <returns>The block.</returns>
        /// <exception cref="ShapeMismatchException">The block is longer than the column, or the rest contradicts its declared size.</exception>
        public ColumnVector<TUpper> Take(Dim<TUpper> first)
        {
            if (first.Size > column.Count)
                throw ShapeMismatchException.ForMember(nameof(Take), column.Operand, first.Operand);

            FixedSize<TLower>.Check(column.Count - first.Size, "entries");
            return new(Blocks.Entries(column.Storage, 0, first.Size));
        }

        /// <summary>The second block: what <see cref="Take"/> leaves. Its entries are copied.</summary>
        /// <param name="first">The size of the first block.</param>
        /// <returns>The block.</returns>
        /// <exception cref="ShapeMismatchException">The first block is longer than the column, or the rest contradicts its declared size.</exception>
        public ColumnVector<TLower> Drop(Dim<TUpper> first)
        {
            if (first.Size > column.Count)
                throw ShapeMismatchException.ForMember(nameof(Drop), column.Operand, first.Operand);

            FixedSize<TLower>.Check(column.Count - first.Size, "entries");
            return new(Blocks.Entries(column.Storage, first.Size, column.Count - first.Size));
        }
    }

    extension<TUpper, TLower, TCols>(Matrix<Sum<TUpper, TLower>, TCols> matrix)
    {
        /// <summary>The upper block. Its entries are copied.</summary>
        /// <param name="first">The number of rows of the upper block.</param>
        /// <returns>The block.</returns>
        /// <exception cref="ShapeMismatchException">The block is higher than the matrix, or the rest contradicts its declared size.</exception>
        public Matrix<TUpper, TCols> TakeRows(Dim<TUpper> first)
        {
            if (first.Size > matrix.RowCount)
                throw ShapeMismatchException.ForMember(nameof(TakeRows), matrix.Operand, first.Operand);

            FixedSize<TLower>.Check(matrix.RowCount - first.Size, "rows");
            return Blocks.Rows<Sum<TUpper, TLower>, TCols, TUpper>(matrix, 0, first.Size);
        }

        /// <summary>The lower block: what <see cref="TakeRows"/> leaves. Its entries are copied.</summary>
        /// <param name="first">The number of rows of the upper block.</param>
        /// <returns>The block.</returns>
        /// <exception cref="ShapeMismatchException">The upper block is higher than the matrix, or the rest contradicts its declared size.</exception>
        public Matrix<TLower, TCols> DropRows(Dim<TUpper> first)
        {
            if (first.Size > matrix.RowCount)
                throw ShapeMismatchException.ForMember(nameof(DropRows), matrix.Operand, first.Operand);

            FixedSize<TLower>.Check(matrix.RowCount - first.Size, "rows");
            return Blocks.Rows<Sum<TUpper, TLower>, TCols, TLower>(matrix, first.Size, matrix.RowCount - first.Size);
        }
    }

    extension<TRows, TLeft, TRight>(Matrix<TRows, Sum<TLeft, TRight>> matrix)
    {
        /// <summary>The left block. Its entries are copied.</summary>
        /// <param name="first">The number of columns of the left block.</param>
        /// <returns>The block.</returns>
        /// <exception cref="ShapeMismatchException">The block is wider than the matrix, or the rest contradicts its declared size.</exception>
        public Matrix<TRows, TLeft> TakeCols(Dim<TLeft> first)
        {
            if (first.Size > matrix.ColumnCount)
                throw ShapeMismatchException.ForMember(nameof(TakeCols), matrix.Operand, first.Operand);

            FixedSize<TRight>.Check(matrix.ColumnCount - first.Size, "columns");
            return Blocks.Rows<Sum<TLeft, TRight>, TRows, TLeft>(matrix.T, 0, first.Size).T;
        }

        /// <summary>The right block: what <see cref="TakeCols"/> leaves. Its entries are copied.</summary>
        /// <param name="first">The number of columns of the left block.</param>
        /// <returns>The block.</returns>
        /// <exception cref="ShapeMismatchException">The left block is wider than the matrix, or the rest contradicts its declared size.</exception>
        public Matrix<TRows, TRight> DropCols(Dim<TLeft> first)
        {
            if (first.Size > matrix.ColumnCount)
                throw ShapeMismatchException.ForMember(nameof(DropCols), matrix.Operand, first.Operand);

            FixedSize<TRight>.Check(matrix.ColumnCount - first.Size, "columns");
            return Blocks.Rows<Sum<TLeft, TRight>, TRows, TRight>(matrix.T, first.Size, matrix.ColumnCount - first.Size).T;
        }
    }
}
