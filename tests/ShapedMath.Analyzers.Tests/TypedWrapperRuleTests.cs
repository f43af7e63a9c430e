namespace ShapedMath.Analyzers.Tests;

/// <summary>What has no typed twin is reported, with the reason; what has one is not.</summary>
public sealed class TypedWrapperRuleTests
{
    [Theory]
    [InlineData("static class Plain { [TypedWrapper] static void {|SM4003:M|}([Shape(\"n\")] Vector<double> x) { } }",
        "'Plain' is not partial, so that the twin cannot be put there")]
    [InlineData("static class Outer { static partial class Inner { [TypedWrapper] static void {|SM4003:M|}([Shape(\"n\")] Vector<double> x) { } } }",
        "'Outer', a type around it, is not partial, so that the twin cannot be put there")]
    [InlineData("file static partial class Local { [TypedWrapper] static void {|SM4003:M|}([Shape(\"n\")] Vector<double> x) { } }",
        "'Local' is local to its file, and the twin would stand in another one")]
    [InlineData("interface I { void M(Vector<double> x); } partial class C : I { [TypedWrapper] void I.{|SM4003:M|}([Shape(\"n\")] Vector<double> x) { } }",
        "it implements an interface explicitly, and is called through that alone")]
    [InlineData("abstract partial class B { [TypedWrapper] public abstract void M([Shape(\"n\")] Vector<double> x); } partial class C : B { [TypedWrapper] public override void {|SM4003:M|}([Shape(\"n\")] Vector<double> x) { } }",
        "what it overrides has the twin, which calls it")]
    public Task A_twin_needs_a_place(string code, string cause) => ReportsAsync(code, cause);

    [Theory]
    [InlineData("void {|SM4003:M|}(Matrix<double> X, int k) { }",
        "nothing that it takes has a contract, as [Shape(\"n, d\")] Matrix<double> X")]
    [InlineData("void {|SM4003:M|}([Shape(\"n\")] double[] x) { }",
        "nothing that it takes gets another type, so that the twin would be the method again")]
    [InlineData("[return: Shape(\"1\")] Vector<double> {|SM4003:M|}() => throw new Exception();",
        "nothing that it takes gets another type, so that the twin would be the method again")]
    [InlineData("[return: Shape(\"k\")] Vector<double> {|SM4003:M|}([Shape(\"n\")] Vector<double> x) => throw new Exception();",
        "the size k of what it gives stands in no matrix, vector or [Dim] that it takes; give it a parameter of its own, [Dim(\"k\")] int k")]
    [InlineData("void {|SM4003:M|}([Shape(\"n\")] Vector<double> x, [Dim(\"k\")] out int rank) => throw new Exception();",
        "the size k of what it gives stands in no matrix, vector or [Dim] that it takes; give it a parameter of its own, [Dim(\"k\")] int k")]
    [InlineData("[return: Shape(\"3, n\")] Matrix<double> {|SM4003:M|}([Shape(\"n\")] Vector<double> x) => throw new Exception();",
        "the size 3 of what it gives stands in no matrix, vector or [Dim] that it takes, which would give it a label")]
    [InlineData("void {|SM4003:M|}([Shape(\"n*d\")] Vector<double> x) { }",
        "the size n cannot be read off the arguments; give it a parameter of its own, [Dim(\"n\")] int n")]
    [InlineData("void {|SM4003:M|}([Shape(\"n+d\")] Vector<double> x) { }",
        "the size n cannot be read off the arguments; give it a parameter of its own, [Dim(\"n\")] int n")]
    [InlineData("void {|SM4003:M|}([Shape(\"n\")] Vector<double> x, [Shape(\"n-1\")] Vector<double> y) { }",
        "no type stands for the size n-1: only sums, products and minima have one")]
    [InlineData("void {|SM4003:M|}([Shape(\"n, n/2\")] Matrix<double> x) { }",
        "no type stands for the size n/2: only sums, products and minima have one")]
    [InlineData("void {|SM4003:M|}([Shape(\"n, d\")] MathNet.Numerics.LinearAlgebra.Double.DenseMatrix x) { }",
        "it takes a DenseMatrix, and a typed matrix may be stored otherwise; let it take a Matrix<double>")]
    [InlineData("void {|SM4003:M|}([Shape(\"n, d\")] Matrix<float> x) { }",
        "the entries of a Matrix<float> are no doubles, and those of typed matrices and vectors are")]
    [InlineData("ref int {|SM4003:M|}([Shape(\"n\")] Vector<double> x) => throw new Exception();",
        "it returns a reference, and a typed value is a new one")]
    public Task A_twin_needs_types(string method, string cause) => ReportsAsync($"partial class C {{ [TypedWrapper] {method} }}", cause);

    [Fact]
    public Task Methods_of_a_marked_type_are_told_of_one_by_one() => Verify.ReportsInAsync(
        """
        // Matrix<double>
        [TypedWrapper]
        static partial class All
        {
            static void Good([Shape("n")] Vector<double> x) { }
            static void {|SM4003:Bad|}([Shape("n*d")] Vector<double> x) { }
            static void WithoutContract(Vector<double> x) { }
            [return: Shape("n")] static Vector<double> {|SM4003:Worse|}() => throw new Exception();
        }
        """,
        "Cannot make a typed twin of 'Bad': the size n cannot be read off the arguments; give it a parameter of its own, [Dim(\"n\")] int n",
        "Cannot make a typed twin of 'Worse': nothing that it takes gets another type, so that the twin would be the method again");

    [Fact]
    public Task What_is_no_method_of_a_type_has_no_twin() => Verify.ReportsInAsync(
        """
        // Matrix<double>
        partial class C
        {
            [{|SM4003:TypedWrapper|}] public static C operator +(C left, [Shape("n")] Vector<double> right) => left;
            void M()
            {
                [{|SM4003:TypedWrapper|}] void Local([Shape("n")] Vector<double> x) { }
                Local(null!);
            }
        }
        """,
        "Cannot make a typed twin of 'this': it is no method of a type",
        "Cannot make a typed twin of 'Local': it is no method of a type");

    [Fact]
    public Task A_contract_that_cannot_be_read_is_reported_once() => Verify.ReportsInAsync(
        """
        // Matrix<double>
        static partial class C { [TypedWrapper] static void M([Shape("n{|SM1013:;|}")] Vector<double> x) { } [TypedWrapper] static void K([{|SM1013:Shape("n")|}] Matrix<double> x) { } }
        """,
        "Cannot read the contract \"n;\": ';' has no meaning here.",
        "Cannot read the contract \"n\" on 'Matrix<double>': a matrix has two sizes, and 1 is given.");

    [Fact]
    public Task A_tuple_has_a_contract_for_each_element() => Verify.ReportsInAsync(
        """
        // Matrix<double>
        static partial class C
        {
            [return: Shape("n, k", "k", "k", "")] static (Matrix<double>, Vector<double>, int, string) Right([Shape("n, k")] Matrix<double> x) => throw new Exception();
            [return: {|SM1013:Shape("n")|}] static (Vector<double>, int) Few([Shape("n")] Vector<double> x) => throw new Exception();
            [return: {|SM1013:Shape("n", "n")|}] static (Vector<double>, Matrix<double>) Wrong([Shape("n")] Vector<double> x) => throw new Exception();
            [return: Shape("n", "n{|SM1013:?|}")] static (Vector<double>, Vector<double>) Unreadable([Shape("n")] Vector<double> x) => throw new Exception();
            static void NoTuple([{|SM1013:Shape("n", "d")|}] Matrix<double> x) => throw new Exception();
        }
        """,
        "Cannot read the contract on '(Vector<double>, int)': it has 2 elements, and there is one text for each.",
        "Cannot read the contract \"n\" on 'Matrix<double>': a matrix has two sizes, and 1 is given.",
        "Cannot read the contract \"n?\": '?' has no meaning here.",
        "Cannot read the contract on 'Matrix<double>': it is no tuple: its sizes are one text, as in [Shape(\"n, d\")].");

    [Fact]
    public Task What_has_twins_is_silent() => Verify.IsSilentInAsync(
        """
        // Matrix<double>
        [TypedWrapper]
        partial class C<T>
        {
            [TypedWrapper] [return: Shape("m+n", "min(m,n)", "")] internal (Vector<double>, Vector<double>?, T) M([Shape("m, n")] Matrix<double> x, ref T y, [Shape("3")] Vector<double>? z = null) => throw new Exception();
            internal partial record R { [TypedWrapper] static void M([Shape("n+1")] Vector<double> x) { } }
        }
        class NotMarked { void M([Shape("n*d")] Vector<double> x) { } }
        """);

    [Fact]
    public Task A_pragma_silences_it() => Verify.IsSilentInAsync(
        """
        // Matrix<double>
        #pragma warning disable SM4003 // Not yet.
        static class C { [TypedWrapper] static void M([Shape("n")] Vector<double> x) { } }
        #pragma warning restore SM4003
        """);

    [Fact]
    public Task The_fix_makes_the_type_partial() => Verify.CompletesDimAsync(
        """
        // Matrix<double>
        static class Outer { internal sealed class C { [TypedWrapper] static void {|SM4003:M|}([Shape("n")] Vector<double> x) { } } }
        """,
        """
        // Matrix<double>
        static partial class Outer { internal sealed partial class C { [TypedWrapper] static void M([Shape("n")] Vector<double> x) { } } }
        """);

    private static Task ReportsAsync(string code, string cause) => Verify.ReportsInAsync("// Matrix<double>\n" + code, $"Cannot make a typed twin of 'M': {cause}");
}
