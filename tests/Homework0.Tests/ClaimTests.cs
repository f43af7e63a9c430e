using Homework0.Claims;
using ShapedMath.TestKit;

namespace Homework0.Tests;

/// <summary>Part B of the document: each claim gets the document's verdict, and each verdict can be another.</summary>
public sealed class ClaimTests
{
    private static readonly IReadOnlyList<JudgedClaim> Claims = Judge.All(seed: 1);

    [Theory]
    [InlineData("G-3b", "ShapeError ShapeError Holds")]
    [InlineData("G-4b", "ShapeError Holds")]
    [InlineData("G-4f1", "Holds")]
    [InlineData("G-4f2", "ShapeError Holds")]
    [InlineData("G-5b3a", "False Holds")]
    [InlineData("G-5b3b", "False Holds")]
    [InlineData("G-5b4", "Holds Holds")]
    [InlineData("C-2d", "ShapeError Holds")]
    [InlineData("C-3b'", "ShapeError Holds")]
    [InlineData("C-3c1", "Holds")]
    [InlineData("C-3c2", "ShapeError Holds")]
    [InlineData("C-3f", "Holds ShapeError Holds")]
    [InlineData("C-4a", "Holds")]
    [InlineData("C-4b", "False False Holds Holds")]
    [InlineData("C-5b2", "False Holds")]
    [InlineData("C-5b2'", "Holds")]
    [InlineData("C-5b3", "False")]
    [InlineData("C-5b4", "False")]
    [InlineData("D-3b", "Holds")]
    [InlineData("D-4a", "ShapeError Holds")]
    [InlineData("D-4f", "Holds")]
    [InlineData("D-5b2", "Holds False")]
    [InlineData("D-5b5", "False False False Holds")]
    [InlineData("D-5d", "Holds")]
    public void Each_link_gets_its_verdict(string id, string verdicts)
    {
        var claim = Claim(id);
        string.Join(' ', claim.Links.Select(link => link.Verdict)).ShouldBe(verdicts);
        claim.IsAsDocumented.ShouldBeTrue();
        claim.Links.ShouldAllBe(link => link.Evidence.Length > 0);
    }

    [SharedDataFact]
    public void The_claims_and_their_verdicts_are_the_documents()
    {
        var rows = File.ReadLines(SharedData.PathOf("..", "homework0.md"))
            .SkipWhile(line => !line.StartsWith("## B.", StringComparison.Ordinal))
            .Where(line => line is ['|', ' ', 'G' or 'C' or 'D', '-', ..])
            .Select(line => line.Replace("\\|", "¦", StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (Id: cells[1], Verdict: cells[3] is var verdict && verdict.StartsWith("shape error", StringComparison.Ordinal) ? ClaimVerdict.ShapeError : Enum.Parse<ClaimVerdict>(verdict, ignoreCase: true)))
            .ToList();

        rows.Count.ShouldBe(24);
        Claims.Select(claim => (claim.Id, claim.Due)).ShouldBe(rows, ignoreOrder: true);
    }

    [Theory]
    [InlineData("G-4f2", "CS0019 SM1001: Cannot multiply 'g.X.T * g.X * (g.X.T * g.X + g.λ * I).Inv' (D×D) by 'g.y' (N): inner dimensions D and N differ.")]
    [InlineData("C-2d", "it is a column, and a row (1×N) is due")]
    [InlineData("D-4a", " SM1012: ")]
    public void A_shape_error_is_shown_in_the_compilers_and_the_analyzers_words(string id, string message) => Claim(id).Links[0].Evidence.ShouldContain(message);

    [Fact]
    public void The_refutation_of_what_only_large_steps_refute_is_a_large_step()
    {
        var numbers = Claim("G-5b3a").Links[0].Evidence.Split(';')[0].Split(", ").Select(text => text.Split(" = ")).ToDictionary(pair => pair[0], pair => double.Parse(pair[1]));
        var (w, b, x, λ) = (numbers["w"], numbers["b"], numbers["x"], numbers["λ"]);

        (w > 0 && x < 0 && w * x + b > 0).ShouldBeTrue();
        Math.Abs(-(b - λ) / (w - λ * x)).ShouldBeGreaterThanOrEqualTo(b / w);
        λ.ShouldBeGreaterThan(b);
    }

    [Fact]
    public void A_mistake_that_is_none_of_shapes_is_no_shape_error()
    {
        var link = Judged("""[Link("typing", ClaimVerdict.ShapeError)] public static Evidence Typing() => Evidense.None;""").Single().Links.Single();
        link.Verdict.ShouldBe(ClaimVerdict.Undecided);
        link.IsAsDocumented.ShouldBeFalse();
        link.Evidence.ShouldStartWith("CS0103: ");
    }

    [Fact]
    public void What_compiles_is_no_shape_error_whatever_it_was_said_to_be()
    {
        var claim = Judged(
            """
            [Link("1 = 1", ClaimVerdict.ShapeError)] public static Derivation One() => Derivation.Given(draw => draw.Number("x")).Start(x => x).Then(x => x, "itself");
            [Link("x = 1", ClaimVerdict.Holds)] public static Derivation Two() => Derivation.Given(draw => draw.Number("x")).Start(x => x).Then(x => 1, "a guess");
            """).Single();
        claim.Links.Select(link => link.Verdict).ShouldBe([ClaimVerdict.Holds, ClaimVerdict.False]);
        claim.IsAsDocumented.ShouldBeFalse();
        claim.Links[1].Evidence.ShouldBe("x = 0; x is 0, 1 is 1");
    }

    [Fact]
    public void An_error_outside_of_a_link_is_no_verdict() =>
        Should.Throw<InvalidOperationException>(() => Judged("public static Evidense Field;")).Message.ShouldContain("CS0246");

    private static JudgedClaim Claim(string id) => Claims.Single(claim => claim.Id == id);

    private static IReadOnlyList<JudgedClaim> Judged(string members) => Judge.Judged([], UncompiledClaims.Compiled([("Test.cs", $$"""
        using ShapedMath.Checking;
        namespace Homework0.Claims;
        [Claim("X-1", "a test")]
        internal static class Test
        {
            {{members}}
        }
        """)]), seed: 1);
}
