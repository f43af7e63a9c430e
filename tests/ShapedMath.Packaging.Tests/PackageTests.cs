namespace ShapedMath.Packaging.Tests;

public sealed class PackageTests(PackedClone clone) : IClassFixture<PackedClone>
{
    [GitCheckoutFact]
    public async Task There_are_two_packages_with_these_files()
    {
        var packages = await clone.PackagesAsync();

        packages.Select(package => package.Id).ShouldBe(["ShapedMath", "ShapedMath.Analyzers"], ignoreOrder: true);
        packages.Single(package => package.Id == "ShapedMath").Files.ShouldBe(
        [
            "README.md",
            "analyzers/dotnet/cs/ShapedMath.Generators.dll",
            "lib/net10.0/ShapedMath.dll",
            "lib/net10.0/ShapedMath.xml",
        ]);
        packages.Single(package => package.Id == "ShapedMath.Analyzers").Files.ShouldBe(
        [
            "README.md",
            "analyzers/dotnet/cs/ShapedMath.Analyzers.dll",
            "analyzers/dotnet/cs/ShapedMath.CodeFixes.dll",
            "analyzers/dotnet/cs/ShapedMath.Shapes.dll",
            "buildTransitive/ShapedMath.Analyzers.targets",
            "lib/netstandard2.0/ShapedMath.Contracts.dll",
            "lib/netstandard2.0/ShapedMath.Contracts.xml",
            "lib/netstandard2.0/ShapedMath.Shapes.dll",
            "lib/netstandard2.0/ShapedMath.Shapes.xml",
        ]);
    }

    [GitCheckoutFact]
    public async Task The_typed_algebra_brings_MathNet_and_the_analyzers()
    {
        var packages = await clone.PackagesAsync();
        var version = packages[0].Version;

        packages.ShouldAllBe(package => package.Version == version && package.License == "MIT" && package.Readme == "README.md");
        packages.Single(package => package.Id == "ShapedMath").Dependencies.ShouldBe(
            ["net10.0: MathNet.Numerics 5.0.0", $"net10.0: ShapedMath.Analyzers {version} all"]);
        packages.Single(package => package.Id == "ShapedMath.Analyzers").Dependencies.ShouldBe([".NETStandard2.0: MathNet.Numerics 5.0.0"]);
    }

    [GitCheckoutFact]
    public async Task The_readmes_example_builds_without_a_warning_and_runs()
    {
        var consumer = await clone.ConsumerAsync("good", Readme.Example);

        var build = await consumer.BuildAsync("-warnaserror");

        build.ExitCode.ShouldBe(0, build.Output);
        build.Findings.ShouldBeEmpty();
        (await consumer.RunAsync()).ShouldNotBeNullOrWhiteSpace();
    }

    [GitCheckoutFact]
    public async Task The_readmes_mistake_gives_the_readmes_message()
    {
        var consumer = await clone.ConsumerAsync("mistake", Readme.Mistake);

        var build = await consumer.BuildAsync();

        build.Findings.Single(finding => finding.Id == "SM1001").Message.ShouldBe(Readme.Message);
    }

    [GitCheckoutFact]
    public async Task A_shapes_file_in_the_project_is_a_table_and_is_read_once()
    {
        var consumer = await clone.ConsumerAsync("table", """
            Console.WriteLine(new Mat(2, 3).Times(new Mat(2, 3)));

            sealed class Mat(int rows, int columns)
            {
                public Mat Times(Mat other) => new(rows, columns);
            }
            """);
        consumer.Write("Mat.shapes", """
            Mat.new    m:int,n:int -> (m,n)
            Mat.Times  (m,k),(k,n) -> (m,n)
            Mat.Tiems  (m,k),(k,n) -> (m,n)
            """);

        var build = await consumer.BuildAsync();

        build.Findings.Select(finding => $"{finding.Level} {finding.Id}").ShouldBe(["error SM1003", "error SM1013"], ignoreOrder: true, build.Output);
    }

    [GitCheckoutFact]
    public async Task A_method_with_contracts_is_called_by_its_typed_twin()
    {
        var consumer = await clone.ConsumerAsync("twins", """
            using MathNet.Numerics.LinearAlgebra;
            using ShapedMath;

            var x = ColumnVector.From(Samples.Of(2), i => 3 + i);
            ColumnVector<Samples> twice = Plain.Twice(x);
            Console.WriteLine(twice[1]);

            [Dim] readonly partial struct Samples;

            static partial class Plain
            {
                [TypedWrapper]
                [return: Shape("n")]
                public static Vector<double> Twice([Shape("n")] Vector<double> x) => 2 * x;
            }
            """);

        var build = await consumer.BuildAsync("-warnaserror");

        build.ExitCode.ShouldBe(0, build.Output);
        (await consumer.RunAsync()).Trim().ShouldBe("8");
    }

    [GitCheckoutFact]
    public async Task A_square_of_what_is_not_square_is_reported_by_the_compiler_and_by_us_once_each()
    {
        var consumer = await clone.ConsumerAsync("bad", """
            using ShapedMath;

            Console.WriteLine(typeof(Powers));

            static class Powers
            {
                public static object Square<N, D>(Matrix<N, D> X) => X * X;
            }
            """);

        var build = await consumer.BuildAsync();

        build.ExitCode.ShouldNotBe(0);
        build.Findings.Select(finding => $"{finding.Level} {finding.Id}").ShouldBe(["error CS0019", "error SM1001"], ignoreOrder: true, build.Output);
    }
}
