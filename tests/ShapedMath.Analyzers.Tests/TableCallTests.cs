namespace ShapedMath.Analyzers.Tests;

/// <summary>Calls of the DSL's members.</summary>
public sealed class TableCallTests
{
    [Fact]
    public Task An_inverse_of_a_tall_matrix_advises_the_pseudo_inverse() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X) => {|SM1006:X.{|CS0411:Inverse|}()|};",
        "Cannot invert 'X' (N×D): a square matrix is needed, and N and D differ. X.PseudoInverse() would give D×N.");

    [Fact]
    public Task A_lazy_inverse_of_a_tall_matrix_advises_the_pseudo_inverse() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X) => {|SM1006:{|CS1061:X.Inv|}|};",
        "Cannot invert 'X' (N×D): a square matrix is needed, and N and D differ. X.PseudoInverse() would give D×N.");

    [Theory]
    [InlineData("Trace", "take the trace of")]
    [InlineData("Determinant", "take the determinant of")]
    [InlineData("LogDeterminant", "take the log-determinant of")]
    [InlineData("Lu", "take the LU factors of")]
    [InlineData("Diagonal", "take the diagonal of")]
    [InlineData("Cholesky", "take the Cholesky factor of")]
    [InlineData("SymmetricEigen", "take the eigenvalues of")]
    [InlineData("Eigen", "take the eigenvalues of")]
    public Task What_is_for_square_matrices_says_so(string member, string phrase) => Verify.ReportsAsync(
        $"static object F<N, D>(Matrix<N, D> X) => {{|SM1006:X.{{|CS0411:{member}|}}()|}};",
        $"Cannot {phrase} 'X' (N×D): a square matrix is needed, and N and D differ.");

    [Fact]
    public Task A_tall_system_is_fitted_and_not_solved() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1007:X.{|CS0411:Solve|}(y)|};",
        "Cannot solve 'X' (N×D) for 'y' (N): a square matrix is needed, and N and D differ. X.LeastSquares(y) would give D.");

    [Fact]
    public Task A_right_hand_side_has_the_length_of_the_system() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) => {|SM1007:(X.T * X + λ * I).{|CS0411:Solve|}(y)|};",
        "Cannot solve 'X.T * X + λ * I' (D×D) for 'y' (N): row count D and length N differ.");

    [Fact]
    public Task A_matrix_of_right_hand_sides_is_repaired_by_a_transpose() => Verify.ReportsAsync(
        "static Matrix<D, N> F<N, D>(Matrix<N, D> X, Matrix<D, D> A) => {|SM1007:A.Solve({|CS1503:X|})|};",
        "Cannot solve 'A' (D×D) for 'X' (N×D): row counts D and N differ. A.Solve(X.T) would give D×N.");

    [Fact]
    public Task Least_squares_needs_as_many_targets_as_rows() => Verify.ReportsAsync(
        "static object F<N, D, M>(Matrix<N, D> X, ColumnVector<M> y) => {|SM1007:X.LeastSquares({|CS1503:y|})|};",
        "Cannot fit 'X' (N×D) to 'y' (M): row count N and length M differ.");

    [Fact]
    public Task A_row_of_targets_is_transposed() => Verify.ReportsAsync(
        "static ColumnVector<D> F<N, D>(Matrix<N, D> X, RowVector<N> y) => {|SM1007:X.LeastSquares(y)|};",
        "Cannot fit 'X' (N×D) to 'y' (1×N): row counts N and 1 differ. X.LeastSquares(y.T) would give D.");

    [Fact]
    public Task The_sizes_of_Sylvesters_equation_are_those_of_its_unknown() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, N> A, Matrix<D, D> B, Matrix<D, N> C) => {|SM1007:Sylvester(A, B, C)|};",
        "Cannot solve Sylvester's equation of 'A' (N×N) and 'B' (D×D) for 'C' (D×N): row count N of 'A' and row count D of 'C' differ. Sylvester(A, B, C.T) would give N×D.");

    [Fact]
    public Task The_order_of_a_vec_is_part_of_its_type() => Verify.ReportsAsync(
        """
        static object Image<N, D, M, K>(Matrix<M, N> A, Matrix<N, D> X, Matrix<D, K> B) => {|SM1001:A.Kron(B.T) * X.Vec()|};
        static object Back<N, D>(Matrix<N, D> X) => {|SM1009:X.T.Vec().Unvec(X.Rows, X.Cols)|};
        """,
        "Cannot multiply 'A.Kron(B.T)' ((M*K)×(N*D)) by 'X.Vec()' (D*N): inner dimensions N*D and D*N differ in their order.",
        "Cannot read 'X.T.Vec()' (N*D) as columns of a matrix: it splits after N, not after D.");

    [Fact]
    public Task Blocks_beside_each_other_have_the_same_rows() => Verify.ReportsAsync(
        "static object F<N, D, K>(Matrix<N, D> X, Matrix<K, N> Z) => {|SM1008:HStack(X, Z)|};",
        "Cannot put 'Z' (K×N) beside 'X' (N×D): row counts N and K differ. HStack(X, Z.T) would give N×(D+K).");

    [Fact]
    public Task Blocks_below_each_other_have_the_same_columns() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<D> w) => {|SM1008:VStack(X, w)|};",
        "Cannot put 'w' (D×1) below 'X' (N×D): column counts D and 1 differ. VStack(X, w.T) would give (N+1)×D.");

    [Fact]
    public Task What_stands_beside_has_the_same_rows() => Verify.ReportsAsync(
        "static object F<N, D, K>(Matrix<N, D> X, Matrix<K, N> Z) => {|SM1008:X.Beside({|CS1503:Z|})|};",
        "Cannot put 'Z' (K×N) beside 'X' (N×D): row counts N and K differ. X.Beside(Z.T) would give N×(D+K).");

    [Fact]
    public Task What_stands_below_has_the_same_columns() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<D> w) => {|SM1008:X.Above({|CS1503:w|})|};",
        "Cannot put 'w' (D×1) below 'X' (N×D): column counts D and 1 differ. X.Above(w.T) would give (N+1)×D.");

    [Fact]
    public Task A_column_is_put_beside_what_is_as_high() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<D> w) => {|SM1008:w.Beside({|CS1503:X|})|};",
        "Cannot put 'X' (N×D) beside 'w' (D): length D and row count N differ. w.Beside(X.T) would give D×(1+N).");

    [Fact]
    public Task A_row_is_added_to_each_row() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<D> w) => {|SM1002:X.AddToEachRow({|CS1503:w|})|};",
        "Cannot add 'w' (D) to each row of 'X' (N×D): 'w' is a column, and a row is due. X.AddToEachRow(w.T) would give N×D.");

    [Fact]
    public Task What_is_a_number_for_each_row_is_added_to_columns() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X) => {|SM1002:X.AddToEachRow({|CS1503:-X.RowMeans()|})|};",
        "Cannot add '-X.RowMeans()' (N) to each row of 'X' (N×D): '-X.RowMeans()' is a column, and a row is due. X.AddToEachColumn(-X.RowMeans()) would give N×D.");

    [Fact]
    public Task Rows_have_a_factor_each() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<D> w) => {|SM1002:X.ScaleRows({|CS1503:w|})|};",
        "Cannot scale the rows of 'X' (N×D) by 'w' (D): row count N and length D differ. X.T.ScaleRows(w) would give D×N.");

    [Fact]
    public Task As_many_singular_values_as_a_witness_says() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X) => {|SM1003:X.{|CS0411:ThinSvd|}(3)|};",
        "Cannot take '3' (a scalar) singular values of 'X' (N×D): '3' is a scalar, and a Dim is due.");

    [Fact]
    public Task Means_are_not_broadcast() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X) => {|SM1002:{|CS0019:X - X.ColumnMeans()|}|};",
        "Cannot subtract 'X.ColumnMeans()' (1×D) from 'X' (N×D): row counts N and 1 differ. X.AddToEachRow(-X.ColumnMeans()) would give N×D.");

    [Fact]
    public Task Classes_are_a_dimension() => Verify.ReportsAsync(
        "static object F<N>(ColumnVector<N> y, int[] labels) => {|CS0411:OneHot|}(y.Dim, {|SM1003:10|}, labels);",
        "Cannot call 'OneHot' with 'y.Dim' (N) and '10' (a scalar): '10' is a scalar, and a Dim is due.");

    [Fact]
    public Task A_diagonal_matrix_is_added_to_one_of_its_size() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<N> σ) => {|SM1002:X.T * X {|CS9340:+|} σ.Diag()|};",
        "Cannot add 'σ.Diag()' (N×N) to 'X.T * X' (D×D): row counts D and N differ.");

    [Fact]
    public Task A_repair_keeps_the_qualifier() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<D> w) => {|SM1008:LinearAlgebra.VStack(X, w)|};",
        "Cannot put 'w' (D×1) below 'X' (N×D): column counts D and 1 differ. LinearAlgebra.VStack(X, w.T) would give (N+1)×D.");

    [Fact]
    public Task A_length_that_is_no_sum_cannot_be_taken_apart() => Verify.ReportsAsync(
        "static object F<N>(ColumnVector<N> x, Dim<N> n) => {|SM1009:x.{|CS0411:Take|}(n)|};",
        "Cannot take a part of 'x' (N): N, the length of 'x', is no sum that could be taken apart.");

    [Fact]
    public Task A_sum_splits_where_it_was_put_together() => Verify.ReportsAsync(
        "static object F<N, D>(ColumnVector<Sum<D, N>> η, Matrix<N, D> X) => {|SM1009:η.Take(X.Rows)|};",
        "Cannot take a part of 'η' (D+N): it splits after D, not after N.");

    [Fact]
    public Task A_number_is_no_witness() => Verify.ReportsAsync(
        "static object F<N, D>(ColumnVector<Sum<D, N>> η) => {|SM1009:η.Drop(3)|};",
        "Cannot take a part of 'η' (D+N): '3' is a scalar, and a Dim is due.");

    [Theory]
    [InlineData("DropRows", "M", "M, the row count of 'X', is no sum that could be taken apart")]
    [InlineData("TakeCols", "N", "N, the column count of 'X', is no sum that could be taken apart")]
    public Task Blocks_of_a_matrix_are_taken_out_of_sums(string member, string dim, string cause) => Verify.ReportsAsync(
        $"static object F<M, N>(Matrix<M, N> X, Dim<{dim}> d) => {{|SM1009:X.{member}(d)|}};",
        $"Cannot take a block of 'X' (M×N): {cause}.");

    [Fact]
    public Task A_comparison_needs_equal_shapes() => Verify.ReportsAsync(
        "static bool F<N, D>(Matrix<N, D> X, Matrix<D, N> Y) => {|SM1003:X.IsCloseTo({|CS1503:Y|})|};",
        "Cannot call 'IsCloseTo' on 'X' (N×D) with 'Y' (D×N): row counts N and D differ. X.T.IsCloseTo(Y) would fit, X.IsCloseTo(Y.T) would fit.");

    [Fact]
    public Task Only_a_square_matrix_is_close_to_a_multiple_of_I() => Verify.ReportsAsync(
        "static bool F<N, D>(Matrix<N, D> X) => {|SM1003:X.IsCloseTo(I)|};",
        "Cannot call 'IsCloseTo' on 'X' (N×D) with 'I' (a multiple of I): a square matrix is needed, and N and D differ.");

    [Fact]
    public Task Zeros_are_made_of_sizes() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1003:Zeros(X.Rows, y)|};",
        "Cannot call 'Zeros' with 'X.Rows' (N) and 'y' (N): 'y' is a column, and a Dim is due.");

    [Fact]
    public Task Members_that_stand_in_no_row_are_explained_by_their_types() => Verify.ReportsAsync(
        """
        static object F<N, M>(Matrix<N, N> H, Matrix<M, N> A) => {|SM1003:Blocks(H, A, A, Zeros(A.Rows, A.Rows))|};
        static object G<N, M>(ColumnVector<Sum<N, M>> x, Dim<M> m) => {|SM1003:x.Swap(m)|};
        """,
        "Cannot call 'Blocks' with 'H' (N×N), 'A' (M×N), 'A' (M×N) and 'Zeros(A.Rows, A.Rows)' (M×M): row count N of 'H' and row count M of 'A' differ. Blocks(H, A.T, A, Zeros(A.Rows, A.Rows)) would give (N+M)×(N+M).",
        "Cannot call 'Swap' on 'x' (N+M) with 'm' (M): it splits after N, not after M.");

    [Fact]
    public Task Named_arguments_are_explained_as_others_are() => Verify.ReportsAsync(
        """
        static object F1<N, D, M>(Matrix<N, D> X, ColumnVector<M> y) => {|SM1007:X.LeastSquares(rhs: {|CS1503:y|})|};
        static ColumnVector<D> F2<N, D>(Matrix<N, D> X, RowVector<N> y) => {|SM1007:X.LeastSquares(rhs: y)|};
        static ColumnVector<D> F3<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1007:X.{|CS0411:Solve|}(rhs: y)|};
        static Matrix<N, D> F4<N, D>(Matrix<N, D> X, Matrix<D, N> Y) => {|SM1002:X.Times(other: {|CS1503:Y|})|};
        """,
        "Cannot fit 'X' (N×D) to 'y' (M): row count N and length M differ.",
        "Cannot fit 'X' (N×D) to 'y' (1×N): row counts N and 1 differ. X.LeastSquares(rhs: y.T) would give D.",
        "Cannot solve 'X' (N×D) for 'y' (N): a square matrix is needed, and N and D differ. X.LeastSquares(y) would give D.",
        "Cannot multiply 'X' (N×D) by 'Y' (D×N) entry by entry: row counts N and D differ. X.Times(other: Y.T) would give N×D.");

    [Fact]
    public Task Named_arguments_in_another_order_are_matched_by_name() => Verify.ReportsAsync(
        "static object F<N, D, K>(Matrix<N, D> X, Matrix<K, N> Z) => {|SM1003:HStack(right: X, left: Z)|};",
        "Cannot call 'HStack' with 'X' (N×D) and 'Z' (K×N): row counts N and K differ. HStack(right: X, left: Z.T) would give N×(K+D).");

    [Fact]
    public Task Explicit_type_arguments_are_not_repaired() => Verify.ReportsAsync(
        "static object F<N, D, K>(Matrix<N, D> X, Matrix<K, N> Z) => {|SM1008:HStack<N, D, K>(X, Z)|};",
        "Cannot put 'Z' (K×N) beside 'X' (N×D): row counts N and K differ.");
}
