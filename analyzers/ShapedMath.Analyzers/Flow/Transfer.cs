using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What the operations of a block make of a state.</summary>
/// <param name="context">What the code stands in.</param>
/// <param name="method">The method, or <see langword="null"/> for an initializer.</param>
/// <param name="captured">The variables that captures stand for.</param>
/// <param name="state">The state before.</param>
/// <param name="isTried">Whether a handler of exceptions waits for what fails here.</param>
/// <param name="report">Is told of mismatches, or <see langword="null"/> before the states are settled.</param>
internal sealed class Transfer(FlowContext context, IMethodSymbol? method, ILookup<CaptureId, ISymbol> captured, FlowState state, bool isTried, Action<IOperation, ShapeMismatch>? report)
{
    /// <summary>The state that was reached.</summary>
    public FlowState State { get; private set; } = state;

    /// <summary>Runs a block; gives what it branches on, or <see langword="null"/>.</summary>
    public FlowValue? Run(BasicBlock block)
    {
        foreach (var operation in block.Operations)
            Evaluate(operation);
        if (block.BranchValue is not { } branchValue)
            return null;
        var value = Evaluate(branchValue);
        if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
            CheckReturn(branchValue, value);
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
            case IParameterReferenceOperation parameter:
                return State[parameter.Parameter];
            case IFlowCaptureReferenceOperation reference:
                return State[reference.Id];
            case IFlowCaptureOperation capture:
                State = State.With(capture.Id, Evaluate(capture.Value));
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
                return new TupleValue([.. tuple.Elements.Select(Evaluate)]);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);
            case IDeconstructionAssignmentOperation assignment:
                Evaluate(assignment.Target);
                Deconstruct(assignment.Target, Evaluate(assignment.Value));
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
            case IPropertyReferenceOperation property:
                return Read(property);
            case IFieldReferenceOperation field:
                Evaluate(field.Instance);
                return IsOfThis(field.Instance) ? context.ValueOfMember(field.Field) : FlowValue.Unknown;
            case IInvocationOperation call:
                return Call(call, call.TargetMethod, call.Instance, call.Arguments);
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                var created = Call(creation, constructor, null, creation.Arguments);
                Evaluate(creation.Initializer);
                return created;
            default:
                return Other(operation);
        }
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
            State = State.With(variable, FlowValue.Unknown);
    }

    private IEnumerable<ISymbol> Named(IOperation target) => target switch
    {
        IFlowCaptureReferenceOperation reference => captured[reference.Id],
        _ => Variables.Of(target) is { } variable ? [variable] : [],
    };

    private void Store(IOperation target, FlowValue value)
    {
        var variables = Named(target).Distinct<ISymbol>(SymbolEqualityComparer.Default).ToList();
        foreach (var variable in variables)
        {
            // A part of a tuple in a variable may be assigned on its own.
            bool isKept = variables.Count == 1 && context.IsTracked(variable) && value is not TupleValue;
            State = State.With(variable, isKept ? value : FlowValue.Unknown);
        }
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
        if (!Named(assignment.Target).Any())
            Evaluate(assignment.Target);
        var value = Evaluate(assignment.Value);
        Store(assignment.Target, assignment.IsRef ? FlowValue.Unknown : value);
        CheckStorage(assignment.Target, assignment.Value, value);
        return value;
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
            string target = SourceTemplate.Literal(assignment.Target.Syntax.ToString());
            bool isVariable = Variables.Of(assignment.Target) is not null;
            after = op.IsStatic ? Apply(assignment, op, [(assignment.Target, before), (assignment.Value, operand)], template => isVariable ? $"{target} = {template}" : null) : FlowValue.Unknown;
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
            return Apply(unary, op, [(unary.Operand, value)]);
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
        if (IsNull(binary.LeftOperand) || IsNull(binary.RightOperand))
            return FlowValue.Irrelevant;
        if (binary.OperatorMethod is { } op)
            return Apply(binary, op, [(binary.LeftOperand, left), (binary.RightOperand, right)]);
        if (IsInt(binary.LeftOperand.Type) && IsInt(binary.RightOperand.Type) && !binary.IsLifted)
            return Integers.Binary(binary.OperatorKind, left, right);
        bool isThreshold = binary.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
            && binary.LeftOperand.Type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
        return isThreshold || (FlowValue.SaysNothing(left) && FlowValue.SaysNothing(right)) ? FlowValue.Irrelevant : FlowValue.Unknown;
    }

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

    private FlowValue Create(IArrayCreationOperation creation)
    {
        var sizes = creation.DimensionSizes.Select(Evaluate).ToList();
        Evaluate(creation.Initializer);
        return sizes.Count > 0 && sizes.TrueForAll(static size => size is SizeValue)
            ? new ShapedValue(new Shape(ShapeKind.Array, [.. sizes.Select(static size => ((SizeValue)size).Size)]))
            : FlowValue.Unknown;
    }

    private FlowValue Read(IPropertyReferenceOperation property)
    {
        var instance = Evaluate(property.Instance);
        var arguments = property.Arguments.Select(argument => (argument, Value: EvaluateArgument(argument))).ToList();
        if (instance is ShapedValue { Shape: { Kind: ShapeKind.Array, Dims: [var length] } })
            return property.Property.Name == "Length" ? new SizeValue(length) : FlowValue.Unknown;
        if (instance is FactoredValue factored && factored.Part(property.Property.Name) is { } part)
            return Value(part);
        if (context.Types.IsOfLibrary(property.Property))
            return property.Instance is null ? FlowValue.Unknown : Apply(property, property.Property, [(property.Instance, instance), .. arguments.Select(static a => (a.argument.Value, a.Value))]);
        return IsOfThis(property.Instance) && arguments.Count == 0 ? context.ValueOfMember(property.Property) : FlowValue.Unknown;
    }

    private FlowValue EvaluateArgument(IArgumentOperation argument)
    {
        var value = Evaluate(argument.Value);
        return argument.Parameter?.RefKind == RefKind.None ? value : FlowValue.Unknown;
    }

    private FlowValue Call(IOperation site, IMethodSymbol target, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var receiver = Evaluate(instance);
        var values = new (IOperation? Operation, FlowValue Value)[target.Parameters.Length];
        bool isComplete = arguments.Length == values.Length;
        foreach (var argument in arguments)
        {
            var value = EvaluateArgument(argument);
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length)
                values[parameter.Ordinal] = (argument.Value, value);
            else
                isComplete = false;
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter?.RefKind is null or RefKind.Ref or RefKind.Out)
                Forget(argument.Value);
        }

        if (!isComplete || values.Any(static v => v.Operation is null))
            return FlowValue.Unknown;
        if (context.Types.IsOfLibrary(target))
            return Apply(site, target, [.. instance is null ? [] : new[] { ((IOperation?)instance, receiver) }, .. values], IsInOrder(arguments) ? static template => template : null);
        return receiver switch
        {
            ShapedValue { Shape: { Kind: ShapeKind.Array, Dims: var dims } } when target.Name == "GetLength" && values is [{ Value: SizeValue { Size.ConstantValue: { } index } }] && index >= 0 && index < dims.Count =>
                new SizeValue(dims[(int)index]),
            _ when target is { Name: "Min", ContainingType: { Name: "Math", ContainingNamespace.Name: "System" } } && values is [var a, var b] && IsInt(target.ReturnType) =>
                Integers.Min(a.Value, b.Value),
            _ when target is { Name: "MoveNext", Parameters.Length: 0 } => FlowValue.Irrelevant,
            _ => CallByContract(site, target, values),
        };
    }

    private static bool IsInOrder(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Select(static (argument, i) => argument.Parameter!.Ordinal == i && argument.ArgumentKind == ArgumentKind.Explicit).All(static is_ => is_);

    private FlowValue Apply(IOperation site, ISymbol symbol, IReadOnlyList<(IOperation? Operation, FlowValue Value)> operands, Func<string, string?>? written = null)
    {
        if (context.Table.Of(symbol, [.. operands.Select(static operand => operand.Operation)]) is not { } member || member.Signature.Operands.Count != operands.Count)
            return FlowValue.Unknown;
        written ??= static template => template;
        string? template = member.CodeTemplate is { } code ? written(code) : null;
        var described = operands.Select((operand, i) => Describe(operand.Operation!, ShapeFor(member.Signature.Operands[i].Kind, operand.Value), template is not null)).ToList();
        var form = member.Form(symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol.Name);
        if (Check(site, template is null ? form : form with { CodeTemplate = template }, described) is not { Conflict: null } unification)
            return FlowValue.Unknown;
        return member.Row.Signature.Results switch
        {
            [{ Label: null }] when member.Signature.Results.Count == 1 && unification.Results[0] is { } result => Value(result),
            [{ Label: not null }, ..] or [_, _, ..] when described[0].Shape is { } of => new FactoredValue(member.Row, of),
            _ => FlowValue.Unknown,
        };
    }

    private static FlowValue Value(Shape shape) => shape.Kind switch
    {
        ShapeKind.Matrix or ShapeKind.Vector or ShapeKind.Array => new ShapedValue(shape),
        ShapeKind.Size => new SizeValue(shape.Dims[0]),
        _ => FlowValue.Unknown,
    };

    private static Shape? ShapeFor(ShapeKind due, FlowValue value) => (due, value) switch
    {
        (ShapeKind.None, _) => Shape.None,
        (ShapeKind.Scalar, _) => Shape.Scalar,
        (ShapeKind.Size, SizeValue size) => Shape.Size(size.Size),
        (_, FactoredValue factored) => factored.Of,
        (_, ShapedValue shaped) => shaped.Shape,
        _ => null,
    };

    private static Operand Describe(IOperation operation, Shape? shape, bool isWritten)
    {
        var operand = Operand.OfCode(TextOf(operation.Syntax), shape);
        return isWritten ? operand : operand with { Code = null };
    }

    private static string TextOf(SyntaxNode syntax) =>
        syntax is Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax expression ? ShapeReader.WithoutParentheses(expression).ToString() : syntax.ToString();

    // Judges operands; gives null where that cannot be done.
    private Unification? Check(IOperation site, Form form, IReadOnlyList<Operand> operands)
    {
        var shapes = operands.Select(static operand => operand.Shape).ToList();
        if (!Unifier.Applies(form.Signature, shapes))
            return null;
        var facts = SignedSizes.Facts(State.Relations);
        var unification = Unifier.Unify(form.Signature, shapes, facts);
        if (report is not null && unification.Conflict is { } conflict && IsProven(conflict, form, shapes, facts)
            && ShapeMismatch.Explain([form], operands, facts: facts, notation: SourceNotation.MathNet) is { } mismatch)
        {
            // Another orientation may meet the condition, but is not what was meant.
            report(site, conflict is ConditionConflict ? mismatch.With([]) : mismatch);
        }

        return unification;
    }

    private bool IsProven(Conflict conflict, Form form, List<Shape?> shapes, DimFacts facts)
    {
        var verdict = conflict.Judgement.Verdict;

        // A contract cannot say that one size is at most another, so that it does not allow more by not saying so.
        if (verdict != Verdict.Fails && (State.IsGuarded || isTried || conflict is ConditionConflict { Judgement.Verdict: Verdict.ContractBroken }))
            return false;
        var split = shapes.Select(SignedSizes.Split).ToList();
        return Unifier.Unify(form.Signature, split, facts).Conflict?.Judgement.Verdict == verdict;
    }

    private FlowValue CallByContract(IOperation site, IMethodSymbol target, (IOperation? Operation, FlowValue Value)[] values)
    {
        var patterns = new List<ShapePattern>();
        var operands = new List<Operand>();
        foreach (var parameter in target.Parameters)
        {
            if (parameter.RefKind != RefKind.None || context.Contracts.Of(parameter) is not { } pattern)
                continue;
            patterns.Add(pattern);
            operands.Add(Describe(values[parameter.Ordinal].Operation!, ShapeFor(pattern.Kind, values[parameter.Ordinal].Value), isWritten: false));
        }

        var result = target.MethodKind == MethodKind.Constructor ? null : context.Contracts.OfReturn(target);
        if (patterns.Count == 0 && result is null)
            return FlowValue.Unknown;
        string name = SourceTemplate.Literal(target.MethodKind == MethodKind.Constructor ? target.ContainingType.Name : target.Name);
        string verb = target.MethodKind == MethodKind.Constructor ? "create" : "call";
        var slots = operands.Select(static (_, i) => $"{{{i}}}").ToList();
        string with = slots.Count switch
        {
            0 => "",
            1 => $" with {slots[0]}",
            _ => $" with {string.Join(", ", slots.Take(slots.Count - 1))} and {slots[slots.Count - 1]}",
        };
        var form = new Form(new ShapeSignature(patterns, result is null ? [] : [result]), RuleIds.Argument, $"{verb} '{name}'{with}", name, NamesSizes: true);
        return Check(site, form, operands) is { Conflict: null, Results: [{ } shape] } ? Value(shape) : FlowValue.Unknown;
    }

    private void CheckReturn(IOperation operation, FlowValue value)
    {
        if (method is null || context.Contracts.OfReturn(method) is not { } declared)
            return;
        var given = context.GivenNames(method);
        CheckDeclared(operation, value, FlowContext.Given(declared, given.Contains), RuleIds.Return, $"return {{0}} as '{method.Name}' declares");
    }

    private void CheckStorage(IOperation target, IOperation operation, FlowValue value)
    {
        ISymbol? member = target switch
        {
            IFieldReferenceOperation field when IsOfThis(field.Instance) => field.Field,
            IPropertyReferenceOperation property when IsOfThis(property.Instance) => property.Property,
            _ => null,
        };
        if (member is null || context.Contracts.Of(member) is not { } declared || ShapeFor(declared.Kind, value) is not { } shape)
            return;

        // Of data that come in from elsewhere it is not known whether they bring new sizes for all of the object.
        bool isOfContracts = context.MembersAreSettled && shape.Dims.SelectMany(static dim => dim.Symbols).All(static symbol => symbol.Kind == DimSymbolKind.Rigid) && shape.Dims.All(static dim => !dim.IsConstant);
        CheckDeclared(operation, value, FlowContext.Given(declared, _ => isOfContracts), RuleIds.Storage, $"store {{0}} in '{member.Name}'");
    }

    private void CheckDeclared(IOperation operation, FlowValue value, ShapePattern declared, string ruleId, string phrase)
    {
        if (ShapeFor(declared.Kind, value) is { } shape)
            Check(operation, new Form(new ShapeSignature([declared], [declared]), ruleId, phrase, "{0}"), [Describe(operation, shape, isWritten: true)]);
    }

    private static bool IsOfThis(IOperation? instance) => instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
}
