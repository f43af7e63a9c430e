namespace Textbook;

/// <summary>All of them, in the order of the books: least squares, estimation, multivariate statistics, identities, control, chains.</summary>
internal static class Applications
{
    public static IReadOnlyList<Application> All { get; } =
    [
        new(GeneralisedLeastSquares.Check),
        new(WeightedLeastSquares.Check),
        new(Tikhonov.Check),
        new(TotalLeastSquares.Check),
        new(ConstrainedLeastSquares.Check),
        new(LogisticRegression.Check),
        new(BayesianLinearRegression.Check),
        new(GaussianProcess.Check),
        new(LinearEstimator.Check),
        new(KalmanFilter.Check),
        new(InformationFilter.Check),
        new(LinearQuadraticRegulator.Check),
        new(PrincipalComponents.Check),
        new(Whitening.Check),
        new(CanonicalCorrelations.Check),
        new(MultidimensionalScaling.Check),
        new(Procrustes.Check),
        new(ImageRestoration.Check),
        new(Sylvester.Check),
        new(SchurComplement.Check),
        new(Woodbury.Check),
        new(PushThrough.Check),
        new(MarkovChain.Check),
        new(PageRank.Check),
    ];
}
