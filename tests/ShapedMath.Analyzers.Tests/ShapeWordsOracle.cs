using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Analyzers.Facts.Words;
using ShapedMath.Analyzers.Flow;
using Project = ShapedMath.Analyzers.Flow.Project;

namespace ShapedMath.Analyzers.Tests;

/// <summary>Asks of each piece of code, by all that the compiler knows of it, whether it has to do with shapes, and whether it has a word that says so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ShapeWordsOracle : DiagnosticAnalyzer
{
    /// <summary>It has to do with shapes, and such a word.</summary>
    public const string Found = "FOUND";

    /// <summary>It has to do with shapes, and no such word: it would not be looked into.</summary>
    public const string Missed = "MISSED";

    /// <summary>It has nothing to do with shapes, but such a word.</summary>
    public const string InVain = "INVAIN";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors =
        new[] { Found, Missed, InVain }.ToImmutableDictionary(static id => id, static id => new DiagnosticDescriptor(id, id, "{0}", id, DiagnosticSeverity.Warning, isEnabledByDefault: true));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. Descriptors.Values];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var users = UserTables.In(start.Compilation, [], static _ => false);
            var words = ShapeWords.In(start.Compilation, start.CancellationToken);
            var project = new Project(start.Compilation, users.Types, new OperationTable(users.Types, users), Contracts.In(start.Compilation, users.Types), words);
            start.RegisterOperationBlockAction(code => Ask(code, project));
        });
    }

    private static void Ask(OperationBlockAnalysisContext context, Project project)
    {
        bool isUnderContract = context.OwningSymbol is IMethodSymbol method && project.Contracts.AreOn(method);
        foreach (var block in context.OperationBlocks.Where(static block => block.Kind is not (OperationKind.Attribute or OperationKind.ParameterInitializer)))
        {
            bool isAboutShapes = isUnderContract || Body.PartsOf(block).Exists(project.IsAboutShapes);
            bool hasWord = project.Words.MayBringShapesInto(block.Syntax, context.CancellationToken);
            if (isAboutShapes || hasWord)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors[!isAboutShapes ? InVain : hasWord ? Found : Missed], block.Syntax.GetLocation(), block.Syntax.ToString()));
        }
    }
}
