using System.Globalization;
using ShapedMath.TestKit;

namespace Textbook.Tests;

/// <summary>Every check can fail: with a formula that is wrong, although its shapes are right, the program ends with 1.</summary>
public sealed class MutationTests
{
    private static readonly MutableSample Sample = new(typeof(Report).Assembly);

    public static TheoryData<string, string, string> Mutants => new()
    {
        { "GeneralisedLeastSquares", "(X.T * Ω.Inv * X).Inv * X.T * Ω.Inv * y", "(X.T * X).Inv * X.T * y" },
        { "GeneralisedLeastSquares", "(X.T * Ω.Inv * X).Inv * X.T * Ω.Inv * y", "(X.T * Ω.Inv * X).Inv * X.T * y" },
        { "GeneralisedLeastSquares", "(X.T * Ω.Inv * X).Inv * X.T * Ω.Inv * y", "(X.T * Ω * X).Inv * X.T * Ω * y" },
        { "WeightedLeastSquares", "(X.T * W * X).Inv * X.T * W * y", "(X.T * X).Inv * X.T * y" },
        { "WeightedLeastSquares", "(X.T * W * X).Inv * X.T * W * y", "(X.T * W * X).Inv * X.T * y" },
        { "Tikhonov", "(A.T * A + Γ.T * Γ)", "(A.T * A - Γ.T * Γ)" },
        { "Tikhonov", "(A.T * A + Γ.T * Γ)", "(A.T * A + I)" },
        { "TotalLeastSquares", "-V12 / V22", "V12 / V22" },
        { "TotalLeastSquares", "-V12 / V22", "-V12 * V22" },
        { "TotalLeastSquares", "-V12 / V22", "A.LeastSquares(B)" },
        { "ConstrainedLeastSquares", "Blocks(2 * A.T * A,", "Blocks(A.T * A," },
        { "ConstrainedLeastSquares", "Zeros(C.Rows, C.Rows)", "Eye(C.Rows)" },
        { "LogisticRegression", "Φ.T * R * Φ", "Φ.T * Φ" },
        { "LogisticRegression", "y * (1 - y)", "y" },
        { "LogisticRegression", "* (y - t)", "* y" },
        { "BayesianLinearRegression", "β * Φ.T * Φ)", "Φ.T * Φ)" },
        { "BayesianLinearRegression", "(S0.Inv * m0 +", "(m0 +" },
        { "BayesianLinearRegression", "(S0.Inv + β", "(S0 + β" },
        { "GaussianProcess", "(K + σ * σ * I)", "(K + σ * I)" },
        { "GaussianProcess", "Kₛₛ - Kₛ *", "Kₛₛ + Kₛ *" },
        { "LinearEstimator", "Inv * (y - ȳ)", "Inv * y" },
        { "LinearEstimator", "Cxx - Cxy * Cyy.Inv * Cxy.T", "Cxx - Cxy * Cyy * Cxy.T" },
        { "KalmanFilter", "F * P * F.T + Q", "F.T * P * F + Q" },
        { "KalmanFilter", "H * P * H.T + R;", "H * P * H.T;" },
        { "KalmanFilter", "(z - H * x)", "z" },
        { "KalmanFilter", "(I - K * H) * P);", "P);" },
        { "InformationFilter", "(F * Ω.Inv * F.T + Q)", "(F * Ω * F.T + Q)" },
        { "InformationFilter", "H.T * R.Inv * z", "H.T * z" },
        { "LinearQuadraticRegulator", "P * (A - B * K);", "P * A;" },
        { "LinearQuadraticRegulator", "(R + B.T * P * B)", "(R - B.T * P * B)" },
        { "PrincipalComponents", "(X - Ones(X.Rows) * X.ColumnMeans())", "X" },
        { "PrincipalComponents", "(U * Σ, V)", "(U, V)" },
        { "Whitening", "1 / Math.Sqrt(λ)", "1 / λ" },
        { "Whitening", "(X.Rows - 1)", "X.Rows" },
        { "Whitening", "1 / Math.Sqrt(λ)) * V.T", "1 / Math.Sqrt(λ))" },
        { "CanonicalCorrelations", "(X - Ones(X.Rows) * X.ColumnMeans())", "X" },
        { "CanonicalCorrelations", "Rx.Inv * U", "Rx * U" },
        { "MultidimensionalScaling", "-0.5 * J * D * J", "-J * D * J" },
        { "MultidimensionalScaling", "V * Λ.Map(Math.Sqrt)", "V * Λ" },
        { "Procrustes", "(B.T * A)", "(A.T * B)" },
        { "Procrustes", "U * V.T", "V * U.T" },
        { "ImageRestoration", "Kc.Kron(Kr)", "Kc.T.Kron(Kr)" },
        { "ImageRestoration", "+ λ * I", "- λ * I" },
        { "Sylvester", "B.T.Kron", "B.Kron" },
        { "Sylvester", "+ B.T", "- B.T" },
        { "SchurComplement", "D - C *", "D + C *" },
        { "SchurComplement", "(u - B * y)", "u" },
        { "Woodbury", "(C.Inv + V", "(C + V" },
        { "Woodbury", "A.Inv - A.Inv", "A.Inv + A.Inv" },
        { "PushThrough", "(I + V * U)", "(I - V * U)" },
        { "PushThrough", "U / (I + V * U)", "U * (I + V * U)" },
        { "MarkovChain", "I - P +", "I - P.T +" },
        { "MarkovChain", "I - P +", "I + P +" },
        { "PageRank", "α * H.T", "α * H" },
        { "PageRank", "π / π.L1Norm()", "π" },
        { "PageRank", "1 / links)", "1)" },
    };

    [Fact]
    public void There_are_mutants_of_every_application() =>
        Mutants.Select(row => (string)row[0]).Distinct(StringComparer.Ordinal).ShouldBe(Applications.All.Select(application => application.Name));

    [Fact]
    public void The_sources_as_they_are_end_with_0() => Run("KalmanFilter", "P * H.T / S", "P * H.T / S").ShouldBe(0);

    [Theory]
    [MemberData(nameof(Mutants))]
    public void A_wrong_formula_ends_with_1(string application, string formula, string mutated) => Run(application, formula, mutated).ShouldBe(1);

    private static int Run(string application, string formula, string mutated)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        string[] names = [application];
        return (int)Sample.Run($"{application}.cs", formula, mutated, typeof(Report).FullName!, nameof(Report.Write), names, output)!;
    }
}
