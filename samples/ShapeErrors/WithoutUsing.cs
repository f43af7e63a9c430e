namespace ShapeErrors;

/// <summary>A file that does not import the namespace ShapedMath, in which the operators of two matrices are.</summary>
internal static class WithoutUsing
{
    public static ShapedMath.Matrix<N, K> AProductThatConforms<N, D, K>(ShapedMath.Matrix<N, D> X, ShapedMath.Matrix<D, K> W) =>
        // CS0019 SM1001: Cannot multiply 'X' (N×D) by 'W' (D×K): the shapes fit, but this '*' is in the namespace ShapedMath, and 'using ShapedMath;' is missing.
        X * W;
}
