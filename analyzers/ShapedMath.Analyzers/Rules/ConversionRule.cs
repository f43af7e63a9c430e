using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Values that are not what the place declares to which they go: returned, stored, cast (CS0029, CS0266, CS0030, CS1662).</summary>
internal static class ConversionRule
{
    public static void Check(OperationAnalysisContext context, KnownTypes types)
    {
        var conversion = (IConversionOperation)context.Operation;
        if ((conversion.Conversion.Exists && (conversion.Conversion.IsImplicit || !conversion.IsImplicit)) || conversion.Type is null or IErrorTypeSymbol)
            return;
        var reader = new ShapeReader(types, conversion.SemanticModel!, conversion.Syntax.SpanStart, context.ContainingSymbol);
        var check = new Descent(context, conversion, reader);
        check.Check(conversion.Operand, conversion.Type, Destination.Of(conversion, context.ContainingSymbol));
    }

    private sealed class Descent(OperationAnalysisContext context, IConversionOperation conversion, ShapeReader reader)
    {
        public void Check(IOperation value, ITypeSymbol declared, Destination destination)
        {
            switch (value)
            {
                case IConversionOperation { IsImplicit: true } inner:
                    Check(inner.Operand, declared, destination);
                    break;
                case IConditionalOperation { Type: IErrorTypeSymbol } choice:
                    Check(choice.WhenTrue, declared, destination);
                    Check(choice.WhenFalse!, declared, destination);
                    break;
                case ISwitchExpressionOperation { Type: IErrorTypeSymbol } choice:
                    foreach (var arm in choice.Arms)
                        Check(arm.Value, declared, destination);
                    break;
                case ITupleOperation { Syntax: TupleExpressionSyntax parts } when FitsInOtherOrder(parts):
                    var whole = Operand.OfCode(parts.ToString(), Shape.None);
                    Report.Mismatch(context, reader, ShapeMismatch.OfValues(destination.RuleId, destination.Phrase, [whole], "its parts are due in another order"), parts.Span);
                    break;
                case ITupleOperation tuple when declared is INamedTypeSymbol { IsTupleType: true } target && target.TupleElements.Length == tuple.Elements.Length:
                    for (int i = 0; i < tuple.Elements.Length; i++)
                        Check(tuple.Elements[i], target.TupleElements[i].Type, destination.Part(conversion, i));
                    break;
                case ICollectionExpressionOperation collection when ElementOf(declared) is { } element:
                    foreach (var item in collection.Elements)
                        Check(item, element, destination);
                    break;
                case { Syntax: ExpressionSyntax syntax }:
                    CheckWhole(value, ShapeReader.WithoutParentheses(syntax), declared, destination);
                    break;
            }
        }

        private void CheckWhole(IOperation value, ExpressionSyntax syntax, ITypeSymbol declared, Destination destination)
        {
            if (reader.TypeOf(syntax) is not { } actual || !reader.IsKnown(declared))
                return;
            if (KnownTypes.IsConvertedByToMatrix(actual) && reader.Types.IsMatrix(declared) && Equals(reader.ShapeOf(actual), reader.ShapeOf(declared)))
                Report.Mismatch(context, reader, OfStorage(syntax, actual, declared, destination), syntax.Span);
            else if (actual is INamedTypeSymbol { IsTupleType: true } from && declared is INamedTypeSymbol { IsTupleType: true } to)
                CheckElements(syntax, from, to, destination);
            else if (reader.ShapeOf(actual) is { } shape && reader.ShapeOf(declared) is { } due)
                Compare(value, Operand.OfCode(syntax.ToString(), shape), due, declared, syntax, destination);
            else if (actual is INamedTypeSymbol given && declared is INamedTypeSymbol wanted && DimensionUse.IsAllThatDiffers(given, wanted, reader.Types))
                Report.Mismatch(context, reader, OfLabels(syntax, given, wanted, destination), syntax.Span);
        }

        // The sizes that a type of the user's, or a collection, speaks of.
        private ShapeMismatch OfLabels(ExpressionSyntax syntax, ITypeSymbol actual, ITypeSymbol declared, Destination destination) =>
            ShapeMismatch.OfValues(destination.RuleId, destination.Phrase, [Operand.OfCode(syntax.ToString(), Shape.None)], $"it is of type {reader.Written(actual)}, and {reader.Written(declared)} is due");

        // The shape is right, the type is not: a Diagonal is no Matrix.
        private ShapeMismatch OfStorage(ExpressionSyntax syntax, ITypeSymbol actual, ITypeSymbol declared, Destination destination)
        {
            var due = reader.ShapeOf(declared)!;
            var value = Operand.OfCode(syntax.ToString(), due);
            return ShapeMismatch.OfValues(destination.RuleId, destination.Phrase, [value], $"the shape fits, but it is a {actual.Name}, and a {declared.Name} is due")
                .With([new Repair(SourceTemplate.Primary(syntax) + ".ToMatrix()", due)]);
        }

        private void CheckElements(ExpressionSyntax syntax, INamedTypeSymbol from, INamedTypeSymbol to, Destination destination)
        {
            if (from.TupleElements.Length != to.TupleElements.Length)
                return;
            for (int i = 0; i < from.TupleElements.Length; i++)
            {
                if (reader.ShapeOf(from.TupleElements[i].Type) is { } shape && reader.ShapeOf(to.TupleElements[i].Type) is { } due)
                {
                    var element = Operand.OfCode($"{syntax}.{from.TupleElements[i].Name}", shape) with { Code = null };
                    var mismatch = ShapeMismatch.OfDeclared(destination.RuleId, destination.Phrase, element, due);
                    if (mismatch is null)
                        continue;
                    Report.Mismatch(context, reader, mismatch, syntax.Span);
                    return;
                }
            }
        }

        private bool FitsInOtherOrder(TupleExpressionSyntax parts) =>
            WholeExpression.Around(parts, reader.Model) is { } whole
            && new SmallEdits(reader).In(parts).Any(edit => edit.Node == parts && whole.FitsWith(parts, edit.Code));

        private void Compare(IOperation value, Operand operand, Shape due, ITypeSymbol declared, ExpressionSyntax syntax, Destination destination)
        {
            if (due.Kind == ShapeKind.Size && operand.Shape!.Kind != ShapeKind.Size)
                return;
            var use = value is IBinaryOperation operation ? OperatorUse.Of(operation, reader) : null;
            var mismatch = ShapeMismatch.OfDeclared(destination.RuleId, destination.Phrase, operand, due, use?.Forms, use?.Operands, Converted(value, operand, due, declared, syntax));
            Report.Mismatch(context, reader, mismatch, syntax.Span);
        }

        // The value as it can be had under the declared type without a change of what it is.
        private string? Converted(IOperation value, Operand operand, Shape due, ITypeSymbol declared, ExpressionSyntax syntax)
        {
            if (conversion.Conversion.Exists && value == conversion.Operand)
                return $"({reader.Written(declared)}){SourceTemplate.Primary(syntax)}";
            return declared is INamedTypeSymbol { TypeArguments: { IsEmpty: false } labels }
                && SymbolEqualityComparer.Default.Equals(value.Type?.OriginalDefinition, declared.OriginalDefinition)
                && !declared.GetMembers("As").IsEmpty
                && ShapeMismatch.OfReading(RuleIds.Reading, operand, due) is null
                    ? $"{SourceTemplate.Primary(syntax)}.As<{string.Join(", ", labels.Select(reader.Written))}>()"
                    : null;
        }

        private static ITypeSymbol? ElementOf(ITypeSymbol collection) => collection switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var element] } => element,
            _ => null,
        };
    }
}
