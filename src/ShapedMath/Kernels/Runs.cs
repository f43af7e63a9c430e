using System.Numerics;
using System.Runtime.InteropServices;

namespace ShapedMath.Kernels;

/// <summary>Arithmetic on runs of entries that lie in one piece, as a column does: several at once, as wide as the processor is.</summary>
internal static class Runs
{
    /// <summary>The inner product.</summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right[..left.Length]);
        var sums = Vector<double>.Zero;
        var i = 0;
        for (; i <= left.Length - Vector<double>.Count; i += Vector<double>.Count)
            sums += Vector.LoadUnsafe(ref l, (nuint)i) * Vector.LoadUnsafe(ref r, (nuint)i);
        var sum = Vector.Sum(sums);
        for (; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    /// <summary>The inner product of the magnitudes of the first with the second.</summary>
    public static double DotMagnitudes(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right[..left.Length]);
        var sums = Vector<double>.Zero;
        var i = 0;
        for (; i <= left.Length - Vector<double>.Count; i += Vector<double>.Count)
            sums += Vector.Abs(Vector.LoadUnsafe(ref l, (nuint)i)) * Vector.LoadUnsafe(ref r, (nuint)i);
        var sum = Vector.Sum(sums);
        for (; i < left.Length; i++)
            sum += Math.Abs(left[i]) * right[i];
        return sum;
    }

    /// <summary>Each entry of the first with that of the second, in a new array.</summary>
    public static double[] Zip<TOperation>(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
        where TOperation : struct, IEntryOperation
    {
        var results = GC.AllocateUninitializedArray<double>(left.Length);
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right[..left.Length]);
        ref var to = ref MemoryMarshal.GetArrayDataReference(results);
        var i = 0;
        for (; i <= results.Length - Vector<double>.Count; i += Vector<double>.Count)
            TOperation.Of(Vector.LoadUnsafe(ref l, (nuint)i), Vector.LoadUnsafe(ref r, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        for (; i < results.Length; i++)
            results[i] = TOperation.Of(left[i], right[i]);
        return results;
    }

    /// <summary>Each entry with one number on the right, in a new array.</summary>
    public static double[] WithEach<TOperation>(ReadOnlySpan<double> left, double right)
        where TOperation : struct, IEntryOperation
    {
        var results = GC.AllocateUninitializedArray<double>(left.Length);
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var to = ref MemoryMarshal.GetArrayDataReference(results);
        var r = new Vector<double>(right);
        var i = 0;
        for (; i <= results.Length - Vector<double>.Count; i += Vector<double>.Count)
            TOperation.Of(Vector.LoadUnsafe(ref l, (nuint)i), r).StoreUnsafe(ref to, (nuint)i);
        for (; i < results.Length; i++)
            results[i] = TOperation.Of(left[i], right);
        return results;
    }

    /// <summary>Copies, a piece at a time: measured at half a megabyte, copying at once took longer.</summary>
    public static void Copy(ReadOnlySpan<double> from, Span<double> to)
    {
        const int Piece = 1024;
        for (var i = 0; i < from.Length; i += Piece)
            from[i..Math.Min(i + Piece, from.Length)].CopyTo(to[i..]);
    }

    /// <summary>Subtracts a multiple of a run: x -= f·a.</summary>
    public static void SubtractMultiple(Span<double> x, ReadOnlySpan<double> a, double f)
    {
        ref var to = ref MemoryMarshal.GetReference(x);
        ref var from = ref MemoryMarshal.GetReference(a[..x.Length]);
        var factor = new Vector<double>(f);
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
            (Vector.LoadUnsafe(ref to, (nuint)i) - factor * Vector.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        for (; i < x.Length; i++)
            x[i] -= f * a[i];
    }

    /// <summary>
    /// Subtracts multiples of four runs, which lie at equal distances, in one pass over x: it is memory that takes the time.
    /// </summary>
    /// <param name="x">What is subtracted from.</param>
    /// <param name="a">The four runs, each beginning <paramref name="distance"/> after the one before.</param>
    /// <param name="distance">The distance.</param>
    /// <param name="f">The four factors.</param>
    public static void SubtractMultiples(Span<double> x, ReadOnlySpan<double> a, int distance, ReadOnlySpan<double> f)
    {
        ref var to = ref MemoryMarshal.GetReference(x);
        ref var a0 = ref MemoryMarshal.GetReference(a[..(3 * distance + x.Length)]);
        var (d1, d2, d3) = ((nuint)distance, 2 * (nuint)distance, 3 * (nuint)distance);
        var (f0, f1, f2, f3) = (new Vector<double>(f[0]), new Vector<double>(f[1]), new Vector<double>(f[2]), new Vector<double>(f[3]));
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var at = (nuint)i;
            var sum = (f0 * Vector.LoadUnsafe(ref a0, at) + f1 * Vector.LoadUnsafe(ref a0, at + d1))
                + (f2 * Vector.LoadUnsafe(ref a0, at + d2) + f3 * Vector.LoadUnsafe(ref a0, at + d3));
            (Vector.LoadUnsafe(ref to, at) - sum).StoreUnsafe(ref to, at);
        }

        for (; i < x.Length; i++)
            x[i] -= f[0] * a[i] + f[1] * a[i + distance] + (f[2] * a[i + 2 * distance] + f[3] * a[i + 3 * distance]);
    }

    /// <summary>Divides each entry.</summary>
    public static void Divide(Span<double> x, double divisor)
    {
        ref var to = ref MemoryMarshal.GetReference(x);
        var divisors = new Vector<double>(divisor);
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
            (Vector.LoadUnsafe(ref to, (nuint)i) / divisors).StoreUnsafe(ref to, (nuint)i);
        for (; i < x.Length; i++)
            x[i] /= divisor;
    }

    /// <summary>Multiplies each entry.</summary>
    public static void Scale(Span<double> x, double factor)
    {
        ref var to = ref MemoryMarshal.GetReference(x);
        var factors = new Vector<double>(factor);
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
            (Vector.LoadUnsafe(ref to, (nuint)i) * factors).StoreUnsafe(ref to, (nuint)i);
        for (; i < x.Length; i++)
            x[i] *= factor;
    }

    /// <summary>Multiplies each entry by one of its own, and gives the largest magnitude and the sum of magnitudes of what comes out.</summary>
    public static (double Largest, double Sum) Scale(Span<double> x, ReadOnlySpan<double> factors)
    {
        ref var to = ref MemoryMarshal.GetReference(x);
        ref var f = ref MemoryMarshal.GetReference(factors[..x.Length]);
        var (maxima, sums) = (Vector<double>.Zero, Vector<double>.Zero);
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var product = Vector.LoadUnsafe(ref to, (nuint)i) * Vector.LoadUnsafe(ref f, (nuint)i);
            product.StoreUnsafe(ref to, (nuint)i);
            maxima = Vector.Max(maxima, Vector.Abs(product));
            sums += Vector.Abs(product);
        }

        var (largest, sum) = (Largest(maxima), Vector.Sum(sums));
        for (; i < x.Length; i++)
        {
            x[i] *= factors[i];
            largest = Math.Max(largest, Math.Abs(x[i]));
            sum += Math.Abs(x[i]);
        }

        return (largest, sum);
    }

    /// <summary>Raises each entry of the first to the magnitude in the second, if that is larger or no number.</summary>
    public static void RaiseToMagnitudes(Span<double> largest, ReadOnlySpan<double> x)
    {
        ref var to = ref MemoryMarshal.GetReference(largest);
        ref var from = ref MemoryMarshal.GetReference(x[..largest.Length]);
        var i = 0;
        for (; i <= largest.Length - Vector<double>.Count; i += Vector<double>.Count)
            Vector.Max(Vector.LoadUnsafe(ref to, (nuint)i), Vector.Abs(Vector.LoadUnsafe(ref from, (nuint)i))).StoreUnsafe(ref to, (nuint)i);
        for (; i < largest.Length; i++)
            largest[i] = Math.Max(largest[i], Math.Abs(x[i]));
    }

    /// <summary>The largest magnitude; of nothing, 0.</summary>
    public static double LargestMagnitude(ReadOnlySpan<double> x)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        var largest = Vector<double>.Zero;
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
            largest = Vector.Max(largest, Vector.Abs(Vector.LoadUnsafe(ref from, (nuint)i)));
        var result = Largest(largest);
        for (; i < x.Length; i++)
            result = Math.Max(result, Math.Abs(x[i]));
        return result;
    }

    /// <summary>The sum of magnitudes.</summary>
    public static double SumOfMagnitudes(ReadOnlySpan<double> x)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        var sums = Vector<double>.Zero;
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
            sums += Vector.Abs(Vector.LoadUnsafe(ref from, (nuint)i));
        var sum = Vector.Sum(sums);
        for (; i < x.Length; i++)
            sum += Math.Abs(x[i]);
        return sum;
    }

    private static double Largest(Vector<double> magnitudes)
    {
        var largest = 0.0;
        for (var lane = 0; lane < Vector<double>.Count; lane++)
            largest = Math.Max(largest, magnitudes[lane]);
        return largest;
    }
}
