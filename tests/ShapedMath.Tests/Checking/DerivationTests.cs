using ShapedMath.Checking;
using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Checking;

/// <summary>True derivations hold; of false ones the first wrong step is found, with a counterexample that one can check by hand.</summary>
public sealed class DerivationTests
{
    private const int Many = 1000;

    public static TheoryData<string> TrueOnes => new(Identities.Keys);

    private static Dictionary<string, Derivation> Identities => new()
    {
        ["push-through, columns"] = Derivation
            .Given(draw => (X: draw.Matrix<N, D>("X"), y: draw.ColumnVector<N>("y"), λ: draw.Positive("λ")))
            .Start(g => g.X.T * (g.X * g.X.T + g.λ * I).Solve(g.y))
            .Then(g => (g.X.T * g.X + g.λ * I).Solve(g.X.T * g.y), "push-through")
            .Then(g => g.X.T.LeastSquaresByRidge(g.y, g.λ), "fake data"),
        ["transpose of a product, matrices"] = Derivation
            .Given(draw => (A: draw.Matrix<N, D>("A"), B: draw.Matrix<D, K>("B")))
            .Start(g => (g.A * g.B).T)
            .Then(g => g.B.T * g.A.T, "(AB)ᵀ = BᵀAᵀ"),
        ["a quadratic form, rows"] = Derivation
            .Given(draw => (S: draw.Symmetric<N>("S"), x: draw.RowVector<N>("x")))
            .Start(g => g.x * g.S)
            .Then(g => (g.S * g.x.T).T, "S is symmetric"),
        ["the trace of an outer product, numbers"] = Derivation
            .Given(draw => (x: draw.ColumnVector<N>("x"), y: draw.ColumnVector<N>("y")))
            .Start(g => (g.x * g.y.T).Trace())
            .Then(g => g.y.T * g.x, "tr xyᵀ = yᵀx"),
        ["what is 0 up to rounding"] = Derivation
            .Given(draw => draw.Matrix<N, D>("X"))
            .Start(X => X - X * X.PseudoInverse() * X)
            .Then(X => 0 * X, "X X† X = X"),
        ["a determinant is positive"] = Derivation
            .Given(draw => draw.PositiveDefinite<N>("S"))
            .Always(S => S.Determinant() > 0),
        ["sizes that are composed and fixed"] = Derivation
            .Given(draw => (Z: draw.Matrix<Sum<N, D>, Three>("Z"), w: draw.ColumnVector<Three>("w"), n: draw.Size<N>()))
            .Start(g => (g.Z * g.w).Take(g.n))
            .Then(g => g.Z.TakeRows(g.n) * g.w, "blocks"),
    };

    [Theory]
    [MemberData(nameof(TrueOnes))]
    public void A_true_derivation_holds(string name)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var result = Identities[name].Check(seed, Many);
            result.Verdict.ShouldBe(DerivationVerdict.Holds, $"{result}");
            result.Compared.ShouldBe(Many);
            result.Counterexample.ShouldBeNull();
        }
    }

    [Fact]
    public void A_transpose_in_the_wrong_order_is_found_with_two_small_matrices()
    {
        var found = Derivation
            .Given(draw => (A: draw.Matrix<N, N>("A"), B: draw.Matrix<N, N>("B")))
            .Start(g => (g.A * g.B).T)
            .Then(g => g.B.T * g.A.T, "the transpose of a product")
            .Then(g => g.A.T * g.B.T, "commuting")
            .Check().Counterexample.ShouldNotBeNull();

        found.Step.ShouldBe(2);
        found.Reason.ShouldBe("commuting");
        found.Left.ShouldBe("B.T * A.T");
        found.Right.ShouldBe("A.T * B.T");
        found.Sizes.ShouldBe([("N", 2)]);
        found.Instance.ShouldMatch(@"^N = 2: A = \[-?[01] -?[01]; -?[01] -?[01]\], B = \[-?[01] -?[01]; -?[01] -?[01]\]$");
        found.LeftValue.ShouldNotBe(found.RightValue);
    }

    [Fact]
    public void A_number_that_is_left_out_is_found_at_the_smallest_sizes_and_numbers()
    {
        var found = Derivation
            .Given(draw => (X: draw.Matrix<N, D>("X"), y: draw.ColumnVector<N>("y"), λ: draw.Positive("λ")))
            .Start(g => (g.X.T * g.X + g.λ * I).Solve(g.X.T * g.y))
            .Then(g => (g.X.T * g.X + g.λ * g.λ * I).Solve(g.X.T * g.y), "a slip")
            .Check().Counterexample.ShouldNotBeNull();

        // λ = 1 would not show it; by hand, 1·1/(1 + 2) and 1·1/(1 + 4).
        found.ToString().ReplaceLineEndings("\n").ShouldBe(
            """
            Step 1 fails (a slip): (X.T * X + λ * I).Solve(X.T * y) = (X.T * X + λ * λ * I).Solve(X.T * y)
            at N = 1, D = 1: X = [1], y = [1], λ = 2
            the left is  [0.333333]
            the right is [0.2]
            """);
    }

    [Fact]
    public void The_first_wrong_step_is_reported_and_not_a_later_one()
    {
        var found = Derivation
            .Given(draw => draw.Number("x"))
            .Start(x => (x + 1) * (x + 1))
            .Then(x => x * x + 1, "a student's")
            .Then(x => x * x + 2, "another's")
            .Check().Counterexample.ShouldNotBeNull();

        found.Step.ShouldBe(1);
        found.Instance.ShouldBe("x = 1");
        (found.LeftValue, found.RightValue).ShouldBe(("4", "2"));
    }

    [Fact]
    public void A_step_that_is_wrong_for_few_instances_comes_before_a_later_one_that_is_wrong_for_all()
    {
        var found = Derivation
            .Given(draw => draw.Number("x", 0, 1))
            .Start(x => x)
            .Then(x => x > 0.97 ? 2 * x : x, "seldom wrong")
            .Then(x => x + 1, "always wrong")
            .Check().Counterexample.ShouldNotBeNull();

        found.Step.ShouldBe(1);
        found.Instance.ShouldBe("x = 1");
    }

    [Fact]
    public void A_claim_that_is_no_equation_is_refuted_by_an_instance()
    {
        var found = Derivation.Given(draw => draw.Symmetric<N>("S")).Always(S => S.Determinant() >= 0).Check().Counterexample.ShouldNotBeNull();

        found.Left.ShouldBe("S.Determinant() >= 0");
        found.Instance.ShouldBe("N = 1: S = [-1]");
        found.LeftValue.ShouldBe("false");
    }

    [Fact]
    public void Numbers_stay_within_their_bounds_when_they_are_made_simple()
    {
        var found = Derivation
            .Given(draw => (a: draw.Number("a", 3.5, 4.5), b: draw.Positive("b", 20, 30), c: draw.Note("c", 7)))
            .Always(g => g.a > g.b)
            .Check().Counterexample.ShouldNotBeNull();

        found.Givens[0].ShouldBe(("a", "4"));
        found.Givens[1].ShouldBeOneOf(("b", "20"), ("b", "30"));
        found.Givens[2].ShouldBe(("c", "7"));
    }

    [Fact]
    public void Assumptions_discard_instances_and_are_counted()
    {
        var result = Derivation.Given(draw => draw.Matrix<N, D>("X"))
            .Where(X => X.Rows.Size >= X.Cols.Size)
            .Start(X => X.LeftInverse() * X)
            .Then(X => Eye(X.Cols), "of full column rank")
            .Check(instances: Many);

        result.Verdict.ShouldBe(DerivationVerdict.Holds, $"{result}");
        result.Compared.ShouldBe(Many);
        var (reason, count) = result.Discarded[0];
        reason.ShouldBe("X.Rows.Size >= X.Cols.Size is false");
        count.ShouldBeInRange(Many / 2, Many);
    }

    [Fact]
    public void Where_the_assumption_is_forgotten_no_verdict_rests_on_instances_that_have_no_value()
    {
        var result = Derivation.Given(draw => draw.Matrix<N, N>("A"))
            .Start(A => (A - A).Inverse())
            .Then(A => A, "nonsense about a singular matrix")
            .Check();

        result.Verdict.ShouldBe(DerivationVerdict.Undecided);
        result.Compared.ShouldBe(0);
        result.ToString().ShouldBe("Undecided: only 0 instances could be compared; discarded: 1000 × the start has no value: SingularMatrixException.");
    }

    [Fact]
    public void A_value_that_is_not_finite_is_discarded()
    {
        var result = Derivation.Given(draw => draw.Number("x")).Start(x => x).Then(x => x / 0, "no").Check();
        result.Verdict.ShouldBe(DerivationVerdict.Undecided);
        result.Discarded.ShouldBe([("step 1 is not finite", 1000)]);
    }

    [Fact]
    public void A_step_that_needs_two_sizes_to_be_equal_fails_where_they_are_not()
    {
        var found = Derivation.Given(draw => draw.Matrix<N, D>("X"))
            .Start(X => X)
            .Then(X => X.Cols.Same(X.Rows).Cols(X.Rows.Same(X.Cols).Rows(X)).T, "confusing rows and columns")
            .Check().Counterexample.ShouldNotBeNull();

        found.Sizes.Select(size => size.Size).Order().ShouldBe([1, 2]);
        found.RightValue.ShouldStartWith("not there: ");
    }

    [Fact]
    public void Ill_conditioning_is_no_counterexample()
    {
        // A Vandermonde matrix of nodes that nearly meet: the two formulas agree in few digits.
        var result = Derivation.Given(draw => (b: draw.ColumnVector<Three>("b"), ε: draw.Positive("ε", 1e-4, 1e-3)))
            .Start(g => Vandermonde(g.b.Dim, g.ε).Solve(g.b))
            .Then(g => (Vandermonde(g.b.Dim, g.ε).T * Vandermonde(g.b.Dim, g.ε)).Solve(Vandermonde(g.b.Dim, g.ε).T * g.b), "normal equations")
            .Check();

        result.Verdict.ShouldNotBe(DerivationVerdict.Fails, $"{result}");
    }

    [Fact]
    public void A_small_relative_error_is_found_all_the_same() => Derivation
        .Given(draw => (X: draw.Matrix<N, D>("X"), λ: draw.Positive("λ")))
        .Start(g => g.X.T * g.X + g.λ * I)
        .Then(g => g.X.T * g.X + (1 + 1e-6) * g.λ * I, "a slip")
        .Check().Verdict.ShouldBe(DerivationVerdict.Fails);

    [Fact]
    public void The_same_seed_gives_the_same_result_and_another_seed_other_instances()
    {
        static DerivationResult Result(int seed) => Derivation.Given(draw => draw.Note("x", draw.Number("drawn", 0, 1))).Always(x => Math.Abs(x - 0.5) < 0.4999).Check(seed, 10_000);

        Result(1).ToString().ShouldBe(Result(1).ToString());
        Drawn(1).ShouldBe(Drawn(1));
        Drawn(1).ShouldNotBe(Drawn(2));

        static string Drawn(int seed)
        {
            var drawn = new List<double>();
            Derivation.Given(draw => draw.Number("x")).Start(x => x).Then(x => Kept(x), "kept").Check(seed, 10).Compared.ShouldBe(10);
            return string.Join(' ', drawn);

            double Kept(double x)
            {
                drawn.Add(x);
                return x;
            }
        }
    }

    [Fact]
    public void Entries_are_standard_normal()
    {
        var drawn = new List<double>();
        Derivation.Given(draw => draw.Matrix<N, D>("X")).Always(X => Added(X.ToMathNet().Enumerate())).Check(instances: Many).Verdict.ShouldBe(DerivationVerdict.Holds);

        drawn.Count.ShouldBeGreaterThan(8 * Many);
        drawn.Average().ShouldBe(0, tolerance: 0.05);
        drawn.Average(entry => entry * entry).ShouldBe(1, tolerance: 0.05);
        drawn.Average(entry => Math.Pow(entry, 4)).ShouldBe(3, tolerance: 0.3);

        bool Added(IEnumerable<double> entries)
        {
            drawn.AddRange(entries);
            return true;
        }
    }

    [Fact]
    public void What_cannot_be_checked_is_refused()
    {
        var start = Derivation.Given(draw => draw.Number("x")).Start(x => x);
        Should.Throw<InvalidOperationException>(() => start.Check()).Message.ShouldBe("The derivation of x has no step: there is nothing to compare it with.");
        Should.Throw<ArgumentException>(() => start.Then(x => x, " "));
        Should.Throw<ArgumentOutOfRangeException>(() => start.Then(x => x, "itself").Check(instances: 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Derivation.Given(draw => draw.Positive("λ", 0, 1)).Start(x => x).Then(x => x, "itself").Check()).Message.ShouldStartWith("λ is to be drawn between two positive numbers, and 0 and 1 are not");
        Should.Throw<ArgumentOutOfRangeException>(() => Derivation.Given(draw => draw.Number("x", 2, 1)).Start(x => x).Then(x => x, "itself").Check());
    }

    // Rows 1, 1+ε, 1+2ε and their squares.
    private static Matrix<Three, Three> Vandermonde(Dim<Three> dim, double ε) => Matrix.From(dim, dim, (i, j) => Math.Pow(1 + i * ε, j));
}

file static class Formulas
{
    /// <summary>Least squares on [Xᵀ; √λ I] and [y; 0].</summary>
    public static ColumnVector<D> LeastSquaresByRidge(this Matrix<D, N> XT, ColumnVector<N> y, double λ) =>
        VStack(XT.T, Math.Sqrt(λ) * I).LeastSquares(VStack(y, Zeros(XT.Rows)));
}
