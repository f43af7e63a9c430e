using System.Globalization;
using ShapedMath;

namespace Homework0.Data;

/// <summary>The pictures of question 6.</summary>
/// <param name="Source">Where they come from.</param>
/// <param name="Training">To learn from; each pixel less its mean, and all over one scale, so that the mean square of an entry is 1.</param>
/// <param name="Test">To see what was learnt; shifted and scaled as those are.</param>
/// <param name="Classes">The number of classes: they are numbered from 0.</param>
internal sealed record Digits(string Source, Pictures<TrainingSamples> Training, Pictures<TestSamples> Test, Dim<Classes> Classes)
{
    private const int MostClasses = 1000;

    /// <summary>Pictures as they were read.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="training">To learn from.</param>
    /// <param name="test">To see what was learnt.</param>
    /// <param name="trainingFile">What to call the former in messages.</param>
    /// <param name="testFile">What to call the latter.</param>
    /// <exception cref="BadInputException">They do not belong together, or there is nothing to learn.</exception>
    public static Digits From(string source, Pictures<TrainingSamples> training, Pictures<TestSamples> test, string trainingFile, string testFile)
    {
        var known = training.Labels.ToHashSet();
        if (known.Count < 2)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{trainingFile}: every row is of class {training.Labels[0]}; there is nothing to tell apart."));
        if (known.Max() >= MostClasses)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{trainingFile}: class {known.Max()} is too large; classes are numbered from 0, and {MostClasses - 1} is the largest."));
        if (test.Labels.FirstOrDefault(label => !known.Contains(label), -1) is >= 0 and var unknown)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{testFile}: class {unknown} is not among those of {trainingFile}."));
        if (training.X.Cols != test.X.Cols)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{testFile}: a row has {test.X.Cols.Size} features, but in {trainingFile} it has {training.X.Cols.Size}."));

        var mean = training.X.ColumnMeans();
        var centred = training.X.AddToEachRow(-mean);
        var scale = centred.FrobeniusNorm() / Math.Sqrt(centred.Rows * centred.Cols);
        if (scale == 0)
            throw new BadInputException($"{trainingFile}: every row has the same features; there is nothing to tell apart.");
        return new(source, training.Shifted(mean, scale), test.Shifted(mean, scale), Dim.Of<Classes>(known.Max() + 1));
    }
}
