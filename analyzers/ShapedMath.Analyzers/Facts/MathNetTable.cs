using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>Finds the row of the table that speaks of a member of MathNet, by its type, its name and the types of its operands.</summary>
internal sealed class MathNetTable(MathNetTypes types)
{
    private static readonly ILookup<string, Operation> Rows = OperationCatalog.BuiltIn.Operations
        .Where(static row => !row.IsTypedOnly)
        .SelectMany(static row => row.Types.SelectMany(type => row.Members.Select(member => (Key: $"{type}.{member}", Row: row))))
        .ToLookup(static pair => pair.Key, static pair => pair.Row, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<MathNetMember>> members = new(SymbolEqualityComparer.Default);

    /// <summary>The member as the table knows it at operands, some of which may be constants; <see langword="null"/> where it does not.</summary>
    public MathNetMember? Of(ISymbol member, IReadOnlyList<IOperation?> operands)
    {
        if (!types.IsOfLibrary(member) || member.ContainingType is null)
            return null;
        MathNetMember? found = null;
        foreach (var candidate in members.GetOrAdd(member.OriginalDefinition, Find))
        {
            if (!HoldsAt(candidate, operands))
                continue;
            if (found is not null)
                return null;
            found = candidate;
        }

        return found;
    }

    private static bool HoldsAt(MathNetMember member, IReadOnlyList<IOperation?> operands)
    {
        var patterns = member.Signature.Operands;
        for (int i = 0; i < patterns.Count && i < operands.Count; i++)
        {
            if (patterns[i].Constant is { } constant ? !IsConstant(operands[i], constant) : ChoosesVariant(patterns[i].Kind, operands[i]))
                return false;
        }

        return true;
    }

    // A flag that is not the usual one may ask for other shapes, of which the row says nothing.
    private static bool ChoosesVariant(ShapeKind due, IOperation? operation) =>
        due == ShapeKind.None
        && operation is { Type.TypeKind: TypeKind.Enum, Parent: IArgumentOperation { Parameter: { HasExplicitDefaultValue: true } parameter } }
        && !(operation.ConstantValue is { HasValue: true, Value: var chosen } && Equals(chosen, parameter.ExplicitDefaultValue));

    private static bool IsConstant(IOperation? operation, string name)
    {
        if (operation is not { ConstantValue: { HasValue: true, Value: { } value }, Type: { } type })
            return false;
        return value is bool flag
            ? flag == (name == "true")
            : type.GetMembers(name).Any(member => member is IFieldSymbol { HasConstantValue: true, ConstantValue: var constant } && value.Equals(constant));
    }

    private ImmutableArray<MathNetMember> Find(ISymbol member)
    {
        var parameters = member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => default,
        };
        if (parameters.IsDefault || parameters.Any(static p => p.RefKind != RefKind.None))
            return [];
        bool isConstructor = member is IMethodSymbol { MethodKind: MethodKind.Constructor };
        bool hasReceiver = !member.IsStatic && !isConstructor;
        bool isInto = member is IMethodSymbol { ReturnsVoid: true } && !isConstructor && parameters.Length > 0 && parameters[parameters.Length - 1].Name == "result";
        var slots = parameters.Select(static p => p.Type).ToList();
        if (hasReceiver)
            slots.Insert(0, member.ContainingType);
        string name = isConstructor ? "new" : member.MetadataName;
        foreach (var type in isConstructor ? [member.ContainingType] : SelfAndBases(member.ContainingType))
        {
            var found = Best(Rows[$"{type.Name}.{name}"].Select(row => Member(row, member, slots.Count, hasReceiver, isConstructor, isInto)), slots, hasReceiver);
            if (!found.IsEmpty)
                return found;
        }

        return [];
    }

    private static IEnumerable<INamedTypeSymbol> SelfAndBases(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.BaseType)
            yield return part;
        foreach (var contract in type.AllInterfaces)
            yield return contract;
    }

    private MathNetMember? Member(Operation row, ISymbol member, int slots, bool hasReceiver, bool isConstructor, bool isInto)
    {
        string? template = CodeTemplate(member, slots, hasReceiver);
        var operands = row.Signature.Operands;
        if (!hasReceiver && operands.Count > 0 && operands[0] is { Kind: ShapeKind.None, Constant: null } && operands.Count == slots + 1)
            operands = [.. operands.Skip(1)];
        if (isInto && row.HasInto && row.Signature.Results.Count == 1 && operands.Count == slots - 1)
            return new(row, new ShapeSignature([.. operands, row.Signature.Results[0]], [], row.Signature.Conditions), template, IsInto: true);
        return Gives(row, member, isConstructor) ? new(row, new ShapeSignature(operands, row.Signature.Results, row.Signature.Conditions), template, IsInto: false) : null;
    }

    // Those that take operands of these types most exactly; more than one only where a constant decides between them.
    private ImmutableArray<MathNetMember> Best(IEnumerable<MathNetMember?> candidates, List<ITypeSymbol> slots, bool hasReceiver)
    {
        var ranked = candidates.OfType<MathNetMember>()
            .Select(candidate => (Member: candidate, Rank: Rank(candidate.Signature, slots, hasReceiver)))
            .Where(static r => r.Rank >= 0)
            .ToList();
        return ranked.Count == 0 ? [] : [.. ranked.Where(r => r.Rank == ranked.Max(static other => other.Rank)).Select(static r => r.Member)];
    }

    private int Rank(ShapeSignature signature, List<ITypeSymbol> slots, bool hasReceiver)
    {
        if (signature.Operands.Count != slots.Count)
            return -1;
        int sum = 0;
        for (int i = 0; i < slots.Count; i++)
        {
            int rank = Rank(signature.Operands[i].Kind, slots[i], isReceiver: hasReceiver && i == 0);
            if (rank < 0)
                return -1;
            sum += rank;
        }

        return sum;
    }

    private int Rank(ShapeKind due, ITypeSymbol type, bool isReceiver)
    {
        if (due == ShapeKind.None)
            return 0;
        var kind = types.KindOf(type);
        if (due == ShapeKind.Scalar)
            return kind == ShapeKind.Size ? 1 : IsNumber(type) ? 2 : -1;
        // A decomposition has the shape of what is decomposed.
        return kind == due ? 2 : isReceiver && kind is null ? 1 : -1;
    }

    private bool Gives(Operation row, ISymbol member, bool isConstructor)
    {
        var type = isConstructor ? member.ContainingType : member is IMethodSymbol method ? method.ReturnType : ((IPropertySymbol)member).Type;
        if (row.Signature.Results is not [{ Label: null } result])
            return types.KindOf(type) is null;
        return result.Kind switch
        {
            ShapeKind.Matrix or ShapeKind.Vector or ShapeKind.Array or ShapeKind.Size => types.KindOf(type) == result.Kind,
            _ => true,
        };
    }

    private static bool IsNumber(ITypeSymbol type) =>
        type is ITypeParameterSymbol
        || type.SpecialType is SpecialType.System_Double or SpecialType.System_Single
        || (type is { TypeKind: TypeKind.Struct, Name: "Complex" or "Complex32" });

    private static string? CodeTemplate(ISymbol member, int operands, bool hasReceiver)
    {
        string? sign = member.MetadataName switch
        {
            "op_Multiply" => "*",
            "op_Addition" => "+",
            "op_Subtraction" => "-",
            "op_Division" => "/",
            "op_Modulus" => "%",
            _ => null,
        };
        if (sign is not null)
            return operands == 2 ? $"{{0}} {sign} {{1}}" : null;
        if (!hasReceiver || member is not IMethodSymbol)
            return null; // A property with arguments is written in brackets, and a constructor or static member would need its type.
        string arguments = string.Join(", ", Enumerable.Range(1, operands - 1).Select(static i => string.Format(CultureInfo.InvariantCulture, "{{{0}}}", i)));
        return $"{{0}}.{member.Name}({arguments})";
    }
}

/// <summary>A member of MathNet as the table knows it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Signature">The row's signature, the result buffer being an operand where there is one.</param>
/// <param name="CodeTemplate">How it is written, or <see langword="null"/> where repairs cannot be.</param>
/// <param name="IsInto">Whether the last operand is a result buffer.</param>
internal sealed record MathNetMember(Operation Row, ShapeSignature Signature, string? CodeTemplate, bool IsInto)
{
    /// <summary>The member as messages speak of it.</summary>
    public Form Form(string name)
    {
        // What a row says of its operands counts a receiver that a static member has not.
        bool isCounted = Signature.Operands.Count == Row.Signature.Operands.Count + (IsInto ? 1 : 0);
        string phrase = Row.Phrase.Length > 0 && isCounted ? Row.Phrase : Call(name);
        return new(Signature, Row.RuleId, IsInto && Row.Phrase.Length > 0 ? $"{phrase} into {{{Signature.Operands.Count - 1}}}" : phrase, CodeTemplate ?? $"{name}({{0}})");
    }

    private string Call(string name)
    {
        var shaped = Enumerable.Range(0, Signature.Operands.Count)
            .Where(i => Signature.Operands[i].Kind is not (ShapeKind.None or ShapeKind.Scalar))
            .Select(static i => $"{{{i}}}");
        return $"call '{name}' with {string.Join(" and ", shaped)}";
    }
}
