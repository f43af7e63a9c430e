using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapedMath.Analyzers.Flow;

/// <summary>Which variables an operation gives a value, and which cannot be followed at all.</summary>
internal static class Variables
{
    /// <summary>
    /// The variables that may change where nothing is seen of it: assigned in a lambda or local function, or with another name through
    /// <c>ref</c>, a pointer or a ref local; and tuples of which an element is assigned on its own.
    /// </summary>
    /// <param name="parts">All the operations of the code.</param>
    public static ImmutableHashSet<ISymbol> Untracked(List<IOperation> parts)
    {
        var untracked = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in parts)
        {
            if (!MayMatter(operation.Kind))
                continue;
            foreach (var tuple in TuplesInPart(operation))
                untracked.Add(tuple);
            switch (operation)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    foreach (var assigned in operation.Descendants().SelectMany(Assigned))
                        untracked.Add(assigned);
                    break;
                case IAddressOfOperation address:
                    Add(address.Reference);
                    break;
                case ISimpleAssignmentOperation { IsRef: true } assignment:
                    Add(assignment.Value);
                    Add(assignment.Target);
                    break;
                case IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator:
                    untracked.Add(declarator.Symbol);
                    foreach (var mentioned in declarator.Descendants())
                        Add(mentioned);
                    break;
                case IConditionalOperation { IsRef: true }:
                    foreach (var mentioned in operation.Descendants())
                        Add(mentioned);
                    break;
                case IReturnOperation { ReturnedValue: { } value } when IsRefReturn(operation, value):
                    Add(value);
                    break;
            }
        }

        return untracked.ToImmutable();

        void Add(IOperation? operation)
        {
            if (operation is not null && Of(operation) is { } variable)
                untracked.Add(variable);
        }
    }

    // Of most operations this alone says that there is nothing to look for.
    private static bool MayMatter(OperationKind kind) => kind
        is OperationKind.SimpleAssignment or OperationKind.CompoundAssignment or OperationKind.CoalesceAssignment or OperationKind.DeconstructionAssignment
        or OperationKind.Increment or OperationKind.Decrement or OperationKind.Argument or OperationKind.AddressOf or OperationKind.VariableDeclarator
        or OperationKind.AnonymousFunction or OperationKind.LocalFunction or OperationKind.Conditional
        or OperationKind.Return or OperationKind.YieldReturn or OperationKind.YieldBreak;

    /// <summary>The variables that an operation itself, not a part of it, gives a value.</summary>
    public static IEnumerable<ISymbol> Assigned(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => In(assignment.Target),
        IIncrementOrDecrementOperation increment => In(increment.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => In(argument.Value),
        IArgumentOperation { Parameter: null } argument => In(argument.Value),
        IDeclarationPatternOperation { DeclaredSymbol: { } declared } => [declared],
        IRecursivePatternOperation { DeclaredSymbol: { } declared } => [declared],
        IListPatternOperation { DeclaredSymbol: { } declared } => [declared],
        _ => [],
    };

    /// <summary>The variable that an operation names, or <see langword="null"/>.</summary>
    public static ISymbol? Of(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
        IDeclarationExpressionOperation declaration => Of(declaration.Expression),
        IFieldReferenceOperation field when IsOfThis(field.Instance) && SettledMembers.Include(field.Field) => field.Field,
        IPropertyReferenceOperation property when IsOfThis(property.Instance) && SettledMembers.Include(property.Property) => property.Property,
        _ => null,
    };

    /// <summary>Whether a member that is named is one of this object, or of none.</summary>
    public static bool IsOfThis(IOperation? instance) => instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    /// <summary>What each capture stands for, by its id in a box: for keys of its own struct, every build would wait for a dictionary to be compiled.</summary>
    public static Dictionary<object, List<IOperation>> OfCaptures(ControlFlowGraph graph)
    {
        var captured = new Dictionary<object, List<IOperation>>();
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                if (operation is not IFlowCaptureOperation { Id: var id, Value: var value })
                    continue;
                if (!captured.TryGetValue(id, out var values))
                    captured.Add(id, values = []);
                values.Add(value);
            }
        }

        return captured;
    }

    // The tuples of which an operation gives one element a value.
    private static IEnumerable<ISymbol> TuplesInPart(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => TuplesIn(assignment.Target),
        IIncrementOrDecrementOperation increment => TuplesIn(increment.Target),
        IArgumentOperation { Parameter: null or { RefKind: not RefKind.None } } argument => TuplesIn(argument.Value),
        IAddressOfOperation address => TuplesIn(address.Reference),
        IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator => declarator.Descendants().SelectMany(TuplesIn),
        _ => [],
    };

    private static IEnumerable<ISymbol> TuplesIn(IOperation target)
    {
        if (target is ITupleOperation tuple)
            return tuple.Elements.SelectMany(TuplesIn);
        if (target is not IFieldReferenceOperation { Instance: { } whole })
            return [];
        return Of(whole) is { } variable ? [variable] : TuplesIn(whole);
    }

    private static IEnumerable<ISymbol> In(IOperation? target) => target switch
    {
        null => [],
        ITupleOperation tuple => tuple.Elements.SelectMany(In),
        IDeclarationExpressionOperation declaration => In(declaration.Expression),
        _ => Of(target) is { } variable ? [variable] : [],
    };

    // The symbol around it is asked for only where the word stands that a ref return needs.
    private static bool IsRefReturn(IOperation operation, IOperation value)
    {
        bool isWritten = false;
        for (var node = value.Syntax; node is not null && !isWritten; node = node == operation.Syntax ? null : node.Parent)
            isWritten = node is RefExpressionSyntax;
        return (isWritten || operation.Syntax is ArrowExpressionClauseSyntax { Expression: RefExpressionSyntax })
            && operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart) is IMethodSymbol { RefKind: not RefKind.None };
    }
}
