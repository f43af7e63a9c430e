using Microsoft.CodeAnalysis;

namespace ShapedMath.Analyzers.Facts;

/// <summary>Members that another one stands for.</summary>
internal static class Inheritance
{
    /// <summary>What a method or property overrides, and what it implements, also where it does not say so.</summary>
    public static IEnumerable<ISymbol> Of(ISymbol member)
    {
        IEnumerable<ISymbol?> written = member switch
        {
            IMethodSymbol method => [method.OverriddenMethod, .. method.ExplicitInterfaceImplementations],
            IPropertySymbol property => [property.OverriddenProperty, .. property.ExplicitInterfaceImplementations],
            _ => [],
        };
        foreach (var symbol in written.OfType<ISymbol>())
            yield return symbol;
        if (member.DeclaredAccessibility != Accessibility.Public || member is IMethodSymbol { MethodKind: not MethodKind.Ordinary } || member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            yield break;
        foreach (var contract in type.AllInterfaces)
        {
            foreach (var promised in contract.GetMembers(member.Name))
            {
                if (promised.Kind == member.Kind && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(promised), member))
                    yield return promised;
            }
        }
    }
}
