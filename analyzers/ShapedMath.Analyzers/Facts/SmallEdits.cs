using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>
/// The slips of the pen in an expression, undone one at a time: a transpose, the other order of factors, arguments or labels, rows
/// for columns, the first part for the second, a number for that multiple of the identity. Whether one fits is for others to prove.
/// </summary>
internal sealed class SmallEdits(ShapeReader reader)
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["Rows"] = "Cols",
        ["Cols"] = "Rows",
        ["Take"] = "Drop",
        ["Drop"] = "Take",
        ["TakeRows"] = "DropRows",
        ["DropRows"] = "TakeRows",
        ["TakeCols"] = "DropCols",
        ["DropCols"] = "TakeCols",
        ["HStack"] = "VStack",
        ["VStack"] = "HStack",
        ["Beside"] = "Above",
        ["Above"] = "Beside",
        ["SwapRows"] = "SwapCols",
        ["SwapCols"] = "SwapRows",
        ["RowSums"] = "ColumnSums",
        ["ColumnSums"] = "RowSums",
        ["RowMeans"] = "ColumnMeans",
        ["ColumnMeans"] = "RowMeans",
    };

    /// <summary>What could stand in place of a node inside of an expression; the cost is larger where more of it changes.</summary>
    public IEnumerable<(SyntaxNode Node, string Code, int Cost)> In(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax).SelectMany(Of)
            .Where(edit => !SetsAgainstItself(edit.Item1, edit.Item2, expression));

    /// <summary>The text of an expression with a node inside of it replaced.</summary>
    public static string Edited(SyntaxNode expression, SyntaxNode node, string code)
    {
        string text = expression.ToString();
        return text.Substring(0, node.SpanStart - expression.SpanStart) + code + text.Substring(node.Span.End - expression.SpanStart);
    }

    // A difference or comparison of a thing with itself is not what was meant.
    private static bool SetsAgainstItself(SyntaxNode node, string code, ExpressionSyntax whole) =>
        node.AncestorsAndSelf().TakeWhile(part => part != whole).Any(part => Siblings(part).Contains(Edited(part, node, code)));

    private IEnumerable<(SyntaxNode, string, int)> Of(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product =>
            [(product, $"{SourceTemplate.Primary(product.Right)} * {SourceTemplate.Primary(product.Left)}", 2)],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } quotient =>
        [
            (quotient, $"{SourceTemplate.Primary(quotient.Right)}.Solve({quotient.Left})", 2),
            (quotient, $"{SourceTemplate.Primary(quotient.Right)} / {SourceTemplate.Primary(quotient.Left)}", 2),
        ],
        ArgumentListSyntax { Arguments: var arguments } list when arguments.All(static argument => argument.NameColon is null) =>
            Exchanged(arguments).Select(order => ((SyntaxNode)list, $"({order})", 2)),
        TupleExpressionSyntax tuple => Exchanged(tuple.Arguments).Select(order => ((SyntaxNode)tuple, $"({order})", 2)),
        TypeArgumentListSyntax types => Exchanged(types.Arguments).Select(order => ((SyntaxNode)types, $"<{order}>", 2)),
        SimpleNameSyntax name when Opposites.TryGetValue(name.Identifier.ValueText, out string? opposite) =>
            [(name, opposite + name.ToString().Substring(name.Identifier.Text.Length), 1)],
        ExpressionSyntax operand when IsOperand(operand) => OfOperand(operand),
        _ => [],
    };

    // An operand of an operator or a call, or what a member is taken of.
    private static bool IsOperand(ExpressionSyntax expression) => expression switch
    {
        { Parent: BinaryExpressionSyntax or ArgumentSyntax } => true,
        { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: not ("T" or "Rows" or "Cols") } access } => access.Expression == expression,
        _ => false,
    };

    private static IEnumerable<string> Siblings(SyntaxNode operand) => operand.Parent switch
    {
        BinaryExpressionSyntax binary => [(binary.Left == operand ? binary.Right : binary.Left).ToString()],
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => call.ArgumentList.Arguments.Select(static argument => argument.ToString()),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } } } => [receiver.ToString()],
        _ => [],
    };

    private IEnumerable<(SyntaxNode, string, int)> OfOperand(ExpressionSyntax operand)
    {
        if (reader.TypeOf(operand) is not { } type || reader.Types.KindOf(type) is not { } kind)
            yield break;
        bool isTerm = operand.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression };
        if (operand is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "T" } transposed)
            yield return (operand, transposed.Expression.ToString(), 1);
        else if (kind is ShapeKind.Matrix or ShapeKind.Vector or ShapeKind.Row)
            yield return (operand, SourceTemplate.Primary(operand) + ".T", 1);
        if (isTerm && kind == ShapeKind.Matrix && KnownTypes.IsConvertedByToMatrix(type))
            yield return (operand, SourceTemplate.Primary(operand) + ".ToMatrix()", 1);
        if (isTerm && kind == ShapeKind.Scalar && operand is (NameSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax))
            yield return (operand, operand.ToString() == "1" ? "I" : $"{operand} * I", 1);
    }

    // The same list with two of its items exchanged.
    private static IEnumerable<string> Exchanged<T>(SeparatedSyntaxList<T> items)
        where T : SyntaxNode
    {
        for (int first = 0; first < items.Count; first++)
        {
            for (int second = first + 1; second < items.Count; second++)
            {
                var order = items.Select(static item => item.ToString()).ToList();
                (order[first], order[second]) = (order[second], order[first]);
                yield return string.Join(", ", order);
            }
        }
    }
}
