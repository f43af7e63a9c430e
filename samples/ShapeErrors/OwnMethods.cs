using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace ShapeErrors;

/// <summary>The reader's own generic methods and types, called with the wrong data.</summary>
internal static class OwnMethods
{
    public static ColumnVector<D> XAndYOfDifferentSplits<N, D, Train, Test>(Matrix<N, D> X, ColumnVector<N> y, Selection<Train, N> train, Selection<Test, N> test, double λ) =>
        // CS0411 SM1003: Cannot call 'Ridge' with 'train * X' (Train×D) and 'test * y' (Test): its N would be Train in 'train * X' and Test in 'test * y'.
        Ridge(train * X, test * y, λ);

    public static ColumnVector<D> TheWeightsForTheTargets<N, D>(Matrix<N, D> X, ColumnVector<D> w, double λ) =>
        // CS0411 SM1003: Cannot call 'Ridge' with 'X' (N×D) and 'w' (D): its N would be N in 'X' and D in 'w'.
        Ridge(X, w, λ);

    public static ColumnVector<D> TheArgumentsInTheOtherOrder<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        // CS0411 SM1003: Cannot call 'Ridge' with 'y' (N) and 'X' (N×D): 'y' is a column, and the parameter X is a matrix; 'X' is a matrix, and the parameter y is a column. Ridge(X, y, λ) would give D.
        Ridge(y, X, λ);

    public static ColumnVector<D> AMatrixOfPenaltiesForTheNumber<N, D>(Matrix<N, D> X, ColumnVector<N> y, Matrix<D, D> Λ) =>
        // CS1503 SM1003: Cannot call 'Ridge' with 'X' (N×D), 'y' (N) and 'Λ' (D×D): 'Λ' is a matrix, and the parameter λ is a scalar.
        Ridge(X, y, Λ);

    public static ColumnVector<D> TheTypeArgumentsAreThere<N, D>(Matrix<N, D> X, ColumnVector<D> w, double λ) =>
        // CS1503 SM1003: Cannot call 'Ridge' with 'X' (N×D) and 'w' (D): the length of 'w' must be N, not D.
        Ridge<N, D>(X, w, λ);

    public static ColumnVector<D> TheNamesOfTheArgumentsAreThere<N, D>(Matrix<N, D> X, ColumnVector<D> w, double λ) =>
        // CS0411 SM1003: Cannot call 'Ridge' with 'w' (D) and 'X' (N×D): its N would be D in 'w' and N in 'X'.
        Ridge(y: w, X: X, λ: λ);

    public static double TheDataForTheirCovariance<N, D>(Matrix<N, D> X) =>
        // CS0411 SM1003: Cannot call 'LogDeterminant' with 'X' (N×D): a square matrix is needed, and N and D differ.
        LogDeterminant(X);

    public static double MeanAndCovarianceAreOfDifferentSpaces<N, D>(ColumnVector<N> mean, Matrix<D, D> covariance, ColumnVector<D> x) =>
        // CS1503 SM1003: Cannot create 'Gaussian' with 'mean' (N) and 'covariance' (D×D): the length of 'mean' must be D, not N.
        new Gaussian<D>(mean, covariance).Distance(x);

    public static double APointOfAnotherSpace<N, D>(Gaussian<D> model, ColumnVector<N> x) =>
        // CS1503 SM1003: Cannot call 'Distance' with 'x' (N): the length of 'x' must be D, not N.
        model.Distance(x);

    public static Gaussian<D> TheModelOfTheOtherSpace<N, D>(Gaussian<N> model) =>
        // CS0029 SM1004: Cannot return 'model' as 'TheModelOfTheOtherSpace' declares: it is of type Gaussian<N>, and Gaussian<D> is due.
        model;

    public static Layer<D, K> TheLayerInTheOtherDirection<D, K>(Matrix<D, K> W) =>
        // CS0029 SM1004: Cannot return 'new Layer<K, D>(W)' as 'TheLayerInTheOtherDirection' declares: it is of type Layer<K, D>, and Layer<D, K> is due.
        new Layer<K, D>(W);

    public static double TheTermsOfDifferentModels<N, D>(Gaussian<N> first, Gaussian<D> second) =>
        // CS0411 SM1003: Cannot call 'Divergence' with 'first' (Gaussian<N>) and 'second' (Gaussian<D>): its N would be N in 'first' and D in 'second'.
        Divergence(first, second);

    public static double ThePointOfAnotherModel<N, D>(Gaussian<N> model, ColumnVector<D> x) =>
        // CS0411 SM1003: Cannot call 'LogDensity' with 'model' (Gaussian<N>) and 'x' (D): its N would be N in 'model' and D in 'x'.
        LogDensity(model, x);

    public static double TheModelOfAnotherSpaceIsPassed<N, D>(Gaussian<N> first, Gaussian<D> second) =>
        // CS1503 SM1003: Cannot call 'To' with 'second' (Gaussian<D>): the parameter other is of type Gaussian<N>.
        first.To(second);

    private static ColumnVector<D> Ridge<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) => (X.T * X + λ * I).Solve(X.T * y);

    private static double Divergence<N>(Gaussian<N> first, Gaussian<N> second) => first.To(second);

    private static double LogDensity<N>(Gaussian<N> model, ColumnVector<N> x) => -model.Distance(x) / 2;

    private static double LogDeterminant<N>(Matrix<N, N> A) => Math.Log(A.Determinant());
}

internal sealed class Gaussian<N>(ColumnVector<N> mean, Matrix<N, N> covariance)
{
    public ColumnVector<N> Mean { get; } = mean;

    public double Distance(ColumnVector<N> x) => (x - Mean).T * covariance.Solve(x - Mean);

    public double To(Gaussian<N> other) => other.Distance(Mean);
}

internal sealed class Layer<TIn, TOut>(Matrix<TOut, TIn> W)
{
    public Matrix<TBatch, TOut> Forward<TBatch>(Matrix<TBatch, TIn> X) => X * W.T;
}
