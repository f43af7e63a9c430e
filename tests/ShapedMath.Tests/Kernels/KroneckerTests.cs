using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Kernels;

public sealed class KroneckerTests
{
    [Fact]
    public void A_block_for_each_entry_of_the_first_matrix()
    {
        var a = Matrix.From(Dim.Of<N>(2), Dim.Of<D>(2), static (i, j) => 1 + 2 * i + j);
        var b = Matrix.From(Dim.Of<M>(1), Dim.Of<K>(2), static (_, j) => j == 0 ? 1 : 10);

        Matrix<Product<N, M>, Product<D, K>> product = a.Kron(b);

        product.ToMathNet().ToRowArrays().ShouldBe([[1, 10, 2, 20], [3, 30, 4, 40]]);
        product.ShouldBe(Matrix.Wrap<Product<N, M>, Product<D, K>>(a.ToMathNet().KroneckerProduct(b.ToMathNet())));
    }

    [Fact]
    public void Columns_stand_one_below_the_other()
    {
        var x = Matrix.From(Dim.Of<N>(2), Dim.Of<D>(3), static (i, j) => 10 * i + j);

        x.Vec().ToMathNet().ToArray().ShouldBe([0, 10, 1, 11, 2, 12]);
        x.T.Vec().ToMathNet().ToArray().ShouldBe([0, 1, 2, 10, 11, 12]);
        x.T.Vec().Swap(x.Rows).ShouldBe(x.Vec());
    }

    [Fact]
    public void Products_and_columns_obey_their_laws() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.M, draw.N);
        var x = draw.Matrix(draw.N, draw.D);
        var b = draw.Matrix(draw.D, draw.K);
        var y = draw.Matrix(draw.K, draw.N);

        ColumnVector<Product<K, M>> image = b.T.Kron(a) * x.Vec();
        image.ShouldBeCloseTo((a * x * b).Vec(), scale: 100);
        x.Vec().Unvec(x.Rows, x.Cols).ShouldBe(x);
        a.Kron(b).T.ShouldBe(a.T.Kron(b.T));
        (a.Kron(b) * x.Kron(y)).ShouldBeCloseTo((a * x).Kron(b * y), scale: 100);
    });

    [Fact]
    public void A_column_of_another_length_is_no_such_matrix() =>
        Should.Throw<ShapeMismatchException>(() => Ones(Dim.Of<Product<D, N>>(5)).Unvec(Dim.Of<N>(2), Dim.Of<D>(3))).Message
            .ShouldBe("Cannot read ColumnVector<D*N> (5) as columns of a matrix: the length of ColumnVector<D*N> must be 6, not 5.");

    [Fact]
    public void Sylvesters_equation_is_solved() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.M, draw.M) + 20 * I;
        var b = draw.Matrix(draw.K, draw.K) + 20 * I;
        var x = draw.Matrix(draw.M, draw.K);

        Sylvester(a, b, a * x + x * b).ShouldBeCloseTo(x);
    });

    [Fact]
    public void Sylvesters_equation_is_solved_where_eigenvectors_are_missing()
    {
        // Jordan blocks: by hand, of X B + A X = C with A = B = [[1, 1], [0, 1]] and X = [[1, 2], [3, 4]].
        var jordan = Matrix.From(Dim.Of<M>(2), Dim.Of<M>(2), static (i, j) => i <= j ? 1 : 0);
        var c = Matrix.From(jordan.Rows, jordan.Rows, static (i, j) => (i, j) switch { (0, 0) => 5, (0, 1) => 9, (1, 0) => 6, _ => 11 });

        Sylvester(jordan, jordan, c).ShouldBeCloseTo(Matrix.From(jordan.Rows, jordan.Rows, static (i, j) => 1 + 2 * i + j));
    }

    [Fact]
    public void Sylvesters_equation_has_no_solution_where_an_eigenvalue_is_common()
    {
        var a = Matrix.From(Dim.Of<M>(2), Dim.Of<M>(2), static (i, j) => i == j ? 1 + i : 3 * j);
        var b = Matrix.From(Dim.Of<K>(1), Dim.Of<K>(1), static (_, _) => -2);
        var c = Ones(a.Rows, b.Rows);

        Should.Throw<SingularMatrixException>(() => Sylvester(a, b, c)).Message
            .ShouldBe("A X + X B = C has no unique solution: to working precision, A, Matrix<M,M> 2×2, has an eigenvalue that B, Matrix<K,K> 1×1, has with the other sign.");
        Should.Throw<NotFiniteNumberException>(() => Sylvester(a, double.NaN * b, c)).Message.ShouldStartWith("Matrix<K,K> 1×1 cannot be factorised");
        Should.Throw<ShapeMismatchException>(() => Sylvester(a, b, Ones(Dim.Of<M>(3), b.Rows))).Message
            .ShouldBe("Cannot solve Sylvester's equation of Matrix<M,M> (2×2) and Matrix<K,K> (1×1) for Matrix<M,K> (3×1): row count 2 of Matrix<M,M> and row count 3 of Matrix<M,K> differ.");
    }
}
