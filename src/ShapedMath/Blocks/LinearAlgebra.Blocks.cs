namespace ShapedMath;

/// <content>Matrices of two by two blocks.</content>
public static partial class LinearAlgebra
{
    /// <summary>
    /// A matrix of two by two blocks, <c>[A B; C D]</c>, as of the optimality conditions of a constrained problem:
    /// <c>Blocks(H, A.T, A, Zeros(A.Rows, A.Rows))</c>. As many copies as there are entries.
    /// </summary>
    /// <typeparam name="TUpper">The dimension of the rows of the upper blocks.</typeparam>
    /// <typeparam name="TLower">The dimension of the rows of the lower blocks.</typeparam>
    /// <typeparam name="TLeft">The dimension of the columns of the left blocks.</typeparam>
    /// <typeparam name="TRight">The dimension of the columns of the right blocks.</typeparam>
    /// <param name="upperLeft">The block A.</param>
    /// <param name="upperRight">The block B, as high as A.</param>
    /// <param name="lowerLeft">The block C, as wide as A.</param>
    /// <param name="lowerRight">The block D, as high as C and as wide as B.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ShapeMismatchException">Blocks that stand beside or below each other do not line up.</exception>
    public static Matrix<Sum<TUpper, TLower>, Sum<TLeft, TRight>> Blocks<TUpper, TLower, TLeft, TRight>(
        Matrix<TUpper, TLeft> upperLeft,
        Matrix<TUpper, TRight> upperRight,
        Matrix<TLower, TLeft> lowerLeft,
        Matrix<TLower, TRight> lowerRight)
    {
        CheckBeside(upperLeft, upperRight);
        CheckBeside(lowerLeft, lowerRight);
        CheckBelow(upperLeft, lowerLeft);
        CheckBelow(upperRight, lowerRight);

        var (upper, left) = (upperLeft.RowCount, upperLeft.ColumnCount);
        var whole = MathNetMatrix.Build.Dense(upper + lowerLeft.RowCount, left + upperRight.ColumnCount);
        Put(upperLeft, 0, 0);
        Put(upperRight, 0, left);
        Put(lowerLeft, upper, 0);
        Put(lowerRight, upper, left);
        return Matrix.Wrap<Sum<TUpper, TLower>, Sum<TLeft, TRight>>(whole);

        void Put<TRows, TCols>(Matrix<TRows, TCols> block, int row, int column)
        {
            // MathNet puts no block without entries.
            if (block.RowCount > 0 && block.ColumnCount > 0)
                whole.SetSubMatrix(row, column, block.ToMathNet());
        }
    }

    /// <summary>A matrix of blocks of which the upper left one is a multiple of the identity: <c>Blocks(I, X, X.T, -λ * G)</c>. As many copies as there are entries.</summary>
    /// <typeparam name="TUpper">The dimension of the rows of the upper and the columns of the left blocks.</typeparam>
    /// <typeparam name="TLower">The dimension of the rows of the lower blocks.</typeparam>
    /// <typeparam name="TRight">The dimension of the columns of the right blocks.</typeparam>
    /// <param name="upperLeft">The block A, as high as B.</param>
    /// <param name="upperRight">The block B.</param>
    /// <param name="lowerLeft">The block C, as wide as B is high.</param>
    /// <param name="lowerRight">The block D, as high as C and as wide as B.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ShapeMismatchException">Blocks that stand beside or below each other do not line up.</exception>
    public static Matrix<Sum<TUpper, TLower>, Sum<TUpper, TRight>> Blocks<TUpper, TLower, TRight>(
        Identity upperLeft,
        Matrix<TUpper, TRight> upperRight,
        Matrix<TLower, TUpper> lowerLeft,
        Matrix<TLower, TRight> lowerRight) =>
        Blocks(upperLeft.OfSize(upperRight.Rows), upperRight, lowerLeft, lowerRight);

    /// <summary>A matrix of blocks of which the lower right one is a multiple of the identity: <c>Blocks(G, X.T, X, -λ * I)</c>. As many copies as there are entries.</summary>
    /// <typeparam name="TUpper">The dimension of the rows of the upper blocks.</typeparam>
    /// <typeparam name="TLower">The dimension of the rows of the lower and the columns of the right blocks.</typeparam>
    /// <typeparam name="TLeft">The dimension of the columns of the left blocks.</typeparam>
    /// <param name="upperLeft">The block A.</param>
    /// <param name="upperRight">The block B, as high as A and as wide as C is high.</param>
    /// <param name="lowerLeft">The block C, as wide as A.</param>
    /// <param name="lowerRight">The block D, as high as C.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ShapeMismatchException">Blocks that stand beside or below each other do not line up.</exception>
    public static Matrix<Sum<TUpper, TLower>, Sum<TLeft, TLower>> Blocks<TUpper, TLower, TLeft>(
        Matrix<TUpper, TLeft> upperLeft,
        Matrix<TUpper, TLower> upperRight,
        Matrix<TLower, TLeft> lowerLeft,
        Identity lowerRight) =>
        Blocks(upperLeft, upperRight, lowerLeft, lowerRight.OfSize(lowerLeft.Rows));

    /// <summary>
    /// A matrix of blocks with multiples of the identity on its diagonal, as of the augmented system of ridge regression:
    /// <c>Blocks(I, X, X.T, -λ * I)</c>. As many copies as there are entries.
    /// </summary>
    /// <typeparam name="TUpper">The dimension of the upper rows and the left columns.</typeparam>
    /// <typeparam name="TLower">The dimension of the lower rows and the right columns.</typeparam>
    /// <param name="upperLeft">The block A, as high as B.</param>
    /// <param name="upperRight">The block B.</param>
    /// <param name="lowerLeft">The block C, of the shape of the transpose of B.</param>
    /// <param name="lowerRight">The block D, as high as C.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ShapeMismatchException">Blocks that stand beside or below each other do not line up.</exception>
    public static Matrix<Sum<TUpper, TLower>, Sum<TUpper, TLower>> Blocks<TUpper, TLower>(
        Identity upperLeft,
        Matrix<TUpper, TLower> upperRight,
        Matrix<TLower, TUpper> lowerLeft,
        Identity lowerRight) =>
        Blocks(upperLeft.OfSize(upperRight.Rows), upperRight, lowerLeft, lowerRight.OfSize(lowerLeft.Rows));

    private static void CheckBeside<TRows, TLeft, TRight>(Matrix<TRows, TLeft> left, Matrix<TRows, TRight> right)
    {
        if (left.RowCount != right.RowCount)
            throw ShapeMismatchException.For("static HStack (m,a),(m,b) -> (m,a+b)", left.Operand, right.Operand);
    }

    private static void CheckBelow<TUpper, TLower, TCols>(Matrix<TUpper, TCols> upper, Matrix<TLower, TCols> lower)
    {
        if (upper.ColumnCount != lower.ColumnCount)
            throw ShapeMismatchException.For("static VStack upper(a,n),lower(b,n) -> (a+b,n)", upper.Operand, lower.Operand);
    }
}
