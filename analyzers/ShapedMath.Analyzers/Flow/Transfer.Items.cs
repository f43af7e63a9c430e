using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

// The items of arrays and lists.
internal sealed partial class Transfer
{
    private FlowValue Create(IArrayCreationOperation creation)
    {
        var sizes = creation.DimensionSizes.Select(Evaluate).ToList();
        bool isOfItems = OwnCollections.IsCollection(creation.Type, context.Types);
        Items? items = Items.None;
        foreach (var element in ElementsOf(creation.Initializer))
            items = Items.Join(items, Items.Of(Evaluate(element)));
        return Collection(sizes.TrueForAll(static size => size is SizeValue) ? sizes.ConvertAll(static size => ((SizeValue)size).Size) : [], isOfItems ? items : null);
    }

    private FlowValue Create(ICollectionExpressionOperation creation)
    {
        Items? items = Items.None;
        bool isSpread = false;
        foreach (var element in creation.Elements)
        {
            isSpread |= element is ISpreadOperation;
            items = Items.Join(items, element is ISpreadOperation spread ? ItemsIn(spread.Operand, Evaluate(spread.Operand)) : Items.Of(Evaluate(element)));
        }

        return Collection(
            creation.Type is IArrayTypeSymbol && !isSpread ? [creation.Elements.Length] : [],
            OwnCollections.IsCollection(creation.Type, context.Types) ? items : null);
    }

    // new List<…>(…), before anything is put into it.
    private FlowValue Create(IObjectCreationOperation creation)
    {
        var created = Call(creation, creation.Constructor!, null, creation.Arguments);
        Evaluate(creation.Initializer);
        if (created != FlowValue.Unknown || creation.Initializer is not null || !OwnCollections.IsCollection(creation.Type, context.Types))
            return created;
        return creation.Arguments switch
        {
            [] => new CollectionValue(Items.None),
            [{ Value: var given }] when IsInt(given.Type) => new CollectionValue(Items.None),
            [{ Value: var given }] when ItemsIn(given, FlowValue.Unknown) is { } items => new CollectionValue(items),
            _ => FlowValue.Unknown,
        };
    }

    private static IEnumerable<IOperation> ElementsOf(IOperation? initializer) =>
        initializer is IArrayInitializerOperation array ? array.ElementValues.SelectMany(ElementsOf) : initializer is null ? [] : [initializer];

    private static FlowValue Collection(List<DimExpr> sizes, Items? items)
    {
        if (sizes.Count > 0)
            return new ShapedValue(new Shape(ShapeKind.Array, [.. sizes])) { Items = items };
        return items is null ? FlowValue.Unknown : new CollectionValue(items);
    }

    private FlowValue ItemOf(IOperation? item)
    {
        var collection = OwnCollections.Of(item!)!;
        var held = Evaluate(collection);
        foreach (var index in item!.ChildOperations.Where(child => child != collection))
            Evaluate(index);
        return OwnCollections.IsItem(item.Type, context.Types) ? EachOf(ItemsIn(collection, held)) : FlowValue.Unknown;
    }

    private static FlowValue EachOf(Items? items) => items?.Each is { } shape ? new ShapedValue(shape) : FlowValue.Unknown;

    // What a collection holds by now, be it one that a variable holds, or one that has no name or is held by a field.
    private Items? ItemsIn(IOperation collection, FlowValue value)
    {
        var variables = Holders(collection);
        return variables.Count == 0 ? Items.In(value) : variables.Count == 1 ? Items.In(State[variables[0]]) : null;
    }

    // The variables of the code itself that hold a collection.
    private List<ISymbol> Holders(IOperation collection)
    {
        var variables = Named(Unwrapped(collection)).ToList();
        variables.RemoveAll(static variable => variable is IFieldSymbol or IPropertySymbol);
        return variables;
    }

    // One more item, or another one in the place of one.
    private void Put(IOperation collection, FlowValue item) => Put(collection, Lasting(item));

    private void Put(IOperation collection, Items? added)
    {
        var variables = Holders(collection);
        foreach (var variable in variables)
        {
            if (Items.In(State[variable]) is { } items)
                State = State.With(variable, WithItems(State[variable], Items.Join(items, added)));
        }

        TellFilled(Unwrapped(collection), added);

        if (variables.Count == 0 && Unwrapped(collection) is IFlowCaptureReferenceOperation { Id: var id } && Items.In(State[id]) is { } captured)
            State = State.With(id, WithItems(State[id], Items.Join(captured, added)));
    }

    private void TellFilled(IOperation collection, Items? items)
    {
        if (listener is null)
            return;
        foreach (var filled in collection is IFlowCaptureReferenceOperation { Id: var id } ? function.CapturedBy(id) : [collection])
        {
            if (filled is IFieldReferenceOperation or IPropertyReferenceOperation)
                listener.Filled((IMemberReferenceOperation)filled, items);
        }
    }

    private static FlowValue WithItems(FlowValue collection, Items? items) =>
        collection is ShapedValue shaped ? shaped with { Items = items } : items is null ? FlowValue.Unknown : new CollectionValue(items);

    // Of items that are added in a loop, each may have sizes of its own under the same name. Where that name gets its next meaning, all that speaks of it
    // is forgotten: an array that has let go of such items keeps its length.
    private Items? Lasting(FlowValue item) => Items.Of(item) is { } items ? Lasting(items) : null;

    private Items? Lasting(Items items) => items.Mentions(LocalSizes.Is) && function.MayRepeat(block) ? null : items;

    private FlowValue Enumerate(IOperation collection, FlowValue value)
    {
        if (ItemsIn(collection, value) is not { } items)
            return FlowValue.Unknown;
        return Holders(collection) is [var variable, ..] ? new EnumeratorValue(variable, Items: null) : new EnumeratorValue(Of: null, items);
    }

    private FlowValue CurrentOf(EnumeratorValue enumerator) => EachOf(enumerator.Of is { } variable ? Items.In(State[variable]) : enumerator.Items);

    // What .NET's methods do with items; null where it is none of them.
    private FlowValue? CallOfCollection(IMethodSymbol target, IOperation? instance, FlowValue receiver, FlowOperand[] values)
    {
        if (instance is not null)
        {
            if (target is { Name: "GetEnumerator", Parameters.Length: 0 })
                return Enumerate(instance, receiver);
            if (OwnCollections.IsAddition(target))
            {
                Put(instance, values[values.Length - 1].Value);
                return FlowValue.Unknown;
            }

            if (OwnCollections.IsAdditionOfMany(target))
            {
                var (added, value) = values[values.Length - 1];
                Put(instance, ItemsIn(added!, value) is { } items ? Lasting(items) : null);
                return FlowValue.Unknown;
            }

            if (target.Name == "ToArray" && ItemsIn(instance, receiver) is { } copied)
                return new CollectionValue(copied);
        }

        if (values is not [{ Operation: { } source, Value: var given }, ..] || !OwnCollections.IsOfLinq(target))
            return null;
        return target.Name switch
        {
            "First" or "Last" or "Single" or "ElementAt" when OwnCollections.IsItem(target.ReturnType, context.Types) => EachOf(ItemsIn(source, given)),
            "ToArray" or "ToList" when ItemsIn(source, given) is { } items => new CollectionValue(items),
            _ => null,
        };
    }

    // What a capture holds that has no name may be written by a method that it is passed to.
    private void Share(IMethodSymbol target, IOperation argument)
    {
        if (Unwrapped(argument) is IFlowCaptureReferenceOperation { Id: var id } && Items.In(State[id]) is not null && !OwnCollections.IsReader(target, context.Types))
            State = State.With(id, State[id].Shared);
    }

    private static IOperation Unwrapped(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }
}
