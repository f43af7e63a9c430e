namespace ShapedMath.Analyzers.Tests;

/// <summary>Repairs by one edit inside of an expression, with which all that it stands in compiles and has the declared type.</summary>
public sealed class SmallEditTests
{
    [Fact]
    public Task Gram_and_outer_products_are_exchanged() => Verify.ReportsAsync(
        """
        static ColumnVector<D> F1<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1007:(X * X.T).{|CS0411:Solve|}(X.T * y)|};
        static ColumnVector<D> F2<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) => X.T * {|SM1007:(X.T * X + λ * I).{|CS0411:Solve|}(y)|};
        static Matrix<D, D> F3<N, D>(Matrix<N, D> X) => {|SM1004:{|CS0029:X * X.T / (X.Rows - 1)|}|};
        """,
        "Cannot solve 'X * X.T' (N×N) for 'X.T * y' (D): row count N and length D differ. (X.T * X).Solve(X.T * y) would give D.",
        "Cannot solve 'X.T * X + λ * I' (D×D) for 'y' (N): row count D and length N differ. (X * X.T + λ * I).Solve(y) would give N.",
        "Cannot return 'X * X.T / (X.Rows - 1)' (N×N) as 'F3' declares: its row count must be D, not N. X.T * X / (X.Rows - 1) would give D×D.");

    [Fact]
    public Task Rows_and_columns_are_exchanged() => Verify.ReportsAsync(
        """
        static Matrix<D, D> F1<N, D>(Matrix<N, D> X, double λ) => {|SM1002:{|CS0019:X.T * X + λ * Eye(X.Rows)|}|};
        static Matrix<N, Sum<D, One>> F2<N, D>(Matrix<N, D> X) => {|SM1008:HStack(X, {|CS1503:Ones(X.Cols)|})|};
        """,
        "Cannot add 'λ * Eye(X.Rows)' (N×N) to 'X.T * X' (D×D): row counts D and N differ. X.T * X + λ * Eye(X.Cols) would give D×D.",
        "Cannot put 'Ones(X.Cols)' (D) beside 'X' (N×D): row count N and length D differ. HStack(X, Ones(X.Rows)) would give N×(D+1).");

    [Fact]
    public Task The_one_part_and_the_other_are_exchanged() => Verify.ReportsAsync(
        "static ColumnVector<D> F<N, D>(ColumnVector<Sum<D, N>> η, Dim<D> d) => {|SM1004:{|CS0029:η.Drop(d)|}|};",
        "Cannot return 'η.Drop(d)' (N) as 'F' declares: its length must be D, not N. η.Take(d) would give D.");

    [Fact]
    public Task Stacking_beside_and_below_are_exchanged() => Verify.ReportsAsync(
        "static Matrix<Sum<M, M>, S> F<S, M>(Matrix<S, S> A, Matrix<M, S> C) => {|SM1004:{|CS0029:HStack(C, C * A)|}|};",
        "Cannot return 'HStack(C, C * A)' (M×(S+S)) as 'F' declares: its row count must be M+M, not M. VStack(C, C * A) would give (M+M)×S.");

    [Fact]
    public Task Arguments_change_places() => Verify.ReportsAsync(
        """
        static ColumnVector<D> Ridge<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) => (X.T * X + λ * I).Solve(X.T * y);
        static ColumnVector<D> F1<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) => {|SM1003:{|CS0411:Ridge|}(y, X, λ)|};
        static ColumnVector<Sum<N, K>> F2<N, K>(ColumnVector<N> g, ColumnVector<K> h) => {|SM1004:{|CS0029:VStack(h, g)|}|};
        """,
        "Cannot call 'Ridge' with 'y' (N) and 'X' (N×D): 'y' is a column, and the parameter X is a matrix; 'X' is a matrix, and the parameter y is a column. Ridge(X, y, λ) would give D.",
        "Cannot return 'VStack(h, g)' (K+N) as 'F2' declares: its length must be N+K, not K+N. VStack(g, h) would give N+K.");

    [Fact]
    public Task Labels_change_places() => Verify.ReportsAsync(
        "static (Selection<A, N>, Selection<B, N>) F<A, B, N>(Dim<N> n) => {|SM1004:{|CS0029:n.Split<B, A>(0.8, seed: 1)|}|};",
        "Cannot return 'n.Split<B, A>(0.8, seed: 1).First' (B×N) as 'F' declares: its row count must be A, not B. n.Split<A, B>(0.8, seed: 1) would fit.");

    [Fact]
    public Task Parts_of_a_tuple_change_places_and_are_reported_once() => Verify.ReportsAsync(
        "static (Matrix<N, D>, ColumnVector<N>) F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1004:({|CS0029:y|}, {|CS0029:X|})|};",
        "Cannot return '(y, X)' as 'F' declares: its parts are due in another order. (X, y) would fit.");

    [Theory]
    [InlineData("λ", "λ * I")]
    [InlineData("options.Ridge", "options.Ridge * I")]
    [InlineData("1e-6", "1e-6 * I")]
    [InlineData("1", "I")]
    public Task A_number_beside_a_square_matrix_is_that_multiple_of_I(string number, string multiple) => Verify.ReportsAsync(
        $$"""static Matrix<D, D> F<N, D>(Matrix<N, D> X, double λ, (double Ridge, int Steps) options) => {|SM1002:X.T * X {|CS9340:+|} {{number}}|};""",
        $"Cannot add '{number}' (a scalar) to 'X.T * X' (D×D): a matrix and a scalar do not go together, and nothing broadcasts. X.T * X + {multiple} would give D×D.");

    [Fact]
    public Task An_inner_product_beside_a_matrix_is_the_outer_one() => Verify.ReportsAsync(
        "static Matrix<K, K> F<K>(RowVector<K> g, Matrix<K, K> H) => {|SM1002:H {|CS9340:-|} g * g.T|};",
        "Cannot subtract 'g * g.T' (a scalar) from 'H' (K×K): a matrix and a scalar do not go together, and nothing broadcasts. H - g.T * g would give K×K.");

    [Fact]
    public Task A_quotient_from_the_other_side_is_a_solution() => Verify.ReportsAsync(
        """
        static ColumnVector<N> F1<N>(Matrix<N, N> A, ColumnVector<N> b) => {|SM1007:{|CS0019:b / A|}|};
        static Matrix<M, N> F2<N, M>(Matrix<N, N> A, Matrix<M, N> B) => {|SM1007:{|CS0019:A / B|}|};
        """,
        "Cannot divide 'b' (N×1) by 'A' (N×N): column count 1 and row count N differ. A.Solve(b) would give N.",
        "Cannot divide 'A' (N×N) by 'B' (M×N): column count N and row count M differ. B / A would give M×N.");

    [Fact]
    public Task What_would_broadcast_is_said_in_full() => Verify.ReportsAsync(
        """
        static object F1<N, D>(Matrix<N, D> X, RowVector<D> b) => {|SM1002:{|CS0019:X + b|}|};
        static void F2<N, D>(Matrix<N, D> X, ColumnVector<N> c) { {|SM1002:{|CS0019:X += c|}|}; }
        static Matrix<N, D> F3<N, D>(Matrix<N, D> X) => {|SM1002:{|CS0019:X - X.ColumnMeans()|}|};
        static object F4<N, D>(Matrix<N, D> X, ColumnVector<N> weights) => {|SM1002:X.Times({|CS1503:weights|})|};
        """,
        "Cannot add 'b' (1×D) to 'X' (N×D): row counts N and 1 differ. X.AddToEachRow(b) would give N×D.",
        "Cannot add 'c' (N×1) to 'X' (N×D): column counts D and 1 differ. X = X.AddToEachColumn(c) would give N×D.",
        "Cannot subtract 'X.ColumnMeans()' (1×D) from 'X' (N×D): row counts N and 1 differ. X.AddToEachRow(-X.ColumnMeans()) would give N×D.",
        "Cannot multiply 'X' (N×D) by 'weights' (N×1) entry by entry: column counts D and 1 differ. X.ScaleRows(weights) would give N×D.");

    [Fact]
    public Task Of_repairs_the_one_with_which_all_fits_is_advised() => Verify.ReportsAsync(
        "static double F<K>(ColumnVector<K> left, Matrix<K, K> A, ColumnVector<K> right) => {|SM1001:{|CS0019:left * A|}|} * right;",
        "Cannot multiply 'left' (K×1) by 'A' (K×K): inner dimensions 1 and K differ. left.T * A would give 1×K.");

    [Fact]
    public Task What_contradicts_the_declared_shape_is_not_advised() => Verify.ReportsAsync(
        """
        static ColumnVector<D> Fit<N, D>(Matrix<N, D> X, ColumnVector<N> y) => X.LeastSquares(y);
        static ColumnVector<D> F<N, D>(Matrix<N, D> X, ColumnVector<D> w) => {|SM1003:{|CS0411:Fit|}(X, w)|};
        """,
        "Cannot call 'Fit' with 'X' (N×D) and 'w' (D): its N would be N in 'X' and D in 'w'.");

    [Fact]
    public Task Nothing_is_set_against_itself() => Verify.ReportsAsync(
        """
        static bool F<N, D>(Matrix<N, D> X) => {|SM1003:X.IsCloseTo({|CS1503:X.T|})|};
        static double G<N, D>(Matrix<N, D> X) => ({|SM1002:{|CS0019:X.Vec() - X.T.Vec()|}|}).L2Norm();
        """,
        "Cannot call 'IsCloseTo' on 'X' (N×D) with 'X.T' (D×N): row counts N and D differ.",
        "Cannot subtract 'X.T.Vec()' (N*D) from 'X.Vec()' (D*N): lengths D*N and N*D differ in their order.");

    [Fact]
    public Task Where_nothing_is_declared_nothing_is_edited() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1007:(X * X.T).{|CS0411:Solve|}(X.T * y)|};",
        "Cannot solve 'X * X.T' (N×N) for 'X.T * y' (D): row count N and length D differ.");

    [Fact]
    public Task An_edit_is_proven_where_it_stands() => Verify.ReportsAsync(
        """
        static void F<N, D>(Matrix<N, D> X, ColumnVector<N> y)
        {
            ColumnVector<D> w = {|SM1007:(X * X.T).{|CS0411:Solve|}(X.T * y)|};
            w = {|SM1007:(X * X.T).{|CS0411:Solve|}(X.T * y)|};
            Func<ColumnVector<D>> f = () => {|SM1007:(X * X.T).{|CS0411:Solve|}(X.T * y)|};
            (2 * (X * X.T).Solve(y)).L2Norm();
        }
        static async Task<ColumnVector<D>> G<N, D>(Matrix<N, D> X, ColumnVector<N> y) { await Task.Yield(); return {|SM1007:(X * X.T).{|CS0411:Solve|}(X.T * y)|}; }
        """,
        [.. Enumerable.Repeat("Cannot solve 'X * X.T' (N×N) for 'X.T * y' (D): row count N and length D differ. (X.T * X).Solve(X.T * y) would give D.", 4)]);

    [Fact]
    public Task An_edit_is_a_fix() => Verify.FixesAsync(
        "static ColumnVector<D> F<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) => X.T * {|SM1007:(X.T * X + λ * I).Solve(y)|};",
        "static ColumnVector<D> F<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) => X.T * (X * X.T + λ * I).Solve(y);",
        "Use (X * X.T + λ * I).Solve(y) (gives N)");
}
