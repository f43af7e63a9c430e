namespace ShapeErrors;

/// <summary>A file that does not import the namespace ShapedMath, in which the operators of two matrices are.</summary>
internal static class WithoutUsing
{
    public static ShapedMath.Matrix<N, K> AProductThatConforms<N, D, K>(ShapedMath.Matrix<N, D> X, ShapedMath.Matrix<D, K> W) =>
        // CS0019: the shapes fit; the README speaks of it.
        X * W;
}
