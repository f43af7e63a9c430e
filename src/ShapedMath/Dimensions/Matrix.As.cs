using ShapedMath.Shapes;

namespace ShapedMath;

// Why As has its target as a type argument, and no Reassociate() without one: the overloads that the compiler could prove by
// itself, from (a+b)+c to a+(b+c) and back, reach the outermost parentheses alone and are ambiguous for (a+b)+(c+d).

/// <content>Reading a matrix under labels that differ in association only.</content>
public readonly partial struct Matrix<TRows, TCols>
{
    /// <summary>
    /// The matrix under labels that number the same rows and columns: <c>(A+B)+C</c> is read as <c>A+(B+C)</c>, <c>A*1</c> as <c>A</c>.
    /// It moves nothing and shares the entries. That the labels are so related is proven by rule SM1015 when compiling;
    /// <c>SwapRows</c> and <c>SwapCols</c> are for those in another order.
    /// </summary>
    /// <typeparam name="TNewRows">The dimension of the rows, associated otherwise.</typeparam>
    /// <typeparam name="TNewCols">The dimension of the columns, associated otherwise.</typeparam>
    /// <returns>The matrix.</returns>
    /// <exception cref="ShapeMismatchException">The labels differ in more than association, or the matrix would be square by its type and is not.</exception>
    public Matrix<TNewRows, TNewCols> As<TNewRows, TNewCols>() =>
        Reassociation<TRows, TNewRows>.IsProven && Reassociation<TCols, TNewCols>.IsProven
            ? Relabelled<TNewRows, TNewCols>()
            : throw ShapeMismatchException.ForReading(
                new Operand(Description, null, Shape.Matrix(DimensionLabel<TRows>.Value, DimensionLabel<TCols>.Value)),
                Shape.Matrix(DimensionLabel<TNewRows>.Value, DimensionLabel<TNewCols>.Value));

    internal Matrix<TNewRows, TNewCols> Relabelled<TNewRows, TNewCols>() =>
        IsTransposed ? Matrix.Wrap<TNewCols, TNewRows>(Storage).T : Matrix.Wrap<TNewRows, TNewCols>(Storage);
}

/// <content>Reading a column under a label that differs in association only.</content>
public readonly partial struct ColumnVector<TDim>
{
    /// <summary>
    /// The column under a label that numbers the same entries: <c>(A+B)+C</c> is read as <c>A+(B+C)</c>, <c>A*1</c> as <c>A</c>. It
    /// moves nothing and shares the entries. That the labels are so related is proven by rule SM1015 when compiling;
    /// <c>Swap</c> is for those in another order.
    /// </summary>
    /// <typeparam name="TNew">The dimension, associated otherwise.</typeparam>
    /// <returns>The column.</returns>
    /// <exception cref="ShapeMismatchException">The labels differ in more than association.</exception>
    public ColumnVector<TNew> As<TNew>() =>
        Reassociation<TDim, TNew>.IsProven
            ? new(Storage)
            : throw ShapeMismatchException.ForReading(new Operand(Description, null, Shape.Vector(DimensionLabel<TDim>.Value)), Shape.Vector(DimensionLabel<TNew>.Value));
}

/// <content>Reading a row under a label that differs in association only.</content>
public readonly partial struct RowVector<TDim>
{
    /// <summary>
    /// The row under a label that numbers the same entries: <c>(A+B)+C</c> is read as <c>A+(B+C)</c>, <c>A*1</c> as <c>A</c>. It
    /// moves nothing and shares the entries. That the labels are so related is proven by rule SM1015 when compiling;
    /// <c>Swap</c> is for those in another order.
    /// </summary>
    /// <typeparam name="TNew">The dimension, associated otherwise.</typeparam>
    /// <returns>The row.</returns>
    /// <exception cref="ShapeMismatchException">The labels differ in more than association.</exception>
    public RowVector<TNew> As<TNew>() =>
        Reassociation<TDim, TNew>.IsProven
            ? new(Storage)
            : throw ShapeMismatchException.ForReading(new Operand(Description, null, Shape.Row(DimensionLabel<TDim>.Value)), Shape.Row(DimensionLabel<TNew>.Value));
}

/// <content>Reading a size under a label that differs in association only.</content>
public readonly partial struct Dim<TDim>
{
    /// <summary>
    /// The size under a label that numbers the same entries: <c>(A+B)+C</c> is read as <c>A+(B+C)</c>, <c>A*1</c> as <c>A</c>. That the
    /// labels are so related is proven by rule SM1015 when compiling; <c>Same</c> is for sizes that are equal otherwise.
    /// </summary>
    /// <typeparam name="TNew">The dimension, associated otherwise.</typeparam>
    /// <returns>The size.</returns>
    /// <exception cref="ShapeMismatchException">The labels differ in more than association.</exception>
    public Dim<TNew> As<TNew>() =>
        Reassociation<TDim, TNew>.IsProven
            ? new(Size)
            : throw ShapeMismatchException.ForReading(new Operand(Description, null, Shape.Size(DimensionLabel<TDim>.Value)), Shape.Size(DimensionLabel<TNew>.Value));
}
