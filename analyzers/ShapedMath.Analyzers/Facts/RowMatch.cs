using System.Globalization;
using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>How well a row of a table fits a member: by the number of its operands, by their types, and by what it gives.</summary>
/// <param name="types">Which types have shapes.</param>
internal sealed class RowMatch(ShapedTypes types)
{
    /// <summary>Of rows that name a member, those that fit it best; more than one only where operands decide between them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="member">The member.</param>
    /// <param name="isOfUser">Whether they are of a project's own table, whose types may have shapes that nothing else says they have.</param>
    public TableMember[] Best(IEnumerable<Operation> rows, ISymbol member, bool isOfUser)
    {
        if (!TrySlots(member, out var slots, out bool hasReceiver))
            return [];
        var best = new List<TableMember>();
        int highest = 0;
        foreach (var row in rows)
        {
            if (Member(row, member, slots.Count, hasReceiver, isOfUser) is not { } candidate)
                continue;
            int rank = Rank(candidate.Signature, slots, hasReceiver, isOfUser);
            if (rank > highest)
                best.Clear();
            if (rank < highest)
                continue;
            highest = rank;
            best.Add(candidate);
        }

        return [.. best];
    }

    /// <summary>The types of a member's operands, its receiver included; none where it changes variables of its caller.</summary>
    public static bool TrySlots(ISymbol member, out List<ITypeSymbol> slots, out bool hasReceiver)
    {
        var parameters = member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => default,
        };
        hasReceiver = !member.IsStatic && !IsConstructor(member);
        slots = parameters.IsDefault ? [] : [.. parameters.Select(static p => p.Type)];
        if (parameters.IsDefault || parameters.Any(static p => p.RefKind is RefKind.Ref or RefKind.Out))
            return false;
        if (hasReceiver)
            slots.Insert(0, member.ContainingType);
        return true;
    }

    /// <summary>What a member gives; a constructor, what it makes.</summary>
    public static ITypeSymbol Result(ISymbol member) =>
        IsConstructor(member) ? member.ContainingType : member is IMethodSymbol method ? method.ReturnType : ((IPropertySymbol)member).Type;

    public static bool IsConstructor(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor };

    private TableMember? Member(Operation row, ISymbol member, int slots, bool hasReceiver, bool isOfUser)
    {
        // How a matrix of another library is transposed is not known: repairs are not written in its code.
        string? template = isOfUser ? null : CodeTemplate(member, slots, hasReceiver);
        var operands = row.Signature.Operands;
        if (!hasReceiver && operands.Count > 0 && operands[0] is { Kind: ShapeKind.None, Constant: null } && operands.Count == slots + 1)
            operands = [.. operands.Skip(1)];
        if (row.HasInto && row.Signature.Results.Count == 1 && operands.Count == slots - 1 && BufferOf(member) is { } buffer)
        {
            int into = buffer + (hasReceiver ? 1 : 0);
            return new(row, new ShapeSignature([.. operands.Take(into), row.Signature.Results[0], .. operands.Skip(into)], [], row.Signature.Conditions), NameOf(member), template, into);
        }

        return Gives(row, member, isOfUser) ? new(row, new ShapeSignature(operands, row.Signature.Results, row.Signature.Conditions), NameOf(member), template, Into: null) : null;
    }

    private static string NameOf(ISymbol member) => IsConstructor(member) ? member.ContainingType.Name : member.Name;

    // The parameter that a result is written into; only settings follow it.
    private static int? BufferOf(ISymbol member) =>
        member is IMethodSymbol { ReturnsVoid: true, Parameters: var parameters } && !IsConstructor(member) ? parameters.FirstOrDefault(static parameter => parameter.Name == "result")?.Ordinal : null;

    private int Rank(ShapeSignature signature, List<ITypeSymbol> slots, bool hasReceiver, bool isOfUser)
    {
        if (signature.Operands.Count != slots.Count)
            return -1;
        int sum = 0;
        for (int i = 0; i < slots.Count; i++)
        {
            int rank = Rank(signature.Operands[i], slots[i], isReceiver: hasReceiver && i == 0, isOfUser);
            if (rank < 0)
                return -1;
            sum += rank;
        }

        return sum;
    }

    private int Rank(ShapePattern due, ITypeSymbol type, bool isReceiver, bool isOfUser)
    {
        if (due.Kind == ShapeKind.None)
            return 0;
        var kind = types.KindOf(type);
        if (due.Kind == ShapeKind.Scalar)
            return kind == ShapeKind.Size ? 1 : IsNumber(type) ? 2 : -1;
        if (kind == due.Kind)
            return type is IArrayTypeSymbol array && array.Rank != due.Dims.Count ? -1 : 2;

        // A decomposition has the shape of what is decomposed.
        return kind is null && (isReceiver || (isOfUser && MayHaveShape(type, due.Kind))) ? 1 : -1;
    }

    private bool Gives(Operation row, ISymbol member, bool isOfUser)
    {
        var type = Result(member);
        if (row.Signature.Results is not [{ Label: null } result])
            return types.KindOf(type) is null;
        return result.Kind switch
        {
            ShapeKind.Matrix or ShapeKind.Vector or ShapeKind.Array or ShapeKind.Size => types.KindOf(type) == result.Kind || (isOfUser && MayHaveShape(type, result.Kind)),
            ShapeKind.Scalar when isOfUser => IsNumber(type) || types.KindOf(type) == ShapeKind.Size,
            _ => true,
        };
    }

    // A type of which no row says what its values are: where a row puts it among matrices, it is taken for one.
    private bool MayHaveShape(ITypeSymbol type, ShapeKind due) =>
        due != ShapeKind.Size
        && types.KindOf(type) is null
        && type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct or TypeKind.TypeParameter };

    private static bool IsNumber(ITypeSymbol type) =>
        type is ITypeParameterSymbol
        || type.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal or SpecialType.System_Int64
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
