using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>
/// The inverse of a square matrix as formulas have it, and not as a matrix: <c>A.Inv * b</c> solves A x = b, <c>b.T * A.Inv</c> and
/// <c>B * A.Inv</c> solve from the right. The inverse itself is formed where a matrix is asked for: in sums, in products of two
/// inverses, and where one is stored as a <c>Matrix&lt;N, N&gt;</c>.
/// The matrix is factorised when that is first needed, once for all that is done with one value and its transposes and multiples:
/// what is used more than once, keep, <c>var Ωinv = Ω.Inv;</c>. A later change of the entries behind the matrix is not seen.
/// (2/3)n³ flops, and 2n² for each right-hand side. GVL §3.4.
/// </summary>
/// <typeparam name="TDim">The dimension.</typeparam>
public sealed class Inverse<TDim>
{
    private readonly Matrix<TDim, TDim> matrix;
    private readonly double scale;
    private readonly Lazy<EquilibratedLu> factors;

    internal Inverse(Matrix<TDim, TDim> matrix)
        : this(matrix, 1, new(() => EquilibratedLu.Of(matrix)))
    {
    }

    private Inverse(Matrix<TDim, TDim> matrix, double scale, Lazy<EquilibratedLu> factors)
    {
        this.matrix = matrix;
        this.scale = scale;
        this.factors = factors;
    }

    /// <summary>The number of rows and columns, with its name.</summary>
    public Dim<TDim> Dim => matrix.Rows;

    /// <summary>The transpose, A⁻ᵀ. Free: it shares the factors.</summary>
    public Inverse<TDim> T => new(matrix.T, scale, factors);

    /// <summary>The inverse of the inverse: the matrix itself, which need not be regular for that. n² flops if it is of a multiple.</summary>
    /// <exception cref="SingularMatrixException">It is of 0 times an inverse.</exception>
    public Matrix<TDim, TDim> Inv =>
        scale == 1 ? matrix
        : scale != 0 ? matrix / scale
        : throw new SingularMatrixException($"0 times an {Operand.Description} is singular.");

    private Operand Operand => new($"Inverse<{DimensionName<TDim>.Value}>", null, matrix.Operand.Shape);

    /// <summary>Forms the inverse: <see cref="ToMatrix"/>.</summary>
    /// <param name="inverse">The inverse.</param>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the matrix is infinite or no number.</exception>
    public static implicit operator Matrix<TDim, TDim>(Inverse<TDim> inverse) => inverse.ToMatrix();

    /// <summary>The solution of A x = b: A⁻¹b. 2n² flops after the factorisation.</summary>
    /// <param name="left">The inverse.</param>
    /// <param name="right">The right-hand side b.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the matrix is infinite or no number.</exception>
    public static ColumnVector<TDim> operator *(Inverse<TDim> left, ColumnVector<TDim> right)
    {
        if (left.matrix.RowCount != right.Count)
            throw ShapeMismatchException.For("operator * (m,n),(n) -> (m)", left.Operand, right.Operand);
        var solution = left.factors.Value.Solve(right, left.matrix.IsTransposed);
        return left.scale == 1 ? solution : left.scale * solution;
    }

    /// <summary>The solution of x A = b: bA⁻¹. 2n² flops after the factorisation.</summary>
    /// <param name="left">The right-hand side b, a row.</param>
    /// <param name="right">The inverse.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the matrix is infinite or no number.</exception>
    public static RowVector<TDim> operator *(RowVector<TDim> left, Inverse<TDim> right) => left.Count == right.matrix.RowCount
        ? (right.T * left.T).T
        : throw ShapeMismatchException.For("operator * (m)',(m,n) -> (n)'", left.Operand, right.Operand);

    /// <summary>Product of two inverses, A⁻¹B⁻¹ = (BA)⁻¹: B's is formed, A is solved for it. 2n³ flops more than two factorisations.</summary>
    /// <param name="left">The one inverse.</param>
    /// <param name="right">The other inverse.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="SingularMatrixException">A matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of a matrix is infinite or no number.</exception>
    public static Matrix<TDim, TDim> operator *(Inverse<TDim> left, Inverse<TDim> right) => left * right.ToMatrix();

    /// <summary>Diagonal matrix times inverse: DA⁻¹, the inverse's rows scaled. n² flops after the inverse is formed.</summary>
    /// <param name="left">The diagonal matrix.</param>
    /// <param name="right">The inverse.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the matrix is infinite or no number.</exception>
    public static Matrix<TDim, TDim> operator *(Diagonal<TDim> left, Inverse<TDim> right) => left * right.ToMatrix();

    /// <summary>Inverse times diagonal matrix: A⁻¹D, the inverse's columns scaled. n² flops after the inverse is formed.</summary>
    /// <param name="left">The inverse.</param>
    /// <param name="right">The diagonal matrix.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the matrix is infinite or no number.</exception>
    public static Matrix<TDim, TDim> operator *(Inverse<TDim> left, Diagonal<TDim> right) => left.ToMatrix() * right;

    /// <summary>A multiple of the inverse. Nothing is computed yet.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="inverse">The inverse.</param>
    public static Inverse<TDim> operator *(double factor, Inverse<TDim> inverse) => new(inverse.matrix, factor * inverse.scale, inverse.factors);

    /// <summary>A multiple of the inverse. Nothing is computed yet.</summary>
    /// <param name="inverse">The inverse.</param>
    /// <param name="factor">The factor.</param>
    public static Inverse<TDim> operator *(Inverse<TDim> inverse, double factor) => factor * inverse;

    /// <summary>The inverse over a scalar. Nothing is computed yet.</summary>
    /// <param name="inverse">The inverse.</param>
    /// <param name="divisor">The divisor.</param>
    public static Inverse<TDim> operator /(Inverse<TDim> inverse, double divisor) => new(inverse.matrix, inverse.scale / divisor, inverse.factors);

    /// <summary>The inverse with the other sign. Nothing is computed yet.</summary>
    /// <param name="inverse">The inverse.</param>
    public static Inverse<TDim> operator -(Inverse<TDim> inverse) => -1 * inverse;

    /// <summary>Sum of two inverses, both formed, 4n³ flops.</summary>
    /// <param name="left">The one inverse.</param>
    /// <param name="right">The other inverse.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="SingularMatrixException">A matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of a matrix is infinite or no number.</exception>
    public static Matrix<TDim, TDim> operator +(Inverse<TDim> left, Inverse<TDim> right) => left.ToMatrix() + right.ToMatrix();

    /// <summary>Difference of two inverses, both formed, 4n³ flops.</summary>
    /// <param name="left">The one inverse.</param>
    /// <param name="right">The other inverse.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="SingularMatrixException">A matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of a matrix is infinite or no number.</exception>
    public static Matrix<TDim, TDim> operator -(Inverse<TDim> left, Inverse<TDim> right) => left.ToMatrix() - right.ToMatrix();

    /// <summary>Sum of an inverse, which is formed, 2n³ flops, and a multiple of the identity.</summary>
    /// <param name="left">The inverse.</param>
    /// <param name="right">The multiple of the identity.</param>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the matrix is infinite or no number.</exception>
    public static Matrix<TDim, TDim> operator +(Inverse<TDim> left, Identity right) => left.ToMatrix() + right;

    /// <summary>Sum of a multiple of the identity and an inverse, which is formed, 2n³ flops.</summary>
    /// <param name="left">The multiple of the identity.</param>
    /// <param name="right">The inverse.</param>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the matrix is infinite or no number.</exception>
    public static Matrix<TDim, TDim> operator +(Identity left, Inverse<TDim> right) => left + right.ToMatrix();

    /// <summary>Difference of an inverse, which is formed, 2n³ flops, and a multiple of the identity.</summary>
    /// <param name="left">The inverse.</param>
    /// <param name="right">The multiple of the identity.</param>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the matrix is infinite or no number.</exception>
    public static Matrix<TDim, TDim> operator -(Inverse<TDim> left, Identity right) => left.ToMatrix() - right;

    /// <summary>Difference of a multiple of the identity and an inverse, which is formed, 2n³ flops.</summary>
    /// <param name="left">The multiple of the identity.</param>
    /// <param name="right">The inverse.</param>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the matrix is infinite or no number.</exception>
    public static Matrix<TDim, TDim> operator -(Identity left, Inverse<TDim> right) => left - right.ToMatrix();

    /// <summary>Forms the inverse, for what reads its entries. (4/3)n³ flops after the factorisation.</summary>
    /// <returns>The inverse as a matrix.</returns>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the matrix is infinite or no number.</exception>
    public Matrix<TDim, TDim> ToMatrix()
    {
        var inverse = factors.Value.Inverse<TDim>(matrix.IsTransposed);
        return scale == 1 ? inverse : scale * inverse;
    }

    /// <summary>What it is the inverse of.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"Inverse of {matrix}";

    internal Matrix<TDim, TCols> Solve<TCols>(Matrix<TDim, TCols> rhs)
    {
        if (matrix.RowCount != rhs.RowCount)
            throw ShapeMismatchException.For("operator * (m,k),(k,n) -> (m,n)", Operand, rhs.Operand);
        var solution = factors.Value.Solve(rhs, matrix.IsTransposed);
        return scale == 1 ? solution : scale * solution;
    }

    internal Matrix<TRows, TDim> SolveFromRight<TRows>(Matrix<TRows, TDim> rhs) => rhs.ColumnCount == matrix.RowCount
        ? T.Solve(rhs.T).T
        : throw ShapeMismatchException.For("operator * (m,k),(k,n) -> (m,n)", rhs.Operand, Operand);
}
