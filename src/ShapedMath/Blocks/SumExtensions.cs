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
            return new(column.Storage.SubVector(0, first.Size));
        }

        /// <summary>The second block: what is left without the first. Its entries are copied.</summary>
        /// <param name="first">The size of the first block.</param>
        /// <returns>The block.</returns>
        /// <exception cref="ShapeMismatchException">The first block is longer than the column, or the rest contradicts its declared size.</exception>
        public ColumnVector<TLower> Drop(Dim<TUpper> first)
        {
            if (first.Size > column.Count)
                throw ShapeMismatchException.ForMember(nameof(Drop), column.Operand, first.Operand);

            FixedSize<TLower>.Check(column.Count - first.Size, "entries");
            return new(column.Storage.SubVector(first.Size, column.Count - first.Size));
        }

        /// <summary>Both blocks: <c>var (x, ν) = KKT.Solve(r).Split(H.Rows)</c>. The entries are copied.</summary>
        /// <param name="first">The size of the first block.</param>
        /// <returns>The blocks.</returns>
        /// <exception cref="ShapeMismatchException">The first block is longer than the column, or the rest contradicts its declared size.</exception>
        public (ColumnVector<TUpper> First, ColumnVector<TLower> Second) Split(Dim<TUpper> first) => (column.Take(first), column.Drop(first));
    }

    extension<TLeft, TRight>(RowVector<Sum<TLeft, TRight>> row)
    {
        /// <summary>The first block. Its entries are copied.</summary>
        /// <param name="first">The size of the first block.</param>
        /// <returns>The block.</returns>
        /// <exception cref="ShapeMismatchException">The block is longer than the row, or the rest contradicts its declared size.</exception>
        public RowVector<TLeft> Take(Dim<TLeft> first)
        {
            if (first.Size > row.Count)
                throw ShapeMismatchException.ForMember(nameof(Take), row.Operand, first.Operand);

            FixedSize<TRight>.Check(row.Count - first.Size, "entries");
            return new(row.Storage.SubVector(0, first.Size));
        }

        /// <summary>The second block: what is left without the first. Its entries are copied.</summary>
        /// <param name="first">The size of the first block.</param>
        /// <returns>The block.</returns>
        /// <exception cref="ShapeMismatchException">The first block is longer than the row, or the rest contradicts its declared size.</exception>
        public RowVector<TRight> Drop(Dim<TLeft> first)
        {
            if (first.Size > row.Count)
                throw ShapeMismatchException.ForMember(nameof(Drop), row.Operand, first.Operand);

            FixedSize<TRight>.Check(row.Count - first.Size, "entries");
            return new(row.Storage.SubVector(first.Size, row.Count - first.Size));
        }

        /// <summary>Both blocks. The entries are copied.</summary>
        /// <param name="first">The size of the first block.</param>
        /// <returns>The blocks.</returns>
        /// <exception cref="ShapeMismatchException">The first block is longer than the row, or the rest contradicts its declared size.</exception>
        public (RowVector<TLeft> First, RowVector<TRight> Second) Split(Dim<TLeft> first) => (row.Take(first), row.Drop(first));
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

        /// <summary>The upper and the lower block. The entries are copied.</summary>
        /// <param name="first">The number of rows of the upper block.</param>
        /// <returns>The blocks.</returns>
        /// <exception cref="ShapeMismatchException">The upper block is higher than the matrix, or the rest contradicts its declared size.</exception>
        public (Matrix<TUpper, TCols> Upper, Matrix<TLower, TCols> Lower) SplitRows(Dim<TUpper> first) => (matrix.TakeRows(first), matrix.DropRows(first));
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

        /// <summary>The left and the right block. The entries are copied.</summary>
        /// <param name="first">The number of columns of the left block.</param>
        /// <returns>The blocks.</returns>
        /// <exception cref="ShapeMismatchException">The left block is wider than the matrix, or the rest contradicts its declared size.</exception>
        public (Matrix<TRows, TLeft> Left, Matrix<TRows, TRight> Right) SplitCols(Dim<TLeft> first) => (matrix.TakeCols(first), matrix.DropCols(first));
    }

    extension<TUpper, TLower, TLeft, TRight>(Matrix<Sum<TUpper, TLower>, Sum<TLeft, TRight>> matrix)
    {
        /// <summary>
        /// The four blocks, in the order in which <see cref="LinearAlgebra.Blocks{TUpper, TLower, TLeft, TRight}"/> takes them:
        /// <c>var (A, B, C, D) = M.Split(upper, left)</c>. The entries are copied.
        /// </summary>
        /// <param name="upper">The number of rows of the upper blocks.</param>
        /// <param name="left">The number of columns of the left blocks.</param>
        /// <returns>The blocks.</returns>
        /// <exception cref="ShapeMismatchException">The upper left block is higher or wider than the matrix, or the rest contradicts a declared size.</exception>
        public (Matrix<TUpper, TLeft> UpperLeft, Matrix<TUpper, TRight> UpperRight, Matrix<TLower, TLeft> LowerLeft, Matrix<TLower, TRight> LowerRight) Split(Dim<TUpper> upper, Dim<TLeft> left)
        {
            var (above, below) = matrix.SplitRows(upper);
            return (above.TakeCols(left), above.DropCols(left), below.TakeCols(left), below.DropCols(left));
        }
    }
}
