using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace ShapedMath.TestKit;

/// <summary>A project in an editor: its generators run after each edit, and know what they did before.</summary>
public sealed class EditedProject
{
    readonly Dictionary<TextFile, AdditionalText> _additionalFiles = [];
    GeneratorDriver _driver;

    /// <summary>Opens a project.</summary>
    public EditedProject(InMemoryProject project, params ImmutableArray<IIncrementalGenerator> generators)
    {
        Compilation = project.Compile("");
        _driver = project.Driver(generators).ReplaceAdditionalTexts(AdditionalTexts(project)).RunGenerators(Compilation);
    }

    /// <summary>The project as it is now, without what is emitted.</summary>
    public Compilation Compilation { get; private set; }

    /// <summary>What is emitted now.</summary>
    public ImmutableArray<GeneratedFile> Files => FilesOf(_driver);

    /// <summary>What the generators emit for a project that they see for the first time.</summary>
    public static ImmutableArray<GeneratedFile> FilesFor(InMemoryProject project, params ImmutableArray<IIncrementalGenerator> generators) =>
        FilesOf(project.Driver(generators).RunGenerators(project.Compile("")));

    /// <summary>Makes another project of it: files that are the same in both are not touched.</summary>
    public void Become(InMemoryProject next)
    {
        Compilation = GeneratorHarness.Edited(Compilation, "", next);
        _driver = _driver.ReplaceAdditionalTexts(AdditionalTexts(next)).RunGenerators(Compilation);
    }

    static ImmutableArray<GeneratedFile> FilesOf(GeneratorDriver driver)
    {
        var results = driver.GetRunResult().Results;
        return results.FirstOrDefault(result => result.Exception is not null).Exception is { } exception
            ? throw new XunitException($"A generator threw: {exception}")
            : [.. results.SelectMany(result => result.GeneratedSources).Select(file => new GeneratedFile(file.HintName, file.SourceText.ToString()))];
    }

    ImmutableArray<AdditionalText> AdditionalTexts(InMemoryProject project)
    {
        foreach (var file in project.AdditionalFiles)
        {
            _additionalFiles.TryAdd(file, InMemoryProject.AdditionalFile(file));
        }

        return [.. project.AdditionalFiles.Select(file => _additionalFiles[file])];
    }
}
