using System.Globalization;
using System.Text;

namespace ShapedMath;

/// <summary>
/// The records of a text as RFC 4180 has them: cells between separators, quoted where they hold separators, quotation marks or the
/// ends of lines. What the RFC leaves open is refused rather than guessed.
/// </summary>
/// <param name="reader">The text.</param>
/// <param name="givenSeparator">The separator, or <see langword="null"/> for the one that the first record has.</param>
internal sealed class CsvRecords(TextReader reader, char? givenSeparator)
{
    private const int End = -1;
    private const string Separators = ",;\t|";

    private readonly StringBuilder cell = new();
    private readonly bool isSeparatorGiven = givenSeparator is not null;
    private char? separator = givenSeparator;
    private int nextLine = 1;

    /// <summary>The line on which the last record starts, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The cells of the next record, or <see langword="null"/> at the end.</summary>
    public List<string>? Next()
    {
        if (reader.Peek() == End)
            return null;
        Line = nextLine;
        var cells = new List<string>();
        do
        {
            cell.Clear();
            if (reader.Peek() == '"')
                ReadQuoted(cells.Count + 1);
            else
                ReadPlain(cells.Count + 1);
            cells.Add(cell.ToString());
        }
        while (SkipSeparator(cells.Count));
        return cells;
    }

    private void ReadPlain(int column)
    {
        while (reader.Peek() is var next && next != End && next != '\r' && next != '\n' && !IsSeparator((char)next))
        {
            if (next == '"')
                throw Error(column, "a quotation mark stands inside a cell that is not quoted.");
            cell.Append((char)reader.Read());
        }
    }

    private void ReadQuoted(int column)
    {
        _ = reader.Read();
        while (true)
        {
            switch (reader.Read())
            {
                case End:
                    throw Error(column, "its quotation mark is never closed.");
                case '"' when reader.Peek() == '"':
                    cell.Append((char)reader.Read());
                    break;
                case '"':
                    return;
                case var next:
                    if (next == '\n' || (next == '\r' && reader.Peek() != '\n'))
                        nextLine++;
                    cell.Append((char)next);
                    break;
            }
        }
    }

    // Whether another cell follows in the record.
    private bool SkipSeparator(int column)
    {
        switch (reader.Peek())
        {
            case End:
                return false;
            case '\r' or '\n':
                if (reader.Read() == '\r' && reader.Peek() == '\n')
                    _ = reader.Read();
                nextLine++;
                return false;
            case var next when IsSeparator((char)next):
                separator = (char)reader.Read();
                return true;
            default:
                throw Error(column, "text follows its closing quotation mark.");
        }
    }

    private bool IsSeparator(char character)
    {
        if (isSeparatorGiven || Line > 1 || !Separators.Contains(character, StringComparison.Ordinal))
            return character == separator;
        if (separator is { } other && other != character)
            throw new CsvException(string.Create(CultureInfo.InvariantCulture, $"line {Line}: it has both {Name(other)} and {Name(character)}; which of them separates cells must be said, or names be quoted.")) { Line = Line };
        return true;
    }

    private static string Name(char separator) => separator == '\t' ? "tabs" : $"'{separator}'";

    private CsvException Error(int column, string objection) =>
        new(string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {column}: {objection}")) { Line = Line, Column = column };
}
