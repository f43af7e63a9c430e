using Microsoft.CodeAnalysis;
using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>What is emitted for each thing that a method with contracts can have; and that nothing is wrong with it, beside the code that it is emitted for.</summary>
public sealed class TypedWrapperTests
{
    const string Usings = "using ShapedMath; using MathNet.Numerics.LinearAlgebra;\n";

    [Fact]
    public void Sizes_become_type_parameters_and_are_compared() => Snapshot.Match(Emitted("""
        namespace Homework;

        public static partial class Regression
        {
            /// <summary>Ridge regression.</summary>
            /// <param name="X">The data, a row an observation.</param>
            /// <param name="y">The answers.</param>
            /// <param name="λ">The penalty.</param>
            /// <returns>The coefficients.</returns>
            [TypedWrapper]
            [return: Shape("d")]
            public static Vector<double> Ridge([Shape("n, d")] Matrix<double> X, [Shape("n")] Vector<double> y, double λ) =>
                (X.TransposeThisAndMultiply(X) + λ * Matrix<double>.Build.DenseIdentity(X.ColumnCount)).Solve(X.TransposeThisAndMultiply(y));
        }
        """));

    [Fact]
    public void Arithmetic_becomes_types_and_names_are_solved_for() => Snapshot.Match(Emitted("""
        static partial class Arithmetic
        {
            [TypedWrapper] [return: Shape("m+n, 1")]
            internal static Matrix<double> Stack([Shape("m")] Vector<double> a, [Shape("n")] Vector<double> b) => Vector<double>.Build.DenseOfEnumerable([.. a, .. b]).ToColumnMatrix();

            [TypedWrapper] [return: Shape("n*(m+1)")]
            internal static Vector<double> Kron([Shape("m+1")] Vector<double> a, [Shape("n")] Vector<double> b) => a.OuterProduct(b).ToRowMajorArray() is var all ? Vector<double>.Build.Dense(all) : a;

            [TypedWrapper] [return: Shape("min(m,n)")]
            internal static Vector<double> Diagonal([Shape("m, n")] Matrix<double> A, [Shape("min(m,n)")] double[] buffer) => A.Diagonal();

            [TypedWrapper] [return: Shape("m")]
            internal static Vector<double> Differences([Shape("m+1")] Vector<double> x) => x.SubVector(1, x.Count - 1) - x.SubVector(0, x.Count - 1);

            [TypedWrapper] [return: Shape("k")]
            internal static Vector<double> Middle([Shape("(k+n)+2")] Vector<double> x, [Dim("n")] int n) => x.SubVector(1, x.Count - n - 2);

            [TypedWrapper] [return: Shape("3")]
            internal static Vector<double> Cross([Shape("3")] Vector<double> a, [Shape("3")] Vector<double> b) => a + b;

            [TypedWrapper]
            internal static double Norm([Shape("2*n, 2*n")] Matrix<double> S, [Shape("n, 2")] Matrix<double> x) => S.L2Norm();
        }
        """));

    [Fact]
    public void A_small_multiple_is_a_sum_unless_the_number_is_a_dimension() => Snapshot.Match(Emitted("""
        static partial class Multiples
        {
            [TypedWrapper] [return: Shape("2*n, 2*n")]
            internal static Matrix<double> Hamiltonian([Shape("n, n")] Matrix<double> A, [Shape("n, n")] Matrix<double> G) => A.DiagonalStack(-A.Transpose());

            [TypedWrapper] [return: Shape("3*(m+n)")]
            internal static Vector<double> Thrice([Shape("m, n")] Matrix<double> A) => Vector<double>.Build.Dense(3 * (A.RowCount + A.ColumnCount));

            [TypedWrapper] [return: Shape("n*2")]
            internal static Vector<double> Vectorised([Shape("2, n")] Matrix<double> A) => Vector<double>.Build.DenseOfArray(A.ToColumnMajorArray());

            [TypedWrapper]
            internal static double Energy([Shape("2*n")] Vector<double> state, [Shape("n, n")] Matrix<double> mass) => state.L2Norm();
        }
        """));

    [Fact]
    public void Tuples_are_labelled_element_by_element() => Snapshot.Match(Emitted("""
        static partial class Factors
        {
            [TypedWrapper] [return: Shape("m, m", "n, n", "")]
            internal static (Matrix<double> Left, Matrix<double> Right, double Residual) Gram([Shape("m, n")] Matrix<double> A) => (A * A.Transpose(), A.Transpose() * A, 0);

            [TypedWrapper] [return: Shape("n", "n", "n")]
            internal static (Vector<double>, int, double[]?) Unnamed([Shape("n")] Vector<double> x) => (x, x.Count, x.AsArray());

            [TypedWrapper] [return: Shape("n", "n")]
            internal static (Vector<double>? Found, Vector<double> @class) Maybe([Shape("n")] Vector<double> x) => (null, x);

            [TypedWrapper]
            internal static (int Rows, int Columns) WithoutContract([Shape("m, n")] Matrix<double> A) => (A.RowCount, A.ColumnCount);
        }
        """));

    [Fact]
    public void References_go_through_variables() => Snapshot.Match(Emitted("""
        static partial class References
        {
            [TypedWrapper]
            internal static bool TrySolve([Shape("n, n")] Matrix<double> A, [Shape("n")] Vector<double> b, [Shape("n")] out Vector<double> x, out double determinant)
            {
                x = A.Solve(b);
                determinant = A.Determinant();
                return determinant != 0;
            }

            [TypedWrapper]
            internal static void Step([Shape("n")] ref Vector<double> x, [Shape("n, n")] in Matrix<double> A, [Shape("n")] ref readonly Vector<double> b, ref int steps, in double tolerance)
            {
                x = A * x + b;
                steps++;
            }

            [TypedWrapper]
            internal static void Measure([Shape("n")] Vector<double> xValue, [Shape("n")] out Vector<double>? x, [Dim("n")] out int n) => (x, n) = (null, xValue.Count);
        }
        """));

    [Fact]
    public void What_has_no_shape_stays_as_it_is() => Snapshot.Match(Emitted("""
        static unsafe partial class Plain
        {
            [TypedWrapper]
            internal static void Scale([Shape("m, n")] Matrix<double> A, double factor, Matrix<double>? without, int* counter, System.ReadOnlySpan<double> span) => A.Multiply(factor, A);

            [TypedWrapper]
            internal static System.Collections.Generic.Dictionary<string, int[]?> Names([Shape("n")] Vector<double> x, [Shape("n")] string?[] names, [Shape("n, k")] double[,] table, [Dim("k")] int k) => new();

            [TypedWrapper] [return: Shape("n")]
            internal static double[] ToArray([Shape("n")] Vector<double> x, [Shape("n")] double[]? weights = null) => x.ToArray();

            [TypedWrapper] [return: Dim("n+1")]
            internal static int Length([Shape("n")] Vector<double> x) => x.Count + 1;

            [TypedWrapper] [return: Shape("n, n")]
            internal static Matrix<double> Identity([Dim("n")] int n) => Matrix<double>.Build.DenseIdentity(n);
        }
        """));

    [Fact]
    public void Default_values_are_kept_and_what_has_a_shape_may_be_left_out() => Snapshot.Match(Emitted("""
        using System.Runtime.CompilerServices;

        static partial class Defaults
        {
            [TypedWrapper]
            internal static double Values(
                [Shape("n")] Vector<double> x, double a = 1e-9, float b = 1.5F, decimal c = 2.5M, long d = -3, ulong e = 4, string f = "\"\n", char g = '\'', bool h = true,
                double i = double.NaN, double j = double.NegativeInfinity, System.DayOfWeek k = System.DayOfWeek.Friday, System.DayOfWeek? l = System.DayOfWeek.Monday,
                int? m = null, string? n = null, System.DateTime o = default, [CallerMemberName] string p = "", [CallerArgumentExpression("x")] string q = "") => a;

            /// <summary>A mean.</summary>
            /// <param name="x">The values.</param>
            /// <param name="weights">Their weights.</param>
            /// <param name="tolerance">No weight below it counts.</param>
            [TypedWrapper]
            internal static double Mean([Shape("n")] Vector<double> x, double power = 1, [Shape("n")] Vector<double>? weights = null, double tolerance = 0) => tolerance;

            [TypedWrapper]
            internal static double Sum([Shape("n")] Vector<double> x, [Dim("k")] int k = 1, params double[] more) => k;
        }
        """, "CS1573"));

    [Fact]
    public void Types_of_every_kind_have_twins() => Snapshot.Match(Files("""
        namespace Kinds
        {
            abstract partial class Model { [TypedWrapper] [return: Shape("n")] protected internal abstract Vector<double> Predict([Shape("n, d")] Matrix<double> X); }

            partial struct Scale(double factor) { [TypedWrapper] [return: Shape("n")] public readonly Vector<double> Apply([Shape("n")] Vector<double> x) => factor * x; }

            partial record Shift(double By) { [TypedWrapper] [return: Shape("n")] private protected Vector<double> Apply([Shape("n")] Vector<double> x) => x + By; }

            partial record struct Power(double Exponent) { [TypedWrapper] [return: Shape("n")] public Vector<double> Apply([Shape("n")] Vector<double> x) => x.PointwisePower(Exponent); }

            partial interface IModel { [TypedWrapper] [return: Shape("n")] Vector<double> Predict([Shape("n, d")] Matrix<double> X); }

            ref partial struct View { [TypedWrapper] public double Norm([Shape("n")] Vector<double> x) => x.L2Norm(); }

            static partial class Extensions { [TypedWrapper] [return: Shape("n")] public static Vector<double> Centred([Shape("n")] this Vector<double> x) => x - x.Sum() / x.Count; }
        }
        """));

    [Fact]
    public void Generic_methods_keep_their_type_parameters() => Snapshot.Match(Files("""
        partial class Outer<T, N>
        {
            public partial class Inner<@in> where @in : class
            {
                [TypedWrapper] [return: Shape("n, x")]
                public Matrix<double> Map<D, @out, U>([Shape("n, d")] Matrix<double> X, [Shape("x")] Vector<double> d, [Shape("t")] Vector<double> t, D value, T other, @in? last, U? nullable)
                    where D : struct, System.IComparable<D>
                    where @out : class?, new()
                    where U : notnull, System.Collections.Generic.IEnumerable<T>
                    => X * X.Transpose() * Matrix<double>.Build.Dense(X.RowCount, d.Count);
            }
        }
        """));

    [Fact]
    public void A_marked_type_has_the_twins_of_all_methods_with_contracts() => Snapshot.Match(Emitted("""
        [TypedWrapper]
        partial class Whole
        {
            [TypedWrapper] [return: Shape("n")] public Vector<double> Twice([Shape("n")] Vector<double> x) => 2 * x;
            public Vector<double> WithoutContract(Vector<double> x) => x;
            public override string ToString() => "";
            [Shape("n")] public Vector<double>? Property { get; set; }
            public partial double Norm([Shape("n")] Vector<double> x);
        }

        partial class Whole
        {
            [return: Shape("n")] public static Vector<double> operator +(Whole left, [Shape("n")] Vector<double> right) => right;
            public partial double Norm(Vector<double> x) => x.L2Norm();
            [return: Shape("m")] public Vector<double> Cannot([Shape("n")] Vector<double> x) => x;
        }
        """));

    [Fact]
    public void Names_may_be_anything() => Snapshot.Match(Files("""
        static partial class @class
        {
            [TypedWrapper] [return: Shape("class, long")] internal static Matrix<double> @event([Shape("class, long")] Matrix<double> @params, [Shape("long")] Vector<double> result, [Dim("class")] int @class) => @params;
        }

        static partial class Class { [TypedWrapper] internal static double M([Shape("n, N")] Matrix<double> N, [Shape("x")] Vector<double> n) => 0; }

        namespace Größe.样本 { static partial class क्षेत्र { [TypedWrapper] [return: Shape("größe, 样本")] internal static Matrix<double> Σ([Shape("größe, 样本")] Matrix<double> Größe, [Shape("_a1")] Vector<double> x) => Größe; } }

        namespace One { static partial class Same { [TypedWrapper] internal static double M([Shape("n")] Vector<double> x) => 0; } }

        namespace Two { static partial class Same { [TypedWrapper] internal static double M([Shape("n")] Vector<double> x) => 0; } }

        namespace ShapedMath.Inside { static partial class Matrix { [TypedWrapper] [return: Shape("matrix, columnVector")] internal static Matrix<double> System([Shape("matrix, columnVector")] Matrix<double> global) => global; } }
        """));

    [Fact]
    public void Attributes_that_calls_are_judged_by_are_carried_over() => Snapshot.Match(Emitted("""
        using System;
        using System.Diagnostics.CodeAnalysis;

        static partial class Marked
        {
            [Obsolete("Use \"New\".", error: true), TypedWrapper] internal static void Old([Shape("n")] Vector<double> x) { }
            [RequiresUnreferencedCode("It reflects.", Url = "https://example.org"), TypedWrapper] internal static void Reflects([Shape("n")] Vector<double> x) { }
            [System.Runtime.Versioning.SupportedOSPlatform("linux"), TypedWrapper] internal static void OnLinux([Shape("n")] Vector<double> x) { }
            [Conditional(typeof(int)), TypedWrapper] internal static void Unknown([Shape("n")] Vector<double> x) { }
        }

        class ConditionalAttribute(Type type) : Attribute { public Type Type => type; }
        """));

    [Fact]
    public void Documentation_is_carried_over_with_what_it_refers_to() => Snapshot.Match(Emitted("""
        using List = System.Collections.Generic.List<int>;

        /// <summary>Documented.</summary>
        public partial class Documented : System.ICloneable
        {
            /// <summary>
            /// See <see cref="Other(Vector{double})"/>, <see cref="System.Collections.Generic.List{T}"/> and <paramref name="x"/>;
            /// <c>1 &lt; 2</c>
            /// </summary>
            /// <typeparam name="T">Anything.</typeparam>
            /// <param name="x">x.</param>
            /// <exception cref="System.ArgumentException">Never.</exception>
            [TypedWrapper] public void Full<T>([Shape("n")] Vector<double> x, T undocumented) { }

            /// <inheritdoc/>
            [TypedWrapper] public void Inherits([Shape("n")] Vector<double> x) { }

            [TypedWrapper] public void Other([Shape("n")] Vector<double> x) { }

            /// <inheritdoc/>
            public object Clone() => this;
        }
        """, "CS1573"));

    [Fact]
    public void What_is_emitted_ends_its_lines_by_LF_and_is_the_same_whatever_the_order_of_files()
    {
        const string One = Usings + "static partial class B { [TypedWrapper] internal static void M([Shape(\"n\")] Vector<double> x) { } }", Two = Usings + "static partial class A { [TypedWrapper] internal static void M([Shape(\"n\")] Vector<double> x) { } }";

        var files = GeneratorHarness.Run(new TypedWrapperGenerator(), One, new InMemoryProject { Sources = [new("Two.cs", Two)] }).Files;

        files.Select(file => file.HintName).ShouldBe(["A.Twins.g.cs", "B.Twins.g.cs"]);
        GeneratorHarness.Run(new TypedWrapperGenerator(), Two, new InMemoryProject { Sources = [new("One.cs", One)] }).Files.ShouldBe(files);
        files.ShouldAllBe(file => !file.Text.Contains('\r') && file.Text.EndsWith('\n'));
    }

    [Fact]
    public void An_attribute_of_the_same_name_is_not_ours() => GeneratorHarness.Run(new TypedWrapperGenerator(), """
        using MathNet.Numerics.LinearAlgebra;
        using ShapedMath;
        using TypedWrapper = Other.TypedWrapperAttribute;

        namespace Other { class TypedWrapperAttribute : System.Attribute; }

        static partial class A { [TypedWrapper] internal static void M([Shape("n")] Vector<double> x) { } }
        """).Files.ShouldBeEmpty();

    static string Emitted(string code, params string[] expectedWarnings) => Files(code, expectedWarnings).ShouldHaveSingleItem().Text;

    static System.Collections.Immutable.ImmutableArray<GeneratedFile> Files(string code, params string[] expectedWarnings)
    {
        var run = GeneratorHarness.Run(new TypedWrapperGenerator(), Usings + code);
        run.Diagnostics.ShouldBeEmpty();
        run.Compilation.WithOptions(((Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions)run.Compilation.Options).WithAllowUnsafe(true)).GetDiagnostics()
            .Where(found => found.Severity != DiagnosticSeverity.Hidden && !expectedWarnings.Contains(found.Id) && found.Id != "CS1591")
            .Select(found => found.ToString()).ShouldBeEmpty();
        return run.Files;
    }
}
