using System.Globalization;
using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>
/// Mistakes in small applications without contracts: classes with fields, helper methods, sizes that constructors take. Each was run, and throws on the line
/// that is marked, or in a method that is called there.
/// </summary>
public sealed class PlainApplicationTests
{
    private const string Applications = """
        // Kalman update transposed H.
        class Kalman { readonly int n, m; Mat F, H, P, Q, R; Vec x; public Kalman(int n, int m) { this.n = n; this.m = m; F = Mat.Build.DenseIdentity(n); H = Mat.Build.Dense(m, n); P = Mat.Build.DenseIdentity(n); Q = Mat.Build.DenseIdentity(n); R = Mat.Build.DenseIdentity(m); x = Vec.Build.Dense(n); }
        public void Predict() { x = F * x; P = F * P * F.Transpose() + Q; }
        public void Update(Vec z) { var S = H * P * H.Transpose() + R; var K = P * H * S.Inverse(); x += K * (z - H * x); P = (Mat.Build.DenseIdentity(n) - K * H) * P; } }
        static void Run() { var k = new Kalman(4, 2); k.Predict(); {|SM1001:k.Update(Data(2))|}; }
        // Kalman identity of m.
        class Kalman { Mat F, H, P, R; Vec x; public Kalman(int n, int m) { F = Mat.Build.DenseIdentity(n); H = Mat.Build.Dense(m, n); P = Mat.Build.DenseIdentity(n); R = Mat.Build.DenseIdentity(m); x = Vec.Build.Dense(n); }
        public void Update(Vec z) { var S = H * P * H.Transpose() + R; var K = P * H.Transpose() * S.Inverse(); x += K * (z - H * x); P = (Mat.Build.DenseIdentity(H.RowCount) - K * H) * P; } }
        static void Run() { var k = new Kalman(4, 2); {|SM1002:k.Update(Data(2))|}; }
        // Kalman measurement length at use.
        class Kalman(int n, int m) { readonly Mat H = Mat.Build.Dense(m, n), P = Mat.Build.DenseIdentity(n); Vec x = Vec.Build.Dense(n);
        public Vec Innovation(Vec z) => z - H * x; }
        static void Run() { var k = new Kalman(4, 2); {|SM1002:k.Innovation(V.Dense(4))|}; }
        // EKF jacobian orientation.
        class Ekf { readonly Vec x = Vec.Build.Dense(3); readonly Mat P = Mat.Build.DenseIdentity(3); Mat JacobianH() { var J = Mat.Build.Dense(3, 2); for (int i = 0; i < 2; i++) J[i, i] = 1; return J; }
        public Mat S() { var H = JacobianH(); return {|SM1001:H * P|} * H.Transpose(); } }
        static void Run() => new Ekf().S();
        // UKF sigma weights.
        class Ukf { readonly int n; readonly Vec w; public Ukf(int n) { this.n = n; w = Vec.Build.Dense(2 * n, 1.0 / (2 * n)); }
        public Mat Sigmas(Vec mean, Mat P) { var L = P.Cholesky().Factor; var X = Mat.Build.Dense(n, 2 * n + 1); X.SetColumn(0, mean); for (int i = 0; i < n; i++) { X.SetColumn(1 + i, mean + L.Column(i)); X.SetColumn(1 + n + i, mean - L.Column(i)); } return X; }
        public Vec Mean(Vec m, Mat P) { var X = Sigmas(m, P); return {|SM1001:X * w|}; } }
        static void Run() { var u = new Ukf(3); u.Mean(Data(3), Spd(3)); }
        // Backprop batch gradient.
        class Net { Mat W1, W2; Vec b1, b2; public Net(int inp, int hid, int outp) { W1 = Mat.Build.Random(hid, inp); W2 = Mat.Build.Random(outp, hid); b1 = Vec.Build.Dense(hid); b2 = Vec.Build.Dense(outp); }
        public void Step(Vec x, Vec t, double lr) { var z = W1 * x + b1; var h = z.PointwiseTanh(); var y = W2 * h + b2; var d2 = y - t; var d1 = (W2 * d2).PointwiseMultiply(h); W2 -= lr * d2.OuterProduct(h); W1 -= lr * d1.OuterProduct(x); } }
        static void Run() => {|SM1001:new Net(3, 5, 2).Step(Data(3), Data(2), 0.1)|};
        // Backprop outer order.
        class Net { Mat W1, W2; public Net(int inp, int hid, int outp) { W1 = Mat.Build.Random(hid, inp); W2 = Mat.Build.Random(outp, hid); }
        public void Step(Vec x, Vec t, double lr) { var h = (W1 * x).PointwiseTanh(); var d2 = W2 * h - t; var d1 = W2.Transpose() * d2; W1 -= lr * x.OuterProduct(d1); } }
        static void Run() => {|SM1002:new Net(3, 5, 2).Step(Data(3), Data(2), 0.1)|};
        // Layers do not chain.
        class Layer { public readonly Mat W; public readonly Vec B; public Layer(int inputs, int outputs) { W = Mat.Build.Random(outputs, inputs); B = Vec.Build.Dense(outputs); }
        public Vec Forward(Vec x) => (W * x + B).PointwiseTanh(); }
        static void Run() { var l1 = new Layer(784, 128); var l2 = new Layer(100, 10); var x = Data(784); var h = l1.Forward(x); var y = {|SM1001:l2.Forward(h)|}; }
        // RNN hidden to hidden.
        class Rnn { readonly Mat Wxh, Whh, Why; Vec h; public Rnn(int i, int hd, int o) { Wxh = Mat.Build.Random(hd, i); Whh = Mat.Build.Random(hd, i); Why = Mat.Build.Random(o, hd); h = Vec.Build.Dense(hd); }
        public Vec Step(Vec x) { h = (Wxh * x + Whh * h).PointwiseTanh(); return Why * h; } }
        static void Run() => {|SM1001:new Rnn(3, 5, 2).Step(Data(3))|};
        // Covariance orientation.
        static Mat Cov(Mat X) { int n = X.RowCount; var mean = X.ColumnSums() / n; var D = X - Mat.Build.Dense(n, 1, 1.0) * mean.ToRowMatrix(); return D * D.Transpose() / (n - 1); }
        static void Run() { var X = M.Dense(100, 4); var w = V.Dense(4, 0.25); var S = Cov(X); var risk = {|SM1001:w * S|} * w; }
        // Kernel matrix train test.
        static Mat Kernel(Mat A, Mat B) { var K = Mat.Build.Dense(A.RowCount, B.RowCount); for (int i = 0; i < A.RowCount; i++) for (int j = 0; j < B.RowCount; j++) K[i, j] = Math.Exp(-(A.Row(i) - B.Row(j)).L2Norm()); return K; }
        static void Run() { var X = M.Dense(20, 3); var T = M.Dense(5, 3); var y = V.Dense(20); var alpha = (Kernel(X, X) + M.DenseIdentity(20)).Solve(y); var f = {|SM1001:Kernel(X, T) * alpha|}; }
        // DLT rows.
        static Mat Homography(double[,] p, double[,] q) { int n = p.GetLength(0); var A = Mat.Build.Dense(2 * n, 9); for (int i = 0; i < n; i++) { {|SM1010:A.SetRow(2 * i, new double[] { -p[i, 0], -p[i, 1], -1, 0, 0, 0, q[i, 0] * p[i, 0], q[i, 0] * p[i, 1] })|}; A.SetRow(2 * i + 1, new double[] { 0, 0, 0, -p[i, 0], -p[i, 1], -1, q[i, 1] * p[i, 0], q[i, 1] * p[i, 1], q[i, 1] }); } return A; }
        static void Run() => Homography(new double[4, 2], new double[4, 2]);
        // DLT reshape.
        static Mat Solve(Mat A) { var h = A.Svd().VT.Row(8); return Mat.Build.Dense(3, 4, h.ToArray()); }
        static void Run() => {|SM1011:Solve(M.Dense(8, 9, (i, j) => i * j + 1))|};
        // Homography apply.
        class Homography { readonly Mat H = Mat.Build.DenseIdentity(3);
        public Vec Apply(Vec p) { var q = H * p; return q / q[2]; } }
        static void Run() { var h = new Homography(); var p = V.DenseOfArray([10.0, 20.0]); {|SM1001:h.Apply(p)|}; }
        // Camera projection readonly.
        class Camera { readonly Mat K = Mat.Build.DenseIdentity(3), R = Mat.Build.DenseIdentity(3); readonly Vec t = Vec.Build.Dense(3);
        public Mat P => K * R.Append(t.ToColumnMatrix());
        public Vec Project(Vec X) => P * X; }
        static void Run() { var cam = new Camera(); {|SM1001:cam.Project(V.Dense([1.0, 2, 3]))|}; }
        // Essential matrix.
        static Mat Essential(Mat F, Mat K1, Mat K2) => K2.Transpose() * F * K1;
        static void Run() { var F = M.DenseIdentity(3); var K = M.Dense(3, 4); {|SM1006:Essential(F, K, M.DenseIdentity(3)).Determinant()|}; }
        // Bundle adjustment block.
        static Mat Jacobian(int cams, int pts, int obs) { var J = Mat.Build.Dense(2 * obs, 6 * cams + 3 * pts); var Jc = Mat.Build.Dense(2, 6); var Jp = Mat.Build.Dense(2, 3); for (int i = 0; i < obs; i++) { J.SetSubMatrix(2 * i, 0, Jc); J.SetSubMatrix(2 * i, 6 * cams, Jp); } return J; }
        static void Run() { var J = Jacobian(2, 3, 5); var r = V.Dense(5); var g = {|SM1001:J.TransposeThisAndMultiply(r)|}; }
        // ICP cross covariance.
        static (Mat R, Vec t) Align(Mat P, Mat Q) { var cp = P.ColumnSums() / P.RowCount; var cq = Q.ColumnSums() / Q.RowCount; var H = P.TransposeThisAndMultiply(Q); var svd = H.Svd(); var R = svd.VT.Transpose() * svd.U.Transpose(); return (R, cq - R * cp); }
        static void Run() { var P = M.Dense(30, 3, (i, j) => i + j * j); var Q = M.Dense(30, 3, (i, j) => i * j); var (R, t) = Align(P, Q); var moved = {|SM1001:R * P|}; }
        // IK jacobian.
        class Arm { readonly int dof; readonly double[] q; public Arm(int dof) { this.dof = dof; q = new double[dof]; } Mat Jacobian() { var J = Mat.Build.Dense(6, dof); return J; }
        public Vec Step(Vec target) { var J = Jacobian(); var JT = J.Transpose(); var dq = JT * (J * JT + Mat.Build.DenseIdentity(dof)).Solve(target); return dq; } }
        static void Run() => {|SM1002:new Arm(7).Step(Data(6))|};
        // IK error length.
        class Arm(int dof) { readonly Mat J = Mat.Build.Dense(6, dof, 0.1);
        public Vec Step(Vec error) => J.PseudoInverse() * error; }
        static void Run() { var arm = new Arm(7); var e = V.Dense(3); {|SM1001:arm.Step(e)|}; }
        // MPC prediction.
        static Mat Prediction(Mat A, Mat B, int N) { int n = A.RowCount, m = B.ColumnCount; var G = Mat.Build.Dense(N * n, N * m); for (int i = 0; i < N; i++) { var P = B; for (int j = i; j >= 0; j--) { G.SetSubMatrix(i * n, j * m, P); P = A * P; } } return G; }
        static void Run() { var A = M.DenseIdentity(2); var B = M.Dense(2, 1); var G = Prediction(A, B, 10); var Q = M.DenseIdentity(10); var H = {|SM1001:G.Transpose() * Q|} * G; }
        // LQR gain.
        static Mat Gain(Mat A, Mat B, Mat Q, Mat R) { var P = Q; for (int i = 0; i < 50; i++) { var BtP = B.Transpose() * P; var K = (R + BtP * B).Inverse() * BtP * A; P = Q + A.Transpose() * P * (A - B * K); } return (R + B.Transpose() * P * B).Inverse() * B.Transpose() * P * A; }
        static void Run() { var A = M.DenseIdentity(4); var B = M.Dense(4, 2, 0.1); var K = Gain(A, B, M.DenseIdentity(4), M.DenseIdentity(2)); var x = V.Dense(4); var u = {|SM1001:-K.Transpose() * x|}; }
        // LQR cost swapped.
        static Mat Gain(Mat A, Mat B, Mat Q, Mat R) { var P = Q.Clone(); var S = R + B.Transpose() * P * B; return S.Solve(B.Transpose() * P * A); }
        static void Run() { var A = M.DenseIdentity(4); var B = M.Dense(4, 2, 0.1); var K = {|SM1001:Gain(A, B, M.DenseIdentity(2), M.DenseIdentity(4))|}; }
        // Closed loop.
        class Plant {
        public Mat A { get; } = Mat.Build.DenseIdentity(3);
        public Mat B { get; } = Mat.Build.Dense(3, 1);
        public Mat K { get; } = Mat.Build.Dense(3, 1);
        public Mat Closed() => A - {|SM1001:B * K|}; }
        static void Run() => new Plant().Closed();
        // FEM element dofs.
        static Mat Assemble(int nodes) { var K = Mat.Build.Dense(2 * nodes, 2 * nodes); var ke = Mat.Build.Dense(4, 4); for (int e = 0; e < nodes - 1; e++) { var part = K.SubMatrix(2 * e, 4, 2 * e, 4); K.SetSubMatrix(2 * e, 2 * e, part + ke); } return K; }
        static void Run() { var K = Assemble(5); var f = V.Dense(5); var u = {|SM1007:(K + M.DenseIdentity(10)).Solve(f)|}; }
        // FEM B matrix.
        class Tri { readonly Mat D = Mat.Build.Dense(3, 3); Mat B() => Mat.Build.Dense(3, 6);
        public Mat Stiffness(double area) { var b = B(); return {|SM1001:area * b * D|} * b.Transpose(); } }
        static void Run() => new Tri().Stiffness(0.5);
        // Graph laplacian.
        static Mat Laplacian(Mat W) { var d = W.RowSums(); var D = Mat.Build.DenseOfDiagonalVector(d); return D - W; }
        static void Run() { var inc = M.Dense(6, 9); var L = {|SM1002:Laplacian(inc)|}; }
        // Spectral embedding.
        class Graph { readonly Mat adj; public Graph(int n) { adj = Mat.Build.Dense(n, n, 1.0); }
        public Mat Embed(int k) { var L = Mat.Build.DenseOfDiagonalVector(adj.RowSums()) - adj; var E = L.Evd(Symmetricity.Symmetric).EigenVectors; return E.SubMatrix(0, k, 0, E.ColumnCount); } }
        static void Run() { var g = new Graph(6); var Y = g.Embed(2); var p = {|SM1001:Y * V.Dense(2)|}; }
        // Pagerank.
        class PageRank { readonly Mat G; readonly double d; public PageRank(int n, double d) { G = Mat.Build.Dense(n, n, 1.0 / n); this.d = d; }
        public Vec Run2(int iterations) { int n = G.RowCount; var r = Vec.Build.Dense(n, 1.0 / n); var tele = Vec.Build.Dense(n + 1, 1.0 / n); for (int i = 0; i < iterations; i++) r = {|SM1002:d * (G * r) + (1 - d) * tele|}; return r; } }
        static void Run() => new PageRank(4, 0.85).Run2(10);
        // Portfolio KKT.
        static Vec Weights(Mat S, Vec mu, double target) { int n = S.RowCount; var K = Mat.Build.Dense(n + 2, n + 2); K.SetSubMatrix(0, 0, S); for (int i = 0; i < n; i++) { K[n, i] = K[i, n] = 1; K[n + 1, i] = K[i, n + 1] = mu[i]; } var rhs = Vec.Build.Dense(n + 1); rhs[n] = 1; return {|SM1007:K.Solve(rhs)|}.SubVector(0, n); }
        static void Run() => Weights(Spd(4), Data(4), 0.1);
        // Portfolio literal.
        class Portfolio { readonly Mat returns; public Portfolio(Mat r) { returns = r; } Mat Cov() => returns.TransposeThisAndMultiply(returns) / (returns.RowCount - 1);
        public double Risk(Vec w) => Math.Sqrt(w * Cov() * w); }
        static void Run() { var p = new Portfolio(Mat.Build.Dense(250, 5)); var w = Vec.Build.Dense(250, 0.2); {|SM1001:p.Risk(w)|}; }
        // Yule walker.
        static Vec YuleWalker(double[] acf, int p) { var R = Mat.Build.Dense(p, p, (i, j) => acf[Math.Abs(i - j)] + (i == j ? 1 : 0)); var r = Vec.Build.Dense(p + 1, i => acf[i]); return {|SM1007:R.Solve(r)|}; }
        static void Run() => YuleWalker([1, 0.5, 0.3, 0.1], 2);
        // Spline tridiagonal.
        static Vec Spline(double[] x, double[] y) { int n = x.Length - 1; var A = Mat.Build.Dense(n + 1, n + 1); var b = Vec.Build.Dense(n); A[0, 0] = A[n, n] = 1; for (int i = 1; i < n; i++) A[i, i] = 2; return {|SM1007:A.Solve(b)|}; }
        static void Run() => Spline([0, 1, 2, 3], [1, 2, 3, 4]);
        // Mass spring.
        class Oscillator { readonly Mat M0, K0, C0; public Oscillator(int n) { M0 = Mat.Build.DenseIdentity(n); K0 = Mat.Build.DenseIdentity(n); C0 = Mat.Build.DenseIdentity(n); }
        public Mat StateMatrix() { int n = M0.RowCount; var A = Mat.Build.Dense(2 * n, 2 * n); A.SetSubMatrix(0, n, Mat.Build.DenseIdentity(n)); A.SetSubMatrix(n, 0, -M0.Inverse() * K0); A.SetSubMatrix(n, n, -M0.Inverse() * C0); return A; } }
        static void Run() { var o = new Oscillator(3); var A = o.StateMatrix(); var x = V.Dense(3); var dx = {|SM1001:A * x|}; }
        // Quantum gate.
        static class Gates { public static readonly Mat H = Mat.Build.DenseOfArray(new[,] { { 0.7, 0.7 }, { 0.7, -0.7 } }); public static readonly Mat I = Mat.Build.DenseIdentity(2); public static readonly Mat Cnot = Mat.Build.DenseIdentity(4); }
        static void Run() { var state = V.Dense(4); state[0] = 1; var op = Gates.H.KroneckerProduct(Gates.I).KroneckerProduct(Gates.I); state = {|SM1001:op * state|}; }
        // CSV target column.
        static (Mat X, Vec y) Split(Mat data) => (data.SubMatrix(0, data.RowCount, 0, data.ColumnCount - 1), data.Column(data.ColumnCount - 1));
        static void Run() { var data = Load(20, 4); var (X, y) = Split(data); var w = X.QR().Solve(y); var pred = {|SM1001:data * w|}; }
        // Train test split.
        static void Run() { var data = Load(20, 4); var train = data.SubMatrix(0, 15, 0, 4); var test = data.SubMatrix(15, 5, 0, 4); var w = train.QR().Solve(V.Dense(15)); var error = {|SM1002:test * w - V.Dense(15)|}; }
        // GMM mahalanobis.
        static double LogPdf(Vec x, Vec mu, Mat S) { var d = x - mu; return -0.5 * (d * S.Solve(d)); }
        static void Run() { var mu = V.Dense(3); var S = M.DenseIdentity(2); {|SM1007:LogPdf(V.Dense(3), mu, S)|}; }
        // Eigenvectors of a symmetric matrix.
        static void Run() { var E = M.Dense(6, 6).Evd(Symmetricity.Symmetric).EigenVectors; _ = {|SM1001:E * V.Dense(2)|}; }
        // Lags appended in a loop.
        static Mat Var(Mat Y) { int k = Y.ColumnCount; var Z = Mat.Build.Dense(2 * k, 1, 1.0);
        for (int i = 1; i <= 3; i++) Z = Z.Append(Y.SubMatrix(0, 2 * k, 0, k)); return {|SM1016:Z.Transpose() * Mat.Build.Dense(k, k)|}; }
        static void Run() => Var(Load(30, 2));
        // Data unknown at call.
        class Net { Mat W1; public Net(int inp, int hid) { W1 = Mat.Build.Random(hid, inp); }
        public void Step(Vec x, double lr) { var h = (W1 * x).PointwiseTanh(); W1 -= lr * x.OuterProduct(h); } }
        static void Run() => {|SM1002:new Net(3, 5).Step(Data(3), 0.1)|};
        // Shifted size.
        static void Run() { int n = 3; var z = {|SM1001:M.Dense(2, n << 1) * V.Dense(3)|}; }
        """;

    [Fact]
    public async Task The_mistake_of_each_is_reported_and_nothing_else() =>
        (await AnalyzerHarness.RunAsync(new ShapeAnalyzer(), Source(), PlainCode.Project)).Length.ShouldBe(Parts().Length);

    [Fact]
    public void They_are_many() => Parts().Length.ShouldBeGreaterThanOrEqualTo(40);

    private static string[] Parts() => Applications.Split("// ", StringSplitOptions.RemoveEmptyEntries);

    private static string Source() => $$"""
        #nullable disable
        using MathNet.Numerics.LinearAlgebra;
        using Mat = MathNet.Numerics.LinearAlgebra.Matrix<double>;
        using Vec = MathNet.Numerics.LinearAlgebra.Vector<double>;

        class Code
        {
            static readonly MatrixBuilder<double> M = Mat.Build;
            static readonly VectorBuilder<double> V = Vec.Build;
            static Mat Load(int rows, int columns) => (Mat)(object)(rows, columns);
            static Mat Spd(int size) => (Mat)(object)size;
            static Vec Data(int count) => (Vec)(object)count;
        {{string.Concat(Parts().Select(static (part, i) => $"static class Application{i.ToString(CultureInfo.InvariantCulture)} {{ // {part} }}\n"))}}
        }
        """;
}
