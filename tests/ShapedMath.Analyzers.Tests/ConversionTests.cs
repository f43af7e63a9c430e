namespace ShapedMath.Analyzers.Tests;

public sealed class ConversionTests
{
    [Fact]
    public Task A_returned_value_has_the_declared_size() => Verify.ReportsAsync(
        "static ColumnVector<N> Fit<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1004:{|CS0029:X.T * y|}|};",
        "Cannot return 'X.T * y' (D) as 'Fit' declares: its length must be N, not D.");

    [Fact]
    public Task A_returned_matrix_is_repaired_by_a_transpose() => Verify.ReportsAsync(
        "static Matrix<D, N> Fit<N, D>(Matrix<N, D> X) { if (X.Rows > 3) return {|SM1004:2 * X|}; return X.T; }",
        "Cannot return '2 * X' (N×D) as 'Fit' declares: its row count must be D, not N. (2 * X).T would give D×N.");

    [Fact]
    public Task A_gradient_is_a_row() => Verify.ReportsAsync(
        "static RowVector<K> Gradient<K>(Matrix<K, K> A, ColumnVector<K> x) => {|SM1012:{|CS0029:(A + A.T) * x|}|};",
        "Cannot return '(A + A.T) * x' (K) as 'Gradient' declares: it is a column, and a row (1×K) is due. ((A + A.T) * x).T would give 1×K.");

    [Fact]
    public Task A_step_against_a_gradient_is_a_column() => Verify.ReportsAsync(
        "static ColumnVector<K> Step<K>(ColumnVector<K> w, RowVector<K> g) { ColumnVector<K> step = {|SM1012:-0.1 * g|}; return w + step; }",
        "Cannot store '-0.1 * g' (1×K) in 'step': it is a row, and a column (K) is due. (-0.1 * g).T would give K.");

    [Fact]
    public Task An_outer_product_is_no_number() => Verify.ReportsAsync(
        "static double Norm<N>(ColumnVector<N> x) => {|SM1004:{|CS0029:x * x.T|}|};",
        "Cannot return 'x * x.T' (N×N) as 'Norm' declares: it is a matrix, and a scalar is due. x.T * x would give a scalar.");

    [Fact]
    public Task A_column_becomes_a_matrix_by_a_cast() => Verify.ReportsAsync(
        "static Matrix<N, One> F<N>(ColumnVector<N> y) => {|SM1004:{|CS0266:2 * y|}|};",
        "Cannot return '2 * y' (N) as 'F' declares: it is a column, and a matrix (N×1) is due. (Matrix<N, One>)(2 * y) would give N×1.");

    [Fact]
    public Task A_cast_does_not_change_a_shape() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X) => {|CS0030:(Matrix<D, N>){|SM1005:X|}|};",
        "Cannot cast 'X' (N×D) to 'Matrix<D, N>': its row count must be D, not N. X.T would give D×N.");

    [Fact]
    public Task A_size_keeps_its_name() => Verify.ReportsAsync(
        "static Dim<D> F<N, D>(Matrix<N, D> X) => {|SM1004:{|CS0029:X.Rows|}|};",
        "Cannot return 'X.Rows' (N) as 'F' declares: its size must be D, not N. X.Cols would give D.");

    [Fact]
    public Task Every_place_that_declares_a_shape_is_named() => Verify.ReportsInAsync(
        """
        class Model<N, D>(Matrix<N, D> X)
        {
            Matrix<D, N> field = {|SM1005:X|};
            Matrix<D, N> Property { get; set; } = {|SM1005:X|};
            Matrix<D, N> Computed => {|SM1004:X|};
            Matrix<D, N> Accessor { get => {|SM1004:X|}; set => field = {|SM1005:value.T|}; }
            void Assign(Model<N, D> other)
            {
                field = {|SM1005:X|};
                other.Property = {|SM1005:X|};
                _ = new Model<N, D>(X) { Property = {|SM1005:X|} };
                Matrix<D, N>[] array = { {|SM1005:X|} };
                List<Matrix<D, N>> list = [X.T, {|SM1005:X|}];
                list = new() { X.T, {|SM1005:{|CS1950:{|CS1503:X|}|}|} };
                {|CS0030:foreach|} ({|SM1005:Matrix<N, D>|} Z in list) { }
            }
            IEnumerable<Matrix<D, N>> Iterate() { yield return {|SM1004:X|}; }
            async Task<Matrix<D, N>> Later() { await Task.Yield(); return {|SM1004:X|}; }
            Matrix<D, N> Outer() { return Local(); Matrix<D, N> Local() => {|SM1004:X|}; }
            public static Matrix<D, N> operator +(Model<N, D> model) => {|SM1004:model.field.T|};
        }
        """,
        "Cannot store 'X' (N×D) in 'field': its row count must be D, not N. X.T would give D×N.",
        "Cannot store 'X' (N×D) in 'Property': its row count must be D, not N. X.T would give D×N.",
        "Cannot return 'X' (N×D) as 'Computed' declares: its row count must be D, not N. X.T would give D×N.",
        "Cannot return 'X' (N×D) as 'Accessor' declares: its row count must be D, not N. X.T would give D×N.",
        "Cannot store 'value.T' (N×D) in 'field': its row count must be D, not N. value would give D×N.",
        "Cannot store 'X' (N×D) in 'field': its row count must be D, not N. X.T would give D×N.",
        "Cannot store 'X' (N×D) in 'other.Property': its row count must be D, not N. X.T would give D×N.",
        "Cannot store 'X' (N×D) in 'Property': its row count must be D, not N. X.T would give D×N.",
        "Cannot store 'X' (N×D) in this array: its row count must be D, not N. X.T would give D×N.",
        "Cannot store 'X' (N×D) in 'list': its row count must be D, not N. X.T would give D×N.",
        "Cannot add 'X' (N×D) to this collection: its row count must be D, not N. X.T would give D×N.",
        "Cannot store an element of 'list' (D×N) in 'Z': its row count must be N, not D.",
        "Cannot yield 'X' (N×D) as 'Iterate' declares: its row count must be D, not N. X.T would give D×N.",
        "Cannot return 'X' (N×D) as 'Later' declares: its row count must be D, not N. X.T would give D×N.",
        "Cannot return 'X' (N×D) as 'Local' declares: its row count must be D, not N. X.T would give D×N.",
        "Cannot return 'model.field.T' (N×D) as 'operator +' declares: its row count must be D, not N. model.field would give D×N.");

    [Fact]
    public Task Types_of_the_users_have_dimensions_too() => Verify.ReportsInAsync(
        """
        class Model<TIn, TOut>(Matrix<TOut, TIn> W)
        {
            public Matrix<TOut, TIn> W { get; } = W;
            public Model<TOut, TIn> Adjoint => {|SM1004:{|CS0029:this|}|};
        }

        class Named<T>(string name)
        {
            public string Name { get; } = name;
        }

        static class Code
        {
            static Model<D, K> F1<D, K>(Matrix<K, D> W) => {|SM1004:{|CS0029:new Model<K, D>(W.T)|}|};
            static Model<D, K> F2<D, K>(Model<K, D> model) => {|SM1004:{|CS0029:model|}|};
            static void F3<N, D>(List<Matrix<N, D>> all) { List<Matrix<D, N>> turned = {|SM1005:{|CS0029:all|}|}; }
            static Dataset<N, D> F4<N, D>(string path) => {|SM1004:{|CS0029:Csv.Load<D, N>(path, "price")|}|};
            static Named<D> F5<N, D>(Named<N> named) => {|CS0029:named|};
            static List<D> F6<N, D>(List<N> list) => {|CS0029:list|};
            static Dictionary<string, D> F7<N, D>(Dictionary<string, N> map) => {|CS0029:map|};
        }
        """,
        "Cannot return 'this' as 'Adjoint' declares: it is of type Model<TIn, TOut>, and Model<TOut, TIn> is due.",
        "Cannot return 'new Model<K, D>(W.T)' as 'F1' declares: it is of type Model<K, D>, and Model<D, K> is due.",
        "Cannot return 'model' as 'F2' declares: it is of type Model<K, D>, and Model<D, K> is due.",
        "Cannot store 'all' in 'turned': it is of type List<Matrix<N, D>>, and List<Matrix<D, N>> is due.",
        "Cannot return 'Csv.Load<D, N>(path, \"price\")' as 'F4' declares: it is of type Dataset<D, N>, and Dataset<N, D> is due. Csv.Load<N, D>(path, \"price\") would fit.");

    [Fact]
    public Task A_lambda_returns_what_its_delegate_declares() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X) { Func<Matrix<D, D>> f = () => {|SM1004:{|CS1662:{|CS0029:X|}|}|}; return f; }",
        "Cannot return 'X' (N×D) from this lambda: its row count must be D, not N.");

    [Fact]
    public Task Tuples_are_taken_apart() => Verify.ReportsAsync(
        """
        static (Matrix<D, N>, int) F1<N, D>(Matrix<N, D> X) => ({|SM1004:{|CS0029:X|}|}, 3);
        static (Matrix<D, N> Data, int) F2<N, D>((Matrix<N, D> Data, int) pair) => {|SM1004:{|CS0029:pair|}|};
        static void F3<N, D>(Matrix<N, D> X, ColumnVector<N> y)
        {
            (Matrix<D, N> A, RowVector<N> r) = ({|SM1005:X|}, {|SM1012:y|});
            (A, r) = (X.T, {|SM1012:y|});
        }
        """,
        "Cannot return 'X' (N×D) as 'F1' declares: its row count must be D, not N. X.T would give D×N.",
        "Cannot return 'pair.Data' (N×D) as 'F2' declares: its row count must be D, not N.",
        "Cannot store 'X' (N×D) in 'A': its row count must be D, not N. X.T would give D×N.",
        "Cannot store 'y' (N) in 'r': it is a column, and a row (1×N) is due. y.T would give 1×N.",
        "Cannot store 'y' (N) in 'r': it is a column, and a row (1×N) is due. y.T would give 1×N.");

    [Fact]
    public Task What_svd_gives_is_deconstructed_into_declared_shapes() => Verify.ReportsAsync(
        "static Matrix<N, D> F<N, D>(Matrix<N, D> X) { var (U, Σ, V) = X.Svd(); return {|SM1004:V * Σ.T * U|}; }",
        "Cannot return 'V * Σ.T * U' (D×N) as 'F' declares: its row count must be N, not D. (V * Σ.T * U).T would give N×D.");

    [Fact]
    public Task Branches_are_compared_with_what_is_declared() => Verify.ReportsAsync(
        """
        static Matrix<N, D> F1<N, D>(bool c, Matrix<N, D> X) => c ? X : {|SM1004:X.T|};
        static Matrix<N, D> F2<N, D>(int c, Matrix<N, D> X) => c switch { 0 => X, 1 => {|SM1004:X.T|}, _ => {|SM1004:X.T * X|} };
        """,
        "Cannot return 'X.T' (D×N) as 'F1' declares: its row count must be N, not D. X would give N×D.",
        "Cannot return 'X.T' (D×N) as 'F2' declares: its row count must be N, not D. X would give N×D.",
        "Cannot return 'X.T * X' (D×D) as 'F2' declares: its row count must be N, not D.");

    [Fact]
    public Task Where_nothing_is_declared_the_branches_have_one_shape() => Verify.ReportsAsync(
        """
        static void F<N, D>(int c, Matrix<N, D> X, Matrix<D, N> Y, ColumnVector<N> x)
        {
            var a = {|SM1002:{|CS0173:c > 0 ? X : Y|}|};
            var b = c {|CS8506:switch|} { 0 => X, 1 => X, _ => {|SM1002:Y|} };
            var d = {|SM1002:c > 0 ? x : x.T|};
        }
        """,
        "Cannot choose between 'X' (N×D) and 'Y' (D×N): row counts N and D differ. c > 0 ? X.T : Y would give D×N, c > 0 ? X : Y.T would give N×D.",
        "Cannot choose between 'X' (N×D) and 'Y' (D×N): row counts N and D differ.",
        "Cannot choose between 'x' (N×1) and 'x.T' (1×N): row counts N and 1 differ.");
}
