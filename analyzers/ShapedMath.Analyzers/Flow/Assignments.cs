using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.Analyzers.Flow;

/// <summary>
/// Where the declarations of a class write what bears a name, be it a field, a property or a parameter: what is private, or a parameter of the primary
/// constructor, is written nowhere else. It is found by the text alone, so that what only bears the same name counts as well.
/// </summary>
internal sealed class Assignments
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ILookup<string, Assigned>> known = new(SymbolEqualityComparer.Default);

    /// <summary>The names that are written for a symbol, each within what writes it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The class.</param>
    /// <param name="cancellation">Stops it.</param>
    public IEnumerable<Assigned> Of(string name, INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (!known.TryGetValue(type, out var found))
            known[type] = found = Find(type, cancellation);
        return found[name];
    }

    /// <summary>Whether something is written where an object is made: in the initializer of a field or property, or for the constructor of the base class.</summary>
    public static bool IsInInitializer(Assigned written)
    {
        for (SyntaxNode? node = written.Name; node is not (null or TypeDeclarationSyntax); node = node.Parent)
        {
            if (node is BaseListSyntax or FieldDeclarationSyntax || node is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax })
                return true;
        }

        return false;
    }

    private static ILookup<string, Assigned> Find(INamedTypeSymbol type, CancellationToken cancellation) => type.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax(cancellation).DescendantNodes())
        .SelectMany(static node => Written(node).Select(name => new Assigned(name, node)))
        .ToLookup(static assigned => assigned.Name.Identifier.ValueText, StringComparer.Ordinal);

    private static IEnumerable<SimpleNameSyntax> Written(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => Names(assignment.Left),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression } prefix => Names(prefix.Operand),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } postfix => Names(postfix.Operand),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => Names(argument.Expression),
        RefExpressionSyntax reference => Names(reference.Expression),
        MakeRefExpressionSyntax reference => Names(reference.Expression),
        _ => [],
    };

    /// <summary>The names of what an expression gives a value where it is assigned.</summary>
    public static IEnumerable<SimpleNameSyntax> Names(ExpressionSyntax? target) => target switch
    {
        SimpleNameSyntax name => [name],
        ParenthesizedExpressionSyntax parenthesized => Names(parenthesized.Expression),
        PostfixUnaryExpressionSyntax suppressed => Names(suppressed.Operand),
        MemberAccessExpressionSyntax access => [access.Name],
        MemberBindingExpressionSyntax binding => [binding.Name],
        ConditionalAccessExpressionSyntax conditional => Names(conditional.WhenNotNull),
        ConditionalExpressionSyntax choice => Names(choice.WhenTrue).Concat(Names(choice.WhenFalse)),
        TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(static element => Names(element.Expression)),
        _ => [],
    };

    /// <summary>A name that is written.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="By">What writes it.</param>
    public sealed record Assigned(SimpleNameSyntax Name, SyntaxNode By);
}
