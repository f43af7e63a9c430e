namespace ShapedMath.Analyzers.Tests;

public sealed class RepairFixTests
{
    [Fact]
    public Task A_product_is_repaired() => Verify.FixesAsync(
        "static ColumnVector<D> F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => (X.T * X).Solve({|SM1001:X * y|});",
        "static ColumnVector<D> F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => (X.T * X).Solve(X.T * y);",
        "Use X.T * y (gives D)");

    [Fact]
    public Task There_is_an_action_for_each_repair() => Verify.OffersAsync(
        "static object F<N, D>(Matrix<N, D> X) => {|SM1001:X * X|};",
        "Use X.T * X (gives D×D)",
        "Use X * X.T (gives N×N)");

    [Fact]
    public Task What_would_not_go_where_the_value_goes_is_not_offered() => Verify.OffersAsync(
        "static Matrix<One, One> F<N, D>(Matrix<N, D> X) => {|SM1001:X * X|};");

    [Fact]
    public Task The_second_repair_is_applied() => Verify.FixesAsync(
        "static object F<N, D>(Matrix<N, D> X) => {|SM1001:X * X|};",
        "static object F<N, D>(Matrix<N, D> X) => X * X.T;",
        "Use X * X.T (gives N×N)");

    [Fact]
    public Task A_returned_value_is_transposed() => Verify.FixesAsync(
        "static RowVector<K> Gradient<K>(Matrix<K, K> A, ColumnVector<K> x) => {|SM1012:(A + A.T) * x|};",
        "static RowVector<K> Gradient<K>(Matrix<K, K> A, ColumnVector<K> x) => ((A + A.T) * x).T;",
        "Use ((A + A.T) * x).T (gives 1×K)");

    [Fact]
    public Task Another_operation_is_used_instead() => Verify.FixesAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1007:X.Solve(y)|};",
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => X.LeastSquares(y);",
        "Use X.LeastSquares(y) (gives D)");

    [Fact]
    public Task A_call_is_replaced_though_one_argument_is_reported() => Verify.FixesAsync(
        """
        static double Loss<N>(ColumnVector<N> y, ColumnVector<N> z) => (y - z).L2Norm();
        static double F<N>(ColumnVector<N> y, RowVector<N> z) => 2 * Loss(y, {|SM1012:z|}) + 1;
        """,
        """
        static double Loss<N>(ColumnVector<N> y, ColumnVector<N> z) => (y - z).L2Norm();
        static double F<N>(ColumnVector<N> y, RowVector<N> z) => 2 * Loss(y, z.T) + 1;
        """);

    [Fact]
    public Task A_compound_assignment_becomes_a_plain_one() => Verify.FixesAsync(
        "static void F<N, D>(Matrix<N, D> X, Matrix<D, N> Y) { {|SM1002:X -= Y|}; }",
        "static void F<N, D>(Matrix<N, D> X, Matrix<D, N> Y) { X = X - Y.T; }",
        "Use X = X - Y.T (gives N×D)");

    [Fact]
    public Task A_cast_is_written_where_there_is_one() => Verify.FixesAsync(
        "static void F<N>(ColumnVector<N> y) { Matrix<N, One> Y = {|SM1005:y|}; }",
        "static void F<N>(ColumnVector<N> y) { Matrix<N, One> Y = (Matrix<N, One>)y; }",
        "Use (Matrix<N, One>)y (gives N×1)");

    [Fact]
    public Task An_index_into_a_number_is_dropped() => Verify.FixesAsync(
        "static double F<N>(Matrix<N, N> A, ColumnVector<N> x) => 1 / {|SM1009:(x.T * A * x)[0, 0]|};",
        "static double F<N>(Matrix<N, N> A, ColumnVector<N> x) => 1 / (x.T * A * x);");

    [Fact]
    public Task Line_breaks_stay() => Verify.FixesAsync(
        """
        static object F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1001:X * (y
            + 2 * y)|}; // twice
        """,
        """
        static object F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => X.T * (y
            + 2 * y); // twice
        """,
        "Use X.T * (y + 2 * y) (gives D)");

    [Fact]
    public Task All_are_fixed_at_once() => Verify.FixesAllAsync(
        """
        static object F1<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1001:X * y|};
        static object F2<N, D>(Matrix<N, D> X) => ({|SM1001:X * X|}, {|SM1001:X * X|}, {|SM1006:X.Inverse()|});
        static ColumnVector<D> F3<N, D>(RowVector<D> x) => {|SM1012:x|};
        """,
        """
        static object F1<N, D>(Matrix<N, D> X, ColumnVector<N> y) => X.T * y;
        static object F2<N, D>(Matrix<N, D> X) => (X.T * X, X.T * X, X.PseudoInverse());
        static ColumnVector<D> F3<N, D>(RowVector<D> x) => x.T;
        """);

    [Fact]
    public Task Those_with_a_second_repair_are_fixed_at_once_by_that() => Verify.FixesAllAsync(
        """
        static object F1<N, D>(Matrix<N, D> X, ColumnVector<N> y) => ({|SM1001:X * X|}, {|SM1001:X * y|}, {|SM1001:X * X|});
        """,
        """
        static object F1<N, D>(Matrix<N, D> X, ColumnVector<N> y) => (X * X.T, {|SM1001:X * y|}, X * X.T);
        """,
        "Use X * X.T (gives N×N)");
}
