using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Analyzers.Flow;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Contracts that cannot be read, or that stand where they mean nothing.</summary>
internal static class ContractRule
{
    public static void Check(SymbolAnalysisContext context, Project project)
    {
        foreach (var reference in context.Symbol.DeclaringSyntaxReferences)
        {
            var type = reference.GetSyntax(context.CancellationToken);
            if (!project.Words.MayStateContractsIn(type, context.CancellationToken))
                continue;
            var model = project.ModelOf(type.SyntaxTree);
            foreach (var attribute in type.DescendantNodes(node => node == type || !IsType(node)).OfType<AttributeSyntax>())
                Check(context, model, attribute, project.Contracts);
        }
    }

    // A type within another is looked at by itself.
    private static bool IsType(SyntaxNode node) => node is DelegateDeclarationSyntax or TypeDeclarationSyntax;

    private static void Check(SymbolAnalysisContext context, SemanticModel model, AttributeSyntax attribute, Contracts contracts)
    {
        if (attribute.Parent is not AttributeListSyntax list || TypeOf(list) is not { } declared)
            return;
        if (model.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not IMethodSymbol constructor || !contracts.IsContract(constructor.ContainingType))
            return;
        if (model.GetTypeInfo(declared, context.CancellationToken).Type is not { TypeKind: not TypeKind.Error } type)
            return;
        bool isDim = contracts.IsDim(constructor.ContainingType);
        if (!isDim && (type.IsTupleType || attribute.ArgumentList?.Arguments.Count > 1))
        {
            CheckElements(context, model, contracts, attribute, declared, type as INamedTypeSymbol);
            return;
        }

        if (attribute.ArgumentList?.Arguments is not [{ Expression: var argument }] || model.GetConstantValue(argument, context.CancellationToken) is not { Value: string text })
        {
            if (isDim)
                context.ReportDiagnostic(Of(attribute.GetLocation(), "Cannot read the contract: here [Dim] needs the name of a size, as in [Dim(\"n\")]"));
            return;
        }

        Check(context, contracts, isDim, (attribute, argument, text), declared.ToString(), type);
    }

    // A contract for each element of a tuple, empty where it has no shape.
    private static void CheckElements(SymbolAnalysisContext context, SemanticModel model, Contracts contracts, AttributeSyntax attribute, TypeSyntax declared, INamedTypeSymbol? type)
    {
        var arguments = attribute.ArgumentList?.Arguments.ToList() ?? [];
        if (type is not { IsTupleType: true, TupleElements: var elements } || elements.Length != arguments.Count)
        {
            string due = type is { IsTupleType: true } ? $"has {type.TupleElements.Length.ToString(CultureInfo.InvariantCulture)} elements, and there is one text for each" : "is no tuple: its sizes are one text, as in [Shape(\"n, d\")]";
            context.ReportDiagnostic(Of(attribute.GetLocation(), $"Cannot read the contract on '{declared}': it {due}"));
            return;
        }

        for (int i = 0; i < elements.Length; i++)
        {
            if (model.GetConstantValue(arguments[i].Expression, context.CancellationToken) is { Value: string { Length: > 0 } text })
                Check(context, contracts, elements[i].Type.SpecialType == SpecialType.System_Int32, (attribute, arguments[i].Expression, text), elements[i].Type.ToMinimalDisplayString(model, attribute.SpanStart), elements[i].Type);
        }
    }

    private static void Check(SymbolAnalysisContext context, Contracts contracts, bool isDim, (AttributeSyntax Attribute, ExpressionSyntax Argument, string Text) contract, string declared, ITypeSymbol type)
    {
        var (attribute, argument, text) = contract;
        contracts.Read(isDim, text, type, out var error, out string? misuse);
        Report(context.ReportDiagnostic, argument, text, error, misuse, attribute, $"'{declared}'");
    }

    /// <summary>The text of <c>X.Expect("n, d")</c>.</summary>
    public static void CheckExpectation(IInvocationOperation call, Contracts contracts, Action<Diagnostic> report)
    {
        if (!contracts.IsExpectation(call.TargetMethod)
            || call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 1)?.Value is not { ConstantValue: { HasValue: true, Value: string text }, Syntax: ExpressionSyntax argument })
            return;
        var type = call.TargetMethod.Parameters[0].Type;
        contracts.Read(isDim: false, text, type, out var error, out string? misuse);
        Report(report, argument, text, error, misuse, argument, $"'{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'");
    }

    private static void Report(Action<Diagnostic> report, ExpressionSyntax argument, string text, ShapesError? error, string? misuse, SyntaxNode whole, string on)
    {
        if (error is not null)
            report(Of(Location.Create(argument.SyntaxTree, SpanOf(error, argument, text)), $"Cannot read the contract \"{text}\": {error.Message}"));
        else if (misuse is not null)
            report(Of(whole.GetLocation(), $"Cannot read the contract \"{text}\" on {on}: {misuse}"));
    }

    private static Diagnostic Of(Location location, string message) => Diagnostic.Create(Descriptors.Contract, location, message + ".");

    // What the attribute stands on, where that is no type.
    private static TypeSyntax? TypeOf(AttributeListSyntax list) => list.Parent switch
    {
        ParameterSyntax parameter => parameter.Type,
        FieldDeclarationSyntax field => field.Declaration.Type,
        PropertyDeclarationSyntax property => property.Type,
        IndexerDeclarationSyntax indexer => indexer.Type,
        MethodDeclarationSyntax method when IsOnReturn(list) => method.ReturnType,
        LocalFunctionStatementSyntax function when IsOnReturn(list) => function.ReturnType,
        DelegateDeclarationSyntax declaration when IsOnReturn(list) => declaration.ReturnType,
        _ => null,
    };

    private static bool IsOnReturn(AttributeListSyntax list) => list.Target?.Identifier.IsKind(SyntaxKind.ReturnKeyword) == true;

    // Into the literal, where its text is written as it is; at the end of the text, its closing quotation mark.
    private static TextSpan SpanOf(ShapesError error, ExpressionSyntax argument, string text)
    {
        if (argument is not LiteralExpressionSyntax { Token: var token })
            return argument.Span;
        int start = token.Text.IndexOf(text, StringComparison.Ordinal);
        return text.Length == 0 || start < 0 ? argument.Span : new TextSpan(token.SpanStart + start + error.Start, Math.Max(1, error.Length));
    }
}
