using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>Mistakes as people make them, each marked; nothing else is reported. One compilation for each field.</summary>
public sealed class PlainMistakeTests
{
    private const string Filters = """
        // The Kalman filter: P and F are s×s, H m×s, R m×m, x s, z m.
        static object A1([Shape("s, s")] Matrix<double> F, [Shape("s")] Vector<double> x, [Shape("m, s")] Matrix<double> H) => F * ({|SM1001:H.Transpose() * x|});
        static object A2([Shape("s, s")] Matrix<double> P, [Shape("m, s")] Matrix<double> H, [Shape("m, m")] Matrix<double> R) => {|SM1001:H.Transpose() * P|} * H + R;
        static object A3([Shape("s, s")] Matrix<double> P, [Shape("m, s")] Matrix<double> H, [Shape("m, m")] Matrix<double> R) => {|SM1002:H * P * H.Transpose() + P|} - R;
        static object A4([Shape("m, s")] Matrix<double> H, [Shape("s")] Vector<double> x, [Shape("m")] Vector<double> z) => {|SM1002:x + (z - H * x)|};
        static object A5([Shape("s, m")] Matrix<double> K, [Shape("m, s")] Matrix<double> H, [Shape("s, s")] Matrix<double> P) => ({|SM1002:M.DenseIdentity(K.RowCount) - H * K|}) * P;
        static object A6([Shape("s, s")] Matrix<double> P, [Shape("m, s")] Matrix<double> H, [Shape("m, m")] Matrix<double> R) => {|SM1007:(H * P * H.Transpose() + R).Solve(P * H.Transpose())|};
        [return: Shape("s, m")] static Matrix<double> A7([Shape("s, s")] Matrix<double> P, [Shape("m, s")] Matrix<double> H, [Shape("m, m")] Matrix<double> R) => {|SM1004:(H * P * H.Transpose() + R).Solve(H * P)|};
        static object A8([Shape("m, s")] Matrix<double> H) => {|SM1006:H.Inverse()|};
        static object A9([Shape("s, s")] Matrix<double> F, [Shape("s, u")] Matrix<double> B, [Shape("s")] Vector<double> x, [Shape("u")] Vector<double> u) => {|SM1002:F * x + B.Transpose() * x|} + B * u;
        static object A10([Shape("s, s")] Matrix<double> A, [Shape("s, u")] Matrix<double> B) => B.Append({|SM1001:B * A|});
        static object A11([Shape("s, s")] Matrix<double> A, [Shape("m, s")] Matrix<double> C) => {|SM1008:A.Append(C)|};
        static object A12([Shape("s, s")] Matrix<double> A, [Shape("s, u")] Matrix<double> B) => {|SM1008:A.Stack(B)|};
        """;

    private const string Networks = """
        // Layers: W1 is h×d, W2 k×h; a batch X n×d, its targets Y n×k.
        static object B1([Shape("n, d")] Matrix<double> X, [Shape("h, d")] Matrix<double> W) => {|SM1001:X * W|};
        static object B2([Shape("h, d")] Matrix<double> W, [Shape("d")] Vector<double> x, [Shape("d")] Vector<double> b) => {|SM1002:W * x + b|};
        static object B3([Shape("n, k")] Matrix<double> residuals, [Shape("n, h")] Matrix<double> activations) => {|SM1001:residuals * activations.Transpose()|};
        static object B4([Shape("n, k")] Matrix<double> residuals, [Shape("k, h")] Matrix<double> W) => {|SM1001:residuals * W.Transpose()|};
        static object B5([Shape("n, h")] Matrix<double> back, [Shape("n, k")] Matrix<double> slope) => {|SM1002:back.PointwiseMultiply(slope)|};
        static void B6([Shape("h, d")] Matrix<double> W, [Shape("h")] Vector<double> delta, [Shape("d")] Vector<double> x, double rate) { W -= rate * delta.OuterProduct(x); {|SM1002:W -= rate * x.OuterProduct(delta)|}; }
        [return: Shape("n, k")] static Matrix<double> B7([Shape("n, h")] Matrix<double> H, [Shape("k, h")] Matrix<double> W) => {|SM1004:W * H.Transpose()|};
        static object B8([Shape("k")] Vector<double> logits, [Shape("n")] Vector<double> labels) => {|SM1002:logits - labels|};
        static double B9([Shape("k")] Vector<double> p, [Shape("n")] Vector<double> y) => {|SM1001:y * p.PointwiseLog()|};
        static void B10([Shape("n, d")] Matrix<double> X, [Shape("n")] Vector<double> ones) { {|SM1010:X.SetRow(0, ones)|}; {|SM1010:X.InsertColumn(0, V.Dense(X.ColumnCount, 1))|}; }
        static object B11([Shape("n, d")] Matrix<double> X) => {|SM1002:X.PointwiseMultiply(X.Transpose())|};
        sealed class Layer { [Shape("o, i")] Matrix<double> W; [Shape("o")] Vector<double> B; void Set([Shape("o, i")] Matrix<double> gradient) { W = {|SM1005:gradient.Transpose()|}; B = {|SM1005:W.ColumnSums()|}; } }
        """;

    private const string Statistics = """
        // Samples are rows: X is n×d.
        static object C1([Shape("n, d")] Matrix<double> X, [Shape("n")] Vector<double> y) => {|SM1001:X * y|};
        static object C2([Shape("n, d")] Matrix<double> X, double λ) => {|SM1002:X * X.Transpose() + λ * M.DenseIdentity(X.ColumnCount)|};
        static object C3([Shape("n, d")] Matrix<double> X, [Shape("n")] Vector<double> y) => {|SM1007:(X * X.Transpose()).Solve(X.Transpose() * y)|};
        [return: Shape("d, d")] static Matrix<double> C4([Shape("n, d")] Matrix<double> X) => {|SM1004:X * X.Transpose() / X.RowCount|};
        static object C5([Shape("n, d")] Matrix<double> X) => {|SM1002:X - V.Dense(X.RowCount, 1).OuterProduct(X.RowSums() / X.RowCount)|};
        static object C6([Shape("n, d")] Matrix<double> X) { var W = X.Svd().VT; return {|SM1001:X * W.SubMatrix(0, 2, 0, W.ColumnCount)|}; }
        static object C7() { var S = M.Dense(5, 5); var top = {|SM1009:S.Evd().EigenVectors.SubMatrix(0, 5, 3, 3)|}; return top; }
        static object C8([Shape("d, d")] Matrix<double> Σ, [Shape("n")] Vector<double> x) => {|SM1007:Σ.Cholesky().Solve(x)|};
        static object C9([Shape("d")] Vector<double> w, [Shape("d, d")] Matrix<double> Σ, [Shape("n, d")] Matrix<double> returns) => {|SM1001:returns * Σ * returns|} * w;
        static object C10([Shape("a")] Vector<double> weights, [Shape("t, a")] Matrix<double> returns) => {|SM1001:weights * returns|};
        static object C11([Shape("a, a")] Matrix<double> Σ, [Shape("a")] Vector<double> μ) => {|SM1007:Σ.Solve(V.Dense(Σ.RowCount + 1, 1))|} + μ;
        static object C12() => {|SM1011:M.Dense(3, 2, new[] { 0.2, 0.5, 0.3 })|};
        static object C13() { var market = V.Dense(252); var asset = V.Dense(251); return {|SM1002:market - asset|}; }
        static object C14([Shape("n, m")] Matrix<double> K, [Shape("n, n")] Matrix<double> noise) => {|SM1002:K + noise|};
        static object C15([Shape("n, n")] Matrix<double> K, [Shape("n, m")] Matrix<double> across, [Shape("n")] Vector<double> y) => {|SM1001:across * K.Cholesky().Solve(y)|};
        static object C16([Shape("m, m")] Matrix<double> prior, [Shape("n, m")] Matrix<double> across, [Shape("n, n")] Matrix<double> K) => {|SM1002:prior - across * across.Transpose()|} + K;
        """;

    private const string Geometry = """
        // Points are columns; a homography is 3×3.
        static object D1() { var H = M.DenseIdentity(3); return {|SM1001:H * V.Dense(2)|}; }
        static object D2() { var A = M.Dense(8, 9); return {|SM1007:A.Solve(V.Dense(9))|}; }
        static void D3() { var A = M.Dense(8, 9); for (int i = 0; i < 4; i++) {|SM1010:A.SetRow(2 * i, V.Dense(8))|}; }
        static object D4() { var h = V.Dense(9); return {|SM1009:h.SubVector(6, 4)|}; }
        static object D5() => {|SM1011:M.Dense(3, 3, new double[8])|};
        static object D6([Shape("3, n")] Matrix<double> points) => {|SM1001:points * M.DenseIdentity(3)|};
        static object D7([Shape("3, n")] Matrix<double> points) { var centre = points.RowSums() / points.ColumnCount; return {|SM1002:points - V.Dense(3, 1).OuterProduct(centre)|}; }
        static object D8([Shape("3, n")] Matrix<double> p, [Shape("3, n")] Matrix<double> q) => {|SM1006:(p * q.Transpose() * p).Determinant()|};
        static object D9() { var R = M.Dense(3, 3); var t = V.Dense(3); return {|SM1008:R.Append(M.Dense(4, 1))|}.SubMatrix(0, 3, 0, 3) * t; }
        static double D10() { var J = M.Dense(2, 3); return {|SM1006:J.Determinant()|}; }
        static object D11() { var v = V.Dense(3); return {|SM1009:v[3]|}; }
        static object D12() { var T = M.DenseIdentity(4); return {|SM1009:T.Column(4)|}; }
        """;

    private const string Elements = """
        // Elements of two nodes in a bar of n nodes; the stiffness of one is 2×2.
        static Matrix<double> E0([Dim("n")] int nodes, [Shape("2, 2")] Matrix<double> element) => M.Dense(nodes, nodes);
        static object E1() => {|SM1003:E0(5, M.Dense(3, 3))|};
        static void E2() { var K = M.Dense(4, 4); {|SM1009:K.SetSubMatrix(3, 3, M.Dense(2, 2))|}; }
        static object E3() { var K = M.Dense(5, 5); var f = V.Dense(4); return {|SM1007:K.Solve(f)|}; }
        static object E4() { var B = M.Dense(3, 6); var D = M.Dense(3, 3); return {|SM1001:B * D|}; }
        static object E5() { var B = M.Dense(3, 6); var K = M.Dense(6, 6); return {|SM1002:K + B * B.Transpose()|}; }
        static void E6() { var K = M.Dense(4, 4); {|SM1009:K.ClearRow(4)|}; {|SM1009:K.ClearColumn(-1)|}; }
        static object E7() { var K = M.Dense(4, 4).RemoveRow(0); return {|SM1006:K.LU()|}; }
        static object E8([Shape("n, n")] Matrix<double> K, [Shape("n, n")] Matrix<double> mass, [Shape("m")] Vector<double> u) => K * mass + {|SM1001:K * u.ToColumnMatrix()|};
        static object E9(Matrix<double> k) { var A = M.Dense(2 * k.RowCount, k.RowCount); return {|SM1016:A.Trace()|}; }
        static object E10() { var G = M.Dense(2, 4); var x = M.Dense(4, 2); var J = G * x; return {|SM1001:J.Inverse() * x|}; }
        """;

    [Theory]
    [InlineData(Filters)]
    [InlineData(Networks)]
    [InlineData(Statistics)]
    [InlineData(Geometry)]
    [InlineData(Elements)]
    public async Task Each_is_reported_where_it_is(string members) => (await AnalyzerHarness.RunAsync(new ShapeAnalyzer(), PlainCode.InClass(members), PlainCode.Project)).ShouldNotBeEmpty();

    [Fact]
    public void They_are_many_and_of_all_rules()
    {
        var marks = (Filters + Networks + Statistics + Geometry + Elements).Split("{|").Skip(1).Select(static mark => mark[..6]).ToList();
        marks.Count.ShouldBeGreaterThanOrEqualTo(60);
        marks.Distinct().Order().ShouldBe(["SM1001", "SM1002", "SM1003", "SM1004", "SM1005", "SM1006", "SM1007", "SM1008", "SM1009", "SM1010", "SM1011", "SM1016"]);
    }
}
