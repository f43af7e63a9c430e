using System.Globalization;

namespace ShapedMath;

/// <summary>
/// Tables of numbers under a header, as <c>.csv</c> files have them (RFC 4180): a door through which data comes in under labels, and is
/// checked. A decimal point is a point. What is not such a table is refused, with its line and column; nothing is skipped or guessed.
/// </summary>
public static class Csv
{
    private const int LongestQuotation = 60;

    /// <summary>Reads a file, and takes one of its columns for y and the others for X.</summary>
    /// <typeparam name="TSamples">The dimension of the rows.</typeparam>
    /// <typeparam name="TFeatures">The dimension of the columns but the target.</typeparam>
    /// <param name="path">The file, in UTF-8 unless it starts with another byte-order mark.</param>
    /// <param name="target">The name of the column for y, as the header has it.</param>
    /// <param name="separator">What separates cells; by default the comma, semicolon, tab or bar, whichever the header has.</param>
    /// <returns>X and y. There may be no rows, and no columns but the target.</returns>
    /// <exception cref="CsvException">The file is no table of finite numbers, or has no such column.</exception>
    /// <exception cref="ShapeMismatchException">A dimension has another size by its declaration.</exception>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static Dataset<TSamples, TFeatures> Load<TSamples, TFeatures>(string path, string target, char? separator = null)
    {
        using var reader = new StreamReader(path);
        try
        {
            return Read<TSamples, TFeatures>(reader, target, separator);
        }
        catch (CsvException exception)
        {
            throw new CsvException($"{path}: {exception.Message}", exception) { Line = exception.Line, Column = exception.Column };
        }
    }

    /// <summary>Reads a text, and takes one of its columns for y and the others for X.</summary>
    /// <typeparam name="TSamples">The dimension of the rows.</typeparam>
    /// <typeparam name="TFeatures">The dimension of the columns but the target.</typeparam>
    /// <param name="reader">The text.</param>
    /// <param name="target">The name of the column for y, as the header has it.</param>
    /// <param name="separator">What separates cells; by default the comma, semicolon, tab or bar, whichever the header has.</param>
    /// <returns>X and y. There may be no rows, and no columns but the target.</returns>
    /// <exception cref="CsvException">The text is no table of finite numbers, or has no such column.</exception>
    /// <exception cref="ShapeMismatchException">A dimension has another size by its declaration.</exception>
    public static Dataset<TSamples, TFeatures> Read<TSamples, TFeatures>(TextReader reader, string target, char? separator = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(target);
        if (separator is '"' or '\r' or '\n')
            throw new ArgumentException("A quotation mark or the end of a line separates no cells.", nameof(separator));

        var records = new CsvRecords(reader, separator);
        var names = Names(records);
        var y = names.IndexOf(target);
        if (y < 0)
            throw new CsvException($"line 1: there is no column {Quoted(target)}; the columns are {string.Join(", ", names.Select(Quoted))}.") { Line = 1 };

        var rows = Rows(records, names);
        return new(
            Matrix.Wrap<TSamples, TFeatures>(MathNetMatrix.Build.Dense(rows.Count, names.Count - 1, (i, j) => rows[i][j < y ? j : j + 1])),
            ColumnVector.Wrap<TSamples>(MathNetVector.Build.Dense(rows.Count, i => rows[i][y])))
        {
            Features = [.. names.Where((_, i) => i != y)],
            Target = target,
        };
    }

    private static List<string> Names(CsvRecords records)
    {
        if (records.Next() is not { } header || IsBlank(header))
            throw new CsvException("line 1: it is empty; the names of the columns are needed.") { Line = 1 };

        var names = header.ConvertAll(static name => name.Trim());
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length == 0)
                throw Error(1, i + 1, "it has no name.");
            if (names.IndexOf(names[i]) is var first && first < i)
                throw Error(1, i + 1, string.Create(CultureInfo.InvariantCulture, $"it is called {Quoted(names[i])}, as column {first + 1} is."));
        }

        return names;
    }

    private static List<double[]> Rows(CsvRecords records, List<string> names)
    {
        var rows = new List<double[]>();
        int? emptyLine = null;
        while (records.Next() is { } cells)
        {
            // Files often end in empty lines; elsewhere, a row may have got lost.
            if (IsBlank(cells))
                emptyLine ??= records.Line;
            else if (emptyLine is { } line)
                throw new CsvException(string.Create(CultureInfo.InvariantCulture, $"line {line}: it is empty, and rows follow.")) { Line = line };
            else
                rows.Add(Row(cells, names, records.Line));
        }

        return rows;
    }

    private static double[] Row(List<string> cells, List<string> names, int line)
    {
        if (cells.Count != names.Count)
            throw new CsvException(string.Create(CultureInfo.InvariantCulture, $"line {line}: it has {Count(cells)}, but the header has {Count(names)}.")) { Line = line };

        var row = new double[cells.Count];
        for (var i = 0; i < row.Length; i++)
        {
            var isNumber = double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out row[i]);
            var objection = string.IsNullOrWhiteSpace(cells[i]) ? "the cell is empty."
                : !isNumber ? $"{Quoted(cells[i])} is not a number."
                : !double.IsFinite(row[i]) ? $"{Quoted(cells[i])} is not a finite number."
                : null;
            if (objection is not null)
                throw Error(line, i + 1, objection, names[i]);
        }

        return row;
    }

    private static bool IsBlank(List<string> cells) => cells is [var only] && string.IsNullOrWhiteSpace(only);

    private static CsvException Error(int line, int column, string objection, string? name = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}{(name is null ? "" : $" ({OneLine(name)})")}: {objection}")) { Line = line, Column = column };

    private static string Count(List<string> cells) => cells.Count == 1 ? "1 cell" : string.Create(CultureInfo.InvariantCulture, $"{cells.Count} cells");

    private static string Quoted(string text) => $"'{OneLine(text)}'";

    private static string OneLine(string text)
    {
        var line = string.Concat(text.Select(static character => char.IsControl(character) ? ' ' : character));
        return line.Length > LongestQuotation ? $"{line[..LongestQuotation]}…" : line;
    }
}
