using System.Globalization;
using ShapedMath.TestKit.Nist;
using MathNetMatrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
using MathNetVector = MathNet.Numerics.LinearAlgebra.Vector<double>;

namespace ShapedMath.Benchmarks;

/// <summary>The correct digits of the worst coefficient on NIST's data sets for linear regression, by several methods: the table of docs/accuracy.md.</summary>
internal static class AccuracyTable
{
    private static readonly (string Name, Func<NistDataset, IEnumerable<double>> Solve)[] Methods =
    [
        ("LeastSquares", Typed(static (x, y) => x.LeastSquares(y))),
        ("refined", Typed(static (x, y) => x.LeastSquares(y, refine: true))),
        ("PseudoInverse", Typed(static (x, y) => x.PseudoInverse() * y)),
        ("MathNet QR", MathNet(static (x, y) => x.QR().Solve(y))),
        ("MathNet SVD", MathNet(static (x, y) => x.Svd().Solve(y))),
        ("normal equations", MathNet(static (x, y) => x.TransposeThisAndMultiply(x).Cholesky().Solve(x.TransposeThisAndMultiply(y)))),
        ("Inverse()", MathNet(static (x, y) => x.TransposeThisAndMultiply(x).Inverse() * x.TransposeThisAndMultiply(y))),
        ("stored data, exactly", static set => ExactLeastSquares.Solve(set.StoredDesign, set.StoredResponse).Select(static x => x.ToDouble())),
    ];

    /// <summary>Prints the table as Markdown.</summary>
    /// <param name="arguments">The folder of the .dat files, and nothing else.</param>
    /// <returns>The exit code.</returns>
    public static int Print(string[] arguments)
    {
        if (arguments is not [var folder])
            return Fail("accuracy takes one argument: the folder with the .dat files of NIST's StRD, linear regression.");
        if (!Directory.Exists(folder))
            return Fail($"There is no folder {folder}.");

        string[] files = [.. Directory.EnumerateFiles(folder, "*.dat").Order(StringComparer.Ordinal)];
        if (files.Length == 0)
            return Fail($"No .dat file is in {folder}: NIST's StRD for linear regression are wanted, as Filip.dat.");

        Console.WriteLine($"| set | {string.Join(" | ", Methods.Select(static method => method.Name))} |");
        Console.WriteLine($"|---|{string.Concat(Methods.Select(static _ => "---:|"))}");
        foreach (var file in files)
        {
            var set = NistDataset.Read(file);
            Console.WriteLine($"| {set.Name} | {string.Join(" | ", Methods.Select(method => Digits(set, method.Solve)))} |");
        }

        return 0;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }

    private static string Digits(NistDataset set, Func<NistDataset, IEnumerable<double>> solve)
    {
        try
        {
            return Math.Max(0, set.CorrectDigits(solve(set))).ToString("0.0", CultureInfo.InvariantCulture);
        }
        catch (ArgumentException)
        {
            return "fails"; // MathNet's Cholesky: by rounding, not positive definite
        }
    }

    private static Func<NistDataset, IEnumerable<double>> MathNet(Func<MathNetMatrix, MathNetVector, MathNetVector> solve) =>
        set => solve(MathNetMatrix.Build.DenseOfArray(set.StoredDesign), MathNetVector.Build.Dense(set.StoredResponse));

    private static Func<NistDataset, IEnumerable<double>> Typed(Func<Matrix<Rows, Columns>, ColumnVector<Rows>, ColumnVector<Columns>> solve) =>
        MathNet((x, y) => solve(Matrix.Wrap<Rows, Columns>(x), ColumnVector.Wrap<Rows>(y)).ToMathNet());
}
