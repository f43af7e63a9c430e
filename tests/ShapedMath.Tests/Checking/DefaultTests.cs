using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Checking;

/// <summary>What was never given a value says so, in a new array as in a field.</summary>
public sealed class DefaultTests
{
    private static Matrix<N, N> NoMatrix => default;
    private static ColumnVector<N> NoColumn => default;
    private static Dim<N> NoSize => default;

    public static TheoryData<string, Action> Uses => new()
    {
        { "Matrix<N,N>", static () => _ = NoMatrix.Rows },
        { "Matrix<N,N>", static () => _ = NoMatrix.Cols },
        { "Matrix<N,N>", static () => _ = NoMatrix.T },
        { "Matrix<N,N>", static () => _ = NoMatrix[0, 0] },
        { "Matrix<N,N>", static () => NoMatrix.ToMathNet() },
        { "Matrix<N,N>", static () => NoMatrix.ToString() },
        { "Matrix<N,N>", static () => NoMatrix.Map(Math.Abs) },
        { "Matrix<N,N>", static () => NoMatrix.IsCloseTo(NoMatrix) },
        { "Matrix<N,N>", static () => NoMatrix.IsCloseTo(I) },
        { "Matrix<N,N>", static () => _ = NoMatrix + I },
        { "Matrix<N,N>", static () => _ = NoMatrix * NoMatrix },
        { "Matrix<N,N>", static () => NoMatrix.Svd() },
        { "Matrix<N,N>", static () => NoMatrix.Cholesky() },
        { "Matrix<N,N>", static () => NoMatrix.Inverse() },
        { "Matrix<N,N>", static () => NoMatrix.SymmetricEigen() },
        { "Matrix<N,N>", static () => NoMatrix.Eigen() },
        { "Matrix<N,N>", static () => HStack(NoMatrix, I) },
        { "ColumnVector<N>", static () => _ = NoColumn.Dim },
        { "ColumnVector<N>", static () => _ = NoColumn.T },
        { "ColumnVector<N>", static () => _ = NoColumn[0] },
        { "ColumnVector<N>", static () => NoColumn.ToString() },
        { "ColumnVector<N>", static () => NoColumn.Map(Math.Abs) },
        { "ColumnVector<N>", static () => _ = NoColumn + NoColumn },
        { "ColumnVector<N>", static () => _ = Eye(Dim.Of<N>(1)) * NoColumn },
        { "Matrix<N,N>", static () => NoMatrix.ColumnMeans() },
        { "Matrix<N,N>", static () => NoMatrix.Row(0) },
        { "Matrix<N,N>", static () => NoMatrix.EachRow(static row => row) },
        { "Matrix<N,N>", static () => NoMatrix.Diagonal() },
        { "Matrix<N,N>", static () => NoMatrix.ThinSvd(Dim.Of<K>(1)) },
        { "Matrix<N,N>", static () => I.Beside(NoMatrix) },
        { "Matrix<N,N>", static () => _ = Ones(Dim.Of<N>(1)).Diag() + NoMatrix },
        { "ColumnVector<N>", static () => NoColumn.Diag() },
        { "ColumnVector<N>", static () => NoColumn.Sum() },
        { "ColumnVector<N>", static () => default(Diagonal<N>).Inverse() },
        { "RowVector<N>", static () => _ = default(RowVector<N>).T },
        { "RowVector<N>", static () => _ = default(RowVector<N>) * NoColumn },
        { "Dim<N>", static () => NoSize.ToString() },
        { "Dim<N>", static () => Zeros(NoSize) },
        { "Dim<N>", static () => _ = 1 / NoSize },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_default_value_is_an_error_that_names_it(string name, Action use) =>
        Should.Throw<InvalidOperationException>(use).Message.ShouldBe($"This {name} is default: it was never given a value.");

    [Fact]
    public void The_default_multiple_of_the_identity_is_zero_times_it() =>
        (Eye(Dim.Of<N>(2)) + default(Identity)).IsCloseTo(I).ShouldBeTrue();
}
