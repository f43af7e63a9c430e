namespace ShapedMath.Shapes;

/// <summary>The sizes that a signature's variables stand for, each with where it was found. A signature has a few variables: they are looked for one by one.</summary>
internal sealed class SizesByName
{
    private readonly List<Entry> entries = [];

    internal SizesByName() => Bound = OneOf;

    internal IReadOnlyList<Entry> All => entries;

    /// <summary>Of several sizes for one name the one that says most, and the same one whatever their order is; <see langword="null"/> where there is none.</summary>
    internal Func<string, DimExpr?> Bound { get; }

    internal Entry? Find(string name)
    {
        foreach (var entry in entries)
        {
            if (entry.Name == name)
                return entry;
        }

        return null;
    }

    internal void Add(string name, DimSite site)
    {
        if (Find(name) is { } entry)
            entry.Sites.Add(site);
        else
            entries.Add(new(name, new(2) { site }));
    }

    private DimExpr? OneOf(string name)
    {
        if (Find(name) is not { Sites: var sites })
            return null;
        var best = sites[0].Value;
        for (int i = 1; i < sites.Count; i++)
        {
            var other = sites[i].Value;
            int byRank = Rank(other).CompareTo(Rank(best));
            if (byRank < 0 || (byRank == 0 && other.CompareTo(best) < 0))
                best = other;
        }

        return best;
    }

    private static int Rank(DimExpr size) => size.IsConstant ? 0 : size.Symbols.Any(static s => s.Kind == DimSymbolKind.Free) ? 2 : 1;

    /// <summary>A variable and the sizes that were found for it.</summary>
    internal sealed record Entry(string Name, List<DimSite> Sites);
}
