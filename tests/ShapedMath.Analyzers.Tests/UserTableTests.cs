using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>A project's own <c>.shapes</c> files teach the analyzer a library that it never saw.</summary>
public sealed class UserTableTests
{
    // A library of matrices that has nothing to do with MathNet.
    private const string Library = """
        namespace Grid
        {
            public class Mat
            {
                public Mat(int rows, int columns) { }
                public int Rows => 0;
                public int Columns => 0;
                public Mat Transposed() => this;
                public Mat Dot(Mat other) => this;
                public Vec Dot(Vec other) => new(0);
                public Mat Halved(bool always) => this;
                public static Mat operator +(Mat a, Mat b) => a;
                public int Field;
                public void Read(out int size) => size = 0;
                private Mat Hidden() => this;
            }

            public sealed class Tall(int rows) : Mat(rows, 2);

            public class Vec
            {
                public Vec(int size) { }
                public int Size => 0;
            }

            public static class Solvers
            {
                public static Vec Solve(Mat a, Vec b) => b;
                public static Mat Stacked(this Mat upper, Mat lower) => upper;
                public static Factors Factor(Mat a) => new();
                public static Mat Reduced(Mat a, Mode mode = Mode.Thin) => a;
            }

            public enum Mode { Thin, Full }

            public class Factors
            {
                public Mat Q => new(0, 0);
                public Vec Apply(Vec v) => v;
            }

            public struct Small
            {
                public Small(int n) { }
                public Small Times(Small other) => this;
            }

            // Like an array of any rank: a matrix or a vector, as it comes.
            public interface ITensor
            {
                ITensor Dot(ITensor other);
            }

            public static class Tensors
            {
                public static ITensor Zeros(int n) => null!;
                public static ITensor Zeros(int m, int n) => null!;
            }

            public static class Flat
            {
                public static double[,] Multiply(double[,] a, double[,] b) => a;
                public static double[] Multiply(double[,] a, double[] b) => b;
            }

            namespace Inner { public class Vec; }
        }
        """;

    private const string Table = """
        # What Grid does.
        Mat.new         m:int,n:int -> (m,n)
        Mat.Rows        (m,n) -> m:int
        Mat.Columns     (m,n) -> n:int
        Grid.Mat.Transposed  (m,n) -> (n,m)
        /// The product.
        Mat.Dot         (m,k),(k,n) -> (m,n)      error SM1001 "multiply {0} by {1}"
        Mat.Dot         (m,k),(k) -> (m)          error SM1001 "multiply {0} by {1}"
        Mat.op_Addition (m,n),(m,n) -> (m,n)      error SM1002 "add {0} and {1}"
        Grid.Vec.new    n:int -> (n)
        Grid.Vec.Size   (n) -> n:int
        Solvers.Solve   (m,n),(m) -> (n) where m>=n   error SM1007 "solve {0} for {1}"
        Solvers.Stacked (m,n),(k,n) -> (m+k,n)
        Solvers.Factor  (m,n) -> Q(m,m)
        Solvers.Reduced (m,n),_ -> (n,n)
        Factors.Apply   (m,n),(n) -> (m)
        Small.new       n:int -> (n,n)
        Small.Times     (n,n),(n,n) -> (n,n)
        Tensors.Zeros   n:int -> (n)
        Tensors.Zeros   m:int,n:int -> (m,n)
        ITensor.Dot     (m,k),(k,n) -> (m,n)
        ITensor.Dot     (m,k),(k) -> (m)
        Flat.Multiply   [m,k],[k,n] -> [m,n]
        Flat.Multiply   [m,k],[k] -> [m]
        """;

    [Theory]
    [InlineData("var p = {|SM1001:new Mat(2, 3).Dot(new Mat(2, 3))|};", "Cannot multiply 'new Mat(2, 3)' (2×3) by 'new Mat(2, 3)' (2×3): inner dimensions 3 and 2 differ.")]
    [InlineData("var p = new Mat(2, 3).Dot(new Vec(3)); {|SM1001:new Mat(2, 3).Dot(p)|};", "Cannot multiply 'new Mat(2, 3)' (2×3) by 'p' (2): inner dimensions 3 and 2 differ.")]
    [InlineData("var s = {|SM1002:X + new Mat(X.Rows + 1, 2)|};", "Cannot add 'X' (X.Rows×X.Columns) and 'new Mat(X.Rows + 1, 2)' ((X.Rows+1)×2): row counts X.Rows and X.Rows+1 differ.")]
    [InlineData("var w = {|SM1007:Solvers.Solve(X, new Vec(X.Rows + 1))|};", "Cannot solve 'X' (X.Rows×X.Columns) for 'new Vec(X.Rows + 1)' (X.Rows+1): row count X.Rows and length X.Rows+1 differ.")]
    [InlineData("var w = {|SM1003:new Mat(2, 3).Stacked(new Mat(2, 4))|};", "Cannot call 'Stacked' with 'new Mat(2, 3)' (2×3) and 'new Mat(2, 4)' (2×4): column counts 3 and 4 differ.")]
    [InlineData("var f = Solvers.Factor(new Mat(4, 3)); {|SM1001:f.Q.Dot(new Vec(3))|};", "Cannot multiply 'f.Q' (4×4) by 'new Vec(3)' (3): inner dimensions 4 and 3 differ.")]
    [InlineData("var f = Solvers.Factor(new Mat(4, 3)); {|SM1003:f.Apply(new Vec(4))|};", "Cannot call 'Apply' with 'f' (4×3) and 'new Vec(4)' (4): column count 3 and length 4 differ.")]
    [InlineData("{|SM1001:Solvers.Reduced(new Mat(4, 3)).Dot(new Vec(4))|};", "Cannot multiply 'Solvers.Reduced(new Mat(4, 3))' (3×3) by 'new Vec(4)' (4): inner dimensions 3 and 4 differ.")]
    [InlineData("{|SM1001:Solvers.Reduced(new Mat(4, 3), Mode.Thin).Dot(new Vec(4))|};", "Cannot multiply 'Solvers.Reduced(new Mat(4, 3), Mode.Thin)' (3×3) by 'new Vec(4)' (4): inner dimensions 3 and 4 differ.")]
    [InlineData("{|SM1003:new Small(2).Times(new Small(3))|};", "Cannot call 'Times' with 'new Small(2)' (2×2) and 'new Small(3)' (3×3): row counts 2 and 3 differ.")]
    [InlineData("{|SM1003:Tensors.Zeros(2, 3).Dot(Tensors.Zeros(2))|};", "Cannot call 'Dot' with 'Tensors.Zeros(2, 3)' (2×3) and 'Tensors.Zeros(2)' (2): column count 3 and length 2 differ.")]
    [InlineData("{|SM1003:Flat.Multiply(new double[2, 3], new double[2])|};", "Cannot call 'Multiply' with 'new double[2, 3]' ([2, 3]) and 'new double[2]' ([2]): column count 3 and length 2 differ.")]
    public Task A_library_is_checked_as_its_table_says(string statements, params string[] messages) => ReportsAsync(statements, Table, messages);

    [Theory]
    [InlineData("var p = new Mat(2, 3).Dot(new Mat(3, 4)).Dot(new Vec(4)); new Mat(5, 2).Dot(p);")]
    [InlineData("X.Dot(X.Transposed()).Dot(new Mat(X.Rows, 1));")]
    [InlineData("new Mat(2, 3).Halved(true).Dot(new Mat(2, 3));")]
    [InlineData("var t = new Tall(3); t.Dot(new Vec(5));")]
    [InlineData("Tensors.Zeros(2).Dot(Tensors.Zeros(3)); Tensors.Zeros(2, 3).Dot(Tensors.Zeros(3)); ITensor t = null!; t.Dot(t);")]
    [InlineData("Flat.Multiply(Flat.Multiply(new double[2, 3], new double[3, 4]), new double[4]);")]
    [InlineData("new Small(2).Times(new Small(2));")]
    [InlineData("Solvers.Reduced(new Mat(4, 3), Mode.Full).Dot(new Vec(4)); foreach (var mode in new[] { Mode.Thin, Mode.Full }) Solvers.Reduced(new Mat(4, 3), mode).Dot(new Vec(4));")]
    public Task What_fits_or_is_not_known_is_silent(string statements) => IsSilentAsync(statements, Table);

    [Fact]
    public Task Without_a_table_nothing_is_known() => IsSilentAsync("new Mat(2, 3).Dot(new Mat(2, 3));", "");

    [Fact]
    public Task Derived_types_are_what_their_base_is() => ReportsAsync(
        "} static void G(Tall t) { {|SM1002:t + new Mat(t.Rows + 1, t.Columns)|};",
        Table,
        "Cannot add 't' (t.Rows×t.Columns) and 'new Mat(t.Rows + 1, t.Columns)' ((t.Rows+1)×t.Columns): row counts t.Rows and t.Rows+1 differ.");

    [Fact]
    public Task Contracts_hold_for_such_types_too() => ReportsAsync(
        "} static void G([Shape(\"n, d\")] Mat A, [Shape(\"n\")] Vec b) { {|SM1001:A.Dot(b)|};",
        Table,
        "Cannot multiply 'A' (n×d) by 'b' (n): inner dimensions d and n must be equal, but the contract allows any d and n.");

    [Fact]
    public Task A_row_of_the_user_goes_before_a_built_in_one() => ReportsAsync(
        "var a = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(2, 2); {|SM1003:a.RowSums()|};",
        "MathNet.Numerics.LinearAlgebra.Matrix.RowSums (m,n) -> (m) where m>=n+1",
        "Cannot call 'RowSums' with 'a' (2×2): row count 2 must be at least 3.");

    [Theory]
    [InlineData("Mat.Dot (m,{|SM1013:|},(k) -> (m)", "Cannot read the table: expected a size, found ','.")]
    [InlineData("{|SM1013:Mta|}.Dot (m,k),(k) -> (m)", "Cannot read the table: the row of Mta.Dot: there is no type 'Mta' in this project or in what it references.")]
    [InlineData("{|SM1013:Grid.Mta|}.Dot (m,k),(k) -> (m)", "Cannot read the table: the row of Grid.Mta.Dot: there is no type 'Grid.Mta' in this project or in what it references.")]
    [InlineData("{|SM1013:Vec|}.new n:int -> (n)", "Cannot read the table: the row of Vec.new: 'Vec' may be Grid.Inner.Vec or Grid.Vec: write the name in full.")]
    [InlineData("Mat.{|SM1013:Dto|} (m,k),(k) -> (m)", "Cannot read the table: the row of Mat.Dto: 'Grid.Mat' has no method or property 'Dto' that can be used here.")]
    [InlineData("Mat.{|SM1013:Field|} (m,k) -> m:int", "Cannot read the table: the row of Mat.Field: 'Grid.Mat' has no method or property 'Field' that can be used here.")]
    [InlineData("Mat.{|SM1013:Hidden|} (m,k) -> (m,k)", "Cannot read the table: the row of Mat.Hidden: 'Grid.Mat' has no method or property 'Hidden' that can be used here.")]
    [InlineData("Solvers.{|SM1013:new|} m:int -> (m)", "Cannot read the table: the row of Solvers.new: 'Grid.Solvers' has no constructor that can be used here.")]
    [InlineData("Mat.Transposed|{|SM1013:Transpose|} (m,n) -> (n,m)", "Cannot read the table: the row of Mat.Transposed: 'Grid.Mat' has no method or property 'Transpose' that can be used here.")]
    [InlineData("Mat.{|SM1013:Transposed|} (m,n),(m) -> (n,m)", "Cannot read the table: the row of Mat.Transposed: no 'Mat.Transposed' takes and gives these shapes: there is Mat Mat.Transposed().")]
    [InlineData("Mat.{|SM1013:Rows|} (m,n) -> (m)", "Cannot read the table: the row of Mat.Rows: no 'Mat.Rows' takes and gives these shapes: there is int Mat.Rows.")]
    [InlineData("Mat.{|SM1013:Halved|} (m,n),() -> (m,n)", "Cannot read the table: the row of Mat.Halved: no 'Mat.Halved' takes and gives these shapes: there is Mat Mat.Halved(bool always).")]
    [InlineData("Mat.{|SM1013:Read|} (m,n),_ -> _", "Cannot read the table: the row of Mat.Read: no 'Mat.Read' takes and gives these shapes: there is void Mat.Read(out int size).")]
    [InlineData("Flat.{|SM1013:Multiply|} [m],[m] -> [m]", "Cannot read the table: the row of Flat.Multiply: no 'Flat.Multiply' takes and gives these shapes: there is double[,] Flat.Multiply(double[,] a, double[,] b), double[] Flat.Multiply(double[,] a, double[] b).")]
    [InlineData("Mat.Dot (m,k),(k) -> (m)\n  error {|SM1013:SM9999|} \"multiply {0}\"", "Cannot read the table: the row of Mat.Dot: there is no rule 'SM9999'.")]
    [InlineData("{|SM1013:Mat.Dot|} (a,b),(b,c) -> (a,c)", "Cannot read the table: Mat.Dot stands in the table already with operands of these kinds.")]
    [InlineData("Grid.Mat.{|SM1013:Dot|} (a,b),(b,c) -> (a,c)", "Cannot read the table: the row of Grid.Mat.Dot: Mat.Dot has a row already with operands of these kinds.")]
    public async Task A_bad_row_is_told_where_it_stands_and_the_good_ones_count(string row, string message)
    {
        string good = "Mat.new m:int,n:int -> (m,n)\nMat.Dot (m,k),(k,n) -> (m,n) error SM1001 \"multiply {0} by {1}\"\n";
        await ReportsAsync(
            "{|SM1001:new Mat(2, 3).Dot(new Mat(2, 3))|};",
            good + row.Replace("{|SM1013:|},", "{|SM1013:,|}", StringComparison.Ordinal) + "\n",
            message,
            "Cannot multiply 'new Mat(2, 3)' (2×3) by 'new Mat(2, 3)' (2×3): inner dimensions 3 and 2 differ.");
    }

    // They fit the method alike, since it has no receiver to be passed over.
    [Fact]
    public Task Of_two_rows_for_one_method_the_first_counts() => ReportsAsync(
        "{|SM1001:Flat.Multiply(new double[2, 3], new double[2])|};",
        "Flat.Multiply [m,k],[k] -> [m]\n  error SM1001 \"multiply {0} by {1}\"\nFlat.{|SM1013:Multiply|} _,[m,k],[k] -> [m]",
        "Cannot multiply 'new double[2, 3]' ([2, 3]) by 'new double[2]' ([2]): inner dimensions 3 and 2 differ.",
        "Cannot read the table: the row of Flat.Multiply: Flat.Multiply has a row already with operands of these kinds.");

    [Fact]
    public async Task Other_files_are_no_tables() => await AnalyzerHarness.RunAsync(
        new ShapeAnalyzer(),
        InMethod(""),
        new InMemoryProject { Sources = [new("Grid.cs", Library)], AdditionalFiles = [new("Grid.shapes", Table), new("Grid.txt", "Nonsense")] });

    [Fact]
    public async Task The_librarys_own_table_is_no_users() => await AnalyzerHarness.RunAsync(
        new ShapeAnalyzer(),
        InMethod(""),
        new InMemoryProject
        {
            Sources = [new("Grid.cs", Library)],
            AdditionalFiles = [new("LinearAlgebra.shapes", "Mta.Dot (m,n) -> (m,n)")],
            GlobalOptions = ImmutableDictionary<string, string>.Empty.Add("build_property.ShapedMathEmitLibrary", "true"),
        });

    private static async Task ReportsAsync(string statements, string table, params string[] messages) =>
        (await RunAsync(statements, table)).Select(static diagnostic => diagnostic.GetMessage(null)).ShouldBe(messages, ignoreOrder: true);

    private static async Task IsSilentAsync(string statements, string table)
    {
        statements.ShouldNotContain("{|SM");
        await RunAsync(statements, table);
    }

    private static Task<ImmutableArray<Diagnostic>> RunAsync(string statements, string table) => AnalyzerHarness.RunAsync(
        new ShapeAnalyzer(),
        InMethod(statements),
        new InMemoryProject { Sources = [new("Grid.cs", Library)], AdditionalFiles = [new("Grid.shapes", table)] });

    private static string InMethod(string statements) => $"using Grid;\nusing ShapedMath;\n\nclass Code\n{{\n#nullable disable\nstatic void F(Mat X)\n{{\n{statements}\n}}\n}}\n";
}
