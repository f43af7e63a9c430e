using Homework0.Data;
using ShapedMath;

namespace Homework0.Working;

/// <summary>From a tall matrix a wide one, its first few rows; from a wide one a tall one, its first few columns.</summary>
internal static class FirstFew
{
    public static Matrix<FirstRows, N> Rows<M, N>(Matrix<M, N> matrix, int count) =>
        Matrix.From(Dim.Of<FirstRows>(count), matrix.Cols, (i, j) => matrix[i, j]);

    public static ColumnVector<FirstRows> Rows<M>(ColumnVector<M> column, int count) =>
        ColumnVector.From(Dim.Of<FirstRows>(count), i => column[i]);

    public static Matrix<M, FirstColumns> Columns<M, N>(Matrix<M, N> matrix, int count) =>
        Matrix.From(matrix.Rows, Dim.Of<FirstColumns>(count), (i, j) => matrix[i, j]);
}
