using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace ShapeErrors;

/// <summary>Singular values and eigenvalues, and what follows from them: pseudo-inverses, projectors, ranks, condition numbers.</summary>
internal static class Spectra
{
    public static ColumnVector<D> ThePseudoInverseOfTheTranspose<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0019 SM1001: Cannot multiply 'X.T.PseudoInverse()' (N×D) by 'y' (N): inner dimensions D and N differ. X.T.PseudoInverse().T * y would give D.
        X.T.PseudoInverse() * y;

    public static ColumnVector<N> TheFittedValuesByTheOtherProjector<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0019 SM1001: Cannot multiply 'X.T.ColumnSpaceProjector()' (D×D) by 'y' (N): inner dimensions D and N differ. X.ColumnSpaceProjector() * y would give N.
        X.T.ColumnSpaceProjector() * y;

    public static ColumnVector<D> TheCoordinatesInTheLeftVectors<N, D>(Matrix<N, D> X, ColumnVector<D> w) =>
        // CS0019 SM1001: Cannot multiply 'X.Svd().U.T' (N×N) by 'w' (D): inner dimensions N and D differ. X.T.Svd().U.T * w would give D.
        X.Svd().U.T * w;

    public static Matrix<D, D> TheThinRightVectorsAreNoSquare<N, D>(Matrix<N, D> X) =>
        // CS0029 SM1004: Cannot return 'X.ThinSvd().V' (D×min(N, D)) as 'TheThinRightVectorsAreNoSquare' declares: its column count must be D, not min(N, D).
        X.ThinSvd().V;

    public static Matrix<N, K> TheScoresByTheLeftVectors<N, D, K>(Matrix<N, D> X, Dim<K> k) =>
        // CS0019 SM1001: Cannot multiply 'X' (N×D) by 'X.ThinSvd(k).U' (N×K): inner dimensions D and N differ. X * X.T.ThinSvd(k).U would give N×K.
        X * X.ThinSvd(k).U;

    public static ColumnVector<N> TheDualCoordinatesOfTheSamples<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0019 SM1001: Cannot multiply 'X.WideSvd().V.T' (N×D) by 'y' (N): inner dimensions D and N differ.
        X.WideSvd().V.T * y;

    public static double TheSpectralRadiusOfTheData<N, D>(Matrix<N, D> X) =>
        // CS0411 SM1006: Cannot take the eigenvalues of 'X' (N×D): a square matrix is needed, and N and D differ.
        X.Eigen().SpectralRadius;

    public static ColumnVector<D> TheTriangularFactorOnTheTargets<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0019 SM1001: Cannot multiply 'X.Qr().R' (D×D) by 'y' (N): inner dimensions D and N differ.
        X.Qr().R * y;

    public static Matrix<N, D> TheRankIsNoDimension<N, D>(Matrix<N, D> X) =>
        // CS0411 SM1003: Cannot call 'Eye' with 'X.Rank()' (a scalar): 'X.Rank()' is a scalar, and a Dim is due.
        X * Eye(X.Rank());

    public static Matrix<D, D> TheShiftWithoutTheIdentity<D>(Matrix<D, D> A) =>
        // CS9340 SM1002: Cannot add '1e-16 * A.ConditionNumber()' (a scalar) to 'A' (D×D): a matrix and a scalar do not go together, and nothing broadcasts.
        A + 1e-16 * A.ConditionNumber();
}
