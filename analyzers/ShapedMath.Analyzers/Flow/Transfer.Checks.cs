using Microsoft.CodeAnalysis;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

internal sealed partial class Transfer
{
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

    private static Shape? ShapeOf(FlowValue value) => value switch
    {
        ShapedValue shaped => shaped.Shape,
        SizeValue size => Shape.Size(size.Size),
        _ => null,
    };

    private Operand Describe(IOperation operation, Shape? shape, bool isWritten)
    {
        // While states settle, nobody is told anything, and texts are not needed.
        if (listener is null)
            return new("", Code: null, shape);
        var operand = Operand.OfCode(TextOf(operation.Syntax), shape);
        return isWritten ? operand : operand with { Code = null };
    }

    private static string TextOf(SyntaxNode syntax) =>
        syntax is Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax expression ? ShapeReader.WithoutParentheses(expression).ToString() : syntax.ToString();

    // Judges operands and tells of it; gives null where that cannot be done.
    private Unification? Check(Place place, Form form, IReadOnlyList<Operand> operands)
    {
        var unification = Judge(form.Signature, [.. operands.Select(static operand => operand.Shape)]);
        if (IsWorthTelling(unification))
            Tell(unification!, place, form, operands);
        return unification;
    }

    private Unification? Judge(ShapeSignature signature, Shape?[] shapes) => function.Unifications.Of(signature, shapes, State.Relations);

    // Nearly all that is judged fits: what is said of the rest is put together only then.
    private bool IsWorthTelling(Unification? unification) =>
        listener is not null && unification is not null && (unification.Conflict is not null || (listener.WantsUndecided && unification.Verdict == Verdict.Unknown));

    private void Tell(Unification unification, Place place, Form form, IReadOnlyList<Operand> operands, IReadOnlyList<Repair>? counterparts = null)
    {
        var shapes = operands.Select(static operand => operand.Shape).ToList();
        var facts = function.Unifications.FactsOf(State.Relations);
        if (unification.Conflict is { } conflict)
        {
            if (IsProven(conflict, form, shapes, place.IsGuarded)
                && ShapeMismatch.Explain([form], operands, facts: facts, notation: SourceNotation.MathNet) is { } mismatch)
            {
                // Another orientation may meet the condition, or take the row, but is not what was meant.
                listener!.Mismatch(place.Site, place.Wording(conflict is ConditionConflict ? mismatch.With([]) : form.RuleId == RuleIds.Line ? mismatch.With(counterparts ?? []) : mismatch), place.Inner);
            }
        }
        else if (place.MayBeRequired && shapes.Exists(static shape => shape?.Dims.Any(static dim => !dim.IsConstant) == true) && IsAlwaysReached)
        {
            var described = operands.Select(static operand => operand with { Code = null }).ToList();
            listener!.Undecided(new(form, described, place.IsGuarded || State.IsGuarded, place.Inner ?? place.Site.Syntax.GetLocation()));
        }
    }

    private bool IsProven(Conflict conflict, Form form, List<Shape?> shapes, bool isGuarded)
    {
        var verdict = conflict.Judgement.Verdict;

        // A contract cannot say that one size is at most another, so that it does not allow more by not saying so.
        if (verdict != Verdict.Fails && (isGuarded || State.IsGuarded || isTried || conflict is ConditionConflict { Judgement.Verdict: Verdict.ContractBroken }))
            return false;

        // What is left by one of several ways may be the coincidental case just where it is.
        if (verdict == Verdict.FitsOnlyIf && SizesOf(conflict, shapes).Any(static dim => dim.Symbols.Any(LocalSizes.IsMet)))
            return false;
        var split = shapes.Select(SignedSizes.Split).ToList();
        return Unifier.Unify(form.Signature, split, SignedSizes.Facts(State.Relations)).Conflict?.Judgement.Verdict == verdict;
    }

    // The sizes that do not fit, so far as that can be said of single ones.
    private static IEnumerable<DimExpr> SizesOf(Conflict conflict, IEnumerable<Shape?> shapes) => conflict switch
    {
        SizeConflict { First.Value: var first, Second.Value: var second } => [first, second],
        GivenConflict { Site.Value: var size, Expected: var expected } => [size, expected],
        ConditionConflict { Left: var left, Right: var right } => [left, right],
        _ => shapes.SelectMany(static shape => shape?.Dims ?? []),
    };

    // What is judged where: at an operation itself, or at the call of a method that has it within.
    private sealed record Place(IOperation Site, Location? Inner = null, bool IsGuarded = false, Func<ShapeMismatch, ShapeMismatch>? Rewording = null)
    {
        // Whether a caller's arguments may decide it.
        public bool MayBeRequired { get; init; } = true;

        public ShapeMismatch Wording(ShapeMismatch mismatch) => Rewording?.Invoke(mismatch) ?? mismatch;
    }
}
