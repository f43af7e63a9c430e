namespace ShapedMath.Analyzers.Facts.Words;

/// <summary>What a declaration says of itself, without its body.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">The words of it.</param>
/// <param name="Names">The words that stand where it is used: its name, or that of its type where it is used without one, as an operator is.</param>
internal sealed record Heading(HeadingKind Kind, ulong[] Words, ulong[] Names);

/// <summary>What a heading is of.</summary>
internal enum HeadingKind
{
    /// <summary>A type or member.</summary>
    Declaration,

    /// <summary>An extension that is used where no word need stand, neither its name nor that of its type: an operator, an enumerator.</summary>
    UnnamedExtension,

    /// <summary>A name that a using gives to a type.</summary>
    Alias,

    /// <summary>A using that brings the members of a type into the file.</summary>
    StaticUsing,

    /// <summary>A using that brings the members of a type into all files.</summary>
    GlobalStaticUsing,
}
