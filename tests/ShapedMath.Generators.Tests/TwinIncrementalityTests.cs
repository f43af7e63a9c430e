using Microsoft.CodeAnalysis;
using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>What of the twins is done again after an edit. That no step keeps a symbol, a syntax node or a location, the harness finds in each of these runs.</summary>
public sealed class TwinIncrementalityTests
{
    const string Code = """
        using ShapedMath;
        using MathNet.Numerics.LinearAlgebra;

        static partial class One
        {
            // Here.
            [TypedWrapper] [return: Shape("d")] internal static Vector<double> Fit([Shape("n, d")] Matrix<double> X, [Shape("n")] Vector<double> y, double λ = 1) => X.QR().Solve(y);
        }

        [TypedWrapper]
        partial class Two
        {
            internal void Apply([Shape("n")] Vector<double> x) { }
        }
        """;

    [Theory]
    [InlineData("// Here.", "// There.")]
    [InlineData("// Here.", "internal static int Unrelated => 3;")]
    [InlineData("X.QR().Solve(y)", "X.Svd().Solve(y)")]
    [InlineData("partial class Two", "partial class Two : System.IDisposable")]
    [InlineData("{ }", "{ x.Clear(); }")]
    [InlineData("[TypedWrapper]\npartial", "class Unrelated;\n\n[TypedWrapper]\npartial")]
    public void What_is_no_part_of_a_twin_changes_nothing(string before, string after)
    {
        var run = After(before, after);

        run.AssertNothingChanged();
        run[TrackingNames.Twins].ShouldBe([IncrementalStepRunReason.Unchanged]);
        run[TrackingNames.TwinFiles].ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
        run.Outputs.ShouldBe([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached]);
    }

    [Fact]
    public void A_new_file_changes_nothing() =>
        GeneratorHarness.RunTwice(new TypedWrapperGenerator(), Code, Code, projectAfter: new InMemoryProject { Sources = [new("Other.cs", "class Unrelated;")] }).AssertNothingChanged();

    [Theory]
    [InlineData("\"n\")] Vector<double> y", "\"n+1\")] Vector<double> y")]
    [InlineData("λ = 1", "λ = 2")]
    [InlineData("// Here.", "/// <summary>Documented.</summary>")]
    [InlineData("internal static Vector", "public static Vector")]
    public void What_matters_writes_its_file_again_and_no_other(string before, string after)
    {
        var run = After(before, after);

        run[TrackingNames.Twins].ShouldBe([IncrementalStepRunReason.Modified]);
        run[TrackingNames.TwinFiles].ShouldBe([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], ignoreOrder: true);
        run.Outputs.ShouldBe([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], ignoreOrder: true);
    }

    [Theory]
    [InlineData("static class Constants { public const double Penalty = 1; }", "static class Constants { public const double Penalty = 2; }")]
    [InlineData("static class Constants { public const double Penalty = 1; }", "static class Constants { public const float Penalty = 1; } namespace ShapedMath { class Unrelated; } partial class Three { }")]
    [InlineData("partial class Three { /// <summary>One.</summary>\npublic partial void Apply([Shape(\"n\")] Vector<double> x); }", "partial class Three { /// <summary>Two.</summary>\npublic partial void Apply([Shape(\"n\")] Vector<double> x); }")]
    public void What_another_file_says_of_a_twin_is_seen(string before, string after)
    {
        const string Here = """
            using ShapedMath;
            using MathNet.Numerics.LinearAlgebra;
            using static Constants;

            static partial class One { [TypedWrapper] internal static double Apply([Shape("n")] Vector<double> x, double by = (double)Penalty) => by; }

            partial class Three { [TypedWrapper] public partial void Apply(Vector<double> x) { } }
            """, Always = "partial class Three { public partial void Apply([Shape(\"n\")] Vector<double> x); }\nstatic class Constants { public const double Penalty = 1; }";

        var run = GeneratorHarness.RunTwice(new TypedWrapperGenerator(), Here, Here, Other(before), Other(after));

        GeneratorHarness.Run(new TypedWrapperGenerator(), Here, Other(before)).Files.SequenceEqual(GeneratorHarness.Run(new TypedWrapperGenerator(), Here, Other(after)).Files)
            .ShouldBe(run.Outputs.All(reason => reason == IncrementalStepRunReason.Cached), string.Join(", ", run.Outputs));

        InMemoryProject Other(string text) => new()
        {
            Sources = [new("Other.cs", $"using ShapedMath; using MathNet.Numerics.LinearAlgebra;\n{text}\n{string.Join('\n', Always.Split('\n').Where(line => !text.Contains(line.Split('{')[0], StringComparison.Ordinal)))}")],
        };
    }

    [Fact]
    public void An_edit_of_the_code_leaves_the_twins_of_rows_as_they_are()
    {
        var run = GeneratorHarness.RunTwice(new TableWrapperGenerator(), "", "class Unrelated;", Project(Table));

        run.AssertNothingChanged();
        run[TrackingNames.TypedRows].ShouldBe([IncrementalStepRunReason.Cached]);
        run[TrackingNames.RowTwins].ShouldBe([IncrementalStepRunReason.Unchanged]);
        run.Outputs.ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_comment_in_a_table_changes_no_twin()
    {
        var run = GeneratorHarness.RunTwice(new TableWrapperGenerator(), "", "", Project(Table), Project(Table + "\n# The end."));

        run.AssertNothingChanged();
        run[TrackingNames.TypedRows].ShouldBe([IncrementalStepRunReason.Unchanged]);
    }

    [Fact]
    public void A_row_that_changes_writes_its_file_again_and_no_other()
    {
        var run = GeneratorHarness.RunTwice(new TableWrapperGenerator(), "", "", Project(Table), Project(Table.Replace("typed Centred", "typed Centered", StringComparison.Ordinal)));

        run[TrackingNames.TypedRows].ShouldBe([IncrementalStepRunReason.Modified]);
        run.Outputs.ShouldBe([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], ignoreOrder: true);
    }

    const string Table = "Model.Predict _,(n,d) -> (n) typed Predict\nRegression.Centred (n) -> (n) typed Centred";

    static InMemoryProject Project(string table) => new() { Sources = [new("Elsewhere.cs", TableWrapperTests.Library)], AdditionalFiles = [new("Elsewhere.shapes", table)] };

    static IncrementalRun After(string before, string after)
    {
        Code.ShouldContain(before);
        return GeneratorHarness.RunTwice(new TypedWrapperGenerator(), Code, Code.Replace(before, after, StringComparison.Ordinal));
    }
}
