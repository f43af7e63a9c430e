using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace Homework0.Data;

/// <summary>Pictures, a row each, and what they show: the number of a class.</summary>
internal sealed record Pictures<TSamples>(Matrix<TSamples, Pixels> X, IReadOnlyList<int> Labels)
{
    /// <summary>Y, with a 1 for the true class.</summary>
    public Matrix<TSamples, Classes> Targets(Dim<Classes> classes) => OneHot(X.Rows, classes, Labels);

    /// <summary>Some of them.</summary>
    public Pictures<TSome> Of<TSome>(IReadOnlyList<int> rows) => new(X.Rows.Select<TSome>(rows) * X, [.. rows.Select(row => Labels[row])]);

    /// <summary>X less a mean, over a scale.</summary>
    public Pictures<TSamples> Shifted(RowVector<Pixels> mean, double scale) => this with { X = X.AddToEachRow(-mean) / scale };
}
