using System.Globalization;
using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>
/// The parts of a composed dimension in the other order. Their order is part of the meaning, so that the entries move with it:
/// <c>Swap</c> is a permutation, where <c>As</c> moves nothing. Of a product, it turns the order by columns into the order by rows.
/// </summary>
public static class SwapExtensions
{
    private static readonly Form AfterFirstBlock = new(SignatureParser.Parse("n:int,a:int -> n:int where a<=n"), "SM1009", "swap the blocks of {0} after {1}", "{0}.Swap({1})");

    extension<TFirst, TSecond>(Dim<Sum<TFirst, TSecond>> dim)
    {
        /// <summary>The permutation that puts the second block before the first, as a selection of all entries.</summary>
        /// <param name="first">The size of the first block.</param>
        /// <returns>The permutation.</returns>
        /// <exception cref="ShapeMismatchException">The first block is longer than both, or the rest contradicts its declared size.</exception>
        public Selection<Sum<TSecond, TFirst>, Sum<TFirst, TSecond>> Swap(Dim<TFirst> first)
        {
            if (first.Size > dim.Size)
                throw ShapeMismatchException.For(AfterFirstBlock, dim.Operand, first.Operand);

            var second = dim.Size - first.Size;
            FixedSize<TSecond>.Check(second, "entries");
            return new([.. Enumerable.Range(first.Size, second), .. Enumerable.Range(0, first.Size)], dim);
        }
    }

    extension<TOuter, TInner>(Dim<Product<TOuter, TInner>> dim)
    {
        /// <summary>
        /// The permutation that makes the inner index the outer one, as a selection of all entries. As a matrix it is the commutation
        /// matrix: vec(Aᵀ) = K vec(A). J. R. Magnus and H. Neudecker, The Commutation Matrix, Annals of Statistics 7 (1979), 381-394.
        /// </summary>
        /// <param name="outer">The size of the outer dimension.</param>
        /// <returns>The permutation.</returns>
        /// <exception cref="ShapeMismatchException">The size is no multiple of that of the outer dimension, or the quotient contradicts the declared size of the inner one.</exception>
        public Selection<Product<TInner, TOuter>, Product<TOuter, TInner>> Swap(Dim<TOuter> outer)
        {
            if (dim.Size == 0)
                return new([], dim);

            var (inner, rest) = outer.Size == 0 ? (0, dim.Size) : Math.DivRem(dim.Size, outer.Size);
            if (rest != 0)
                throw new ShapeMismatchException(string.Create(CultureInfo.InvariantCulture, $"Cannot swap the factors of {Dim<Product<TOuter, TInner>>.Name} after {outer}: {dim.Size} is no multiple of {outer.Size}."));
            FixedSize<TInner>.Check(inner, "entries");
            return new([.. from j in Enumerable.Range(0, inner) from i in Enumerable.Range(0, outer.Size) select i * inner + j], dim);
        }
    }

    extension<TFirst, TSecond>(ColumnVector<Sum<TFirst, TSecond>> column)
    {
        /// <summary>The second block above the first. n copies.</summary>
        /// <param name="first">The size of the first block.</param>
        /// <returns>The column.</returns>
        /// <exception cref="ShapeMismatchException">The first block is longer than the column, or the rest contradicts its declared size.</exception>
        public ColumnVector<Sum<TSecond, TFirst>> Swap(Dim<TFirst> first) => column.Dim.Swap(first) * column;
    }

    extension<TOuter, TInner>(ColumnVector<Product<TOuter, TInner>> column)
    {
        /// <summary>The pairs in the other order: the inner index becomes the outer one. n copies.</summary>
        /// <param name="outer">The size of the outer dimension.</param>
        /// <returns>The column.</returns>
        /// <exception cref="ShapeMismatchException">The length is no multiple of the size of the outer dimension, or the quotient contradicts a declared size.</exception>
        public ColumnVector<Product<TInner, TOuter>> Swap(Dim<TOuter> outer) => column.Dim.Swap(outer) * column;
    }

    extension<TFirst, TSecond>(RowVector<Sum<TFirst, TSecond>> row)
    {
        /// <summary>The second block before the first. n copies.</summary>
        /// <param name="first">The size of the first block.</param>
        /// <returns>The row.</returns>
        /// <exception cref="ShapeMismatchException">The first block is longer than the row, or the rest contradicts its declared size.</exception>
        public RowVector<Sum<TSecond, TFirst>> Swap(Dim<TFirst> first) => row.T.Swap(first).T;
    }

    extension<TOuter, TInner>(RowVector<Product<TOuter, TInner>> row)
    {
        /// <summary>The pairs in the other order: the inner index becomes the outer one. n copies.</summary>
        /// <param name="outer">The size of the outer dimension.</param>
        /// <returns>The row.</returns>
        /// <exception cref="ShapeMismatchException">The length is no multiple of the size of the outer dimension, or the quotient contradicts a declared size.</exception>
        public RowVector<Product<TInner, TOuter>> Swap(Dim<TOuter> outer) => row.T.Swap(outer).T;
    }

    extension<TFirst, TSecond, TCols>(Matrix<Sum<TFirst, TSecond>, TCols> matrix)
    {
        /// <summary>The lower block above the upper one. mn copies.</summary>
        /// <param name="first">The number of rows of the upper block.</param>
        /// <returns>The matrix.</returns>
        /// <exception cref="ShapeMismatchException">The upper block is higher than the matrix, or the rest contradicts its declared size.</exception>
        public Matrix<Sum<TSecond, TFirst>, TCols> SwapRows(Dim<TFirst> first) => matrix.Rows.Swap(first) * matrix;
    }

    extension<TOuter, TInner, TCols>(Matrix<Product<TOuter, TInner>, TCols> matrix)
    {
        /// <summary>The rows, which are numbered by pairs, in the other order: the inner index becomes the outer one. mn copies.</summary>
        /// <param name="outer">The size of the outer dimension.</param>
        /// <returns>The matrix.</returns>
        /// <exception cref="ShapeMismatchException">The row count is no multiple of the size of the outer dimension, or the quotient contradicts a declared size.</exception>
        public Matrix<Product<TInner, TOuter>, TCols> SwapRows(Dim<TOuter> outer) => matrix.Rows.Swap(outer) * matrix;
    }

    extension<TRows, TFirst, TSecond>(Matrix<TRows, Sum<TFirst, TSecond>> matrix)
    {
        /// <summary>The right block before the left one. mn copies.</summary>
        /// <param name="first">The number of columns of the left block.</param>
        /// <returns>The matrix.</returns>
        /// <exception cref="ShapeMismatchException">The left block is wider than the matrix, or the rest contradicts its declared size.</exception>
        public Matrix<TRows, Sum<TSecond, TFirst>> SwapCols(Dim<TFirst> first) => matrix.T.SwapRows(first).T;
    }

    extension<TRows, TOuter, TInner>(Matrix<TRows, Product<TOuter, TInner>> matrix)
    {
        /// <summary>The columns, which are numbered by pairs, in the other order: the inner index becomes the outer one. mn copies.</summary>
        /// <param name="outer">The size of the outer dimension.</param>
        /// <returns>The matrix.</returns>
        /// <exception cref="ShapeMismatchException">The column count is no multiple of the size of the outer dimension, or the quotient contradicts a declared size.</exception>
        public Matrix<TRows, Product<TInner, TOuter>> SwapCols(Dim<TOuter> outer) => matrix.T.SwapRows(outer).T;
    }
}
