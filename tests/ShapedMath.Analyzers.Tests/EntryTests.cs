namespace ShapedMath.Analyzers.Tests;

public sealed class EntryTests
{
    [Fact]
    public Task An_inner_product_is_a_number() => Verify.ReportsAsync(
        "static double F<N>(Matrix<N, N> A, ColumnVector<N> x) => {|SM1009:{|CS0021:(x.T * A * x)[0, 0]|}|};",
        "Cannot take an entry of 'x.T * A * x' (a scalar) by 2 indices: a scalar has no entries. x.T * A * x would give a scalar.");

    [Fact]
    public Task A_column_has_one_index() => Verify.ReportsAsync(
        "static double F<N>(ColumnVector<N> x, int i) => {|SM1009:{|CS1501:x[i, 0]|}|};",
        "Cannot take an entry of 'x' (N) by 2 indices: a column has one index.");

    [Fact]
    public Task A_matrix_has_two_indices() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, int i) => {|SM1009:{|CS7036:X[i]|}|};",
        "Cannot take an entry of 'X' (N×D) by 1 index: a matrix has two indices.");

    [Fact]
    public Task A_number_that_has_nothing_to_do_with_shapes_is_none_of_our_business() => Verify.IsSilentAsync(
        "static object F(double x) => {|CS0021:x[0]|};");

    [Fact]
    public Task An_index_that_is_no_integer_is_none_of_our_business() => Verify.IsSilentAsync(
        "static object F<N, D>(Matrix<N, D> X) => {|CS7036:X[\"a\"]|};");
}
