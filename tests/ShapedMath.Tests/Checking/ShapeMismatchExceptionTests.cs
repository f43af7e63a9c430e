using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Checking;

/// <summary>Data whose types agree and whose sizes do not.</summary>
public sealed class ShapeMismatchExceptionTests
{
    private static readonly Matrix<N, D> X = Ones(Dim.Of<N>(3), Dim.Of<D>(2));

    // No data come in like this, but a product of what came in may be so.
    private static readonly Matrix<N, N> NotSquare = X * Ones(Dim.Of<D>(2), Dim.Of<N>(4));

    [Fact]
    public void A_product_is_refused_in_the_words_of_the_diagnostic()
    {
        var exception = Should.Throw<ShapeMismatchException>(() => X * Ones(Dim.Of<D>(4)));

        exception.Message.ShouldBe("Cannot multiply Matrix<N,D> (3×2) by ColumnVector<D> (4): inner dimensions 2 and 4 differ.");
        exception.Mismatch!.RuleId.ShouldBe("SM1001");
        exception.Mismatch.Message.ShouldBe(exception.Message);
    }

    [Fact]
    public void Sizes_are_those_of_the_value_and_not_of_its_storage() =>
        Should.Throw<ShapeMismatchException>(() => X.T * Ones(Dim.Of<N>(4))).Message
            .ShouldBe("Cannot multiply Matrix<D,N> (2×3) by ColumnVector<N> (4): inner dimensions 3 and 4 differ.");

    [Fact]
    public void Composed_dimensions_are_named_as_in_formulas() =>
        Should.Throw<ShapeMismatchException>(() => HStack(X, I) * Ones(Dim.Of<Sum<D, N>>(4))).Message
            .ShouldBe("Cannot multiply Matrix<N,D+N> (3×5) by ColumnVector<D+N> (4): inner dimensions 5 and 4 differ.");

    [Fact]
    public void Every_operation_checks_its_sizes()
    {
        var other = Ones(Dim.Of<N>(4), Dim.Of<D>(2));

        Refused("SM1001", () => X.T * other);
        Refused("SM1001", () => Ones(Dim.Of<N>(4)).T * X);
        Refused("SM1001", () => Ones(Dim.Of<N>(4)).T * Ones(Dim.Of<N>(3)));
        Refused("SM1002", () => X + other);
        Refused("SM1002", () => X - other);
        Refused("SM1002", () => X.Times(other));
        Refused("SM1002", () => X.IsCloseTo(other));
        Refused("SM1002", () => Ones(Dim.Of<N>(4)) - Ones(Dim.Of<N>(3)));
        Refused("SM1002", () => Ones(Dim.Of<N>(4)).T.IsCloseTo(Ones(Dim.Of<N>(3)).T));
        Refused("SM1006", () => NotSquare.Inverse());
        Refused("SM1006", () => NotSquare.Determinant());
        Refused("SM1006", () => NotSquare.Cholesky());
        Refused("SM1007", () => NotSquare.Solve(Ones(Dim.Of<N>(3))));
        Refused("SM1007", () => Eye(Dim.Of<N>(3)).Solve(Ones(Dim.Of<N>(4))));
        Refused("SM1008", () => HStack(X, other));
        Refused("SM1008", () => HStack(X, Ones(Dim.Of<N>(4))));
        Refused("SM1008", () => VStack(X, Ones(Dim.Of<N>(1), Dim.Of<D>(3))));
        Refused("SM1009", () => Ones(Dim.Of<Sum<N, D>>(3)).Take(Dim.Of<N>(4)));
    }

    [Fact]
    public void A_multiple_of_the_identity_is_added_to_square_matrices_only()
    {
        Should.Throw<ShapeMismatchException>(() => NotSquare + 0.5 * I).Message
            .ShouldBe("Cannot add 0.5 * I (a multiple of I) to Matrix<N,N> (3×4): a square matrix is needed, and 3 and 4 differ.");
        Refused("SM1002", () => I + NotSquare);
        Refused("SM1002", () => NotSquare - I);
        Refused("SM1002", () => I - NotSquare);
        Refused("SM1002", () => NotSquare.IsCloseTo(I));
    }

    [Fact]
    public void What_is_compared_is_called_so()
    {
        Says("Cannot compare Matrix<N,D> (3×2) with Matrix<N,D> (4×2): row counts 3 and 4 differ.", () => X.IsCloseTo(Ones(Dim.Of<N>(4), Dim.Of<D>(2))));
        Says("Cannot compare ColumnVector<N> (4) with ColumnVector<N> (3): lengths 4 and 3 differ.", () => Ones(Dim.Of<N>(4)).IsCloseTo(Ones(Dim.Of<N>(3))));
        Says("Cannot compare RowVector<N> (1×4) with RowVector<N> (1×3): lengths 4 and 3 differ.", () => Ones(Dim.Of<N>(4)).T.IsCloseTo(Ones(Dim.Of<N>(3)).T));
        Says("Cannot compare Matrix<N,N> (3×4) with I (a multiple of I): a square matrix is needed, and 3 and 4 differ.", () => NotSquare.IsCloseTo(I));

        static void Says(string message, Func<bool> comparison) => Should.Throw<ShapeMismatchException>(() => _ = comparison()).Message.ShouldBe(message);
    }

    [Fact]
    public void Data_of_a_square_type_are_square()
    {
        Should.Throw<ShapeMismatchException>(() => Matrix.Wrap<N, N>(X.ToMathNet())).Message
            .ShouldBe("Matrix<N,N> is square by its type, so that it cannot be 3×2.");
        Should.Throw<ShapeMismatchException>(() => Zeros(Dim.Of<N>(3), Dim.Of<N>(2)));
        Should.Throw<ShapeMismatchException>(() => RandomNormal(Dim.Of<N>(3), Dim.Of<N>(2), seed: 1));
    }

    private static void Refused(string rule, Func<object> operation) =>
        Should.Throw<ShapeMismatchException>(() => _ = operation()).Mismatch!.RuleId.ShouldBe(rule);
}
