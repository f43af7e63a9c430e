using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapedMath.Analyzers.Facts;

/// <summary>The methods that a call could have meant.</summary>
internal static class CandidateMethods
{
    /// <summary>
    /// What the compiler considered, extension members in the form of static methods. On a receiver that none of them takes
    /// it considers none: there, those with the name.
    /// </summary>
    public static IReadOnlyList<IMethodSymbol> Of(CallSite call, bool receiverIsOperand, ShapeReader reader, CancellationToken cancellationToken)
    {
        var info = reader.Model.GetSymbolInfo(call.Node, cancellationToken);
        var considered = info.CandidateSymbols.Concat(info.Symbol is null ? [] : [info.Symbol]);
        var methods = considered.SelectMany(AsMethods);
        if (receiverIsOperand)
            methods = methods.Concat(Extensions(call, reader, cancellationToken));
        return [.. methods.Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)];
    }

    private static IEnumerable<IMethodSymbol> AsMethods(ISymbol symbol) => symbol switch
    {
        { ContainingType: { } block } when IsExtensionBlock(block) => Implementations(block.ContainingType, symbol.Name),
        IMethodSymbol { ReducedFrom: { } definition } => [definition],
        IMethodSymbol method => [method],
        _ => [],
    };

    private static IEnumerable<IMethodSymbol> Extensions(CallSite call, ShapeReader reader, CancellationToken cancellationToken)
    {
        var own = reader.Model.Compilation.GetSymbolsWithName(call.Name, SymbolFilter.Member, cancellationToken)
            .Select(static member => IsExtensionBlock(member.ContainingType) ? member.ContainingType.ContainingType : member.ContainingType);
        return own.Concat(reader.Types.StaticTypes)
            .Where(static type => type is { IsStatic: true })
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .Where(type => IsInScope(type, call, reader))
            .SelectMany(type => Implementations(type, call.Name));
    }

    private static IEnumerable<IMethodSymbol> Implementations(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IMethodSymbol>().Where(static method => method.IsExtensionMethod)
            .Concat(type.GetMembers("get_" + name).OfType<IMethodSymbol>().Where(static method => method is { IsStatic: true, AssociatedSymbol: null }));

    private static bool IsInScope(INamedTypeSymbol type, CallSite call, ShapeReader reader) =>
        reader.Model.LookupNamespacesAndTypes(call.Node.SpanStart, name: type.Name).Contains(type, SymbolEqualityComparer.Default);

    /// <summary>Whether a type is an extension block: TypeKind.Extension, which the compiler that this is built for does not name yet.</summary>
    public static bool IsExtensionBlock(INamedTypeSymbol? type) => type is { CanBeReferencedByName: false, ContainingType.IsStatic: true };
}
