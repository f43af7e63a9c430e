using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

// What contracts state: at a call, where a value is returned, and where one is stored.
internal sealed partial class Transfer
{
    // What the contracts of a method say that a call gives; null where its arguments do not meet them.
    private Declared? DeclaredBy(IOperation site, IMethodSymbol target, IOperation? instance, FlowOperand[] values)
    {
        if (!context.Contracts.AreOn(target))
            return Declared.Nothing;
        bool isOfThis = !target.IsStatic && Variables.IsOfThis(instance) && SymbolEqualityComparer.Default.Equals(target.ContainingType, context.Owner.ContainingType);
        var given = context.NamesBeforeCall(target, isOfThis);
        Contract? Stated(IParameterSymbol parameter) => context.Contracts.Of(parameter)?.With(pattern => FlowContext.Given(pattern, given.Contains));
        var parts = target.Parameters
            .Where(static parameter => parameter.RefKind != RefKind.Out)
            .SelectMany(parameter => PartsOf(Stated(parameter), values[parameter.Ordinal].Operation!, values[parameter.Ordinal].Value, areWritten: false))
            .ToList();
        var returned = target.MethodKind == MethodKind.Constructor ? null : context.Contracts.OfReturn(target)?.With(pattern => FlowContext.Given(pattern, given.Contains));
        var changed = target.Parameters
            .Where(static parameter => parameter.RefKind is RefKind.Ref or RefKind.Out)
            .Select(parameter => new Changed(parameter.Ordinal, Stated(parameter)))
            .Where(static one => one.Contract is not null)
            .ToList();

        var signature = new ShapeSignature([.. parts.Select(static part => part.Pattern)], [.. returned?.Patterns ?? [], .. changed.SelectMany(static one => one.Contract!.Patterns)]);
        var unification = Check(new Place(site), new Form(signature, RuleIds.Argument, CallPhrase(site, target, parts.Count), target.Name, NamesSizes: true), [.. parts.Select(static part => part.Operand)]);
        if (unification is { IsOfUse: false })
            return null;
        var results = new Queue<Shape?>(unification?.Results ?? []);
        var declared = new Declared(returned is null ? null : Taken(returned, results), new FlowValue?[target.Parameters.Length]);
        foreach (var one in changed)
            declared.Changed[one.Ordinal] = Taken(one.Contract!, results);
        return declared;
    }

    // The next of the shapes that were found, as those of a value.
    private static FlowValue Taken(Contract contract, Queue<Shape?> shapes)
    {
        var values = contract.Parts.Select(part => part is not null && shapes.Count > 0 && shapes.Dequeue() is { } shape ? Value(shape) : FlowValue.Unknown).ToImmutableArray();
        return contract.IsOfTuple ? new TupleValue(values) : values[0];
    }

    private static string CallPhrase(IOperation site, IMethodSymbol target, int operands)
    {
        var slots = Enumerable.Range(0, operands).Select(static i => $"{{{i}}}").ToList();
        string with = slots.Count switch
        {
            0 => "",
            1 => $" with {slots[0]}",
            _ => $" with {string.Join(", ", slots.Take(slots.Count - 1))} and {slots[slots.Count - 1]}",
        };
        string name = site is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } called } ? TextOf(called.Syntax) : NameOf(target);
        return $"{(target.MethodKind == MethodKind.Constructor ? "create" : "call")} '{SourceTemplate.Literal(name)}'{with}";
    }

    private static string NameOf(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.Constructor } => method.ContainingType.Name,
        { AssociatedSymbol: IPropertySymbol { IsIndexer: true } } => "this[]",
        { AssociatedSymbol: { Name: var name } } => name,
        { MethodKind: MethodKind.UserDefinedOperator } => method.ToDisplayString(new SymbolDisplayFormat()),
        _ => method.Name,
    };

    private void CheckReturn(IOperation operation, FlowValue value)
    {
        if (function.Method is not { } method || context.Contracts.OfReturn(method) is not { } declared)
            return;
        var given = context.GivenNames(method);

        // What data were expected to be bears the names of the method too.
        given.UnionWith(ShapesIn(value).SelectMany(static shape => shape.Dims).SelectMany(static dim => dim.Symbols).Where(static symbol => symbol.Kind == DimSymbolKind.Rigid).Select(static symbol => symbol.Name));

        // A property of any size may be of one that is a number.
        bool isOfObject = method is { AssociatedSymbol: IPropertySymbol { IsIndexer: false } };
        if (isOfObject && !ShapesIn(value).All(IsOfContracts))
            given.Clear();
        string phrase = method.MethodKind == MethodKind.AnonymousFunction ? "return {0} as the lambda declares" : $"return {{0}} as '{SourceTemplate.Literal(NameOf(method))}' declares";
        CheckDeclared(operation, value, declared.With(pattern => FlowContext.Given(pattern, given.Contains)), RuleIds.Return, phrase);
    }

    private static IEnumerable<Shape> ShapesIn(FlowValue value) => value switch
    {
        ShapedValue shaped => [shaped.Shape],
        SizeValue size => [Shape.Size(size.Size)],
        TupleValue tuple => tuple.Elements.SelectMany(ShapesIn),
        _ => [],
    };

    private void CheckStorage(IOperation target, IOperation operation, FlowValue value)
    {
        switch (target)
        {
            case IFieldReferenceOperation field:
                CheckStorage(field.Field, Variables.IsOfThis(field.Instance), operation, value);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: false } property:
                CheckStorage(property.Property, Variables.IsOfThis(property.Instance), operation, value);
                break;
            case IParameterReferenceOperation { Parameter: { RefKind: RefKind.Ref or RefKind.Out } parameter } when function.Method is { } method && context.Contracts.Of(parameter) is { } declared:
                var given = context.GivenNames(method);
                CheckDeclared(operation, value, declared.With(pattern => FlowContext.Given(pattern, given.Contains)), RuleIds.Return, $"give {{0}} to '{parameter.Name}'");
                break;
        }
    }

    // The sizes of another object are its own: there a contract says no more than its text does.
    private void CheckStorage(ISymbol member, bool isOfThis, IOperation operation, FlowValue value)
    {
        if (context.Contracts.Of(member) is not { } declared)
            return;

        // Of data that come in from elsewhere it is not known whether they bring new sizes for all of the object.
        bool isOfContracts = isOfThis && context.MembersAreSettled && ShapesIn(value).All(IsOfContracts);
        CheckDeclared(operation, value, declared.With(pattern => FlowContext.Given(pattern, _ => isOfContracts)), RuleIds.Storage, $"store {{0}} in '{member.Name}'");
    }

    private static bool IsOfContracts(Shape shape) => shape.Dims.All(static dim => !dim.IsConstant && dim.Symbols.All(static symbol => symbol.Kind == DimSymbolKind.Rigid));

    private void CheckDeclared(IOperation operation, FlowValue value, Contract declared, string ruleId, string phrase)
    {
        var parts = PartsOf(declared, operation, value, areWritten: true).Where(static part => part.Operand.Shape is not null).ToList();
        foreach (var part in parts)
            Check(new Place(part.Site) { MayBeRequired = false }, new Form(new ShapeSignature([part.Pattern], [part.Pattern]), ruleId, phrase, "{0}"), [part.Operand]);
    }

    // What a contract speaks of: a value, or the elements of a tuple.
    private IEnumerable<Part> PartsOf(Contract? contract, IOperation operation, FlowValue value, bool areWritten)
    {
        if (contract is null)
            yield break;
        var literal = Unwrapped(operation) as ITupleOperation;
        for (int i = 0; i < contract.Parts.Length; i++)
        {
            if (contract.Parts[i] is not { } pattern)
                continue;
            var held = !contract.IsOfTuple ? value : value is TupleValue { Elements: var elements } && i < elements.Length ? elements[i] : FlowValue.Unknown;
            var shape = ShapeFor(pattern.Kind, held);
            if (!contract.IsOfTuple || literal is not null)
                yield return new(pattern, literal?.Elements[i] ?? operation, Describe(literal?.Elements[i] ?? operation, shape, areWritten));
            else
                yield return new(pattern, operation, listener is null ? new("", Code: null, shape) : Operand.OfCode($"{TextOf(operation.Syntax)}.{contract.Elements[i]}", shape) with { Code = null });
        }
    }

    private sealed record Part(ShapePattern Pattern, IOperation Site, Operand Operand);

    private sealed record Changed(int Ordinal, Contract? Contract);

    // What a call gives, and what its arguments hold then, by their position.
    private sealed record Declared(FlowValue? Returned, FlowValue?[] Changed)
    {
        public static Declared Nothing { get; } = new(null, []);
    }
}
