using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace Homework0.Data;

/// <summary>Comma-separated rows without a header: features, then the number of the class. The UCI sets of digits have this form.</summary>
internal static class DigitsFile
{
    private const int LongestQuotation = 60;

    // Squares, summed up over a picture, stay within the range of double.
    private const double LargestMagnitude = 1e100;

    /// <summary>Two such files.</summary>
    /// <exception cref="BadInputException">A file has another form, or they do not belong together.</exception>
    public static Digits Load(string training, string test) => Digits.From(
        $"{Path.GetFileName(training)} to learn from, {Path.GetFileName(test)} to see what was learnt.",
        Read<TrainingSamples>(training),
        Read<TestSamples>(test),
        training,
        test);

    private static Pictures<TSamples> Read<TSamples>(string path)
    {
        var (rows, labels) = (new List<double[]>(), new List<int>());
        foreach (var (index, line) in InputFile.Lines(path).Index())
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;

            var place = string.Create(CultureInfo.InvariantCulture, $"{path}, line {index + 1}");
            var cells = line.Split(',');
            if (cells.Length < 2)
                throw new BadInputException($"{place}: features and a class are needed, separated by commas, but there is no comma.");
            if (rows.Count > 0 && cells.Length != rows[0].Length + 1)
                throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{place}: it has {cells.Length} cells, but the first row has {rows[0].Length + 1}."));
            rows.Add([.. cells[..^1].Select((cell, column) => Feature(cell, place, column))]);
            labels.Add(Class(cells[^1], place));
        }

        if (rows.Count == 0)
            throw new BadInputException($"{path}: it is empty; rows of features and a class are needed.");
        return new(Matrix.Wrap<TSamples, Pixels>(CreateMatrix.DenseOfRowArrays(rows)), labels);
    }

    private static double Feature(string cell, string place, int column)
    {
        var isNumber = double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        if (isNumber && Math.Abs(value) <= LargestMagnitude)
            return value;
        var objection = string.IsNullOrWhiteSpace(cell) ? "the cell is empty." : isNumber ? $"{Quoted(cell)} is too large, or not finite." : $"{Quoted(cell)} is not a number.";
        throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{place}, column {column + 1}: {objection}"));
    }

    private static int Class(string cell, string place) => int.TryParse(cell, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var label)
        ? label
        : throw new BadInputException($"{place}: the last cell, {Quoted(cell)}, is no class: a whole number, at least 0.");

    private static string Quoted(string text) =>
        string.Concat(text.Trim().Select(character => char.IsControl(character) ? ' ' : character)) is var line && line.Length > LongestQuotation
            ? $"'{line[..LongestQuotation]}…'"
            : $"'{line}'";
}
