using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.Analyzers.Facts;

/// <summary>
/// The outermost expression around a place, and the type that is declared for it. An edit inside of it is proven by the compiler:
/// all that it stands in binds, and the whole has the declared type.
/// </summary>
internal sealed class WholeExpression
{
    private readonly ExpressionSyntax root;
    private readonly ITypeSymbol declared;
    private readonly SemanticModel model;

    private WholeExpression(ExpressionSyntax root, ITypeSymbol declared, SemanticModel model)
    {
        this.root = root;
        this.declared = declared;
        this.model = model;
    }

    /// <summary>The whole around an expression, or <see langword="null"/> where nothing in particular is declared for it.</summary>
    public static WholeExpression? Around(ExpressionSyntax expression, SemanticModel model)
    {
        var outermost = Outermost(expression);
        return Declared(outermost, model) is { TypeKind: not (TypeKind.Error or TypeKind.Dynamic), SpecialType: not (SpecialType.System_Object or SpecialType.System_Void) } declared
            ? new(outermost, declared, model)
            : null;
    }

    /// <summary>Whether all fits with a node of it replaced.</summary>
    public bool FitsWith(SyntaxNode node, string code) =>
        TypeWith(root, node, code) is { } type
        && model.Compilation.ClassifyCommonConversion(type, declared) is { Exists: true, IsImplicit: true }
        && node.Ancestors().TakeWhile(ancestor => ancestor != root.Parent).OfType<ExpressionSyntax>().All(ancestor => IsName(ancestor) || TypeWith(ancestor, node, code) is not null);

    /// <summary>The type of an expression with a node inside of it replaced, or <see langword="null"/> where it does not bind.</summary>
    public ITypeSymbol? TypeWith(ExpressionSyntax expression, SyntaxNode node, string code)
    {
        var changed = ShapeReader.WithoutParentheses(SyntaxFactory.ParseExpression(SmallEdits.Edited(expression, node, code), options: root.SyntaxTree.Options));
        if (changed.ContainsDiagnostics)
            return null;
        bool binds = changed is ConditionalExpressionSyntax or TupleExpressionSyntax or CastExpressionSyntax or LiteralExpressionSyntax
            || model.GetSpeculativeSymbolInfo(root.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Symbol is not null;
        var type = binds ? model.GetSpeculativeTypeInfo(root.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Type : null;
        return type is IErrorTypeSymbol ? null : type;
    }

    // What is called, and what stands after a dot, has no type of its own.
    private static bool IsName(ExpressionSyntax expression) =>
        (expression.Parent is InvocationExpressionSyntax call && call.Expression == expression) || (expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression);

    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        var outermost = expression;
        for (SyntaxNode node = expression; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case AnonymousFunctionExpressionSyntax:
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == node:
                    return outermost;
                case ExpressionSyntax outer:
                    outermost = outer;
                    break;
                case ArgumentSyntax or BaseArgumentListSyntax:
                    break;
                default:
                    return outermost;
            }
        }

        return outermost;
    }

    private static ITypeSymbol? Declared(ExpressionSyntax root, SemanticModel model) => root.Parent switch
    {
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => Returned(model.GetEnclosingSymbol(root.SpanStart)),
        AnonymousFunctionExpressionSyntax lambda => (model.GetTypeInfo(lambda).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType,
        AssignmentExpressionSyntax assignment => model.GetTypeInfo(assignment.Left).Type,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false, Type: var type } } } => model.GetTypeInfo(type).Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => model.GetTypeInfo(type).Type,
        _ => null,
    };

    private static ITypeSymbol? Returned(ISymbol? container) => container switch
    {
        IMethodSymbol { IsAsync: true, ReturnType: INamedTypeSymbol { TypeArguments: [var result] } } => result,
        IMethodSymbol { IsAsync: false } method => method.ReturnType,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
