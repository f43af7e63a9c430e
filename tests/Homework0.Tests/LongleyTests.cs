using System.Globalization;
using Homework0.Data;
using ShapedMath.TestKit;

namespace Homework0.Tests;

/// <summary>The embedded data and certified values are NIST's.</summary>
public sealed class LongleyTests
{
    private static readonly Dataset Longley = Data.Longley.Data;

    [SharedDataFact]
    public void The_data_are_those_of_the_file()
    {
        var lines = File.ReadAllLines(SharedData.PathOf("nist", "Longley.dat"));
        var table = lines[60..76].Select(Numbers).ToArray();
        for (var i = 0; i < table.Length; i++)
        {
            table[i][0].ShouldBe(Longley.y[i]);
            table[i][1..].ShouldBe(Longley.X.ToMathNet().Row(i));
        }

        Longley.y.Dim.Size.ShouldBe(table.Length);
        lines[30..51].Select(line => line.Trim()).Where(line => line.StartsWith('B'))
            .Select(line => Numbers(line[2..])[0]).ShouldBe(Longley.Certified!.Value.ToMathNet());
    }

    [Fact]
    public void The_certified_values_are_the_least_squares_solution_in_exact_arithmetic()
    {
        var X = Longley.X.ToMathNet();
        var rows = Enumerable.Range(0, X.RowCount).Select(i => (Fraction[])[Fraction.One, .. X.Row(i).Select(Fraction.Of)]).ToArray();
        var y = Longley.y.ToMathNet().Select(Fraction.Of).ToArray();

        var solution = Fraction.LeastSquares(rows, y);

        // Certified are 15 digits.
        for (var j = 0; j < solution.Length; j++)
            ((double)solution[j]).ShouldBe(Longley.Certified!.Value[j], Math.Abs(Longley.Certified.Value[j]) * 5e-15);
    }

    private static double[] Numbers(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
}
