namespace Textbook;

/// <summary>All of them, in the order of the books: least squares, estimation, multivariate statistics, identities, control, chains.</summary>
internal static class Applications
{
    public static IReadOnlyList<Application> All { get; } =
    [
        new(GeneralisedLeastSquares.Check),
        new(Tikhonov.Check),
        new(TotalLeastSquares.Check),
        new(ConstrainedLeastSquares.Check),
        new(BayesianLinearRegression.Check),
        new(GaussianProcess.Check),
        new(LinearEstimator.Check),
        new(KalmanFilter.Check),
        new(InformationFilter.Check),
        new(LinearQuadraticRegulator.Check),
        new(MultidimensionalScaling.Check),
        new(Procrustes.Check),
        new(SchurComplement.Check),
        new(Woodbury.Check),
        new(PushThrough.Check),
        new(MarkovChain.Check),
    ];
}
