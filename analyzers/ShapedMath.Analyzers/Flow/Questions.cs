using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>Which conditions of a function ask something that has one answer throughout: of what changes neither between two of them nor in a loop.</summary>
internal sealed class Questions(FlowFunction function)
{
    private readonly Dictionary<ISymbol, bool> stable = new(SymbolEqualityComparer.Default);
    private readonly Lazy<bool> isSeenThrough = new(() => !function.Graph.Blocks.SelectMany(FlowFunction.OperationsIn).Any(Variables.MayAssignUnseen));
    private readonly Lazy<bool> isLoopFree = new(() => !MayCatch(function.Graph.Root) && function.Graph.Blocks.All(static block => !LeadsBack(block)));
    private readonly Lazy<HashSet<string>> given = new(() => function.Method is { } method ? function.Context.GivenNames(method) : []);
    private readonly Lazy<bool> mayCatch = new(() => MayCatch(function.Graph.Root));

    /// <summary>What a block asks where it branches, each with whether the branch is its denial.</summary>
    /// <param name="block">The block.</param>
    /// <param name="condition">What was found of the condition.</param>
    public IEnumerable<Asked> AskedBy(BasicBlock block, FlowValue? condition)
    {
        if (block.ConditionalSuccessor is null || block.BranchValue is not { } asked)
            yield break;
        if (condition is ConditionValue { Relation: var relation } && !relation.Mentions(MayBeAnother))
            yield return SizeQuestion.Of(relation);
        if (OfConstant(asked) is { } question)
            yield return question;
    }

    // Whether a size, by the time that it is asked of again, may be called the same and be another; what data are expected to be, too.
    private bool MayBeAnother(DimSymbol size) =>
        LocalSizes.IsMet(size) || ((LocalSizes.Is(size) || (size.Kind == DimSymbolKind.Rigid && !given.Value.Contains(size.Name))) && !isLoopFree.Value);

    private Asked? OfConstant(IOperation condition)
    {
        switch (condition)
        {
            case IParenthesizedOperation parenthesized:
                return OfConstant(parenthesized.Operand);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                return OfConstant(not.Operand)?.Denied;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null } comparison:
                return OfConstant(comparison.LeftOperand, comparison.RightOperand, comparison.OperatorKind == BinaryOperatorKind.NotEquals);
            case IIsPatternOperation { Pattern: IConstantPatternOperation pattern } match:
                return OfConstant(match.Value, pattern.Value, isDenied: false);
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation pattern } } match:
                return OfConstant(match.Value, pattern.Value, isDenied: true);
            case IIsNullOperation isNull when isNull.Operand.Type?.IsReferenceType == true && Subject(isNull.Operand) is { } variable:
                return new(new ConstantQuestion(variable, null), IsDenied: false);
            default:
                return condition.Type?.SpecialType == SpecialType.System_Boolean && Subject(condition) is { } flag ? new(new ConstantQuestion(flag, true), IsDenied: false) : null;
        }
    }

    private Asked? OfConstant(IOperation subject, IOperation constant, bool isDenied)
    {
        while (constant is IConversionOperation { ConstantValue.HasValue: false, OperatorMethod: null } conversion)
            constant = conversion.Operand;
        while (subject is IConversionOperation { IsImplicit: true, OperatorMethod: null, Type.IsReferenceType: true, Operand: { Type.IsReferenceType: true } operand })
            subject = operand;
        if (constant.ConstantValue is not { HasValue: true, Value: var value } || !IsPlain(subject.Type, value) || Subject(subject) is not { } variable)
            return null;
        return value is false ? new(new ConstantQuestion(variable, true), !isDenied) : new(new ConstantQuestion(variable, value), isDenied);
    }

    // Where equal means that the bits are.
    private static bool IsPlain(ITypeSymbol? type, object? constant) =>
        type is { SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 } or { TypeKind: TypeKind.Enum } ? constant is not null : type?.IsReferenceType == true && constant is null;

    private ISymbol? Subject(IOperation operation)
    {
        var variable = operation is IFlowCaptureReferenceOperation reference ? OnlyOneOf(reference.Id) : Variables.Of(operation);
        if (variable is null)
            return null;
        if (!stable.TryGetValue(variable, out bool isStable))
            stable.Add(variable, isStable = IsStable(variable));
        return isStable ? variable : null;
    }

    // The variable that a capture always stands for.
    private ISymbol? OnlyOneOf(CaptureId id)
    {
        ISymbol? only = null;
        foreach (var captured in function.CapturedBy(id))
        {
            if (Variables.Of(captured) is not { } variable || (only is not null && !SymbolEqualityComparer.Default.Equals(only, variable)))
                return null;
            only = variable;
        }

        return only;
    }

    private bool IsStable(ISymbol variable) => isSeenThrough.Value && variable switch
    {
        IFieldSymbol or IPropertySymbol => variable.ContainingType.TypeKind == TypeKind.Class && !MayWait(function.Method) && !function.Context.IsTracked(variable) && AssignmentsOf(variable).Count == 0,
        IParameterSymbol { RefKind: RefKind.None } => IsOwn(variable) && AssignmentsOf(variable).Count == 0,
        ILocalSymbol => IsOwn(variable) && !mayCatch.Value && AssignmentsOf(variable) is [var block] && !FlowFunction.IsInHandler(block) && !function.MayRepeat(block),
        _ => false,
    };

    // While it waits, a constructor that has called it may go on.
    private static bool MayWait(IMethodSymbol? method) => method is not null && !Summaries.RunsAtOnce(method);

    // What another function declares may be assigned while this one waits.
    private bool IsOwn(ISymbol variable) => function.Context.IsTracked(variable) && SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function.Method);

    private List<BasicBlock> AssignmentsOf(ISymbol variable)
    {
        bool Assigns(IOperation operation) =>
            Variables.Assigned(operation).Contains(variable, SymbolEqualityComparer.Default)
            || (operation is IAssignmentOperation { Target: IFlowCaptureReferenceOperation target } && function.VariablesOf(target.Id).Contains(variable, SymbolEqualityComparer.Default))
            || (operation is IArgumentOperation { Value: IFlowCaptureReferenceOperation passed, Parameter: null or { RefKind: not RefKind.None } } && function.VariablesOf(passed.Id).Contains(variable, SymbolEqualityComparer.Default));
        return [.. function.Graph.Blocks.SelectMany(block => FlowFunction.OperationsIn(block).Where(Assigns).Select(_ => block))];
    }

    // The way from what fails to what catches it is not seen, nor whether it leads back.
    private static bool MayCatch(ControlFlowRegion region) =>
        region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler || region.NestedRegions.Any(MayCatch);

    private static bool LeadsBack(BasicBlock block) =>
        block.FallThroughSuccessor?.Destination?.Ordinal <= block.Ordinal || block.ConditionalSuccessor?.Destination?.Ordinal <= block.Ordinal;
}
