using System.Text.RegularExpressions;
using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>Emitted code under the strictest rules that a project can set, built as users build: by <c>dotnet build</c>.</summary>
public sealed partial class BuildTests
{
    const string Strict = """
            <TargetFramework>net10.0</TargetFramework>
            <LangVersion>14</LangVersion>
            <Nullable>enable</Nullable>
            <AnalysisLevel>latest-all</AnalysisLevel>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
        """;

    [Fact]
    public async Task A_consumer_builds_without_a_warning()
    {
        var (exitCode, output) = await BuildAsync($"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
            {Strict}
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <IsAotCompatible>true</IsAotCompatible>
              </PropertyGroup>
              <ItemGroup>
                {References("ShapedMath", "ShapedMath.Contracts", "ShapedMath.Shapes", "MathNet.Numerics")}
                {Analyzers}
              </ItemGroup>
            </Project>
            """, """
            using MathNet.Numerics.LinearAlgebra;
            using ShapedMath;

            [assembly: System.CLSCompliant(false)]

            namespace Strict;

            /// <summary>Rows.</summary>
            [Dim]
            public readonly partial struct Samples;

            /// <summary>Columns.</summary>
            [Dim(784)]
            public readonly partial struct Pixels;

            [Dim]
            internal partial struct @event;

            internal static partial class Container<T>
            {
                [Dim(3)]
                internal readonly partial struct Axes;
            }

            /// <summary>Has twins.</summary>
            [TypedWrapper]
            public static partial class Twins
            {
                /// <summary>Documented.</summary>
                /// <param name="x">The values.</param>
                /// <param name="weights">Their weights.</param>
                /// <param name="scaled">The values, scaled.</param>
                /// <param name="by">By what.</param>
                /// <returns>Two of them.</returns>
                [return: Shape("n, 1", "n")]
                public static (Matrix<double> Column, Vector<double> Same) Of([Shape("n")] Vector<double> x, [Shape("n")] out Vector<double> scaled, [Shape("n")] double[]? weights = null, double by = 0.5)
                {
                    System.ArgumentNullException.ThrowIfNull(x);
                    scaled = x * (by + (weights?.Length ?? 0));
                    return (x.ToColumnMatrix(), x);
                }

                internal static double Norm([Shape("m, n")] Matrix<double> A, [Shape("min(m,n)+1")] Vector<double> x, [Dim("k")] int k = 1, params double[] more) => A.L2Norm() + x.L2Norm() + k + more.Length;
            }

            /// <summary>Uses them.</summary>
            public static class Means
            {
                /// <summary>Calls twins.</summary>
                /// <param name="x">The values.</param>
                /// <returns>One of them.</returns>
                public static ColumnVector<Samples> Same(ColumnVector<Samples> x) => Twins.Of(x, out _).Same;

                /// <summary>The mean of all rows.</summary>
                /// <param name="images">The images.</param>
                /// <returns>The mean image.</returns>
                public static RowVector<Pixels> Of(Matrix<Samples, Pixels> images) =>
                    LinearAlgebra.Ones(images.Rows).T * images / Samples.Of(images.Rows.Size) * (Pixels.Size / Pixels.Dim) * (@event.Of(3) / Container<int>.Axes.Size);
            }
            """);

        exitCode.ShouldBe(0, output);
        output.ShouldNotContain(": warning ");
    }

    [Fact]
    public async Task The_library_has_no_warning_in_what_is_emitted()
    {
        var (_, output) = await BuildAsync($"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
            {Strict}
                <ImplicitUsings>enable</ImplicitUsings>
                <AssemblyName>ShapedMath</AssemblyName>
                <IsAotCompatible>true</IsAotCompatible>
                <ShapedMathEmitLibrary>true</ShapedMathEmitLibrary>
              </PropertyGroup>
              <ItemGroup>
                <CompilerVisibleProperty Include="ShapedMathEmitLibrary" />
                <Compile Include="{Repository.PathOf("src", "ShapedMath")}/**/*.cs" />
                <AdditionalFiles Include="{Repository.PathOf("src", "ShapedMath")}/*.shapes" />
                {References("ShapedMath.Contracts", "ShapedMath.Shapes", "MathNet.Numerics")}
                {Analyzers}
              </ItemGroup>
            </Project>
            """, "");

        output.ShouldNotContain(": error ");
        InEmittedCode.Matches(output).Select(match => match.Value).ShouldBeEmpty();
    }

    static string Analyzers => string.Join("\n    ", Assemblies("ShapedMath.Generators", "ShapedMath.Shapes").Select(path => $"""<Analyzer Include="{path}" />"""));

    static string References(params string[] names) => string.Join("\n    ", Assemblies(names).Select(path => $"""<Reference Include="{path}" />"""));

    static IEnumerable<string> Assemblies(params string[] names) => names.Select(name => Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));

    static async Task<(int ExitCode, string Output)> BuildAsync(string project, string code)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "Strict.csproj"), project);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "Code.cs"), code);
        return await new Command(folder.Path, "dotnet", "build", "--nologo", "--verbosity", "quiet", "-p:UseSharedCompilation=false").RunAsync();
    }

    [GeneratedRegex(@"^.*\.g\.cs\(.*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InEmittedCode { get; }
}
