using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>Sizes that an object, or a class, has for good, from where it is made: what its readonly members hold.</summary>
internal static class ObjectSizes
{
    /// <summary>Begins the keys of such symbols. It sorts before all names, so that of two sizes that are equal the one of the object is shown.</summary>
    public const char Mark = '!';

    /// <summary>Begins the key of a size of a member of which nothing is known: it tells it from that of a parameter of the same name.</summary>
    public const string OwnMark = "=";

    /// <summary>The symbol of a size that a class gives its objects, or itself.</summary>
    public static DimSymbol Symbol(string name, string type, DimSymbol of, bool isStatic)
    {
        string key = $"{Mark}{(isStatic ? Mark : "")}{(SignedSizes.IsSigned(of) ? SignedSizes.Mark : "")}{type}.{of.Key}";
        return of.Kind == DimSymbolKind.Rigid ? DimSymbol.Rigid(name, key) : DimSymbol.Free(name, key);
    }

    /// <summary>The constructor whose arguments settle the sizes of all objects of a class, or <see langword="null"/>.</summary>
    public static IMethodSymbol? MakerOf(INamedTypeSymbol type)
    {
        IMethodSymbol? maker = null;
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences.Length != 1 || PrimaryConstructors.IsDelegating(constructor, CancellationToken.None))
                continue;
            if (maker is not null)
                return null;
            maker = constructor;
        }

        return maker;
    }

    /// <summary>A value in terms of such sizes.</summary>
    /// <param name="value">The value, as it is known where the object is made.</param>
    /// <param name="ofObject">Gives the size that the object has for one that is known there.</param>
    public static FlowValue Named(FlowValue value, Func<DimSymbol, DimSymbol> ofObject)
    {
        DimExpr? Own(DimSymbol symbol) => Is(symbol) ? null : DimExpr.Symbol(ofObject(symbol));
        return value switch
        {
            ShapedValue { Shape: var shape } when shape.Dims.Select(dim => dim.Substitute(Own)).ToList() is var dims && !dims.Contains(null) => new ShapedValue(new Shape(shape.Kind, [.. dims.Select(static dim => dim!)])),
            SizeValue { Size: var size } when size.Substitute(Own) is { } own => new SizeValue(own),
            _ => FlowValue.Unknown,
        };
    }

    /// <summary>Whether a symbol is such a size.</summary>
    public static bool Is(DimSymbol symbol) => symbol.Key[0] == Mark;

    /// <summary>
    /// Whether it is one of a member of which nothing is known. While the object is made, code of the class may see it before it has its last value.
    /// </summary>
    public static bool IsOwn(DimSymbol symbol) => Is(symbol) && (symbol.Key.Contains($".{OwnMark}") || symbol.Key.Contains($".{SignedSizes.Mark}{OwnMark}"));

    /// <summary>Whether it is one that all objects share.</summary>
    public static bool IsShared(DimSymbol symbol) => symbol.Key.Length > 1 && symbol.Key[0] == Mark && symbol.Key[1] == Mark;

    /// <summary>Whether a value speaks of such sizes.</summary>
    public static bool AreIn(FlowValue value) => value.Mentions(Is);

    /// <summary>Whether code of any object may speak of the sizes of a value.</summary>
    public static bool MeanTheSameEverywhere(FlowValue value) => SymbolsOf(value)?.All(IsShared) == true;

    private static IEnumerable<DimSymbol>? SymbolsOf(FlowValue value) => value switch
    {
        ShapedValue { Shape.Dims: var dims } => dims.SelectMany(static dim => dim.Symbols),
        SizeValue { Size: var size } => size.Symbols,
        _ => null,
    };
}
