namespace ShapedMath.Analyzers.Tests;

/// <summary>Shapes fit, and it does not compile all the same.</summary>
public sealed class AbsenceTests
{
    [Fact]
    public Task An_operator_that_is_not_imported_is_named() => Verify.ReportsWithoutUsingsAsync(
        """
        static class Code
        {
            static ShapedMath.Matrix<N, K> F<N, D, K>(ShapedMath.Matrix<N, D> X, ShapedMath.Matrix<D, K> W) => {|SM1001:{|CS0019:X * W|}|};
        }
        """,
        "Cannot multiply 'X' (N×D) by 'W' (D×K): the shapes fit, but this '*' is in the namespace ShapedMath, and 'using ShapedMath;' is missing.");

    [Fact]
    public Task A_product_that_does_not_fit_is_explained_without_imports_too() => Verify.ReportsWithoutUsingsAsync(
        """
        static class Code
        {
            static object F<N, D>(ShapedMath.Matrix<N, D> X) => {|SM1001:{|CS0019:X * X|}|};
        }
        """,
        "Cannot multiply 'X' (N×D) by 'X' (N×D): inner dimensions D and N differ. X.T * X would give D×D, X * X.T would give N×N.");

    [Fact]
    public Task What_is_stored_otherwise_has_fewer_operators_and_becomes_a_matrix() => Verify.ReportsAsync(
        """
        static Matrix<N, D> F1<N, D>(Matrix<N, D> X, Diagonal<D> Λ) => {|SM1007:{|CS0019:X / Λ|}|};
        static Matrix<D, D> F2<N, D>(Matrix<N, D> X, Diagonal<D> Λ) => {|SM1007:{|CS0019:Λ / (X.T * X)|}|};
        static Matrix<D, D> F3<D>(Diagonal<D> Λ) => {|SM1004:{|CS0029:Λ|}|};
        static Matrix<D, N> F4<N, D>(Diagonal<D> Λ) => {|SM1004:{|CS0029:Λ|}|};
        """,
        "Cannot divide 'X' (N×D) by 'Λ' (D×D): the shapes fit, but there is no '/' of a Matrix and a Diagonal.",
        "Cannot divide 'Λ' (D×D) by 'X.T * X' (D×D): the shapes fit, but there is no '/' of a Diagonal and a Matrix.",
        "Cannot return 'Λ' (D×D) as 'F3' declares: the shape fits, but it is a Diagonal, and a Matrix is due. Λ.ToMatrix() would give D×D.",
        "Cannot return 'Λ' (D×D) as 'F4' declares: its column count must be N, not D.");

    [Fact]
    public Task Parts_go_into_variables_of_their_shapes() => Verify.ReportsAsync(
        """
        static void F<N, D>(Matrix<N, D> X)
        {
            ({|SM1005:{|CS0029:Matrix<D, D> V|}|}, Diagonal<D> Σ, {|CS0029:Matrix<N, D> U|}) = X.TallSvd();
        }
        """,
        "Cannot store part u of 'X.TallSvd()' (N×D) in 'V': its row count must be D, not N.");

    [Fact]
    public Task Parts_that_fit_are_silent() => Verify.IsSilentAsync(
        """
        static void F<N, D>(Matrix<N, D> X)
        {
            (Matrix<N, D> U, Diagonal<D> Σ, Matrix<D, D> V) = X.TallSvd();
            var (u, σ, v) = X.Svd();
            (U, _, V) = X.TallSvd();
            var (a, b) = (X, X.T);
            (X, var c) = X.Qr();
        }
        """);
}
