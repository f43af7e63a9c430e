using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace ShapedMath.TestKit;

/// <summary>Runs a generator in memory. Unlike <see cref="AnalyzerHarness"/> it adds no implicit usings: emitted code must do without.</summary>
public static class GeneratorHarness
{
    /// <summary>Runs <paramref name="generator"/> once, and the project's generators beside it.</summary>
    public static GeneratorRun Run(IIncrementalGenerator generator, string source, InMemoryProject? project = null)
    {
        project ??= new InMemoryProject();
        var driver = project.Driver([generator, .. project.Generators]);
        driver = driver.RunGeneratorsAndUpdateCompilation(project.Compile(source), out var compilation, out _);
        var result = Result(driver);
        return new GeneratorRun([.. result.GeneratedSources.Select(file => new GeneratedFile(file.HintName, file.SourceText.ToString()))], result.Diagnostics, compilation);
    }

    /// <summary>Runs <paramref name="generator"/> on <paramref name="before"/>, and again after an edit that leads to <paramref name="after"/> (and to <paramref name="projectAfter"/>, if given).</summary>
    /// <exception cref="XunitException">Something that the compiler would have to keep between the two runs holds on to a compilation (<see cref="ModelGraph"/>).</exception>
    public static IncrementalRun RunTwice(IIncrementalGenerator generator, string before, string after, InMemoryProject? project = null, InMemoryProject? projectAfter = null)
    {
        project ??= new InMemoryProject();
        projectAfter ??= project;
        var files = project.AdditionalFiles.Union(projectAfter.AdditionalFiles).ToDictionary(file => file, InMemoryProject.AdditionalFile);
        var compilation = project.Compile(before);
        var driver = project.Driver([generator]).ReplaceAdditionalTexts([.. project.AdditionalFiles.Select(file => files[file])]);
        driver = driver.RunGenerators(compilation);
        foreach (var step in IncrementalRun.OwnSteps(Result(driver)))
        {
            ModelGraph.AssertHoldsValuesOnly(step.Outputs.Select(output => output.Value), step.Name!);
        }

        driver = driver
            .ReplaceAdditionalTexts([.. projectAfter.AdditionalFiles.Select(file => files[file])])
            .WithUpdatedAnalyzerConfigOptions(projectAfter.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        return new IncrementalRun(Result(driver.RunGenerators(Edited(compilation, after, projectAfter))));
    }

    internal static Compilation Edited(Compilation compilation, string after, InMemoryProject projectAfter)
    {
        var next = projectAfter.Sources.Prepend(new TextFile(InMemoryProject.CodePath, after)).ToDictionary(file => file.Path, file => file.Text);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!next.Remove(tree.FilePath, out var text))
            {
                compilation = compilation.RemoveSyntaxTrees(tree);
            }
            else if (tree.GetText().ToString() != text)
            {
                compilation = compilation.ReplaceSyntaxTree(tree, InMemoryProject.Parse(new TextFile(tree.FilePath, text)));
            }
        }

        return compilation.AddSyntaxTrees(next.Select(file => InMemoryProject.Parse(new TextFile(file.Key, file.Value))));
    }

    static GeneratorRunResult Result(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results[0];
        return result.Exception is null ? result : throw new XunitException($"The generator threw: {result.Exception}");
    }
}
