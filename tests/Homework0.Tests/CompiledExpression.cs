using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Homework0.Tests;

/// <summary>An expression in the sample's own language, compiled.</summary>
internal static class CompiledExpression
{
    /// <summary>The ids of the compiler's errors, each once.</summary>
    public static string Errors(string expression, string parameters)
    {
        var code = $$"""
            using Homework0.Data;
            using Homework0.Networks;
            using ShapedMath;
            static class Example { static object Of({{parameters}}) => {{expression}}; }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        // Of this name, it sees what is internal to the sample.
        var compilation = CSharpCompilation.Create(
            "Homework0.Tests",
            [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp14))],
            references.Where(path => Path.GetFileName(path) != "Homework0.Tests.dll").Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return string.Join(' ', compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id).Distinct());
    }
}
