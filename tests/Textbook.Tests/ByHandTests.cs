using MathNet.Numerics.LinearAlgebra;
using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace Textbook.Tests;

/// <summary>The smallest cases, worked out by hand.</summary>
public sealed class ByHandTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void Generalised_least_squares_of_one_observation_divides() =>
        ShouldBe(GeneralisedLeastSquares.Estimate(Of<N, M>(4), Of<N, N>(9), Column<N>(10)), 2.5);

    [Fact]
    public void Weighted_least_squares_on_an_intercept_is_the_weighted_mean() =>
        ShouldBe(WeightedLeastSquares.Estimate(Of<N, M>(1, 1), Column<N>(1, 3).Diag(), Column<N>(2, 6)), 5);

    [Fact]
    public void Tikhonov_shrinks() =>
        ShouldBe(Tikhonov.Solve(Of<M, N>(2), Of<Samples, N>(4), Column<M>(10)), 1); // 2·10/(2² + 4²)

    [Fact]
    public void Total_least_squares_bisects_between_two_points_that_mirror_each_other()
    {
        // (2, 1) and (1, 2) about the diagonal; ordinary least squares gives 4/5.
        var X = TotalLeastSquares.Solve(Of<N, M>(2, 1), Of<N, One>(1, 2));
        X[0, 0].ShouldBe(1, Rounding);
    }

    [Fact]
    public void The_point_of_a_line_that_is_nearest_to_the_origin()
    {
        // x₁ + x₂ = 4: (2, 2), and 2x = −Cᵀz gives z = −4.
        var (x, z) = ConstrainedLeastSquares.Solve(Eye(Dim.Of<N>(2)), Column<N>(0, 0), Matrix.From(Dim.Of<M>(1), Dim.Of<N>(2), (_, _) => 1), Column<M>(4));
        ShouldBe(x, 2, 2);
        ShouldBe(z, -4);
    }

    [Fact]
    public void Without_constraints_it_is_least_squares()
    {
        var (A, b) = (Of<Samples, N>(1, 1, 1), Column<Samples>(1, 2, 6));
        var (x, z) = ConstrainedLeastSquares.Solve(A, b, Zeros(Dim.Of<M>(0), A.Cols), Zeros(Dim.Of<M>(0)));
        ShouldBe(x, 3);
        z.Dim.Size.ShouldBe(0);
    }

    [Fact]
    public void Logistic_regression_on_an_intercept_is_the_logit_of_the_mean() =>
        ShouldBe(LogisticRegression.Fit(Of<N, M>(1, 1, 1, 1), Column<N>(1, 0, 0, 0), iterations: 8), -Math.Log(3));

    [Fact]
    public void Prior_and_one_observation_of_the_same_variance_meet_halfway()
    {
        var (m, S) = BayesianLinearRegression.Posterior(Of<N, M>(1), Column<N>(6), β: 0.5, Column<M>(2), Of<M, M>(2));
        ShouldBe(m, 4);
        S[0, 0].ShouldBe(1, Rounding);
    }

    [Fact]
    public void Without_data_the_posterior_is_the_prior()
    {
        var (m, S) = BayesianLinearRegression.Posterior(Zeros(Dim.Of<N>(0), Dim.Of<M>(2)), Zeros(Dim.Of<N>(0)), β: 1, Column<M>(1, 2), 4 * Eye(Dim.Of<M>(2)));
        ShouldBe(m, 1, 2);
        S.IsCloseTo(4 * I).ShouldBeTrue();

        var (mean, covariance) = GaussianProcess.Posterior(Zeros(Dim.Of<N>(0), Dim.Of<N>(0)), Zeros(Dim.Of<M>(2), Dim.Of<N>(0)), Eye(Dim.Of<M>(2)), Zeros(Dim.Of<N>(0)), σ: 1);
        ShouldBe(mean, 0, 0);
        covariance.IsCloseTo(I).ShouldBeTrue();
    }

    [Fact]
    public void A_process_observed_where_it_is_asked_for_meets_the_observation_halfway()
    {
        var (mean, covariance) = GaussianProcess.Posterior(Of<N, N>(4), Of<M, N>(4), Of<M, M>(4), Column<N>(3), σ: 2);
        ShouldBe(mean, 1.5);
        covariance[0, 0].ShouldBe(2, Rounding);
    }

    [Fact]
    public void Linear_estimation_is_the_regression_line()
    {
        // x̄ + ρσx/σy (y − ȳ), and σx²(1 − ρ²), with σx = 3, σy = 2, ρ = ½.
        var (x, C) = LinearEstimator.Estimate(Column<N>(10), Column<M>(1), Of<N, N>(9), Of<N, M>(3), Of<M, M>(4), Column<M>(5));
        ShouldBe(x, 13);
        C[0, 0].ShouldBe(6.75, Rounding);
    }

    [Fact]
    public void Both_filters_meet_a_measurement_of_the_same_variance_halfway()
    {
        var one = Of<N, N>(1);
        var (x, P) = KalmanFilter.Step(one, one, Of<M, N>(1), Of<M, M>(2), Column<N>(0), one, Column<M>(6));
        ShouldBe(x, 3);
        P[0, 0].ShouldBe(1, Rounding);

        var (ξ, Ω) = InformationFilter.Step(one, one, Of<M, N>(1), Of<M, M>(2), Column<N>(0), one, Column<M>(6));
        ShouldBe(ξ, 3);
        Ω[0, 0].ShouldBe(1, Rounding);
    }

    [Fact]
    public void Without_measurements_both_filters_predict()
    {
        var (F, Q, P) = (Of<N, N>(3), Of<N, N>(7), Of<N, N>(1));
        var (H, R, z) = (Zeros(Dim.Of<M>(0), F.Rows), Eye(Dim.Of<M>(0)), Zeros(Dim.Of<M>(0)));

        var (x, predicted) = KalmanFilter.Step(F, Q, H, R, Column<N>(2), P, z);
        ShouldBe(x, 6);
        predicted[0, 0].ShouldBe(16, Rounding);

        var (ξ, Ω) = InformationFilter.Step(F, Q, H, R, Column<N>(2), P, z);
        ShouldBe(ξ, 6 / 16.0);
        Ω[0, 0].ShouldBe(1 / 16.0, Rounding);
    }

    [Fact]
    public void The_stationary_regulator_of_ones_is_the_golden_ratio()
    {
        // P = 1 + P − P²/(1 + P), that is P² = P + 1, and K = P/(1 + P) = 1/P.
        var (K, P) = LinearQuadraticRegulator.Regulate(Of<N, N>(1), Of<N, M>(1), Of<N, N>(1), Of<M, M>(1), horizon: 40);
        var golden = (1 + Math.Sqrt(5)) / 2;
        P[0, 0].ShouldBe(golden, Rounding);
        K[0, 0].ShouldBe(1 / golden, Rounding);
    }

    [Fact]
    public void Points_on_a_line_have_its_direction_and_distances_for_scores()
    {
        var t = Column<Samples>(-2, 0, 5);
        var (scores, directions) = PrincipalComponents.Of(t * Column<N>(3, 4).T + Ones(t.Dim) * Column<N>(7, -1).T, Dim.Of<M>(1));
        (directions * directions.T).ToMathNet().ToArray().Cast<double>().ShouldBe([0.36, 0.48, 0.48, 0.64], Rounding);
        scores.ToMathNet().Column(0).Select(Math.Abs).ShouldBe([15, 5, 20], Rounding);
    }

    [Fact]
    public void White_data_stay_as_they_are()
    {
        var X = Matrix.From(Dim.Of<Samples>(4), Dim.Of<N>(2), (i, j) => Math.Sqrt(0.75) * ((i >> j & 1) == 0 ? 1 : -1));
        Whitening.Whiten(X + Ones(X.Rows) * Column<N>(5, 6).T).IsCloseTo(X, Rounding).ShouldBeTrue();
    }

    [Fact]
    public void Variables_that_determine_each_other_correlate_fully()
    {
        var X = Of<Samples, N>(1, 2, 4, -3);
        CanonicalCorrelations.Of(X, -5 * X + Ones(X.Rows) * Column<N>(2).T).Σ.Values[0].ShouldBe(1, Rounding);
        CanonicalCorrelations.Of(X, Of<Samples, M>(1, 1, -1, 2)).Σ.Values[0].ShouldBe(10 / Math.Sqrt(26 * 4.75), Rounding);
    }

    [Fact]
    public void A_triangle_is_found_from_its_sides()
    {
        double[,] squares = { { 0, 9, 25 }, { 9, 0, 16 }, { 25, 16, 0 } };
        var X = MultidimensionalScaling.Points(Matrix.Wrap<N, N>(CreateMatrix.DenseOfArray(squares)), Dim.Of<M>(2)).ToMathNet();
        (X.Row(0) - X.Row(1)).L2Norm().ShouldBe(3, Rounding);
        (X.Row(1) - X.Row(2)).L2Norm().ShouldBe(4, Rounding);
        (X.Row(0) - X.Row(2)).L2Norm().ShouldBe(5, Rounding);
        X.ColumnSums().L2Norm().ShouldBe(0, Rounding);
    }

    [Fact]
    public void A_rotation_is_found_from_what_it_did()
    {
        var R = Matrix.Wrap<N, N>(CreateMatrix.DenseOfArray(new[,] { { 0.6, -0.8 }, { 0.8, 0.6 } }));
        var B = RandomNormal(Dim.Of<Samples>(5), R.Rows, seed: 3);
        Procrustes.Rotation(B * R, B).IsCloseTo(R, Rounding).ShouldBeTrue();
    }

    [Fact]
    public void One_pixel_is_divided_by_its_blur() =>
        ImageRestoration.Deblur(Of<M, N>(10), Of<M, M>(2), Of<N, N>(2), λ: 4)[0, 0].ShouldBe(2, Rounding); // 4·10/(4² + 4)

    [Fact]
    public void Sylvesters_equation_of_numbers_divides_by_their_sum() =>
        Sylvester.Solve(Of<M, M>(2), Of<N, N>(3), Of<M, N>(10))[0, 0].ShouldBe(2, Rounding);

    [Fact]
    public void A_system_of_two_is_solved_by_elimination()
    {
        // 2x + y = 5, 4x + 5y = 13.
        var (x, y) = SchurComplement.Solve(Of<N, N>(2), Of<N, M>(1), Of<M, N>(4), Of<M, M>(5), Column<N>(5), Column<M>(13));
        ShouldBe(x, 2);
        ShouldBe(y, 1);
    }

    [Fact]
    public void Without_terms_there_is_nothing_to_update_or_push()
    {
        var (U, V) = (Zeros(Dim.Of<N>(2), Dim.Of<M>(0)), Zeros(Dim.Of<M>(0), Dim.Of<N>(2)));
        Woodbury.InverseOfSum(4 * Eye(U.Rows), U, Eye(U.Cols), V).IsCloseTo(0.25 * I).ShouldBeTrue();
        PushThrough.Pushed(U, V).Cols.Size.ShouldBe(0);
    }

    [Fact]
    public void Woodbury_and_push_through_of_numbers()
    {
        Woodbury.InverseOfSum(Of<N, N>(2), Of<N, M>(3), Of<M, M>(4), Of<M, N>(5))[0, 0].ShouldBe(1 / 62.0, Rounding);
        PushThrough.Pushed(Of<N, M>(3), Of<M, N>(5))[0, 0].ShouldBe(3 / 16.0, Rounding);
    }

    [Fact]
    public void A_chain_of_two_states_is_in_each_as_often_as_the_other_is_left()
    {
        var π = MarkovChain.Stationary(Matrix.Wrap<N, N>(CreateMatrix.DenseOfArray(new[,] { { 0.9, 0.1 }, { 0.3, 0.7 } })));
        ShouldBe(π.T, 0.75, 0.25);
        ShouldBe(MarkovChain.Stationary(Of<N, N>(1)).T, 1);
    }

    [Fact]
    public void A_page_that_all_link_to()
    {
        // Page 0 has no link, page 1 links to it: x = v + αHᵀx is (½(1 + α), ½), before it is normalised.
        var A = Matrix.Wrap<N, N>(CreateMatrix.DenseOfArray(new[,] { { 0.0, 0 }, { 1, 0 } }));
        ShouldBe(PageRank.Rank(A, α: 0.5, Column<N>(0.5, 0.5)), 0.6, 0.4);
    }

    private static void ShouldBe<D>(ColumnVector<D> actual, params double[] expected) => actual.ToMathNet().ShouldBe(expected, Rounding);

    private static ColumnVector<D> Column<D>(params double[] entries) => ColumnVector.Wrap<D>(CreateVector.DenseOfArray(entries));

    // One column.
    private static Matrix<R, C> Of<R, C>(params double[] entries) => Matrix.Wrap<R, C>(CreateVector.DenseOfArray(entries).ToColumnMatrix());
}
