namespace ShapedMath;

/// <summary>
/// A number in doubled precision, about 32 digits: the sum of two doubles that is not evaluated, the second no more than half a
/// unit in the last place of the first. The error of a sum or product of doubles is itself a double, and costs a few flops more
/// (the latter by FMA). T. Ogita, S. M. Rump and S. Oishi, SIAM J. Sci. Comput. 26 (2005) 1955; T. J. Dekker, Numer. Math. 18 (1971) 224.
/// </summary>
/// <param name="High">The double nearest to the number.</param>
/// <param name="Low">What it lacks.</param>
internal readonly record struct Doubled(double High, double Low)
{
    public static implicit operator Doubled(double value) => new(value, 0);

    public static Doubled operator -(Doubled value) => new(-value.High, -value.Low);

    public static Doubled operator -(Doubled left, Doubled right) => left + -right;

    public static Doubled operator +(Doubled left, Doubled right)
    {
        var high = Sum(left.High, right.High);
        var low = Sum(left.Low, right.Low);
        var sum = FastSum(high.High, high.Low + low.High);
        return FastSum(sum.High, sum.Low + low.Low);
    }

    public static Doubled operator *(double left, Doubled right)
    {
        var product = left * right.High;
        var error = Math.FusedMultiplyAdd(left, right.High, -product);
        return FastSum(product, Math.FusedMultiplyAdd(left, right.Low, error));
    }

    // Knuth's: exact for any two doubles.
    private static Doubled Sum(double left, double right)
    {
        var sum = left + right;
        var rounded = sum - left;
        return new(sum, (left - (sum - rounded)) + (right - rounded));
    }

    // Dekker's: exact where the first is not the smaller one.
    private static Doubled FastSum(double left, double right)
    {
        var sum = left + right;
        return new(sum, right - (sum - left));
    }
}
