using Homework0.Data;
using MathNet.Numerics.LinearAlgebra.Factorization;
using MathNet.Numerics.LinearRegression;
using ShapedMath;

namespace Homework0.Tests;

public sealed class Q3LeastSquaresTests
{
    // A line through (0,1), (1,2), (2,4): slope 3/2, and at the mean abscissa 1 the mean ordinate 7/3.
    private static readonly Matrix<Observations, Predictors> Line = Given.X(new double[,] { { 1, 0 }, { 1, 1 }, { 1, 2 } });
    private static readonly ColumnVector<Observations> Points = Given.y(1, 2, 4);

    // x + 2y = 5: the point nearest to the origin is (1, 2).
    private static readonly Matrix<Observations, Predictors> Plane = Given.X(new double[,] { { 1, 2 } });

    [Fact]
    public void A_line_is_fitted_by_the_normal_equations() =>
        Q3LeastSquares.NormalEquations(Line, Points).ShouldBeNear(5.0 / 6, 3.0 / 2);

    [Fact]
    public void A_line_is_fitted_through_the_svd() =>
        Q3LeastSquares.ThroughSvd(Line, Points).ShouldBeNear(5.0 / 6, 3.0 / 2);

    [Fact]
    public void The_left_inverse_is_the_one_that_fits_lines() =>
        Q3LeastSquares.InverseThroughSvd(Line).ToMathNet().ShouldBeNear(new[,] { { 5.0 / 6, 1.0 / 3, -1.0 / 6 }, { -1.0 / 2, 0, 1.0 / 2 } });

    [Fact]
    public void The_shortest_solution_is_the_foot_of_the_perpendicular()
    {
        Q3LeastSquares.MinimumNorm(Plane, Given.y(5)).ShouldBeNear(1, 2);
        Q3LeastSquares.ThroughSvd(Plane, Given.y(5)).ShouldBeNear(1, 2);
    }

    [Fact]
    public void The_right_inverse_of_a_row_is_the_row_transposed_over_its_square() =>
        Q3LeastSquares.InverseThroughSvd(Plane).ToMathNet().ShouldBeNear(new[,] { { 1.0 / 5 }, { 2.0 / 5 } });

    [Fact]
    public void All_agree_with_MathNet_on_random_data()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var (small, large) = (random.Next(1, 6), random.Next(6, 12));
            var (tall, wide) = (Given.Drawn(random, large, small), Given.Drawn(random, small, large));
            var (many, few) = (Given.Drawn(random, large), Given.Drawn(random, small));

            var fitted = MultipleRegression.QR(tall, many);
            Q3LeastSquares.NormalEquations(Given.Labelled(tall), Given.Labelled(many)).ToMathNet().ShouldBeNear(fitted);
            Q3LeastSquares.ThroughSvd(Given.Labelled(tall), Given.Labelled(many)).ToMathNet().ShouldBeNear(fitted);
            Q3LeastSquares.InverseThroughSvd(Given.Labelled(tall)).ToMathNet().ShouldBeNear(tall.PseudoInverse());

            // The shortest solution by the transpose's QR factors: QR⁻ᵀy.
            var qr = wide.Transpose().QR(QRMethod.Thin);
            var shortest = qr.Q * qr.R.Transpose().Solve(few);
            Q3LeastSquares.MinimumNorm(Given.Labelled(wide), Given.Labelled(few)).ToMathNet().ShouldBeNear(shortest);
            Q3LeastSquares.ThroughSvd(Given.Labelled(wide), Given.Labelled(few)).ToMathNet().ShouldBeNear(shortest);
            Q3LeastSquares.InverseThroughSvd(Given.Labelled(wide)).ToMathNet().ShouldBeNear(wide.PseudoInverse());
        }
    }
}
