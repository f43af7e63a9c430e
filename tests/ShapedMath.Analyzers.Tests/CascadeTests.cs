namespace ShapedMath.Analyzers.Tests;

/// <summary>One mistake, one report.</summary>
public sealed class CascadeTests
{
    [Fact]
    public Task What_is_made_of_a_wrong_product_is_not_reported_again() => Verify.ReportsAsync(
        """
        static ColumnVector<D> F<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ)
        {
            var w = (X.T * X + λ * I).Solve({|SM1001:X * y|});
            var fitted = X * w + y;
            var next = Step(fitted, w);
            return fitted.T * next;
        }

        static ColumnVector<N> Step<N, D>(ColumnVector<N> y, ColumnVector<D> w) => y;
        """,
        "Cannot multiply 'X' (N×D) by 'y' (N): inner dimensions D and N differ. X.T * y would give D.");

    [Fact]
    public Task The_type_parameters_of_the_library_are_not_spoken_of() => Verify.ReportsAsync(
        """
        static object F<N, D>(Matrix<N, D> X, ColumnVector<D> w)
        {
            var inverse = {|SM1006:X.Inverse()|};
            Matrix<D, N> other = {|CS0029:inverse|};
            var product = {|CS0019:inverse * X|};
            return {|SM1006:X.Inverse()|}.T * w;
        }
        """,
        "Cannot invert 'X' (N×D): a square matrix is needed, and N and D differ. X.PseudoInverse() would give D×N.",
        "Cannot invert 'X' (N×D): a square matrix is needed, and N and D differ. X.PseudoInverse() would give D×N.");

    [Fact]
    public Task What_is_called_on_something_wrong_is_not_reported_again() => Verify.ReportsAsync(
        """
        static object F1<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1006:X.{|CS0411:Lu|}()|}.Solve({|CS1503:y|});
        static object F2<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {|SM1006:X.{|CS0411:Cholesky|}()|}.Solve({|CS1503:y|});
        """,
        "Cannot take the LU factors of 'X' (N×D): a square matrix is needed, and N and D differ.",
        "Cannot take the Cholesky factor of 'X' (N×D): a square matrix is needed, and N and D differ.");

    [Fact]
    public Task The_type_parameters_of_another_method_are_not_spoken_of() => Verify.ReportsAsync(
        """
        static ColumnVector<B> Fit<A, B>(Matrix<A, B> X, ColumnVector<A> y) => X.T * y;
        static ColumnVector<D> F<N, D>(Matrix<N, D> X, ColumnVector<D> w) => {|SM1003:Fit(X, w)|};
        """,
        "Cannot call 'Fit' with 'X' (N×D) and 'w' (D): its A would be N in 'X' and D in 'w'.");

    [Fact]
    public Task What_a_wrong_call_of_the_own_method_gives_is_not_spoken_of() => Verify.ReportsAsync(
        "static ColumnVector<N> F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => X * {|SM1003:F(X, X.T * y)|};",
        "Cannot call 'F' with 'X' (N×D) and 'X.T * y' (D): its N would be N in 'X' and D in 'X.T * y'. F(X.T, X.T * y) would give D.");

    [Fact]
    public Task Nested_mistakes_are_reported_inside_first() => Verify.ReportsAsync(
        "static object F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => ({|SM1001:X * X|}) * y + ({|SM1001:X * y|});",
        "Cannot multiply 'X' (N×D) by 'X' (N×D): inner dimensions D and N differ. X.T * X would give D×D, X * X.T would give N×N.",
        "Cannot multiply 'X' (N×D) by 'y' (N): inner dimensions D and N differ. X.T * y would give D.");

    [Fact]
    public Task A_choice_of_something_wrong_is_not_reported() => Verify.ReportsAsync(
        "static object F<N, D>(bool c, Matrix<N, D> X, ColumnVector<N> y) { var z = c ? {|SM1001:X * y|} : y; return z; }",
        "Cannot multiply 'X' (N×D) by 'y' (N): inner dimensions D and N differ. X.T * y would give D.");

    [Theory]
    [InlineData("{|CS0103:Xx|} * y")]
    [InlineData("X * {|CS0103:yy|}")]
    [InlineData("X.{|CS1061:Invers|}()")]
    [InlineData("X.{|CS1061:Transpose|}().T * y")]
    [InlineData("{|CS0103:Hstack|}(X, X.T)")]
    [InlineData("X.T.{|CS1501:LeastSquares|}(y, y, y)")]
    [InlineData("X.LeastSquares({|CS1503:\"y\"|})")]
    [InlineData("{|CS0019:X * \"y\"|}")]
    [InlineData("{|CS0019:X * 2m|}")]
    [InlineData("{|CS0019:X == X|}")]
    [InlineData("{|CS0023:!X|}")]
    [InlineData("Foo(X, {|CS1503:\"y\"|})")]
    [InlineData("{|CS7036:Foo|}(X)")]
    [InlineData("Foo({|CS0103:Z|}, y)")]
    [InlineData("{|CS0019:I * X|}")]
    [InlineData("{|CS0019:I + I|}")]
    [InlineData("X.{|CS1955:Rows|}()")]
    public Task Mistakes_that_are_not_about_shapes_are_left_to_the_compiler(string expression) => Verify.IsSilentAsync(
        $$"""
        static double Foo<N, D>(Matrix<N, D> X, ColumnVector<N> y) => 0;
        static object F<N, D>(Matrix<N, D> X, ColumnVector<N> y) => {{expression}};
        """);

    [Theory]
    [InlineData("static string F<N, D>(Matrix<N, D> X) => {|CS0029:X|};")]
    [InlineData("static Matrix<N, D> F<N, D>() => {|CS0029:\"X\"|};")]
    [InlineData("static Matrix<N, D> F<N, D>(Svd<N, D> s) => {|CS0029:s|};")]
    [InlineData("static int F<N, D>(Matrix<N, D> X) => {|CS0266:X.Rows|};")]
    [InlineData("static int F() => {|CS0266:2.5|};")]
    [InlineData("static Dim<N> F<N>() => {|CS0029:5|};")]
    public Task Types_without_a_shape_are_left_to_the_compiler(string member) => Verify.IsSilentAsync(member);

    [Fact]
    public Task Types_that_do_not_exist_are_left_to_the_compiler() => Verify.IsSilentAsync(
        "static object F<N>(Matrix<N, {|CS0246:Feature|}> X, ColumnVector<N> y) => {|CS0019:X * y|};");

    [Fact]
    public Task Code_without_the_DSL_is_left_alone() => Verify.IsSilentInAsync(
        """
        static class Code
        {
            static object F(Other.Matrix<int, string> X) => {|CS0019:X * X|};
        }

        namespace Other
        {
            struct Matrix<A, B>;
        }
        """);
}
