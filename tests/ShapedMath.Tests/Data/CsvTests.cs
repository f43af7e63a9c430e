using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ShapedMath.TestKit;

namespace ShapedMath.Tests.Data;

public sealed class CsvTests
{
    [Fact]
    public void A_table_becomes_features_and_a_target()
    {
        var data = Read("size, price ,age\n1,2.5,3\n-4,5e-1, 6 \n", "price");
        var (X, y) = data;

        X.ToMathNet().ToArray().ShouldBe(new double[,] { { 1, 3 }, { -4, 6 } });
        y.ToMathNet().ShouldBe([2.5, 0.5]);
        data.Features.ShouldBe(["size", "age"]);
        data.Target.ShouldBe("price");
        X.Rows.ShouldBe(y.Dim);
    }

    [Theory]
    [InlineData("a,y\n1,2\n3,4")]
    [InlineData("a,y\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,y\r1,2\r3,4\r")]
    [InlineData("a,y\n1,2\n3,4\n\n \n")]
    [InlineData("a;y\n1;2\n3;4\n")]
    [InlineData("a\ty\n1\t2\n3\t4\n")]
    [InlineData("a|y\n1|2\n3|4\n")]
    [InlineData("\"a\",\"y\"\n\"1\",2\n3,\"4\"\n")]
    public void Lines_end_and_cells_are_separated_as_they_may(string text)
    {
        var (X, y) = Read(text, "y");

        X.ToMathNet().ToArray().ShouldBe(new double[,] { { 1 }, { 3 } });
        y.ToMathNet().ShouldBe([2.0, 4.0]);
    }

    [Fact]
    public void A_quoted_name_may_hold_anything()
    {
        var data = Read("\"a,\n\"\"b\"\"\";y\n1;2\n", "y");

        data.Features.ShouldBe(["a,\n\"b\""]);
    }

    [Fact]
    public void A_name_with_a_second_separator_is_told_apart_by_the_one_that_is_given() =>
        Read("a;b,y\n1,2\n", "y", ',').Features.ShouldBe(["a;b"]);

    [Fact]
    public void There_may_be_no_rows_and_no_features()
    {
        Read("a,y\n", "y").X.ToMathNet().RowCount.ShouldBe(0);
        Read("a,y", "y").X.Cols.Size.ShouldBe(1);
        Read("y\n1\n2\n", "y").X.Cols.Size.ShouldBe(0);
        Read("y\n1\n2\n", "y").y.ToMathNet().ShouldBe([1.0, 2.0]);
    }

    [Theory]
    [InlineData("", null, "line 1: it is empty; the names of the columns are needed.")]
    [InlineData("\na,y\n", null, "line 1: it is empty; the names of the columns are needed.")]
    [InlineData("a,b\n1,2\n", null, "line 1: there is no column 'y'; the columns are 'a', 'b'.")]
    [InlineData("a,,y\n", 2, "line 1, column 2: it has no name.")]
    [InlineData("a,y,a\n", 3, "line 1, column 3: it is called 'a', as column 1 is.")]
    [InlineData("a;b,y\n", null, "line 1: it has both ';' and ','; which of them separates cells must be said, or names be quoted.")]
    [InlineData("a,b\ty\n", null, "line 1: it has both ',' and tabs; which of them separates cells must be said, or names be quoted.")]
    [InlineData("a,y\n1,2\n3\n", null, "line 3: it has 1 cell, but the header has 2 cells.")]
    [InlineData("a,y\n1,2,3\n", null, "line 2: it has 3 cells, but the header has 2 cells.")]
    [InlineData("a,y\n1,2\n\n3,4\n", null, "line 3: it is empty, and rows follow.")]
    [InlineData("a,y\n1,two\n", 2, "line 2, column 2 (y): 'two' is not a number.")]
    [InlineData("a;y\n1,5;2\n", 1, "line 2, column 1 (a): '1,5' is not a number.")]
    [InlineData("a,y\n1,2\n ,4\n", 1, "line 3, column 1 (a): the cell is empty.")]
    [InlineData("a,y\n1,NaN\n", 2, "line 2, column 2 (y): 'NaN' is not a finite number.")]
    [InlineData("a,y\n1e999,2\n", 1, "line 2, column 1 (a): '1e999' is not a finite number.")]
    [InlineData("\"a\nb\",y\n1,x\n", 2, "line 3, column 2 (y): 'x' is not a number.")]
    [InlineData("a,y\n1,\"2\n3", 2, "line 2, column 2: its quotation mark is never closed.")]
    [InlineData("a,y\n1,\"2\"3\n", 2, "line 2, column 2: text follows its closing quotation mark.")]
    [InlineData("a,y\n1,2\"\n", 2, "line 2, column 2: a quotation mark stands inside a cell that is not quoted.")]
    public void What_is_no_table_of_numbers_is_refused_with_its_place(string text, int? column, string message)
    {
        var error = Should.Throw<CsvException>(() => Read(text, "y"));

        error.Message.ShouldBe(message);
        error.Column.ShouldBe(column);
        error.Message.ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"line {error.Line}"));
    }

    [Fact]
    public void A_long_cell_is_quoted_in_part() =>
        Should.Throw<CsvException>(() => Read("y\n" + new string('x', 1000), "y")).Message.Length.ShouldBeLessThan(120);

    [Fact]
    public void A_size_that_is_declared_is_the_only_one()
    {
        Csv.Read<N, Three>(new StringReader("a,b,c,y\n1,2,3,4\n"), "y").X.Cols.Size.ShouldBe(3);
        Should.Throw<ShapeMismatchException>(() => Csv.Read<N, Three>(new StringReader("a,b,y\n1,2,3\n"), "y")).Message
            .ShouldBe("Three has the size 3 by its declaration, so that it cannot name 2 columns.");
    }

    [Fact]
    public void A_separator_is_no_quotation_mark() => Should.Throw<ArgumentException>(() => Read("y\n", "y", '"'));

    [Fact]
    public void A_file_is_named_in_what_is_said_of_it()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "prices.csv");

        File.WriteAllText(path, "\uFEFFa,y\n1,2\n");
        Csv.Load<N, D>(path, "y").Features.ShouldBe(["a"]);

        File.WriteAllText(path, "a,y\n1,x\n");
        var error = Should.Throw<CsvException>(() => Csv.Load<N, D>(path, "y"));
        error.Message.ShouldBe($"{path}: line 2, column 2 (y): 'x' is not a number.");
        (error.Line, error.Column).ShouldBe((2, 2));

        Should.Throw<FileNotFoundException>(() => Csv.Load<N, D>(path + "x", "y"));
        Should.Throw<UnauthorizedAccessException>(() => Csv.Load<N, D>(folder.Path, "y"));
    }

    [Fact]
    public void What_was_written_is_read_again_to_the_last_bit() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(draw.N, draw.D);
        var y = draw.Column(draw.N);
        var header = Enumerable.Range(0, draw.D.Size).Select(static j => $"\"x,{j}\"").Append("y");
        var rows = Enumerable.Range(0, draw.N.Size).Select(i => Enumerable.Range(0, draw.D.Size).Select(j => x[i, j]).Append(y[i]).Select(static v => v.ToString("R", CultureInfo.InvariantCulture)));

        var data = Read(string.Join("\n", rows.Prepend(header).Select(static cells => string.Join(",", cells))), "y");

        data.X.Equals(x).ShouldBeTrue();
        data.y.ShouldBe(y);
    });

    [Fact]
    public void A_text_is_a_table_or_refused() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(Arb.From(Gen.Elements("y,;\t\"\r\n 1.-ea".ToCharArray()).ArrayOf()), static characters =>
        {
            try
            {
                var (X, y) = Read(new string(characters), "y");
                X.Rows.Size.ShouldBe(y.Dim.Size);
            }
            catch (CsvException)
            {
                // It is refused, and not otherwise than so.
            }
        }));

    private static Dataset<N, D> Read(string text, string target, char? separator = null) =>
        Csv.Read<N, D>(new StringReader(text), target, separator);
}
