using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace ShapedMath.TestKit;

/// <summary>A marked text and its project, taken apart: the marks of each file, and the compilation of what is left, with the implicit usings of a new project.</summary>
sealed record Arrangement(InMemoryProject Marked, ImmutableDictionary<string, Markup> Files, InMemoryProject Project, Compilation Compilation)
{
    static readonly TextFile _implicitUsings = new("ImplicitUsings.cs", """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """);

    public static Arrangement Of(string markup, InMemoryProject? marked)
    {
        marked ??= new InMemoryProject();
        var files = marked.Sources.Concat(marked.AdditionalFiles).Prepend(new TextFile(InMemoryProject.CodePath, markup))
            .ToImmutableDictionary(file => file.Path, file => Markup.Parse(file.Text));
        var project = marked with
        {
            Sources = [.. marked.Sources.Select(Unmarked), _implicitUsings],
            AdditionalFiles = [.. marked.AdditionalFiles.Select(Unmarked)],
        };

        return new Arrangement(marked, files, project, Generated(project.Compile(files[InMemoryProject.CodePath].Code), project));

        TextFile Unmarked(TextFile file) => file with { Text = files[file.Path].Code };
    }

    static Compilation Generated(Compilation compilation, InMemoryProject project)
    {
        var run = project.Driver(project.Generators).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _).GetRunResult();
        return run.Results.FirstOrDefault(result => result.Exception is not null) is { Exception: { } exception }
            ? throw new XunitException($"A generator threw: {exception}")
            : generated;
    }
}
