using FsCheck;
using FsCheck.Fluent;

namespace ShapedMath.Shapes.Tests;

/// <summary>
/// A composed dimension is a list of entries: of a sum, those of the one and then of the other; of a product, all pairs, the
/// second index running faster. Those that may be read as each other have the same list.
/// </summary>
public sealed class AssociationTests
{
    private static readonly DimOperator[] Operators = [DimOperator.Add, DimOperator.Multiply];

    [Fact]
    public void What_is_related_numbers_the_same_entries()
    {
        int related = 0;

        Law.ForAll(5000, from left in Composed(4) from right in Composed(4) select (left, right), pair =>
        {
            if (!Association.Relates(ExprOf(pair.left), ExprOf(pair.right)))
                return;
            related++;
            Entries(pair.left).ShouldBe(Entries(pair.right));
        });

        related.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Setting_parentheses_and_factors_of_1_otherwise_relates() => Law.ForAll(
        500,
        from term in Composed(6) from seed in Gen.Choose(0, int.MaxValue - 1) select (term, seed),
        static draw =>
        {
            var random = new Random(draw.seed);
            var other = draw.term;
            for (int step = 0; step < 5; step++)
                other = Rewritten(other).ToList() is var rewritten && rewritten.Count > 0 ? rewritten[random.Next(rewritten.Count)] : other;

            Association.Relates(ExprOf(draw.term), ExprOf(other)).ShouldBeTrue($"{draw.term} and {other}");
            Entries(other).ShouldBe(Entries(draw.term));
        });

    [Fact]
    public void The_parts_have_an_order() => Law.ForAll(500, from op in Gen.Elements(Operators) from left in Composed(3) from right in Composed(3) select (op, left, right), static draw =>
    {
        var ab = new DimOperation(draw.op, draw.left, draw.right);
        var ba = new DimOperation(draw.op, draw.right, draw.left);

        Association.Relates(ExprOf(ab), ExprOf(ba)).ShouldBe(Entries(ab).SequenceEqual(Entries(ba)));
    });

    private static Gen<DimTerm> Composed(int leaves)
    {
        var leaf = Gen.Elements<DimTerm>(Label("N"), Label("D"), new DimNumber(1));
        if (leaves == 1)
            return leaf;
        return Gen.OneOf(
            leaf,
            from op in Gen.Elements(Operators)
            from left in Composed(leaves / 2)
            from right in Composed(leaves - leaves / 2)
            select (DimTerm)new DimOperation(op, left, right));
    }

    private static DimGiven Label(string name) => new(DimExpr.Symbol(DimSymbol.Label(name)));

    private static DimExpr ExprOf(DimTerm term) => term.Substitute(static _ => null)!;

    // Of three entries for each label, so that the order of pairs shows.
    private static List<string> Entries(DimTerm term) => term switch
    {
        DimOperation { Operator: DimOperator.Add } sum => [.. Entries(sum.Left), .. Entries(sum.Right)],
        DimOperation product => [.. from left in Entries(product.Left) from right in Entries(product.Right) select left + right],
        DimNumber => [""],
        _ => [$"{term}0", $"{term}1", $"{term}2"],
    };

    // All that one step makes of a term.
    private static IEnumerable<DimTerm> Rewritten(DimTerm term)
    {
        yield return new DimOperation(DimOperator.Multiply, term, new DimNumber(1));
        yield return new DimOperation(DimOperator.Multiply, new DimNumber(1), term);
        if (term is not DimOperation operation)
            yield break;
        if (operation.Left is DimOperation left && left.Operator == operation.Operator)
            yield return operation with { Left = left.Left, Right = operation with { Left = left.Right } };
        if (operation.Right is DimOperation right && right.Operator == operation.Operator)
            yield return operation with { Left = operation with { Right = right.Left }, Right = right.Right };
        if (operation is { Operator: DimOperator.Multiply, Left: DimNumber })
            yield return operation.Right;
        if (operation is { Operator: DimOperator.Multiply, Right: DimNumber })
            yield return operation.Left;
        foreach (var rewritten in Rewritten(operation.Left))
            yield return operation with { Left = rewritten };
        foreach (var rewritten in Rewritten(operation.Right))
            yield return operation with { Right = rewritten };
    }
}
