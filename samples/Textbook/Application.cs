namespace Textbook;

/// <summary>An application of linear algebra: a formula, and a check of it on data of n and m, with n &gt; m.</summary>
internal sealed record Application(Func<Dim<N>, Dim<M>, Draw, Comparison> Check)
{
    /// <summary>The class and the file of it.</summary>
    public string Name => Check.Method.DeclaringType!.Name;

    public Comparison Compare(int n = 7, int m = 3, int seed = 1) => Check(Dim.Of<N>(n), Dim.Of<M>(m), new(seed));
}

/// <summary>A size.</summary>
[Dim] internal readonly partial struct N;

/// <summary>A smaller size.</summary>
[Dim] internal readonly partial struct M;

/// <summary>A size that the others determine.</summary>
[Dim] internal readonly partial struct Samples;
