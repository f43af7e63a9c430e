using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Checking;

public sealed class AllocationTests
{
    // Small enough for MathNet to stay on this thread, whose allocations are counted.
    private static readonly Matrix<N, D> X = RandomNormal(Dim.Of<N>(40), Dim.Of<D>(20), seed: 1);
    private static readonly ColumnVector<N> Y = RandomNormal(X.Rows, seed: 2);
    private static readonly long BytesOfX = 8L * X.Rows.Size * X.Cols.Size;

    [Fact]
    public void Transposing_and_asking_for_sizes_allocates_nothing()
    {
        AllocatedBy(static () => _ = X.T.Rows.Size + X.T.T.Cols.Size).ShouldBe(0);
        AllocatedBy(static () => _ = X.T[3, 5] + Y.T[2] + (X.T.Equals(X.T) ? 1 : 0)).ShouldBe(0);
    }

    [Fact]
    public void A_transpose_is_multiplied_without_a_copy_of_it()
    {
        long transposed = AllocatedBy(static () => _ = X.T * Y);

        transposed.ShouldBe(AllocatedBy(static () => _ = Zeros(X.Cols)));
        transposed.ShouldBeLessThan(BytesOfX / 2);
        AllocatedBy(static () => _ = Y.T * X).ShouldBe(transposed);
    }

    [Fact]
    public void A_copy_would_be_seen() =>
        AllocatedBy(static () => _ = X.T.ToMathNet() * Y.ToMathNet()).ShouldBeGreaterThan(BytesOfX);

    [Fact]
    public void A_sum_of_two_transposes_allocates_its_result_only() =>
        AllocatedBy(static () => _ = X.T + X.T).ShouldBe(AllocatedBy(static () => _ = X + X));

    [Fact]
    public void Sums_multiples_and_products_allocate_no_more_than_MathNets()
    {
        var (x, y) = (X.ToMathNet(), Y.ToMathNet());

        AllocatedBy(static () => _ = X + X).ShouldBeLessThanOrEqualTo(AllocatedBy(() => _ = x + x));
        AllocatedBy(static () => _ = X.Times(X)).ShouldBeLessThanOrEqualTo(AllocatedBy(() => _ = x.PointwiseMultiply(x)));
        AllocatedBy(static () => _ = 2 * X).ShouldBeLessThanOrEqualTo(AllocatedBy(() => _ = 2 * x));
        AllocatedBy(static () => _ = X / 2).ShouldBeLessThanOrEqualTo(AllocatedBy(() => _ = x / 2));
        AllocatedBy(static () => _ = -X).ShouldBeLessThanOrEqualTo(AllocatedBy(() => _ = -x));
        AllocatedBy(static () => _ = 2 * Y).ShouldBeLessThanOrEqualTo(AllocatedBy(() => _ = 2 * y));
        AllocatedBy(static () => _ = Y.T / 2).ShouldBeLessThanOrEqualTo(AllocatedBy(() => _ = y / 2));
        AllocatedBy(static () => _ = X.T * X).ShouldBeLessThanOrEqualTo(AllocatedBy(() => _ = x.TransposeThisAndMultiply(x)));
        AllocatedBy(static () => _ = Y * Y.T).ShouldBeLessThanOrEqualTo(AllocatedBy(() => _ = y.OuterProduct(y)));
        AllocatedBy(static () => _ = HStack(X, X)).ShouldBeLessThanOrEqualTo(AllocatedBy(() => _ = x.Append(x)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(100)]
    public void Solving_allocates_no_more_than_MathNet_does(int size)
    {
        var a = RandomNormal(Dim.Of<N>(size), Dim.Of<N>(size), seed: 1);
        var b = RandomNormal(a.Rows, seed: 2);
        var (plainA, plainB) = (a.ToMathNet(), b.ToMathNet());

        AllocatedBy(() => _ = a.Solve(b)).ShouldBeLessThanOrEqualTo(AllocatedBy(() => _ = plainA.Solve(plainB)));
        AllocatedBy(() => _ = a.Inverse()).ShouldBeLessThanOrEqualTo(AllocatedBy(() => _ = plainA.Inverse()));
    }

    [Fact]
    public void Wrapping_and_unwrapping_allocates_nothing()
    {
        var matrix = X.ToMathNet();
        var vector = Y.ToMathNet();

        AllocatedBy(() => _ = ShapedMath.Matrix.Wrap<N, D>(matrix).ToMathNet()).ShouldBe(0);
        AllocatedBy(() => _ = ColumnVector.Wrap<N>(vector).ToMathNet()).ShouldBe(0);
    }

    private static long AllocatedBy(Action action)
    {
        // Once before, for what is allocated once: statics, compiled code.
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
