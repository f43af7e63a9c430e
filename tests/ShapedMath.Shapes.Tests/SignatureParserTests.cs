using FsCheck.Fluent;

namespace ShapedMath.Shapes.Tests;

public sealed class SignatureParserTests
{
    [Fact]
    public void What_is_printed_reads_as_the_same_signature() =>
        Law.ForAll(2000, Notation.Signature, static signature =>
        {
            SignatureParser.TryParse(signature.ToString(), out var parsed, out var error).ShouldBeTrue($"{signature}: {error}");
            Notation.ShouldBeSame(parsed!, signature);
        });

    [Fact]
    public void What_is_printed_reads_as_the_same_sizes() =>
        Law.ForAll(1000, Gen.Choose(1, 4).SelectMany(static n => Notation.Dim.ListOf(n)), static dims =>
        {
            string text = string.Join(", ", dims);
            SignatureParser.TryParseDims(text, out var parsed, out var error).ShouldBeTrue($"{text}: {error}");
            parsed.ShouldBe(dims);
        });

    [Fact]
    public void Any_text_gives_a_signature_or_an_error_within_it() =>
        Law.ForAll(5000, Notation.Gibberish, static text =>
        {
            SignatureParser.TryParse(text, out var signature, out var error).ShouldBe(error is null);
            (signature is null).ShouldBe(error is not null);
            ShouldLieWithin(error, text);
            SignatureParser.TryParseDims(text, out var dims, out error).ShouldBe(error is null);
            (dims is null).ShouldBe(error is not null);
            ShouldLieWithin(error, text);
        });

    [Fact]
    public void A_mutated_signature_gives_a_signature_or_an_error_within_it() =>
        Law.ForAll(1500, Notation.Signature.SelectMany(static s => Notation.Mutated(s.ToString())), static text =>
        {
            SignatureParser.TryParse(text, out var signature, out var error).ShouldBe(error is null);
            ShouldLieWithin(error, text);

            // What still is a signature prints as one.
            if (signature is not null)
                Notation.ShouldBeSame(SignatureParser.Parse(signature.ToString()), signature);
        });

    // The expected span is marked ⟦so⟧.
    [Theory]
    [InlineData("⟦⟧", "expected a shape: (n), (m,n), [n], n:int, I or _, found the end")]
    [InlineData("(m,n)⟦⟧", "expected '->', found the end")]
    [InlineData("(m,n) ⟦>⟧ (n)", "expected '->', found '>'")]
    [InlineData("(m,n) ⟦-⟧ (n)", "expected '->', found '-'")]
    [InlineData("(m,n ⟦->⟧ (n)", "expected ')', found '->'")]
    [InlineData("(m,⟦,⟧n) -> (n)", "expected a size, found ','")]
    [InlineData("(m,⟦)⟧ -> (n)", "expected a size, found ')'")]
    [InlineData("(m ⟦n⟧) -> ()", "expected ')', found 'n'")]
    [InlineData("⟦(m,n,k)⟧ -> ()", "a shape has at most two sizes, not 3")]
    [InlineData("A⟦(m,n,k,2)⟧ -> ()", "a shape has at most two sizes, not 4")]
    [InlineData("(n) -> (n) where n⟦⟧", "expected a comparison: =, <=, >=, < or >, found the end")]
    [InlineData("(n) -> (n) where n =⟦=⟧ 3", "expected a size, found '='")]
    [InlineData("(n) -> (n) where n=3,⟦⟧", "expected a size, found the end")]
    [InlineData("(n) -> (n) where 1<=n⟦<=⟧3", "expected the end, found '<='")]
    [InlineData("(n⟦/⟧0) -> ()", "a size cannot be divided by zero")]
    [InlineData("(1+n⟦/⟧(m-m)) -> ()", "a size cannot be divided by zero")]
    [InlineData("(⟦99999999999⟧) -> ()", "the number 99999999999 is too large")]
    [InlineData("(⟦2147483648⟧) -> ()", "the number 2147483648 is too large")]
    [InlineData("_=⟦3⟧ -> ()", "expected the name of a constant, found '3'")]
    [InlineData("(n)⟦=⟧Thin -> ()", "expected '->', found '='")]
    [InlineData("(n) -> _⟦=⟧Thin", "expected the end, found '='")]
    [InlineData("(n) -> (n) ⟦extra⟧", "expected the end, found 'extra'")]
    [InlineData("(n)⟦;⟧ -> ()", "';' has no meaning here")]
    [InlineData("(n) -> ⟦⟧", "expected a shape: (n), (m,n), [n], n:int, I or _, found the end")]
    [InlineData("⟦->⟧ (n)", "expected a shape: (n), (m,n), [n], n:int, I or _, found '->'")]
    [InlineData("n⟦⟧", "expected ':', found the end")]
    [InlineData("n:⟦float⟧ -> ()", "expected 'int', found 'float'")]
    [InlineData("(m,n),⟦⟧", "expected a shape: (n), (m,n), [n], n:int, I or _, found the end")]
    [InlineData("[⟦]⟧ -> ()", "expected a size, found ']'")]
    [InlineData("[m,n⟦)⟧ -> ()", "expected ']', found ')'")]
    [InlineData("(min(m⟦)⟧) -> ()", "expected ',', found ')'")]
    [InlineData("(n) -> (n) ⟦\"⟧", "the text has no closing quotation mark")]
    [InlineData("(n)'⟦'⟧ -> ()", "expected '->', found '''")]
    public void An_error_says_where_it_is(string marked, string message)
    {
        int start = marked.IndexOf('⟦'), end = marked.IndexOf('⟧') - 1;
        string text = marked.Replace("⟦", "").Replace("⟧", "");
        SignatureParser.TryParse(text, out _, out var error).ShouldBeFalse();
        error.ShouldBe(new ShapesError(message, start, end - start));
    }

    [Fact]
    public void Parsing_throws_with_the_place_in_the_message() =>
        Should.Throw<FormatException>(static () => SignatureParser.Parse("(m,,n) -> (n)")).Message.ShouldBe("expected a size, found ',', at character 4 of '(m,,n) -> (n)'.");

    [Theory]
    [InlineData("2n", "2*n")]
    [InlineData("-n+m", "0-n+m")]
    [InlineData("(n)", "n")]
    [InlineData("a-(b-c)", "a-(b-c)")]
    [InlineData("a-b-c", "a-b-c")]
    [InlineData("a/(b*c)*d", "a/(b*c)*d")]
    [InlineData("(a+b)*c", "(a+b)*c")]
    [InlineData("min( a , b,c )", "min(min(a,b),c)")]
    [InlineData("min", "min")]
    public void Sizes_read_as_in_print(string text, string printed)
    {
        SignatureParser.TryParseDims(text, out var dims, out _).ShouldBeTrue();
        dims.ShouldHaveSingleItem().ToString().ShouldBe(printed);
    }

    [Theory]
    [InlineData("(m,k),(k,n)->(m,n)", "(m,k),(k,n) -> (m,n)")]
    [InlineData("  ( m , n ) , _ ->U (m,m)S(min(m,n))", "(m,n),_ -> U(m,m) S(min(m,n))")]
    [InlineData("(n),I->(n)' where n>=1,n<5", "(n),I -> (n)' where n>=1, n<5")]
    [InlineData("[m,n],(a+b)*2:int,I+1:int -> a:int I (n)", "[m,n],(a+b)*2:int,I+1:int -> a:int I (n)")]
    [InlineData("(m)\t,\r\n(n) -> ()", "(m),(n) -> ()")]
    [InlineData("(m,n), _ = Thin,_=true->_", "(m,n),_=Thin,_=true -> _")]
    public void Signatures_read_as_they_are_meant(string text, string printed) => SignatureParser.Parse(text).ToString().ShouldBe(printed);

    [Fact]
    public void Kinds_are_told_apart() =>
        SignatureParser.Parse("(m,n),(n),(n)',(),[n],n:int,I,_ -> ()").Operands.Select(static o => o.Kind).ShouldBe(
            [ShapeKind.Matrix, ShapeKind.Vector, ShapeKind.Row, ShapeKind.Scalar, ShapeKind.Array, ShapeKind.Size, ShapeKind.Identity, ShapeKind.None]);

    public static TheoryData<string, string> Hostile => new()
    {
        { "parentheses", new string('(', 100_000) },
        { "parentheses in a size", "(" + new string('(', 100_000) + "n" },
        { "minima", string.Concat(Enumerable.Repeat("(min(", 50_000)) },
        { "quotients", "(" + string.Concat(Enumerable.Repeat("n/(", 50_000)) },
        { "a long sum", "(" + string.Join("+", Enumerable.Repeat("n", 100_000)) + ") -> ()" },
        { "a long product", "(" + string.Join("*", Enumerable.Repeat("n", 100_000)) + ") -> ()" },
        { "a long minimum", "(min(" + string.Join(",", Enumerable.Range(0, 100_000).Select(static i => $"n{i}")) + ")) -> ()" },
        { "a product of sums", "(" + string.Join("*", Enumerable.Range(0, 21).Select(static i => $"(a{i}+b{i}+c{i})")) + ") -> ()" },
        { "a quotient by a product of sums", "(n/(" + string.Join("*", Enumerable.Range(0, 21).Select(static i => $"(a{i}+b{i}+c{i})")) + ")) -> ()" },
        { "many operands", string.Join(",", Enumerable.Repeat("(n,m)", 20_000)) + " -> (n,m)" },
        { "many results", "(n) -> " + string.Join(" ", Enumerable.Repeat("n:int", 20_000)) },
        { "many labels", "(n) -> " + string.Join(" ", Enumerable.Repeat("U(n)", 20_000)) },
        { "many conditions", "(n) -> (n) where " + string.Join(",", Enumerable.Repeat("n<=n+1", 20_000)) },
        { "a huge number", "(" + new string('9', 100_000) + ") -> ()" },
        { "an open text", "\"" + new string('x', 100_000) },
        { "signs", string.Concat(Enumerable.Repeat("-<>=+", 20_000)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_soon_read_or_refused(string what, string text)
    {
        SignatureParser.TryParse(text, out var signature, out var error).ShouldBe(error is null, what);
        ShouldLieWithin(error, text);
        signature?.ToString().ShouldNotBeEmpty();
        signature?.Variables.ShouldNotBeEmpty();
        SignatureParser.TryParseDims(text, out _, out error).ShouldBe(error is null);
        ShouldLieWithin(error, text);
    }

    [Fact]
    public void As_many_parentheses_as_the_limit_allows_are_read()
    {
        string Nested(int depth) => $"({new string('(', depth)}n{new string(')', depth)}) -> ()";
        SignatureParser.TryParse(Nested(63), out _, out _).ShouldBeTrue();
        SignatureParser.TryParse(Nested(64), out _, out var error).ShouldBeFalse();
        error.ShouldBe(new ShapesError("the parentheses are nested too deeply", 65, 1));
    }

    [Fact]
    public void A_size_may_have_many_parts_but_not_any_number()
    {
        string Sum(int parts) => $"({string.Join("+", Enumerable.Range(10, parts).Select(static i => $"n{i}"))}) -> ()";
        SignatureParser.TryParse(Sum(64), out _, out _).ShouldBeTrue();
        SignatureParser.TryParse(Sum(65), out _, out var error).ShouldBeFalse();
        error.ShouldBe(new ShapesError("a size has at most 64 parts", 1 + 64 * 4, 3));
        SignatureParser.TryParse($"({string.Join(",", Enumerable.Range(0, 2).Select(static _ => Enumerable.Range(10, 64)).Select(static s => string.Join("+", s)))}) -> ()", out _, out _).ShouldBeTrue();
    }

    [Fact]
    public void A_product_that_is_too_large_is_refused_where_it_becomes_so()
    {
        string text = string.Join("*", Enumerable.Range(0, 11).Select(static i => $"(a{i}+b{i})"));
        SignatureParser.TryParseDims(text, out _, out var error).ShouldBeFalse();
        error.ShouldBe(new ShapesError("the product is too large to be multiplied out", text.LastIndexOf('*'), 1));
        SignatureParser.TryParseDims(text[..text.LastIndexOf('*')], out _, out _).ShouldBeTrue();
    }

    internal static void ShouldLieWithin(ShapesError? error, string text)
    {
        if (error is null)
            return;
        error.Message.ShouldNotBeEmpty();
        error.Start.ShouldBeInRange(0, text.Length);
        error.Length.ShouldBeInRange(0, text.Length - error.Start);
    }
}
