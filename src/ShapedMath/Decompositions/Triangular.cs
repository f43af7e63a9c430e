namespace ShapedMath;

/// <summary>Triangular systems, by substitution. What stands in the other triangle is not looked at. GVL §3.1.</summary>
internal static class Triangular
{
    public static MathNetVector SolveLower(MathNetMatrix lower, MathNetVector rhs)
    {
        var x = rhs.Clone();
        for (var i = 0; i < x.Count; i++)
        {
            var sum = x.At(i);
            for (var j = 0; j < i; j++)
                sum -= lower.At(i, j) * x.At(j);
            x.At(i, sum / lower.At(i, i));
        }

        return x;
    }

    public static MathNetVector SolveUpper(MathNetMatrix upper, MathNetVector rhs)
    {
        var x = rhs.Clone();
        for (var i = x.Count - 1; i >= 0; i--)
        {
            var sum = x.At(i);
            for (var j = i + 1; j < x.Count; j++)
                sum -= upper.At(i, j) * x.At(j);
            x.At(i, sum / upper.At(i, i));
        }

        return x;
    }
}
