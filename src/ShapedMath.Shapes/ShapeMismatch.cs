using System.Globalization;

namespace ShapedMath.Shapes;

/// <summary>
/// A proven misfit of shapes, and the wording of it: one for the compiler's diagnostics and for the exceptions at run time.
/// <c>Cannot multiply 'X' (n×d) by 'y' (n): inner dimensions d and n differ. X.T * y would give d.</c>
/// </summary>
public sealed class ShapeMismatch
{
    private ShapeMismatch(string ruleId, Verdict verdict, string fact, string cause, IReadOnlyList<Repair> repairs)
    {
        RuleId = ruleId;
        Verdict = verdict;
        Repairs = repairs;
        string repair = repairs.Count == 0 ? "" : $" {string.Join(", ", repairs)}.";
        Message = $"{fact}: {cause}.{repair}";
    }

    /// <summary>The rule that reports it.</summary>
    public string RuleId { get; }

    /// <summary>How bad it is: an error, or a warning for <see cref="Verdict.FitsOnlyIf"/>.</summary>
    public Verdict Verdict { get; }

    /// <summary>The fact, both shapes, the cause and the repairs, in one sentence or two.</summary>
    public string Message { get; }

    /// <summary>What would make it fit, the smallest changes first; those that give the expected shape, where it is known.</summary>
    public IReadOnlyList<Repair> Repairs { get; }

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
            return OfKinds(forms, operands, instead, expected, notation);
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

        var repairs = RepairSearch.Find(forms, instead ?? [], operands, expected, notation);
        return Of(failed!, conflict!, operands, repairs);
    }

    /// <summary>Explains why a value is not what the place that it goes to declares; <see langword="null"/> where nothing is proven.</summary>
    /// <param name="ruleId">The rule of such places; where it is the orientation that differs, SM1012 speaks instead.</param>
    /// <param name="phrase">What cannot be done: <c>return {0} as 'Gradient' declares</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="declared">The shape that is declared.</param>
    public static ShapeMismatch? OfDeclared(string ruleId, string phrase, Operand value, Shape declared)
    {
        if (value.Shape is not { } actual || actual.Equals(declared))
            return null;
        var pattern = new ShapePattern(null, declared.Kind, [.. declared.Dims.Select(static d => new DimGiven(d))]);
        var form = new Form(new ShapeSignature([pattern], [pattern]), ruleId, phrase, "{0}");
        var repairs = RepairSearch.Find([form], [], [value], declared, SourceNotation.Typed);
        if (Unifier.Applies(form.Signature, [actual]))
            return Unifier.Unify(form.Signature, [actual]).Conflict is { } conflict ? Of(form, conflict, [value], repairs) : null;
        bool isLayout = actual.Kind is ShapeKind.Vector or ShapeKind.Row && declared.Kind is ShapeKind.Vector or ShapeKind.Row;
        string cause = $"it is {Cause.KindName(actual.Kind)}, and {Cause.KindName(declared.Kind)}{Size(declared)} is due";
        return new(isLayout ? "SM1012" : ruleId, Verdict.Fails, Fact(form, [value]), cause, repairs);
    }

    private static string Size(Shape shape) => shape.Dims.Count == 0 || shape.Kind == ShapeKind.Array ? "" : $" ({shape})";

    // A column times a column: as matrices, n×1 times n×1, whose inner dimensions 1 and n differ.
    private static ShapeMismatch? OfKinds(IReadOnlyList<Form> forms, IReadOnlyList<Operand> operands, IReadOnlyList<Form>? instead, Shape? expected, SourceNotation notation)
    {
        if (forms.Count == 0 || operands.Any(static o => o.Shape is null))
            return null;
        var repairs = RepairSearch.Find(forms, instead ?? [], operands, expected, notation);
        var general = forms.FirstOrDefault(form => form.Signature.Operands.Count == operands.Count) ?? forms[0];
        if (general.Signature.Operands.Count != operands.Count)
            return null;
        var matrices = operands.Select(static o => o with { Shape = o.Shape!.AsMatrix }).ToList();
        var shapes = matrices.Select(static o => o.Shape).ToList();
        bool isMatrixForm = general.Signature.Operands.All(static o => o.Kind == ShapeKind.Matrix) && shapes.TrueForAll(static s => s is not null);
        if (isMatrixForm && Unifier.Unify(general.Signature, shapes).Conflict is { } conflict)
            return Of(general, conflict, matrices, repairs);
        return new(general.RuleId, Verdict.Fails, Fact(general, operands), Cause.OfKinds(operands), repairs);
    }

    private static ShapeMismatch Of(Form form, Conflict conflict, IReadOnlyList<Operand> operands, IReadOnlyList<Repair> repairs)
    {
        var verdict = conflict.Judgement.Verdict;
        return new(verdict == Verdict.FitsOnlyIf ? "SM1016" : form.RuleId, verdict, Fact(form, operands), Cause.Of(conflict, form, operands), repairs);
    }

    private static string Fact(Form form, IReadOnlyList<Operand> operands)
    {
        var described = operands.Select(static o => o.Shape is null or { Kind: ShapeKind.None } ? o.Description : $"{o.Description} ({o.Shape})");
        return "Cannot " + string.Format(CultureInfo.InvariantCulture, form.Phrase, [.. described]);
    }
}
