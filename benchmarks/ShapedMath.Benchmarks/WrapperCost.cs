using System.Diagnostics;
using System.Globalization;
using static ShapedMath.LinearAlgebra;
using MathNetMatrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace ShapedMath.Benchmarks;

/// <summary>
/// What the typed DSL costs beside MathNet itself, in time and memory. The two take turns; each time is the least of many turns,
/// since what else the machine does only adds. What they give is the same: tests/ShapedMath.Tests compares it.
/// </summary>
internal static class WrapperCost
{
    private const int Turns = 101;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(200);

    /// <summary>Prints the table.</summary>
    public static int Print()
    {
        Console.WriteLine("| n | operation | MathNet µs | ours µs | ratio | MathNet bytes | ours bytes |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (int size in new[] { 4, 16, 64, 256 })
            PrintOf(size);
        return 0;
    }

    private static void PrintOf(int size)
    {
        var (n, d) = (Rows.Of(size), Columns.Of(size / 4));
        var (A, B, X) = (RandomNormal(n, n, seed: 1), RandomNormal(n, n, seed: 2), RandomNormal(n, d, seed: 3));
        var S = A.T * A + I;
        var (b, c) = (RandomNormal(n, seed: 4), RandomNormal(n, seed: 5));
        var (plainA, plainB, plainX, plainS, plainb, plainc) = (A.ToMathNet(), B.ToMathNet(), X.ToMathNet(), S.ToMathNet(), b.ToMathNet(), c.ToMathNet());

        Row(size, "A * B", () => plainA * plainB, () => A * B);
        Row(size, "A.T * A", () => plainA.TransposeThisAndMultiply(plainA), () => A.T * A);
        Row(size, "A * B.T", () => plainA.TransposeAndMultiply(plainB), () => A * B.T);
        Row(size, "A * b", () => plainA * plainb, () => A * b);
        Row(size, "A.T * b", () => plainA.TransposeThisAndMultiply(plainb), () => A.T * b);
        Row(size, "b.T * c", () => plainb * plainc, () => b.T * c);
        Row(size, "b * c.T", () => plainb.OuterProduct(plainc), () => b * c.T);
        Row(size, "A + B", () => plainA + plainB, () => A + B);
        Row(size, "2 * A", () => 2 * plainA, () => 2 * A);
        Row(size, "A.Times(B)", () => plainA.PointwiseMultiply(plainB), () => A.Times(B));
        Row(size, "HStack(A, B)", () => plainA.Append(plainB), () => HStack(A, B));
        Row(size, "A.ColumnSums()", () => plainA.ColumnSums(), () => A.ColumnSums());
        Row(size, "A.Solve(b)", () => plainA.Solve(plainb), () => A.Solve(b));
        Row(size, "A.Solve(B)", () => plainA.Solve(plainB), () => A.Solve(B));
        Row(size, "A.Inverse()", () => plainA.Inverse(), () => A.Inverse());
        Row(size, "S.Cholesky().Solve(b)", () => plainS.Cholesky().Solve(plainb), () => S.Cholesky().Solve(b));
        Row(size, "X.LeastSquares(b)", () => plainX.QR().Solve(plainb), () => X.LeastSquares(b));
        Row(size, "(X.T * X + 0.1 * I).Solve(X.T * b)", () => (plainX.TransposeThisAndMultiply(plainX) + 0.1 * MathNetMatrix.Build.DenseIdentity(plainX.ColumnCount)).Solve(plainX.TransposeThisAndMultiply(plainb)), () => (X.T * X + 0.1 * I).Solve(X.T * b));
    }

    private static void Row<TPlain, TTyped>(int size, string operation, Func<TPlain> plain, Func<TTyped> typed)
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
    private static int Repetitions<T>(Func<T> action)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
            action();
        return 1 + (int)(Turn.TotalMicroseconds / Microseconds(action, 3));
    }

    private static double Microseconds<T>(Func<T> action, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repetitions; i++)
            action();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / repetitions;
    }

    private static long Bytes<T>(Func<T> action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

[Dim]
internal readonly partial struct Rows;

[Dim]
internal readonly partial struct Columns;
