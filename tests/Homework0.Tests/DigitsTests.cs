using System.Buffers.Binary;
using System.IO.Compression;
using Homework0.Data;

namespace Homework0.Tests;

/// <summary>Pictures from files: what is read, and what is refused in one line.</summary>
public sealed class DigitsTests
{
    [Fact]
    public void Rows_are_features_and_a_class()
    {
        using var training = new TemporaryFile("0,4,1\n\n 2, 8 ,0\n");
        using var test = new TemporaryFile("1,6,1\n");
        var digits = DigitsFile.Load(training.Path, test.Path);
        digits.Training.Labels.ShouldBe([1, 0]);
        digits.Classes.Size.ShouldBe(2);

        // Each column less its mean, all over the root mean square of what is left, √((1 + 1 + 4 + 4)/4).
        digits.Training.X[0, 0].ShouldBe(-1 / Math.Sqrt(2.5), 1e-15);
        digits.Training.X[1, 1].ShouldBe(2 / Math.Sqrt(2.5), 1e-15);
        digits.Test.X[0, 0].ShouldBe(0, 1e-15);
    }

    [Theory]
    [InlineData("", ": it is empty; rows of features and a class are needed.")]
    [InlineData("1\n", ", line 1: features and a class are needed, separated by commas, but there is no comma.")]
    [InlineData("1,2,0\n1,1\n", ", line 2: it has 2 cells, but the first row has 3.")]
    [InlineData("1,2,0\n1,x,1\n", ", line 2, column 2: 'x' is not a number.")]
    [InlineData("1,2,0\n\n1,,1\n", ", line 3, column 2: the cell is empty.")]
    [InlineData("1,NaN,0\n", ", line 1, column 2: 'NaN' is too large, or not finite.")]
    [InlineData("1,2,0\n1,2,1.5\n", ", line 2: the last cell, '1.5', is no class: a whole number, at least 0.")]
    [InlineData("1,2,0\n1,2,-1\n", ", line 2: the last cell, '-1', is no class: a whole number, at least 0.")]
    [InlineData("1,2,3\n1,4,3\n", ": every row is of class 3; there is nothing to tell apart.")]
    [InlineData("1,2,3\n1,2,4\n", ": every row has the same features; there is nothing to tell apart.")]
    [InlineData("1,2,3\n1,4,1000\n", ": class 1000 is too large; classes are numbered from 0, and 999 is the largest.")]
    public void A_file_that_is_none_is_refused(string text, string message)
    {
        using var training = new TemporaryFile(text);
        using var test = new TemporaryFile("1,6,3\n");
        Should.Throw<BadInputException>(() => DigitsFile.Load(training.Path, test.Path)).Message.ShouldBe(training.Path + message);
    }

    [Fact]
    public void Two_files_that_do_not_belong_together_are_refused_with_exit_code_2()
    {
        using var training = new TemporaryFile("1,2,0\n2,1,1\n");
        using var other = new TemporaryFile("1,2,3,0\n");
        using var unknown = new TemporaryFile("1,2,7\n");
        Run.With("--digits", training.Path, other.Path).ShouldBe(new Run(2, "", $"{other.Path}: a row has 3 features, but in {training.Path} it has 2.{Environment.NewLine}"));
        Run.With("--digits", training.Path, unknown.Path).ShouldBe(new Run(2, "", $"{unknown.Path}: class 7 is not among those of {training.Path}.{Environment.NewLine}"));
        var absent = Path.Combine(training.Folder, "absent");
        Run.With("--digits", absent, training.Path).ShouldBe(new Run(2, "", $"{absent}: there is no such file.{Environment.NewLine}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_four_files_of_MNIST_are_read(bool isCompressed)
    {
        using var folder = new IdxFiles();
        folder.Write("train-images-idx3-ubyte", isCompressed, [3, 2, 2], [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110]);
        folder.Write("train-labels-idx1-ubyte", isCompressed, [3], [2, 0, 1]);
        folder.Write("t10k-images-idx3-ubyte", isCompressed, [1, 2, 2], [40, 50, 60, 70]);
        folder.Write("t10k-labels-idx1-ubyte", isCompressed, [1], [1]);
        var digits = IdxFolder.Load(folder.Path);
        digits.Training.Labels.ShouldBe([2, 0, 1]);
        (digits.Training.X.Rows.Size, digits.Training.X.Cols.Size, digits.Classes.Size).ShouldBe((3, 4, 3));
        digits.Training.X[0, 0].ShouldBe(-Math.Sqrt(1.5), 1e-14);
        digits.Training.X[2, 3].ShouldBe(Math.Sqrt(1.5), 1e-14);
        digits.Test.X[0, 2].ShouldBe(0, 1e-14);
    }

    [Fact]
    public void Files_that_are_not_MNISTs_are_refused()
    {
        using var folder = new IdxFiles();
        string Message() => Should.Throw<BadInputException>(() => IdxFolder.Load(folder.Path)).Message;
        Message().ShouldBe($"{folder.Path}: there is no train-images-idx3-ubyte in it, nor train-images-idx3-ubyte.gz.");
        folder.Write("train-images-idx3-ubyte", false, [2, 1, 2], [1, 2, 3]);
        folder.Write("train-labels-idx1-ubyte", false, [1], [1]);
        Message().ShouldEndWith("train-images-idx3-ubyte: its header announces 2×1×2 bytes, but 3 follow.");
        folder.Write("train-images-idx3-ubyte", false, [2, 1, 2], [1, 2, 3, 4]);
        Message().ShouldEndWith("train-labels-idx1-ubyte: it has 1 labels, but train-images-idx3-ubyte has 2 pictures.");
        folder.Write("train-labels-idx1-ubyte", false, [2, 1, 1], [1, 2]);
        Message().ShouldEndWith("train-labels-idx1-ubyte: it does not begin with 0, 0, 8, 1, as an IDX file of labels does.");
        Run.With("--mnist", folder.Path).ExitCode.ShouldBe(2);
        Should.Throw<BadInputException>(() => IdxFolder.Load(Path.Combine(folder.Path, "absent"))).Message.ShouldEndWith("absent: there is no such folder.");
    }

    private sealed class IdxFiles : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("homework0-");

        public string Path => folder.FullName;

        public void Write(string name, bool isCompressed, int[] sizes, byte[] entries)
        {
            using var file = File.Create(System.IO.Path.Combine(Path, isCompressed ? name + ".gz" : name));
            using Stream stream = isCompressed ? new GZipStream(file, CompressionMode.Compress) : file;
            stream.Write([0, 0, 8, (byte)sizes.Length]);
            foreach (var size in sizes)
            {
                var bytes = new byte[4];
                BinaryPrimitives.WriteInt32BigEndian(bytes, size);
                stream.Write(bytes);
            }

            stream.Write(entries);
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
