using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Matrices;

/// <summary>What is done along rows and columns, against the same written by entries.</summary>
public sealed class AxesTests
{
    [Fact]
    public void Sums_run_along_one_axis() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(draw.N, draw.D);

        x.ColumnSums().T.ShouldBeCloseTo((Ones(draw.N).T * x).T);
        x.RowSums().ShouldBeCloseTo(x * Ones(draw.D));
        x.T.RowSums().T.Equals(x.ColumnSums()).ShouldBeTrue();
    });

    [Fact]
    public void Means_are_sums_over_counts_and_no_numbers_where_nothing_is_counted() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(draw.N, draw.D);

        x.ColumnMeans().Dim.ShouldBe(draw.D);
        x.RowMeans().Dim.ShouldBe(draw.N);
        if (draw.N.Size > 0)
            x.ColumnMeans().T.ShouldBeCloseTo(x.T * Ones(draw.N) / draw.N);
        else
            x.ColumnMeans().ToMathNet().ShouldAllBe(mean => double.IsNaN(mean));
        x.T.RowMeans().T.ToMathNet().ShouldBe(x.ColumnMeans().ToMathNet());
    });

    [Fact]
    public void Centring_reads_as_the_formula_and_leaves_means_of_zero() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(draw.N, draw.D) + 1e8 * Ones(draw.N, draw.D);

            var centred = x - Ones(x.Rows) * x.ColumnMeans();

            centred.ColumnMeans().T.ToMathNet().ShouldAllBe(mean => Math.Abs(mean) <= 1.5e-8); // one unit in the last place of 1e8
            x.AddToEachRow(-x.ColumnMeans()).Equals(centred).ShouldBeTrue();
        },
        smallest: 1);

    [Fact]
    public void Means_of_a_large_offset_keep_their_digits()
    {
        var x = Matrix.From(Dim.Of<N>(10_000), Dim.Of<D>(2), static (i, j) => 1e12 + (i % 2 == 0 ? j : -j));

        x.ColumnMeans().ToMathNet().ShouldBe([1e12, 1e12]);
    }

    [Fact]
    public void The_largest_and_smallest_entries_of_rows_and_columns_are_found() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(draw.N, draw.D);

            x.RowMax().ShouldBe(ColumnVector.From(draw.N, i => x.ToMathNet().Row(i).Maximum()));
            x.RowMin().ShouldBe(ColumnVector.From(draw.N, i => x.ToMathNet().Row(i).Minimum()));
            x.ColumnMax().T.ShouldBe(ColumnVector.From(draw.D, j => x.ToMathNet().Column(j).Maximum()));
            x.ColumnMin().T.ShouldBe(ColumnVector.From(draw.D, j => x.ToMathNet().Column(j).Minimum()));
        },
        smallest: 1);

    [Fact]
    public void Of_nothing_there_is_no_largest_entry_and_what_is_no_number_stays_so()
    {
        var empty = Zeros(Dim.Of<N>(3), Dim.Of<D>(0));
        var x = Matrix.From(Dim.Of<N>(2), Dim.Of<D>(2), static (i, j) => i == 0 && j == 0 ? double.NaN : j);

        Should.Throw<ShapeMismatchException>(() => empty.RowMax()).Message.ShouldBe("Cannot take the largest entry of each row of Matrix<N,D> (3×0): column count 0 must be at least 1.");
        empty.ColumnMax().Dim.Size.ShouldBe(0);
        Should.Throw<ShapeMismatchException>(() => empty.T.ColumnMin()).Message.ShouldBe("Cannot take the smallest entry of each column of Matrix<D,N> (0×3): row count 0 must be at least 1.");
        x.RowMax().ToMathNet().ShouldBe([double.NaN, 1]);
        x.ColumnMin().ToMathNet().ShouldBe([double.NaN, 1]);
    }

    [Fact]
    public void What_is_added_to_rows_and_columns_is_an_outer_product_with_ones() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(draw.N, draw.D);
        var row = draw.Column(draw.D).T;
        var column = draw.Column(draw.N);

        x.AddToEachRow(row).Equals(x + Ones(draw.N) * row).ShouldBeTrue();
        x.AddToEachColumn(column).Equals(x + column * Ones(draw.D).T).ShouldBeTrue();
    });

    [Fact]
    public void Scaling_is_a_product_with_a_diagonal_matrix() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(draw.N, draw.D);
        var c = draw.Column(draw.N);
        var r = draw.Column(draw.D);

        x.ScaleRows(c).ShouldBeCloseTo(c.Diag().ToMatrix() * x);
        x.ScaleColumns(r.T).ShouldBeCloseTo(x * r.Diag().ToMatrix());
        (c.Diag() * x).ShouldBeCloseTo(x.ScaleRows(c));
    });

    [Fact]
    public void A_row_or_column_of_another_length_is_refused()
    {
        var x = Ones(Dim.Of<N>(2), Dim.Of<D>(3));

        Should.Throw<ShapeMismatchException>(() => x.AddToEachRow(Ones(Dim.Of<D>(2)).T)).Message.ShouldBe("Cannot add RowVector<D> (1×2) to each row of Matrix<N,D> (2×3): column count 3 and length 2 differ.");
        Should.Throw<ShapeMismatchException>(() => x.ScaleRows(Ones(Dim.Of<N>(3)))).Message.ShouldBe("Cannot scale the rows of Matrix<N,D> (2×3) by ColumnVector<N> (3): row count 2 and length 3 differ.");
    }

    [Fact]
    public void Rows_and_columns_are_copies_counted_from_0() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(draw.N, draw.D);

            for (int i = 0; i < draw.N.Size; i++)
                x.Row(i).T.ShouldBe(ColumnVector.From(draw.D, j => x[i, j]));
            for (int j = 0; j < draw.D.Size; j++)
                x.Column(j).ShouldBe(ColumnVector.From(draw.N, i => x[i, j]));
            double first = x[0, 0];
            x.Row(0).ToMathNet()[0] = 7;
            x[0, 0].ShouldBe(first);
        },
        smallest: 1);

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_row_or_column_that_is_not_there_is_named_with_the_sizes(int index)
    {
        var x = Ones(Dim.Of<N>(2), Dim.Of<D>(3));

        Should.Throw<ArgumentOutOfRangeException>(() => x.T.Row(index)).Message.ShouldStartWith("Matrix<D,N> 3×2 has no such row; they are counted from 0. (Parameter 'index')");
        Should.Throw<ArgumentOutOfRangeException>(() => x.Column(index)).Message.ShouldStartWith("Matrix<N,D> 2×3 has no such column; they are counted from 0. (Parameter 'index')");
    }

    [Fact]
    public void A_function_is_applied_to_each_row_or_column() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(draw.N, draw.D);

        x.EachRow(static row => -2 * row).Equals(-2 * x).ShouldBeTrue();
        x.EachColumn(static column => -2 * column).Equals(-2 * x).ShouldBeTrue();
        x.EachRow(static row => row.Sum()).ShouldBe(x.RowSums());
        x.EachColumn(static column => column.Sum()).Equals(x.ColumnSums()).ShouldBeTrue();
        x.EachRow(row => row.Sum() * Ones(draw.D).T).ShouldBeCloseTo(x * Ones(draw.D, draw.D));
    });

    [Fact]
    public void A_function_that_gives_another_length_is_refused()
    {
        var x = Ones(Dim.Of<N>(2), Dim.Of<D>(3));

        Should.Throw<ShapeMismatchException>(() => x.EachRow(static _ => Ones(Dim.Of<D>(4)).T)).Message.ShouldBe("Matrix<N,D> 2×3 cannot take the row that EachRow's function gave for row 0: its length is 4.");
        Should.Throw<ShapeMismatchException>(() => x.EachColumn(static _ => Ones(Dim.Of<N>(1)))).Message.ShouldBe("Matrix<N,D> 2×3 cannot take the column that EachColumn's function gave for column 0: its length is 1.");
    }

    [Fact]
    public void The_diagonal_is_taken_out_of_a_matrix_and_put_into_one() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.N);

        a.Diagonal().ShouldBe(ColumnVector.From(draw.N, i => a[i, i]));
        a.T.Diagonal().ShouldBe(a.Diagonal());
        a.Diagonal().Diag().ToMatrix().Diagonal().ShouldBe(a.Diagonal());
        a.Diagonal().Diag().ToMatrix().FrobeniusNorm().ShouldBe(a.Diagonal().L2Norm(), 1e-14);
        a.Diagonal().Sum().ShouldBe(a.Trace(), 1e-13);
    });

    [Fact]
    public void Products_of_vectors_have_names_too() => Draw.Always(static draw =>
    {
        var x = draw.Column(draw.N);
        var y = draw.Column(draw.N);
        var z = draw.Column(draw.D);

        x.Dot(y).ShouldBe(x.T * y);
        x.Outer(z).Equals(x * z.T).ShouldBeTrue();
    });
}
