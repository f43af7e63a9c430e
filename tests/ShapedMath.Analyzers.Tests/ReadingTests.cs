namespace ShapedMath.Analyzers.Tests;

public sealed class ReadingTests
{
    [Fact]
    public Task Another_order_is_for_Swap() => Verify.ReportsAsync(
        "static RowVector<Product<D, N>> F<N, D>(RowVector<Product<N, D>> x) => x.{|SM1015:As<Product<D, N>>|}();",
        "Cannot read 'x' (1×(N*D)) as 1×(D*N): N*D and D*N have one size, but not one order; Swap moves the entries, and As moves none.");

    [Fact]
    public Task Another_label_is_for_nothing() => Verify.ReportsAsync(
        """
        static Matrix<N, D> F<N, D>(Matrix<N, Sum<D, One>> X) => (2 * X).{|SM1015:As<N, D>|}();
        static Dim<D> G<N, D>(Matrix<N, D> X) => X.Rows.{|SM1015:As<D>|}();
        """,
        "Cannot read '2 * X' (N×(D+1)) as N×D: D+1 and D differ in more than parentheses and factors of 1.",
        "Cannot read 'X.Rows' (N) as D: N and D differ in more than parentheses and factors of 1.");

    [Fact]
    public Task What_numbers_the_same_entries_is_silent() => Verify.IsSilentAsync(
        """
        static ColumnVector<Sum<A, Sum<B, C>>> F<A, B, C>(ColumnVector<Sum<Sum<A, B>, C>> x) => x.As<Sum<A, Sum<B, C>>>();
        static Matrix<A, B> G<A, B>(Matrix<Product<A, One>, Product<One, B>> X) => X.As<A, B>();
        static object As<A>(A x) => x!;
        static object H<N, D>(Matrix<N, D> X) => As(X);
        """);

    [Fact]
    public Task What_was_wrong_before_is_not_read() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X) => {|SM1006:X.Inverse()|}.As<N, D>();",
        "Cannot invert 'X' (N×D): a square matrix is needed, and N and D differ. X.PseudoInverse() would give D×N.");

    [Fact]
    public Task Where_only_parentheses_differ_a_reading_is_the_repair() => Verify.ReportsAsync(
        "static ColumnVector<Sum<A, Sum<B, C>>> F<A, B, C>(ColumnVector<Sum<Sum<A, B>, C>> x) => {|SM1004:2 * x|};",
        "Cannot return '2 * x' ((A+B)+C) as 'F' declares: its length must be A+(B+C), not (A+B)+C. (2 * x).As<Sum<A, Sum<B, C>>>() would give A+(B+C).");

    [Fact]
    public Task Every_way_to_call_it_is_looked_at() => Verify.ReportsAsync(
        """
        static object? F<N, D>(ColumnVector<N>? x) => x?.{|SM1015:As<D>|}();
        static object G<N, D>(ColumnVector<N> x) { Func<ColumnVector<D>> f = x.{|SM1015:As<D>|}; return f; }
        """,
        "Cannot read 'x' (N) as D: N and D differ in more than parentheses and factors of 1.",
        "Cannot read 'x' (N) as D: N and D differ in more than parentheses and factors of 1.");

    [Fact]
    public Task What_is_no_dimension_is_reported_as_that_alone() => Verify.ReportsAsync(
        """
        static object F<N>(ColumnVector<N> x) => x.As<{|SM4001:int|}>();
        static object G<N>(ColumnVector<N> x) => x.As<Sum<N, {|SM4001:int|}>>();
        static object H<N>(ColumnVector<N> x) => x.As<{|CS0246:Unknown|}>();
        """,
        "'int' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct Samples;'",
        "'int' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct Samples;'");
}
