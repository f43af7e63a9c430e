using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Models.Twins;

namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>What a twin is made of.</summary>
/// <param name="Method">The method.</param>
/// <param name="Contracts">What is stated of its values.</param>
/// <param name="Host">Where the twin goes.</param>
/// <param name="Name">The twin's name.</param>
/// <param name="Summary">What is said of it, where that is not said at the method; otherwise empty.</param>
internal sealed record TwinSource(IMethodSymbol Method, MethodContracts Contracts, TwinHost Host, string Name, string Summary)
{
    /// <summary>A method that is marked, or whose type is.</summary>
    /// <exception cref="RefusedTwinException">There is no place for a twin, or the contracts cannot be read.</exception>
    public static TwinSource Of(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.MethodKind == MethodKind.ExplicitInterfaceImplementation)
            throw new RefusedTwinException("it implements an interface explicitly, and is called through that alone");
        if (method.MethodKind != MethodKind.Ordinary)
            throw new RefusedTwinException("it is no ordinary method");
        RequirePlace(method.ContainingType, cancellation);
        if (OverridesMarked(method))
            throw new RefusedTwinException("what it overrides has the twin, which calls it");

        return new(method, MethodContracts.Of(method), TwinHost.Type, method.Name, "");
    }

    /// <summary>Whether a method overrides one that is to have a twin.</summary>
    public static bool OverridesMarked(IMethodSymbol method) =>
        method.OverriddenMethod is { } overridden && (IsMarked(overridden) || IsMarked(overridden.ContainingType) || OverridesMarked(overridden));

    /// <summary>Whether a method or type is marked with <c>[TypedWrapper]</c>.</summary>
    public static bool IsMarked(ISymbol symbol) => symbol.GetAttributes().Any(static attribute => IsMark(attribute.AttributeClass));

    /// <summary>Whether an attribute is <c>[TypedWrapper]</c>.</summary>
    public static bool IsMark(INamedTypeSymbol? attribute) =>
        attribute is { Name: "TypedWrapperAttribute", ContainingNamespace: { Name: "ShapedMath", ContainingNamespace.IsGlobalNamespace: true } };

    private static void RequirePlace(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (!DeclaredTypeParser.IsPartial(type, cancellation))
            throw new RefusedTwinException($"'{type.Name}' is not partial, so that the twin cannot be put there");
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.IsFileLocal)
                throw new RefusedTwinException($"'{part.Name}' is local to its file, and the twin would stand in another one");
            if (!DeclaredTypeParser.IsPartial(part, cancellation))
                throw new RefusedTwinException($"'{part.Name}', a type around it, is not partial, so that the twin cannot be put there");
        }
    }
}
