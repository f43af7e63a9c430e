using MathNet.Numerics.LinearAlgebra;
using ShapedMath.TestKit.Nist;
using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Accuracy;

/// <summary>Least squares with refinement, against solutions in fractions, and at the edges.</summary>
public sealed class RefinedLeastSquaresTests
{
    [Fact]
    public void A_tall_system_is_solved_to_the_last_digits() => Draw.Always(
        static draw =>
        {
            var a = draw.Matrix(Dim.Of<N>(draw.N.Size + draw.D.Size), draw.D);
            var b = draw.Column(a.Rows);

            ShouldBeExact(a.LeastSquares(b, refine: true), ExactLeastSquares.Solve(a.ToMathNet().ToArray(), b.ToMathNet().ToArray()));
        },
        smallest: 1);

    [Fact]
    public void A_wide_system_has_the_solution_of_least_norm_to_the_last_digits() => Draw.Always(
        static draw =>
        {
            var a = draw.Matrix(draw.N, Dim.Of<D>(draw.N.Size + draw.D.Size));
            var b = draw.Column(draw.N);

            ShouldBeExact(a.LeastSquares(b, refine: true), LeastNorm(a.ToMathNet(), b.ToMathNet()));
        },
        smallest: 1);

    // Condition 1e13 or more, and a residual a million times as large as the right-hand side's part in the range of the matrix.
    [Theory]
    [InlineData(1.0)]
    [InlineData(1e6)]
    public void Hilberts_matrix_costs_no_digits(double disturbance)
    {
        var a = Matrix.From(Dim.Of<N>(14), Dim.Of<D>(9), static (i, j) => 1.0 / (i + j + 1));
        var b = a * Ones(a.Cols) + disturbance * RandomNormal(a.Rows, seed: 3);

        ShouldBeExact(a.LeastSquares(b, refine: true), ExactLeastSquares.Solve(a.ToMathNet().ToArray(), b.ToMathNet().ToArray()));
        ShouldBeExact(a.T.LeastSquares(Ones(a.Cols), refine: true), LeastNorm(a.T.ToMathNet(), Ones(a.Cols).ToMathNet()));
    }

    [Fact]
    public void Each_column_of_the_right_hand_side_is_refined() => Draw.Always(
        static draw =>
        {
            var a = draw.Matrix(draw.N, draw.D);
            var b = draw.Matrix(draw.N, draw.K);

            var x = a.LeastSquares(b, refine: true);

            for (int k = 0; k < draw.K.Size; k++)
                x.ToMathNet().Column(k).ShouldBe(a.LeastSquares(ColumnVector.Wrap<N>(b.ToMathNet().Column(k)), refine: true).ToMathNet());
        },
        smallest: 1);

    [Fact]
    public void Without_refinement_it_is_plain_least_squares()
    {
        var a = RandomNormal(Dim.Of<N>(9), Dim.Of<D>(3), seed: 7);
        var b = RandomNormal(a.Rows, seed: 8);
        var dependent = HStack(a, a);

        a.LeastSquares(b, refine: false).ShouldBe(a.LeastSquares(b));
        a.LeastSquares(a, refine: false).ShouldBe(a.LeastSquares(a));
        dependent.LeastSquares(b, refine: false).ShouldBe(dependent.LeastSquares(b));
    }

    [Theory]
    [InlineData(-900)]
    [InlineData(900)]
    public void Units_change_no_digit(int exponent)
    {
        double unit = Math.ScaleB(1, exponent);
        var a = RandomNormal(Dim.Of<N>(9), Dim.Of<D>(3), seed: 7);
        var b = RandomNormal(a.Rows, seed: 8);
        var units = new Diagonal<D>(ColumnVector.From(a.Cols, static j => Math.ScaleB(1, 600 * (j - 1))));

        a.LeastSquares(unit * b, refine: true).ShouldBe(unit * a.LeastSquares(b, refine: true));
        (unit * a).LeastSquares(unit * b, refine: true).ShouldBe(a.LeastSquares(b, refine: true));
        (units * (a * units).LeastSquares(b, refine: true)).ShouldBe(a.LeastSquares(b, refine: true));
        (units.ToMatrix() * a.T).LeastSquares(units * Ones(a.Cols), refine: true).ShouldBe(a.T.LeastSquares(Ones(a.Cols), refine: true));
    }

    [Fact]
    public void One_by_one_it_is_division()
    {
        var a = Matrix.From(Dim.Of<N>(1), Dim.Of<D>(1), static (_, _) => 3);

        a.LeastSquares(Ones(a.Rows), refine: true)[0].ShouldBe(1.0 / 3);
        a.LeastSquares(Zeros(a.Rows), refine: true)[0].ShouldBe(0);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_finite_is_refused_in_the_matrix_and_in_the_right_hand_side(double entry)
    {
        var a = RandomNormal(Dim.Of<N>(4), Dim.Of<D>(2), seed: 7);
        var b = ColumnVector.From(a.Rows, i => i == 2 ? entry : 1);

        Should.Throw<NotFiniteNumberException>(() => Matrix.From(a.Rows, a.Cols, (i, j) => i + j == 3 ? entry : i + j).LeastSquares(b, refine: true));
        Should.Throw<NotFiniteNumberException>(() => a.LeastSquares(b, refine: true)).Message.ShouldBe($"ColumnVector<N> 4 cannot be a right-hand side: its entry [2] is {entry}.");
        Should.Throw<NotFiniteNumberException>(() => a.LeastSquares(HStack(a, b))).Message.ShouldBe($"Matrix<N,D+1> 4×3 cannot be a right-hand side: its entry [2,2] is {entry}.");
        Should.Throw<NotFiniteNumberException>(() => a.LeastSquares(VStack(a.T, b.T).T)).Message.ShouldContain("its entry [2,2] is");
    }

    [Fact]
    public void Dependent_columns_or_rows_are_refused()
    {
        var a = Ones(Dim.Of<N>(4), Dim.Of<D>(2));

        Should.Throw<RankDeficientException>(() => a.LeastSquares(Ones(a.Rows), refine: true)).Message
            .ShouldBe("Matrix<N,D> 4×2 has no least-squares solution that could be refined: its columns are dependent, to working precision. LeastSquares without refinement gives the one of least norm.");
        Should.Throw<RankDeficientException>(() => a.T.LeastSquares(Ones(a.Cols), refine: true)).Message
            .ShouldBe("Matrix<D,N> 2×4 has no least-squares solution that could be refined: its rows are dependent, to working precision. LeastSquares without refinement gives the one of least norm.");
    }

    [Fact]
    public void Sizes_that_differ_are_refused_in_the_words_of_the_diagnostic()
    {
        var a = Ones(Dim.Of<N>(3), Dim.Of<D>(2));

        Should.Throw<ShapeMismatchException>(() => a.LeastSquares(Ones(Dim.Of<N>(4)), refine: true)).Message
            .ShouldBe("Cannot fit Matrix<N,D> (3×2) to ColumnVector<N> (4): row count 3 and length 4 differ.");
        Should.Throw<ShapeMismatchException>(() => a.LeastSquares(Ones(Dim.Of<N>(4), Dim.Of<K>(2)), refine: true)).Message
            .ShouldBe("Cannot fit Matrix<N,D> (3×2) to Matrix<N,K> (4×2): row counts 3 and 4 differ.");
        Should.Throw<ShapeMismatchException>(() => Ones(Dim.Of<N>(0), Dim.Of<D>(2)).LeastSquares(Ones(Dim.Of<N>(0)), refine: true));
    }

    private static void ShouldBeExact(ColumnVector<D> actual, Rational[] exact) => ShouldBeExact(actual.ToMathNet(), exact);

    private static void ShouldBeExact(ColumnVector<N> actual, Rational[] exact) => ShouldBeExact(actual.ToMathNet(), exact);

    private static void ShouldBeExact(Vector<double> actual, Rational[] exact) => NistDataset.CorrectDigits(actual, exact).ShouldBeGreaterThanOrEqualTo(15);

    // Aᵀ(AAᵀ)⁻¹b
    private static Rational[] LeastNorm(Matrix<double> a, Vector<double> b)
    {
        var gram = new Rational[a.RowCount, a.RowCount];
        for (int i = 0; i < a.RowCount; i++)
        {
            for (int k = 0; k < a.RowCount; k++)
                gram[i, k] = Sum(a.ColumnCount, j => (Rational)a[i, j] * a[k, j]);
        }

        var multipliers = ExactLeastSquares.Solve(gram, [.. b.Select(static entry => (Rational)entry)]);
        return [.. Enumerable.Range(0, a.ColumnCount).Select(j => Sum(a.RowCount, i => a[i, j] * multipliers[i]))];
    }

    private static Rational Sum(int count, Func<int, Rational> term) =>
        Enumerable.Range(0, count).Aggregate((Rational)0, (sum, i) => sum + term(i));
}
