using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>Each situation whose outcome was noted independently, with MathNet.Numerics 5.0.0, as code: what throws is reported, and nothing else.</summary>
public sealed class PlainSituationTests
{
    // A and B are 2×3 and 3×2, T is 5×3, S 3×3, u and v have 2 and 3 entries.
    private const string Given = "var A = M.Dense(2, 3); var B = M.Dense(3, 2); var T = M.Dense(5, 3); var S = M.DenseIdentity(3); var u = V.Dense(2); var v = V.Dense(3); var w = V.Dense(4); object r = null; ";

    private static readonly Dictionary<string, string> Code = new()
    {
        ["2x3 * 4x2"] = "r = A * M.Dense(4, 2)",
        ["2x3 * vec4"] = "r = A * w",
        ["vec3 * 2x3"] = "r = v * A",
        ["2x3 + 3x2"] = "r = A + B",
        ["2x3 + 1x3 (no broadcasting)"] = "r = A + M.Dense(1, 3)",
        ["2x3 * 1x1 (not a scalar)"] = "r = A * M.Dense(1, 1)",
        ["vec3 + vec1"] = "r = v + V.Dense(1)",
        ["vec3 * vec3 (dot)"] = "r = v * v",
        ["vec3 * vec4"] = "r = v * w",
        ["2x3 + 1.0"] = "r = A + 1.0",
        ["1.0 / vec3"] = "r = 1.0 / v",
        ["vec3 / vec3 (pointwise)"] = "r = v / v",
        ["vec3 / vec4"] = "r = v / w",
        ["2x3 % 2.0"] = "r = A % 2.0",
        ["Dense(0,3)"] = "r = M.Dense(0, 3)",
        ["Vector Dense(0)"] = "r = V.Dense(0)",
        ["Dense(-1,3)"] = "r = M.Dense(-1, 3)",
        ["0x3 * 3x2"] = "r = M.Dense(0, 3) * B",
        ["2x0 * 0x3"] = "r = M.Dense(2, 0) * M.Dense(0, 3)",
        ["new DenseMatrix(2,3,double[5])"] = "r = new MathNet.Numerics.LinearAlgebra.Double.DenseMatrix(2, 3, new double[5])",
        ["Build.Dense(2,3,double[7])"] = "r = M.Dense(2, 3, new double[7])",
        ["DenseOfColumnMajor(2,3,5 items)"] = "r = M.DenseOfColumnMajor(2, 3, new double[5])",
        ["DenseOfRowArrays ragged 3,2"] = "r = M.DenseOfRowArrays(new double[3], new double[2])",
        ["DenseOfRowArrays ragged 2,3"] = "r = M.DenseOfRowArrays(new double[2], new double[3])",
        ["DenseOfColumnArrays ragged 3,2"] = "r = M.DenseOfColumnArrays(new double[3], new double[2])",
        ["DenseOfColumnVectors 3,4"] = "r = M.DenseOfColumnVectors(v, w)",
        ["DenseOfColumnVectors 4,3"] = "r = M.DenseOfColumnVectors(w, v)",
        ["DenseOfRowVectors 4,3"] = "r = M.DenseOfRowVectors(w, v)",
        ["DenseOfRowVectors 3,4"] = "r = M.DenseOfRowVectors(v, w)",
        ["DenseOfRows ragged"] = "r = M.DenseOfRows(new[] { new double[3], new double[2] })",
        ["DenseOfRows(3,2,2 rows)"] = "",
        ["Inverse 2x3"] = "r = A.Inverse()",
        ["Determinant 2x3"] = "r = A.Determinant()",
        ["Trace 2x3"] = "r = A.Trace()",
        ["LU 2x3"] = "r = A.LU()",
        ["Cholesky 2x3"] = "r = A.Cholesky()",
        ["Evd 2x3"] = "r = A.Evd()",
        ["QR wide 2x3 thin"] = "r = A.QR()",
        ["QR wide 2x3 full R"] = "r = A.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Full).R",
        ["QR tall 5x3 thin Q"] = "r = T.QR().Q * v",
        ["QR tall full Q"] = "r = T.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Full).Q * V.Dense(5)",
        ["GramSchmidt wide"] = "r = A.GramSchmidt()",
        ["Svd 5x3 U"] = "r = T.Svd().U * V.Dense(5)",
        ["Svd 5x3 VT"] = "r = T.Svd().VT * v",
        ["Svd 5x3 W"] = "r = T.Svd().W * v",
        ["Svd 5x3 S"] = "r = T.Svd().S + v",
        ["Svd 2x4 S"] = "r = M.Dense(2, 4).Svd().S + u",
        ["PseudoInverse 5x3"] = "r = T.PseudoInverse() * V.Dense(5)",
        ["Power 2x3 ^2"] = "r = A.Power(2)",
        ["Kernel 2x4"] = "r = M.Dense(2, 4).Kernel()[0] + w",
        ["Range 4x2"] = "r = M.Dense(4, 2).Range()[0] + w",
        ["Solve tall 5x3, vec5"] = "r = T.Solve(V.Dense(5)) + v",
        ["Solve tall 5x3, vec3"] = "r = T.Solve(v)",
        ["Solve wide 2x3, vec2"] = "r = A.Solve(u)",
        ["Solve square 3x3, vec4"] = "r = S.Solve(w)",
        ["Solve 3x3, 3x2"] = "r = S.Solve(B)",
        ["Solve 3x3, 2x3"] = "r = S.Solve(A)",
        ["Svd.Solve wide 2x3, vec2"] = "r = A.Svd().Solve(u) + v",
        ["Cholesky.Solve 3x3, 4x1"] = "r = S.Cholesky().Solve(M.Dense(4, 1))",
        ["Append 2x3,3x3"] = "r = A.Append(S)",
        ["Stack 2x3,2x4"] = "r = A.Stack(M.Dense(2, 4))",
        ["DiagonalStack 2x3,4x5"] = "r = A.DiagonalStack(M.Dense(4, 5)) * V.Dense(8)",
        ["Kronecker 2x3,4x5"] = "r = A.KroneckerProduct(M.Dense(4, 5)) * V.Dense(15)",
        ["OuterProduct 2,3"] = "r = u.OuterProduct(v) * v",
        ["PointwiseMultiply 2x3,3x2"] = "r = A.PointwiseMultiply(B)",
        ["Map2 2x3,3x2"] = "r = A.Map2(Math.Max, B)",
        ["vec Map2 3,4"] = "r = v.Map2(Math.Max, w)",
        ["TransposeThisAndMultiply 2x3,3x2"] = "r = A.TransposeThisAndMultiply(B)",
        ["TransposeAndMultiply 2x3,3x2"] = "r = A.TransposeAndMultiply(B)",
        ["LeftMultiply 2x3,vec3"] = "r = A.LeftMultiply(v)",
        ["SetRow(0, vec2) on 2x3"] = "A.SetRow(0, u)",
        ["SetRow(0, double[2]) on 2x3"] = "A.SetRow(0, new double[2])",
        ["SetColumn(0, vec3) on 2x3"] = "A.SetColumn(0, v)",
        ["SetColumn(0,double[1]) on 2x3"] = "A.SetColumn(0, new double[1])",
        ["SetRow(5,..)"] = "A.SetRow(5, v)",
        ["SetDiagonal(vec3) on 2x3"] = "A.SetDiagonal(v)",
        ["SetDiagonal(vec2) on 2x3"] = "A.SetDiagonal(u)",
        ["SetSubMatrix(0,0,3x3) on 2x3"] = "A.SetSubMatrix(0, 0, S)",
        ["SetSubMatrix(0,1,0,1, 2x2 block) smaller count"] = "A.SetSubMatrix(0, 1, 0, 1, M.Dense(2, 2))",
        ["InsertColumn(0, vec3) on 2x3"] = "r = A.InsertColumn(0, v)",
        ["InsertRow(2, vec3) on 2x3"] = "r = A.InsertRow(2, v) * v",
        ["SubMatrix(0,3,0,3) of 2x3"] = "r = A.SubMatrix(0, 3, 0, 3)",
        ["SubMatrix(0,0,0,2)"] = "r = A.SubMatrix(0, 0, 0, 2)",
        ["SubVector(1,3) of 3"] = "r = v.SubVector(1, 3)",
        ["Column(3) of 2x3"] = "r = A.Column(3)",
        ["Resize"] = "r = A.Resize(4, 4) * w",
        ["vec.SetSubVector(1,3,vec3) on 3"] = "v.SetSubVector(1, 3, v)",
        ["vec.CopySubVectorTo"] = "v.CopySubVectorTo(w, 1, 0, 3)",
        ["vec3.CopyTo(vec4)"] = "v.CopyTo(w)",
        ["vec3.SetValues(double[4])"] = "v.SetValues(new double[4])",
        ["2x3.Multiply(3x2,result 3x3)"] = "A.Multiply(B, S)",
        ["2x3.Add(2x3,result 3x3)"] = "A.Add(A, S)",
        ["Clear/m[5,5]"] = "A.Clear(); r = A[5, 5]",
        ["Diagonal() of 2x3"] = "r = A.Diagonal() + u",
        ["RowSums 2x3"] = "r = A.RowSums() + u",
        ["ColumnSums 2x3"] = "r = A.ColumnSums() + v",
        ["ToRowMatrix"] = "r = v.ToRowMatrix() * v",
        ["ToColumnMatrix"] = "r = v.ToColumnMatrix() * V.Dense(1)",
        ["DenseDiagonal(3,5,1)"] = "r = M.DenseDiagonal(3, 5, 1.0) * V.Dense(5)",
        ["DenseIdentity(2,4)"] = "r = M.DenseIdentity(2, 4) * w",
        ["new DenseMatrix(3)"] = "r = new MathNet.Numerics.LinearAlgebra.Double.DenseMatrix(3) * v",
        ["DiagonalOfDiagonalArray(3,3,double[2])"] = "r = M.DiagonalOfDiagonalArray(3, 3, new double[2])",
        ["DenseOfDiagonalArray(4,3,double[3])"] = "r = M.DenseOfDiagonalArray(4, 3, new double[3]) * v",
        ["Diag(3x3)*2x3"] = "r = M.DiagonalIdentity(3) * A",
        ["Sparse 2x3*2x3"] = "r = M.Sparse(2, 3) * M.Sparse(2, 3)",
        ["MultipleRegression.QR 4x2, y3"] = "r = MathNet.Numerics.LinearRegression.MultipleRegression.QR(M.Dense(4, 2), v)",
        ["MultipleRegression.NormalEquations 4x2,y4"] = "r = MathNet.Numerics.LinearRegression.MultipleRegression.NormalEquations(M.Dense(4, 2), w) + u",
        ["CreateMatrix.DenseOfMatrixArray [[2x2,2x3],[1x2,1x3]]"] = "r = CreateMatrix.DenseOfMatrixArray(new Matrix<double>[,] { { M.Dense(2, 2), A }, { M.Dense(1, 2), M.Dense(1, 3) } }) * V.Dense(5)",
        ["DenseOfMatrixArray misaligned"] = "r = M.DenseOfMatrixArray(new Matrix<double>[,] { { M.Dense(2, 2), S }, { M.Dense(1, 2), M.Dense(1, 3) } }) * V.Dense(9)",
        ["Distance.Euclidean vec3 vec4"] = "r = MathNet.Numerics.Distance.Euclidean(v, w)",
        ["Matrix.Abs etc PointwiseAbs"] = "r = A.PointwiseAbs() * v",
        ["2x3 Equals 3x2"] = "r = A.Equals(B)",
        ["FoldByRow"] = "r = V.Dense(A.FoldByRow((s, x) => s + x, 0.0)) + u",
        ["m.ReduceRows((a,b)=>a+b)"] = "r = A.ReduceRows((a, b) => a + b) + v",
        ["m.ReduceColumns"] = "r = A.ReduceColumns((a, b) => a + b) + u",
        ["PermuteRows(perm 3) on 2x3"] = "A.PermuteRows(new MathNet.Numerics.Permutation(new[] { 0, 1, 2 }))",
        ["NormalizeRows"] = "r = A.NormalizeRows(2) * v",
        ["ConjugateTranspose"] = "r = A.ConjugateTranspose() * u",
        ["UpperTriangle 2x3"] = "r = A.UpperTriangle() * v",
        ["IsSymmetric 2x3"] = "r = A.IsSymmetric()",
    };

    [SharedDataFact]
    public async Task What_throws_is_reported_and_nothing_else()
    {
        var wrong = new List<string>();
        foreach (string[] cells in File.ReadLines(SharedData.PathOf("mathnet-semantics.tsv")).Select(static line => line.Split('\t')))
        {
            // How many rows a sequence has is not followed.
            if (Code[cells[0]] is not { Length: > 0 } code)
                continue;
            var reports = await AnalyzerHarness.ReportsAsync(new ShapeAnalyzer(), PlainCode.InClass($"static object F() {{ {Given}{code}; return r; }}"), PlainCode.Project);
            if (reports.Length != (cells[1] == "throws" ? 1 : 0))
                wrong.Add($"{cells[0]}: {code} {cells[1]}, and {reports.Length} are reported");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void All_but_one_of_the_situations_are_code() => Code.Values.Count(static code => code.Length == 0).ShouldBe(1);
}
