using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ShapedMath.Shapes.Tests;

public sealed class DimFactsTests
{
    private const int LargestSize = 4;
    private static readonly string[] Names = ["a", "b", "c"];
    private static readonly DimExpr K = Symbol("k"), M = Symbol("m"), N = Symbol("n");

    [Fact]
    public void Every_answer_holds_at_all_small_sizes_that_the_facts_admit() =>
        Law.ForAll(1000, Questions(Terms.Any(3, Names), Gen.Choose(1, 5).SelectMany(static n => Terms.Any(n, Names))), static question => question.ShouldBeSound(), Question.Smaller);

    [Fact]
    public void Every_answer_on_linear_sizes_holds_at_all_small_sizes_that_the_facts_admit() =>
        Law.ForAll(1000, Questions(Terms.Linear(Names), Terms.Linear(Names)), static question => question.ShouldBeSound(), Question.Smaller);

    [Fact]
    public void What_is_normalized_keeps_its_value_at_all_small_sizes_that_the_facts_admit() =>
        Law.ForAll(500, KnownFacts.Of(2, Terms.Any(3, Names)).Zip(Terms.Any(5, Names)), static c =>
        {
            var (facts, term) = c;
            var normalized = facts.ToFacts(Expr).Normalize(Expr(term));
            foreach (var sizes in Sizes.UpTo(LargestSize, Names))
            {
                if (facts.Admit(name => sizes[name]) && term.Value(name => sizes[name]) is { } expected)
                    normalized.Value(sizes).ShouldBe(expected, $"{term} given {facts} is {normalized}");
            }
        });

    // Without facts, a linear difference is one thing for all sizes, or it is not: nothing is left undecided.
    [Fact]
    public void The_order_of_linear_sizes_is_decided_whenever_it_is_the_same_for_all_sizes() =>
        Law.ForAll(1000, Gen.Choose(-3, 3).ListOf(4), static c =>
        {
            var difference = Expr(Terms.LinearOf([.. c], Names));
            bool always = c.All(static x => x >= 0);
            bool never = c.Take(3).All(static x => x <= 0) && c[3] < 0;
            DimFacts.None.LessOrEqual(0, difference).ShouldBe(always ? Answer.Yes : never ? Answer.No : Answer.Unknown, $"0 <= {difference}");
        });

    [Fact]
    public void The_equality_of_linear_sizes_is_decided_whenever_their_difference_has_one_sign() =>
        Law.ForAll(1000, Gen.Choose(-3, 3).ListOf(4), static c =>
        {
            var difference = Expr(Terms.LinearOf([.. c], Names));
            var answer = DimFacts.None.Equal(difference, 0);
            bool positive = c.All(static x => x >= 0) && c[3] > 0;
            bool negative = c.All(static x => x <= 0) && c[3] < 0;
            if (c.All(static x => x == 0))
                answer.ShouldBe(Answer.Yes);
            else if (positive || negative)
                answer.ShouldBe(Answer.No, $"{difference} = 0");
            else
                answer.ShouldNotBe(Answer.Yes, $"{difference} = 0");
        });

    // Farkas: what follows over the rationals is a sum of multiples of the facts and of sizes. So such a sum must be found out.
    [Fact]
    public void What_is_a_sum_of_multiples_of_linear_facts_follows_from_them() =>
        Law.ForAll(500, from facts in Terms.Linear(Names).ListOf(2) from weights in Gen.Choose(0, 3).ListOf(6) select (facts, weights), static c =>
        {
            var known = c.facts.Aggregate(DimFacts.None, static (all, fact) => all.With(Expr(fact), Comparison.GreaterOrEqual, 0));
            var goal = c.weights[0] * Expr(c.facts[0]) + c.weights[1] * Expr(c.facts[1])
                + c.weights[2] * Symbol("a") + c.weights[3] * Symbol("b") + c.weights[4] * Symbol("c") + c.weights[5];
            known.LessOrEqual(0, goal).ShouldBe(Answer.Yes, $"0 <= {goal} given {c.facts[0]}>=0, {c.facts[1]}>=0");
        });

    [Fact]
    public void Of_sizes_that_are_never_equal_modulo_a_number_it_is_known() => DimFacts.None.Equal(2 * K, 2 * N + 1).ShouldBe(Answer.No);

    [Fact]
    public void A_minimum_becomes_what_is_known_to_be_smaller()
    {
        var facts = DimFacts.None.With(M, Comparison.GreaterOrEqual, N);
        facts.Normalize(DimExpr.Min(M, N)).ShouldBe(N);
        facts.Normalize(DimExpr.Min(M, N) + 2 * DimExpr.Min(N, M) * K).ShouldBe(N + 2 * N * K);
        facts.Equal(DimExpr.Min(M, N), N).ShouldBe(Answer.Yes);
        facts.Equal(DimExpr.Min(M, N), N + 1).ShouldBe(Answer.No);
        DimFacts.None.Equal(DimExpr.Min(M, N), N).ShouldBe(Answer.Unknown);
    }

    [Fact]
    public void A_minimum_is_at_most_each_operand_and_at_least_what_both_are()
    {
        DimFacts.None.LessOrEqual(DimExpr.Min(M, N), M).ShouldBe(Answer.Yes);
        DimFacts.None.LessOrEqual(DimExpr.Min(M, N), M + N).ShouldBe(Answer.Yes);
        DimFacts.None.LessOrEqual(DimExpr.Min(M + 1, N + 1), 0).ShouldBe(Answer.No);
        DimFacts.None.Equal(DimExpr.Min(M, N) + 1, DimExpr.Min(M + 1, N + 1)).ShouldBe(Answer.Yes);
    }

    [Fact]
    public void A_quotient_is_between_its_bounds()
    {
        var half = DimExpr.Quotient(N, 2);
        DimFacts.None.LessOrEqual(2 * half, N).ShouldBe(Answer.Yes);
        DimFacts.None.LessOrEqual(N, 2 * half + 1).ShouldBe(Answer.Yes);
        DimFacts.None.Equal(half + DimExpr.Quotient(N + 1, 2), N).ShouldBe(Answer.Yes);
        DimFacts.None.Equal(2 * half, N).ShouldBe(Answer.Unknown);
    }

    [Fact]
    public void A_quotient_times_its_denominator_is_the_numerator_where_a_fact_says_so()
    {
        DimFacts.None.Equal(N * DimExpr.Quotient(M, N), M).ShouldBe(Answer.Unknown);
        DimFacts.None.With(M, Comparison.Equal, 3 * K).Equal(3 * DimExpr.Quotient(M, 3), M).ShouldBe(Answer.Yes);
        DimFacts.None.With(N * DimExpr.Quotient(M, N), Comparison.Equal, M).Equal(N * DimExpr.Quotient(M, N) + K, M + K).ShouldBe(Answer.Yes);
    }

    [Fact]
    public void Equal_sizes_are_exchanged_for_each_other_through_chains()
    {
        var facts = DimFacts.None.With(K, Comparison.Equal, M + 1).With(M, Comparison.Equal, 2 * N).With(N, Comparison.Equal, 3);
        facts.Normalize(K).ShouldBe(7);
        facts.Equal(K * M, 42).ShouldBe(Answer.Yes);
        facts.LessOrEqual(K, M).ShouldBe(Answer.No);
    }

    [Fact]
    public void Order_is_transitive()
    {
        var facts = DimFacts.None.With(K, Comparison.LessOrEqual, M).With(M, Comparison.Less, N);
        facts.Holds(K, Comparison.Less, N).ShouldBe(Answer.Yes);
        facts.Holds(N, Comparison.LessOrEqual, K).ShouldBe(Answer.No);
        facts.Holds(N, Comparison.Greater, 0).ShouldBe(Answer.Yes);
        facts.Holds(N, Comparison.GreaterOrEqual, 1).ShouldBe(Answer.Yes);
        facts.Holds(K, Comparison.Equal, N).ShouldBe(Answer.No);
    }

    [Fact]
    public void Products_of_sizes_are_never_negative()
    {
        DimFacts.None.LessOrEqual(0, M * N).ShouldBe(Answer.Yes);
        DimFacts.None.LessOrEqual(M * N + 1, 0).ShouldBe(Answer.No);
        DimFacts.None.LessOrEqual(M, M * N).ShouldBe(Answer.Unknown);
    }

    [Theory]
    [InlineData("n=3", "n=4")]
    [InlineData("n<m", "m<n")]
    [InlineData("n+1<=0", "m=m")]
    [InlineData("2*n=2*m+1", "m=m")]
    [InlineData("m=n+1", "n=m+1")]
    public void From_facts_that_contradict_each_other_nothing_is_denied(string first, string second)
    {
        var facts = Facts(first, second);
        foreach (var comparison in KnownFacts.Comparisons)
        {
            facts.Holds(M, comparison, N).ShouldBe(Answer.Yes);
            facts.Holds(3, comparison, 4).ShouldBe(Answer.Yes);
            facts.Holds(2 * K, comparison, 2 * N + 1).ShouldBe(Answer.Yes);
        }
    }

    [Fact]
    public void A_denominator_that_the_facts_make_zero_is_left_alone()
    {
        var quotient = DimExpr.Quotient(M, N);
        DimFacts.None.With(N, Comparison.Equal, 0).Normalize(quotient).ShouldBe(quotient);
        DimFacts.None.With(quotient, Comparison.Equal, 2).With(N, Comparison.Equal, 0).Equal(quotient, 3).ShouldNotBe(Answer.Yes);
    }

    // ---- it always ends, and soon

    // Each takes a fraction of a second, and took minutes or forever without a limit on the work.

    [Fact]
    public void Many_facts_on_many_sizes_are_soon_dealt_with()
    {
        var random = new Random(1);
        DimExpr Linear(int symbols) => Enumerable.Range(0, 40).Aggregate((DimExpr)random.Next(-5, 5), (sum, i) => sum + random.Next(-symbols, symbols) * Symbol("n" + random.Next(60)));
        var facts = Enumerable.Range(0, 100).Aggregate(DimFacts.None, (all, _) => all.With(Linear(9), Comparison.LessOrEqual, Linear(9)));
        ShouldEnd(() => facts.Equal(Linear(9), Linear(9)));
    }

    [Fact]
    public void Coefficients_of_many_digits_are_soon_dealt_with()
    {
        var random = new Random(2);
        DimExpr Linear() => Enumerable.Range(0, 12).Aggregate((DimExpr)random.Next(), (sum, i) => sum + (random.Next() - random.Next()) * Symbol("n" + i));
        var facts = Enumerable.Range(0, 14).Aggregate(DimFacts.None, (all, _) => all.With(Linear(), Comparison.LessOrEqual, Linear()));
        ShouldEnd(() => facts.Equal(Linear(), Linear()));
    }

    [Fact]
    public void Minima_of_many_sizes_are_soon_dealt_with()
    {
        DimExpr Least(string name) => Enumerable.Range(0, 30).Select(i => Symbol(name + i)).Aggregate(DimExpr.Min);
        ShouldEnd(() => DimFacts.None.LessOrEqual(Least("a") + Least("b"), Least("c") + Least("d")));
    }

    [Fact]
    public void Facts_about_minima_of_many_sizes_are_soon_dealt_with()
    {
        DimExpr Least(int seed) => Enumerable.Range(0, 6).Select(i => Symbol("n" + (i * seed + seed) % 17)).Aggregate(DimExpr.Min);
        var facts = Enumerable.Range(1, 12).Aggregate(DimFacts.None, (all, i) => all.With(Least(i) + i, Comparison.LessOrEqual, Least(i + 1) + Least(i + 2)));
        ShouldEnd(() => facts.Equal(Least(3), Least(14)));
    }

    [Fact]
    public void Nested_minima_and_quotients_are_soon_dealt_with()
    {
        var nested = Enumerable.Range(0, 24).Aggregate(N, (e, i) => DimExpr.Min(DimExpr.Quotient(e + Symbol("a" + i), 2), 2 * Symbol("b" + i)) + i);
        ShouldEnd(() => DimFacts.None.With(N, Comparison.Equal, M + 1).Equal(nested, nested + K - M));
    }

    [Fact]
    public void Facts_that_square_each_other_are_soon_dealt_with()
    {
        ShouldEnd(() =>
        {
            var facts = Enumerable.Range(0, 40).Aggregate(DimFacts.None, (all, i) => all.With(Symbol("n" + (i + 1)), Comparison.Equal, Symbol("n" + i) * Symbol("n" + i)));
            return facts.Equal(Symbol("n40"), Symbol("n39") + 1);
        });
        ShouldEnd(() =>
        {
            var sum = Enumerable.Range(0, 26).Aggregate((DimExpr)0, (all, i) => all + Symbol("a" + i));
            var power = Enumerable.Repeat(N, 16).Aggregate((a, b) => a * b);
            return DimFacts.None.With(M, Comparison.Equal, power).With(N, Comparison.Equal, sum).LessOrEqual(M, power);
        });
    }

    // The work is counted, not timed: where it were not bounded, this would not come back.
    private static void ShouldEnd(Func<Answer> question) => Enum.IsDefined(question()).ShouldBeTrue();

    private static Gen<Question> Questions(Gen<DimTerm> known, Gen<DimTerm> asked) =>
        from facts in KnownFacts.Of(3, known)
        from condition in KnownFacts.Condition(asked)
        select new Question(facts, condition);

    private static DimFacts Facts(params string[] conditions) =>
        new KnownFacts([.. conditions.SelectMany(static c => SignatureParser.Parse($"_ -> _ where {c}").Conditions)]).ToFacts(Expr);

    private static DimExpr Symbol(string name) => DimExpr.Symbol(DimSymbol.Variable(name));

    private static DimExpr Expr(DimTerm term) => term.ToExpr()!;

    private sealed record Question(KnownFacts Facts, SizeCondition Asked)
    {
        internal void ShouldBeSound()
        {
            var answer = Facts.ToFacts(Expr).Holds(Expr(Asked.Left), Asked.Comparison, Expr(Asked.Right));
            if (answer == Answer.Unknown)
                return;
            foreach (var sizes in Sizes.UpTo(LargestSize, Names))
            {
                BigInteger Size(string name) => sizes[name];
                if (Facts.Admit(Size) && Asked.Holds(Size) is { } holds)
                    holds.ShouldBe(answer == Answer.Yes, $"{Asked} given {Facts} is answered {answer}, at {string.Join(", ", sizes)}");
            }
        }

        internal static IEnumerable<Question> Smaller(Question question)
        {
            foreach (var left in Terms.Smaller(question.Asked.Left).Where(static t => t.ToExpr() is not null))
                yield return question with { Asked = question.Asked with { Left = left } };
            foreach (var right in Terms.Smaller(question.Asked.Right).Where(static t => t.ToExpr() is not null))
                yield return question with { Asked = question.Asked with { Right = right } };
            for (int i = 0; i < question.Facts.Conditions.Count; i++)
                yield return question with { Facts = new([.. question.Facts.Conditions.Where((_, j) => j != i)]) };
        }
    }
}
