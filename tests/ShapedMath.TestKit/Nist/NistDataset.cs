using System.Text.RegularExpressions;

namespace ShapedMath.TestKit.Nist;

/// <summary>
/// A data set for linear regression of NIST's Statistical Reference Datasets, read from its .dat file. Nothing is rounded: numbers
/// are those that are written there, and so are the powers of a polynomial's one predictor.
/// </summary>
/// <param name="Name">The name of the file, without its extension.</param>
/// <param name="Design">The design matrix: a row for each observation, a column for each coefficient.</param>
/// <param name="Response">The response y.</param>
/// <param name="Certified">The certified coefficients, 15 digits of each.</param>
public sealed partial record NistDataset(string Name, Rational[,] Design, Rational[] Response, Rational[] Certified)
{
    /// <summary>The design matrix, each entry the double nearest to the exact power: nothing better can be stored.</summary>
    public double[,] StoredDesign
    {
        get
        {
            var stored = new double[Design.GetLength(0), Design.GetLength(1)];
            for (int i = 0; i < stored.GetLength(0); i++)
            {
                for (int j = 0; j < stored.GetLength(1); j++)
                    stored[i, j] = Design[i, j].ToDouble();
            }

            return stored;
        }
    }

    /// <summary>The response, each entry the double nearest to the number in the file.</summary>
    public double[] StoredResponse => [.. Response.Select(static y => y.ToDouble())];

    /// <summary>Reads a file.</summary>
    public static NistDataset Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var parameters = lines.Select(static line => ParameterLine().Match(line)).Where(static match => match.Success).ToList();
        bool hasIntercept = parameters[0].Groups["index"].Value == "0";
        var rows = lines
            .SkipWhile(static line => !HeadOfData().IsMatch(line)).Skip(1)
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(static words => words.Length > 1)
            .Select(static words => words.Select(Rational.Parse).ToArray())
            .ToList();

        var design = new Rational[rows.Count, parameters.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            for (int j = 0; j < parameters.Count; j++)
            {
                int term = hasIntercept ? j : j + 1;
                design[i, j] = term == 0 ? 1 : rows[i].Length == 2 ? rows[i][1].Power(term) : rows[i][term];
            }
        }

        return new(
            Path.GetFileNameWithoutExtension(path),
            design,
            [.. rows.Select(static row => row[0])],
            [.. parameters.Select(static match => Rational.Parse(match.Groups["value"].Value))]);
    }

    /// <summary>
    /// The correct digits of the worst coefficient: the least of −log₁₀ |x − c| / |c|. NIST certifies 15 digits, and a double has
    /// no more than 16: so many are given where there is no difference.
    /// </summary>
    public double CorrectDigits(IEnumerable<double> coefficients) => CorrectDigits(coefficients, Certified);

    /// <summary>The correct digits of the worst coefficient against other values.</summary>
    public static double CorrectDigits(IEnumerable<double> coefficients, IEnumerable<Rational> expected) =>
        coefficients.Zip(expected, static (x, c) => double.IsFinite(x) ? Math.Min(16, -Math.Log10(Math.Abs(((x - c) / c).ToDouble()))) : 0).Min();

    [GeneratedRegex(@"^\s+B(?<index>\d+)\s+(?<value>[-+.\dE]+)\s", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParameterLine();

    [GeneratedRegex(@"^Data:\s+y\s+x", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadOfData();
}
