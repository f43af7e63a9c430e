using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

// Objects that are made here.
internal sealed partial class Transfer
{
    // this(…) and base(…): what they have made goes on being made.
    private FlowValue CallOfConstructor(IInvocationOperation call)
    {
        if (Call(call, call.TargetMethod, call.Instance, call.Arguments) is ObjectValue made)
            State = State.With(made.Members);
        return FlowValue.Unknown;
    }

    // m with { … }: a copy by a record's own copy constructor is equal; one that is written by hand may do anything.
    private static FlowValue Copy(FlowValue value)
    {
        for (var type = (value as ObjectValue)?.Type; type is not null; type = type.BaseType)
        {
            if (type.InstanceConstructors.Any(constructor => constructor is { IsImplicitlyDeclared: false, Parameters: [{ Type: var copied }] } && SymbolEqualityComparer.Default.Equals(copied.OriginalDefinition, type.OriginalDefinition)))
                return FlowValue.Unknown;
        }

        return value is ObjectValue ? value : FlowValue.Unknown;
    }

    // A member that keeps what it is given gets it: in a constructor, or in the initializer of an object that has no name yet.
    private void StoreMember(IMemberReferenceOperation target, FlowValue value)
    {
        var member = target.Member;
        if (target.Instance is IFlowCaptureReferenceOperation { Id: var id } && State[id] is ObjectValue made)
            State = State.With(id, SettledMembers.RunsInitializer(member) ? FlowValue.Unknown : SettledMembers.Include(member) ? made.With(member, value) : made);
        else if (SettledMembers.RunsInitializer(member))
            State = FlowState.Top;
        listener?.Stored(target, value.Shared);
        TellFilled(target, value == FlowValue.Irrelevant ? Items.None : Items.In(value));
    }

    // var (W, b) = model: the parameters of the record, in their order.
    private static FlowValue Deconstructed(FlowValue value, IDeconstructionAssignmentOperation assignment)
    {
        if (value is not ObjectValue { Type: { IsRecord: true } type } made
            || PrimaryConstructors.Of(type.OriginalDefinition) is not { } constructor
            || type.GetMembers("Deconstruct").Any(static method => !method.IsImplicitlyDeclared)
            || !SymbolEqualityComparer.Default.Equals(assignment.Value.Type, type)
            || assignment.Target.Type is not INamedTypeSymbol { IsTupleType: true, TupleElements.Length: var count }
            || count != constructor.Parameters.Length)
        {
            return value;
        }

        return new TupleValue([.. constructor.Parameters.Select(parameter => type.OriginalDefinition.GetMembers(parameter.Name).FirstOrDefault(SettledMembers.IsPositional) is { } property && made[property] is { } held ? held : FlowValue.Unknown)]);
    }

    // What a member holds, where the code may speak of the sizes of its object.
    private FlowValue AsSeen(FlowValue held, bool isOfThis, FlowValue receiver)
    {
        if ((isOfThis && context.MembersAreSettled) || ObjectSizes.MeanTheSameEverywhere(held))
            return held;
        return receiver is ObjectValue ? new Arguments(Summary.Nothing, [], symbol => SizeOf(symbol, isOfThis: false, receiver)).Of(held) : FlowValue.Unknown;
    }

    // What a size that a class gives its objects is here; null where that is not known.
    private DimExpr? SizeOf(DimSymbol symbol, bool isOfThis, FlowValue receiver)
    {
        if (ObjectSizes.IsShared(symbol) || (isOfThis && context.IsOfObject(symbol)))
            return DimExpr.Symbol(symbol);
        if (receiver is not ObjectValue made || !ObjectSizes.Is(symbol))
            return null;
        return made.Sizes.TryGetValue(symbol, out var size) ? size : SizeInMembers(symbol, made);
    }

    // What is known of the members of all objects, and what of those of this one.
    private DimExpr? SizeInMembers(DimSymbol symbol, ObjectValue made)
    {
        foreach (var pair in made.Members)
        {
            var member = pair.Key.OriginalDefinition;
            if (!context.Project.Members.MaySay(member))
                continue;
            var found = context.Project.Members.OfTypeOf(member, function);
            listener?.Asked(found?.Height);
            if (found is null || ShapeOf(found[member]) is not { } ofAll || ShapeOf(pair.Value) is not { } own || ofAll.Dims.Count != own.Dims.Count)
                continue;
            for (int i = 0; i < own.Dims.Count; i++)
            {
                if (symbol.Equals(ofAll.Dims[i].AsSymbol))
                    return own.Dims[i];
            }
        }

        return null;
    }
}
