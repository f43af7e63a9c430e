using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ShapedMath.Shapes.Tests;

public sealed class DimExprTests
{
    private static readonly string[] Names = ["a", "b", "c", "d"];
    private static readonly DimExpr M = Symbol("m"), N = Symbol("n"), X = Symbol("X");

    // Beyond any machine word.
    private static readonly Gen<Dictionary<string, BigInteger>> HugeSizes =
        Gen.Choose(0, int.MaxValue).ListOf(8).Select(static values => Names
            .Select(static (name, i) => (name, i))
            .ToDictionary(static p => p.name, p => (BigInteger)values[2 * p.i] * 4_294_967_291 * values[2 * p.i + 1] + values[p.i], StringComparer.Ordinal));

    [Fact]
    public void The_normal_form_knows_the_laws_that_the_design_names()
    {
        (N + M).ShouldBe(M + N);
        ((N - 1) + 1).ShouldBe(N);
        (2 * (N + 1)).ShouldBe(2 * N + 2);
        ((M + N) * (M - N)).ShouldBe(M * M - N * N);
        (N - N).ShouldBe(0);
        (0 * N).ShouldBe(0);
    }

    [Fact]
    public void A_quotient_times_its_denominator_is_not_the_numerator()
    {
        (N * DimExpr.Quotient(X, N)).ShouldNotBe(X);
        (3 * DimExpr.Quotient(X, 3)).ShouldNotBe(X);
        DimExpr.Quotient(3 * X, 3).ShouldBe(X);
    }

    [Theory]
    [InlineData(7, 2, 3)]
    [InlineData(-7, 2, -4)]
    [InlineData(7, -2, -4)]
    [InlineData(-7, -2, 3)]
    [InlineData(-6, 2, -3)]
    [InlineData(0, -5, 0)]
    public void A_quotient_is_rounded_down(int numerator, int denominator, int quotient)
    {
        DimExpr.Quotient(numerator, denominator).ShouldBe(quotient);
        var late = DimExpr.Quotient(M, N).Evaluate(s => s.Name == "m" ? numerator : denominator);
        late.ShouldBe(quotient);
    }

    [Fact]
    public void A_numeric_denominator_is_divided_out()
    {
        DimExpr.Quotient(3 * N, 2).ShouldBe(N + DimExpr.Quotient(N, 2));
        DimExpr.Quotient(N - 1, 2).ShouldBe(DimExpr.Quotient(N + 1, 2) - 1);
        DimExpr.Quotient(2 * N + 1, 2).ShouldBe(N);
        DimExpr.Quotient(N, -2).ShouldBe(DimExpr.Quotient(-N, 2));
    }

    [Fact]
    public void A_minimum_forgets_what_is_never_smaller()
    {
        DimExpr.Min(N, N + 1).ShouldBe(N);
        DimExpr.Min(N, 0).ShouldBe(0);
        DimExpr.Min(N, N).ShouldBe(N);
        DimExpr.Min(DimExpr.Min(M, N), M + N).ShouldBe(DimExpr.Min(M, N));
        DimExpr.Min(M, N).ShouldNotBe(M);
    }

    // ⌊n/2⌋ + ⌊(n+1)/2⌋ is n for every n, in another form: the minimum of the two must not depend on which comes first.
    [Fact]
    public void A_minimum_does_not_depend_on_the_order_of_its_operands()
    {
        var halves = DimExpr.Quotient(N, 2) + DimExpr.Quotient(N + 1, 2);
        DimExpr.Min(halves, N).ShouldBe(DimExpr.Min(N, halves));
    }

    [Fact]
    public void Dividing_by_the_number_zero_is_refused() =>
        Should.Throw<DivideByZeroException>(static () => DimExpr.Quotient(N, 0));

    [Fact]
    public void Two_symbols_are_one_if_kind_and_key_are_one_whatever_they_are_called()
    {
        var here = DimExpr.Symbol(DimSymbol.Free("n", "17"));
        var there = DimExpr.Symbol(DimSymbol.Free("rows of X", "17"));
        here.ShouldBe(there);
        here.GetHashCode().ShouldBe(there.GetHashCode());
        (here - there).ShouldBe(0);
        here.ShouldNotBe(DimExpr.Symbol(DimSymbol.Free("n", "18")));
        here.ShouldNotBe(DimExpr.Symbol(DimSymbol.Rigid("n", "17")));
    }

    [Fact]
    public void Composed_labels_are_one_if_their_parts_are_one()
    {
        var d = DimExpr.Symbol(DimSymbol.Label("D"));
        var n = DimExpr.Symbol(DimSymbol.Label("N"));
        Sum(d, n).ShouldBe(Sum(d, n));
        Sum(d, n).ShouldNotBe(Sum(n, d));
        Sum(d, n).ShouldNotBe(DimSymbol.Composed(DimOperator.Multiply, d, n));
        var first = DimExpr.Symbol(DimSymbol.Free("n", "1"));
        var second = DimExpr.Symbol(DimSymbol.Free("n", "2"));
        Sum(d, first + 1).ShouldNotBe(Sum(d, second + 1));
        Sum(d, n).ShouldNotBe(Sum(d, DimExpr.Symbol(DimSymbol.Rigid("N"))));

        static DimSymbol Sum(DimExpr left, DimExpr right) => DimSymbol.Composed(DimOperator.Add, left, right);
    }

    [Fact]
    public void Expressions_evaluate_as_they_were_written() =>
        Law.ForAll(400, from term in Gen.Choose(1, 12).SelectMany(static n => Terms.Any(n, Names)) from sizes in HugeSizes select (term, sizes), static c =>
        {
            if (c.term.Value(name => c.sizes[name]) is { } expected)
                c.term.ToExpr()!.Value(c.sizes).ShouldBe(expected, $"{c.term} as {c.term.ToExpr()}");
        });

    // A polynomial does not care that sizes are never negative.
    [Fact]
    public void Polynomials_evaluate_as_they_were_written_at_negative_numbers_too() =>
        Law.ForAll(300, from term in Terms.Polynomial(10, Names) from sizes in HugeSizes select (term, sizes), static c =>
        {
            var sizes = c.sizes.ToDictionary(static s => s.Key, static s => s.Value.IsEven ? s.Value : -s.Value, StringComparer.Ordinal);
            c.term.ToExpr()!.Value(sizes).ShouldBe(c.term.Value(name => sizes[name])!.Value);
        });

    [Fact]
    public void Expressions_evaluate_as_they_were_written_at_all_small_sizes() =>
        Law.ForAll(300, Gen.Choose(1, 8).SelectMany(static n => Terms.Any(n, "a", "b", "c")), static term =>
        {
            var expr = term.ToExpr()!;
            foreach (var sizes in Sizes.UpTo(4, "a", "b", "c"))
            {
                if (term.Value(name => sizes[name]) is { } expected)
                    expr.Value(sizes).ShouldBe(expected, $"{expr}");
            }
        }, Smaller);

    [Fact]
    public void Ring_laws() =>
        Law.ForAll(300, Terms.Any(5, Names).Select(static t => t.ToExpr()!).ListOf(3), static e =>
        {
            var (p, q, r) = (e[0], e[1], e[2]);
            Same(p + q, q + p);
            Same(p * q, q * p);
            Same(p + (q + r), (p + q) + r);
            Same(p * (q * r), (p * q) * r);
            Same(p * (q + r), p * q + p * r);
            Same(p - p, 0);
            Same(p - q, -(q - p));
            Same(p + 0, p);
            Same(p * 1, p);
            Same(p * 0, 0);
        });

    // A polynomial of degree at most 6 in each of two symbols that vanishes on a 7×7 grid is zero (Alon, Combinatorial
    // Nullstellensatz, 1999, lemma 2.1): so the grid tells equal polynomials from others, and equal ones must be equal objects.
    [Fact]
    public void Equal_polynomials_are_equal_objects_and_others_are_not() =>
        Law.ForAll(400, Terms.Polynomial(6, "a", "b").ListOf(2), static terms =>
        {
            bool agree = Sizes.UpTo(6, "a", "b").All(sizes => terms[0].Value(n => sizes[n]) == terms[1].Value(n => sizes[n]));
            var (p, q) = (terms[0].ToExpr()!, terms[1].ToExpr()!);
            p.Equals(q).ShouldBe(agree, $"{p} and {q}");
            (p - q == 0).ShouldBe(agree, $"{p} and {q}");
            if (agree)
                p.GetHashCode().ShouldBe(q.GetHashCode());
        });

    [Fact]
    public void Sums_of_fourteen_terms_are_equal_in_any_order()
    {
        DimExpr[] parts =
        [
            .. Enumerable.Range(0, 10).Select(static i => Symbol("n" + i)), M * N, DimExpr.Min(M, N), DimExpr.Quotient(M, 3), -N - 5,
        ];
        var sum = parts.Aggregate(static (a, b) => a + b);
        Law.ForAll(100, Gen.Shuffle(parts), shuffled =>
        {
            // A random bracketing as well: the halves are summed first.
            var halves = shuffled.Chunk(7).Select(static half => half.Aggregate(static (a, b) => b + a)).ToList();
            Same(shuffled.Aggregate(static (a, b) => a + b), sum);
            Same(halves[0] + halves[1], sum);
        });
    }

    [Fact]
    public void The_normal_form_is_idempotent() =>
        Law.ForAll(400, Terms.Any(8, Names).Select(static t => t.ToExpr()!), static expr =>
        {
            Same(expr.Substitute(static _ => null)!, expr);
            Same(expr.Substitute(DimExpr.Symbol)!, expr);
            Same(DimFacts.None.Normalize(expr), expr);
        });

    [Fact]
    public void Minimum_is_commutative_associative_and_idempotent() =>
        Law.ForAll(150, Terms.Linear("a", "b").Select(static t => t.ToExpr()!).ListOf(3), static e =>
        {
            Same(DimExpr.Min(e[0], e[1]), DimExpr.Min(e[1], e[0]));
            Same(DimExpr.Min(e[0], e[0]), e[0]);
            Same(DimExpr.Min(e[0], DimExpr.Min(e[1], e[2])), DimExpr.Min(DimExpr.Min(e[0], e[1]), e[2]));
        });

    [Fact]
    public void Substitution_commutes_with_evaluation() =>
        Law.ForAll(300, Terms.Any(6, "a", "b").Zip(Terms.Any(4, "b", "c")), static pair =>
        {
            var (expr, replacement) = (pair.Item1.ToExpr()!, pair.Item2.ToExpr()!);
            if (expr.Substitute(s => s.Name == "a" ? replacement : null) is not { } substituted)
            {
                // Then the denominator is 0 for all sizes.
                foreach (var sizes in Sizes.UpTo(3, "b", "c"))
                    pair.Item1.Value(name => name == "a" ? pair.Item2.Value(n => sizes[n]) ?? 0 : sizes[name]).ShouldBeNull();
                return;
            }

            foreach (var sizes in Sizes.UpTo(3, "b", "c"))
            {
                if (Value(replacement, sizes) is not { } a)
                    continue;
                var inner = new Dictionary<string, BigInteger>(sizes, StringComparer.Ordinal) { ["a"] = a };
                if (Value(expr, inner) is { } expected && Value(substituted, sizes) is { } actual)
                    actual.ShouldBe(expected, $"{expr} with a = {replacement} is {substituted}");
            }
        });

    [Fact]
    public void The_text_parses_back_to_the_same_value() =>
        Law.ForAll(600, Gen.Choose(1, 10).SelectMany(static n => Terms.Any(n, Names)), static term =>
        {
            var expr = term.ToExpr()!;
            SignatureParser.TryParseDims(expr.ToString(), out var dims, out var error).ShouldBeTrue($"{expr}: {error}");
            dims!.ShouldHaveSingleItem().ToExpr().ShouldBe(expr, $"{expr}");
        }, Smaller);

    [Theory]
    [InlineData("m*n-1", "m*n-1")]
    [InlineData("n+m", "m+n")]
    [InlineData("1+n*n*2", "2*n*n+1")]
    [InlineData("0-n", "-n")]
    [InlineData("n-n", "0")]
    [InlineData("min(n,m)+min(m,min(k,n))", "min(k, m, n)+min(m, n)")]
    [InlineData("(0-3)/m", "(-3)/m")]
    [InlineData("2*(n/2)-(m+1)/(n+1)", "-((m+1)/(n+1))+2*(n/2)")]
    public void The_text_is_that_of_the_handbook(string written, string shown)
    {
        SignatureParser.TryParseDims(written, out var dims, out _).ShouldBeTrue();
        dims![0].ToExpr()!.ToString().ShouldBe(shown);
    }

    [Fact]
    public void Symbols_are_listed_once_and_from_inside_of_atoms()
    {
        var expr = DimExpr.Min(M * N, X) + DimExpr.Quotient(M, N + 1) + M;
        expr.Symbols.Select(static s => s.Name).ShouldBe(["X", "m", "n"]);
    }

    private static IEnumerable<DimTerm> Smaller(DimTerm term) => Terms.Smaller(term).Where(static t => t.ToExpr() is not null);

    private static DimExpr Symbol(string name) => DimExpr.Symbol(DimSymbol.Variable(name));

    private static BigInteger? Value(DimExpr expr, Dictionary<string, BigInteger> sizes)
    {
        try
        {
            return expr.Value(sizes);
        }
        catch (DivideByZeroException)
        {
            return null;
        }
    }

    private static void Same(DimExpr actual, DimExpr expected)
    {
        actual.ShouldBe(expected);
        actual.GetHashCode().ShouldBe(expected.GetHashCode());
        actual.ToString().ShouldBe(expected.ToString());
        actual.CompareTo(expected).ShouldBe(0);
    }
}
