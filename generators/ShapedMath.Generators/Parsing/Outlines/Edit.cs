namespace ShapedMath.Generators.Parsing.Outlines;

/// <summary>
/// Which declarations may mean something else after an edit. Text that was not edited means the same while the names in it do: a declaration is affected if it was
/// edited, if it mentions a name of one that is affected, if it stands in a type whose head is affected, or in a file whose usings are. What the names are looked up as is
/// left open; so more may be taken for affected than is, and nothing less.
/// </summary>
internal sealed class Edit
{
    private readonly ProjectOutline after;
    private readonly Dictionary<Declaration, Declaration> unedited = [];
    private readonly HashSet<Declaration> affected = [];
    private readonly HashSet<string> containers = new(StringComparer.Ordinal);
    private readonly HashSet<(string Container, string Name)> members = [];
    private readonly HashSet<(string Name, bool IsLikeType)> names = [];
    private readonly Stack<Declaration> pending = new();

    private Edit(ProjectOutline before, ProjectOutline after)
    {
        this.after = after;
        foreach (var (treeBefore, treeAfter) in before.Trees.Zip(after.Trees, static (one, other) => (one, other)))
        {
            if (treeBefore != treeAfter)
                Compare(treeBefore, treeAfter);
        }

        while (pending.Count > 0 && !AffectsAll)
            Spread(pending.Pop());
    }

    /// <summary>Whether no declaration is affected: bodies and comments were edited.</summary>
    public bool AffectsNone => affected.Count == 0;

    /// <summary>Whether nothing can be said.</summary>
    public bool AffectsAll { get; private set; }

    /// <summary>How a project was edited, or <see langword="null"/> where everything may mean something else.</summary>
    public static Edit? Between(ProjectOutline before, ProjectOutline after) =>
        after.IsEditOf(before) && new Edit(before, after) is { AffectsAll: false } edit ? edit : null;

    /// <summary>What a type or method was before the edit, if it means the same; otherwise <see langword="null"/>. A type means its members, too.</summary>
    public Declaration? Unaffected(Declaration declaration)
    {
        bool isAffected = affected.Contains(declaration)
            || (declaration.Path is { } path ? containers.Contains(path) : declaration.Names.Any(name => members.Contains((declaration.Container, name))));
        return isAffected ? null : unedited.TryGetValue(declaration, out var before) ? before : declaration;
    }

    // What stands before the first difference, and after the last one, was not edited.
    private void Compare(TreeOutline before, TreeOutline after)
    {
        int start = 0, end = 0, shorter = before.Usings.Text == after.Usings.Text ? Math.Min(before.Declarations.Length, after.Declarations.Length) : 0;
        while (start < shorter && before.Declarations[start].Repeats(after.Declarations[start]))
            start++;
        while (end < shorter - start && before.Declarations[before.Declarations.Length - 1 - end].Repeats(after.Declarations[after.Declarations.Length - 1 - end]))
            end++;

        for (int i = 0; i < start; i++)
            unedited.Add(after.Declarations[i], before.Declarations[i]);
        for (int i = 1; i <= end; i++)
            unedited.Add(after.Declarations[after.Declarations.Length - i], before.Declarations[before.Declarations.Length - i]);
        for (int i = start; i < before.Declarations.Length - end; i++)
            Affect(before.Declarations[i]);
        for (int i = start; i < after.Declarations.Length - end; i++)
            Affect(after.Declarations[i]);
    }

    private void Affect(Declaration declaration)
    {
        if (!affected.Add(declaration))
            return;
        pending.Push(declaration);
        containers.Add(declaration.Container);
        foreach (string name in declaration.Names)
            members.Add((declaration.Container, name));
    }

    private void AffectEach(IEnumerable<Declaration> declarations)
    {
        foreach (var declaration in declarations)
            Affect(declaration);
    }

    private void Spread(Declaration declaration)
    {
        foreach (string name in declaration.Names)
        {
            Spread(name, declaration.IsLikeType);

            // [Dim] is DimAttribute.
            if (name.EndsWith(nameof(Attribute), StringComparison.Ordinal))
                Spread(name.Substring(0, name.Length - nameof(Attribute).Length), declaration.IsLikeType);
        }

        if (declaration.Path is { } path)
        {
            foreach (var tree in after.Trees)
            {
                AffectEach(tree.Inside(path));
                AffectEach(tree.Inside(declaration.Container).Where(part => part.Path == path));
            }
        }
    }

    private void Spread(string name, bool isLikeType)
    {
        if (!names.Add((name, isLikeType)))
            return;
        foreach (var tree in after.Trees)
        {
            AffectEach(tree.Mentioning(name));

            // Usings name namespaces and types.
            if (isLikeType && tree.UsingsMention(name))
                AffectEach(tree.Declarations);
            AffectsAll |= isLikeType && tree.GlobalUsingsMention(name);
        }
    }
}
