namespace ShapedMath.Analyzers.Tests;

public sealed class OperatorTests
{
    [Fact]
    public Task A_product_of_the_wrong_sides_advises_the_transpose() => Verify.ReportsAsync(
        "static ColumnVector<D> F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1001:{|CS0019:X * y|}|};",
        "Cannot multiply 'X' (N×D) by 'y' (N): inner dimensions D and N differ. X.T * y would give D.");

    [Fact]
    public Task A_square_of_a_tall_matrix_advises_both_Gram_matrices() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X) => {|SM1001:{|CS0019:X * X|}|};",
        "Cannot multiply 'X' (N×D) by 'X' (N×D): inner dimensions D and N differ. X.T * X would give D×D, X * X.T would give N×N.");

    [Fact]
    public Task What_is_returned_decides_which_repair_is_advised() => Verify.ReportsAsync(
        "static Matrix<N, N> F<N, D>(Matrix<N, D> X) => {|SM1001:X * X|};",
        "Cannot multiply 'X' (N×D) by 'X' (N×D): inner dimensions D and N differ. X * X.T would give N×N.");

    [Fact]
    public Task The_other_term_of_a_sum_decides_which_repair_is_advised() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, Matrix<D, D> A) => {|SM1001:X * X|} + A;",
        "Cannot multiply 'X' (N×D) by 'X' (N×D): inner dimensions D and N differ. X.T * X would give D×D.");

    [Fact]
    public Task Two_columns_are_told_apart_by_what_is_returned() => Verify.ReportsAsync(
        """
        static double Inner<N>(ColumnVector<N> x, ColumnVector<N> y) => {|SM1001:x * y|};
        static Matrix<N, M> Outer<N, M>(ColumnVector<N> x, ColumnVector<M> y) => {|SM1001:x * y|};
        """,
        "Cannot multiply 'x' (N×1) by 'y' (N×1): inner dimensions 1 and N differ. x.T * y would give a scalar.",
        "Cannot multiply 'x' (N×1) by 'y' (M×1): inner dimensions 1 and M differ. x * y.T would give N×M.");

    [Fact]
    public Task A_row_on_the_wrong_side_is_a_product_that_does_not_fit() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, RowVector<D> r) => {|SM1001:X * r|};",
        "Cannot multiply 'X' (N×D) by 'r' (1×D): inner dimensions D and 1 differ. X * r.T would give N.");

    [Fact]
    public Task A_diagonal_is_a_square_matrix() => Verify.ReportsAsync(
        """
        static object F<N, D>(Matrix<N, D> X, ColumnVector<N> y) { var Sigma = X.TallSvd().Sigma; return {|SM1001:Sigma * y|}; }
        """,
        "Cannot multiply 'Sigma' (D×D) by 'y' (N): inner dimensions D and N differ.");

    [Fact]
    public Task A_lazy_inverse_is_a_square_matrix() => Verify.ReportsAsync(
        """
        static object Left<N, D>(Matrix<N, D> X, Matrix<D, D> A) => {|SM1001:A.Inv * X|};
        static object Right<N, D>(Matrix<N, D> X, ColumnVector<N> y, Matrix<D, D> A) => {|SM1001:X.T * y * A.Inv|};
        static object Term<N, D>(Matrix<N, D> X, Matrix<D, D> A) => {|SM1002:A.Inv + X|};
        """,
        "Cannot multiply 'A.Inv' (D×D) by 'X' (N×D): inner dimensions D and N differ. X * A.Inv would give N×D, A.Inv * X.T would give D×N.",
        "Cannot multiply 'X.T * y' (D×1) by 'A.Inv' (D×D): inner dimensions 1 and D differ. A.Inv * (X.T * y) would give D, (X.T * y).T * A.Inv would give 1×D.",
        "Cannot add 'X' (N×D) to 'A.Inv' (D×D): row counts D and N differ.");

    [Fact]
    public Task A_divisor_on_the_right_is_square_and_as_wide_as_what_it_divides() => Verify.ReportsAsync(
        """
        static object ByTall<N, D>(Matrix<N, D> X) => {|SM1007:X / X|};
        static object ByOther<N, D>(Matrix<N, D> X, Matrix<N, N> A) => {|SM1007:X / A|};
        static object OfRow<N, D>(RowVector<D> r, Matrix<N, N> A) => {|SM1007:r / A|};
        static object OfColumn<N>(ColumnVector<N> b, Matrix<N, N> A) => {|SM1007:b / A|};
        """,
        "Cannot divide 'X' (N×D) by 'X' (N×D): column count D and row count N differ. X.Over(X) would give N×D.",
        "Cannot divide 'X' (N×D) by 'A' (N×N): column count D and row count N differ. X.T / A would give D×N.",
        "Cannot divide 'r' (1×D) by 'A' (N×N): length D and row count N differ.",
        "Cannot divide 'b' (N×1) by 'A' (N×N): column count 1 and row count N differ. b.T / A would give 1×N.");

    [Theory]
    [InlineData("+", "Cannot add 'X.T' (D×N) to 'X' (N×D): row counts N and D differ.")]
    [InlineData("-", "Cannot subtract 'X.T' (D×N) from 'X' (N×D): row counts N and D differ.")]
    public Task Terms_have_one_shape(string sign, string message) => Verify.ReportsAsync(
        $"static object F<N, D>(Matrix<N, D> X) => {{|SM1002:{{|CS0019:X {sign} X.T|}}|}};", message);

    [Fact]
    public Task A_column_and_a_row_do_not_add_up() => Verify.ReportsAsync(
        "static object F<N>(ColumnVector<N> x) => {|SM1002:x + x.T|};",
        "Cannot add 'x.T' (1×N) to 'x' (N×1): row counts N and 1 differ.");

    [Fact]
    public Task Parentheses_that_are_set_otherwise_are_named() => Verify.ReportsAsync(
        "static object F<A, B, C>(ColumnVector<Sum<Sum<A, B>, C>> x, ColumnVector<Sum<A, Sum<B, C>>> y) => {|SM1002:x + y|};",
        "Cannot add 'y' (A+(B+C)) to 'x' ((A+B)+C): lengths (A+B)+C and A+(B+C) differ in their parentheses.");

    [Fact]
    public Task Sums_of_labels_are_ordered() => Verify.ReportsAsync(
        "static object F<N, D>(ColumnVector<Sum<N, D>> x, ColumnVector<Sum<D, N>> y) => {|SM1002:x - y|};",
        "Cannot subtract 'y' (D+N) from 'x' (N+D): lengths N+D and D+N differ in their order.");

    [Fact]
    public Task Nothing_broadcasts() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> A) => {|SM1002:{|CS0019:1 + A|}|};",
        "Cannot add 'A' (N×D) to '1' (a scalar): a scalar and a matrix do not go together, and nothing broadcasts.");

    [Fact]
    public Task A_multiple_of_I_is_added_to_a_square_matrix() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, double λ) => {|SM1002:X.T + λ * I|};",
        "Cannot add 'λ * I' (a multiple of I) to 'X.T' (D×N): a square matrix is needed, and D and N differ.");

    [Fact]
    public Task There_is_no_division_by_a_column() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<D> y) => {|SM1007:{|CS0019:X / y|}|};",
        "Cannot divide 'X' (N×D) by 'y' (D×1): column counts D and 1 differ.");

    [Fact]
    public Task A_compound_assignment_is_repaired_by_a_plain_one() => Verify.ReportsAsync(
        "static void F<N, D>(Matrix<N, D> X, Matrix<D, N> Y) { {|SM1002:{|CS0019:X += Y|}|}; }",
        "Cannot add 'Y' (D×N) to 'X' (N×D): row counts N and D differ. X = X + Y.T would give N×D.");

    [Fact]
    public Task A_compound_assignment_whose_result_does_not_go_back_is_a_matter_of_storage() => Verify.ReportsAsync(
        "static void F<N, D>(Matrix<N, D> X, Matrix<D, N> Y) { {|SM1005:{|CS0029:X *= Y|}|}; }",
        "Cannot store 'X * Y' (N×N) in 'X': its column count must be D, not N.");

    [Fact]
    public Task A_target_with_side_effects_is_not_written_twice() => Verify.ReportsAsync(
        "static void F<N, D>(Matrix<N, D>[] Xs, int i, Matrix<D, N> Y) { {|SM1002:Xs[i++] += Y|}; }",
        "Cannot add 'Y' (D×N) to 'Xs[i++]' (N×D): row counts N and D differ.");

    [Fact]
    public Task The_operands_of_a_long_product_are_shown_shortened() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<N> aVeryLongNameOfAColumnOfTargets) => {|SM1001:X * (aVeryLongNameOfAColumnOfTargets - 2 * aVeryLongNameOfAColumnOfTargets)|};",
        "Cannot multiply 'X' (N×D) by 'aVeryLongNameOfAColumnOfTargets - 2 * aVeryLong…' (N): inner dimensions D and N differ. "
        + "X.T * (aVeryLongNameOfAColumnOfTargets - 2 * aVeryLongNameOfAColumnOfTargets) would give D.");

    [Fact]
    public Task It_is_seen_in_lambdas_local_functions_and_initializers() => Verify.ReportsInAsync(
        """
        class Model<N, D>(Matrix<N, D> X, ColumnVector<N> y)
        {
            readonly object product = {|SM1001:X * y|};
            object Square => {|SM1001:X * X|};
            Func<object> Later => () => {|SM1001:X * X|};
            object Inside()
            {
                return Local(X);
                object Local<M>(Matrix<M, D> Z) => {|SM1001:Z * Z|};
            }
        }
        """,
        "Cannot multiply 'X' (N×D) by 'y' (N): inner dimensions D and N differ. X.T * y would give D.",
        "Cannot multiply 'X' (N×D) by 'X' (N×D): inner dimensions D and N differ. X.T * X would give D×D, X * X.T would give N×N.",
        "Cannot multiply 'X' (N×D) by 'X' (N×D): inner dimensions D and N differ. X.T * X would give D×D, X * X.T would give N×N.",
        "Cannot multiply 'Z' (M×D) by 'Z' (M×D): inner dimensions D and M differ. Z.T * Z would give D×D, Z * Z.T would give M×M.");

    [Fact]
    public Task Labels_are_named_as_the_user_writes_them() => Verify.ReportsInAsync(
        """
        static class Code
        {
            static object F(Matrix<Samples, Lab.Features> X, ColumnVector<Samples> y) => {|SM1001:X * y|};
        }

        [Dim] readonly partial struct Samples;

        static partial class Lab
        {
            [Dim] public readonly partial struct Features;
        }
        """,
        "Cannot multiply 'X' (Samples×Lab.Features) by 'y' (Samples): inner dimensions Lab.Features and Samples differ. X.T * y would give Lab.Features.");

    [Fact]
    public Task Labels_of_one_name_are_two_labels() => Verify.ReportsInAsync(
        """
        static partial class Train
        {
            [Dim] public readonly partial struct Rows;
        }

        static partial class Test
        {
            [Dim] public readonly partial struct Rows;
        }

        static class Code
        {
            static object F(ColumnVector<Train.Rows> x, ColumnVector<Test.Rows> y) => {|SM1002:x + y|};
        }
        """,
        "Cannot add 'y' (Test.Rows) to 'x' (Train.Rows): lengths Train.Rows and Test.Rows differ.");
}
