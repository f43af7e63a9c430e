using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>
/// Finds the row that speaks of a member, by its type, its name and the types of its operands: a row of a project's own tables, or else,
/// for a member of MathNet, one of the built-in table.
/// </summary>
/// <param name="types">Which types have shapes.</param>
/// <param name="users">The project's own tables.</param>
internal sealed class OperationTable(ShapedTypes types, UserTables users)
{
    private readonly RowMatch match = new(types);
    private readonly ConcurrentDictionary<ISymbol, TableMember[]> members = new(SymbolEqualityComparer.Default);

    /// <summary>Whether what a member takes and gives is for the tables to say, and for nothing else.</summary>
    public bool SpeaksOf(ISymbol member) => types.IsOfMathNet(member) || MembersOf(member).Length > 0;

    /// <summary>Whether a row speaks of a method.</summary>
    public bool HasRow(IMethodSymbol method) => MembersOf(method).Length > 0;

    /// <summary>Whether an operation is a call of which a row of the project's own tables may speak.</summary>
    public bool IsOfUser(IOperation operation) => !users.IsEmpty && operation switch
    {
        IInvocationOperation call => SpeaksOf(call.TargetMethod),
        IObjectCreationOperation { Constructor: { } constructor } => SpeaksOf(constructor),
        IBinaryOperation { OperatorMethod: { } op } => SpeaksOf(op),
        _ => false,
    };

    /// <summary>
    /// The member as the table knows it at operands, some of which may be constants, and the shapes of some of which may be known;
    /// <see langword="null"/> where it does not.
    /// </summary>
    /// <param name="member">The member.</param>
    /// <param name="operands">The operands.</param>
    /// <param name="operationOf">The code of an operand.</param>
    /// <param name="kindOf">The kind of its shape, where that is known.</param>
    public TableMember? Of<TOperand>(ISymbol member, TOperand[] operands, Func<TOperand, IOperation?> operationOf, Func<TOperand, ShapeKind?> kindOf)
    {
        TableMember? found = null;
        foreach (var candidate in MembersOf(member))
        {
            if (!HoldsAt(candidate, operands, operationOf, kindOf))
                continue;
            if (found is not null)
                return null;
            found = candidate;
        }

        return found;
    }

    private static bool HoldsAt<TOperand>(TableMember member, TOperand[] operands, Func<TOperand, IOperation?> operationOf, Func<TOperand, ShapeKind?> kindOf)
    {
        var patterns = member.Signature.Operands;
        for (int i = 0; i < patterns.Count && i < operands.Length; i++)
        {
            if (patterns[i].Constant is { } constant ? !IsConstant(operationOf(operands[i]), constant) : ChoosesVariant(operationOf(operands[i])))
                return false;
            if (patterns[i].Kind is ShapeKind.Matrix or ShapeKind.Vector && kindOf(operands[i]) is ShapeKind.Matrix or ShapeKind.Vector && kindOf(operands[i]) != patterns[i].Kind)
                return false;
        }

        return true;
    }

    // A flag that is not the usual one may ask for other shapes, of which the row says nothing. Which zeros are passed over, and what is known of symmetry, does not.
    private static bool ChoosesVariant(IOperation? operation) =>
        operation is { Type: { TypeKind: TypeKind.Enum, Name: not ("Zeros" or "ExistingData" or "Symmetricity") }, Parent: IArgumentOperation { Parameter: { HasExplicitDefaultValue: true } parameter } }
        && !(operation.ConstantValue is { HasValue: true, Value: var chosen } && Equals(chosen, parameter.ExplicitDefaultValue));

    private static bool IsConstant(IOperation? operation, string name)
    {
        if (operation is not { ConstantValue: { HasValue: true, Value: { } value }, Type: { } type })
            return false;
        return value is bool flag
            ? flag == (name == "true")
            : type.GetMembers(name).Any(member => member is IFieldSymbol { HasConstantValue: true, ConstantValue: var constant } && value.Equals(constant));
    }

    private TableMember[] MembersOf(ISymbol member)
    {
        if (member.ContainingType is null || (users.IsEmpty && !types.IsOfMathNet(member)))
            return [];
        var definition = member.OriginalDefinition;
        return members.TryGetValue(definition, out var known) ? known : members.GetOrAdd(definition, Find(definition));
    }

    private TableMember[] Find(ISymbol member)
    {
        bool isConstructor = RowMatch.IsConstructor(member);
        string name = isConstructor ? "new" : member.MetadataName;
        bool isOfMathNet = types.IsOfMathNet(member);
        foreach (var type in isConstructor ? [member.ContainingType] : ShapedTypes.SelfAndBases(member.ContainingType))
        {
            var found = match.Best(users.RowsOf(type, name), member, isOfUser: true);
            if (found.Length == 0 && isOfMathNet)
                found = match.Best(OperationCatalog.BuiltInRows($"{type.Name}.{name}"), member, isOfUser: false);
            if (found.Length > 0)
                return found;
        }

        return [];
    }
}
