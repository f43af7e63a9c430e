using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>Twins, run: what they give, and what they say of arguments and results that are not what the contracts state.</summary>
public sealed class TwinBehaviourTests
{
    [Fact]
    public void A_twin_gives_what_its_method_gives_under_the_labels_of_the_arguments() => Run("""
        var X = Matrix.Wrap<Samples, Features>(M(3, 2));
        var y = ColumnVector.Wrap<Samples>(V(3));
        ColumnVector<Features> w = Methods.Normal(X, y);
        (Matrix<Samples, Samples> left, Dim<Features> columns) = Methods.Gram(X);
        Matrix<Sum<Samples, Features>, One> all = Methods.Stack(y, w);
        ColumnVector<Samples> applied = y.Plus(1);
        return $"{w[0]} {w[1]}; {left[2, 1]} {columns}; {all.Rows}; {applied[2]}";
        """).ShouldBe("22 28; 39 Features = 2; Samples+Features = 5; 4");

    [Theory]
    [InlineData("Methods.Normal(Matrix.Wrap<Samples, Features>(M(3, 2)), ColumnVector.Wrap<Samples>(V(4)))",
        "Cannot call 'Normal' with 'X' (3×2) and 'y' (4): its n would be 3 in 'X' and 4 in 'y'.")]
    [InlineData("Methods.Wrong(ColumnVector.Wrap<Samples>(V(4)))",
        "Cannot return the result (5) from 'Wrong' with 'x' (4): its n would be 4 in 'x' and 5 in the result.")]
    [InlineData("Methods.WrongParts(Matrix.Wrap<Samples, Features>(M(3, 2)))",
        "Cannot return 'Right' (3×3) from 'WrongParts' with 'A' (3×2): its n would be 2 in 'A' and 3 in 'Right'.")]
    [InlineData("Methods.WrongOut(ColumnVector.Wrap<Samples>(V(4)), out _)",
        "Cannot return 'y' (3) from 'WrongOut' with 'x' (4): its n would be 4 in 'x' and 3 in 'y'.")]
    [InlineData("Methods.Cross(ColumnVector.Wrap<Samples>(V(3)), ColumnVector.Wrap<Samples>(V(2)))",
        "Cannot call 'Cross' with 'a' (3) and 'b' (2): the length of 'b' must be 3, not 2.")]
    [InlineData("Methods.Weighted(ColumnVector.Wrap<Samples>(V(3)), [1, 2])",
        "Cannot call 'Weighted' with 'x' (3) and 'weights' ([2]): its n would be 3 in 'x' and 2 in 'weights'.")]
    [InlineData("Methods.First(ColumnVector.Wrap<Sum<Samples, One>>(V(0)))",
        "Cannot call 'First' with 'x' (0): 0 must be at least 1.")]
    [InlineData("Methods.First(ColumnVector.Wrap<Sum<Samples, One>>(V(3)))",
        "Cannot return the result (3) as the contract of 'First' declares, (m): its length must be 2, not 3.")]
    [InlineData("Methods.Drop(ColumnVector.Wrap<Sum<Samples, Features>>(V(1)), Dim.Of<Features>(3))",
        "Cannot call 'Drop' with 'x' (1) and 'n' (3): size 3 must be at most 1.")]
    [InlineData("Methods.Identity(Samples.Of(3))",
        "Cannot return the result (2×2) from 'Identity' with 'n' (3): its n would be 3 in 'n' and 2 in the result.")]
    public void What_is_not_as_the_contract_states_is_said_in_its_words(string call, string message) => Run($$"""
        try
        {
            {{call}};
            return "nothing is said";
        }
        catch (ShapeMismatchException mismatch)
        {
            return mismatch.Message;
        }
        """).ShouldBe(message);

    [Fact]
    public void What_may_be_left_out_or_null_may_be_so() => Run("""
        var x = ColumnVector.Wrap<Samples>(V(3));
        return $"{Methods.Weighted(x, null)} {Methods.Weighted(x, [1, 2, 3])} {Methods.Mean(x)} {Methods.Mean(x, x)} {Methods.Maybe(x, found: false) is null} {Methods.Maybe(x, true)?[0]}";
        """).ShouldBe("0 3 0 3 True 1");

    [Fact]
    public void What_is_passed_by_reference_comes_back() => Run("""
        var x = ColumnVector.Wrap<Samples>(V(3));
        int steps = 1;
        Methods.Step(ref x, ref steps);
        return $"{x[2]} {steps}";
        """).ShouldBe("6 2");

    [Fact]
    public void A_transpose_is_passed_as_it_is_meant() => Run("""
        var X = Matrix.Wrap<Features, Samples>(M(2, 3)).T;
        return $"{Methods.Normal(X, ColumnVector.Wrap<Samples>(V(3)))[1]}";
        """).ShouldBe("32");

    [Fact]
    public void Twice_a_size_is_that_of_two_blocks() => Run("""
        var a = ColumnVector.Wrap<Samples>(V(3));
        return $"{Methods.Halves(LinearAlgebra.VStack(a, a), Samples.Of(3))[2]}";
        """).ShouldBe("6");

    [Fact]
    public void The_plain_method_is_as_it_was() => Run("""return $"{Methods.Normal(M(3, 2), V(3))[0]}";""").ShouldBe("22");

    static string Run(string body) => InMemoryProgram.Run(GeneratorHarness.Run(new TypedWrapperGenerator(), $$"""
        using ShapedMath;
        using MathNet.Numerics.LinearAlgebra;
        using MathNetMatrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
        using MathNetVector = MathNet.Numerics.LinearAlgebra.Vector<double>;
        using Matrix = ShapedMath.Matrix;

        [TypedWrapper]
        static partial class Methods
        {
            [return: Shape("d")]
            public static Vector<double> Normal([Shape("n, d")] Matrix<double> X, [Shape("n")] Vector<double> y) => X.TransposeThisAndMultiply(y);

            [return: Shape("m, m", "n")]
            public static (Matrix<double> Left, int Columns) Gram([Shape("m, n")] Matrix<double> A) => (A * A.Transpose(), A.ColumnCount);

            [return: Shape("m+n, 1")]
            public static Matrix<double> Stack([Shape("m")] Vector<double> a, [Shape("n")] Vector<double> b) => MathNetVector.Build.DenseOfEnumerable([.. a, .. b]).ToColumnMatrix();

            [return: Shape("n")]
            public static Vector<double> Plus([Shape("n")] this Vector<double> x, double term) => x + term;

            [return: Shape("n")]
            public static Vector<double> Wrong([Shape("n")] Vector<double> x) => V(x.Count + 1);

            [return: Shape("m, m", "n, n")]
            public static (Matrix<double> Left, Matrix<double> Right) WrongParts([Shape("m, n")] Matrix<double> A) => (A * A.Transpose(), A * A.Transpose());

            public static void WrongOut([Shape("n")] Vector<double> x, [Shape("n")] out Vector<double> y) => y = V(x.Count - 1);

            [return: Shape("3")]
            public static Vector<double> Cross([Shape("3")] Vector<double> a, [Shape("3")] Vector<double> b) => a;

            public static int Weighted([Shape("n")] Vector<double> x, [Shape("n")] double[]? weights) => weights?.Length ?? 0;

            [return: Shape("m")]
            public static Vector<double> First([Shape("m+1")] Vector<double> x) => x;

            [return: Shape("m")]
            public static Vector<double> Drop([Shape("m+n")] Vector<double> x, [Dim("n")] int n) => x.SubVector(0, x.Count - n);

            [return: Shape("n, n")]
            public static Matrix<double> Identity([Dim("n")] int n) => M(n - 1, n - 1);

            [return: Shape("n")]
            public static Vector<double> Halves([Shape("2*n")] Vector<double> x, [Dim("n")] int n) => x.SubVector(0, n) + x.SubVector(n, n);

            public static int Mean([Shape("n")] Vector<double> x, [Shape("n")] Vector<double>? weights = null) => weights?.Count ?? 0;

            [return: Shape("n")]
            public static Vector<double>? Maybe([Shape("n")] Vector<double> x, bool found) => found ? x : null;

            public static void Step([Shape("n")] ref Vector<double> x, ref int steps) => (x, steps) = (x * 2, steps + 1);

            public static Vector<double> V(int n) => MathNetVector.Build.Dense(n, i => i + 1);

            public static Matrix<double> M(int m, int n) => MathNetMatrix.Build.Dense(m, n, (i, j) => n * i + j + 1);
        }

        readonly struct Samples { public static Dim<Samples> Of(int size) => Dim.Of<Samples>(size); }

        readonly struct Features;

        public static class Probe
        {
            static MathNetVector V(int n) => Methods.V(n);

            static MathNetMatrix M(int m, int n) => Methods.M(m, n);

            public static string Run()
            {
                {{body}}
            }
        }
        """).Compilation);
}
