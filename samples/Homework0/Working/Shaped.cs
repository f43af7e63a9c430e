using System.Globalization;
using ShapedMath;

namespace Homework0.Working;

/// <summary>A quantity by its symbol, the labels of its dimensions, their sizes, and what there is to see of its value.</summary>
internal sealed record Shaped(string Symbol, string Labels, string Sizes, string Value)
{
    public static Shaped Of<M, N>(string symbol, Matrix<M, N> matrix) => new(
        symbol,
        $"{Factor(Dim<M>.Name)} × {Factor(Dim<N>.Name)}",
        string.Create(CultureInfo.InvariantCulture, $"{matrix.Rows.Size}×{matrix.Cols.Size}"),
        $"‖{symbol}‖ = {Shortened.Number(matrix.FrobeniusNorm())}");

    public static Shaped Of<N>(string symbol, ColumnVector<N> column) => new(
        symbol,
        Dim<N>.Name,
        column.Dim.Size.ToString(CultureInfo.InvariantCulture),
        Shortened.Vector(column));

    public static Shaped Of<N>(string symbol, RowVector<N> row) => new(
        symbol,
        $"1 × {Factor(Dim<N>.Name)}",
        string.Create(CultureInfo.InvariantCulture, $"1×{row.Dim.Size}"),
        Shortened.Vector(row.T));

    private static string Factor(string name) => name.Contains('+', StringComparison.Ordinal) ? $"({name})" : name;
}
