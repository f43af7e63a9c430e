using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>The rows of a project's own <c>.shapes</c> files: of which members they speak, and what is wrong with those that speak of none.</summary>
internal sealed class UserTables
{
    private readonly Compilation compilation;
    private readonly TypeNames names;
    private readonly List<(Row Row, INamedTypeSymbol Type, NameInTable Member, List<ISymbol> Symbols)> found = [];
    private readonly List<TableError> errors = [];
    private ILookup<(ISymbol Type, string Member), Operation>? rows;

    private UserTables(Compilation compilation)
    {
        this.compilation = compilation;
        names = new(compilation);
        Types = ShapedTypes.In(compilation);
    }

    /// <summary>The types that have shapes: MathNet's, and those that the rows speak of.</summary>
    public ShapedTypes Types { get; private set; }

    /// <summary>What is wrong, by file.</summary>
    public IReadOnlyList<TableError> Errors => errors;

    /// <summary>Whether no row counts.</summary>
    public bool IsEmpty => rows is null;

    /// <summary>Reads tables against what a compilation knows.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="tables">The tables, by the paths of their files.</param>
    /// <param name="isRule">Whether an id is that of a rule.</param>
    public static UserTables In(Compilation compilation, IReadOnlyList<(string Path, OperationCatalog Table)> tables, Func<string, bool> isRule)
    {
        var read = new UserTables(compilation);
        foreach (var (path, table) in tables)
        {
            read.errors.AddRange(table.Errors.Select(error => new TableError(path, error)));
            foreach (var row in table.Operations.Where(static row => !row.IsTypedOnly))
                read.Resolve(new(path, row), isRule);
        }

        if (read.found.Count > 0)
            read.Settle();
        return read;
    }

    /// <summary>The rows about a member of a type.</summary>
    public IEnumerable<Operation> RowsOf(INamedTypeSymbol type, string member) => rows?[(type.OriginalDefinition, member)] ?? [];

    private void Resolve(Row row, Func<string, bool> isRule)
    {
        if (row.Operation.RuleName is { } rule && !isRule(rule.Text))
        {
            Reject(row, rule, $"there is no rule '{rule.Text}'");
            return;
        }

        foreach (var name in row.Operation.TypeNames)
        {
            if (TypesOf(row, name) is not { Count: > 0 } types)
                continue;
            foreach (var member in row.Operation.MemberNames)
            {
                var symbols = types.SelectMany(type => MembersOf(type, member.Text)).ToList();
                if (symbols.Count == 0)
                    Reject(row, member, $"'{TypeNames.FullName(types[0])}' has no {(member.Text == "new" ? "constructor" : $"method or property '{member.Text}'")} that can be used here");
                foreach (var type in types)
                    found.Add((row, type, member, [.. symbols.Where(symbol => ShapedTypes.SelfAndBases(type).Contains(symbol.ContainingType, SymbolEqualityComparer.Default))]));
            }
        }
    }

    private IReadOnlyList<INamedTypeSymbol>? TypesOf(Row row, NameInTable name)
    {
        var types = names.Find(name.Text);
        var fullNames = types.Select(TypeNames.FullName).Distinct(StringComparer.Ordinal).OrderBy(static full => full, StringComparer.Ordinal).ToList();
        if (fullNames.Count == 1)
            return types;
        Reject(row, name, fullNames.Count == 0
            ? $"there is no type '{name.Text}' in this project or in what it references"
            : $"'{name.Text}' may be {string.Join(" or ", fullNames)}: write the name in full");
        return null;
    }

    private IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type, string name) =>
        (name == "new" ? type.InstanceConstructors : ShapedTypes.SelfAndBases(type).SelectMany(part => part.GetMembers(name == "Item" ? "this[]" : name)))
            .Where(member => member is IMethodSymbol or IPropertySymbol && compilation.IsSymbolAccessibleWithin(member, compilation.Assembly));

    // Which types have shapes is known from all rows together, and whether a row fits a member from the types.
    private void Settle()
    {
        Types = Types.With(SizesOfTypes());
        var match = new RowMatch(Types);
        var good = new List<(ISymbol Type, string Member, Operation Row)>();
        foreach (var (row, type, member, symbols) in found.Where(static one => one.Symbols.Count > 0))
        {
            if (symbols.TrueForAll(symbol => match.Best([row.Operation], symbol, isOfUser: true).Length == 0))
                Reject(row, member, $"no '{type.Name}.{member.Text}' takes and gives these shapes: there is {string.Join(", ", symbols.Select(Declaration).Distinct(StringComparer.Ordinal))}");
            else if (symbols.Exists(symbol => IsTaken(symbol, row.Operation, good.Where(one => one.Member == member.Text && SymbolEqualityComparer.Default.Equals(one.Type, type.OriginalDefinition)).Select(static one => one.Row))))
                Reject(row, member, $"{type.Name}.{member.Text} has a row already with operands of these kinds");
            else
                good.Add((type.OriginalDefinition, member.Text, row.Operation));
        }

        // Of two rows that fit a member alike, none would ever count.
        bool IsTaken(ISymbol symbol, Operation row, IEnumerable<Operation> others)
        {
            var best = match.Best([.. others, row], symbol, isOfUser: true);
            return best.FirstOrDefault(one => one.Row == row) is { } own && best.Any(one => one.Row != row && KindsOf(one) == KindsOf(own));
        }

        if (good.Count > 0)
            rows = good.ToLookup(static one => (one.Type, one.Member), static one => one.Row, new ByTypeAndMember());
    }

    // A type has the one kind of shape that all rows give it; where they differ, a shape comes with each value only.
    private ImmutableDictionary<ISymbol, string[]> SizesOfTypes()
    {
        var kinds = found.SelectMany(static one => ShapesIn(one.Row.Operation.Signature, one.Symbols))
            .Where(one => one.Kind is ShapeKind.Matrix or ShapeKind.Vector && !Types.IsMatrixOrVector(one.Type))
            .ToLookup(static one => (ISymbol)one.Type.OriginalDefinition, static one => one.Kind, SymbolEqualityComparer.Default);
        var factors = new HashSet<ISymbol>(
            found.Where(static one => one.Row.Operation.Signature.Results is [{ Label: not null }, ..]).SelectMany(static one => one.Symbols.Select(static symbol => RowMatch.Result(symbol).OriginalDefinition)),
            SymbolEqualityComparer.Default);
        return kinds.Where(of => of.Distinct().Count() == 1 && !factors.Contains(of.Key!)).ToImmutableDictionary<IGrouping<ISymbol?, ShapeKind>, ISymbol, string[]>(
            static of => of.Key!,
            of => of.First() == ShapeKind.Matrix ? [SizeOf(of.Key!, 0) ?? "rows", SizeOf(of.Key!, 1) ?? "columns"] : [SizeOf(of.Key!, 0) ?? "length"],
            SymbolEqualityComparer.Default);
    }

    // Of overloads with as many operands, a row says for certain only what the receiver is.
    private static IEnumerable<(ITypeSymbol Type, ShapeKind Kind)> ShapesIn(ShapeSignature signature, List<ISymbol> symbols)
    {
        var fitting = symbols.Where(symbol => RowMatch.TrySlots(symbol, out var slots, out _) && slots.Count == signature.Operands.Count).ToList();
        foreach (var symbol in fitting)
        {
            RowMatch.TrySlots(symbol, out var slots, out bool hasReceiver);
            var certain = slots.Zip(signature.Operands, static (type, operand) => (Type: type, operand.Kind)).Take(fitting.Count == 1 ? slots.Count : hasReceiver ? 1 : 0);
            if (signature.Results is [{ Label: null, Kind: var result }] && (fitting.Count == 1 || RowMatch.IsConstructor(symbol)))
                certain = certain.Append((RowMatch.Result(symbol), result));
            foreach (var one in certain.Where(static one => one.Type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface }))
                yield return one;
        }
    }

    // The property whose row says that it is a size of the value itself: Rows (m,n) -> m:int.
    private string? SizeOf(ISymbol type, int dim) => found
        .Where(one => SymbolEqualityComparer.Default.Equals(one.Type.OriginalDefinition, type) && one.Symbols.Exists(static symbol => symbol is IPropertySymbol { Parameters.IsEmpty: true }))
        .Where(one => one.Row.Operation.Signature is { Operands: [var self], Results: [{ Kind: ShapeKind.Size, Dims: [var size] }] } && dim < self.Dims.Count && size == self.Dims[dim])
        .Select(static one => one.Member.Text)
        .FirstOrDefault();

    private void Reject(Row row, NameInTable name, string why) =>
        errors.Add(new(row.Path, new ShapesError($"the row of {row.Operation.Types[0]}.{row.Operation.Members[0]}: {why}", name.Start, name.Length)));

    private static string Declaration(ISymbol member) => member.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string KindsOf(TableMember member) => string.Join(",", member.Signature.Operands.Select(static operand => $"{operand.Kind}{operand.Dims.Count}{operand.Constant}"));

    private sealed record Row(string Path, Operation Operation);

    private sealed class ByTypeAndMember : IEqualityComparer<(ISymbol Type, string Member)>
    {
        public bool Equals((ISymbol Type, string Member) x, (ISymbol Type, string Member) y) =>
            x.Member == y.Member && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ISymbol Type, string Member) pair) =>
            SymbolEqualityComparer.Default.GetHashCode(pair.Type) * 31 + StringComparer.Ordinal.GetHashCode(pair.Member);
    }
}

/// <summary>What is wrong in a table, and where.</summary>
/// <param name="Path">The file.</param>
/// <param name="Error">What, and where in the file.</param>
internal sealed record TableError(string Path, ShapesError Error);
