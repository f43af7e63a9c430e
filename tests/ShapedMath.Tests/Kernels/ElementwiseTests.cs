using MathNet.Numerics.LinearAlgebra;

namespace ShapedMath.Tests.Kernels;

public sealed class ElementwiseTests
{
    [Fact]
    public void Sums_and_their_like_are_those_of_MathNet_however_the_operands_are_stored() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.D);
        var b = draw.Matrix(draw.N, draw.D);
        double scale = draw.Number();

        (a + b).ToMathNet().ShouldBe(a.ToMathNet() + b.ToMathNet());
        (a - b).ToMathNet().ShouldBe(a.ToMathNet() - b.ToMathNet());
        a.Times(b).ToMathNet().ShouldBe(a.ToMathNet().PointwiseMultiply(b.ToMathNet()));
        a.Over(b).ToMathNet().ShouldBe(a.ToMathNet().PointwiseDivide(b.ToMathNet()));
        (-a).ToMathNet().ShouldBe(-a.ToMathNet());
        (scale * a).ToMathNet().ShouldBe(scale * a.ToMathNet());
        (a * scale).ToMathNet().ShouldBe(scale * a.ToMathNet());
        (a / 3).ToMathNet().ShouldBe(a.ToMathNet().Map(static entry => entry / 3));
    });

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity)]
    [InlineData(1, 0)]
    [InlineData(-0.0, -0.0)]
    [InlineData(1e308, 1e308)]
    [InlineData(double.Epsilon, 0.5)]
    public void What_is_not_finite_or_hardly_a_number_goes_through_as_in_MathNet(double left, double right)
    {
        // 5 and 3 entries a column: some lie in a register with others, some do not.
        var a = ShapedMath.Matrix.From(Dim.Of<N>(5), Dim.Of<D>(3), (i, j) => (i + j) % 2 == 0 ? left : right);
        var b = ShapedMath.Matrix.From(Dim.Of<N>(5), Dim.Of<D>(3), (i, j) => i % 2 == 0 ? left : right);
        var (x, y) = (a.ToMathNet(), b.ToMathNet());

        Bits((a + b).ToMathNet()).ShouldBe(Bits(x + y));
        Bits((a - b).ToMathNet()).ShouldBe(Bits(x - y));
        Bits(a.Times(b).ToMathNet()).ShouldBe(Bits(x.PointwiseMultiply(y)));
        Bits(a.Over(b).ToMathNet()).ShouldBe(Bits(x.PointwiseDivide(y)));

        static long[] Bits(Matrix<double> matrix) =>
            [.. matrix.ToColumnMajorArray().Select(static entry => BitConverter.DoubleToInt64Bits(double.IsNaN(entry) ? double.NaN : entry))];
    }

    // MathNet gives zeros for 0 times NaN, and DivideByZeroException for a matrix over 0.
    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Multiples_and_quotients_are_those_of_IEEE_754_whatever_the_number(double number)
    {
        double[] entries = [double.NaN, double.PositiveInfinity, 0, -0.0, 7, 1e308, double.Epsilon, -1, 2];
        var a = ShapedMath.Matrix.From(Dim.Of<N>(3), Dim.Of<D>(3), (i, j) => entries[i + 3 * j]);
        var x = ColumnVector.From(Dim.Of<N>(9), i => entries[i]);
        double[] products = [.. entries.Select(entry => entry * number)], quotients = [.. entries.Select(entry => entry / number)];

        foreach (var (matrix, column, same) in new[]
        {
            (a, x, new Func<double, double>(static entry => BitConverter.DoubleToInt64Bits(double.IsNaN(entry) ? double.NaN : entry))),
            (ShapedMath.Matrix.Wrap<N, D>(Matrix<double>.Build.SparseOfMatrix(a.ToMathNet())), ColumnVector.Wrap<N>(Vector<double>.Build.SparseOfVector(x.ToMathNet())), static entry => entry + 0.0),
        })
        {
            foreach (var all in new IEnumerable<double>[]
            {
                (number * matrix).ToMathNet().ToColumnMajorArray(), (matrix * number).ToMathNet().ToColumnMajorArray(), (number * matrix.T).ToMathNet().ToRowMajorArray(),
                (number * column).ToMathNet(), (column * number).ToMathNet(), (number * column.T).ToMathNet(), (column.T * number).ToMathNet(), (number * column.Diag()).Values.ToMathNet(),
            })
                all.Select(same).ShouldBe(products.Select(same));

            foreach (var all in new IEnumerable<double>[]
            {
                (matrix / number).ToMathNet().ToColumnMajorArray(), (matrix.T / number).ToMathNet().ToRowMajorArray(),
                (column / number).ToMathNet(), (column.T / number).ToMathNet(), (column.Diag() / number).Values.ToMathNet(),
            })
                all.Select(same).ShouldBe(quotients.Select(same));
        }
    }

    [Fact]
    public void Sparse_operands_give_what_dense_ones_do() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.D);
        var b = draw.Matrix(draw.N, draw.D);
        var x = draw.Column(draw.D);
        var sparse = ShapedMath.Matrix.Wrap<N, D>(Matrix<double>.Build.SparseOfMatrix(a.ToMathNet()));

        foreach (var (left, right) in new[] { (sparse, b), (b, sparse), (sparse, sparse), (sparse, b.T.T), (sparse.T.T, b) })
        {
            var (l, r) = (left.ToMathNet().ToArray(), right.ToMathNet().ToArray());
            var (p, q) = (Matrix<double>.Build.DenseOfArray(l), Matrix<double>.Build.DenseOfArray(r));
            (left + right).ToMathNet().ToArray().ShouldBe((p + q).ToArray());
            (left - right).ToMathNet().ToArray().ShouldBe((p - q).ToArray());
            left.Times(right).ToMathNet().ToArray().ShouldBe(p.PointwiseMultiply(q).ToArray());
            LinearAlgebra.HStack(left, right).ToMathNet().ToArray().ShouldBe(p.Append(q).ToArray());
        }

        (sparse * x).ToMathNet().ShouldBeCloseTo(a.ToMathNet() * x.ToMathNet());
        (x.T * sparse.T).ToMathNet().ShouldBeCloseTo(a.ToMathNet() * x.ToMathNet());
    });

    [Fact]
    public void No_operand_is_changed() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.N);
        var b = draw.Matrix(draw.N, draw.N);
        var (before, other) = (a.ToMathNet().Clone(), b.ToMathNet().Clone());

        _ = (a + b, a - b, -a, 2 * a, a.Times(b), a * b, a + LinearAlgebra.I, LinearAlgebra.I - a);

        a.ToMathNet().ShouldBe(before);
        b.ToMathNet().ShouldBe(other);
    });

    [Fact]
    public void A_result_is_stored_as_its_operands_are()
    {
        var a = ShapedMath.Matrix.From(Dim.Of<N>(2), Dim.Of<D>(3), static (i, j) => i + j);

        (a.T + a.T).IsTransposed.ShouldBeTrue();
        (2 * a.T).IsTransposed.ShouldBeTrue();
        (a + a).IsTransposed.ShouldBeFalse();
        (a * a.T + LinearAlgebra.I).T.IsTransposed.ShouldBeTrue();
    }

    [Fact]
    public void Multiples_of_the_identity_are_added_to_the_diagonal() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.N);
        double lambda = draw.Number();
        var identity = Matrix<double>.Build.DenseDiagonal(draw.N.Size, lambda);
        var i = lambda * LinearAlgebra.I;

        (a + i).ToMathNet().ShouldBe(a.ToMathNet() + identity);
        (i + a).ToMathNet().ShouldBe(a.ToMathNet() + identity);
        (a - i).ToMathNet().ShouldBe(a.ToMathNet() - identity);
        (i - a).ToMathNet().ShouldBe(identity - a.ToMathNet());
        (LinearAlgebra.I * lambda).ShouldBe(i);
        (LinearAlgebra.I / lambda).Scale.ShouldBe(1 / lambda);
        (-i).Scale.ShouldBe(-lambda);
    });

    [Fact]
    public void A_matrix_is_compared_with_the_identity()
    {
        var eye = LinearAlgebra.Eye(Dim.Of<N>(3));

        eye.IsCloseTo(LinearAlgebra.I).ShouldBeTrue();
        (2 * eye).IsCloseTo(2 * LinearAlgebra.I).ShouldBeTrue();
        (2 * eye).IsCloseTo(LinearAlgebra.I).ShouldBeFalse();
        (eye * 1.001).IsCloseTo(LinearAlgebra.I, tolerance: 0.01).ShouldBeTrue();
        LinearAlgebra.Ones(eye.Rows, eye.Rows).IsCloseTo(LinearAlgebra.I).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, "I")]
    [InlineData(0.5, "0.5 * I")]
    public void A_multiple_of_the_identity_is_shown_as_in_formulas(double scale, string text) =>
        (scale * LinearAlgebra.I).ToString().ShouldBe(text);
}
