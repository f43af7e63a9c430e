using MathNet.Numerics.LinearAlgebra;

namespace ShapedMath.Tests.Matrices;

public sealed class MatrixTests
{
    private static readonly Matrix<N, D> X = ShapedMath.Matrix.From(Dim.Of<N>(2), Dim.Of<D>(3), static (i, j) => 10 * i + j);

    [Fact]
    public void A_matrix_is_made_from_a_formula_for_its_entries()
    {
        X.Rows.ShouldBe(Dim.Of<N>(2));
        X.Cols.ShouldBe(Dim.Of<D>(3));
        X[1, 2].ShouldBe(12);
    }

    [Fact]
    public void A_transpose_changes_rows_and_columns()
    {
        X.T.Rows.ShouldBe(Dim.Of<D>(3));
        X.T.Cols.ShouldBe(Dim.Of<N>(2));
        X.T[2, 1].ShouldBe(12);
        X.T.T[1, 2].ShouldBe(12);
    }

    [Theory]
    [InlineData(2, 0, "row", "Matrix<N,D> 2×3 has no such row; they are counted from 0.")]
    [InlineData(-1, 0, "row", "Matrix<N,D> 2×3 has no such row; they are counted from 0.")]
    [InlineData(0, 3, "column", "Matrix<N,D> 2×3 has no such column; they are counted from 0.")]
    [InlineData(0, -1, "column", "Matrix<N,D> 2×3 has no such column; they are counted from 0.")]
    public void An_index_out_of_range_is_refused_by_name(int row, int column, string parameter, string message)
    {
        foreach (var matrix in new[] { X, Copy(X.T).T })
        {
            var exception = Should.Throw<ArgumentOutOfRangeException>(() => matrix[row, column]);
            exception.ParamName.ShouldBe(parameter);
            exception.Message.ShouldStartWith(message);
        }
    }

    [Fact]
    public void Wrapping_and_unwrapping_share_the_entries()
    {
        var matrix = Matrix<double>.Build.Dense(2, 2);
        var wrapped = ShapedMath.Matrix.Wrap<N, D>(matrix);

        wrapped.ToMathNet().ShouldBeSameAs(matrix);
        wrapped.T.T.ToMathNet().ShouldBeSameAs(matrix);
        matrix[0, 1] = 7;
        wrapped[0, 1].ShouldBe(7);
        wrapped.T[1, 0].ShouldBe(7);
    }

    [Fact]
    public void Unwrapping_a_transpose_copies()
    {
        X.T.ToMathNet().ShouldBe(X.ToMathNet().Transpose());
        X.T.ToMathNet().ShouldNotBeSameAs(X.T.ToMathNet());
    }

    [Fact]
    public void Null_is_no_matrix_and_no_function()
    {
        Should.Throw<ArgumentNullException>(() => ShapedMath.Matrix.From(X.Rows, X.Cols, null!)).ParamName.ShouldBe("entry");
        Should.Throw<ArgumentNullException>(() => ColumnVector.From(X.Rows, null!)).ParamName.ShouldBe("entry");
        Should.Throw<ArgumentNullException>(() => X.Map(null!)).ParamName.ShouldBe("function");
        Should.Throw<ArgumentNullException>(() => LinearAlgebra.Ones(X.Rows).Map(null!)).ParamName.ShouldBe("function");
        Should.Throw<ArgumentNullException>(() => LinearAlgebra.Ones(X.Rows).T.Map(null!)).ParamName.ShouldBe("function");
        Should.Throw<ArgumentNullException>(() => ShapedMath.Matrix.Wrap<N, D>(null!));
        Should.Throw<ArgumentNullException>(() => ColumnVector.Wrap<N>(null!));
    }

    [Fact]
    public void A_function_is_applied_to_every_entry_zeros_included()
    {
        X.Map(Math.Cos)[0, 0].ShouldBe(1);
        X.T.Map(Math.Cos)[2, 1].ShouldBe(Math.Cos(12));
        ShapedMath.Matrix.Wrap<N, N>(Matrix<double>.Build.SparseIdentity(2)).Map(Math.Cos)[0, 1].ShouldBe(1);
        ShapedMath.Matrix.Wrap<N, N>(Matrix<double>.Build.DiagonalIdentity(2)).Map(Math.Cos)[0, 1].ShouldBe(1);
    }

    [Fact]
    public void The_text_shows_labels_sizes_and_entries()
    {
        X.ToString().ShouldBe($"Matrix<N,D> 2×3{Environment.NewLine} 0   1   2{Environment.NewLine}10  11  12{Environment.NewLine}");
        X.T.ToString().ShouldStartWith($"Matrix<D,N> 3×2{Environment.NewLine}0  10{Environment.NewLine}");
    }

    [Fact]
    public void Matrices_are_equal_where_their_entries_are_however_they_are_stored()
    {
        var copy = Copy(X.T).T;

        copy.Equals(X).ShouldBeTrue();
        copy.GetHashCode().ShouldBe(X.GetHashCode());
        X.Equals((object)copy).ShouldBeTrue();
        X.Equals(X.Map(static x => x + 1e-15)).ShouldBeFalse();
        default(Matrix<N, D>).Equals(X).ShouldBeFalse();
        default(Matrix<N, D>).Equals(default).ShouldBeTrue();
        new HashSet<Matrix<N, D>> { X, copy, default }.Count.ShouldBe(2);
    }

    [Fact]
    public void Closeness_is_relative_to_the_larger_norm()
    {
        X.IsCloseTo(1.0000000001 * X).ShouldBeTrue();
        X.IsCloseTo(1.00000001 * X).ShouldBeFalse();
        X.IsCloseTo(1.1 * X, tolerance: 0.1).ShouldBeTrue();
        (1e200 * X).IsCloseTo(1.0000000001e200 * X).ShouldBeTrue();
        (1e-200 * X).IsCloseTo(1.0000000001e-200 * X).ShouldBeTrue();
        (1e-200 * X).IsCloseTo(2e-200 * X).ShouldBeFalse();
        X.IsCloseTo(Copy(X.T).T).ShouldBeTrue();
        LinearAlgebra.Zeros(X.Rows, X.Cols).IsCloseTo(LinearAlgebra.Zeros(X.Rows, X.Cols)).ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_close_to_what_is_no_number()
    {
        var nan = X.Map(static _ => double.NaN);
        var infinite = X.Map(static _ => double.PositiveInfinity);
        var huge = X.Map(static _ => double.MaxValue);

        nan.IsCloseTo(nan).ShouldBeFalse();
        nan.IsCloseTo(X).ShouldBeFalse();
        infinite.IsCloseTo(infinite).ShouldBeFalse();
        X.IsCloseTo(infinite).ShouldBeFalse();
        huge.IsCloseTo(-huge).ShouldBeFalse();
        huge.IsCloseTo(huge).ShouldBeTrue();
    }

    [Fact]
    public void A_column_is_a_matrix_of_one_column_and_back()
    {
        var column = ColumnVector.From(Dim.Of<N>(3), static i => i + 1);
        var matrix = (Matrix<N, One>)column;

        (matrix.Rows.Size, matrix.Cols.Size).ShouldBe((3, 1));
        ((ColumnVector<N>)matrix).ShouldBe(column);
        ((ColumnVector<N>)Copy(matrix.T).T).ShouldBe(column);
    }

    [Fact]
    public void A_row_is_a_matrix_of_one_row_and_back()
    {
        var row = ColumnVector.From(Dim.Of<N>(3), static i => i + 1).T;
        var matrix = (Matrix<One, N>)row;

        (matrix.Rows.Size, matrix.Cols.Size).ShouldBe((1, 3));
        ((RowVector<N>)matrix).ShouldBe(row);
        ((RowVector<N>)Copy(matrix.T).T).ShouldBe(row);
    }

    // The same value in storage of its own, not transposed.
    private static Matrix<TRows, TCols> Copy<TRows, TCols>(Matrix<TRows, TCols> matrix) =>
        ShapedMath.Matrix.Wrap<TRows, TCols>(matrix.ToMathNet().Clone());
}
