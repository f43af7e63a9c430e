using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

public sealed class DimensionGeneratorTests
{
    const string HintName = "Dimensions.g.cs";

    [Fact]
    public void A_dimension_gets_its_size_at_run_time() => Snapshot.Match(Emitted("""
        using ShapedMath;

        namespace Homework;

        [Dim]
        public readonly partial struct Samples;
        """));

    [Fact]
    public void A_fixed_size_is_stated_by_the_type() => Snapshot.Match(Emitted("""
        using ShapedMath;

        namespace Homework;

        [Dim(784)]
        public readonly partial struct Pixels;
        """));

    [Theory]
    [InlineData("", "[ShapedMath.Dim] partial struct N;")]
    [InlineData("", "[global::ShapedMath.DimAttribute] partial struct N;")]
    [InlineData("", "using LabelAttribute = ShapedMath.DimAttribute; [Label] partial struct N;")]
    [InlineData("global using Label = ShapedMath.DimAttribute;", "[Label] partial struct N;")]
    [InlineData("global using Label = ShapedMath.DimAttribute;", "namespace Homework { using Mark = Label; [Mark] partial struct N; }")]
    public void The_attribute_is_found_by_each_of_its_names(string elsewhere, string code) =>
        GeneratorHarness.Run(new DimensionGenerator(), code, new InMemoryProject { Sources = [new("Elsewhere.cs", elsewhere)] })[HintName].ShouldContain("partial struct N");

    [Theory]
    [InlineData("class DimAttribute : System.Attribute; [Dim] partial struct N;")]
    [InlineData("using Dim = System.SerializableAttribute; [Dim] partial struct N;")]
    [InlineData("[Dim] partial struct N;")]
    public void Another_attribute_of_that_name_asks_for_nothing(string code) =>
        GeneratorHarness.Run(new DimensionGenerator(), code).Files.ShouldBeEmpty();

    [Fact]
    public void All_dimensions_stand_in_one_file_whatever_their_names() => Snapshot.Match(Emitted("""
        using ShapedMath;
        using DimAlias = ShapedMath.DimAttribute;

        [Dim] readonly partial struct N;
        [Dim] readonly partial struct n;
        [Dim] partial struct @class;
        [Dim] partial struct @record;
        [Dim] partial struct Größe;
        [Dim] partial struct 样本;
        [Dim] partial struct क्षेत्र;
        [DimAttribute] partial struct Long;
        [DimAlias(1)] partial record struct Written(int Otherwise);

        namespace One.@namespace
        {
            [Dim] partial struct Samples;
        }

        namespace Two
        {
            [Dim(0)] partial struct Samples;

            namespace Three
            {
                [Dim(2_147_483_647)] partial struct Samples;
            }
        }
        """, ["CS8981"]));

    [Fact]
    public void Types_around_a_dimension_are_repeated() => Snapshot.Match(Emitted("""
        using ShapedMath;

        namespace Outside;

        static partial class Model<TData, @in> where TData : class
        {
            internal partial record Layer<T>
            {
                [Dim] protected internal readonly partial struct Units;
            }

            partial record struct Pair
            {
                [Dim(3)] private readonly partial struct Axes;

                static int Three => Axes.Dim.Size;
            }

            partial interface IContract
            {
                [Dim] partial struct Batch<TInner, T2>;
            }

            ref partial struct View
            {
                [Dim] internal partial struct Window;
            }
        }
        """));

    [Fact]
    public void What_the_user_wrote_stays() => Snapshot.Match(Emitted("""
        using ShapedMath;

        [Dim]
        partial struct Samples
        {
            public static Dim<Samples> Of(int size) => ShapedMath.Dim.Of<Samples>(size + 1);
        }

        [Dim(3)]
        partial struct Axes
        {
            public int Size => 4;

            public static string Dim() => "mine";
        }

        [Dim(5)] partial struct Size;
        [Dim(5)] partial struct Dim;
        [Dim] partial struct Of;
        [Dim(5)] partial struct Generic<Size, Dim>;
        """));

    [Theory]
    [InlineData("[Dim] struct Samples;")]
    [InlineData("[Dim(-1)] partial struct Samples;")]
    [InlineData("[Dim(int.MinValue)] partial struct Samples;")]
    [InlineData("[Dim] file partial struct Samples;")]
    [InlineData("[Dim] ref partial struct Samples;")]
    [InlineData("class Outer { [Dim] partial struct Samples; }")]
    [InlineData("class Outer { partial class Inner { [Dim] partial struct Samples; } }")]
    [InlineData("file partial class Outer { [Dim] partial struct Samples; }")]
    public void What_cannot_be_completed_is_left_as_it_is(string code)
    {
        var run = GeneratorHarness.Run(new DimensionGenerator(), $"using ShapedMath; {code}");

        run.Files.ShouldBeEmpty();
        run.AssertCompilesCleanly();
    }

    [Theory]
    [InlineData("[Dim(\"3\")] partial struct Samples;")]
    [InlineData("[Dim(missing)] partial struct Samples;")]
    [InlineData("[Dim(1, 2)] partial struct Samples;")]
    [InlineData("[Dim(1.5)] partial struct Samples;")]
    [InlineData("[Dim(99999999999)] partial struct Samples;")]
    [InlineData("[Dim] partial class Samples;")]
    [InlineData("[Dim] partial interface ISamples;")]
    [InlineData("[Dim] enum Samples;")]
    public void Code_that_does_not_compile_gets_nothing(string code) =>
        GeneratorHarness.Run(new DimensionGenerator(), $"using ShapedMath; {code}").Files.ShouldBeEmpty();

    [Fact]
    public void One_bad_declaration_does_not_keep_the_others_from_their_parts() =>
        Emitted("""
            using ShapedMath;

            [Dim] struct NotPartial;
            [Dim] partial struct Samples;
            """).ShouldContain("partial struct Samples");

    [Fact]
    public void A_struct_that_is_marked_twice_is_completed_once()
    {
        var run = GeneratorHarness.Run(new DimensionGenerator(), "using ShapedMath; [Dim] partial struct Samples; [Dim(3)] partial struct Samples;");

        run.Compilation.GetDiagnostics().Where(found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(found => found.Id).ShouldBe(["CS0579"]);
    }

    [Fact]
    public void An_attribute_of_the_same_name_is_not_ours() =>
        GeneratorHarness.Run(new DimensionGenerator(), """
            using Other;

            namespace Other { class DimAttribute : System.Attribute; }

            [Dim] partial struct Samples;
            """).Files.ShouldBeEmpty();

    [Fact]
    public void The_emitted_parts_work()
    {
        var result = InMemoryProgram.Run(GeneratorHarness.Run(new DimensionGenerator(), """
            using ShapedMath;

            [Dim] readonly partial struct Samples;
            [Dim(784)] readonly partial struct Pixels;

            public static class Probe
            {
                public static string Run() =>
                    $"{Samples.Of(5)}; {Pixels.Dim}; {Pixels.Size}; {((IFixedDimension)default(Pixels)).Size}; {Refused()}";

                static string Refused()
                {
                    try
                    {
                        Dim.Of<Pixels>(783);
                        return "not refused";
                    }
                    catch (ShapeMismatchException)
                    {
                        return "refused";
                    }
                }
            }
            """).AssertCompilesCleanly().Compilation);

        result.ShouldBe("Samples = 5; Pixels = 784; 784; 784; refused");
    }

    /// <summary>What is emitted for code in which, together with it, nothing is wrong but the <paramref name="expectedWarnings"/>.</summary>
    static string Emitted(string code, params string[] expectedWarnings)
    {
        var run = GeneratorHarness.Run(new DimensionGenerator(), code);
        run.Files.Select(file => file.HintName).ShouldBe([HintName]);
        run.Diagnostics.ShouldBeEmpty();
        run.Compilation.GetDiagnostics()
            .Where(found => found.Severity != Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden && !expectedWarnings.Contains(found.Id) && found.Id != "CS1591")
            .Select(found => found.ToString()).ShouldBeEmpty();
        return run[HintName];
    }
}
