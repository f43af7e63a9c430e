namespace ShapedMath;

// Sums and products of diagonal matrices are diagonal: V * (Σ * Σ + λ * I).Inverse() * Σ * U.T forms no other matrix than its factors.
public readonly partial record struct Diagonal<TDim>
{
    /// <summary>Product of diagonal matrices. n flops.</summary>
    /// <param name="left">The one diagonal matrix.</param>
    /// <param name="right">The other diagonal matrix.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public static Diagonal<TDim> operator *(Diagonal<TDim> left, Diagonal<TDim> right) => new(left * right.Values);

    /// <summary>Diagonal matrix times scalar. n flops.</summary>
    /// <param name="left">The diagonal matrix.</param>
    /// <param name="right">The scalar.</param>
    public static Diagonal<TDim> operator *(Diagonal<TDim> left, double right) => new(left.Values * right);

    /// <summary>Scalar times diagonal matrix. n flops.</summary>
    /// <param name="left">The scalar.</param>
    /// <param name="right">The diagonal matrix.</param>
    public static Diagonal<TDim> operator *(double left, Diagonal<TDim> right) => right * left;

    /// <summary>Diagonal matrix over scalar. n flops.</summary>
    /// <param name="left">The diagonal matrix.</param>
    /// <param name="right">The scalar.</param>
    public static Diagonal<TDim> operator /(Diagonal<TDim> left, double right) => new(left.Values / right);

    /// <summary>Sum of diagonal matrices. n flops.</summary>
    /// <param name="left">The one diagonal matrix.</param>
    /// <param name="right">The other diagonal matrix.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public static Diagonal<TDim> operator +(Diagonal<TDim> left, Diagonal<TDim> right) => new(left.Values + right.Values);

    /// <summary>Difference of diagonal matrices. n flops.</summary>
    /// <param name="left">The one diagonal matrix.</param>
    /// <param name="right">The other diagonal matrix.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public static Diagonal<TDim> operator -(Diagonal<TDim> left, Diagonal<TDim> right) => left + -right;

    /// <summary>The diagonal matrix with the other sign. n flops.</summary>
    /// <param name="diagonal">The diagonal matrix.</param>
    public static Diagonal<TDim> operator -(Diagonal<TDim> diagonal) => new(-diagonal.Values);

    /// <summary>Sum of a diagonal matrix and a multiple of the identity. n flops.</summary>
    /// <param name="left">The diagonal matrix.</param>
    /// <param name="right">The multiple of the identity.</param>
    public static Diagonal<TDim> operator +(Diagonal<TDim> left, Identity right) => left.Map(value => value + right.Scale);

    /// <summary>Sum of a multiple of the identity and a diagonal matrix. n flops.</summary>
    /// <param name="left">The multiple of the identity.</param>
    /// <param name="right">The diagonal matrix.</param>
    public static Diagonal<TDim> operator +(Identity left, Diagonal<TDim> right) => right + left;

    /// <summary>Difference of a diagonal matrix and a multiple of the identity. n flops.</summary>
    /// <param name="left">The diagonal matrix.</param>
    /// <param name="right">The multiple of the identity.</param>
    public static Diagonal<TDim> operator -(Diagonal<TDim> left, Identity right) => left + -right;

    /// <summary>Difference of a multiple of the identity and a diagonal matrix. n flops.</summary>
    /// <param name="left">The multiple of the identity.</param>
    /// <param name="right">The diagonal matrix.</param>
    public static Diagonal<TDim> operator -(Identity left, Diagonal<TDim> right) => -right + left;

    /// <summary>Sum of a square matrix and a diagonal one: <c>K + σ.Diag()</c>. n² flops.</summary>
    /// <param name="left">The matrix.</param>
    /// <param name="right">The diagonal matrix.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public static Matrix<TDim, TDim> operator +(Matrix<TDim, TDim> left, Diagonal<TDim> right) => left + right.ToMatrix();

    /// <summary>Sum of a diagonal matrix and a square one. n² flops.</summary>
    /// <param name="left">The diagonal matrix.</param>
    /// <param name="right">The matrix.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public static Matrix<TDim, TDim> operator +(Diagonal<TDim> left, Matrix<TDim, TDim> right) => left.ToMatrix() + right;

    /// <summary>Difference of a square matrix and a diagonal one. n² flops.</summary>
    /// <param name="left">The matrix.</param>
    /// <param name="right">The diagonal matrix.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public static Matrix<TDim, TDim> operator -(Matrix<TDim, TDim> left, Diagonal<TDim> right) => left - right.ToMatrix();

    /// <summary>Difference of a diagonal matrix and a square one. n² flops.</summary>
    /// <param name="left">The diagonal matrix.</param>
    /// <param name="right">The matrix.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public static Matrix<TDim, TDim> operator -(Diagonal<TDim> left, Matrix<TDim, TDim> right) => left.ToMatrix() - right;
}
