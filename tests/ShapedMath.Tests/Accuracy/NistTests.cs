using MathNet.Numerics.LinearAlgebra;
using ShapedMath.TestKit;
using ShapedMath.TestKit.Nist;

namespace ShapedMath.Tests.Accuracy;

/// <summary>
/// NIST's Statistical Reference Datasets for linear regression: docs/accuracy.md has the table. The judge is arithmetic of
/// fractions, which rounds nothing.
/// </summary>
public sealed class NistTests
{
    private const string Filip = "Filip";

    public static TheoryData<string> Sets => new(AllSets);

    public static TheoryData<string> SetsThatDoublesCarry => new(AllSets.Where(static name => name != Filip));

    public static TheoryData<string> Polynomials => [Filip, "Pontius", "Wampler1", "Wampler2", "Wampler3", "Wampler4", "Wampler5"];

    private static string[] AllSets => [Filip, "Longley", "NoInt1", "NoInt2", "Norris", "Pontius", "Wampler1", "Wampler2", "Wampler3", "Wampler4", "Wampler5"];

    [SharedDataTheory]
    [MemberData(nameof(Sets))]
    public void Least_squares_has_no_fewer_digits_than_MathNets_QR(string name)
    {
        var set = Read(name);
        var (x, y) = Stored(set);

        double digits = set.CorrectDigits(x.LeastSquares(y).ToMathNet());

        digits.ShouldBeGreaterThanOrEqualTo(set.CorrectDigits(x.ToMathNet().QR().Solve(y.ToMathNet())));
    }

    [SharedDataTheory]
    [MemberData(nameof(SetsThatDoublesCarry))]
    public void Refined_least_squares_has_twelve_digits(string name)
    {
        var set = Read(name);
        var (x, y) = Stored(set);

        set.CorrectDigits(x.LeastSquares(y, refine: true).ToMathNet()).ShouldBeGreaterThanOrEqualTo(12);
    }

    [SharedDataTheory]
    [MemberData(nameof(Sets))]
    public void Refined_least_squares_solves_what_is_stored_to_the_last_digits(string name)
    {
        var set = Read(name);
        var (x, y) = Stored(set);

        var refined = x.LeastSquares(y, refine: true).ToMathNet();

        NistDataset.CorrectDigits(refined, ExactLeastSquares.Solve(set.StoredDesign, set.StoredResponse)).ShouldBeGreaterThanOrEqualTo(15);
    }

    // Filip's data carry all digits that are certified, rounded to doubles too. The powers of x, each rounded to the nearest
    // double, do not: not even their exact solution has nine digits. So no solver can have more from this matrix.
    [SharedDataFact]
    public void Of_Filip_the_rounding_of_the_powers_of_x_costs_the_digits_and_no_solver_returns_them()
    {
        var set = Read(Filip);
        double[] x = [.. Enumerable.Range(0, set.Response.Length).Select(i => set.Design[i, 1].ToDouble())];
        var powersOfStored = new Rational[x.Length, set.Certified.Length];
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < set.Certified.Length; j++)
                powersOfStored[i, j] = ((Rational)x[i]).Power(j);
        }

        Digits(ExactLeastSquares.Solve(set.Design, set.Response)).ShouldBeGreaterThanOrEqualTo(14);
        Digits(ExactLeastSquares.Solve(powersOfStored, [.. set.StoredResponse.Select(static y => (Rational)y)])).ShouldBeGreaterThanOrEqualTo(12);
        Digits(ExactLeastSquares.Solve(set.StoredDesign, set.StoredResponse)).ShouldBeInRange(7, 9);

        double Digits(Rational[] coefficients) => set.CorrectDigits(coefficients.Select(static c => c.ToDouble()));
    }

    // The same from the other side: other roundings of the powers, no worse than a unit in the last place, and the exact solution
    // is another one from the eighth digit or so.
    [SharedDataFact]
    public void Of_Filip_another_rounding_of_the_powers_has_another_solution()
    {
        var set = Read(Filip);
        double[,] design = set.StoredDesign;
        var random = new Random(1);
        for (int i = 0; i < design.GetLength(0); i++)
        {
            for (int j = 2; j < design.GetLength(1); j++)
                design[i, j] = random.Next(2) == 0 ? Math.BitIncrement(design[i, j]) : Math.BitDecrement(design[i, j]);
        }

        var nudged = ExactLeastSquares.Solve(design, set.StoredResponse);

        NistDataset.CorrectDigits(nudged.Select(static c => c.ToDouble()), ExactLeastSquares.Solve(set.StoredDesign, set.StoredResponse)).ShouldBeLessThan(10);
    }

    // As a user forms the powers, who knows nothing of fractions; several right-hand sides at once are solved as one is.
    [SharedDataTheory]
    [MemberData(nameof(Polynomials))]
    public void Of_powers_by_Math_Pow_too_there_are_no_fewer_digits_than_of_MathNets_QR(string name)
    {
        var set = Read(name);
        var (stored, y) = Stored(set);
        var x = Matrix.From(stored.Rows, stored.Cols, (i, j) => Math.Pow(stored[i, 1], j));
        double expected = set.CorrectDigits(x.ToMathNet().QR().Solve(y.ToMathNet()));

        set.CorrectDigits(x.LeastSquares(y).ToMathNet()).ShouldBeGreaterThanOrEqualTo(expected);
        set.CorrectDigits(x.LeastSquares(LinearAlgebra.HStack(y, y)).Column(1).ToMathNet()).ShouldBeGreaterThanOrEqualTo(expected);
    }

    private static NistDataset Read(string name) => NistDataset.Read(SharedData.PathOf("nist", name + ".dat"));

    private static (Matrix<N, D> X, ColumnVector<N> Y) Stored(NistDataset set) =>
        (Matrix.Wrap<N, D>(Matrix<double>.Build.DenseOfArray(set.StoredDesign)), ColumnVector.Wrap<N>(Vector<double>.Build.Dense(set.StoredResponse)));
}
