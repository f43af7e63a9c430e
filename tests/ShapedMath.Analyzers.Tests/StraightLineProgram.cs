using System.Globalization;

namespace ShapedMath.Analyzers.Tests;

/// <summary>A random program without branches: it compiles, and now and then its shapes do not fit.</summary>
internal sealed class StraightLineProgram
{
    /// <summary>Its variables.</summary>
    public const string Declarations = "Matrix<double> A = M.Dense(2, 3), B = M.Dense(3, 2), C = M.Dense(3, 3); Vector<double> x = V.Dense(3), y = V.Dense(2); int k = 2, n = 3; double s = 0;";

    /// <summary>What its statements are made of: @ is assigned, &amp; is assigned and read, $ is read; # is a number, #k a number or a variable, ~ a number above 0.</summary>
    public static readonly IReadOnlyList<string> Templates =
    [
        "@M = M.Dense(#k, #k);", "@M = M.Dense(#, #);", "@M = M.DenseIdentity(#k);", "@v = V.Dense(#k);", "@v = V.Dense(#);",
        "@M = $M * $M;", "@M = $M.Multiply($M);", "@M = $M + $M;", "@M = $M - $M;", "@M = $M.PointwiseMultiply($M);", "@M = $M.KroneckerProduct($M);",
        "@M = $M.Append($M);", "@M = $M.Stack($M);", "@M = $M.Transpose();", "@M = $M.Inverse();", "@M = $M.Solve($M);", "@v = $M.Solve($v);",
        "@M = $M.SubMatrix(#, #k, #, #k);", "@v = $v.SubVector(#, #k);", "@v = $M.Row(#k);", "@v = $M.Column(#);", "@v = $M.Diagonal();",
        "@v = $M * $v;", "@v = $v * $M;", "@v = $v + $v;", "@v = $v.PointwiseMultiply($v);", "@M = $v.OuterProduct($v);", "s = $v * $v;", "s = $M.Trace();",
        "@M = $M.Transpose() * $M;", "@M = ($M * $M).Transpose() + $M;", "@M = 2.0 * $M.Stack($M) * $M;", "@v = $M * ($v - $v) / 2;",
        "@M = $M;", "@v = $v;", "@k = $M.RowCount;", "@k = $M.ColumnCount - 1;", "@k = $v.Count;", "@k = $k + $k;", "@k = $k * 2 - #;", "@k = $k / 2;", "@k = #;", "@k = -$k;", "@k = $k % 3;",
        "@M = $M.TransposeAndMultiply($M);", "@M = $M.TransposeThisAndMultiply($M);", "@v = $M.TransposeThisAndMultiply($v);", "@v = $M.LeftMultiply($v);", "@M = $M.DiagonalStack($M);",
        "@M = M.Dense(#k, #k, 2.0);", "@M = M.DenseOfArray(new double[~, ~]);", "@M = M.Dense(#k, #k, new double[~]);", "@v = V.Dense(new double[~]);", "@M = new MathNet.Numerics.LinearAlgebra.Double.DenseMatrix(#k, #k);",
        "$M.SetRow(#k, $v);", "$M.SetColumn(#k, $v);", "$M.SetSubMatrix(#, #k, $M);", "$M.SetDiagonal($v);", "@M = $M.InsertColumn(#k, $v);", "@M = $M.InsertRow(#, $v);", "@M = $M.RemoveRow(#k);", "@M = $M.RemoveColumn(#);",
        "@M = $M.PointwiseDivide($M);", "@M = $M.Map2((a, b) => a + b, $M);", "@v = $v.PointwiseMaximum($v);", "@M = $v.ToColumnMatrix();", "@M = $v.ToRowMatrix();", "@M = $M.LowerTriangle();", "@M = $M.Clone();",
        "@v = $M.RowSums();", "@v = $M.ColumnSums();", "s = $M.L1Norm();", "@M = $M.QR().R;", "@M = $M.LU().U;",
        "&M += $M;", "&M *= $M;", "&v -= $v;", "&k += #;", "&k++;", "$M.Multiply($M, &M);", "$M.Add($M, &M);", "$M.Transpose(&M);", "$v.Add($v, &v);", "$M.Multiply($v, &v);",
    ];

    public StraightLineProgram(int seed, int lines)
    {
        Seed = seed;
        var random = new Random(seed);
        Statements = [.. Enumerable.Range(0, lines).Select(_ => Statement(random))];
    }

    public int Seed { get; }

    /// <summary>Each line, the variable that it changes and those that it reads.</summary>
    public IReadOnlyList<(string Code, string Target, IReadOnlyList<string> Operands)> Statements { get; }

    public string Text => string.Join("\n", Statements.Select(static (statement, i) => $"  {i}: {statement.Code}"));

    private static (string, string, IReadOnlyList<string>) Statement(Random random) => Statement(Templates[random.Next(Templates.Count)], random);

    /// <summary>A statement that is made of a template.</summary>
    public static (string Code, string Target, IReadOnlyList<string> Operands) Statement(string template, Random random)
    {
        string target = "s";
        var operands = new List<string>();
        var code = new System.Text.StringBuilder();
        for (int i = 0; i < template.Length; i++)
        {
            char mark = template[i];
            if (mark == '#')
            {
                bool mayBeVariable = template[i + 1] == 'k';
                if (mayBeVariable)
                    i++;
                string number = random.Next(10) == 0 ? random.Next(-1, 6).ToString(CultureInfo.InvariantCulture) : random.Next(1, 4).ToString(CultureInfo.InvariantCulture);
                string size = mayBeVariable && random.Next(2) == 0 ? OneOf("kn", random) : number;
                if (char.IsLetter(size[0]))
                    operands.Add(size);
                code.Append(size);
            }
            else if (mark == '~')
            {
                code.Append(random.Next(1, 7).ToString(CultureInfo.InvariantCulture));
            }
            else if (mark is '@' or '&' or '$')
            {
                string name = OneOf(template[++i] switch { 'M' => "ABC", 'v' => "xy", _ => "kn" }, random);
                if (mark != '@')
                    operands.Add(name);
                if (mark != '$')
                    target = name;
                code.Append(name);
            }
            else
            {
                code.Append(mark);
            }
        }

        return (code.ToString(), target, operands);
    }

    private static string OneOf(string names, Random random) => names[random.Next(names.Length)].ToString();
}
