using ShapedMath;

namespace TypedTwins;

/// <summary>
/// Typed code that knows of <see cref="Statistics"/> only its typed twins: each line would not compile with data of other labels. Beside each stands
/// what comes out of it on paper.
/// </summary>
internal static class Checks
{
    private static readonly Matrix<Samples, Features> X = Matrix.From(Samples.Of(4), Features.Dim, static (i, j) => j == 0 ? i : i * i);
    private static readonly Matrix<Later, Features> Z = Matrix.From(Later.Of(1), Features.Dim, static (_, j) => j == 0 ? 4 : 16);
    private static readonly ColumnVector<Samples> y = ColumnVector.From(Samples.Of(4), static i => 2 * i + 3 * i * i);

    public static IReadOnlyList<Check> All { get; } =
    [
        new("Mean", Of(Statistics.Mean(X)), [1.5, 3.5]),
        new("Centred", Of(Statistics.Centred(X)), [-1.5, -3.5, -0.5, -2.5, 0.5, 0.5, 1.5, 5.5]),
        new("Covariance", Of(Statistics.Covariance(X)), [5.0 / 3, 5, 5, 49.0 / 3]),
        new("Ridge", Of(Statistics.Ridge(X, y)), [2, 3]),
        new("Ridge, with a penalty", Of(Statistics.Ridge(X, y, λ: 14)), [2056.0 / 1840, 5352.0 / 1840]),
        new("Predict", Of(Statistics.Predict(Z, Statistics.Ridge(X, y))), [56]),
        new("WithIntercept", Of(Statistics.WithIntercept(Z)), [4, 16, 1]),
        new("Together", Of(Statistics.Together(X, Z)), [0, 0, 1, 1, 2, 4, 3, 9, 4, 16]),
        new("SingularValues", [.. Of(Statistics.SingularValues(Z))], [Math.Sqrt(272)]),
        new("Principal", Principal(), [1, 3, 0]),
        new("TrySolve", Solution(), [1, 2, 1]),
        new("WeightedMean", [Statistics.WeightedMean(y), Statistics.WeightedMean(y, y)], [13.5, (25 + 256 + 1089) / 54.0]),
        new("Differences", Differences(), [1, 3, 5]),
        new("Powers", Of(Statistics.Powers(Statistics.Predict(Z, ColumnVector.From(Features.Dim, static j => 0.5 * (1 - j))), Powers.Dim)), [1, 2, 4]),
        new("Mahalanobis", [Statistics.Mahalanobis(Z.Row(0).T, Statistics.Mean(X), 2 * LinearAlgebra.Eye(Features.Dim))], [(2.5 * 2.5 + 12.5 * 12.5) / 2]),
    ];

    // The eigenvalues of ((2, 1), (1, 2)), and how far the eigenvectors are from being so.
    private static double[] Principal()
    {
        var A = Matrix.From(Features.Dim, Features.Dim, static (i, j) => i == j ? 2 : 1);
        var (values, vectors) = Statistics.Principal(A);
        return [values[0], values[1], (A * vectors - vectors * values.Diag()).FrobeniusNorm()];
    }

    private static double[] Solution()
    {
        var A = Matrix.From(Features.Dim, Features.Dim, static (i, j) => i == j ? 2 : 1);
        bool isSolved = Statistics.TrySolve(A, ColumnVector.From(Features.Dim, static i => i == 0 ? 4 : 5), out ColumnVector<Features> x);
        return [x[0], x[1], isSolved ? 1 : 0];
    }

    // What has one entry more than something has differences that are labelled as that is.
    private static double[] Differences()
    {
        var squares = ColumnVector.From(Dim.Of<Sum<Later, One>>(4), static i => i * i);
        ColumnVector<Later> differences = Statistics.Differences(squares);
        return Of(differences);
    }

    private static double[] Of<N>(ColumnVector<N> x) => x.ToMathNet().ToArray();

    private static double[] Of<N, D>(Matrix<N, D> A) => A.ToMathNet().ToRowMajorArray();
}
