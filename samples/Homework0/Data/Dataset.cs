using ShapedMath;

namespace Homework0.Data;

/// <summary>What is to be explained, y, and by what, X; without a column for the intercept.</summary>
/// <param name="Title">What the data are called.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="Target">The name of y.</param>
/// <param name="Names">The names of the columns of X.</param>
/// <param name="X">The predictors.</param>
/// <param name="y">The target.</param>
internal sealed record Dataset(
    string Title,
    string Source,
    string Target,
    IReadOnlyList<string> Names,
    Matrix<Observations, Predictors> X,
    ColumnVector<Observations> y)
{
    /// <summary>The least-squares coefficients, the intercept first, where an authority has certified them.</summary>
    public ColumnVector<Sum<One, Predictors>>? Certified { get; init; }
}
