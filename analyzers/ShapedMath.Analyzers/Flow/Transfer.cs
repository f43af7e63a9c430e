using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What the operations of a block make of a state.</summary>
/// <param name="function">The code that the block is of.</param>
/// <param name="block">The block.</param>
/// <param name="state">The state before.</param>
/// <param name="listener">Is told what is found, or <see langword="null"/> before the states are settled.</param>
internal sealed partial class Transfer(FlowFunction function, BasicBlock block, FlowState state, FlowListener? listener)
{
    private readonly FlowContext context = function.Context;
    private readonly bool isTried = FlowFunction.IsTried(block);
    private bool? isAlwaysReached;

    /// <summary>The state that was reached.</summary>
    public FlowState State { get; private set; } = state;

    // Whether the block is reached whenever the method comes to its end, and nothing catches what fails in it.
    private bool IsAlwaysReached => isAlwaysReached ??= !isTried && !FlowFunction.IsInHandler(block) && function.IsAlwaysReached(block);

    /// <summary>Runs the block; gives what it branches on, or <see langword="null"/>.</summary>
    public FlowValue? Run()
    {
        foreach (var operation in block.Operations)
            Evaluate(operation);
        if (block.BranchValue is not { } branchValue)
            return null;
        var value = Evaluate(branchValue);
        if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
        {
            CheckReturn(branchValue, value);
            listener?.Returned(value.Shared);
        }

        return value;
    }

    private FlowValue Evaluate(IOperation? operation)
    {
        if (operation is null)
            return FlowValue.Unknown;
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
            return constant is int number ? new SizeValue(number) : FlowValue.Irrelevant;
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return State[local.Local];
            case IParameterReferenceOperation { Parameter: var parameter }:
                return !context.IsCaptured(parameter) ? State[parameter] : context.MembersAreSettled ? context.Project.Members.OfCaptured(parameter, function) : FlowValue.Unknown;
            case IFlowCaptureReferenceOperation reference:
                return State[reference.Id];
            case IFlowCaptureOperation capture:
                var captured = Evaluate(capture.Value);
                State = State.With(capture.Id, Variables.Of(Unwrapped(capture.Value)) is ILocalSymbol or IParameterSymbol ? captured.Shared : captured);
                return FlowValue.Unknown;
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case IConversionOperation conversion:
                return Convert(conversion, Evaluate(conversion.Operand));
            case ITupleOperation tuple:
                return new TupleValue([.. tuple.Elements.Select(element => Evaluate(element).Shared)]);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);
            case IDeconstructionAssignmentOperation assignment:
                Evaluate(assignment.Target);
                Deconstruct(assignment.Target, Deconstructed(Evaluate(assignment.Value), assignment));
                return FlowValue.Unknown;
            case ICompoundAssignmentOperation assignment:
                return Assign(assignment);
            case IIncrementOrDecrementOperation increment:
                return Increment(increment);
            case IUnaryOperation unary:
                return Unary(unary);
            case IBinaryOperation binary:
                return Binary(binary);
            case IIsNullOperation isNull:
                Evaluate(isNull.Operand);
                return FlowValue.Irrelevant;
            case IIsPatternOperation isPattern:
                return Match(Evaluate(isPattern.Value), isPattern.Pattern);
            case IArrayCreationOperation creation:
                return Create(creation);
            case ICollectionExpressionOperation creation:
                return Create(creation);
            case IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation:
                return ItemOf(operation);
            case IPropertyReferenceOperation property:
                return Read(property);
            case IFieldReferenceOperation field:
                return Evaluate(field.Instance) switch
                {
                    TupleValue tupled => ElementOf(tupled, field),
                    ObjectValue made when made[field.Field] is { } held => held,
                    var instance => Read(field.Field, field.Instance, instance),
                };
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } call:
                return CallOfConstructor(call);
            case IInvocationOperation call:
                return MayBeLeftOut(call.TargetMethod) ? LeftOut(call) : Call(call, call.TargetMethod, call.Instance, call.Arguments);
            case IObjectCreationOperation { Constructor: not null } creation:
                return Create(creation);
            default:
                return Other(operation);
        }
    }

    private static FlowValue ElementOf(TupleValue tuple, IFieldReferenceOperation field)
    {
        int index = field.Field.ContainingType.TupleElements.ToList().FindIndex(element => SymbolEqualityComparer.Default.Equals(element, field.Field));
        if (index < 0 && field.Field.CorrespondingTupleField is { } unnamed)
            index = field.Field.ContainingType.TupleElements.ToList().FindIndex(element => SymbolEqualityComparer.Default.Equals(element.CorrespondingTupleField, unnamed));
        return index >= 0 && index < tuple.Elements.Length ? tuple.Elements[index] : FlowValue.Unknown;
    }

    // What is not understood: its parts are evaluated in their order, and what it may change is no longer known.
    private FlowValue Other(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            Evaluate(child);
            if (operation is IInvalidOperation or IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation)
                Forget(child);
        }

        foreach (var variable in Variables.Assigned(operation))
            State = State.With(variable, FlowValue.Unknown);
        if (operation is IArgumentOperation argument && argument.Parameter?.RefKind is null or RefKind.Ref or RefKind.Out)
            Forget(argument.Value);
        if (operation.Kind == OperationKind.None)
            State = FlowState.Top;
        return FlowValue.Unknown;
    }

    private void Forget(IOperation target)
    {
        foreach (var variable in Named(target))
            Give(variable, FlowValue.Unknown, target);
    }

    private void Give(ISymbol variable, FlowValue value, IOperation target)
    {
        var known = value.Shared.Equals(value) || (Items.In(value) is not null && context.Collections.Contains(variable)) ? value : value.Shared;
        if (known == FlowValue.Unknown && context.IsTracked(variable))
            known = Incoming(variable, target.Syntax.SpanStart);
        State = State.With(variable, known);
    }

    // What comes in from elsewhere has sizes all the same, which stay what they are until the place is reached again.
    private FlowValue Incoming(ISymbol variable, int place)
    {
        if (context.KindOf(variable) is not ((ShapeKind.Matrix or ShapeKind.Vector or ShapeKind.Size) and var kind))
            return FlowValue.Unknown;
        var sizes = Enumerable.Range(0, kind == ShapeKind.Matrix ? 2 : 1).Select(dim => LocalSizes.Given(Meeting.SizeName(variable.Name, kind, dim), place)).ToList();
        if (kind == ShapeKind.Size)
            sizes = [SignedSizes.Symbol(sizes[0].Name, sizes[0].Key)];
        if (function.MayRepeat(block))
            State = State.Without(sizes.Contains);
        return kind == ShapeKind.Size ? new SizeValue(DimExpr.Symbol(sizes[0])) : new ShapedValue(new Shape(kind, [.. sizes.Select(DimExpr.Symbol)]));
    }

    private IEnumerable<ISymbol> Named(IOperation target) => target switch
    {
        IFlowCaptureReferenceOperation reference => function.VariablesOf(reference.Id),
        _ => Variables.Of(target) is { } variable ? [variable] : [],
    };

    private bool IsNamed(IOperation target) => target is IFlowCaptureReferenceOperation reference ? function.VariablesOf(reference.Id).Any() : Variables.Of(target) is not null;

    private void Store(IOperation target, FlowValue value)
    {
        if (target is IFlowCaptureReferenceOperation { Id: var id })
        {
            var variables = function.VariablesOf(id).Distinct<ISymbol>(SymbolEqualityComparer.Default).ToList();
            foreach (var variable in variables)
                Give(variable, variables.Count == 1 && context.IsTracked(variable) ? value : FlowValue.Unknown, target);
            foreach (var captured in function.CapturedBy(id))
                StorePart(captured, value);
        }
        else
        {
            if (Variables.Of(target) is { } variable)
                Give(variable, context.IsTracked(variable) ? value : FlowValue.Unknown, target);
            StorePart(target, value);
        }
    }

    // What is an item of a collection or a member of an object.
    private void StorePart(IOperation target, FlowValue value)
    {
        if (OwnCollections.Of(target) is { } collection)
            Put(collection, value);
        if (target is IFieldReferenceOperation or IPropertyReferenceOperation)
            StoreMember((IMemberReferenceOperation)target, value);
    }

    private static FlowValue Convert(IConversionOperation conversion, FlowValue value)
    {
        if (conversion.OperatorMethod is not null || conversion.Type is null || conversion.Operand.Type is null)
            return FlowValue.Unknown;
        bool isSame = SymbolEqualityComparer.Default.Equals(conversion.Type, conversion.Operand.Type);
        bool isReference = conversion.Type.IsReferenceType && conversion.Operand.Type.IsReferenceType;
        if (isSame || isReference || (value is TupleValue && conversion.Type.IsTupleType))
            return value;
        return FlowValue.SaysNothing(value) ? FlowValue.Irrelevant : FlowValue.Unknown;
    }

    private FlowValue Assign(ISimpleAssignmentOperation assignment)
    {
        if (!IsNamed(assignment.Target))
            Evaluate(assignment.Target);
        var value = Evaluate(assignment.Value);
        Store(assignment.Target, assignment.IsRef ? FlowValue.Unknown : value);
        CheckStorage(assignment.Target, assignment.Value, value);
        return value.Shared;
    }

    private void Deconstruct(IOperation target, FlowValue value)
    {
        while (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation tuple)
        {
            Store(target, value);
            return;
        }

        for (int i = 0; i < tuple.Elements.Length; i++)
            Deconstruct(tuple.Elements[i], value is TupleValue { Elements: var elements } && elements.Length == tuple.Elements.Length ? elements[i] : FlowValue.Unknown);
    }

    private FlowValue Assign(ICompoundAssignmentOperation assignment)
    {
        var before = Evaluate(assignment.Target);
        var operand = Evaluate(assignment.Value);
        bool isPlain = !assignment.IsLifted && assignment.InConversion.IsIdentity && assignment.OutConversion is { IsIdentity: true } or { IsReference: true };
        FlowValue after;
        if (assignment.OperatorMethod is { } op)
        {
            after = op.IsStatic ? Apply(assignment, op, [new(assignment.Target, before), new(assignment.Value, operand)]) : FlowValue.Unknown;
        }
        else
        {
            after = IsInt(assignment.Type) ? Integers.Binary(assignment.OperatorKind, before, operand) : FlowValue.Unknown;
        }

        after = isPlain ? after : FlowValue.Unknown;
        Store(assignment.Target, after);
        return after;
    }

    private FlowValue Increment(IIncrementOrDecrementOperation increment)
    {
        var before = Evaluate(increment.Target);
        var kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var after = IsInt(increment.Type) && increment.OperatorMethod is null ? Integers.Binary(kind, before, new SizeValue(1)) : FlowValue.Unknown;
        Store(increment.Target, after);
        return increment.IsPostfix ? before : after;
    }

    private FlowValue Unary(IUnaryOperation unary)
    {
        var value = Evaluate(unary.Operand);
        if (unary.OperatorMethod is { } op)
            return Apply(unary, op, [new(unary.Operand, value)]);
        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Not when value is ConditionValue { Relation: var relation } => new ConditionValue(relation.Negated),
            UnaryOperatorKind.Not or UnaryOperatorKind.Plus => value is ConditionValue ? FlowValue.Unknown : value,
            UnaryOperatorKind.Minus when IsInt(unary.Type) => Integers.Negative(value),
            _ => FlowValue.Unknown,
        };
    }

    private FlowValue Binary(IBinaryOperation binary)
    {
        var left = Evaluate(binary.LeftOperand);
        var right = Evaluate(binary.RightOperand);
        if (OfConstants(binary) is { } settled)
            return settled;
        if (IsNull(binary.LeftOperand) || IsNull(binary.RightOperand))
            return FlowValue.Irrelevant;
        if (binary.OperatorMethod is { } op)
            return Apply(binary, op, [new(binary.LeftOperand, left), new(binary.RightOperand, right)]);
        if (IsInt(binary.LeftOperand.Type) && IsInt(binary.RightOperand.Type) && !binary.IsLifted)
            return Integers.Binary(binary.OperatorKind, left, right);
        bool isThreshold = binary.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
            && binary.LeftOperand.Type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
        return isThreshold || (FlowValue.SaysNothing(left) && FlowValue.SaysNothing(right)) ? FlowValue.Irrelevant : FlowValue.Unknown;
    }

    // switch (mode) of a constant: the compiler leaves the comparison with each case as it is.
    private static ConditionValue? OfConstants(IBinaryOperation binary) =>
        binary is { OperatorKind: BinaryOperatorKind.Equals, LeftOperand.ConstantValue: { HasValue: true, Value: { } left }, RightOperand.ConstantValue: { HasValue: true, Value: { } right } }
            ? new ConditionValue(new SizeRelation(0, Comparison.Equal, Equals(left, right) ? 0 : 1, IsNegated: false))
            : null;

    private FlowValue Match(FlowValue value, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant when IsNull(constant.Value):
            case IDiscardPatternOperation:
                return FlowValue.Irrelevant;
            case IConstantPatternOperation constant when IsInt(constant.Value.Type) && IsInt(pattern.InputType):
                return Integers.Binary(BinaryOperatorKind.Equals, value, Evaluate(constant.Value));
            case IRelationalPatternOperation relational when IsInt(relational.Value.Type) && IsInt(pattern.InputType):
                return Integers.Binary(relational.OperatorKind, value, Evaluate(relational.Value));
            case INegatedPatternOperation negated:
                var matched = Match(value, negated.Pattern);
                return matched is ConditionValue { Relation: var relation } ? new ConditionValue(relation.Negated) : matched;
            default:
                return Evaluate(pattern);
        }
    }

    private static bool IsNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null } || (operation is IConversionOperation conversion && IsNull(conversion.Operand));

    private static bool IsInt(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Int32;
}
