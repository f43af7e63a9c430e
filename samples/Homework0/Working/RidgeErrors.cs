using ShapedMath;

namespace Homework0.Working;

/// <summary>
/// How rounding errors grow in the forms of ridge regression, to first order: GVL §2.6 for systems, §5.3 for least squares;
/// Wedin's theorem for the pseudo-inverse (Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §20.1).
/// A = XᵀX + λI, K = XXᵀ + λI.
/// </summary>
internal sealed class RidgeErrors
{
    private readonly Spectrum spectrum;
    private readonly IReadOnlyList<double> coordinates;
    private readonly double rest;
    private readonly double smallestOfGram;
    private readonly double smallestOfKernel;

    private RidgeErrors(Spectrum spectrum, IReadOnlyList<double> coordinates, bool hasKernel, bool hasCokernel)
    {
        this.spectrum = spectrum;
        this.coordinates = coordinates;
        rest = Math.Sqrt(Math.Max(0, 1 - coordinates.Sum(Square)));
        smallestOfGram = hasKernel ? 0 : Square(spectrum.Values[^1]);
        smallestOfKernel = hasCokernel ? 0 : Square(spectrum.Values[^1]);
    }

    /// <summary>A product; nothing is solved.</summary>
    public Expectation OfProducts => Expectation.AfterRounding(spectrum.Terms);

    public static RidgeErrors Of<N, D>(Matrix<N, D> X, ColumnVector<N> y) => new(
        Spectrum.Of(X),
        [.. (X.ThinSvd().U.T * (y / y.L2Norm())).ToMathNet()],
        hasKernel: X.Cols.Size > X.Rows.Size,
        hasCokernel: X.Rows.Size > X.Cols.Size);

    public Expectation OfGramSystem(double λ) => Rounding(κOfGram(λ), "κ(A)");

    public Expectation OfKernelSystem(double λ) => Rounding(κOfKernel(λ), "κ(K)");

    public Expectation OfRidge(double λ) => Rounding(
        κOfGram(λ) * (1 + spectrum.Largest / (NormOfGram(λ) * NormOfW(λ))),
        "κ(A)(1 + ‖X‖‖y‖/‖A‖‖w‖)");

    public Expectation OfFakeData(double λ) => Rounding(
        κOfGram(λ) * (1 + 1 / (Math.Sqrt(NormOfGram(λ)) * NormOfW(λ))),
        "κ(X̂)²(1 + ‖y‖/‖X̂‖‖w‖)");

    public Expectation OfFakeFeatures(double λ) => Rounding(
        Math.Sqrt(κOfKernel(λ) / (smallestOfKernel + λ)) / NormOfW(λ),
        "κ(X̌)‖X̌†‖‖y‖/‖w‖");

    public Expectation OfKernelForm(double λ) => Rounding(
        κOfKernel(λ) * spectrum.Largest * NormOfZ(λ) / NormOfW(λ),
        "κ(K)‖X‖‖K⁻¹y‖/‖w‖");

    private double κOfGram(double λ) => NormOfGram(λ) / (smallestOfGram + λ);

    private double κOfKernel(double λ) => NormOfGram(λ) / (smallestOfKernel + λ);

    private double NormOfGram(double λ) => Square(spectrum.Largest) + λ;

    // w, and z in w = Xᵀz, relative to y.
    private double NormOfW(double λ) => Math.Sqrt(spectrum.Values.Zip(coordinates, (σ, uy) => Square(σ / (σ * σ + λ) * uy)).Sum());

    private double NormOfZ(double λ) =>
        Math.Sqrt(spectrum.Values.Zip(coordinates, (σ, uy) => Square(uy / (σ * σ + λ))).Sum() + (smallestOfKernel == 0 ? Square(rest / λ) : 0));

    private Expectation Rounding(double growth, string formula) => Expectation.AfterRounding(growth, formula, spectrum.Terms);

    private static double Square(double value) => value * value;
}
