using MathNet.Numerics.LinearAlgebra;
using ShapedMath.Shapes;

namespace ShapedMath.Tests.Oracle;

/// <summary>
/// MathNet itself is the oracle of the table: every row is called on all combinations of a few sizes, most of which do not
/// conform, and must say what MathNet does.
/// </summary>
public sealed class OracleTests
{
    private static readonly int[] Sizes = [0, 1, 2, 3, 5];
    private static readonly int[] Integers = [-1, 0, 1, 2, 3, 5];

    public static TheoryData<string> Members => new(MathNetMember.All.Select(static member => member.ToString()));

    public static TheoryData<string> MembersWithBuffer => new(MathNetMember.All.Where(static member => member.Row.HasInto && !member.IsStatic).Select(static member => member.ToString()));

    [Fact]
    public void The_table_is_read_without_errors() => OperationCatalog.BuiltIn.Errors.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Members))]
    public void The_kinds_of_the_operands_choose_one_member_of_MathNet(string name)
    {
        var member = MemberOf(name);

        (member.Properties.Count + member.Overloads.Count).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void A_row_tells_of_a_result_buffer_where_MathNet_has_an_overload_with_one(string name)
    {
        var member = MemberOf(name);

        if (!member.IsStatic)
            member.IntoOverloads.Count.ShouldBe(member.Row.HasInto ? 1 : 0);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void A_row_accepts_what_MathNet_accepts_and_predicts_the_shape_of_the_result(string name)
    {
        var member = MemberOf(name);
        var signature = member.Row.Signature;
        var wrong = new List<string>();
        int accepted = 0, refused = 0;

        var trials = from shapes in Combinations(signature.Operands)
                     from values in new Values[] { new(Seed: shapes.Count, Diagonal: 5), new(Seed: shapes.Count, Diagonal: -5) }
                     select Trial.Of(member, shapes, values);
        foreach (var trial in trials)
        {
            var unification = Unifier.Unify(signature, trial.Shapes);
            _ = trial.IsAccepted ? accepted++ : refused++;

            if (unification.Verdict != (trial.IsAccepted ? Verdict.Fits : Verdict.Fails))
                wrong.Add($"{trial}: the row says {unification.Verdict}, MathNet {(trial.IsAccepted ? "takes it" : "refuses it")}");
            else if (trial.Result is not null && ResultShapes(trial.Result, signature) is var actual && !actual.SequenceEqual(unification.Results))
                wrong.Add($"{trial}: the row predicts {string.Join(" ", unification.Results)}, MathNet gives {string.Join(" ", actual)}");
        }

        wrong.Take(10).ShouldBeEmpty($"{wrong.Count} of {accepted + refused} combinations");
        accepted.ShouldBeGreaterThan(0);
        (refused > 0).ShouldBe(CanFail(signature));
    }

    [Fact]
    public void An_exception_that_depends_on_values_is_no_refusal_of_shapes()
    {
        var cholesky = MathNetMember.All.Single(static member => member.Name == "Cholesky");

        var definite = Trial.Of(cholesky, [Shape.Matrix(3, 3)], new Values(1, 5));
        var indefinite = Trial.Of(cholesky, [Shape.Matrix(3, 3)], new Values(1, -5));
        var tall = Trial.Of(cholesky, [Shape.Matrix(3, 2)], new Values(1, 5));

        (definite.IsAccepted, definite.Result is null).ShouldBe((true, false));
        (indefinite.IsAccepted, indefinite.Result is null).ShouldBe((true, true));
        tall.IsAccepted.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(MembersWithBuffer))]
    public void An_overload_with_a_buffer_takes_a_buffer_of_the_predicted_shape_and_fills_it_with_the_result(string name)
    {
        var member = MemberOf(name);
        var signature = member.Row.Signature;
        var wrong = new List<string>();
        int accepted = 0, refused = 0;

        foreach (var shapes in Combinations(signature.Operands))
        {
            var unification = Unifier.Unify(signature, shapes);
            foreach (var buffer in Combinations([signature.Results[0]]).Select(static shape => shape[0]))
            {
                bool fits = unification.Verdict == Verdict.Fits && buffer.Equals(unification.Results[0]);
                var values = new Values(accepted, 5);
                var trial = Trial.Into(member, shapes, buffer, values);
                _ = trial.IsAccepted ? accepted++ : refused++;

                if (trial.IsAccepted != fits)
                    wrong.Add($"{trial} into {buffer}: the row says {(fits ? "it fits" : "it does not fit")}, MathNet {(trial.IsAccepted ? "takes it" : "refuses it")}");
                else if (fits && !Trial.Of(member, shapes, values).Result!.Equals(trial.Result))
                    wrong.Add($"{trial} into {buffer}: the buffer does not hold the result");
            }
        }

        wrong.Take(10).ShouldBeEmpty($"{wrong.Count} of {accepted + refused} combinations");
        accepted.ShouldBeGreaterThan(0);
        refused.ShouldBeGreaterThan(0);
    }

    private static MathNetMember MemberOf(string name) => MathNetMember.All.Single(member => member.ToString() == name);

    private static bool CanFail(ShapeSignature signature) =>
        signature.Conditions.Count > 0
        || signature.Operands.SelectMany(static operand => operand.Dims).GroupBy(static dim => dim.ToString()).Any(static name => name.Count() > 1);

    // Shapes of the operands' kinds, in all combinations of sizes, whatever the names in the signature.
    private static IEnumerable<List<Shape>> Combinations(IReadOnlyList<ShapePattern> patterns) =>
        patterns.Count == 0
            ? [[]]
            : from rest in Combinations([.. patterns.SkipLast(1)])
              from shape in ShapesOf(patterns[^1].Kind)
              select new List<Shape>([.. rest, shape]);

    private static IEnumerable<Shape> ShapesOf(ShapeKind kind) => kind switch
    {
        ShapeKind.Matrix => from rows in Sizes from columns in Sizes select Shape.Matrix(rows, columns),
        ShapeKind.Vector => Sizes.Select(static n => Shape.Vector(n)),
        ShapeKind.Size => Integers.Select(static n => Shape.Size(n)),
        ShapeKind.Scalar => [Shape.Scalar],
        ShapeKind.None => [Shape.None],
        _ => throw new NotSupportedException($"The oracle does not know {kind}."),
    };

    // A decomposition has its results as properties, by the names in the signature.
    private static List<Shape> ResultShapes(object result, ShapeSignature signature) =>
        [.. signature.Results.Select(pattern => ShapeOf(
            pattern.Label is null ? result : result.GetType().GetProperty(pattern.Label)!.GetValue(result)!,
            pattern.Kind))];

    private static Shape ShapeOf(object value, ShapeKind expected) => value switch
    {
        Matrix<double> matrix => Shape.Matrix(matrix.RowCount, matrix.ColumnCount),
        Vector<double> vector => Shape.Vector(vector.Count),
        Vector<System.Numerics.Complex> vector => Shape.Vector(vector.Count),
        int size when expected == ShapeKind.Size => Shape.Size(size),
        int or double => Shape.Scalar,
        _ => throw new NotSupportedException($"The oracle does not know {value.GetType()}."),
    };
}
