using ShapedMath;

namespace Homework0.Data;

/// <summary>
/// Digits as a display of seven segments shows them, on 8×8 pixels: each moved by up to a pixel, in strokes of a brightness of their own, under noise.
/// They need no file, and are as good as any to see how networks learn.
/// </summary>
internal static class GeneratedDigits
{
    private const int Width = 8;
    private const double Noise = 0.2;

    // A segment is a run of pixels; a digit, those that are lit, after the segments a to g.
    private static readonly (int Row, int Column, int Down, int Right)[] Segments =
        [(1, 2, 0, 1), (1, 5, 1, 0), (4, 5, 1, 0), (6, 2, 0, 1), (4, 2, 1, 0), (1, 2, 1, 0), (4, 2, 0, 1)];

    private static readonly string[] Lit = ["abcdef", "bc", "abdeg", "abcdg", "bcfg", "acdfg", "acdefg", "abc", "abcdefg", "abcdfg"];

    public static Digits Drawn(int training, int test, int seed)
    {
        var random = new Random(seed);
        return Digits.From(
            "Generated: digits of seven segments on 8×8 pixels, each moved by up to a pixel, in strokes of a brightness of their own, under noise.",
            Pictures<TrainingSamples>(training, random),
            Pictures<TestSamples>(test, random),
            "the generated digits",
            "the generated test digits");
    }

    private static Pictures<TSamples> Pictures<TSamples>(int count, Random random)
    {
        // As many of each, in random order.
        int[] labels = [.. Enumerable.Range(0, count).Select(i => i % Lit.Length)];
        random.Shuffle(labels);
        var pictures = labels.Select(label => Picture(label, random)).ToList();
        return new(Matrix.From(Dim.Of<TSamples>(count), Dim.Of<Pixels>(Width * Width), (i, j) => pictures[i][j]), labels);
    }

    private static double[] Picture(int label, Random random)
    {
        var picture = new double[Width * Width];
        var (down, right) = (random.Next(-1, 2), random.Next(-1, 2));
        foreach (var segment in Lit[label].Select(name => Segments[name - 'a']))
        {
            var brightness = 0.4 + 0.6 * random.NextDouble();
            for (var i = 0; i <= 3; i++)
            {
                var (row, column) = (segment.Row + down + i * segment.Down, segment.Column + right + i * segment.Right);
                if (row is >= 0 and < Width && column is >= 0 and < Width)
                    picture[row * Width + column] = Math.Max(picture[row * Width + column], brightness);
            }
        }

        for (var i = 0; i < picture.Length; i++)
            picture[i] += Noise * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5);
        return picture;
    }
}
