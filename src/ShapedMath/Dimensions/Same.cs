using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>
/// The proof that two dimensions have the same size, found at run time. It gives what is labelled with the one the label
/// of the other; no entries are copied. Only <see cref="Dim{TDim}.Same"/> and <see cref="Dim{TDim}.TrySame"/> make it, and it is a
/// class, so that it has no <c>default</c> that would prove nothing.
/// </summary>
/// <typeparam name="TFrom">The one dimension.</typeparam>
/// <typeparam name="TTo">The other dimension.</typeparam>
public sealed class Same<TFrom, TTo>
{
    private static readonly Form Form = new(SignatureParser.Parse("n:int,n:int -> n:int"), "SM1002", "give {0} the label of {1}", "{0}.Same({1})");

    private readonly Dim<TFrom> from;
    private readonly Dim<TTo> to;

    internal Same(Dim<TFrom> from, Dim<TTo> to)
    {
        this.from = from;
        this.to = to;
    }

    /// <summary>The same proof, the other way round.</summary>
    public Same<TTo, TFrom> Reversed => new(to, from);

    /// <summary>A column under the other label. It shares the entries.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ShapeMismatchException">The column has another size than the one that was proven.</exception>
    public ColumnVector<TTo> Cast(ColumnVector<TFrom> column)
    {
        Check(column.Dim);
        return new(column.Storage);
    }

    /// <summary>A row under the other label. It shares the entries.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ShapeMismatchException">The row has another size than the one that was proven.</exception>
    public RowVector<TTo> Cast(RowVector<TFrom> row)
    {
        Check(row.Dim);
        return new(row.Storage);
    }

    /// <summary>A square matrix under the other label, for rows and columns. It shares the entries.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ShapeMismatchException">The matrix has another size than the one that was proven.</exception>
    public Matrix<TTo, TTo> Cast(Matrix<TFrom, TFrom> matrix) => Cols(Rows(matrix));

    /// <summary>A matrix whose rows go under the other label. It shares the entries.</summary>
    /// <typeparam name="TCols">The dimension of the columns.</typeparam>
    /// <param name="matrix">The matrix.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ShapeMismatchException">The matrix has another row count than the one that was proven, or would be square by its type and is not.</exception>
    public Matrix<TTo, TCols> Rows<TCols>(Matrix<TFrom, TCols> matrix)
    {
        Check(matrix.Rows);
        return matrix.Relabelled<TTo, TCols>();
    }

    /// <summary>A matrix whose columns go under the other label. It shares the entries.</summary>
    /// <typeparam name="TRows">The dimension of the rows.</typeparam>
    /// <param name="matrix">The matrix.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ShapeMismatchException">The matrix has another column count than the one that was proven, or would be square by its type and is not.</exception>
    public Matrix<TRows, TTo> Cols<TRows>(Matrix<TRows, TFrom> matrix) => Rows(matrix.T).T;

    /// <summary>The names and the size, as <c>N = D = 5</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Dim<TFrom>.Name} = {to}";

    internal static ShapeMismatchException SizesDiffer(Dim<TFrom> from, Dim<TTo> to) => ShapeMismatchException.For(Form, from.Operand, to.Operand);

    // A label has no size of its own: what carries it may have another one than what was compared.
    private void Check(Dim<TFrom> dim)
    {
        if (dim != from)
            throw SizesDiffer(dim, to);
    }
}
