using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>What is done again after an edit. That no step keeps a symbol, a syntax node or a location, the harness finds in each of these runs.</summary>
public sealed class IncrementalityTests
{
    const string Dimensions = """
        using ShapedMath;

        [Dim] partial struct Samples
        {
            // Here.
        }

        [Dim(784)] partial struct Pixels;
        """;

    [Fact]
    public void An_edit_elsewhere_leaves_the_dimensions_as_they_are() =>
        AfterEditOfDimensions(Dimensions + "class Unrelated;").AssertNothingChanged();

    [Fact]
    public void A_new_file_leaves_the_dimensions_as_they_are() =>
        GeneratorHarness.RunTwice(new DimensionGenerator(), Dimensions, Dimensions, projectAfter: new InMemoryProject { Sources = [new("Other.cs", "class Unrelated;")] })
            .AssertNothingChanged();

    [Fact]
    public void A_comment_inside_of_a_dimension_changes_nothing()
    {
        var run = AfterEditOfDimensions(Dimensions.Replace("// Here.", "// There.", StringComparison.Ordinal));

        run.AssertNothingChanged();
        run[TrackingNames.Dimensions].ShouldBe([IncrementalStepRunReason.Unchanged]);
        run.Outputs.ShouldBe([IncrementalStepRunReason.Cached]);
    }

    [Fact]
    public void An_unrelated_member_of_a_dimension_changes_nothing() =>
        AfterEditOfDimensions(Dimensions.Replace("// Here.", "public static int Unrelated => 3;", StringComparison.Ordinal)).AssertNothingChanged();

    [Theory]
    [InlineData("Samples", "Rows")]
    [InlineData("784", "785")]
    [InlineData("// Here.", "public static int Of => 3;")]
    public void What_matters_is_written_again(string before, string after)
    {
        var run = AfterEditOfDimensions(Dimensions.Replace(before, after, StringComparison.Ordinal));

        run[TrackingNames.Dimensions].ShouldBe([IncrementalStepRunReason.Modified]);
        run.Outputs.ShouldBe([IncrementalStepRunReason.Modified]);
    }

    [Fact]
    public void An_edit_of_the_code_leaves_the_library_as_it_is()
    {
        var project = Library.Project(Library.Table);

        var run = GeneratorHarness.RunTwice(new LibraryGenerator(), "", "class Unrelated;", project);

        run.AssertNothingChanged();
        run[TrackingNames.ShapesFiles].ShouldBe([IncrementalStepRunReason.Cached]);
        run[TrackingNames.MemberFiles].ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_comment_in_the_table_is_read_and_changes_nothing()
    {
        var run = AfterEditOfTable("# ---- products", "# ---- products, in all their forms\n");

        run.AssertNothingChanged();
        run[TrackingNames.ShapesFiles].ShouldBe([IncrementalStepRunReason.Unchanged]);
        run.Outputs.ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Theory]
    [InlineData("/// Trace, the sum of the diagonal.", "/// The sum of the diagonal.")]
    [InlineData("Matrix.Trace (n,n) -> ()", "Matrix.Trace (k,k) -> ()")]
    [InlineData("typed operator * (m),(n)' -> (m,n)", "typed operator * (m),(n)' -> (m,n) via Products.Outer")]
    public void An_edit_of_one_row_writes_again_one_file(string before, string after)
    {
        var run = AfterEditOfTable(before, after);

        run[TrackingNames.ShapesFiles].ShouldBe([IncrementalStepRunReason.Modified]);
        run[TrackingNames.MemberFiles].Count(reason => reason == IncrementalStepRunReason.Modified).ShouldBe(1);
        run[TrackingNames.Faults].ShouldBe([IncrementalStepRunReason.Unchanged]);
        run.Outputs.Count(reason => reason == IncrementalStepRunReason.Modified).ShouldBe(1);
        run.Outputs.Count(reason => reason == IncrementalStepRunReason.Cached).ShouldBe(run.Outputs.Length - 1);
    }

    [Fact]
    public void A_row_that_breaks_writes_again_its_file_and_the_faults()
    {
        var run = AfterEditOfTable("Matrix.Trace (n,n) -> ()", "Matrix.Trace (n,n -> ()");

        run[TrackingNames.Faults].ShouldBe([IncrementalStepRunReason.Modified]);
        run[TrackingNames.MemberFiles].Count(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged).ShouldBe(6);
    }

    [Fact]
    public void A_further_text_file_changes_nothing()
    {
        var project = Library.Project(Library.Table);

        GeneratorHarness.RunTwice(new LibraryGenerator(), "", "", project, project with { AdditionalFiles = project.AdditionalFiles.Add(new("Notes.txt", "")) }).AssertNothingChanged();
    }

    [Fact]
    public void Another_option_changes_nothing()
    {
        var project = Library.Project(Library.Table);

        var run = GeneratorHarness.RunTwice(new LibraryGenerator(), "", "", project, project with { GlobalOptions = project.GlobalOptions.Add("build_property.Unrelated", "true") });

        run.AssertNothingChanged();
        run[TrackingNames.EmitsLibrary].ShouldBe([IncrementalStepRunReason.Unchanged]);
        run[TrackingNames.ShapesFiles].ShouldBe([IncrementalStepRunReason.Cached]);
    }

    [Fact]
    public void Without_the_option_everything_goes()
    {
        var project = Library.Project(Library.Table);

        var run = GeneratorHarness.RunTwice(new LibraryGenerator(), "", "", project, project with { GlobalOptions = ImmutableDictionary<string, string>.Empty });

        run[TrackingNames.MemberFiles].ShouldAllBe(reason => reason == IncrementalStepRunReason.Removed);
    }

    static IncrementalRun AfterEditOfDimensions(string after) => GeneratorHarness.RunTwice(new DimensionGenerator(), Dimensions, after);

    static IncrementalRun AfterEditOfTable(string before, string after)
    {
        Library.Table.ShouldContain(before);
        return GeneratorHarness.RunTwice(new LibraryGenerator(), "", "", Library.Project(Library.Table), Library.Project(Library.Table.Replace(before, after, StringComparison.Ordinal)));
    }
}
