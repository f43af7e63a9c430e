namespace ShapedMath.Analyzers.Tests;

/// <summary>Calls of the user's own methods.</summary>
public sealed class UserCallTests
{
    private const string Ridge = "static ColumnVector<D> Ridge<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) => (X.T * X + λ * I).Solve(X.T * y);\n";

    [Fact]
    public Task A_generic_method_is_explained_in_its_own_names() => Verify.ReportsAsync(
        Ridge + "static object F<Train, Test, D>(Matrix<Train, D> X, ColumnVector<Test> y) => {|SM1003:{|CS0411:Ridge|}(X, y, 0.1)|};",
        "Cannot call 'Ridge' with 'X' (Train×D) and 'y' (Test): its N would be Train in 'X' and Test in 'y'.");

    [Fact]
    public Task Training_inputs_do_not_go_with_test_targets() => Verify.ReportsAsync(
        Ridge
        + """
        static object F<Train, Test, N, D>(Selection<Train, N> train, Selection<Test, N> test, Matrix<N, D> X, ColumnVector<N> y) =>
            ({|SM1003:Ridge(train * X, test * y, 0.1)|}, {|SM1001:train * (test * X)|});
        """,
        "Cannot call 'Ridge' with 'train * X' (Train×D) and 'test * y' (Test): its N would be Train in 'train * X' and Test in 'test * y'.",
        "Cannot multiply 'train' (Train×N) by 'test * X' (Test×D): inner dimensions N and Test differ.");

    [Fact]
    public Task A_transposed_argument_is_repaired() => Verify.ReportsAsync(
        Ridge + "static object F<N, D>(Matrix<D, N> Xt, ColumnVector<N> y) => {|SM1003:Ridge(Xt, y, 0.1)|};",
        "Cannot call 'Ridge' with 'Xt' (D×N) and 'y' (N): its N would be D in 'Xt' and N in 'y'. Ridge(Xt.T, y, 0.1) would give D.");

    [Fact]
    public Task A_row_for_a_column_is_a_matter_of_layout_and_of_one_argument() => Verify.ReportsAsync(
        Ridge + "static object F<N, D>(Matrix<N, D> X, RowVector<N> y) => Ridge(X, {|SM1012:y|}, 0.1);",
        "Cannot call 'Ridge' with 'X' (N×D) and 'y' (1×N): 'y' is a row, and the parameter y is a column. Ridge(X, y.T, 0.1) would give D.");

    [Fact]
    public Task A_matrix_for_a_number_is_a_matter_of_one_argument() => Verify.ReportsAsync(
        Ridge + "static object F<N, D>(Matrix<N, D> X, ColumnVector<N> y, Matrix<D, D> Λ) => Ridge(X, y, {|SM1003:Λ|});",
        "Cannot call 'Ridge' with 'X' (N×D), 'y' (N) and 'Λ' (D×D): 'Λ' is a matrix, and the parameter λ is a scalar.");

    [Fact]
    public Task A_square_matrix_is_asked_of_one_argument() => Verify.ReportsAsync(
        """
        static double LogDet<N>(Matrix<N, N> A) => Math.Log(A.Determinant());
        static double F<N, D>(Matrix<N, D> X) => {|CS0411:LogDet|}({|SM1003:X|});
        """,
        "Cannot call 'LogDet' with 'X' (N×D): a square matrix is needed, and N and D differ.");

    [Fact]
    public Task Named_and_optional_arguments_are_matched_by_name() => Verify.ReportsAsync(
        """
        static ColumnVector<D> Fit<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ = 0, int steps = 10) => X.T * y;
        static object F<N, D>(Matrix<N, D> X, ColumnVector<D> w) => {|SM1003:Fit(y: w, X: X, steps: 3)|};
        """,
        "Cannot call 'Fit' with 'w' (D) and 'X' (N×D): its N would be D in 'w' and N in 'X'. Fit(y: w, X: X.T, steps: 3) would give N.");

    [Fact]
    public Task Arguments_of_a_parameter_array_are_elements() => Verify.ReportsAsync(
        """
        static Matrix<N, D> Mean<N, D>(params Matrix<N, D>[] all) => all[0];
        static object F<N, D>(Matrix<N, D> X, Matrix<D, N> Y) => {|SM1003:Mean(X, Y)|};
        """,
        "Cannot call 'Mean' with 'X' (N×D) and 'Y' (D×N): its N would be N in 'X' and D in 'Y'. Mean(X.T, Y) would give D×N, Mean(X, Y.T) would give N×D.");

    [Fact]
    public Task Explicit_type_arguments_say_what_is_due() => Verify.ReportsAsync(
        Ridge + "static object F<N, D>(Matrix<N, D> X, ColumnVector<D> w) => Ridge<N, D>(X, {|SM1003:{|CS1503:w|}|}, 0.1);",
        "Cannot call 'Ridge' with 'X' (N×D) and 'w' (D): the length of 'w' must be N, not D.");

    [Fact]
    public Task Composed_parameters_are_taken_apart() => Verify.ReportsAsync(
        """
        static ColumnVector<A> Head<A, B>(ColumnVector<Sum<A, B>> x, Dim<A> a) => x.Take(a);
        static object F<N, D>(ColumnVector<N> y, Matrix<N, D> X) => {|CS0411:Head|}({|SM1003:y|}, X.Rows);
        """,
        "Cannot call 'Head' with 'y' (N) and 'X.Rows' (N): N, the length of 'y', is no sum that could be taken apart.");

    [Fact]
    public Task A_composed_label_that_is_declared_is_one_label() => Verify.ReportsAsync(
        """
        static double Norm<N, D>(Matrix<N, D> X)
        {
            return Local({|SM1003:{|CS1503:HStack(X.T, X.T)|}|});
            double Local(Matrix<D, Sum<N, One>> Z) => Z.FrobeniusNorm();
        }
        """,
        "Cannot call 'Local' with 'HStack(X.T, X.T)' (D×(N+N)): the column count of 'HStack(X.T, X.T)' must be N+1, not N+N.");

    [Fact]
    public Task An_extension_method_of_the_user_is_explained_with_its_receiver() => Verify.ReportsInAsync(
        """
        static class Extensions
        {
            public static double LogDet<N>(this Matrix<N, N> A) => Math.Log(A.Determinant());
            public static ColumnVector<D> Fit<N, D>(this Matrix<N, D> X, ColumnVector<N> y) => X.T * y;

            extension<N>(Matrix<N, N> A)
            {
                public double Quadratic(ColumnVector<N> x) => x.T * A * x;
                public double HalfTrace => A.Trace() / 2;
            }
        }

        static class Code
        {
            static object F1<N, D>(Matrix<N, D> X) => {|SM1003:X.{|CS0411:LogDet|}()|};
            static object F2<N, D>(Matrix<N, D> X, ColumnVector<D> w) => {|SM1003:X.{|CS0411:Fit|}(w)|};
            static object F3<N, D>(Matrix<N, D> X, ColumnVector<D> w) => {|SM1003:X.{|CS0411:Quadratic|}(w)|};
            static object F4<N, D>(Matrix<N, D> X) => {|SM1003:{|CS1061:X.HalfTrace|}|};
        }
        """,
        "Cannot call 'LogDet' on 'X' (N×D): a square matrix is needed, and N and D differ.",
        "Cannot call 'Fit' on 'X' (N×D) with 'w' (D): its N would be N in 'X' and D in 'w'. X.T.Fit(w) would give N.",
        "Cannot call 'Quadratic' on 'X' (N×D) with 'w' (D): a square matrix is needed, and N and D differ.",
        "Cannot take 'HalfTrace' of 'X' (N×D): a square matrix is needed, and N and D differ.");

    [Fact]
    public Task A_constructor_takes_the_sizes_of_its_type() => Verify.ReportsInAsync(
        """
        class Gaussian<N>(ColumnVector<N> mean, Matrix<N, N> covariance)
        {
            public ColumnVector<N> Mean { get; } = mean;
            public Matrix<N, N> Covariance { get; } = covariance;
            public Gaussian(Matrix<N, N> covariance, RowVector<N> mean) : this({|SM1012:{|CS1503:mean|}|}, covariance) { }
        }

        class Standard<N, D>(ColumnVector<N> mean, Matrix<N, D> X) : Gaussian<N>(mean, {|SM1003:{|CS1503:X|}|});

        static class Code
        {
            static object F1<N, D>(ColumnVector<N> m, Matrix<N, D> X) => new Gaussian<N>(m, {|SM1003:{|CS1503:X|}|});
            static Gaussian<N> F2<N, D>(ColumnVector<D> m, Matrix<N, D> X) => new({|SM1003:{|CS1503:m|}|}, X * X.T);
        }
        """,
        "Cannot create 'Gaussian' with 'mean' (1×N) and 'covariance' (N×N): 'mean' is a row, and the parameter mean is a column. this(mean.T, covariance) would fit.",
        "Cannot create 'Gaussian' with 'mean' (N) and 'X' (N×D): the column count of 'X' must be N, not D.",
        "Cannot create 'Gaussian' with 'm' (N) and 'X' (N×D): the column count of 'X' must be N, not D.",
        "Cannot create 'Gaussian' with 'm' (D) and 'X * X.T' (N×N): the length of 'm' must be N, not D.");

    [Fact]
    public Task A_type_of_the_users_says_which_dimensions_are_meant() => Verify.ReportsInAsync(
        """
        class Model<TIn, TOut>(Matrix<TOut, TIn> W)
        {
            public Matrix<TOut, TIn> W { get; } = W;
            public double Distance(Model<TIn, TOut> other) => (W - other.W).FrobeniusNorm();
        }

        class Pair<A, B>(Model<A, B> first, Model<A, B> second)
        {
            public Model<A, B>[] Both { get; } = [first, second];
        }

        class Named<T>(T value)
        {
            public T Value { get; } = value;
        }

        static class Code
        {
            static ColumnVector<K> Predict<D, K>(Model<D, K> model, ColumnVector<D> x) => model.W * x;
            static double Loss<D, K>(IReadOnlyList<Model<D, K>> models, ColumnVector<D> x) => models.Count;
            static T Pick<T>(Named<T> first, Named<T> second) => first.Value;
            static ColumnVector<Z> F1<X, Y, Z>(Model<X, Z> model, ColumnVector<Y> y) => {|SM1003:{|CS0411:Predict|}(model, y)|};
            static double F2<X, Z>(Model<X, Z> model, Model<Z, X> other) => {|SM1003:model.Distance({|CS1503:other|})|};
            static object F3<X, Z>(Model<X, Z> model, Model<Z, X> other) => {|SM1003:new Pair<X, Z>(model, {|CS1503:other|})|};
            static object F4<X, Y>(Named<X> first, Named<Y> second) => {|CS0411:Pick|}(first, second);
            static ColumnVector<Z> F5<X, Z>(Model<X, Z> model, ColumnVector<X> x) => Predict(model, x);
        }
        """,
        "Cannot call 'Predict' with 'model' (Model<X, Z>) and 'y' (Y): its D would be X in 'model' and Y in 'y'.",
        "Cannot call 'Distance' with 'other' (Model<Z, X>): the parameter other is of type Model<X, Z>.",
        "Cannot create 'Pair' with 'other' (Model<Z, X>): the parameter second is of type Model<X, Z>.");

    [Fact]
    public Task A_delegate_takes_what_it_declares() => Verify.ReportsAsync(
        "static double F<N, D>(Func<Matrix<D, N>, double> norm, Matrix<N, D> X) => norm({|SM1003:{|CS1503:X|}|});",
        "Cannot call 'norm' with 'X' (N×D): the row count of 'X' must be D, not N. norm(X.T) would give a scalar.");

    [Fact]
    public Task A_method_of_a_generic_type_takes_the_sizes_of_the_type() => Verify.ReportsInAsync(
        """
        interface ILayer<TIn, TOut>
        {
            Matrix<TBatch, TOut> Forward<TBatch>(Matrix<TBatch, TIn> X);
        }

        static class Code
        {
            static object F<N, D, K>(ILayer<D, K> layer, Matrix<D, N> X) => layer.Forward({|SM1003:X|});
        }
        """,
        "Cannot call 'Forward' with 'X' (D×N): the column count of 'X' must be D, not N. layer.Forward(X.T) would give N×K.");

    [Fact]
    public Task Of_overloads_the_one_that_is_nearest_is_explained() => Verify.ReportsAsync(
        """
        static double Loss<N>(ColumnVector<N> y, ColumnVector<N> z) => (y - z).L2Norm();
        static double Loss<N, K>(Matrix<N, K> Y, Matrix<N, K> Z) => (Y - Z).FrobeniusNorm();
        static double F<N, M>(ColumnVector<N> y, ColumnVector<M> z) => {|SM1003:Loss(y, z)|};
        """,
        "Cannot call 'Loss' with 'y' (N) and 'z' (M): its N would be N in 'y' and M in 'z'.");

    [Fact]
    public Task A_method_of_its_own_is_called_wrongly_inside_of_itself() => Verify.ReportsAsync(
        "static Matrix<N, D> Step<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1003:Step(X, X.T * y)|};",
        "Cannot call 'Step' with 'X' (N×D) and 'X.T * y' (D): its N would be N in 'X' and D in 'X.T * y'. Step(X.T, X.T * y) would give D×N.");

    [Fact]
    public Task Lambdas_and_defaults_beside_shapes_do_not_disturb() => Verify.ReportsAsync(
        """
        static double Sum<N, D>(Matrix<N, D> X, ColumnVector<N> y, Func<double, double> f, object? state, double[] weights) => 0;
        static double F<N, D>(Matrix<N, D> X, ColumnVector<D> w) => {|SM1003:Sum(X, w, v => 2 * v, null, [1, 2])|};
        """,
        "Cannot call 'Sum' with 'X' (N×D) and 'w' (D): its N would be N in 'X' and D in 'w'. Sum(X.T, w, v => 2 * v, null, [1, 2]) would give a scalar.");
}
