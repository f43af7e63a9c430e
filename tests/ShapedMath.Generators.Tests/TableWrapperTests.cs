using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>Twins of methods of libraries, which rows of a project's own tables ask for.</summary>
public sealed class TableWrapperTests
{
    public const string Library = """
        using MathNet.Numerics.LinearAlgebra;

        namespace Elsewhere
        {
            public static class Regression
            {
                /// <summary>Least squares.</summary>
                /// <param name="X">The data.</param>
                public static Vector<double> Fit(Matrix<double> X, Vector<double> y, double λ = 0) => X.QR().Solve(y);
                public static string Fit(string formula) => formula;
                public static (Matrix<double> Q, Matrix<double> R) Factor(Matrix<double> X) => (X.QR().Q, X.QR().R);
                public static Vector<double> Centred(this Vector<double> x) => x - x.Sum() / x.Count;
                public static object Parts(Matrix<double> X) => X;
                public static int Of(string text, string[] more) => 0;
            }

            public class Model(Vector<double> w)
            {
                public Vector<double> Predict(Matrix<double> X) => X * w;
                public class Nested { public double Norm(Vector<double> model, Nested other) => model.L2Norm(); }
            }

            public class Box<T> { public double Norm(Vector<double> x) => 0; }
        }
        """;

    [Fact]
    public void A_row_gives_a_method_of_a_library_its_twin() => Snapshot.Match(Run("""
        /// Least squares, with a penalty < ∞.
        /// The row says so.
        Regression.Fit              (n,d),(n),() -> (d)       typed Fit
        Regression.Factor           (n,d) -> Q(n,d) R(d,d)    typed ThinQr
        Elsewhere.Regression.Centred (n) -> (n)               typed Centred
        Model.Predict               _,(n,d) -> (n)            typed PredictAll
        Model.Nested.Norm           _,(n),_ -> ()             typed Norm
        MathNet.Numerics.LinearAlgebra.Matrix.KroneckerProduct (m,n),(p,q) -> (m*p,n*q) typed KroneckerTwin
        Regression.Other            (n) -> (n)
        """).AssertCompilesCleanly().Files);

    [Fact]
    public void The_twins_are_called_as_the_methods_are() => InMemoryProgram.Run(Run("""
        Regression.Fit           (n,d),(n),_ -> (d)       typed Fit
        Regression.Factor        (n,d) -> Q(n,d) R(d,d)   typed Factor
        Regression.Centred       (n) -> (n)               typed Centred
        Model.Predict            _,(n,d) -> (n)           typed Predict
        """, """
        using Elsewhere;
        using ShapedMath;
        using MathNetMatrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
        using MathNetVector = MathNet.Numerics.LinearAlgebra.Vector<double>;

        readonly struct Samples;
        readonly struct Features;

        public static class Probe
        {
            public static string Run()
            {
                var X = Matrix.Wrap<Samples, Features>(MathNetMatrix.Build.DenseOfRowArrays([1, 1], [1, 2], [1, 3]));
                var y = ColumnVector.Wrap<Samples>(MathNetVector.Build.Dense([3, 5, 7]));
                ColumnVector<Features> w = Regression.Fit(X, y);
                (Matrix<Samples, Features> q, Matrix<Features, Features> r) = Regression.Factor(X);
                ColumnVector<Samples> predicted = new Model(w.ToMathNet()).Predict(X);
                return $"{w[0]:0.###} {w[1]:0.###} {(q * r).IsCloseTo(X)} {predicted[2]:0.###} {y.Centred()[0]:0.###} {Regression.Fit("plain")} {Misfit(X)}";
            }

            static string Misfit(Matrix<Samples, Features> X)
            {
                try
                {
                    return Regression.Fit(X, ColumnVector.Wrap<Samples>(MathNetVector.Build.Dense(2))).ToString();
                }
                catch (ShapeMismatchException mismatch)
                {
                    return mismatch.Message;
                }
            }
        }
        """).AssertCompilesCleanly().Compilation).ShouldBe("1 2 True 7 -2 plain Cannot call 'Fit' with 'X' (3×2) and 'y' (2): its n would be 3 in 'X' and 2 in 'y'.");

    [Theory]
    [InlineData("Regression.Missing (n) -> (n) typed Missing")]
    [InlineData("Missing.Fit (n) -> (n) typed Fit")]
    [InlineData("Regression.Fit (n,d),(n),() -> (d) typed operator *")]
    [InlineData("Regression.Parts (n,d) -> Q(n,d) R(d,d) typed Parts")]
    [InlineData("Matrix.KroneckerProduct (m,n),(p,q) -> (m*p,n*q) typed Ambiguous")]
    [InlineData("Box.Norm _,(n) -> () typed Norm")]
    [InlineData("Regression.Fit (n,d),(n),() -> (d) typed Fit via Kernels.Fit")]
    [InlineData("Typed.Fit (n,d) -> (d) typed Fit handwritten")]
    [InlineData("Regression.Fit (n,d")]
    public void What_cannot_be_written_is_left_to_the_analyzer(string table) => Run(table).Files.ShouldBeEmpty();

    [Fact]
    public void The_table_of_the_library_itself_asks_for_members_and_not_for_twins() =>
        GeneratorHarness.Run(new TableWrapperGenerator(), "", InProject("Regression.Fit (n,d),(n),() -> (d) typed Fit") with { GlobalOptions = Generators.Tests.Library.Project("").GlobalOptions }).Files.ShouldBeEmpty();

    static GeneratorRun Run(string table, string code = "") => GeneratorHarness.Run(new TableWrapperGenerator(), code, InProject(table));

    static InMemoryProject InProject(string table) => new() { Sources = [new("Elsewhere.cs", Library)], AdditionalFiles = [new("Elsewhere.shapes", table)] };
}
