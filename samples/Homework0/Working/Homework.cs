using System.Globalization;
using Homework0.Claims;
using Homework0.Data;
using ShapedMath;

namespace Homework0.Working;

/// <summary>All questions, in order.</summary>
internal static class Homework
{
    /// <summary>What <c>--only</c> calls part B.</summary>
    public const string ClaimsId = "claims";

    private const int SizeOfQ2 = 5;
    private const int GeneratedTraining = 1500;
    private const int GeneratedTest = 500;

    // Nothing is worked out before its turn.
    private static readonly Question[] Questions =
    [
        new("Q2", (settings, _) => [new Q2<Coordinates>(Dim.Of<Coordinates>(SizeOfQ2), settings.Seed).Section]),
        new("Q3", (settings, _) => Q3(settings.Data)),
        new("Q3-random", (settings, _) => [new Q3AtRandom(settings.Seed).Section]),
        new("Q4", (settings, _) => Q4(settings.Data, settings.λ)),
        new("Q5", (settings, starting) => [Q5.Section(settings.Seed, starting)]),
        new("Q6", (settings, starting) => [Q6.Section(settings.Digits ?? GeneratedDigits.Drawn(GeneratedTraining, GeneratedTest, settings.Seed), settings.Seed, starting)]),
    ];

    /// <summary>What <c>--only</c> may name.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Questions.Select(question => question.Id), ClaimsId];

    /// <summary>Works out the questions that the settings ask for.</summary>
    /// <param name="settings">What to work on.</param>
    /// <param name="starting">Told of each question, and of each longer piece of work, before it starts.</param>
    public static Report WorkedOut(Settings settings, Action<string> starting)
    {
        var sections = new List<Section>();
        foreach (var question in Questions.Where(question => settings.Includes(question.Id)))
        {
            starting(question.Id);
            sections.AddRange(question.Sections(settings, starting));
        }

        if (!settings.Includes(ClaimsId))
            return new(settings.Data.Title, About(settings.Data, settings.λ), sections);

        starting("the claims of part B");
        return new(settings.Data.Title, About(settings.Data, settings.λ), sections) { Claims = Judge.All(settings.Seed) };
    }

    private static Section[] Q3(Dataset data)
    {
        var all = new Design<Observations, Sum<One, Predictors>>(Columns.WithIntercept(data.X), ["intercept", .. data.Names], data.y) { Certified = data.Certified };
        var (m, n) = (all.X.Rows.Size, all.X.Cols.Size);
        return
        [
            m > n ? Q3Tall(All(m, n), all) : Q3Tall(FirstColumns(m, n), all.FirstColumns(m / 2)),
            m < n ? Q3Wide(All(m, n), all) : Q3Wide(FirstRows(m, n), all.FirstRows(n / 2)),
        ];
    }

    private static Section[] Q4(Dataset data, double λ)
    {
        var (Z, y) = (Columns.Standardised(data.X), Columns.Centred(data.y));
        var (m, d) = (Z.Rows.Size, Z.Cols.Size);
        return
        [
            m > d ? Q4("tall", All(m, d), Z, y, λ) : Q4("tall", FirstColumns(m, d), FirstFew.Columns(Z, m / 2), y, λ),
            m < d ? Q4("wide", All(m, d), Z, y, λ) : Q4("wide", FirstRows(m, d), FirstFew.Rows(Z, Math.Max(1, d / 2)), FirstFew.Rows(y, Math.Max(1, d / 2)), λ),
        ];
    }

    private static string[] About(Dataset data, double λ) =>
    [
        data.Source,
        $"y: {data.Target}. Predictors: {Shortened.Names(data.Names)}.",
        $"λ = {Shortened.Number(λ)}.",
        "Digits: −log₁₀ of the difference between the two sides of an identity, relative to the larger side. It holds if they are at least 15.7 − log₁₀(growth) − 1 − log₁₀(size). The growth is by how much the least stable of the formulas multiplies rounding errors; the size, the longer side of X, is how many of them add up.",
    ];

    private static Section Q3Tall<M, N>(string rows, Design<M, N> design) =>
        new("Q3, tall: least squares", [rows, Units(design)], new Q3Tall<M, N>(design).Parts) { Statement = StatementOfQ3 };

    private static Section Q3Wide<M, N>(string rows, Design<M, N> design) =>
        new("Q3, wide: minimum norm", [rows, Units(design)], new Q3Wide<M, N>(design).Parts) { Statement = StatementOfQ3 };

    private static Section Q4<N, D>(string form, string rows, Matrix<N, D> Z, ColumnVector<N> y, double λ) => new(
        $"Q4, {form}: ridge regression, five ways",
        [
            rows,
            $"Ridge regression depends on units, so that each predictor is standardised (less its mean, over its standard deviation, of all of the data), and y less its mean; no intercept is needed then. κ(X) = {Shortened.Number(Spectrum.Of(Z).Condition)}. A = XᵀX + λI, K = XXᵀ + λI.",
        ],
        new Q4<N, D>(Z, y, λ).Parts)
    {
        Statement = "X ∈ ℝ^{n×d}, y ∈ ℝⁿ, λ > 0: argmin ‖y − Xw‖² + λ‖w‖², from five points of view that agree, and what becomes of it as λ goes to infinity and to 0.",
    };

    private const string StatementOfQ3 = "X ∈ ℝ^{m×n}, w ∈ ℝⁿ, y ∈ ℝᵐ; the full SVD is X = UΣVᵀ, with U ∈ ℝ^{m×m}, Σ ∈ ℝ^{m×n}, V ∈ ℝ^{n×n}; Σ† ∈ ℝ^{n×m} has the reciprocals on its diagonal.";

    private static string Units<M, N>(Design<M, N> design) =>
        $"Its columns are the intercept's ones and the predictors, each in units S of a power of two, which rounds nothing: κ(X) = {Shortened.Number(Spectrum.Of(design.X).Condition)}; in the units of the data it is {Shortened.Number(Spectrum.Of(design.Raw).Condition)}.";

    private static string All(int rows, int columns) =>
        string.Create(CultureInfo.InvariantCulture, $"X is all of the data, {rows}×{columns}.");

    private static string FirstRows(int rows, int columns) =>
        string.Create(CultureInfo.InvariantCulture, $"The data are {rows}×{columns}, and not wide: X is their first few rows.");

    private static string FirstColumns(int rows, int columns) =>
        string.Create(CultureInfo.InvariantCulture, $"The data are {rows}×{columns}, and not tall: X is their first few columns.");
}
