using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.Random;

namespace ShapedMath;

/// <content>Choosing some of what has this dimension.</content>
public readonly partial struct Dim<TDim>
{
    /// <summary>
    /// Divides at random into two parts, as for training and testing: <c>var (train, test) = X.Rows.Split&lt;Train, Test&gt;(0.8, seed: 1)</c>.
    /// Each entry is in exactly one part, and each part keeps the order of the whole. All parts of the same size are equally likely
    /// (selection sampling: D. E. Knuth, The Art of Computer Programming 2, 3rd ed., §3.4.2, algorithm S). n draws.
    /// </summary>
    /// <typeparam name="TFirst">The dimension of the first part.</typeparam>
    /// <typeparam name="TSecond">The dimension of the second part.</typeparam>
    /// <param name="fraction">The share of the first part, from 0 to 1; it has that share of the size, rounded, a half upwards.</param>
    /// <param name="seed">The seed: the same seed gives the same split.</param>
    /// <returns>The two parts. One of them may be empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not between 0 and 1, or no number.</exception>
    /// <exception cref="ShapeMismatchException">A part has another size by its declaration.</exception>
    public (Selection<TFirst, TDim> First, Selection<TSecond, TDim> Second) Split<TFirst, TSecond>(double fraction, int seed)
    {
        if (!(fraction >= 0 && fraction <= 1))
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, $"The share of a part of {Name} is a number from 0 to 1.");

        var random = new MersenneTwister(seed);
        var left = Size;
        var missing = (int)Math.Round(fraction * left, MidpointRounding.AwayFromZero);
        return Split<TFirst, TSecond>(_ =>
        {
            var isChosen = random.Next(left--) < missing;
            missing -= isChosen ? 1 : 0;
            return isChosen;
        });
    }

    /// <summary>
    /// Divides into two parts by a condition: <c>y.Dim.Split&lt;Observed, Missing&gt;(i => !double.IsNaN(y[i]))</c>. Each entry is in
    /// exactly one part, and each part keeps the order of the whole. n calls.
    /// </summary>
    /// <typeparam name="TFirst">The dimension of the first part.</typeparam>
    /// <typeparam name="TSecond">The dimension of the second part.</typeparam>
    /// <param name="isInFirst">Whether an index, counted from 0, goes to the first part. It is asked once for each, in order.</param>
    /// <returns>The two parts. One of them may be empty.</returns>
    /// <exception cref="ShapeMismatchException">A part has another size by its declaration.</exception>
    public (Selection<TFirst, TDim> First, Selection<TSecond, TDim> Second) Split<TFirst, TSecond>(Func<int, bool> isInFirst)
    {
        ArgumentNullException.ThrowIfNull(isInFirst);
        var parts = Enumerable.Range(0, Size).ToLookup(isInFirst);
        return (new([.. parts[true]], this), new([.. parts[false]], this));
    }

    /// <summary>Chooses entries by their indices, in the order given: <c>X.Rows.Select&lt;Chosen&gt;(4, 0, 2)</c>.</summary>
    /// <typeparam name="TPart">The dimension of what is chosen.</typeparam>
    /// <param name="indices">The indices, counted from 0, none of them twice.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    /// <exception cref="ArgumentException">An index is given twice.</exception>
    /// <exception cref="ShapeMismatchException">The part has another size by its declaration.</exception>
    public Selection<TPart, TDim> Select<TPart>(params IEnumerable<int> indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        ImmutableArray<int> chosen = [.. indices];
        var isChosen = new bool[Size];
        foreach (var index in chosen)
        {
            if ((uint)index >= (uint)Size)
                throw new ArgumentOutOfRangeException(nameof(indices), index, $"{this} has no such index; they are counted from 0.");
            if (isChosen[index])
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The index {index} of {Name} is chosen twice."), nameof(indices));
            isChosen[index] = true;
        }

        return new(chosen, this);
    }

    /// <summary>
    /// Divides into blocks of consecutive entries, to be worked on one at a time:
    /// <c>foreach (var block in X.Rows.Blocks(1000)) gram += (block * X).T * (block * X);</c> The last block has what is left.
    /// </summary>
    /// <param name="size">The size of each block but the last, at least 1.</param>
    /// <returns>The blocks, in order; none where there are no entries.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    public IEnumerable<Selection<Block<TDim>, TDim>> Blocks(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var whole = this;
        return Enumerable.Range(0, whole.Size).Chunk(size).Select(block => new Selection<Block<TDim>, TDim>([.. block], whole));
    }
}
