using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace ShapeErrors;

/// <summary>Cameras and images; sizes that are fixed.</summary>
internal static class Vision
{
    public static ColumnVector<Plane> TheCameraIsAppliedToAPointWithoutItsOne(Matrix<Plane, Homogeneous> camera, ColumnVector<Space> point) =>
        // CS0019 SM1001: Cannot multiply 'camera' (Plane×Homogeneous) by 'point' (Space): inner dimensions Homogeneous and Space differ.
        camera * point;

    public static Matrix<Space, Sum<Space, One>> TheTranslationIsARow(Matrix<Space, Space> R, ColumnVector<Space> t) =>
        // CS1503 SM1008: Cannot put 't.T' (1×Space) beside 'R' (Space×Space): row counts Space and 1 differ. HStack(R, t) would give Space×(Space+1).
        HStack(R, t.T);

    public static Matrix<Space, Space> TheRotationOfThePointCloudInTheOtherOrder<P>(Matrix<P, Space> from, Matrix<P, Space> to)
    {
        var (U, _, V) = (from * to.T).Svd();
        // CS0029 SM1004: Cannot return 'V * U.T' (P×P) as 'TheRotationOfThePointCloudInTheOtherOrder' declares: its row count must be Space, not P.
        return V * U.T;
    }

    public static Matrix<P, Space> PointsInRowsAreRotatedAsColumns<P>(Matrix<Space, Space> R, Matrix<P, Space> points) =>
        // CS0019 SM1001: Cannot multiply 'R' (Space×Space) by 'points' (P×Space): inner dimensions Space and P differ. points * R would give P×Space.
        R * points;

    public static Matrix<P, Space> TheCentroidIsSubtractedAsAColumn<P>(Matrix<P, Space> points, ColumnVector<Space> centroid) =>
        // CS0019 SM1001: Cannot multiply 'Ones(points.Rows)' (P×1) by 'centroid' (Space×1): inner dimensions 1 and Space differ. Ones(points.Rows) * centroid.T would give P×Space.
        points - Ones(points.Rows) * centroid;

    public static Matrix<H, W> TheBlurOfTheColumnsOnTheLeft<H, W>(Matrix<H, H> vertical, Matrix<H, W> image, Matrix<W, W> horizontal) =>
        // CS0019 SM1001: Cannot multiply 'horizontal' (W×W) by 'image' (H×W): inner dimensions W and H differ. image * horizontal would give H×W, horizontal * image.T would give W×H.
        horizontal * image * vertical.T;

    public static double TheEpipolarConstraintOfThreeColumns(ColumnVector<Plane> left, Matrix<Plane, Plane> F, ColumnVector<Plane> right) =>
        // CS0019 SM1001: Cannot multiply 'left' (Plane×1) by 'F' (Plane×Plane): inner dimensions 1 and Plane differ. left.T * F would give 1×Plane.
        left * F * right;

    public static Matrix<H, W> TheImageIsTurned<H, W>(Matrix<H, W> image, Matrix<W, H> background) =>
        // CS0019 SM1002: Cannot add 'background' (W×H) to 'image' (H×W): row counts H and W differ. image + background.T would give H×W.
        image + background;

    public static Matrix<H, W> TheMaskIsTurned<H, W>(Matrix<H, W> image, Matrix<W, H> mask) =>
        // CS1503 SM1002: Cannot multiply 'image' (H×W) by 'mask' (W×H) entry by entry: row counts H and W differ. image.Times(mask.T) would give H×W.
        image.Times(mask);
}

[Dim(3)]
internal readonly partial struct Space;

[Dim(3)]
internal readonly partial struct Plane;

[Dim(4)]
internal readonly partial struct Homogeneous;
