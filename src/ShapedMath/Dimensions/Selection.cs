using System.Collections.Immutable;
using System.Globalization;
using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>
/// A choice of entries of <typeparamref name="TWhole"/>, which make up <typeparamref name="TPart"/>: a matrix of zeros and ones,
/// of which only the places of the ones are stored. Multiplying by it selects rows: <c>train * X</c> and <c>train * y</c> hold the
/// same samples, and <c>train * X</c> does not go together with <c>test * y</c>. It is made by <see cref="Dim{TDim}"/>'s
/// <c>Split</c>, <c>Select</c> and <c>Blocks</c> alone, which see to it that it chooses nothing twice.
/// Two splits of the same data that use the same labels are not told apart: give each its own.
/// </summary>
/// <typeparam name="TPart">The dimension of what is chosen.</typeparam>
/// <typeparam name="TWhole">The dimension of what there is to choose from.</typeparam>
public sealed class Selection<TPart, TWhole>
{
    internal Selection(ImmutableArray<int> indices, Dim<TWhole> whole)
    {
        Rows = Dim.Of<TPart>(indices.Length);
        Cols = whole;
        Indices = indices;
    }

    /// <summary>How many are chosen, with its name.</summary>
    public Dim<TPart> Rows { get; }

    /// <summary>How many there are to choose from, with its name.</summary>
    public Dim<TWhole> Cols { get; }

    /// <summary>What is chosen: the index in the whole for each index in the part. None occurs twice.</summary>
    public ImmutableArray<int> Indices { get; }

    /// <summary>
    /// The transpose. It puts the entries of a part back to their places, and zeros elsewhere:
    /// <c>train.T * a + test.T * b</c>. Only its ones are stored.
    /// </summary>
    public Matrix<TWhole, TPart> T => ToMatrix().T;

    internal Operand Operand => new(Description, null, Shape.Matrix(Rows.Size, Cols.Size));

    private static string Description => $"Selection<{DimensionName<TPart>.Value},{DimensionName<TWhole>.Value}>";

    /// <summary>The chosen entries of a column, in the order of the selection. Copies as many.</summary>
    /// <param name="left">The selection.</param>
    /// <param name="right">The column to choose from.</param>
    /// <returns>The chosen entries.</returns>
    /// <exception cref="ShapeMismatchException">The column has another size than what the selection was made for.</exception>
    public static ColumnVector<TPart> operator *(Selection<TPart, TWhole> left, ColumnVector<TWhole> right)
    {
        if (left.Cols.Size != right.Count)
            throw ShapeMismatchException.For("operator * (m,n),(n) -> (m)", left.Operand, right.Operand);
        return new(MathNetVector.Build.Dense(left.Rows.Size, i => right.Storage.At(left.Indices[i])));
    }

    /// <summary>A selection from what another one selects, as a validation part of the training part: a selection from the whole.</summary>
    /// <typeparam name="TAll">The dimension of what the other one chose from.</typeparam>
    /// <param name="whole">The selection of what this one chooses from.</param>
    /// <returns>The selection of both, in the order of this one: <c>validation.Of(train)</c>.</returns>
    /// <exception cref="ShapeMismatchException">This one was made for another size than the other has.</exception>
    public Selection<TPart, TAll> Of<TAll>(Selection<TWhole, TAll> whole)
    {
        if (Cols != whole.Rows)
            throw ShapeMismatchException.For("operator * (m,k),(k,n) -> (m,n)", Operand, whole.Operand);
        return new(ImmutableArray.CreateRange(Indices, static (index, chosen) => chosen[index], whole.Indices), whole.Cols);
    }

    /// <summary>
    /// The selection as a matrix: a one in each row, in the column of what is chosen. Only the ones are stored. On the right of a product a selection
    /// is written so: <c>Z * train.ToMatrix()</c>.
    /// </summary>
    /// <returns>The matrix.</returns>
    public Matrix<TPart, TWhole> ToMatrix() =>
        new(MathNetMatrix.Build.SparseOfIndexed(Rows.Size, Cols.Size, Indices.Select(static (column, row) => (row, column, 1.0))));

    /// <summary>The labels and the sizes, as <c>Selection&lt;Train,Samples&gt; 80 of 100</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Description} {Rows.Size} of {Cols.Size}");
}
