using System.Globalization;

namespace ShapedMath.Analyzers.Tests;

/// <summary>A random class that is analyzed as it stands, and run with a note of each statement: when it begins, and when it has ended.</summary>
/// <remarks>
/// Each line is one statement, or a piece of structure. Of a statement over several lines, the part between « and » is noted: an operation that runs
/// only now and then. A statement that gives nothing to anything, <c>_ = …</c>, may fail and what follows is run all the same.
/// </remarks>
internal abstract class LoggedProgram(int seed)
{
    /// <summary>Takes the notes, of all programs.</summary>
    public const string Log = """
        public static class Log
        {
            const int MostSteps = 300;
            static readonly List<(int Program, int Line)> begun = new();
            static int steps;
            public static readonly HashSet<(int Program, int Line)> Ended = new();
            public static readonly List<(int Program, int Line)[]> Failed = new();
            public static int Depth => begun.Count;
            public static void Begin(int program, int line)
            {
                if (steps++ > MostSteps) throw new TimeoutException();
                begun.Add((program, line));
            }
            public static void End(int program, int line, object result = null)
            {
                begun.RemoveAt(begun.Count - 1);
                Ended.Add((program, line));
                if (result is Matrix<double> m && (m.RowCount > 200 || m.ColumnCount > 200)) throw new TimeoutException();
            }
            public static void Try(int program, int line, Func<object> part)
            {
                int depth = Depth;
                Begin(program, line);
                try { part(); End(program, line); }
                catch (Exception e) when (e is not TimeoutException)
                {
                    if (e.Message != "meant") Failed.Add(begun.ToArray());
                    Caught(depth);
                }
            }
            public static T Of<T>(int program, int line, Func<T> part) { Begin(program, line); var result = part(); End(program, line, result); return result; }
            public static void Caught(int depth) => begun.RemoveRange(depth, begun.Count - depth);
            public static (int Program, int Line)[] Open() { var open = begun.ToArray(); begun.Clear(); steps = 0; return open; }
        }
        """;

    // What ends with a semicolon and is no statement that may fail, or must not stand between two others.
    private static readonly string[] Structures = ["{", "}", "if ", "for", "void ", "Matrix<double> A =", "throw ", "break;", "continue;", "goto ", "return;"];

    private readonly List<string> analyzed = [];
    private readonly List<string> run = [];
    private int names;

    public int Seed { get; } = seed;

    /// <summary>The lines as they are analyzed.</summary>
    public IReadOnlyList<string> Analyzed => analyzed;

    /// <summary>The lines as they are run.</summary>
    public IReadOnlyList<string> Run => run;

    protected Random Random { get; } = new(seed);

    // Where the next line stands, in code.
    private string Here => $"{Seed.ToString(CultureInfo.InvariantCulture)}, {run.Count.ToString(CultureInfo.InvariantCulture)}";

    protected void Structure(string line, string? asRun = null)
    {
        analyzed.Add(line);
        run.Add(asRun ?? line);
    }

    protected void Method(string head, params IReadOnlyList<string> lines)
    {
        Structure(head + " {");
        var tries = new Stack<int>();
        foreach (string line in lines)
        {
            if (line == "try {")
            {
                tries.Push(run.Count);
                Structure(line, $"int depth{tries.Peek().ToString(CultureInfo.InvariantCulture)} = Log.Depth; try {{");
            }
            else if (line.StartsWith("} catch", StringComparison.Ordinal))
            {
                Structure(line, $"{line} Log.Caught(depth{tries.Pop().ToString(CultureInfo.InvariantCulture)});");
            }
            else if (line.Contains('«', StringComparison.Ordinal))
            {
                Structure(line.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal), line.Replace("«", $"Log.Of({Here}, () => ", StringComparison.Ordinal).Replace("»", ")", StringComparison.Ordinal));
            }
            else if (!line.EndsWith(';') || Structures.Any(start => line.StartsWith(start, StringComparison.Ordinal)))
            {
                Structure(line);
            }
            else if (line.StartsWith("_ = ", StringComparison.Ordinal))
            {
                Structure(line, $"Log.Try({Here}, () => {line[4..^1]});");
            }
            else if (line.StartsWith("return ", StringComparison.Ordinal))
            {
                Structure(line, $"{{ Log.Begin({Here}); var r_ = {line[7..]} Log.End({Here}, r_); return r_; }}");
            }
            else
            {
                Structure(line, $"Log.Begin({Here}); {line} Log.End({Here});");
            }
        }

        Structure("}");
    }

    protected string One(params string[] choices) => choices[Random.Next(choices.Length)];

    /// <summary>What makes a name another one than all before.</summary>
    protected string NewName() => (names++).ToString(CultureInfo.InvariantCulture);
}
