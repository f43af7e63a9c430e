using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace Homework0.Networks;

/// <summary>What is learnt, entry by entry, and the last gradient in it.</summary>
/// <param name="entries">The values to start with. A step changes them in place: matrices that share them change too.</param>
internal sealed class Parameter(double[] entries)
{
    public double[] Entries => entries;

    public Dim<Entries> Dim => Value.Dim;

    public ColumnVector<Entries> Value => ColumnVector.Wrap<Entries>(CreateVector.Dense(entries));

    public ColumnVector<Entries> Gradient { get; set; }

    public void MoveTo(ColumnVector<Entries> value) => value.ToMathNet().AsArray().CopyTo(entries, 0);

    /// <summary>The same entries without their shape.</summary>
    public static ColumnVector<Entries> Erased<TShape>(ColumnVector<TShape> entries) => ColumnVector.Wrap<Entries>(entries.ToMathNet());
}
