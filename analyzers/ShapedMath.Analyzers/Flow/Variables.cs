using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Facts;

namespace ShapedMath.Analyzers.Flow;

/// <summary>Which variables an operation gives a value, and which cannot be followed at all.</summary>
internal static class Variables
{
    /// <summary>
    /// The variables that may change where nothing is seen of it: assigned in a lambda or local function, or with another name through
    /// <c>ref</c>, a pointer or a ref local; tuples of which an element is assigned on its own; and members of a struct that is assigned as a whole.
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
            foreach (var part in GivenAnotherName(operation))
                Add(part);
            switch (operation)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    foreach (var assigned in operation.Descendants().SelectMany(Assigned))
                        untracked.Add(assigned);
                    break;
                case IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator:
                    untracked.Add(declarator.Symbol);
                    break;
                case IInstanceReferenceOperation { Type: { TypeKind: TypeKind.Struct } type } self when !IsMemberOf(self):
                    untracked.UnionWith(type.GetMembers());
                    break;
            }
        }

        return untracked.ToImmutable();

        void Add(IOperation part)
        {
            foreach (var mentioned in part.DescendantsAndSelf())
            {
                if (Of(mentioned) is { } variable)
                    untracked.Add(variable);
                untracked.UnionWith(TuplesIn(mentioned));
            }
        }
    }

    // What may be written by another name from there on: that of a ref local or ref parameter that is kept, or a pointer.
    private static IEnumerable<IOperation> GivenAnotherName(IOperation operation) => operation switch
    {
        IAddressOfOperation address => [address.Reference],
        ISimpleAssignmentOperation { IsRef: true } assignment => [assignment.Target, assignment.Value],
        IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator => [declarator],
        IConditionalOperation { IsRef: true } choice => [choice],
        IReturnOperation { ReturnedValue: { } value } when IsRefReturn(operation, value) => [value],
        IArgumentOperation { Parameter.RefKind: RefKind.Ref, Parent: { } call } argument when MayKeepReference(call) => [argument.Value],
        _ => [],
    };

    // Whether what a call is given by reference may be written when it has ended: by what it gives back, or by an object on the stack that it was given too.
    private static bool MayKeepReference(IOperation call) =>
        call.Type is { IsRefLikeType: true } or IPointerTypeSymbol
        || call is IInvocationOperation { TargetMethod: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } }
        || call.ChildOperations.Any(static part => (part is IArgumentOperation argument ? argument.Value : part).Type?.IsRefLikeType == true);

    // this.W: of the struct as it is. All else may give the struct another value: this = other, Set(out this), this.Reset().
    private static bool IsMemberOf(IInstanceReferenceOperation self) =>
        self.Parent is IFieldReferenceOperation || (self.Parent is IPropertyReferenceOperation { Property: var property } && SettledMembers.IsAuto(property));

    // Of most operations this alone says that there is nothing to look for.
    private static bool MayMatter(OperationKind kind) => kind
        is OperationKind.SimpleAssignment or OperationKind.CompoundAssignment or OperationKind.CoalesceAssignment or OperationKind.DeconstructionAssignment
        or OperationKind.Increment or OperationKind.Decrement or OperationKind.Argument or OperationKind.AddressOf or OperationKind.VariableDeclarator
        or OperationKind.AnonymousFunction or OperationKind.LocalFunction or OperationKind.Conditional or OperationKind.InstanceReference
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
        IInvocationOperation { Instance: { } instance } call when MayWrite(call.TargetMethod, instance) => In(instance),
        IPropertyReferenceOperation { Instance: { } instance } property when MayWrite(property.Property, instance) => In(instance),
        _ => [],
    };

    /// <summary>Whether a member may assign what it is called on: an extension of a value type may take it by <c>ref</c>.</summary>
    public static bool MayWrite(ISymbol member, IOperation? receiver) => receiver is { Type.IsValueType: true } && CandidateMethods.IsExtensionBlock(member.ContainingType);

    /// <summary>Whether an operation may assign a variable without showing it.</summary>
    public static bool MayAssignUnseen(IOperation operation) =>
        operation is IInvalidOperation or IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation || operation.Kind == OperationKind.None;

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
        bool isWritten = operation.Syntax.Parent is RefExpressionSyntax;
        for (var node = value.Syntax; node is not null && !isWritten; node = node == operation.Syntax ? null : node.Parent)
            isWritten = node is RefExpressionSyntax;
        return (isWritten || operation.Syntax is ArrowExpressionClauseSyntax { Expression: RefExpressionSyntax })
            && operation.SemanticModel?.GetEnclosingSymbol(value.Syntax.SpanStart) is IMethodSymbol { RefKind: not RefKind.None };
    }
}
