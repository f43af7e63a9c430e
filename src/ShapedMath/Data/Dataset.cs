namespace ShapedMath;

/// <summary>
/// What is to be explained, and by what: <c>var (X, y) = Csv.Load&lt;Samples, Features&gt;("prices.csv", "price")</c>. A row of X and the
/// entry of y beside it are one sample.
/// </summary>
/// <typeparam name="TSamples">The dimension of the rows.</typeparam>
/// <typeparam name="TFeatures">The dimension of the columns that explain.</typeparam>
/// <param name="X">The features.</param>
/// <param name="y">The target.</param>
public sealed record Dataset<TSamples, TFeatures>(Matrix<TSamples, TFeatures> X, ColumnVector<TSamples> y)
{
    /// <summary>The names of the columns of X, in their order.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>The name of y.</summary>
    public required string Target { get; init; }
}
