using MathNet.Numerics.LinearAlgebra;
using ShapedMath.Shapes;

namespace ShapedMath.Tests.Oracle;

/// <summary>
/// MathNet itself is the oracle of the table: every row is called on combinations of a few sizes, most of which do not
/// conform, and must say what MathNet does.
/// </summary>
public sealed class OracleTests
{
    private static readonly int[] Sizes = [0, 1, 2, 3, 5];
    private static readonly int[] Integers = [-1, 0, 1, 2, 3, 5];

    // All combinations for up to three matrices; of more, so many at random, the same ones at every run. SetSubMatrix has
    // 29 million, and each call that is refused costs an exception.
    private const int MostCombinations = 16_000;

    private static readonly Dictionary<string, MathNetMember> ByName = MathNetMember.All.ToDictionary(static member => member.ToString());

    public static TheoryData<string> Members => new(MathNetMember.All.Where(static member => member.Buffer is null).Select(static member => member.ToString()));

    public static TheoryData<string> MembersButSolve => new(MathNetMember.All.Where(static member => member is { Buffer: null, Row: not { Types: ["Matrix"], Members: ["Solve"] } }).Select(static member => member.ToString()));

    public static TheoryData<string> MembersWithBuffer => new(MathNetMember.All.Where(static member => member.Buffer is not null).Select(static member => member.ToString()));

    [Fact]
    public void The_table_is_read_without_errors() => OperationCatalog.BuiltIn.Errors.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Members))]
    public void A_row_accepts_what_MathNet_accepts_and_predicts_the_shape_of_the_result(string name)
    {
        var member = ByName[name];
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

            // Where the values are refused first, the row may say that the shapes would have been.
            if (unification.Verdict != (trial.IsAccepted ? Verdict.Fits : Verdict.Fails) && !(trial.Threw && unification.Verdict == Verdict.Fails))
                wrong.Add($"{trial}: the row says {unification.Verdict}, MathNet {(trial.IsAccepted ? "takes it" : "refuses it")}");
            else if (trial.Result is not null && ResultShapes(trial.Result, signature) is var actual && !actual.SequenceEqual(unification.Results))
                wrong.Add($"{trial}: the row predicts {string.Join(" ", unification.Results)}, MathNet gives {string.Join(" ", actual)}");
        }

        wrong.Take(10).ShouldBeEmpty($"{wrong.Count} of {accepted + refused} combinations");
        accepted.ShouldBeGreaterThan(0);
        (refused > 0).ShouldBe(CanFail(signature));
    }

    // A diagonal matrix may refuse more, as to have a row set: what counts is that nothing is reported that would have run. Where
    // there are no entries, the storages differ in whether they notice. Solve is apart: of a tall matrix that is not dense it
    // takes a right-hand side that is too short, and gives numbers that mean nothing.
    [Theory]
    [MemberData(nameof(MembersButSolve))]
    public void What_a_row_refuses_is_refused_whatever_the_storage(string name)
    {
        var member = ByName[name];

        var wrong = from shapes in Combinations(member.Row.Signature.Operands, most: 700)
                    where !shapes.Exists(IsEmpty) && Unifier.Unify(member.Row.Signature, shapes).Verdict == Verdict.Fails
                    from storage in new[] { Storage.Sparse, Storage.Diagonal }
                    where !Trial.Of(member, shapes, new Values(Seed: 1, Diagonal: 5, storage)).Threw
                    select $"{storage}: {string.Join(", ", shapes)}";

        wrong.Take(10).ShouldBeEmpty();
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
        var member = ByName[name];
        var plain = MathNetMember.All.First(other => other.Buffer is null && other.HasReceiver && other.Row == member.Row && other.Name == member.Name);
        var signature = member.Row.Signature;
        var wrong = new List<string>();
        int accepted = 0, refused = 0;

        foreach (var shapes in Combinations([.. signature.Operands, signature.Results[0]]))
        {
            var (operands, buffer) = (shapes[..^1], shapes[^1]);
            var unification = Unifier.Unify(signature, operands);
            bool fits = unification.Verdict == Verdict.Fits && buffer.Equals(unification.Results[0]);
            var values = new Values(accepted, 5);
            var trial = Trial.Into(member, operands, buffer, values);
            _ = trial.IsAccepted ? accepted++ : refused++;

            if (trial.IsAccepted != fits)
                wrong.Add($"{trial} into {buffer}: the row says {(fits ? "it fits" : "it does not fit")}, MathNet {(trial.IsAccepted ? "takes it" : "refuses it")}");
            else if (fits && !Entries(Trial.Of(plain, operands, values).Result!).SequenceEqual(Entries(trial.Result!)))
                wrong.Add($"{trial} into {buffer}: the buffer does not hold the result");
        }

        wrong.Take(10).ShouldBeEmpty($"{wrong.Count} of {accepted + refused} combinations");
        accepted.ShouldBeGreaterThan(0);
        refused.ShouldBeGreaterThan(0);
    }

    private static bool IsEmpty(Shape shape) => shape.Kind is ShapeKind.Matrix or ShapeKind.Vector && shape.Dims.Any(static dim => dim.ConstantValue!.Value.IsZero);

    private static IEnumerable<double> Entries(object result) => result is Matrix<double> matrix ? matrix.Enumerate() : ((Vector<double>)result).Enumerate();

    private static bool CanFail(ShapeSignature signature) =>
        signature.Conditions.Count > 0
        || signature.Operands.SelectMany(static operand => operand.Dims).SelectMany(static dim => dim.Names).GroupBy(static name => name).Any(static name => name.Count() > 1);

    // Shapes of the operands' kinds, in combinations of sizes, whatever the names in the signature.
    private static IEnumerable<List<Shape>> Combinations(IReadOnlyList<ShapePattern> patterns, int most = MostCombinations)
    {
        var shapes = patterns.Select(static pattern => ShapesOf(pattern).ToArray()).ToList();
        double count = shapes.Aggregate(1.0, static (product, of) => product * of.Length);
        if (count <= most)
            return shapes.Aggregate<Shape[], IEnumerable<List<Shape>>>([[]], static (all, of) => all.SelectMany(_ => of, static (before, shape) => new List<Shape>([.. before, shape])));
        var random = new Random(1);
        return Enumerable.Range(0, most).Select(_ => shapes.ConvertAll(of => of[random.Next(of.Length)]));
    }

    private static IEnumerable<Shape> ShapesOf(ShapePattern pattern) => pattern.Kind switch
    {
        ShapeKind.Matrix => from rows in Sizes from columns in Sizes select Shape.Matrix(rows, columns),
        ShapeKind.Vector => Sizes.Select(static n => Shape.Vector(n)),
        ShapeKind.Array when pattern.Dims.Count == 1 => Sizes.Append(6).Select(static n => new Shape(ShapeKind.Array, n)),
        ShapeKind.Array => from rows in Sizes from columns in Sizes select new Shape(ShapeKind.Array, rows, columns),
        ShapeKind.Size => Integers.Select(static n => Shape.Size(n)),
        ShapeKind.Scalar => [Shape.Scalar],
        ShapeKind.None => [Shape.None],
        _ => throw new NotSupportedException($"The oracle does not know {pattern.Kind}."),
    };

    // A decomposition has its results as properties, by the names in the signature.
    private static List<Shape> ResultShapes(object result, ShapeSignature signature) =>
        [.. signature.Results.Select(pattern => ShapeOf(
            pattern.Label is null ? result : result.GetType().GetProperty(pattern.Label)!.GetValue(result)!,
            pattern.Kind))];

    private static Shape ShapeOf(object value, ShapeKind expected) => value switch
    {
        _ when expected == ShapeKind.None => Shape.None,
        _ when MathNetApi.IsMatrix(value.GetType()) => Shape.Matrix(Property(value, "RowCount"), Property(value, "ColumnCount")),
        MathNet.Numerics.Permutation permutation => Shape.Vector(permutation.Dimension),
        _ when MathNetApi.IsVector(value.GetType()) => Shape.Vector(Property(value, "Count")),
        Array array => new Shape(ShapeKind.Array, [.. Enumerable.Range(0, array.Rank).Select(dim => (DimExpr)array.GetLength(dim))]),
        int size when expected == ShapeKind.Size => Shape.Size(size),
        int or double or float => Shape.Scalar,
        _ => throw new NotSupportedException($"The oracle does not know {value.GetType()}."),
    };

    private static int Property(object value, string name) => (int)value.GetType().GetProperty(name)!.GetValue(value)!;
}
