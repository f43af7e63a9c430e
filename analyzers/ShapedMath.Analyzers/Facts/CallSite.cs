using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShapedMath.Analyzers.Facts;

/// <summary>A call as it is written: of a method, a constructor, a delegate, or of a property on a value.</summary>
internal sealed class CallSite
{
    private readonly string callee;

    private CallSite(SyntaxNode node, TextSpan span, string name, string callee, BaseArgumentListSyntax? arguments)
    {
        Node = node;
        Span = span;
        Name = name;
        this.callee = callee;
        Arguments = arguments is null ? [] : [.. arguments.Arguments];
        IsProperty = arguments is null;
    }

    public SyntaxNode Node { get; }

    /// <summary>The call without an initializer that follows it.</summary>
    public TextSpan Span { get; }

    public string Name { get; }

    public IReadOnlyList<ArgumentSyntax> Arguments { get; }

    public bool IsProperty { get; }

    public bool HasTypeArguments { get; private init; }

    public bool IsConstructor { get; private init; }

    /// <summary>What stands before the dot: a value, a type or a namespace.</summary>
    public ExpressionSyntax? Qualifier { get; private init; }

    public static CallSite? Of(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access } call => OfMember(call, access, call.ArgumentList),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } call =>
            new(call, call.Span, name.Identifier.ValueText, name.ToString(), call.ArgumentList) { HasTypeArguments = name is GenericNameSyntax },
        InvocationExpressionSyntax call => new(call, call.Span, call.Expression.ToString(), call.Expression.ToString(), call.ArgumentList),
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Parent: not InvocationExpressionSyntax } access => OfMember(access, access, null),
        ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation => OfConstructor(creation, creation.Type.ToString(), $"new {creation.Type}", creation.SpanStart, arguments),
        ImplicitObjectCreationExpressionSyntax creation => OfConstructor(creation, "new", "new", creation.SpanStart, creation.ArgumentList),
        ConstructorInitializerSyntax initializer =>
            OfConstructor(initializer, initializer.ThisOrBaseKeyword.ValueText, initializer.ThisOrBaseKeyword.ValueText, initializer.ThisOrBaseKeyword.SpanStart, initializer.ArgumentList),
        PrimaryConstructorBaseTypeSyntax type => OfConstructor(type, type.Type.ToString(), type.Type.ToString(), type.SpanStart, type.ArgumentList),
        _ => null,
    };

    /// <summary>Whether arguments that have a name stand where all of some methods would have them without one.</summary>
    public bool NamesInOrder(IReadOnlyList<IMethodSymbol> methods, bool receiverIsOperand) => Arguments
        .Select(static (argument, index) => (Name: argument.NameColon?.Name.Identifier.ValueText, index))
        .Where(static argument => argument.Name is not null)
        .All(argument => methods.All(method => method.Parameters.ElementAtOrDefault(argument.index + (receiverIsOperand && method.IsStatic ? 1 : 0))?.Name == argument.Name));

    /// <summary>How the call is written; {0}, {1}, … are the operands, the receiver first where it is one.</summary>
    public string Template(bool receiverIsOperand)
    {
        int first = receiverIsOperand ? 1 : 0;
        string start = receiverIsOperand ? "{0}." + SourceTemplate.Literal(callee) : SourceTemplate.Literal(Qualifier is null ? callee : $"{Qualifier}.{callee}");
        return IsProperty ? start : $"{start}({string.Join(", ", Arguments.Select((argument, i) => $"{Prefix(argument)}{{{first + i}}}"))})";
    }

    private static CallSite OfMember(ExpressionSyntax node, MemberAccessExpressionSyntax access, ArgumentListSyntax? arguments) =>
        new(node, node.Span, access.Name.Identifier.ValueText, access.Name.ToString(), arguments)
        {
            Qualifier = access.Expression,
            HasTypeArguments = access.Name is GenericNameSyntax,
        };

    private static CallSite OfConstructor(SyntaxNode node, string name, string callee, int start, ArgumentListSyntax arguments) =>
        new(node, TextSpan.FromBounds(start, arguments.Span.End), name, callee, arguments) { IsConstructor = true };

    // `rhs: `, `ref `
    private static string Prefix(ArgumentSyntax argument) =>
        SourceTemplate.Literal(argument.ToString().Substring(0, argument.Expression.SpanStart - argument.SpanStart));
}
