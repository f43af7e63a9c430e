using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Analyzers.Facts.Words;
using ShapedMath.Analyzers.Flow;

namespace ShapedMath.Analyzers.Rules;

/// <summary>
/// Says what is wrong with shapes: in code of the typed DSL beside the compiler's errors, which it looks at through the operations
/// that did not bind; in ordinary MathNet code where the compiler is silent, by inference.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShapeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var tables = TableRule.Register(start);
            if (KnownTypes.In(start.Compilation) is { } types)
            {
                Register(start, types);
                TypedRowRule.Register(start, tables);
            }

            RegisterPlainCode(start, tables);
        });
    }

    // Each rule first asks whether the operation did not bind, without allocating: on correct code it ends there.
    private static void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterOperationAction(operation => OperatorRule.CheckBinary(operation, types), OperationKind.Binary);
        context.RegisterOperationAction(operation => OperatorRule.CheckCompoundAssignment(operation, types), OperationKind.CompoundAssignment);
        context.RegisterOperationAction(operation => ConversionRule.Check(operation, types), OperationKind.Conversion);
        context.RegisterOperationAction(operation => DeconstructionRule.Check(operation, types), OperationKind.DeconstructionAssignment);
        context.RegisterOperationAction(operation => ChoiceRule.CheckConditional(operation, types), OperationKind.Conditional);
        context.RegisterOperationAction(operation => ChoiceRule.CheckSwitch(operation, types), OperationKind.SwitchExpression);
        context.RegisterOperationAction(operation => ElementRule.CheckLoop(operation, types), OperationKind.Loop);
        context.RegisterOperationAction(operation => ReadingRule.CheckCall(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => ReadingRule.CheckReference(operation, types), OperationKind.MethodReference);
        context.RegisterOperationAction(
            operation =>
            {
                CallRule.Check(operation, types);
                EntryRule.Check(operation, types);
                ElementRule.CheckInitializer(operation, types);
            },
            OperationKind.Invalid);
        context.RegisterSyntaxNodeAction(name => TypeArgumentRule.Check(name, types), SyntaxKind.GenericName);
        context.RegisterSymbolAction(type => DimDeclarationRule.Check(type, types), SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(TypedWrapperRule.Check, SyntaxKind.Attribute);
    }

    private static void RegisterPlainCode(CompilationStartAnalysisContext context, UserTables tables)
    {
        if (tables.IsEmpty && !tables.Types.HasMathNet)
            return;
        var types = tables.Types;
        var table = new OperationTable(types, tables);
        var contracts = Contracts.In(context.Compilation, types);
        var words = tables.IsEmpty ? ShapeWords.In(context.Compilation, context.CancellationToken) : ShapeWords.All;
        var project = new Project(context.Compilation, types, table, contracts, words);
        context.RegisterCodeBlockAction(code => PlainCodeRule.Check(code, project));
        if (contracts.AreThere)
            context.RegisterSymbolAction(type => ContractRule.Check(type, project), SymbolKind.NamedType);
    }
}
