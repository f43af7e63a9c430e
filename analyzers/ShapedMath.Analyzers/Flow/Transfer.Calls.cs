using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

internal sealed partial class Transfer
{
    private FlowValue Read(IPropertyReferenceOperation property)
    {
        if (property is { Property.IsIndexer: true, Instance: { } collection } && OwnCollections.IsCollection(collection.Type, context.Types))
            return ItemOf(property);
        var instance = Evaluate(property.Instance);
        if (Variables.MayWrite(property.Property, property.Instance))
            Forget(property.Instance!);
        if (instance is EnumeratorValue enumerator)
            return property.Property.Name == "Current" ? CurrentOf(enumerator) : FlowValue.Unknown;
        var arguments = new FlowOperand[property.Arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = new(property.Arguments[i].Value, EvaluateArgument(property.Arguments[i]));
        if (instance is ShapedValue { Shape: { Kind: ShapeKind.Array, Dims: [var length] } })
            return property.Property.Name == "Length" ? new SizeValue(length) : FlowValue.Unknown;
        if (instance is FactoredValue factored && factored.Part(property.Property.Name) is { } part)
            return Value(part);
        if (context.Table.SpeaksOf(property.Property))
            return property.Instance is null ? FlowValue.Unknown : Apply(property, property.Property, WithReceiver(property.Instance, instance, arguments));
        if (arguments.Length > 0)
            return property.Property.GetMethod is { } accessor ? CallOfProject(property, accessor, property.Instance, instance, arguments, default) : FlowValue.Unknown;
        if ((instance as ObjectValue)?[property.Property] is { } given)
            return given;
        var held = Read(property.Property, property.Instance, instance);
        return held == FlowValue.Unknown && property.Property.GetMethod is { } getter ? Look(property, getter, property.Instance, instance, []) : held;
    }

    private FlowValue Read(ISymbol member, IOperation? instance, FlowValue receiver)
    {
        bool isOfThis = Variables.IsOfThis(instance);
        var held = Held(member, isOfThis, receiver);
        return context.Project.Members.Steady.MayFill(member.OriginalDefinition) && Items.Of(EachHeld(member, isOfThis, receiver)) is { } items ? WithItems(held, items) : held;
    }

    // What a field or property holds: by what is known here, by its contract, or by what it was given where its object was made.
    private FlowValue Held(ISymbol member, bool isOfThis, FlowValue receiver)
    {
        if (isOfThis && context.IsTracked(member))
            return State[member];
        if (isOfThis && context.DeclaredOf(member) is { } declared)
            return declared;
        if (context.IsBefore(member))
            return FlowValue.Unknown;
        if (context.Assumed is { } assumed && assumed.IsOf(member))
            return isOfThis || ObjectSizes.MeanTheSameEverywhere(assumed[member]) ? assumed[member] : FlowValue.Unknown;
        var members = context.Project.Members;
        MemberValues? found;
        if (members.MaySay(member.OriginalDefinition))
            found = members.OfTypeOf(member, function);
        else if (members.Steady.MayInclude(member.OriginalDefinition))
            found = members.Steady.OfTypeOf(member, function);
        else
            return FlowValue.Unknown;
        listener?.Asked(found?.Height);
        return found is null ? FlowValue.Unknown : AsSeen(found[member.OriginalDefinition], isOfThis, receiver);
    }

    // What each item is of an array or list that only the class itself fills.
    private FlowValue EachHeld(ISymbol member, bool isOfThis, FlowValue receiver)
    {
        if (context.IsBefore(member))
            return FlowValue.Unknown;
        if (context.Assumed is { } assumed && assumed.EachIn(member) is { } each)
            return isOfThis || ObjectSizes.MeanTheSameEverywhere(each) ? each : FlowValue.Unknown;
        var found = context.Project.Members.Steady.OfTypeOf(member, function);
        listener?.Asked(found?.Height);
        return found is null ? FlowValue.Unknown : AsSeen(found.EachIn(member.OriginalDefinition), isOfThis, receiver);
    }

    private FlowValue EvaluateArgument(IArgumentOperation argument)
    {
        var value = Evaluate(argument.Value);
        return argument.Parameter is null or { RefKind: RefKind.Out } ? FlowValue.Unknown : value;
    }

    private FlowValue Call(IOperation site, IMethodSymbol target, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var receiver = Evaluate(instance);
        var values = new FlowOperand[target.Parameters.Length];
        bool isComplete = arguments.Length == values.Length;
        foreach (var argument in arguments)
        {
            var value = EvaluateArgument(argument);
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length)
                values[parameter.Ordinal] = new(argument.Value, value);
            else
                isComplete = false;
            Share(target, argument.Value);
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter?.RefKind is null or RefKind.Ref or RefKind.Out)
                Forget(argument.Value);
        }

        if (Variables.MayWrite(target, instance))
            Forget(instance!);
        if (!isComplete || Array.Exists(values, static v => v is null))
            return FlowValue.Unknown;
        if (context.Table.SpeaksOf(target))
            return context.Table.HasRow(target) || !context.Types.IsOfMathNet(target) ? Apply(site, target, WithReceiver(instance, receiver, values)) : CallOfSequences(site, target, receiver, values);
        if (context.Contracts.IsExpectation(target))
            return Expect(site, values[0].Operation!, values[0].Value, values[1].Operation!);
        return receiver switch
        {
            ShapedValue { Shape: { Kind: ShapeKind.Array, Dims: var dims } } when target.Name == "GetLength" && values is [{ Value: SizeValue { Size.ConstantValue: { } index } }] && index >= 0 && index < dims.Count =>
                new SizeValue(dims[(int)index]),
            _ when target is { Name: "Min", ContainingType: { Name: "Math", ContainingNamespace.Name: "System" } } && values is [var a, var b] && IsInt(target.ReturnType) =>
                Integers.Min(a.Value, b.Value),
            _ when target.Name == "<Clone>$" => Copy(receiver),
            _ when target is { Name: "MoveNext", Parameters.Length: 0 } => FlowValue.Irrelevant,
            _ => CallOfCollection(target, instance, receiver, values) ?? CallOfProject(site, target, instance, receiver, values, arguments),
        };
    }

    // Debug.Assert(…): the compiler may leave out the call, and what its arguments assign.
    private static bool MayBeLeftOut(IMethodSymbol target) =>
        target.ReturnsVoid
        && (target is { IsPartialDefinition: true, PartialImplementationPart: null } || target.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace.Name: "Diagnostics" }));

    private FlowValue LeftOut(IInvocationOperation call)
    {
        Other(call);
        foreach (var variable in call.Descendants().SelectMany(Variables.Assigned))
            State = State.With(variable, FlowValue.Unknown);
        return FlowValue.Unknown;
    }

    private static FlowOperand[] WithReceiver(IOperation? instance, FlowValue receiver, FlowOperand[] values)
    {
        if (instance is null)
            return values;
        var operands = new FlowOperand[values.Length + 1];
        operands[0] = new(instance, receiver);
        values.CopyTo(operands, 1);
        return operands;
    }

    private FlowValue Apply(IOperation site, ISymbol symbol, FlowOperand[] operands)
    {
        if (symbol is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } op && !context.Table.SpeaksOf(op))
            return CallOfProject(site, op, null, FlowValue.Unknown, operands, default);
        var found = context.Table.Of(symbol, operands, static operand => operand.Operation, static operand => (operand.Value as ShapedValue)?.Shape.Kind);
        if (found is not { } member || member.Signature.Operands.Count != operands.Length)
            return FlowValue.Unknown;
        var shapes = new Shape?[operands.Length];
        for (int i = 0; i < shapes.Length; i++)
            shapes[i] = ShapeFor(member.Signature.Operands[i].Kind, operands[i].Value);
        var unification = Judge(member.Signature, shapes);
        if (IsWorthTelling(unification))
            Tell(unification!, site, member, operands, shapes);
        if (unification is not { IsOfUse: true })
            return FlowValue.Unknown;
        return member.Row.Signature.Results switch
        {
            [{ Label: null }] when member.Signature.Results.Count == 1 && unification.Results[0] is { } result => Value(result),
            [{ Label: not null }, ..] or [_, _, ..] when shapes[0] is { } of => new FactoredValue(member.Row, of),
            _ => FlowValue.Unknown,
        };
    }

    private void Tell(Unification unification, IOperation site, TableMember member, FlowOperand[] operands, Shape?[] shapes)
    {
        var form = member.ToForm();
        string? template = member.CodeTemplate is { } code && operands[0].Value is not FactoredValue ? Written(site, code) : null;
        Tell(unification, new Place(site), template is null ? form : form with { CodeTemplate = template }, [.. operands.Select((operand, i) => Describe(operand.Operation!, shapes[i], template is not null))], Counterparts(site, member, shapes));
    }

    // A method of the project itself: by what its contract says of it, and by what its code says.
    private FlowValue CallOfProject(IOperation site, IMethodSymbol target, IOperation? instance, FlowValue receiver, FlowOperand[] values, ImmutableArray<IArgumentOperation> arguments)
    {
        if (DeclaredBy(site, target, instance, values) is not { } declared)
            return FlowValue.Unknown;
        var found = Look(site, target, instance, receiver, values, arguments);
        foreach (var argument in arguments.IsDefault ? [] : arguments)
        {
            if (declared.Changed.Length > 0 && declared.Changed[argument.Parameter!.Ordinal] is { } value)
                Store(argument.Value, value);
        }

        return declared.Returned ?? found;
    }

    private FlowValue Look(IOperation site, IMethodSymbol target, IOperation? instance, FlowValue receiver, IReadOnlyList<FlowOperand> values, ImmutableArray<IArgumentOperation> passed = default)
    {
        if (!IsAlwaysCalled(target, instance))
            return FlowValue.Unknown;
        var summary = context.Project.Summaries.Of(target, function);
        listener?.Asked(summary?.Height);
        if (summary is null)
            return FlowValue.Unknown;
        bool isOfThis = Variables.IsOfThis(instance) && target is { IsStatic: false, MethodKind: not MethodKind.Constructor };
        var arguments = new Arguments(summary, [.. values.Select(static v => v.Value)], symbol => SizeOf(symbol, isOfThis, receiver));
        if (!summary.Requirements.All(requirement => IsMet(site, target, requirement, arguments, values)))
            return FlowValue.Unknown;
        if (!passed.IsDefault)
            StoreOuts(passed, summary, arguments);
        return arguments.Of(summary.Returned);
    }

    private void StoreOuts(ImmutableArray<IArgumentOperation> passed, Summary summary, Arguments arguments)
    {
        var outs = passed.Where(static argument => argument.Parameter?.RefKind == RefKind.Out).ToLookup(argument => Named(argument.Value).FirstOrDefault(), SymbolEqualityComparer.Default);

        // One variable passed twice holds what is assigned last, which is not known.
        foreach (var argument in outs.Where(static group => group.Key is not null && group.Count() == 1).SelectMany(static group => group))
            Store(argument.Value, arguments.Of(summary.Outs.GetValueOrDefault(argument.Parameter!.Ordinal, FlowValue.Unknown)));
    }

    // Whether it is this method that is called, and no override of it.
    private static bool IsAlwaysCalled(IMethodSymbol target, IOperation? instance) =>
        !(target.IsVirtual || target.IsAbstract || (target.IsOverride && !target.IsSealed))
        || target.ContainingType is { IsSealed: true }
        || instance?.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax;

    private bool IsMet(IOperation site, IMethodSymbol target, Requirement requirement, Arguments arguments, IReadOnlyList<FlowOperand> values)
    {
        var operands = requirement.Operands.Select(operand => operand with { Shape = arguments.AtCall(operand.Shape, site.Syntax.SpanStart) }).ToList();
        var positions = requirement.Operands.SelectMany(static operand => operand.Shape?.Dims ?? []).SelectMany(arguments.PositionsIn).Distinct().OrderBy(static i => i).ToList();
        var shaped = positions.Select(i => Describe(values[i].Operation!, ShapeOf(values[i].Value), isWritten: false)).ToList();

        // What is not known here may be what fits.
        bool isKnown = requirement.Operands.All(operand => operand.Shape is null || arguments.Of(operand.Shape) is not null);
        return Check(new Place(site, requirement.Location, requirement.IsGuarded || !isKnown, mismatch => mismatch.InCall(CallPhrase(site, target, shaped.Count), shaped)), requirement.Form, operands) is null or { IsOfUse: true };
    }
}
