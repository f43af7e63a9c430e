using Microsoft.CodeAnalysis;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

internal sealed partial class Transfer
{
    private const int LongestName = 24;

    // X.Expect("n, d"): what the program checks when it runs is known from there on, of X too. Only what can never be is a mistake: to ask is
    // what the call is for.
    private FlowValue Expect(IOperation site, IOperation operation, FlowValue value, IOperation text)
    {
        if (text.ConstantValue is not { HasValue: true, Value: string sizes }
            || operation.Type is not { } type
            || context.Contracts.Read(isDim: false, sizes, type, out _, out _) is not { } pattern
            || FlowContext.Rigid(pattern, NameOf(operation), operation.Syntax.GetLocation()) is not { } expected)
        {
            return value;
        }

        if (ShapeOf(value) is { } shape && shape.Kind == expected.Kind && shape.Dims.Count == expected.Dims.Count)
        {
            // The names of the text alone first, as at run time; then as the method knows them.
            var place = new Place(site, IsGuarded: true) { MayBeRequired = false };
            var described = new[] { Describe(operation, shape, isWritten: false) };
            if (Check(place, Form.OfExpectation(pattern, RuleIds.Argument, sizes), described) is { Conflict.Judgement.Verdict: Verdict.Fails }
                || Check(place, Form.OfExpectation(FlowContext.Given(pattern, static _ => true), RuleIds.Argument, sizes), described) is { Conflict.Judgement.Verdict: Verdict.Fails })
            {
                return FlowValue.Unknown;
            }

            for (int i = 0; i < shape.Dims.Count; i++)
            {
                if (shape.Dims[i] != expected.Dims[i])
                    State = State.With(new SizeRelation(shape.Dims[i], Comparison.Equal, expected.Dims[i], IsNegated: false));
            }

            expected = new Shape(expected.Kind, [.. shape.Dims.Select((dim, i) => dim.IsConstant ? dim : expected.Dims[i])]);
        }

        var known = new ShapedValue(expected);
        if (Variables.Of(Unwrapped(operation)) is { } variable && context.IsTracked(variable))
            State = State.With(variable, known);
        return known;
    }

    // A long expression is where the line says.
    private static string NameOf(IOperation operation) => TextOf(operation.Syntax) is { Length: <= LongestName } text ? text : "what is expected";
}
