using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

// MathNet's members of which no row of the table can speak: they take or give rows, columns or blocks one by one.
internal sealed partial class Transfer
{
    private FlowValue CallOfSequences(IOperation site, IMethodSymbol target, FlowValue receiver, FlowOperand[] values)
    {
        if (TakenApart(target, receiver) is { } parts)
            return parts;

        // DenseOfRowMajor(rows, columns, …): whatever it is made of, it has these sizes.
        if (target.Parameters is [{ Name: "rows" }, { Name: "columns" }, ..])
            return values[0].Value is SizeValue rows && values[1].Value is SizeValue columns ? new ShapedValue(Shape.Matrix(rows.Size, columns.Size)) : FlowValue.Unknown;
        if (values is not [({ } given, var value)])
            return FlowValue.Unknown;
        return target.Name switch
        {
            "DenseOfRowVectors" or "SparseOfRowVectors" or "OfRowVectors" or "DenseOfRowArrays" or "SparseOfRowArrays" or "OfRowArrays" or "DenseOfRows" or "SparseOfRows" or "OfRows" => OfLines(site, given, value, areRows: true),
            "DenseOfColumnVectors" or "SparseOfColumnVectors" or "OfColumnVectors" or "DenseOfColumnArrays" or "SparseOfColumnArrays" or "OfColumnArrays" or "DenseOfColumns" or "SparseOfColumns" or "OfColumns" =>
                OfLines(site, given, value, areRows: false),
            "DenseOfMatrixArray" or "SparseOfMatrixArray" => OfBlocks(given),
            "DenseOfEnumerable" or "SparseOfEnumerable" or "OfEnumerable" when value is ShapedValue { Shape: { Kind: ShapeKind.Array, Dims: [var length] } } => new ShapedValue(Shape.Vector(length)),
            _ => FlowValue.Unknown,
        };
    }

    // What a matrix is taken apart into.
    private static FlowValue? TakenApart(IMethodSymbol target, FlowValue receiver)
    {
        if (receiver is not ShapedValue { Shape: { Kind: ShapeKind.Matrix, Dims: [var rows, var columns] } })
            return null;
        return target.Name switch
        {
            "EnumerateRows" or "Kernel" => new CollectionValue(new Items(Shape.Vector(columns))),
            "EnumerateColumns" or "Range" => new CollectionValue(new Items(Shape.Vector(rows))),
            "ToRowArrays" => Collection([rows], new Items(new Shape(ShapeKind.Array, columns))),
            "ToColumnArrays" => Collection([columns], new Items(new Shape(ShapeKind.Array, rows))),
            _ => null,
        };
    }

    // As many rows or columns as there are items, each as long as the first.
    private FlowValue OfLines(IOperation site, IOperation given, FlowValue value, bool areRows)
    {
        if (Unwrapped(given) is IArrayCreationOperation { Initializer.ElementValues: [_, _, ..] lines } && !AreLongEnough(site, [.. lines], areRows))
            return FlowValue.Unknown;
        if (ItemsIn(given, value)?.Each is not { Kind: ShapeKind.Vector or ShapeKind.Array, Dims: [var length] } || CountOf(site, given, value) is not { } count)
            return FlowValue.Unknown;
        return new ShapedValue(areRows ? Shape.Matrix(count, length) : Shape.Matrix(length, count));
    }

    // The first says how long all are: what is longer is cut off, and what is shorter is refused.
    private bool AreLongEnough(IOperation site, IReadOnlyList<IOperation> lines, bool areRows)
    {
        var shapes = lines.Select(line => ShapeOf(Evaluate(line))).ToList();
        if (shapes[0] is not { Kind: ShapeKind.Vector or ShapeKind.Array, Dims.Count: 1 } first)
            return true;
        for (int i = 1; i < lines.Count; i++)
        {
            if (shapes[i] is not { } line || line.Kind != first.Kind || line.Dims.Count != 1)
                continue;
            var condition = new SizeCondition(new DimName("p"), Comparison.LessOrEqual, new DimName("q"));
            var signature = new ShapeSignature([new(null, first.Kind, new DimName("p")), new(null, line.Kind, new DimName("q"))], [], [condition]);
            string phrase = areRows ? "put {1} as a row below {0}" : "put {1} as a column beside {0}";
            if (Check(new Place(site), new Form(signature, RuleIds.Stacking, phrase, ""), [Describe(lines[0], first, isWritten: false), Describe(lines[i], line, isWritten: false)]) is { IsOfUse: false })
                return false;
        }

        return true;
    }

    // Blocks that line up; of others the larger ones count.
    private FlowValue OfBlocks(IOperation given)
    {
        if (Unwrapped(given) is not IArrayCreationOperation { DimensionSizes.Length: 2, Initializer.ElementValues: { IsEmpty: false } rows })
            return FlowValue.Unknown;
        var blocks = rows.Select(row => ElementsOf(row).Select(block => ShapeOf(Evaluate(block))).ToList()).ToList();
        var first = blocks[0];
        var left = blocks.ConvertAll(static row => row.FirstOrDefault());
        bool lineUp = first.Count > 0 && blocks.TrueForAll(row => row.Count == first.Count);
        for (int i = 0; i < blocks.Count && lineUp; i++)
        {
            for (int j = 0; j < blocks[i].Count && lineUp; j++)
                lineUp = blocks[i][j] is { Kind: ShapeKind.Matrix } block && left[i] is { } beside && first[j] is { } above && block.Dims[0] == beside.Dims[0] && block.Dims[1] == above.Dims[1];
        }

        return lineUp
            ? new ShapedValue(Shape.Matrix(left.Select(static block => block!.Dims[0]).Aggregate(static (sum, size) => sum + size), first.Select(static block => block!.Dims[1]).Aggregate(static (sum, size) => sum + size)))
            : FlowValue.Unknown;
    }

    // How many items a collection has by now: an array has its length, a list as many as it has, until the place is reached again.
    private DimExpr? CountOf(IOperation site, IOperation collection, FlowValue value)
    {
        if (value is ShapedValue { Shape: { Kind: ShapeKind.Array, Dims: [var length] } })
            return length;
        if (Holders(collection) is not [var variable])
            return null;
        var count = LocalSizes.Given($"{variable.Name}.Count", site.Syntax.SpanStart);
        if (function.MayRepeat(block))
            State = State.Without(count.Equals);
        return DimExpr.Symbol(count);
    }
}
