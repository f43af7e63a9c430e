using ShapedMath.Analyzers.Rules;
using ShapedMath.Shapes;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>docs/dsl.md: what it shows in C# compiles, and no member is left out.</summary>
public sealed class DslPageTests
{
    private const int Typed = 2, MathNet = 5;

    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "dsl.md"));

    [Fact]
    public Task The_typed_column_compiles_and_is_silent() => AnalyzerHarness.RunAsync(new ShapeAnalyzer(), $$"""
        using System;
        using ShapedMath;
        using ShapedMath.Checking;
        using static ShapedMath.LinearAlgebra;

        static class Page
        {
            static void Compile<N, D, K, Train, Test>(
                Matrix<N, D> X, ColumnVector<N> y, Matrix<N, N> A, Matrix<N, N> B, Matrix<N, N> S, Matrix<D, D> C, Matrix<D, K> W, ColumnVector<N> u, ColumnVector<N> v, ColumnVector<D> w, double λ, int[] labels, Selection<Train, N> train, Selection<Test, N> test)
            {
        {{Statements(Typed)}}    }
        }
        """);

    [Fact]
    public Task The_MathNet_column_compiles() => AnalyzerHarness.RunAsync(new ShapeAnalyzer(), $$"""
        using System;
        using MathNet.Numerics;
        using MathNet.Numerics.Differentiation;
        using MathNet.Numerics.LinearAlgebra;
        using MathNet.Numerics.LinearAlgebra.Factorization;

        static class Page
        {
            static void Compile(
                MatrixBuilder<double> M, VectorBuilder<double> V, Matrix<double> X, Vector<double> y, Matrix<double> A, Matrix<double> B, Matrix<double> S, Matrix<double> C, Matrix<double> W, Vector<double> u, Vector<double> v, Vector<double> w, double λ, int[] labels)
            {
        {{Statements(MathNet)}}    }
        }
        """);

    [Fact]
    public void Every_row_has_its_columns_and_some_code() => Rows.ShouldAllBe(static row => row.Length == 7 && row[Typed].Length > 2);

    [Fact]
    public void Every_member_of_the_table_is_on_the_page() =>
        OperationCatalog.BuiltIn.Operations.SelectMany(static row => row.TypedForms).Where(static form => !form.IsOperator).Select(static form => form.Name).Distinct(StringComparer.Ordinal)
            .Where(static name => !Page.Contains(name, StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static IEnumerable<string[]> Rows => Page.Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('`', StringComparison.Ordinal)).Select(static line => line.Split('|'));

    // Each in a block of its own, so that one's variables are not another's.
    private static string Statements(int column)
    {
        var code = Rows.Select(row => row[column].Trim().Trim('`')).Where(static code => code.Length > 0).ToList();
        code.Count.ShouldBeGreaterThan(40);
        return string.Concat(code.Select(static one => one.EndsWith(';') ? $"        {{ {one} }}\n" : $"        {{ _ = {one}; }}\n"));
    }
}
