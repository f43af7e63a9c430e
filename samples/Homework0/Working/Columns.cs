using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace Homework0.Working;

/// <summary>What is done to the columns of the data before anything is fitted to them.</summary>
internal static class Columns
{
    /// <summary>[1, X]</summary>
    public static Matrix<N, Sum<One, D>> WithIntercept<N, D>(Matrix<N, D> X) =>
        HStack(Ones(X.Rows), X);

    /// <summary>The diagonal matrix of powers of two that bring the largest entry of each column of XS between 1 and 2, and leave a column of zeros alone. It rounds nothing.</summary>
    public static Diagonal<D> PowersOfTwo<N, D>(Matrix<N, D> X) =>
        new(ColumnVector.From(X.Cols, j => X.ToMathNet().Column(j).AbsoluteMaximum() is > 0 and var largest ? Math.ScaleB(1, -Math.ILogB(largest)) : 1));

    /// <summary>X − 1x̄ᵀ, each column less its mean.</summary>
    public static Matrix<N, D> Centred<N, D>(Matrix<N, D> X)
    {
        var ones = Ones(X.Rows);
        return X - ones * (ones.T * X / X.Rows);
    }

    /// <summary>y − 1ȳ.</summary>
    public static ColumnVector<N> Centred<N>(ColumnVector<N> y)
    {
        var ones = Ones(y.Dim);
        return y - ones * (ones.T * y / y.Dim);
    }

    /// <summary>Each column less its mean and over its standard deviation √(Σᵢ(xᵢⱼ − x̄ⱼ)²/(n−1)).</summary>
    public static Matrix<N, D> Standardised<N, D>(Matrix<N, D> X)
    {
        var C = Centred(X * PowersOfTwo(X));
        var s = ColumnVector.From(C.Cols, j => C.ToMathNet().Column(j).L2Norm() / Math.Sqrt(C.Rows - 1));
        return C * new Diagonal<D>(s).Inverse();
    }
}
