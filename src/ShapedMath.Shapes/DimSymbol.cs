namespace ShapedMath.Shapes;

/// <summary>A named size, an integer of at least 0. Two symbols are equal if their kind and key are.</summary>
public sealed class DimSymbol : IEquatable<DimSymbol>, IComparable<DimSymbol>
{
    private DimSymbol(DimSymbolKind kind, string name, string key, DimOrigin? origin, LabelComposition? composition)
    {
        Kind = kind;
        Name = name;
        Key = key;
        Origin = origin;
        Composition = composition;
    }

    /// <summary>What the symbol stands for.</summary>
    public DimSymbolKind Kind { get; }

    /// <summary>The name shown in messages.</summary>
    public string Name { get; }

    /// <summary>The identity within the kind; two inferred sizes may share a name.</summary>
    public string Key { get; }

    /// <summary>Where the size came from, or <see langword="null"/>. No part of the identity.</summary>
    public DimOrigin? Origin { get; }

    /// <summary>For a label such as <c>Sum&lt;D, N&gt;</c>, what it is made of; otherwise <see langword="null"/>.</summary>
    public LabelComposition? Composition { get; }

    /// <summary>A variable of a signature.</summary>
    public static DimSymbol Variable(string name) => new(DimSymbolKind.Variable, name, name, null, null);

    /// <summary>An inferred size.</summary>
    public static DimSymbol Free(string name, string? key = null, DimOrigin? origin = null) => new(DimSymbolKind.Free, name, key ?? name, origin, null);

    /// <summary>A name in a contract.</summary>
    public static DimSymbol Rigid(string name, string? key = null, DimOrigin? origin = null) => new(DimSymbolKind.Rigid, name, key ?? name, origin, null);

    /// <summary>A type used as a dimension.</summary>
    public static DimSymbol Label(string name, string? key = null) => new(DimSymbolKind.Label, name, key ?? name, null, null);

    /// <summary>
    /// The label that is composed of two others, as <c>Sum&lt;D, N&gt;</c>. It is nominal and ordered:
    /// <c>Sum&lt;D, N&gt;</c> and <c>Sum&lt;N, D&gt;</c> have one size and two meanings.
    /// </summary>
    public static DimSymbol Composed(DimOperator op, DimExpr left, DimExpr right)
    {
        var composition = new LabelComposition(op, left, right);
        return new(DimSymbolKind.Label, composition.ToString(), composition.Key, null, composition);
    }

    /// <inheritdoc/>
    public bool Equals(DimSymbol? other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DimSymbol);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key) * 31 + (int)Kind;

    /// <summary>The order in which symbols are shown: by key, which is the name unless two share it.</summary>
    public int CompareTo(DimSymbol? other)
    {
        if (other is null)
            return 1;
        if (ReferenceEquals(this, other))
            return 0;
        int byKey = string.CompareOrdinal(Key, other.Key);
        if (byKey != 0)
            return byKey;
        int byKind = Kind.CompareTo(other.Kind);
        return byKind != 0 ? byKind : LabelComposition.Compare(Composition, other.Composition);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The parts of a composed label: <c>Sum&lt;D, N&gt;</c> is <c>D + N</c>, in that order.</summary>
public sealed class LabelComposition
{
    internal LabelComposition(DimOperator op, DimExpr left, DimExpr right)
    {
        Operator = op;
        Left = left;
        Right = right;
        Key = $"{op}<{KeyOf(left)},{KeyOf(right)}>";
    }

    /// <summary>How the parts are composed.</summary>
    public DimOperator Operator { get; }

    /// <summary>The first part.</summary>
    public DimExpr Left { get; }

    /// <summary>The second part.</summary>
    public DimExpr Right { get; }

    internal string Key { get; }

    /// <summary>The composition as an expression of its parts: <c>D+N</c>, <c>min(N, D)</c>.</summary>
    public override string ToString() =>
        Operator == DimOperator.Min
            ? $"min({Left}, {Right})"
            : Part(Left) + DimTerm.SymbolOf(Operator) + Part(Right);

    // The key is text, in which parts of different kinds or keys may look alike: the parts themselves decide.
    internal static int Compare(LabelComposition? left, LabelComposition? right)
    {
        if (left is null || right is null)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        int byLeft = left.Left.CompareTo(right.Left);
        return byLeft != 0 ? byLeft : left.Right.CompareTo(right.Right);
    }

    private static string KeyOf(DimExpr part) => part.AsSymbol is { } symbol ? symbol.Key : part.ToString();

    private static string Part(DimExpr part) =>
        part.AsSymbol?.Composition is { Operator: not DimOperator.Min } ? $"({part})" : part.ToString();
}
