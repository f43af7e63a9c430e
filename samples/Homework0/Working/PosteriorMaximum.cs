using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using ShapedMath;

namespace Homework0.Working;

/// <summary>Question 4 (c): the maximiser of the posterior, as an optimiser finds it that knows log p and its derivative, and no formula for the maximiser.</summary>
/// <param name="w">The maximiser.</param>
/// <param name="Steps">After so many steps.</param>
internal sealed record PosteriorMaximum<D>(ColumnVector<D> w, int Steps)
{
    private const double GradientTolerance = 1e-9;
    private const int MostSteps = 200;

    /// <summary>By BFGS, from 0; <see langword="null"/> where it comes to no end, as it may where the conditioning is bad.</summary>
    public static PosteriorMaximum<D>? Found<N>(Matrix<N, D> X, ColumnVector<N> y, double λ)
    {
        var objective = ObjectiveFunction.Gradient(
            w => -Q4Ridge.LogPosterior(X, y, λ, ColumnVector.Wrap<D>(w)),
            w => -Q4Ridge.Gradient(X, y, λ, ColumnVector.Wrap<D>(w)).T.ToMathNet());
        try
        {
            var found = new BfgsMinimizer(GradientTolerance, parameterTolerance: 0, functionProgressTolerance: 0, MostSteps)
                .FindMinimum(objective, Vector<double>.Build.Dense(X.Cols.Size));
            return new(ColumnVector.Wrap<D>(found.MinimizingPoint), found.Iterations);
        }
        catch (OptimizationException)
        {
            return null;
        }
    }
}
