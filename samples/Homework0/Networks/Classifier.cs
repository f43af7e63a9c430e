using ShapedMath;

namespace Homework0.Networks;

/// <summary>What a network makes of samples: the class with the largest output.</summary>
internal static class Classifier
{
    public static IReadOnlyList<int> Classes<TSamples, TIn, TClasses>(Layer<TIn, TClasses> network, Matrix<TSamples, TIn> X)
    {
        var Z = network.Forward(X).Output;
        return [.. Enumerable.Range(0, Z.Rows.Size).Select(i => Z.Row(i).ToMathNet().MaximumIndex())];
    }

    /// <summary>The share of samples whose class is found.</summary>
    public static double Accuracy<TSamples, TIn, TClasses>(Layer<TIn, TClasses> network, Matrix<TSamples, TIn> X, IReadOnlyList<int> labels) =>
        Classes(network, X).Zip(labels, (found, label) => found == label ? 1.0 : 0).Average();
}
