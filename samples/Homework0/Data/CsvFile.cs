using System.Globalization;
using CsvHelper;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace Homework0.Data;

/// <summary>
/// A table of numbers with a header, separated by commas, semicolons, tabs or bars: CsvHelper finds out which from the first lines.
/// A decimal point is a point. Whatever is not such a table is refused, with its line and column.
/// </summary>
internal sealed class CsvFile
{
    // Squares and their sums stay within the range of double.
    private const double LargestMagnitude = 1e100;
    private const double SmallestTarget = 1e-100;

    private const int LongestQuotation = 60;

    private readonly string path;
    private readonly string[] names;
    private readonly List<double[]> rows = [];

    private CsvFile(string path, string[] names)
    {
        this.path = path;
        this.names = names;
    }

    /// <summary>Reads a file and takes one of its columns for y and the others for X.</summary>
    /// <exception cref="BadInputException">The file is no table of numbers, or too small a one, or has no such column.</exception>
    public static Dataset Load(string path, string target)
    {
        try
        {
            return Read(path).Predicting(target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CsvFormatException)
        {
            throw new BadInputException($"{path}: it cannot be read: {exception.Message}", exception);
        }
    }

    private static CsvFile Read(string path)
    {
        if (Directory.Exists(path))
            throw new BadInputException($"{path}: it is a folder, not a file.");
        if (!File.Exists(path))
            throw new BadInputException($"{path}: there is no such file.");

        using var reader = CsvReader.FromFile(path, new CsvReaderOptions
        {
            TrackLineNumbers = true,
            TrimWhitespace = true,
            OnMalformedRecord = record => throw Malformed(path, record),
        });
        var file = new CsvFile(path, [.. reader.Headers]);
        file.CheckNames();
        while (reader.Read())
            file.rows.Add(file.Row(reader));
        return file;
    }

    private static BadInputException Malformed(string path, CsvMalformedRecord record) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{path}, line {record.LineNumber}: {record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "a quote is opened and never closed.",
            CsvMalformedReason.TextAfterClosingQuote => "there is text after a closing quote.",
            _ => "there is a quote inside a cell that does not begin with one.",
        }}"));

    private void CheckNames()
    {
        if (names.Length == 0)
            throw new BadInputException($"{path}: it is empty; a header and rows of numbers are needed.");

        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0)
                throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{path}, header, column {i + 1}: it has no name."));
            if (Array.IndexOf(names, names[i]) is var first && first < i)
                throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{path}, header, column {i + 1}: it is called {Quoted(names[i])}, as column {first + 1} is."));
        }
    }

    private double[] Row(CsvReader reader)
    {
        if (reader.FieldCount != names.Length)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {reader.LineNumber}: it has {Cells(reader.FieldCount)}, but the header has {Cells(names.Length)}."));

        var row = new double[names.Length];
        for (var i = 0; i < row.Length; i++)
        {
            if (Objection(reader.GetString(i), out row[i]) is string objection)
                throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {reader.LineNumber}, column {i + 1} ({OneLine(names[i])}): {objection}"));
        }

        return row;
    }

    private static string? Objection(string text, out double value)
    {
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        return string.IsNullOrWhiteSpace(text) ? "the cell is empty."
            : !isNumber ? $"{Quoted(text)} is not a number."
            : !double.IsFinite(value) ? $"{Quoted(text)} is not a finite number."
            : Math.Abs(value) > LargestMagnitude ? $"{Quoted(text)} is too large: its square leaves the range of double."
            : null;
    }

    private Dataset Predicting(string target)
    {
        var y = Array.IndexOf(names, target);
        if (y < 0)
            throw new BadInputException($"{path}: there is no column {Quoted(target)}; the columns are {Shortened.Names([.. names.Select(Quoted)])}.");
        if (names.Length == 1)
            throw new BadInputException($"{path}: {Quoted(target)} is the only column; there is nothing to predict it by.");
        if (rows.Count < 2)
            throw new BadInputException(rows.Count == 0 ? $"{path}: it has a header, but no rows." : $"{path}: it has one row of numbers; two are the least that a line can be fitted to.");
        for (var i = 0; i < names.Length; i++)
            CheckVaries(i);
        CheckSize(y);

        var table = CreateMatrix.DenseOfRowArrays(rows);
        return new(
            Path.GetFileName(path),
            string.Create(CultureInfo.InvariantCulture, $"{path}, {rows.Count} rows and {names.Length} columns."),
            target,
            [.. names.Where((_, i) => i != y)],
            Matrix.Wrap<Observations, Predictors>(table.RemoveColumn(y)),
            ColumnVector.Wrap<Observations>(table.Column(y)));
    }

    private void CheckVaries(int column)
    {
        var value = rows[0][column];
        if (rows.TrueForAll(row => row[column] == value))
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{path}, column {column + 1} ({OneLine(names[column])}): it is {value} in every row, so that its standard deviation is 0 and it cannot be standardised."));
    }

    // Predictors are standardised; y is not.
    private void CheckSize(int target)
    {
        if (rows.Max(row => Math.Abs(row[target])) is < SmallestTarget and var largest)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{path}, column {target + 1} ({OneLine(names[target])}): its largest entry, {largest}, is too small: squares leave the range of double."));
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : string.Create(CultureInfo.InvariantCulture, $"{count} cells");

    private static string Quoted(string text) => $"'{OneLine(text)}'";

    private static string OneLine(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)) is var line && line.Length > LongestQuotation
            ? $"{line[..LongestQuotation]}…"
            : line;
}
