using System.Globalization;

namespace ShapedMath.Checking;

/// <summary>How the values of steps are compared and shown.</summary>
internal sealed record Measure<TValue>(Func<TValue, TValue, double> Distance, Func<TValue, double> Norm, Func<TValue, string> Text);

/// <summary>A measure for each kind of value: a step can have no other.</summary>
internal static class Measure
{
    public static Measure<double> OfNumbers { get; } = new(static (left, right) => Math.Abs(left - right), Math.Abs, Number);

    /// <summary>A claim that is false is as far from a true one as a number may be.</summary>
    public static Measure<bool> OfTruth { get; } = new(static (left, right) => left == right ? 0 : 1, static _ => 1, static truth => truth ? "true" : "false");

    public static Measure<ColumnVector<TDim>> OfColumns<TDim>() =>
        new(static (left, right) => (left - right).L2Norm(), static column => column.L2Norm(), Text);

    public static Measure<RowVector<TDim>> OfRows<TDim>() =>
        new(static (left, right) => (left - right).L2Norm(), static row => row.L2Norm(), Text);

    public static Measure<Matrix<TRows, TCols>> OfMatrices<TRows, TCols>() =>
        new(static (left, right) => (left - right).FrobeniusNorm(), static matrix => matrix.FrobeniusNorm(), Text);

    public static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    public static string Text<TDim>(ColumnVector<TDim> column) => $"[{string.Join("; ", column.ToMathNet().Select(Number))}]";

    public static string Text<TDim>(RowVector<TDim> row) => $"[{string.Join(' ', row.T.ToMathNet().Select(Number))}]";

    // Rows one after the other, each ended by a semicolon, as in MATLAB.
    public static string Text<TRows, TCols>(Matrix<TRows, TCols> matrix) =>
        $"[{string.Join("; ", Enumerable.Range(0, matrix.Rows.Size).Select(i => string.Join(' ', Enumerable.Range(0, matrix.Cols.Size).Select(j => Number(matrix[i, j])))))}]";
}
