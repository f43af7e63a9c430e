namespace ShapedMath.Shapes;

/// <summary>What a <see cref="DimSymbol"/> stands for, which decides what may be said of it.</summary>
public enum DimSymbolKind
{
    /// <summary>A variable of a <see cref="ShapeSignature"/>: unification binds it.</summary>
    Variable,

    /// <summary>A size that was inferred and may be anything: no more is known than the facts say.</summary>
    Free,

    /// <summary>A name in a contract: the code must work for every size.</summary>
    Rigid,

    /// <summary>A type used as a label in the typed DSL: two labels are the same or they never fit, whatever their sizes.</summary>
    Label,
}
