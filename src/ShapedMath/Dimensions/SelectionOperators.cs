using System.Collections.Immutable;

namespace ShapedMath;

/// <summary>Products with selections that have three dimensions: of rows of a matrix, and of a selection from a selection.</summary>
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

        /// <summary>A selection from what another one selects, as a validation part of the training part: a selection from the whole.</summary>
        /// <param name="left">The selection from the part.</param>
        /// <param name="right">The selection of the part.</param>
        /// <returns>The selection of both.</returns>
        /// <exception cref="ShapeMismatchException">The first was made for another size than the second has.</exception>
        public static Selection<TPart, TCols> operator *(Selection<TPart, TWhole> left, Selection<TWhole, TCols> right)
        {
            if (left.Cols != right.Rows)
                throw ShapeMismatchException.For("operator * (m,k),(k,n) -> (m,n)", left.Operand, right.Operand);
            return new(ImmutableArray.CreateRange(left.Indices, static (index, part) => part[index], right.Indices), right.Cols);
        }
    }

    extension<TRows, TPart, TWhole>(Matrix<TRows, TPart>)
    {
        /// <summary>A matrix times a selection: its columns at the chosen places, and zeros elsewhere; <c>X * S.T</c> chooses columns.</summary>
        /// <param name="left">The matrix.</param>
        /// <param name="right">The selection.</param>
        /// <returns>The matrix with a column for each entry of the whole.</returns>
        /// <exception cref="ShapeMismatchException">The matrix has another column count than the part.</exception>
        public static Matrix<TRows, TWhole> operator *(Matrix<TRows, TPart> left, Selection<TPart, TWhole> right) => left * right.ToMatrix();
    }
}
