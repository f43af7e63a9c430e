using System.Globalization;

namespace ShapedMath;

public readonly partial struct Matrix<TRows, TCols>
{
    /// <summary>A row, counted from 0. n copies.</summary>
    /// <param name="index">Which row.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public RowVector<TCols> Row(int index)
    {
        ThrowIfNoRow(index, nameof(index));
        return new(IsTransposed ? Storage.Column(index) : Storage.Row(index));
    }

    /// <summary>A column, counted from 0. m copies.</summary>
    /// <param name="index">Which column.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public ColumnVector<TRows> Column(int index)
    {
        ThrowIfNoColumn(index, nameof(index));
        return new(IsTransposed ? Storage.Row(index) : Storage.Column(index));
    }

    /// <summary>A function of each row that gives a row: <c>X.EachRow(x => x / x.L2Norm())</c>. m calls, first row first; 2mn copies.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The matrix of the rows that it gives.</returns>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    /// <exception cref="ShapeMismatchException">The function gives a row of another length.</exception>
    public Matrix<TRows, TCols> EachRow(Func<RowVector<TCols>, RowVector<TCols>> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var rows = MathNetMatrix.Build.Dense(RowCount, ColumnCount);
        for (var i = 0; i < RowCount; i++)
        {
            var row = function(Row(i));
            if (row.Count != ColumnCount)
                throw new ShapeMismatchException(string.Create(CultureInfo.InvariantCulture, $"{Heading} cannot take the row that {nameof(EachRow)}'s function gave for row {i}: its length is {row.Count}."));
            rows.SetRow(i, row.Storage);
        }

        return new(rows);
    }

    /// <summary>A number for each row: <c>X.EachRow(x => x.L2Norm())</c>. m calls, first row first; mn copies.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The column of its values.</returns>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    public ColumnVector<TRows> EachRow(Func<RowVector<TCols>, double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var values = MathNetVector.Build.Dense(RowCount);
        for (var i = 0; i < RowCount; i++)
            values.At(i, function(Row(i)));
        return new(values);
    }

    /// <summary>A function of each column that gives a column: <c>X.EachColumn(x => x / x.L2Norm())</c>. n calls, first column first; 2mn copies.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The matrix of the columns that it gives.</returns>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    /// <exception cref="ShapeMismatchException">The function gives a column of another length.</exception>
    public Matrix<TRows, TCols> EachColumn(Func<ColumnVector<TRows>, ColumnVector<TRows>> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var columns = MathNetMatrix.Build.Dense(RowCount, ColumnCount);
        for (var j = 0; j < ColumnCount; j++)
        {
            var column = function(Column(j));
            if (column.Count != RowCount)
                throw new ShapeMismatchException(string.Create(CultureInfo.InvariantCulture, $"{Heading} cannot take the column that {nameof(EachColumn)}'s function gave for column {j}: its length is {column.Count}."));
            columns.SetColumn(j, column.Storage);
        }

        return new(columns);
    }

    /// <summary>A number for each column: <c>X.EachColumn(x => x.L2Norm())</c>. n calls, first column first; mn copies.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The row of its values.</returns>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    public RowVector<TCols> EachColumn(Func<ColumnVector<TRows>, double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var values = MathNetVector.Build.Dense(ColumnCount);
        for (var j = 0; j < ColumnCount; j++)
            values.At(j, function(Column(j)));
        return new(values);
    }

    private void ThrowIfNoRow(int index, string parameter)
    {
        if ((uint)index >= (uint)RowCount)
            throw new ArgumentOutOfRangeException(parameter, index, $"{Heading} has no such row; they are counted from 0.");
    }

    private void ThrowIfNoColumn(int index, string parameter)
    {
        if ((uint)index >= (uint)ColumnCount)
            throw new ArgumentOutOfRangeException(parameter, index, $"{Heading} has no such column; they are counted from 0.");
    }
}
