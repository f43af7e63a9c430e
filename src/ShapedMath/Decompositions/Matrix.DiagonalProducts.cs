namespace ShapedMath;

// In the struct and not in an extension block: an extension whose type parameters all follow from the matrix alone would be the
// candidate that the compiler names (CS9340) in every product that does not fit, diagonal or not.
public readonly partial struct Matrix<TRows, TCols>
{
    /// <summary>Diagonal matrix times matrix: each row scaled. mn flops.</summary>
    /// <param name="left">The diagonal matrix.</param>
    /// <param name="right">The matrix.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public static Matrix<TRows, TCols> operator *(Diagonal<TRows> left, Matrix<TRows, TCols> right) => left.Sparse * right;

    /// <summary>Matrix times diagonal matrix: each column scaled. mn flops.</summary>
    /// <param name="left">The matrix.</param>
    /// <param name="right">The diagonal matrix.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public static Matrix<TRows, TCols> operator *(Matrix<TRows, TCols> left, Diagonal<TCols> right) => left * right.Sparse;
}
