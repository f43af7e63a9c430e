using System.Text;

namespace Homework0.Tests;

/// <summary>Bad input: one line on the error stream that says where and why, nothing else, and exit code 2.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("", ": it is empty; a header and rows of numbers are needed.")]
    [InlineData("\n\n\n", ": it is empty; a header and rows of numbers are needed.")]
    [InlineData("y,x", ": it has a header, but no rows.")]
    [InlineData("y,x\n\n", ": it has a header, but no rows.")]
    [InlineData("y,x\n1,2\n", ": it has one row of numbers; two are the least that a line can be fitted to.")]
    [InlineData("a,b\n1,2\n3,4\n", ": there is no column 'y'; the columns are 'a', 'b'.")]
    [InlineData("Y,x\n1,2\n3,4\n", ": there is no column 'y'; the columns are 'Y', 'x'.")]
    [InlineData("y\n1\n3\n", ": 'y' is the only column; there is nothing to predict it by.")]
    [InlineData("y,x,y\n1,2,3\n4,5,6\n", ", header, column 3: it is called 'y', as column 1 is.")]
    [InlineData("y,,x\n1,2,3\n4,5,6\n", ", header, column 2: it has no name.")]
    [InlineData("y,x\n1,2\n3,four\n5,6\n", ", line 3, column 2 (x): 'four' is not a number.")]
    [InlineData("y,x\n1,2\n\n\n3,four\n", ", line 5, column 2 (x): 'four' is not a number.")]
    [InlineData("y,\"x\n2\"\n1,2\n3,four\n", ", line 4, column 2 (x 2): 'four' is not a number.")]
    [InlineData("y,x\n1,2\n3,\n", ", line 3, column 2 (x): the cell is empty.")]
    [InlineData("y,x\n1,2\n3,\"  \"\n", ", line 3, column 2 (x): the cell is empty.")]
    [InlineData("y,x\n1,2\n3,NaN\n", ", line 3, column 2 (x): 'NaN' is not a finite number.")]
    [InlineData("y,x\n-Infinity,2\n3,4\n", ", line 2, column 1 (y): '-Infinity' is not a finite number.")]
    [InlineData("y,x\n1,2\n3,1e999\n", ", line 3, column 2 (x): '1e999' is not a finite number.")]
    [InlineData("y,x\n1,2\n3,-1e101\n", ", line 3, column 2 (x): '-1e101' is too large: its square leaves the range of double.")]
    [InlineData("y,x\n1,2\n3,\"1,500\"\n", ", line 3, column 2 (x): '1,500' is not a number.")]
    [InlineData("y;x\n1,5;2\n3;4\n", ", line 2, column 1 (y): '1,5' is not a number.")]
    [InlineData("y,x\n1,2\n3\n", ", line 3: it has 1 cell, but the header has 2 cells.")]
    [InlineData("y,x\n1,2,3\n", ", line 2: it has 3 cells, but the header has 2 cells.")]
    [InlineData("y,x\n1,2\n3,\"4\n5,6\n", ", line 3: a quote is opened and never closed.")]
    [InlineData("y,\"x\n1,2\n3,4\n5,6\n", ", line 1: a quote is opened and never closed.")]
    [InlineData("y,x\n1,2\n\"3\"4,5\n", ", line 3: there is text after a closing quote.")]
    [InlineData("y,x\n1,2\n3,4\"5\n", ", line 3: there is a quote inside a cell that does not begin with one.")]
    [InlineData("y,x\n1,7\n3,7\n", ", column 2 (x): it is 7 in every row, so that its standard deviation is 0 and it cannot be standardised.")]
    [InlineData("y,x\n2,7\n2,8\n", ", column 1 (y): it is 2 in every row, so that its standard deviation is 0 and it cannot be standardised.")]
    [InlineData("y,x\n1e-120,7\n2e-120,8\n", ", column 1 (y): its largest entry, 2E-120, is too small: squares leave the range of double.")]
    public void A_file_that_is_no_table_of_numbers_is_refused(string text, string message)
    {
        using var file = new TemporaryFile(text);
        Run.With("--csv", file.Path, "--target", "y").ShouldBe(new Run(2, "", $"{file.Path}{message}{Environment.NewLine}"));
    }

    [Fact]
    public void Of_many_columns_the_first_few_are_named()
    {
        var names = Enumerable.Range(1, 1000).Select(j => $"x{j}");
        var run = Run.On($"{string.Join(',', names)}\n");
        run.Error.ShouldEndWith($": there is no column 'y'; the columns are {string.Join(", ", names.Take(20).Select(name => $"'{name}'"))} and 980 more.{Environment.NewLine}");
    }

    [Fact]
    public void What_is_quoted_from_the_file_stays_on_one_line_and_short()
    {
        var run = Run.On($"y,x\n1,2\n3,\"{new string('a', 500)}\nb\u001b[31m\"\n");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldEndWith($", line 3, column 2 (x): '{new string('a', 60)}…' is not a number.{Environment.NewLine}");
        run.Error.Count(character => char.IsControl(character)).ShouldBe(Environment.NewLine.Length);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        using var file = new TemporaryFile(bytes);
        var run = Run.With("--csv", file.Path, "--target", "y");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.TrimEnd().ShouldNotContain('\n');
    }

    [Fact]
    public void A_missing_file_is_refused()
    {
        using var file = new TemporaryFile("");
        var path = Path.Combine(file.Folder, "absent.csv");
        Run.With("--csv", path, "--target", "y").ShouldBe(new Run(2, "", $"{path}: there is no such file.{Environment.NewLine}"));
    }

    [Fact]
    public void A_folder_is_refused()
    {
        using var file = new TemporaryFile("");
        Run.With("--csv", file.Folder, "--target", "y").ShouldBe(new Run(2, "", $"{file.Folder}: it is a folder, not a file.{Environment.NewLine}"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_refused()
    {
        using var file = new TemporaryFile("y,x\n1,2\n3,5\n");
        using var locked = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var run = Run.With("--csv", file.Path, "--target", "y");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith($"{file.Path}: it cannot be read: ");
        run.Error.TrimEnd().ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("--csv data.csv", "--csv needs --target COLUMN: the column of the file that is to be predicted.")]
    [InlineData("--target y", "--target needs --csv FILE: the file that has this column.")]
    [InlineData("--target y --csv", "Required argument missing for option: '--csv'.")]
    [InlineData("--lambda 0", "--lambda: λ must be a positive number, and '0' is not.")]
    [InlineData("--lambda -1", "--lambda: λ must be a positive number, and '-1' is not.")]
    [InlineData("--lambda=-1e-3", "--lambda: λ must be a positive number, and '-1e-3' is not.")]
    [InlineData("--lambda two", "--lambda: λ must be a positive number, and 'two' is not.")]
    [InlineData("--lambda 0,5", "--lambda: λ must be a positive number, and '0,5' is not.")]
    [InlineData("--lambda NaN", "--lambda: λ must be a positive number, and 'NaN' is not.")]
    [InlineData("--lambda Infinity", "--lambda: λ must be a positive number, and 'Infinity' is not.")]
    [InlineData("--lambda 1e-200", "--lambda: λ must be between 1e-100 and 1e100, and 1e-200 is not.")]
    [InlineData("--lambda 1e200", "--lambda: λ must be between 1e-100 and 1e100, and 1e200 is not.")]
    [InlineData("--lambda 1 --lambda 2", "Option '--lambda' expects a single argument but 2 were provided.")]
    [InlineData("--only Q7", "--only: there is no part 'Q7'; there are Q2, Q3, Q3-random, Q4, Q5, Q6, claims.")]
    [InlineData("--only Q3 q4", "--only: there is no part 'q4'; there are Q2, Q3, Q3-random, Q4, Q5, Q6, claims.")]
    [InlineData("--seed 1.5", "--seed: it must be a whole number, and '1.5' is not.")]
    [InlineData("--digits train.csv", "Required argument missing for option: '--digits'.")]
    [InlineData("--digits a b --mnist folder", "--digits and --mnist are two sets of data for question 6; give one of them.")]
    [InlineData("--mnist /no/such/folder", "/no/such/folder: there is no such folder.")]
    [InlineData("--digits /no/such/file /nor/this", "/no/such/file: there is no such file.")]
    [InlineData("--lamda 1", "Unrecognized command or argument '--lamda'.")]
    [InlineData("data.csv", "Unrecognized command or argument 'data.csv'.")]
    public void Arguments_that_cannot_be_meant_are_refused(string arguments, string message) =>
        Run.With(arguments.Split(' ')).ShouldBe(new Run(2, "", message + Environment.NewLine));

    [Fact]
    public void No_text_whatever_ends_in_an_exception()
    {
        // Cells that are nearly right, put together at random.
        string[] pieces = ["y", "x", ",", ",", ",", "\n", "\n", "\r\n", "\"", ";", "\t", "1", "2.5", "-3e2", " ", "é", "0", "NaN", "\0"];
        var random = new Random(1);
        for (var run = 0; run < 500; run++)
        {
            var text = new StringBuilder(run % 2 == 0 ? "y,x\n" : "");
            for (var i = random.Next(30); i > 0; i--)
                text.Append(pieces[random.Next(pieces.Length)]);
            var ended = Run.On(text.ToString());
            ended.ExitCode.ShouldBeOneOf(0, 2);
            if (ended.ExitCode == 2)
                ended.Error.TrimEnd().ShouldNotContain('\n');
        }
    }
}
