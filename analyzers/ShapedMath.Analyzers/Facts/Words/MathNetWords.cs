namespace ShapedMath.Analyzers.Facts.Words;

/// <summary>The names of the types of MathNet that have shapes, of which a row speaks, or of which a member mentions one of these. A test finds them in MathNet and compares.</summary>
internal static class MathNetWords
{
    public const string Assembly = "MathNet.Numerics";

    /// <summary>The version that the names are of: of others nothing is known.</summary>
    public const int Version = 5;

    public static readonly string[] Types =
    [
        "BfgsBMinimizer", "BfgsMinimizer", "BfgsMinimizerBase", "BfgsSolver", "BiCgStab", "CancellationStopCriterion", "Cholesky", "CompositeSolver", "ConjugateGradientMinimizer",
        "Correlation", "CreateMatrix", "CreateVector", "DelegateStopCriterion", "DenseMatrix", "DenseVector", "DiagonalMatrix", "DiagonalPreconditioner", "Distance",
        "DivergenceStopCriterion", "EvaluationException", "Evd", "FailureStopCriterion", "FindMinimum", "FindRoots", "Fit", "ForwardDifferenceGradientObjectiveFunction", "Fourier",
        "GpBiCg", "GradientProjectionResult", "GramSchmidt", "IIterationStopCriterion", "IIterativeSolver", "IIterativeSolverSetup", "ILU0Preconditioner", "ILUTPPreconditioner",
        "IObjectiveFunction", "IObjectiveFunctionEvaluation", "IObjectiveModel", "IObjectiveModelEvaluation", "IPreconditioner", "ISolver", "ITrustRegionSubproblem",
        "IUnconstrainedMinimizer", "InverseWishart", "IterationCountStopCriterion", "Iterator", "LU", "LazyObjectiveFunctionBase", "LevenbergMarquardtMinimizer",
        "LimitedMemoryBfgsMinimizer", "LineSearchResult", "MILU0Preconditioner", "Matrix", "MatrixBuilder", "MatrixExtensions", "MatrixNormal", "MinimizationResult",
        "MinimizationWithLineSearchResult", "MinimizerBase", "MlkBiCgStab", "Multinomial", "MultipleRegression", "NelderMeadSimplex", "NewtonMinimizer",
        "NonlinearMinimizationResult", "NonlinearMinimizerBase", "ObjectiveFunction", "ObjectiveFunctionBase", "Permutation", "Polynomial", "Precision", "QR",
        "QuadraticGradientProjectionSearch", "ResidualStopCriterion", "RungeKutta", "SimpleRegression", "SolverSetup", "SparseMatrix", "SparseVector", "StrongWolfeLineSearch",
        "Svd", "TFQMR", "TrustRegionDogLegMinimizer", "TrustRegionMinimizerBase", "TrustRegionNewtonCGMinimizer", "TrustRegionSubproblem", "UnitPreconditioner", "Vector",
        "VectorBuilder", "VectorExtensions", "WeakWolfeLineSearch", "WeightedRegression", "Wishart", "WolfeLineSearch",
    ];
}
