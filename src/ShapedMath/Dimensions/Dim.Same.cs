using System.Diagnostics.CodeAnalysis;

namespace ShapedMath;

/// <content>Comparing the sizes of two dimensions.</content>
public readonly partial struct Dim<TDim>
{
    /// <summary>
    /// Proves that another dimension has the same size, so that what is labelled with the one may be labelled with the other:
    /// <c>A.Rows.Same(A.Cols).Rows(A)</c> is a square matrix.
    /// </summary>
    /// <typeparam name="TOther">The other dimension.</typeparam>
    /// <param name="other">The size of the other dimension.</param>
    /// <returns>The proof.</returns>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public Same<TDim, TOther> Same<TOther>(Dim<TOther> other) =>
        TrySame(other, out var same) ? same : throw ShapedMath.Same<TDim, TOther>.SizesDiffer(this, other);

    /// <summary>Whether another dimension has the same size, with the proof where it has.</summary>
    /// <typeparam name="TOther">The other dimension.</typeparam>
    /// <param name="other">The size of the other dimension.</param>
    /// <param name="same">The proof.</param>
    /// <returns>Whether the sizes are equal.</returns>
    public bool TrySame<TOther>(Dim<TOther> other, [NotNullWhen(true)] out Same<TDim, TOther>? same)
    {
        same = Size == other.Size ? new(this, other) : null;
        return same is not null;
    }
}
