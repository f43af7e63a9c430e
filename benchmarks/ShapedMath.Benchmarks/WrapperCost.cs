using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using static ShapedMath.LinearAlgebra;
using MathNetMatrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
using MathNetVector = MathNet.Numerics.LinearAlgebra.Vector<double>;

namespace ShapedMath.Benchmarks;

/// <summary>What the typed DSL costs over MathNet itself, on the steps of a ridge regression: ratios in one run.</summary>
[MemoryDiagnoser, GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory), CategoriesColumn]
public class WrapperCost
{
    private MathNetMatrix plainX = null!;
    private MathNetVector plainY = null!;
    private Matrix<Rows, Columns> X;
    private ColumnVector<Rows> y;

    /// <summary>Rows of X; it has a quarter as many columns.</summary>
    [Params(16, 64, 256)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        X = RandomNormal(Rows.Of(Size), Columns.Of(Size / 4), seed: 1);
        y = RandomNormal(Rows.Of(Size), seed: 2);
        plainX = X.ToMathNet();
        plainY = y.ToMathNet();
    }

    [BenchmarkCategory("X.T * y"), Benchmark(Baseline = true)]
    public MathNetVector PlainTransposeTimesVector() => plainX.TransposeThisAndMultiply(plainY);

    [BenchmarkCategory("X.T * y"), Benchmark]
    public ColumnVector<Columns> TypedTransposeTimesVector() => X.T * y;

    [BenchmarkCategory("Gram"), Benchmark(Baseline = true)]
    public MathNetMatrix PlainGram() => plainX.TransposeThisAndMultiply(plainX);

    [BenchmarkCategory("Gram"), Benchmark]
    public Matrix<Columns, Columns> TypedGram() => X.T * X;

    [BenchmarkCategory("Ridge"), Benchmark(Baseline = true)]
    public MathNetVector PlainRidge() =>
        (plainX.TransposeThisAndMultiply(plainX) + 0.1 * MathNetMatrix.Build.DenseIdentity(plainX.ColumnCount)).Solve(plainX.TransposeThisAndMultiply(plainY));

    [BenchmarkCategory("Ridge"), Benchmark]
    public ColumnVector<Columns> TypedRidge() => (X.T * X + 0.1 * I).Solve(X.T * y);
}

[Dim]
public readonly partial struct Rows;

[Dim]
public readonly partial struct Columns;
