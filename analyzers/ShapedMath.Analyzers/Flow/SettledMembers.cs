using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.Analyzers.Flow;

/// <summary>The fields and properties that keep what they are given where their object is made, by its constructors or by an initializer.</summary>
internal static class SettledMembers
{
    /// <summary>Whether a field or property is one of them.</summary>
    public static bool Include(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly,
        IPropertySymbol { SetMethod: null or { IsInitOnly: true }, IsVirtual: false, IsOverride: false } property => IsAuto(property),
        _ => false,
    };

    /// <summary>Whether an object initializer, or <c>with</c>, may give a member of them another value than the constructor.</summary>
    public static bool MayBeReplaced(ISymbol member) => member is IPropertySymbol { SetMethod.IsInitOnly: true };

    /// <summary>Whether a member, where it is given a value, runs code that may give others a value as well.</summary>
    public static bool RunsInitializer(ISymbol member) => MayBeReplaced(member) && !Include(member);

    /// <summary>Whether a property gives what it was given: none of its accessors has code.</summary>
    public static bool IsAuto(IPropertySymbol property) =>
        property is { Parameters.IsEmpty: true, IsAbstract: false, IsExtern: false, DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax() switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: var accessors } declaration =>
                !declaration.Modifiers.Any(SyntaxKind.PartialKeyword) && accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }),
            _ => false,
        };

    /// <summary>Whether a property is what a record has for a parameter.</summary>
    public static bool IsPositional(ISymbol member) => member is IPropertySymbol { DeclaringSyntaxReferences: [var reference] } && reference.GetSyntax() is ParameterSyntax;
}
