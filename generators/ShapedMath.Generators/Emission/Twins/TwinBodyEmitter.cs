using ShapedMath.Generators.Models.Twins;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Emission.Twins;

/// <summary>Writes what a twin does: it compares the sizes of the arguments, calls the method, compares the sizes of what that gives, and labels it.</summary>
internal static class TwinBodyEmitter
{
    private const string Exception = "global::ShapedMath.ShapeMismatchException";

    public static void Emit(SourceWriter writer, Twin twin)
    {
        var names = new HashSet<string>(
            twin.Parameters.Select(static parameter => parameter.Name).Concat(twin.TypeParameters.Select(static parameter => parameter.Name)).Concat(twin.Sizes.Select(static size => size.Local)),
            StringComparer.Ordinal);
        string result = Unique("result", names);
        var references = twin.Parameters.Where(static parameter => parameter is { Value.IsTyped: true, Modifier: "ref" or "out" or "ref readonly" })
            .ToDictionary(static parameter => parameter, parameter => Unique(parameter.Name + "Value", names));
        var outcomes = Outcomes(twin, result, references).ToList();

        var terms = twin.Checks.Select(static check => check.Term).Concat(outcomes.SelectMany(static outcome => outcome.Value.Sizes)).Concat(Solved(twin).Select(static size => new DimName(size.Name)));
        foreach (var size in TwinSizes.Needed(twin, terms))
            writer.Line($"long {TwinSizes.Local(twin, size.Name)} = {TwinSizes.Solution(twin, size)};");
        EmitArgumentChecks(writer, twin);
        foreach (var pair in references.Where(static pair => pair.Key.IsInput))
            writer.Line($"var {pair.Value} = {Passed(pair.Key)};");
        EmitCall(writer, twin, result, references, isLast: outcomes.Count == 0);
        foreach (var outcome in outcomes)
            EmitOutcomeCheck(writer, twin, outcome);
        foreach (var pair in references.Where(static pair => pair.Key.IsOutput))
            writer.Line($"{CSharp.Identifier(pair.Key.Name)} = {Labelled(twin, pair.Key.Value, pair.Value)};");
        if (!twin.Return.IsVoid && outcomes.Count > 0)
            writer.Line($"return {Returned(twin, result)};");
    }

    private static void EmitCall(SourceWriter writer, Twin twin, string result, Dictionary<TwinParameter, string> references, bool isLast)
    {
        string call = Call(twin, references);
        writer.Line(twin.Return.IsVoid ? $"{call};" : isLast ? $"return {call};" : $"var {result} = {call};");
    }

    private static void EmitArgumentChecks(SourceWriter writer, Twin twin)
    {
        string[] violations =
        [
            .. Solved(twin).Select(size => $"{TwinSizes.Local(twin, size.Name)} < 0"),
            .. twin.Checks.Select(check => $"{TwinSizes.Read(twin, check.Site)} != {TwinSizes.Of(twin, check.Term)}"),
        ];
        if (violations.Length == 0)
            return;
        writer.Line($"if ({string.Join(" || ", violations)})");
        writer.Line($"    throw {Exception}.ForCall({CSharp.Literal(twin.Method)}, {Signature(twin, [])}, [{Names(twin, [])}], {string.Join(", ", Sizes(twin))});");
        writer.Line();
    }

    // The n of n+1: nothing has the size 0 = n+1.
    private static IEnumerable<SizeVariable> Solved(Twin twin) => twin.Sizes.Where(static size => size.Steps.Any(static step => !step.IsAdded));

    private static void EmitOutcomeCheck(SourceWriter writer, Twin twin, Outcome outcome)
    {
        var comparisons = outcome.Value.Sizes.Select((size, axis) => $"{TwinSizes.ReadResult(outcome.Value, outcome.Expression, axis)} != {TwinSizes.Of(twin, size)}");
        string misfit = string.Join(" || ", comparisons);
        var sizes = Sizes(twin).Concat(outcome.Value.Sizes.Select((_, axis) => TwinSizes.ReadResult(outcome.Value, outcome.Expression, axis)));
        writer.Line(outcome.Value is { IsNullable: true, Kind: not TwinKind.Size } ? $"if ({outcome.Expression} is not null && {(outcome.Value.Sizes.Count > 1 ? $"({misfit})" : misfit)})" : $"if ({misfit})");
        writer.Line($"    throw {Exception}.ForResult({CSharp.Literal(twin.Method)}, {Signature(twin, [outcome.Value])}, [{Names(twin, [outcome.Description])}], {string.Join(", ", sizes)});");
        writer.Line();
    }

    private static IEnumerable<TwinParameter> Inputs(Twin twin) => twin.Parameters.Where(static parameter => parameter is { IsInput: true, Value.Sizes.Count: > 0 });

    private static string Names(Twin twin, IEnumerable<string> further) => string.Join(", ", Inputs(twin).Select(static input => input.Name).Concat(further).Select(CSharp.Literal));

    private static IEnumerable<string> Sizes(Twin twin) =>
        from index in Enumerable.Range(0, twin.Parameters.Count)
        where twin.Parameters[index].IsInput
        from axis in Enumerable.Range(0, twin.Parameters[index].Value.Sizes.Count)
        select TwinSizes.Read(twin, new SizeSite(index, axis));

    private static string Signature(Twin twin, IEnumerable<TwinValue> further)
    {
        var patterns = Inputs(twin).Select(static input => input.Value).Concat(further).Select(static value => new ShapePattern(null, KindOf(value), [.. value.Sizes]));
        return CSharp.Literal(new ShapeSignature([.. patterns], [new ShapePattern(null, ShapeKind.None)]).ToString());
    }

    private static ShapeKind KindOf(TwinValue value) => value.Kind switch
    {
        TwinKind.Matrix => ShapeKind.Matrix,
        TwinKind.Vector => ShapeKind.Vector,
        TwinKind.Size => ShapeKind.Size,
        _ => ShapeKind.Array,
    };

    // What the method gives that has a contract: its result or the elements of that, and what it writes.
    private static IEnumerable<Outcome> Outcomes(Twin twin, string result, Dictionary<TwinParameter, string> references)
    {
        var results = twin.Return.Elements.Select(element => element.Name is null
            ? new Outcome(element.Value, result, "the result")
            : new Outcome(element.Value, $"{result}.{CSharp.Identifier(element.Name)}", $"'{element.Name}'"));
        var written = references.Where(static pair => pair.Key.IsOutput).Select(static pair => new Outcome(pair.Key.Value, pair.Value, $"'{pair.Key.Name}'"));
        return results.Concat(written).Where(static outcome => outcome.Value.Sizes.Count > 0);
    }

    private static string Returned(Twin twin, string result) => twin.Return.Elements is [{ Name: null } only]
        ? Labelled(twin, only.Value, result)
        : $"({string.Join(", ", twin.Return.Elements.Select(element => Labelled(twin, element.Value, $"{result}.{CSharp.Identifier(element.Name!)}")))})";

    private static string Labelled(Twin twin, TwinValue value, string expression)
    {
        string labelled = TwinTypes.Labelled(twin, value, expression);
        return value is { IsTyped: true, IsNullable: true } ? $"{expression} is null ? null : {labelled}" : labelled;
    }

    private static string Call(Twin twin, Dictionary<TwinParameter, string> references)
    {
        bool isExtension = twin.Host == TwinHost.Extension;
        var arguments = twin.Parameters.Skip(isExtension ? 1 : 0).Select(parameter => Argument(parameter, references.TryGetValue(parameter, out string? local) ? local : null));
        return $"{(isExtension ? Passed(twin.Parameters[0]) + "." : "")}{twin.Call}({string.Join(", ", arguments)})";
    }

    private static string Argument(TwinParameter parameter, string? local)
    {
        string name = parameter.IsNamed ? $"{CSharp.Identifier(parameter.Name)}: " : "";
        return name + (parameter.Modifier, local) switch
        {
            ("out", not null) => $"out var {local}",
            ("ref", not null) => $"ref {local}",
            ("ref readonly", not null) => $"in {local}",
            ("out" or "ref", null) => $"{parameter.Modifier} {CSharp.Identifier(parameter.Name)}",
            ("in" or "ref readonly", null) when !parameter.Value.IsTyped => $"in {CSharp.Identifier(parameter.Name)}",
            _ => Passed(parameter),
        };
    }

    private static string Passed(TwinParameter parameter) => CSharp.Identifier(parameter.Name) + parameter.Value.Kind switch
    {
        TwinKind.Matrix or TwinKind.Vector => ".ToMathNet()",
        TwinKind.Size => ".Size",
        _ => "",
    };

    private static string Unique(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int n = 2; !taken.Add(unique); n++)
            unique = name + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return unique;
    }

    /// <summary>A value that the method gives.</summary>
    /// <param name="Value">What it is.</param>
    /// <param name="Expression">Where it is.</param>
    /// <param name="Description">What messages call it.</param>
    private sealed record Outcome(TwinValue Value, string Expression, string Description);
}
