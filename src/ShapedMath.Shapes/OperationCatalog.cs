namespace ShapedMath.Shapes;

/// <summary>The rows of a .shapes file, and what is wrong with those that could not be read.</summary>
public sealed class OperationCatalog
{
    private static readonly Lazy<OperationCatalog> LazyBuiltIn = new(static () => Parse(BuiltInText()));
    private static readonly Lazy<Dictionary<string, List<Lazy<Operation>>>> BuiltInByMember = new(static () => ByMember(BuiltInText()));

    private readonly Dictionary<string, TypedForm> byKey = new(StringComparer.Ordinal);
    private readonly ILookup<string, TypedForm> byName;

    internal OperationCatalog(IReadOnlyList<Operation> operations, IReadOnlyList<ShapesError> errors)
    {
        Operations = operations;
        Errors = errors;
        var forms = operations.SelectMany(static o => o.TypedForms).ToList();
        foreach (var form in forms)
            byKey[form.Key] = form;
        byName = forms.ToLookup(static f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>The table of the library itself: MathNet.Numerics' linear algebra.</summary>
    public static OperationCatalog BuiltIn => LazyBuiltIn.Value;

    /// <summary>The library's own rows about a member of MathNet: <c>Matrix.Multiply</c>. Only they are read, not all of the table.</summary>
    public static IEnumerable<Operation> BuiltInRows(string member) => BuiltInByMember.Value.TryGetValue(member, out var rows) ? rows.Select(static row => row.Value) : [];

    /// <summary>The rows that could be read, in the order of the file.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>What is wrong, in the order of the file. The other rows still count.</summary>
    public IReadOnlyList<ShapesError> Errors { get; }

    /// <summary>Reads a .shapes file. A bad row is an error with a position; the rows around it are read.</summary>
    public static OperationCatalog Parse(string text) => ShapesFileParser.Parse(text);

    /// <summary>The typed members with a name or operator sign.</summary>
    public IReadOnlyList<TypedForm> TypedForms(string name) => byName[name].ToList();

    /// <summary>The typed member with a key such as <c>operator * (m,k),(k,n) -> (m,n)</c>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public TypedForm TypedForm(string key) =>
        byKey.TryGetValue(key, out var form) ? form : throw new ArgumentException($"The table has no typed form '{key}'.", nameof(key));

    /// <summary>What to try where none of some typed members fits, as their rows say.</summary>
    public IReadOnlyList<Form> Instead(IEnumerable<TypedForm> forms) =>
        forms.SelectMany(static form => form.Operation.Instead).Distinct(StringComparer.Ordinal)
            .SelectMany(name => name[0] == '-' ? TypedForms(name.Substring(1)).Select(static form => Form.Of(form).OnNegative) : TypedForms(name).Select(Form.Of)).ToList();

    // Code speaks of few members, and every build waits for this: a row is read when it is first asked for.
    private static Dictionary<string, List<Lazy<Operation>>> ByMember(string text)
    {
        var rows = new Dictionary<string, List<Lazy<Operation>>>(StringComparer.Ordinal);
        foreach (var row in UnreadRow.In(text))
        {
            var read = new Lazy<Operation>(() => ShapesFileParser.Read(row));
            foreach (string member in row.Members)
            {
                if (!rows.TryGetValue(member, out var known))
                    rows.Add(member, known = []);
                known.Add(read);
            }
        }

        return rows;
    }

    private static string BuiltInText()
    {
        using var stream = typeof(OperationCatalog).Assembly.GetManifestResourceStream("LinearAlgebra.shapes")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
