using System.Globalization;

namespace ShapedMath.Shapes;

/// <summary>
/// A proven misfit of shapes, and the wording of it: one for the compiler's diagnostics and for the exceptions at run time.
/// <c>Cannot multiply 'X' (n×d) by 'y' (n): inner dimensions d and n differ. X.T * y would give d.</c>
/// </summary>
public sealed class ShapeMismatch
{
    private const string LayoutRule = "SM1012";
    private const string CoincidenceRule = "SM1016";

    // More would bury the message.
    private const int MostOrigins = 2;

    // What cannot be done, as in "multiply 'X' (n×d) by 'y' (n)".
    private readonly string what;
    private readonly string why;

    // The sizes that the cause speaks of, and what the deed calls by name.
    private readonly IReadOnlyList<DimSymbol> sizes;
    private readonly IReadOnlyList<Operand> named;

    private ShapeMismatch(string ruleId, Verdict verdict, string deed, string cause, IReadOnlyList<Repair> repairs, int? culprit = null, IReadOnlyList<DimSymbol>? sizes = null, IReadOnlyList<Operand>? named = null)
    {
        this.sizes = sizes ?? [];
        this.named = named ?? [];
        RuleId = verdict == Verdict.FitsOnlyIf ? CoincidenceRule : ruleId;
        Verdict = verdict;
        Repairs = repairs;
        Culprit = culprit;
        what = deed;
        why = cause;
    }

    private ShapeMismatch(ShapeMismatch other, IReadOnlyList<Repair> repairs)
        : this(other.RuleId, other.Verdict, other.what, other.why, repairs, other.Culprit, other.sizes, other.named)
    {
    }

    /// <summary>The rule that reports it: the operation's own, or SM1016 for <see cref="Verdict.FitsOnlyIf"/>.</summary>
    public string RuleId { get; }

    /// <summary>How bad it is: an error, or a warning for <see cref="Verdict.FitsOnlyIf"/>.</summary>
    public Verdict Verdict { get; }

    /// <summary>The fact, both shapes, the cause and the repairs, in one sentence or two.</summary>
    public string Message => Repairs.Count == 0 ? Explanation : $"{Explanation} {string.Join(", ", Repairs)}.";

    /// <summary>What would make it fit, the smallest changes first; those that give the expected shape, where it is known.</summary>
    public IReadOnlyList<Repair> Repairs { get; }

    /// <summary>The index of the one operand that is to blame, or <see langword="null"/> where it is what they are together.</summary>
    public int? Culprit { get; }

    /// <summary>
    /// The sizes whose origin the message says, at most two: those in the cause that come from elsewhere than the operands that are named.
    /// </summary>
    public IEnumerable<DimSymbol> Explained => sizes
        .Where(size => size.Origin is { } origin && !named.Any(operand => operand.Description == $"'{origin.Name}'"))
        .Take(MostOrigins);

    // The message without the repairs.
    private string Explanation => $"Cannot {what}: {why}{Origins}.";

    private string Origins => Explained.Any() ? $" ({string.Join("; ", Explained.Select(static size => $"{size.Name}: {size.Origin}"))})" : "";

    /// <summary>
    /// The misfit as a caller sees it, in whose hands the sizes are: <c>Cannot call 'Fit' with 'A' (5×2) and 'b' (4): it would multiply
    /// 'X.Transpose()' (2×5) by 'y' (4), but inner dimensions 5 and 4 differ.</c>
    /// </summary>
    /// <param name="phrase">The call: <c>call 'Fit' with {0} and {1}</c>.</param>
    /// <param name="arguments">What it is called with.</param>
    public ShapeMismatch InCall(string phrase, IReadOnlyList<Operand> arguments) => new(RuleId, Verdict, Deed(phrase, arguments), $"it would {what}, but {why}", [], sizes: sizes, named: arguments);

    /// <summary>The same misfit with other repairs, found where more is known of the place.</summary>
    public ShapeMismatch With(IReadOnlyList<Repair> repairs) => new(this, repairs);

    /// <summary>
    /// Explains why operands fit none of the forms that a call could have. Gives <see langword="null"/> where one fits, or
    /// where nothing is proven.
    /// </summary>
    /// <param name="forms">What the call could have meant: overloads.</param>
    /// <param name="operands">The operands, the receiver first.</param>
    /// <param name="instead">Other operations on the same operands that could be advised.</param>
    /// <param name="expected">The shape that the place of the call asks for, which prefers repairs that give it.</param>
    /// <param name="facts">What is known of the sizes.</param>
    /// <param name="notation">How repairs are written.</param>
    public static ShapeMismatch? Explain(
        IReadOnlyList<Form> forms,
        IReadOnlyList<Operand> operands,
        IReadOnlyList<Form>? instead = null,
        Shape? expected = null,
        DimFacts? facts = null,
        SourceNotation notation = SourceNotation.Typed)
    {
        var shapes = operands.Select(static o => o.Shape).ToList();
        var applicable = forms.Where(form => Unifier.Applies(form.Signature, shapes)).ToList();
        if (applicable.Count == 0)
            return OfKinds(forms, operands, instead, expected, facts, notation);
        Form? failed = null;
        Conflict? conflict = null;
        foreach (var form in applicable)
        {
            var unification = Unifier.Unify(form.Signature, shapes, facts);
            if (unification.Conflict is null)
                return null;
            if (conflict is null || unification.Conflict.Judgement.Verdict < conflict.Judgement.Verdict)
                (failed, conflict) = (form, unification.Conflict);
        }

        var repairs = RepairSearch.Find(forms, instead ?? [], operands, expected, notation, facts);
        return Of(failed!, conflict!, operands, repairs);
    }

    /// <summary>Explains why a value is not what the place that it goes to declares; <see langword="null"/> where nothing is proven.</summary>
    /// <param name="ruleId">The rule of such places; where it is the orientation that differs, SM1012 speaks instead.</param>
    /// <param name="phrase">What cannot be done: <c>return {0} as 'Gradient' declares</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="declared">The shape that is declared.</param>
    /// <param name="forms">The operation that gives the value, from which repairs are made where the value as a whole has none.</param>
    /// <param name="operands">The operands of that operation.</param>
    /// <param name="converted">The value converted to what is declared, where that changes nothing of it.</param>
    public static ShapeMismatch? OfDeclared(
        string ruleId,
        string phrase,
        Operand value,
        Shape declared,
        IReadOnlyList<Form>? forms = null,
        IReadOnlyList<Operand>? operands = null,
        string? converted = null)
    {
        if (value.Shape is not { } actual || actual.Equals(declared))
            return null;
        var pattern = new ShapePattern(null, declared.Kind, [.. declared.Dims.Select(static d => new DimGiven(d))]);
        var form = new Form(new ShapeSignature([pattern], [pattern]), ruleId, phrase, "{0}");
        var repairs = converted is null ? RepairSearch.Find([form], [], [value], declared, SourceNotation.Typed, null) : [new Repair(converted, declared)];
        if (repairs.Count == 0)
            repairs = [.. RepairSearch.Find(forms ?? [], [], operands ?? [], declared, SourceNotation.Typed, null).Where(r => declared.Equals(r.Result))];
        if (Unifier.Applies(form.Signature, [actual]))
            return Unifier.Unify(form.Signature, [actual]).Conflict is { } conflict ? Of(form, conflict, [value], repairs) : null;
        string cause = $"it is {Cause.KindName(actual.Kind)}, and {Cause.KindName(declared.Kind)}{Size(declared)} is due";
        return new(IsLayout(actual.Kind, declared.Kind) ? LayoutRule : ruleId, Verdict.Fails, Deed(form, [value]), cause, repairs);
    }

    /// <summary>
    /// Explains why a value has no entry with so many indices; <see langword="null"/> where it has. A scalar has none at all:
    /// the value itself is what was meant.
    /// </summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="value">The value.</param>
    /// <param name="indices">The number of indices.</param>
    public static ShapeMismatch? OfEntry(string ruleId, Operand value, int indices)
    {
        string? cause = value.Shape?.Kind switch
        {
            ShapeKind.Scalar => "a scalar has no entries",
            ShapeKind.Vector or ShapeKind.Row when indices != 1 => $"{Cause.KindName(value.Shape.Kind)} has one index",
            ShapeKind.Matrix when indices != 2 => "a matrix has two indices",
            _ => null,
        };
        if (cause is null)
            return null;
        IReadOnlyList<Repair> repairs = value is { Shape.Kind: ShapeKind.Scalar, Code: { } code } ? [new(code, Shape.Scalar)] : [];
        string deed = $"take an entry of {value.Description} ({value.Shape}) by {indices.ToString(CultureInfo.InvariantCulture)} {(indices == 1 ? "index" : "indices")}";
        return new(ruleId, Verdict.Fails, deed, cause, repairs);
    }

    /// <summary>
    /// Explains why a value cannot be read as one of another shape where it stands, no entry being moved; <see langword="null"/>
    /// where the two differ in association only.
    /// </summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="value">The value.</param>
    /// <param name="target">The shape that it is to be read as, of the same kind.</param>
    public static ShapeMismatch? OfReading(string ruleId, Operand value, Shape target)
    {
        for (int i = 0; i < target.Dims.Count; i++)
        {
            var (from, to) = (value.Shape!.Dims[i], target.Dims[i]);
            if (Association.Relates(from, to))
                continue;
            string cause = Association.RelatesInSomeOrder(from, to)
                ? $"{from} and {to} have one size, but not one order; Swap moves the entries, and As moves none"
                : $"{from} and {to} differ in more than parentheses and factors of 1";
            return new(ruleId, Verdict.Fails, $"read {value.Description} ({value.Shape}) as {target}", cause, []);
        }

        return null;
    }

    /// <summary>
    /// Says that operands whose shapes fit have no such operator all the same; <see langword="null"/> where their shapes are not
    /// proven to fit.
    /// </summary>
    /// <param name="forms">What the operator could have meant.</param>
    /// <param name="operands">The operands.</param>
    /// <param name="cause">What else is missing.</param>
    public static ShapeMismatch? OfAbsence(IReadOnlyList<Form> forms, IReadOnlyList<Operand> operands, string cause)
    {
        var shapes = operands.Select(static o => o.Shape).ToList();
        var fitting = forms.FirstOrDefault(form => Unifier.Applies(form.Signature, shapes) && Unifier.Unify(form.Signature, shapes).Verdict == Verdict.Fits);
        return fitting is null ? null : new(fitting.RuleId, Verdict.Fails, Deed(fitting, operands), $"the shapes fit, but {cause}", []);
    }

    /// <summary>Says why values do not fit where that is not a matter of the sizes that they have themselves.</summary>
    /// <param name="ruleId">The rule of such places.</param>
    /// <param name="phrase">What cannot be done: <c>return {0} as 'Gradient' declares</c>.</param>
    /// <param name="values">The values.</param>
    /// <param name="cause">Why.</param>
    public static ShapeMismatch OfValues(string ruleId, string phrase, IReadOnlyList<Operand> values, string cause) => new(ruleId, Verdict.Fails, Deed(phrase, values), cause, []);

    private static bool IsLayout(ShapeKind actual, ShapeKind due) =>
        actual is ShapeKind.Vector or ShapeKind.Row && due is ShapeKind.Vector or ShapeKind.Row;

    private static string Size(Shape shape) => shape.Dims.Count == 0 || shape.Kind == ShapeKind.Array ? "" : $" ({shape})";

    // No form takes operands of these kinds. Read as matrices, they may still be what a form is about: a column times a
    // column is n×1 times n×1, whose inner dimensions 1 and n differ. Where they fit so, it is no matter of shapes.
    private static ShapeMismatch? OfKinds(IReadOnlyList<Form> forms, IReadOnlyList<Operand> operands, IReadOnlyList<Form>? instead, Shape? expected, DimFacts? facts, SourceNotation notation)
    {
        var alike = forms.Where(form => form.Signature.Operands.Count == operands.Count).ToList();
        if (alike.Count == 0 || operands.Any(static o => o.Shape is null))
            return null;
        var matrices = operands.Select(static o => o with { Shape = o.Shape!.AsMatrix ?? o.Shape }).ToList();
        var shapes = matrices.Select(static o => o.Shape).ToList();
        var applicable = alike.Where(form => !form.NamesSizes && Unifier.Applies(form.Signature, shapes)).ToList();
        var conflicts = applicable.Select(form => Unifier.Unify(form.Signature, shapes, facts).Conflict).ToList();
        if (conflicts.Contains(null) || (applicable.Count == 0 && MightFitIdentity(alike, operands)))
            return null;
        var repairs = RepairSearch.Find(forms, instead ?? [], operands, expected, notation, facts);
        if (applicable.Count > 0)
            return Of(applicable[0], conflicts[0]!, matrices, repairs);
        var nearest = Nearest(alike, operands);
        int? culprit = OnlyMisfit(nearest, operands);
        var due = culprit is { } only ? nearest[0].Signature.Operands[only] : null;
        bool isLayout = nearest[0].NamesSizes && due is not null && IsLayout(operands[culprit!.Value].Shape!.Kind, due.Kind);
        string cause = due is null ? Cause.OfKinds(nearest, operands) : Cause.OfKind(nearest[0], operands[culprit!.Value], due);
        return new(isLayout ? LayoutRule : nearest[0].RuleId, Verdict.Fails, Deed(nearest[0], operands), cause, repairs, culprit);
    }

    // A multiple of I has whatever size is needed: beside matrices, that an operation is not there for it proves nothing.
    private static bool MightFitIdentity(List<Form> forms, IReadOnlyList<Operand> operands) =>
        operands.Any(static o => o.Shape!.Kind == ShapeKind.Identity)
        && (operands.All(static o => o.Shape!.Kind is ShapeKind.Identity or ShapeKind.Matrix)
            || !forms.Exists(static form => form.Signature.Operands.Any(static o => o.Kind == ShapeKind.Identity)));

    // The forms that take the most operands.
    private static List<Form> Nearest(List<Form> forms, IReadOnlyList<Operand> operands)
    {
        int least = forms.Min(form => Misfits(form, operands).Count);
        return forms.Where(form => Misfits(form, operands).Count == least).ToList();
    }

    internal static List<int> Misfits(Form form, IReadOnlyList<Operand> operands) =>
        Enumerable.Range(0, operands.Count).Where(i => !Unifier.Takes(form.Signature.Operands[i].Kind, operands[i].Shape!.Kind)).ToList();

    // The one operand that the forms do not take, where all of them want the same kind there.
    private static int? OnlyMisfit(List<Form> forms, IReadOnlyList<Operand> operands)
    {
        if (Misfits(forms[0], operands) is not [var only])
            return null;
        var due = forms[0].Signature.Operands[only].Kind;
        return forms.TrueForAll(form => Misfits(form, operands) is [var other] && other == only && form.Signature.Operands[only].Kind == due) ? only : null;
    }

    private static ShapeMismatch Of(Form form, Conflict conflict, IReadOnlyList<Operand> operands, IReadOnlyList<Repair> repairs)
    {
        int? culprit = conflict switch
        {
            SizeConflict size when size.First.Operand == size.Second.Operand => size.First.Operand,
            GivenConflict given => given.Site.Operand,
            CompositionConflict composition => composition.Site.Operand,
            _ => null,
        };
        return new(form.RuleId, conflict.Judgement.Verdict, Deed(form, operands), Cause.Of(conflict, form, operands), repairs, culprit, SizesOf(conflict), operands);
    }

    private static IReadOnlyList<DimSymbol> SizesOf(Conflict conflict)
    {
        IEnumerable<DimExpr> mentioned = conflict switch
        {
            SizeConflict size => [size.First.Value, size.Second.Value],
            GivenConflict given => [given.Site.Value, given.Expected],
            ConditionConflict condition => [condition.Left, condition.Right],
            _ => [],
        };
        return [.. mentioned.SelectMany(static size => size.Symbols).Distinct()];
    }

    private static string Deed(Form form, IReadOnlyList<Operand> operands) => Deed(form.Phrase, operands);

    // A number, or a name that is that of the size too, says it already.
    private static bool IsSaid(Operand operand) =>
        operand.Shape is null or { Kind: ShapeKind.None } || (operand.Shape.Kind == ShapeKind.Size && operand.Description == $"'{operand.Shape}'");

    private static string Deed(string phrase, IReadOnlyList<Operand> operands)
    {
        var described = operands.Select(static o => IsSaid(o) ? o.Description : $"{o.Description} ({o.Shape})");
        return string.Format(CultureInfo.InvariantCulture, phrase, [.. described]);
    }
}
