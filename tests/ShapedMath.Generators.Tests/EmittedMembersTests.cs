using System.Globalization;
using ShapedMath.Shapes;
using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>The emitted members of the library, called on all combinations of small sizes, against what the unifier makes of their signatures.</summary>
public sealed class EmittedMembersTests
{
    const int LargestSize = 3;

    static readonly IReadOnlyList<TypedForm> _forms = [.. OperationCatalog.BuiltIn.Operations.SelectMany(operation => operation.TypedForms).Where(form => !form.IsHandwritten)];

    [Fact]
    public void A_member_takes_what_its_signature_takes_and_gives_what_it_says_and_explains_the_rest()
    {
        var outcomes = InMemoryProgram.Run(GeneratorHarness.Run(new DimensionGenerator(), Program()).Compilation).Split('\n');

        var expected = (from form in _forms
                        from sizes in Sizes(form)
                        select (Call: $"{form} at {string.Join(",", sizes)}", Outcome: Expected(form, sizes))).ToList();
        outcomes.Length.ShouldBe(expected.Count);
        outcomes.Zip(expected)
            .Where(pair => pair.First != pair.Second.Outcome && !IsOfValues(pair.First, pair.Second.Outcome))
            .Select(pair => $"{pair.Second.Call}: {pair.First}, not {pair.Second.Outcome}")
            .ShouldBeEmpty();
        expected.Count(one => one.Outcome.StartsWith("Cannot", StringComparison.Ordinal)).ShouldBeInRange(1000, expected.Count - 500);
    }

    /// <summary>Whether the sizes were accepted, and then the values refused.</summary>
    static bool IsOfValues(string outcome, string expected) => outcome == nameof(SingularMatrixException) && !expected.StartsWith("Cannot", StringComparison.Ordinal);

    static string Expected(TypedForm form, int[] sizes)
    {
        var left = new Queue<int>(sizes);
        var operands = form.Signature.Operands.Select(pattern => Operand(pattern, [.. pattern.Dims.Select(_ => DimExpr.Constant(left.Dequeue()))])).ToList();
        var unification = Unifier.Unify(form.Signature, [.. operands.Select(operand => operand.Shape)]);
        return unification.Verdict == Verdict.Fits
            ? unification.Results[0]!.ToString()
            : ShapeMismatch.Explain([Form.Of(form)], operands, [.. form.Operation.Instead.SelectMany(OperationCatalog.BuiltIn.TypedForms).Select(Form.Of)])!.Message;
    }

    static Operand Operand(ShapePattern pattern, IReadOnlyList<DimExpr> sizes) =>
        new(pattern.Kind == ShapeKind.Scalar ? "double" : $"{Type(pattern)}<{string.Join(",", pattern.Dims)}>", null, new Shape(pattern.Kind, sizes));

    static IEnumerable<int[]> Sizes(TypedForm form) => form.Signature.Operands.SelectMany(operand => operand.Dims)
        .Aggregate<DimTerm, IEnumerable<int[]>>([[]], (all, _) => all.SelectMany(sizes => Enumerable.Range(0, LargestSize + 1).Select(size => (int[])[.. sizes, size])));

    /// <summary>A program that calls every form at all sizes, with a line for each outcome. A label is called as the signature's variable.</summary>
    static string Program() => $$"""
        using System;
        using System.Collections.Generic;
        using ShapedMath;
        using ShapedMath.Shapes;
        using static ShapedMath.LinearAlgebra;
        using MathNetMatrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
        using MathNetVector = MathNet.Numerics.LinearAlgebra.Vector<double>;

        {{string.Concat(_forms.SelectMany(form => form.Signature.Variables).Distinct(StringComparer.Ordinal).Select(variable => $"struct {variable};"))}} struct Inner;

        public static class Probe
        {
            public static string Run()
            {
                var outcomes = new List<string>();
                {{string.Concat(_forms.Select(Call))}}
                return string.Join("\n", outcomes);
            }

            // A product, since Wrap refuses data that are not square as Matrix<n, n>; of factors whose sizes n differ, such come about.
            static Matrix<R, C> NewMatrix<R, C>(int rows, int columns) =>
                Matrix.Wrap<R, Inner>(MathNetMatrix.Build.Dense(rows, columns, (i, j) => i == j ? 4 : 1.0 / (1 + i + j))) * Matrix.Wrap<Inner, C>(MathNetMatrix.Build.Dense(columns, columns, (i, j) => i == j ? 1 : 0));

            static ColumnVector<N> NewColumnVector<N>(int size) => ColumnVector.Wrap<N>(MathNetVector.Build.Dense(size, i => 1 + i));

            static RowVector<N> NewRowVector<N>(int size) => NewColumnVector<N>(size).T;

            static string Outcome(Func<object> call)
            {
                try
                {
                    return call() switch
                    {
                        double => Shape.Scalar.ToString(),
                        var value when value.GetType().Name.StartsWith("RowVector") => $"1×{((dynamic)value).ToMathNet().Count}",
                        var value => ((dynamic)value).ToMathNet() switch { MathNetMatrix matrix => $"{matrix.RowCount}×{matrix.ColumnCount}", MathNetVector vector => $"{vector.Count}", _ => "?" },
                    };
                }
                catch (ShapeMismatchException misfit)
                {
                    return misfit.Message;
                }
                catch (Exception other)
                {
                    return other.GetType().Name;
                }
            }
        }
        """;

    static string Call(TypedForm form)
    {
        int index = 0;
        var operands = form.Signature.Operands.Select(pattern => pattern.Kind == ShapeKind.Scalar
            ? "2.0"
            : $"New{Type(pattern)}<{string.Join(", ", pattern.Dims)}>({string.Join(", ", pattern.Dims.Select(_ => $"s{index++}"))})").ToArray<object>();
        string call = $"outcomes.Add(Outcome(() => {string.Format(CultureInfo.InvariantCulture, form.CodeTemplate, operands)}));\n";
        return Enumerable.Range(0, index).Reverse().Aggregate(call, (inner, i) => $"for (int s{i} = 0; s{i} <= {LargestSize}; s{i}++)\n{inner}");
    }

    static string Type(ShapePattern pattern) => pattern.Kind switch
    {
        ShapeKind.Matrix => "Matrix",
        ShapeKind.Vector => "ColumnVector",
        ShapeKind.Row => "RowVector",
        _ => throw new ArgumentOutOfRangeException(nameof(pattern), pattern, "The emitted members take no such operand."),
    };
}
