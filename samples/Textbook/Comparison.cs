namespace Textbook;

/// <summary>What a formula gives, beside the same quantity found another way: ‖value − expected‖ relative to the larger of both.</summary>
/// <param name="Subject">What is compared with what.</param>
/// <param name="Allowed">The largest difference that rounding explains; where the other way is an approximation, its bound.</param>
internal sealed record Comparison(string Subject, double Allowed = 1e-9)
{
    /// <summary>The largest difference so far.</summary>
    public double Difference { get; private init; }

    /// <summary>NaN, where a formula gave no number, agrees with nothing.</summary>
    public bool Agrees => Difference <= Allowed;

    public Comparison Of<M, N>(Matrix<M, N> value, Matrix<double> expected) =>
        With((value.ToMathNet() - expected).FrobeniusNorm(), value.FrobeniusNorm(), expected.FrobeniusNorm());

    public Comparison Of<N>(ColumnVector<N> value, Vector<double> expected) =>
        With((value.ToMathNet() - expected).L2Norm(), value.L2Norm(), expected.L2Norm());

    public Comparison Of<N>(RowVector<N> value, Vector<double> expected) => Of(value.T, expected);

    private Comparison With(double difference, double value, double expected) =>
        this with { Difference = Math.Max(Difference, difference == 0 ? 0 : difference / Math.Max(value, expected)) };
}
