using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;
using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

public sealed class LibraryGeneratorTests
{
    [Fact]
    public void The_members_of_the_library() => Snapshot.Match(Library.RunOnItself().AssertCompilesCleanly().Files);

    [Fact]
    public void Every_typed_form_is_emitted_unless_it_is_handwritten()
    {
        var emitted = string.Concat(Library.RunOnItself().Files.Select(file => file.Text));
        var forms = OperationCatalog.BuiltIn.Operations.SelectMany(operation => operation.TypedForms).ToLookup(form => form.IsHandwritten);

        emitted.Split("<remarks>").Length.ShouldBe(1 + forms[false].Count());
        foreach (var form in forms[false])
        {
            emitted.ShouldContain($"<remarks><c>{form.Signature.ToString().Replace("<", "&lt;", StringComparison.Ordinal)}</c></remarks>", customMessage: form.Key);
        }
    }

    [Fact]
    public void Members_of_a_struct_use_its_dimensions()
    {
        var run = Library.Run("""
            /// Sum.
            Matrix.Add|op_Addition (m,n),(m,n) -> (m,n)
              typed operator +
              typed Plus
            /// Product.
            Matrix.Multiply|op_Multiply (m,n),(n) -> (m)
              typed operator *
              typed Apply
            Matrix.Multiply|op_Multiply (m,n),() -> (m,n)
              typed operator *
            Vector.op_Multiply (),(n) -> (n)
              typed operator *
              typed operator * (),(n)' -> (n)'
            Vector.op_UnaryNegation (n) -> (n)
              typed operator -
            Vector.L2Norm (n) -> ()
              typed L2Norm
            Matrix.Multiply (m,n),(n,k) -> (m,k)
              typed After
            """, $$"""
            {{Usings}}
            {{Probe("""
                new Matrix<N, D>(A) + new Matrix<N, D>(A), new Matrix<N, D>(A).Plus(new Matrix<N, D>(A)),
                new Matrix<N, D>(A) * new ColumnVector<D>(V), new Matrix<N, D>(A).Apply(new ColumnVector<D>(V)), new Matrix<N, D>(A) * 10,
                2 * new ColumnVector<D>(V), 2 * new RowVector<D>(V), -new ColumnVector<D>(V), new ColumnVector<D>(V).L2Norm(),
                new Matrix<N, D>(A).After(new Matrix<D, K>(B))
                """)}}
            """);

        Snapshot.Match(run.AssertCompilesCleanly().Files);
        InMemoryProgram.Run(run.Compilation).ShouldBe("2 4 6 8 | 2 4 6 8 | 11 25 | 11 25 | 10 20 30 40 | 6 8 | 6 8 | -3 -4 | 5 | 6 10 14 22");
    }

    [Fact]
    public void Operators_with_more_dimensions_and_members_of_square_matrices_are_extensions()
    {
        var run = Library.Run("""
            /// Product.
            Matrix.Multiply|op_Multiply (m,k),(k,n) -> (m,n)
              typed operator *
            Vector.OuterProduct (m),(n) -> (m,n)
              typed operator * (m),(n)' -> (m,n)
            Matrix.Trace (n,n) -> ()
              typed Trace
            Matrix.Power (k,k),() -> (k,k)
              typed operator / via Roots.Take
            Matrix.Solve (m,n),(m) -> (n)
              where m>=n
              typed Solve (n,n),rhs(n) -> (n)
            Matrix.Solve (m,n),(m,k) -> (n,k)
              typed Solve (n,n),rhs(n,k) -> (n,k)
            Vector.Split (a+b),(a),(b) -> ()
              typed Weight via Weights.Of
            """, $$"""
            {{Usings}}
            namespace ShapedMath.Kernels
            {
                static class Roots
                {
                    public static Matrix<N, N> Take<N>(Matrix<N, N> matrix, double order) => new(matrix.ToMathNet() / order);
                }

                static class Weights
                {
                    public static double Of<A, B>(ColumnVector<Sum<A, B>> all, ColumnVector<A> first, ColumnVector<B> second) => all.ToMathNet().Sum();
                }
            }
            {{Probe("""
                new Matrix<N, D>(A) * new Matrix<D, K>(B), new ColumnVector<N>(V) * new RowVector<D>(V), new Matrix<N, N>(A).Trace(), new Matrix<N, N>(A) / 2,
                new Matrix<N, N>(2 * Identity).Solve(new ColumnVector<N>(V)), new Matrix<N, N>(2 * Identity).Solve(new Matrix<N, D>(B)),
                new ColumnVector<Sum<N, D>>(MathNetVector.Build.Dense([1, 2, 3, 4])).Weight(new ColumnVector<N>(V), new ColumnVector<D>(V))
                """)}}
            """);

        Snapshot.Match(run.AssertCompilesCleanly().Files);
        InMemoryProgram.Run(run.Compilation).ShouldBe("6 10 14 22 | 9 12 12 16 | 5 | 0.5 1 1.5 2 | 1.5 2 | 1 1 1 2 | 10");
    }

    [Fact]
    public void Functions_have_no_receiver_and_results_have_composed_dimensions()
    {
        var run = Library.Run("""
            Matrix.Append (m,a),(m,b) -> (m,a+b)
              typed static Beside
              typed static Beside (m,a),(m) -> (m,a+1) via Stacking.Append
            Matrix.KroneckerProduct (a,b),(c,d) -> (a*c,b*d)
              typed static Kron
            Matrix.Thin (m,n) -> (m,min(m,n))
              typed static Thin via Stacking.Thin
            """, $$"""
            {{Usings}}
            namespace ShapedMath.Kernels
            {
                static class Stacking
                {
                    public static Matrix<M, Sum<A, One>> Append<M, A>(Matrix<M, A> left, ColumnVector<M> right) =>
                        new(left.ToMathNet().InsertColumn(left.ColumnCount, right.ToMathNet()));

                    public static Matrix<M, Min<M, N>> Thin<M, N>(Matrix<M, N> matrix) => new(matrix.ToMathNet());
                }
            }
            {{Probe("""
                Beside(new Matrix<N, D>(A), new Matrix<N, K>(B)), Beside(new Matrix<N, D>(A), new ColumnVector<N>(V)), Kron(new Matrix<N, D>(A), new Matrix<D, K>(Identity)).ToMathNet().RowCount
                """)}}
            """);

        Snapshot.Match(run.AssertCompilesCleanly().Files);
        InMemoryProgram.Run(run.Compilation).ShouldBe("1 2 2 2 3 4 2 4 | 1 2 3 3 4 4 | 4");
    }

    [Fact]
    public void What_the_types_leave_open_is_checked()
    {
        var run = Library.Run("""
            Matrix.A (m,n),(k,n),() -> ()
              where m>=n, m+k<=2*n, 1<=k, min(m,n)<=k, m*k>10-n, 0<=m, n<=n+k
              typed Conditions via Kernel.Run
            Matrix.B (n,n+1),(n,1),(1)' -> ()
              typed Composed via Kernel.Run
            Matrix.C (n,n),(n,n) -> ()
              typed operator * via Kernel.Run
            """, $$"""
            {{Usings}}
            namespace ShapedMath.Kernels
            {
                static class Kernel
                {
                    public static double Run<M, N, K>(Matrix<M, N> a, Matrix<K, N> b, double c) => 1;
                    public static double Run<N>(Matrix<N, Sum<N, One>> a, Matrix<N, One> b, RowVector<One> c) => 2;
                    public static double Run<N>(Matrix<N, N> a, Matrix<N, N> b) => 3;
                }
            }
            {{Probe("""
                Conditions(3, 3, 3), Conditions(3, 3, 4), Conditions(2, 3, 3), Conditions(1, 1, 0), Conditions(3, 3, 2), Conditions(1, 1, 1), Conditions(50000, 50000, 50000),
                Composed(2, 3, 2, 1, 1), Composed(2, 2, 2, 1, 1), Composed(2, 3, 3, 1, 1), Composed(2, 3, 2, 2, 1), Composed(2, 3, 2, 1, 0),
                Sparse<N, N>(2, 2) * Sparse<N, N>(2, 2), Try(() => Sparse<N, N>(2, 3) * Sparse<N, N>(2, 2)), Try(() => Sparse<N, N>(2, 2) * Sparse<N, N>(2, 3))
                """, """
                static object Conditions(int m, int n, int k) => Try(() => Sparse<N, D>(m, n).Conditions(Sparse<K, D>(k, n), 7));

                static object Composed(int n, int next, int same, int one, int row) =>
                    Try(() => Sparse<N, Sum<N, One>>(n, next).Composed(Sparse<N, One>(same, one), new RowVector<One>(MathNetVector.Build.Sparse(row))));

                static Matrix<R, C> Sparse<R, C>(int rows, int columns) => new(MathNetMatrix.Build.Sparse(rows, columns));

                static object Try(Func<double> value)
                {
                    try
                    {
                        return value();
                    }
                    catch (ShapeMismatchException misfit)
                    {
                        return misfit.Message[(misfit.Message.LastIndexOf(": ") + 2)..];
                    }
                }
                """)}}
            """);

        Snapshot.Match(run.AssertCompilesCleanly().Files);
        InMemoryProgram.Run(run.Compilation).Split(" | ").ShouldBe([
            "1", "Matrix 3×3, Matrix 4×3, double a scalar", "Matrix 2×3, Matrix 3×3, double a scalar", "Matrix 1×1, Matrix 0×1, double a scalar",
            "Matrix 3×3, Matrix 2×3, double a scalar", "Matrix 1×1, Matrix 1×1, double a scalar", "1",
            "2", "Matrix 2×2, Matrix 2×1, Row 1×1", "Matrix 2×3, Matrix 3×1, Row 1×1", "Matrix 2×3, Matrix 2×2, Row 1×1", "Matrix 2×3, Matrix 2×1, Row 1×0",
            "3", "Matrix 2×3, Matrix 2×2", "Matrix 2×2, Matrix 2×3"]);
    }

    [Fact]
    public void A_size_as_a_result_is_read_or_computed()
    {
        var run = Library.Run("""
            Matrix.RowCount (m,n) -> m:int
              typed Rows
            Matrix.Count (m,n) -> m*n-1:int
              typed LastIndex
            Vector.Count (n) -> n:int
              typed Length (n)' -> n:int
            Matrix.Order (n,n) -> n:int
              typed Order
            Matrix.Thin (m,n) -> min(m,n):int
              typed Thin
            """, $$"""
            {{Usings}}
            {{Probe("""
                new Matrix<N, D>(MathNetMatrix.Build.Dense(3, 5)).Rows(), new Matrix<N, D>(MathNetMatrix.Build.Dense(3, 5)).LastIndex(), new RowVector<N>(V).Length(),
                new Matrix<N, N>(A).Order(), new Matrix<N, D>(MathNetMatrix.Build.Dense(3, 5)).Thin()
                """)}}
            """);

        Snapshot.Match(run.AssertCompilesCleanly().Files);
        InMemoryProgram.Run(run.Compilation).ShouldBe("3 | 14 | 2 | 2 | 3");
    }

    [Fact]
    public void Names_are_those_of_the_table_whatever_they_mean_in_CSharp()
    {
        var run = Library.Run("""
            Matrix.Long (m,n),in(n),in(n),class(m) -> (m)
              typed lock via Kernel.Run
            Matrix.Short (rows,cols),dim(cols,inner) -> (rows,inner)
              typed static Short via Kernel.Run
            Matrix.Greek (λ,_μ),value(Λ) -> ()
              typed static Greek via Kernel.Run
            Vector.Field (n),field(tDim),record(TDim) -> ()
              typed Field via Kernel.Run
            """, $$"""
            {{Usings}}
            namespace ShapedMath.Kernels
            {
                static class Kernel
                {
                    public static ColumnVector<M> Run<M, N>(Matrix<M, N> a, ColumnVector<N> b, ColumnVector<N> c, ColumnVector<M> d) => d;
                    public static Matrix<M, K> Run<M, N, K>(Matrix<M, N> a, Matrix<N, K> b) => new(a.ToMathNet() * b.ToMathNet());
                    public static double Run<M, N, K>(Matrix<M, N> a, ColumnVector<K> b) => 7;
                    public static double Run<M, N, K>(ColumnVector<M> a, ColumnVector<N> b, ColumnVector<K> c) => 8;
                }
            }
            {{Probe("""
                new Matrix<N, D>(A).@lock(new ColumnVector<D>(V), new ColumnVector<D>(V), new ColumnVector<N>(V)), Short(new Matrix<N, D>(A), new Matrix<D, K>(B)),
                Greek(new Matrix<N, D>(A), new ColumnVector<D>(V)), new ColumnVector<N>(V).Field(new ColumnVector<N>(V), new ColumnVector<K>(V))
                """)}}
            """);

        Snapshot.Match(run.AssertCompilesCleanly().Files);
        InMemoryProgram.Run(run.Compilation).ShouldBe("3 4 | 6 10 14 22 | 7 | 8");
    }

    [Fact]
    public void Documentation_is_text()
    {
        var run = Library.Run(
            "/// a < b && c > d, <b>\"quoted\"</b> ]]> &amp; \u0001 \ud83d\ude00 \ud83d ...\n"
            + "///    second line\u2028 after a line separator\u0085 and a next line */ // \n"
            + "///\n"
            + "Matrix.L1Norm (m,n) -> ()\r\n"
            + "  typed L1Norm\r\n"
            + "/// One line.\r\n"
            + "Matrix.L2Norm (m,n) -> ()\r\n"
            + "  typed L2Norm\r\n");

        Snapshot.Match(run.AssertCompilesCleanly().Files);
        run.Files.ShouldAllBe(file => !file.Text.Contains('\r'));
    }

    [Theory]
    [InlineData("Matrix.F (m,n),I -> (m,n)\n  typed F", 1, "the operand I has no type here")]
    [InlineData("Matrix.F (m,n),a:int -> (a,n)\n  typed F", 1, "the operand a:int has no type here")]
    [InlineData("Matrix.F (m,n),[n] -> (m)\n  typed F", 1, "the operand [n] has no type here")]
    [InlineData("Matrix.F (m,n),_ -> (m)\n  typed F", 1, "the operand _ has no type here")]
    [InlineData("Matrix.F (m,n-1) -> (m)\n  typed F", 1, "no type stands for the size n-1")]
    [InlineData("Matrix.F (m,2*m) -> (m)\n  typed F", 1, "no type stands for the size 2*m")]
    [InlineData("Matrix.F (m,n) -> (m/2)\n  typed F", 1, "no type stands for the size m/2")]
    [InlineData("Matrix.F (m,n) -> (0)\n  typed F", 1, "no type stands for the size 0")]
    [InlineData("\nMatrix.F (m,n) -> U(m,m) V(n,n)\n  typed F", 2, "it has more than one result")]
    [InlineData("Matrix.F (m,n) -> _\n  typed F", 1, "the result _ has no type here")]
    [InlineData("Matrix.F (m,n) -> I\n  typed F", 1, "the result I has no type here")]
    [InlineData("Vector.F (a+b) -> (a)\n  typed F", 1, "the size a cannot be read off the operands")]
    [InlineData("Matrix.F (),(m,n) -> (m,n)\n  typed F", 1, "it has no receiver")]
    [InlineData("Math.F (),() -> ()\n  typed operator *", 1, "it has no receiver")]
    [InlineData("Matrix.F (m,n) -> (m,n)\n  typed operator *", 1, "C# has no such operator")]
    [InlineData("Matrix.F (m,n),(m,n),(m,n) -> (m,n)\n  typed operator +", 1, "C# has no such operator")]
    [InlineData("Matrix.F (m,n),(m,n) -> (m,n)\n  typed static operator +", 1, "C# has no such operator")]
    [InlineData("Matrix.op_Modulus (m,n),() -> (m,n)\n  typed F", 1, "op_Modulus is none of the operators")]
    [InlineData("Matrix.F (m,n),_ -> (m,n)\n  typed F (m,n) -> (m,n)", 1, "its operands are not those of its row")]
    [InlineData("Matrix.F (m,n) -> ()\n  where 0>m\n  typed F", 1, "the condition 0>m never holds")]
    [InlineData("Matrix.F (m,n) -> ()\n  where m/2<=n\n  typed F", 1, "the quotient m/2 is not computed")]
    [InlineData("Matrix.F (m,n) -> m/2:int\n  typed F", 1, "the quotient m/2 is not computed")]
    [InlineData("\n# comment\nMatrix.F (m,n -> (m)\n  typed F", 3, "expected ')'")]
    public void A_row_that_cannot_be_written_fails_the_build_at_its_line(string row, int line, string reason)
    {
        var run = Library.Run(
            $"{row}\n/// Another row.\nMatrix.Other (m,n) -> ()\n  typed Other via Kernel.Run\n",
            "namespace ShapedMath.Kernels { static class Kernel { public static double Run<M, N>(Matrix<M, N> matrix) => 1; } }");

        var error = run.Compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).ShouldHaveSingleItem();
        error.Id.ShouldBe("CS1029");
        error.GetMessage().ShouldContain(reason);
        error.Location.GetMappedLineSpan().Path.ShouldBe(Library.TablePath);
        error.Location.GetMappedLineSpan().StartLinePosition.Line.ShouldBe(line - 1);
        run["Matrix.Members.g.cs"].ShouldContain("public double Other()");
    }

    [Fact]
    public void A_handwritten_form_is_not_emitted() =>
        Library.Run("Matrix.Transpose (m,n) -> (n,m)\n  typed T handwritten\nMatrix.F (m,n),I -> (m,n)\n  typed F handwritten\n").Files.ShouldBeEmpty();

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    [InlineData(null)]
    public void Outside_of_the_library_nothing_is_emitted(string? option)
    {
        var project = Library.Project(Library.Table) with { GlobalOptions = ImmutableDictionary<string, string>.Empty };
        if (option is not null)
        {
            project = project with { GlobalOptions = project.GlobalOptions.Add(Library.EmitsLibrary, option) };
        }

        GeneratorHarness.Run(new LibraryGenerator(), "", project).Files.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_of_two_tables_go_into_the_same_types()
    {
        var project = Library.Project("Matrix.L1Norm (m,n) -> ()\n  typed L1Norm\n");
        project = project with { AdditionalFiles = [.. project.AdditionalFiles, new("More.SHAPES", "Matrix.L2Norm (m,n) -> ()\n  typed L2Norm\n"), new("Notes.txt", "Matrix.")] };

        var file = GeneratorHarness.Run(new LibraryGenerator(), "", project).Files.ShouldHaveSingleItem();

        file.Text.ShouldContain("L1Norm()");
        file.Text.ShouldContain("L2Norm()");
    }

    const string Usings = """
        using System;
        using System.Globalization;
        using System.Linq;
        using ShapedMath;
        using static ShapedMath.LinearAlgebra;
        using MathNetMatrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
        using MathNetVector = MathNet.Numerics.LinearAlgebra.Vector<double>;
        """;

    /// <summary>A program that computes <paramref name="values"/>: entries of matrices row by row.</summary>
    static string Probe(string values, string functions = "") => $$"""
        struct N; struct D; struct K;

        public static class Probe
        {
            static readonly MathNetMatrix A = MathNetMatrix.Build.DenseOfRowMajor(2, 2, [1.0, 2.0, 3.0, 4.0]);
            static readonly MathNetMatrix B = MathNetMatrix.Build.DenseOfRowMajor(2, 2, [2.0, 2.0, 2.0, 4.0]);
            static readonly MathNetMatrix Identity = MathNetMatrix.Build.DenseIdentity(2);
            static readonly MathNetVector V = MathNetVector.Build.Dense([3.0, 4.0]);

            public static string Run() => string.Join(" | ", new object[] { {{values}} }.Select(Text));

            static string Text(object value) => value.GetType().GetMethod("ToMathNet")?.Invoke(value, null) switch
            {
                MathNetMatrix matrix => string.Join(" ", matrix.ToRowMajorArray().Select(Text)),
                MathNetVector vector => string.Join(" ", vector.Select(Text)),
                _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            };

            static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

            {{functions}}
        }
        """;
}
