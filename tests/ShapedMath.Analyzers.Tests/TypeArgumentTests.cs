namespace ShapedMath.Analyzers.Tests;

public sealed class TypeArgumentTests
{
    [Fact]
    public Task Types_that_are_no_dimensions_are_reported_one_by_one() => Verify.ReportsAsync(
        "static void F(Matrix<{|SM4001:int|}, {|SM4001:string|}> X, ColumnVector<One> y) { }",
        "'int' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct Samples;'",
        "'string' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct Samples;'");

    [Fact]
    public Task A_struct_of_the_user_is_told_how_to_become_one() => Verify.ReportsInAsync(
        """
        struct Pixels;

        static class Code
        {
            static RowVector<{|SM4001:Pixels|}> F() => default;
        }
        """,
        "'Pixels' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct Pixels;'");

    [Fact]
    public Task Every_place_where_a_dimension_is_written_is_looked_at() => Verify.ReportsInAsync(
        """
        using System.Collections.Generic;

        class Code<N> : List<Matrix<N, {|SM4001:byte|}>>
        {
            ColumnVector<Sum<N, {|SM4001:int|}>> field = default;
            object Method()
            {
                var dim = Dim.Of<{|SM4001:double|}>(3);
                Func<RowVector<{|SM4001:N[]|}>, Dim<Min<N, One>>>? f = null;
                return (Zeros<N, {|SM4001:(int, int)|}>(default, default), f, dim);
            }
        }
        """,
        "'byte' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct Samples;'",
        "'int' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct Samples;'",
        "'double' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct Samples;'",
        "'N[]' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct Samples;'",
        "'(int, int)' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct Samples;'");

    [Fact]
    public Task Dimensions_of_all_kinds_are_silent() => Verify.IsSilentInAsync(
        """
        [Dim] readonly partial struct Samples;
        [Dim(784)] readonly partial struct Pixels;

        partial class Code<N>
        {
            [Dim] public readonly partial struct Hidden;
            static Matrix<Sum<Samples, One>, Product<Pixels, Min<N, Hidden>>> F(Matrix<Code<N>.Hidden, N> X, Dim<Samples> n) => default;
            static object G() => typeof(Matrix<,>);
            static int H(Matrix<Block<Samples>, N> X, Selection<Block<N>, N> batch) => Dim.Open<int>(3, new Double());
        }

        class Double : IOpen<int>
        {
            public int With<D>(Dim<D> dim) => 2 * dim.Size;
        }
        """);

    [Fact]
    public Task What_a_derivation_is_given_and_what_its_steps_are_is_no_dimension() => Verify.ReportsAsync(
        """
        static ShapedMath.Checking.Derivation<(Matrix<N, N> A, double λ), Matrix<N, N>> F<N>(ShapedMath.Checking.Givens<(Matrix<N, N> A, double λ)> givens) =>
            givens.Start(g => g.λ * g.A).Then(g => g.A * g.λ, "numbers commute");
        static ShapedMath.Checking.Givens<ColumnVector<{|SM4001:int|}>> G() => null!;
        """,
        "'int' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct Samples;'");
}
