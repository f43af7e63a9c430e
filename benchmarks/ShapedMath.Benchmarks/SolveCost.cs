using System.Diagnostics;
using System.Globalization;
using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Benchmarks;

/// <summary>
/// What solving square systems costs beside MathNet, in time and memory. The two take turns; each time is the least of many turns,
/// since what else the machine does only adds.
/// </summary>
internal static class SolveCost
{
    private const int Turns = 101;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(300);

    /// <summary>Prints the table.</summary>
    public static int Print()
    {
        Console.WriteLine("| n | operation | MathNet µs | ours µs | ratio | MathNet bytes | ours bytes |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (int size in new[] { 4, 10, 16, 64, 300 })
            PrintOf(size);
        return 0;
    }

    private static void PrintOf(int size)
    {
        var n = Rows.Of(size);
        var a = RandomNormal(n, n, seed: 1);
        var s = a.T * a + I;
        var b = RandomNormal(n, seed: 2);
        var (plainA, plainS, plainB) = (a.ToMathNet(), s.ToMathNet(), b.ToMathNet());
        Row(size, "A.Solve(b)", () => plainA.Solve(plainB), () => a.Solve(b));
        Row(size, "(AᵀA + I).Solve(b)", () => plainS.Solve(plainB), () => s.Solve(b));
        Row(size, "A.Solve(B)", () => plainA.Solve(plainS), () => a.Solve(s));
        Row(size, "A.Inverse()", () => plainA.Inverse(), () => a.Inverse());
    }

    private static void Row(int size, string operation, Action plain, Action typed)
    {
        int repetitions = Repetitions(plain);
        Repetitions(typed);
        var (plainTimes, typedTimes) = (new List<double>(), new List<double>());
        for (int turn = 0; turn < Turns; turn++)
        {
            plainTimes.Add(Microseconds(plain, repetitions));
            typedTimes.Add(Microseconds(typed, repetitions));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size} | {operation} | {plainTimes.Min():0.00} | {typedTimes.Min():0.00} | {typedTimes.Min() / plainTimes.Min():0.00} | {Bytes(plain)} | {Bytes(typed)} |"));
    }

    // So many that they take a turn's time. Those before bring the code to its final form.
    private static int Repetitions(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
            action();
        return 1 + (int)(Turn.TotalMicroseconds / Microseconds(action, 3));
    }

    private static double Microseconds(Action action, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repetitions; i++)
            action();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / repetitions;
    }

    private static long Bytes(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
