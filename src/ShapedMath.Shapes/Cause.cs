using System.Globalization;

namespace ShapedMath.Shapes;

/// <summary>Words why operands do not fit: the second part of a message.</summary>
internal static class Cause
{
    private static readonly string[] Counts = ["row count", "column count"];

    internal static string Of(Conflict conflict, Form form, IReadOnlyList<Operand> operands) => conflict switch
    {
        SizeConflict size => OfSizes(size, form, operands),
        GivenConflict given => $"{Whose(given, form, operands)} {MustBe(given)}",
        CompositionConflict composition => $"{composition.Site.Value}, the {Role(composition.Site, operands)} of {operands[composition.Site.Operand].Description}, is no {Name(composition.Expected.Operator)}",
        ConditionConflict condition => OfCondition(condition, form, operands),
        _ => throw new ArgumentOutOfRangeException(nameof(conflict), conflict, "An unknown kind of conflict."),
    };

    /// <summary>Why operands of these kinds never go together.</summary>
    internal static string OfKinds(IReadOnlyList<Form> nearest, IReadOnlyList<Operand> operands)
    {
        var form = nearest[0];
        if (nearest.Count == 1 && !form.IsOperator)
            return string.Join("; ", ShapeMismatch.Misfits(form, operands).Select(i => OfKind(form, operands[i], form.Signature.Operands[i])).Distinct(StringComparer.Ordinal));
        var kinds = operands.Where(static o => o.Shape is not { Kind: ShapeKind.None }).Select(static o => KindName(o.Shape!.Kind)).ToList();
        if (form.NamesSizes)
            return $"no overload takes {string.Join(" and ", kinds)}";
        string broadcasts = form.IsOperator ? ", and nothing broadcasts" : "";
        return kinds.Count == 1 ? $"{kinds[0]} is nothing that this works on" : $"{string.Join(" and ", kinds)} do not go together{broadcasts}";
    }

    /// <summary>Why one operand is never taken.</summary>
    internal static string OfKind(Form form, Operand operand, ShapePattern due)
    {
        string isDue = form.NamesSizes && due.Label is { } parameter ? $"the parameter {parameter} is {KindName(due.Kind)}" : $"{KindName(due.Kind)} is due";
        return $"{operand.Description} is {KindName(operand.Shape!.Kind)}, and {isDue}";
    }

    internal static string KindName(ShapeKind kind) => kind switch
    {
        ShapeKind.Scalar => "a scalar",
        ShapeKind.Vector => "a column",
        ShapeKind.Row => "a row",
        ShapeKind.Matrix => "a matrix",
        ShapeKind.Array => "an array",
        ShapeKind.Size => "a Dim",
        ShapeKind.Identity => "a multiple of I",
        _ => "a value without a shape",
    };

    private static string OfSizes(SizeConflict conflict, Form form, IReadOnlyList<Operand> operands)
    {
        var (first, second) = (conflict.First, conflict.Second);
        string differ = Differ(conflict.Judgement, first.Value, second.Value);
        string though = Though(conflict.Judgement, first.Value, second.Value, "are equal");
        if (IsPart(first, form) && !IsPart(second, form) && form.Signature.Operands[second.Operand].Kind == ShapeKind.Size)
            return $"it splits after {first.Value}, not after {second.Value}{though}";
        bool hasParts = IsPart(first, form) || IsPart(second, form);
        if (first.Operand == second.Operand && !hasParts)
            return $"a square {(operands[first.Operand].Shape!.Kind == ShapeKind.Array ? "array" : "matrix")} is needed, and {first.Value} and {second.Value} {differ}";
        if (form.NamesSizes || hasParts)
            return $"its {conflict.Variable} would be {first.Value} in {operands[first.Operand].Description} and {second.Value} in {operands[second.Operand].Description}{though}";
        if (!form.IsCall && IsInner(conflict, form, operands))
            return $"inner dimensions {first.Value} and {second.Value} {differ}";
        string firstRole = Role(first, operands), secondRole = Role(second, operands);
        if (operands.Count > 2)
            return $"{firstRole} {first.Value} of {operands[first.Operand].Description} and {secondRole} {second.Value} of {operands[second.Operand].Description} {differ}";
        return string.Equals(firstRole, secondRole, StringComparison.Ordinal)
            ? $"{firstRole}s {first.Value} and {second.Value} {differ}"
            : $"{firstRole} {first.Value} and {secondRole} {second.Value} {differ}";
    }

    // Whether the size is a part of what the operand has: the a of a+b.
    private static bool IsPart(DimSite site, Form form) => form.Signature.Operands[site.Operand].Dims[site.Dim] is DimOperation;

    // The inner dimension is summed over: the last of one operand, the first of the next, and in no result.
    private static bool IsInner(SizeConflict conflict, Form form, IReadOnlyList<Operand> operands) =>
        form.Signature.Results is not [{ Kind: ShapeKind.None }]
        && conflict.Second.Operand == conflict.First.Operand + 1
        && conflict.First.Dim == operands[conflict.First.Operand].Shape!.Dims.Count - 1
        && conflict.Second.Dim == 0
        && !form.Signature.Results.SelectMany(static r => r.Dims).SelectMany(static d => d.Names).Contains(conflict.Variable, StringComparer.Ordinal);

    private static string OfCondition(ConditionConflict conflict, Form form, IReadOnlyList<Operand> operands)
    {
        var condition = conflict.Condition;
        var (left, right) = (conflict.Left, conflict.Right);
        DimExpr? Value(DimTerm term) => term.Substitute(name => SiteOf(name, form, operands)?.Value);
        if (WithoutFactor(condition) is { } plain && Value(plain.Left) is { } plainLeft && Value(plain.Right) is { } plainRight)
            (condition, left, right) = (plain, plainLeft, plainRight);
        if (conflict.Judgement.Verdict == Verdict.Fails && InWords(condition, left, right, form, operands) is { } words)
            return words;
        string first = Side(condition.Left, left, form, operands), second = Side(condition.Right, right, form, operands);
        string sentence = condition.Left is DimNumber ? $"{second} must be {InWords(condition.Comparison, isTurned: true)} {first}" : $"{first} must be {InWords(condition.Comparison, isTurned: false)} {second}";
        return $"{sentence}{Though(conflict.Judgement, left, right, "holds")}";
    }

    // `k*(i+k)<=k*n` is `i+k<=n` wherever k is not 0, and then nothing is asked.
    private static SizeCondition? WithoutFactor(SizeCondition condition) => (condition.Left, condition.Right) switch
    {
        (DimOperation { Operator: DimOperator.Multiply } left, DimOperation { Operator: DimOperator.Multiply } right) when left.Left == right.Left =>
            condition with { Left = left.Right, Right = right.Right },
        (DimNumber { Value: 0 }, DimOperation { Operator: DimOperator.Multiply } right) => condition with { Right = right.Right },
        _ => null,
    };

    // As one would say it of an index, a part or a count; null where the condition speaks for itself.
    private static string? InWords(SizeCondition condition, DimExpr left, DimExpr right, Form form, IReadOnlyList<Operand> operands)
    {
        var of = condition.Right is DimName { Name: var name } ? SiteOf(name, form, operands) : null;
        bool isCount = of is not null && form.Signature.Operands[of.Operand].Kind is ShapeKind.Matrix or ShapeKind.Vector;
        return condition switch
        {
            { Left: DimNumber { Value: 0 }, Comparison: Comparison.LessOrEqual } when right.ConstantValue is { Sign: < 0 } => $"{right} is negative",
            { Left: DimName, Comparison: Comparison.Less } when isCount => $"the index {left} is not below the {Role(of!, operands)} {right}",
            { Left: DimOperation { Operator: DimOperator.Add }, Comparison: Comparison.LessOrEqual } when isCount => $"{left} {Things(of!, operands)} are needed, and there are {right}",
            { Left: DimName { Name: var first }, Comparison: Comparison.Equal } when isCount && SiteOf(first, form, operands) is { } other && other.Operand == of!.Operand =>
                $"a square matrix is needed, and {left} and {right} differ",
            _ => null,
        };
    }

    private static string InWords(Comparison comparison, bool isTurned) => comparison switch
    {
        Comparison.Equal => "equal to",
        Comparison.LessOrEqual => isTurned ? "at least" : "at most",
        Comparison.GreaterOrEqual => isTurned ? "at most" : "at least",
        Comparison.Less => isTurned ? "above" : "below",
        _ => isTurned ? "below" : "above",
    };

    // Where a size of the signature stands in an operand by itself.
    private static DimSite? SiteOf(string name, Form form, IReadOnlyList<Operand> operands)
    {
        for (int i = 0; i < form.Signature.Operands.Count; i++)
        {
            var dims = form.Signature.Operands[i].Dims;
            for (int dim = 0; dim < dims.Count; dim++)
            {
                if (dims[dim] is DimName found && string.Equals(found.Name, name, StringComparison.Ordinal) && operands[i].Shape is { } shape && dim < shape.Dims.Count)
                    return new DimSite(i, dim, shape.Dims[dim]);
            }
        }

        return null;
    }

    private static string Side(DimTerm term, DimExpr value, Form form, IReadOnlyList<Operand> operands) =>
        term is DimName { Name: var name } && SiteOf(name, form, operands) is { } site ? $"{Role(site, operands)} {value}" : value.ToString();

    private static string Differ(Judgement judgement, DimExpr first, DimExpr second) => judgement.Verdict switch
    {
        Verdict.ContractBroken => $"must be equal, but the contract allows any {Names(first, second)}",
        Verdict.FitsOnlyIf => $"are equal only for {judgement.OnlyCase}",
        _ => Association.Relates(first, second) ? "differ in their parentheses" : Association.RelatesInSomeOrder(first, second) ? "differ in their order" : "differ",
    };

    private static string MustBe(GivenConflict conflict) =>
        conflict.Judgement.Verdict == Verdict.Fails
            ? $"must be {conflict.Expected}, not {conflict.Site.Value}"
            : $"is {conflict.Site.Value} and must be {conflict.Expected}{Though(conflict.Judgement, conflict.Site.Value, conflict.Expected, "it is")}";

    private static string Though(Judgement judgement, DimExpr first, DimExpr second, string fits) => judgement.Verdict switch
    {
        Verdict.ContractBroken => $", but the contract allows any {Names(first, second)}",
        Verdict.FitsOnlyIf => $", which {fits} only for {judgement.OnlyCase}",
        _ => "",
    };

    private static string Names(DimExpr first, DimExpr second) =>
        string.Join(" and ", first.Symbols.Concat(second.Symbols).Select(static s => s.Name).Distinct(StringComparer.Ordinal));

    // A value on its way to where it goes is all that the sentence is about; a call is about the method too.
    private static string Whose(GivenConflict conflict, Form form, IReadOnlyList<Operand> operands)
    {
        string role = Role(conflict.Site, operands);
        return operands.Count == 1 && !form.NamesSizes ? $"its {role}" : $"the {role} of {operands[conflict.Site.Operand].Description}";
    }

    private static string Role(DimSite site, IReadOnlyList<Operand> operands) => operands[site.Operand].Shape!.Kind switch
    {
        ShapeKind.Matrix => Counts[site.Dim],
        ShapeKind.Size => "size",
        ShapeKind.Array when operands[site.Operand].Shape!.Dims.Count == Counts.Length => Counts[site.Dim],
        ShapeKind.Array when operands[site.Operand].Shape!.Dims.Count > 1 => $"dimension {(site.Dim + 1).ToString(CultureInfo.InvariantCulture)}",
        _ => "length",
    };

    private static string Things(DimSite site, IReadOnlyList<Operand> operands) =>
        operands[site.Operand].Shape!.Kind != ShapeKind.Matrix ? "entries" : site.Dim == 0 ? "rows" : "columns";

    private static string Name(DimOperator op) => op switch
    {
        DimOperator.Add => "sum that could be taken apart",
        DimOperator.Subtract => "difference",
        DimOperator.Multiply => "product",
        DimOperator.Min => "minimum",
        _ => "quotient",
    };
}
