using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>Rows that ask for a typed twin of a method that cannot have one are reported in their file.</summary>
public sealed class TypedRowRuleTests
{
    private const string Library = """
        using MathNet.Numerics.LinearAlgebra;

        namespace Elsewhere
        {
            public class Regression
            {
                public static Vector<double> Fit(Matrix<double> X, Vector<double> y) => y;
                public static object Parts(Matrix<double> X) => X;
                public static Mat Own(Mat X) => X;
                public static double Norm(Vector<float> x) => 0;
                public Regression(Vector<double> x) { }
                public Vector<double> Keep(Vector<double> x) => x;
                public static Vector<double> operator +(Regression left, Vector<double> right) => right;
            }

            public class Mat;
        }
        """;

    [Theory]
    [InlineData("{|SM4003:Regression.Fit|} (n,d),(k*d) -> (d) typed Fit", "Regression.Fit", "the size k cannot be read off the arguments; give it a parameter of its own, [Dim(\"k\")] int k")]
    [InlineData("{|SM4003:Regression.Parts|} (n,d) -> Q(n,d) typed Parts", "Regression.Parts", "what it gives has parts, and is no tuple of these")]
    [InlineData("{|SM4003:Regression.Own|} (n,d) -> (n,d) typed Own", "Regression.Own", "no method 'Regression.Own' takes MathNet's Matrix<double> and Vector<double>, double, int and arrays in these places")]
    [InlineData("{|SM4003:Regression.Norm|} (n) -> () typed Norm", "Regression.Norm", "the entries of a Vector<float> are no doubles, and those of typed matrices and vectors are")]
    [InlineData("{|SM4003:Regression.new|} (n) -> (n,n) typed Make", "Regression.new", "constructors have no twins")]
    [InlineData("{|SM4003:Regression.op_Addition|} _,(n) -> (n) typed Add", "Regression.op_Addition", "operators have no twins; name a method")]
    [InlineData("{|SM4003:Regression.Keep|} _,(n) -> (n) typed Keep handwritten", "Regression.Keep", "'via' and 'handwritten' are for the library's own table")]
    public async Task What_has_no_twin_is_reported_at_the_row(string table, string member, string cause) =>
        (await AnalyzerHarness.RunAsync(new ShapeAnalyzer(), "class Code;", Project(table))).ShouldHaveSingleItem().GetMessage(null).ShouldBe($"Cannot make a typed twin of '{member}': {cause}");

    [Theory]
    [InlineData("Regression.Fit (n,d),(n) -> (d) typed Fit")]
    [InlineData("Regression.Keep _,(n) -> (n) typed Keep")]
    [InlineData("Regression.Fit (n,d),(k*d) -> (d)")]
    public async Task What_has_a_twin_or_asks_for_none_is_silent(string table) => (await AnalyzerHarness.RunAsync(new ShapeAnalyzer(), "class Code;", Project(table))).ShouldBeEmpty();

    [Theory]
    [InlineData("Regression.{|SM1013:Missing|} (n) -> (n) typed Missing")]
    [InlineData("{|SM1013:Absent|}.Fit (n) -> (n) typed Fit")]
    public async Task What_the_row_is_wrong_about_is_reported_once(string table) => (await AnalyzerHarness.RunAsync(new ShapeAnalyzer(), "class Code;", Project(table))).Length.ShouldBe(1);

    private static InMemoryProject Project(string table) => new() { Sources = [new("Elsewhere.cs", Library)], AdditionalFiles = [new("Elsewhere.shapes", table)] };
}
