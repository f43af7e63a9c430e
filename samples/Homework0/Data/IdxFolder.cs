using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using ShapedMath;

namespace Homework0.Data;

/// <summary>
/// A folder with the four files of MNIST in the IDX format, each as it is or compressed by gzip: four bytes of which the last two are the type of the
/// entries (8: bytes) and the number of sizes, the sizes, big-endian, and the entries.
/// </summary>
internal static class IdxFolder
{
    private const byte UnsignedBytes = 8;

    /// <summary>The pictures and labels of a folder.</summary>
    /// <exception cref="BadInputException">A file is missing, or has another form, or they do not belong together.</exception>
    public static Digits Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new BadInputException($"{folder}: there is no such folder.");
        return Digits.From(
            $"MNIST's files in {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}.",
            Pictures<TrainingSamples>(folder, "train"),
            Pictures<TestSamples>(folder, "t10k"),
            Path.Combine(folder, "train-labels"),
            Path.Combine(folder, "t10k-labels"));
    }

    private static Pictures<TSamples> Pictures<TSamples>(string folder, string set)
    {
        var images = Find(folder, $"{set}-images", 3);
        var labels = Find(folder, $"{set}-labels", 1);
        var (sizes, pixels) = Read(images, 3);
        var (counts, classes) = Read(labels, 1);
        if (sizes[0] != counts[0])
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{labels}: it has {counts[0]} labels, but {Path.GetFileName(images)} has {sizes[0]} pictures."));
        if (pixels.Length == 0)
            throw new BadInputException($"{images}: it has no pictures, or they have no pixels.");

        var features = sizes[1] * sizes[2];
        return new(
            Matrix.From(Dim.Of<TSamples>(sizes[0]), Dim.Of<Pixels>(features), (i, j) => pixels[i * features + j]),
            [.. classes.Select(label => (int)label)]);
    }

    private static string Find(string folder, string name, int rank)
    {
        string[] names = [$"{name}-idx{rank}-ubyte", $"{name}.idx{rank}-ubyte", $"{name}-idx{rank}-ubyte.gz", $"{name}.idx{rank}-ubyte.gz"];
        return names.Select(file => Path.Combine(folder, file)).FirstOrDefault(File.Exists)
            ?? throw new BadInputException($"{folder}: there is no {names[0]} in it, nor {names[2]}.");
    }

    private static (int[] Sizes, byte[] Entries) Read(string path, int rank)
    {
        var bytes = Uncompressed(path);
        if (bytes.Length < 4 || bytes is not [0, 0, UnsignedBytes, var found, ..] || found != rank)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{path}: it does not begin with 0, 0, 8, {rank}, as an IDX file of {(rank == 1 ? "labels" : "pictures")} does."));

        var header = 4 + 4 * rank;
        if (bytes.Length < header)
            throw new BadInputException($"{path}: it ends within its header.");
        var sizes = new int[rank];
        for (var i = 0; i < rank; i++)
            sizes[i] = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 + 4 * i));

        var entries = sizes.Aggregate(1.0, (product, size) => product * size);
        if (sizes.Any(size => size < 0) || entries != bytes.Length - header)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{path}: its header announces {string.Join('×', sizes)} bytes, but {bytes.Length - header} follow."));
        return (sizes, bytes[header..]);
    }

    private static byte[] Uncompressed(string path)
    {
        var bytes = InputFile.Bytes(path);
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
            return bytes;

        try
        {
            using var compressed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var all = new MemoryStream();
            compressed.CopyTo(all);
            return all.ToArray();
        }
        catch (InvalidDataException exception)
        {
            throw new BadInputException($"{path}: it is not compressed by gzip: {exception.Message}", exception);
        }
    }
}
