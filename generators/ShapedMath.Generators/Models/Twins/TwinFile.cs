namespace ShapedMath.Generators.Models.Twins;

/// <summary>The twins of the methods of one type, which are one file.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Type">The type.</param>
/// <param name="Found">The twins as they were found, in the order of their methods.</param>
internal sealed record TwinFile(string HintName, DeclaredType Type, EquatableArray<Twin> Found)
{
    /// <summary>The twins, each once: a method of a partial type may be found twice, and a twin without an optional argument may stand in the source itself.</summary>
    public IEnumerable<Twin> Twins => Found.GroupBy(static twin => twin.Signature).Select(static same => same.First());

    /// <summary>The twins sorted by the types of their methods, in the order of the types' names.</summary>
    /// <param name="twins">All twins.</param>
    /// <param name="suffix">What the files' names end with.</param>
    public static IEnumerable<TwinFile> Of(IEnumerable<Twin> twins, string suffix)
    {
        // The names of files know no case and not every letter.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in twins.GroupBy(static twin => twin.Type).OrderBy(static group => group.Key.ToString(), StringComparer.Ordinal))
        {
            string name = string.Concat(group.Key.ToString().Select(static c => char.IsLetterOrDigit(c) || c is '.' or '`' ? c : '_')).Replace("`0", "");
            string hint = name;
            for (int n = 2; !taken.Add(hint); n++)
                hint = $"{name}_{n.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

            yield return new TwinFile($"{hint}.{suffix}.g.cs", group.Key, group.ToEquatableArray());
        }
    }
}
