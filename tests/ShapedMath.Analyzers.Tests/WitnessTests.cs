namespace ShapedMath.Analyzers.Tests;

/// <summary>Selections, proofs of equal sizes, blocks and swaps.</summary>
public sealed class WitnessTests
{
    [Fact]
    public Task A_selection_chooses_from_what_it_was_made_for() => Verify.ReportsAsync(
        """
        static object F1<Train, N, D>(Selection<Train, N> train, ColumnVector<D> w) => {|SM1001:{|CS0019:train * w|}|};
        static object F2<Train, N, D>(Selection<Train, N> train, Matrix<D, N> X) => {|SM1001:{|CS0019:train * X|}|};
        """,
        "Cannot multiply 'train' (Train×N) by 'w' (D): inner dimensions N and D differ.",
        "Cannot multiply 'train' (Train×N) by 'X' (D×N): inner dimensions N and D differ. train * X.T would give Train×D.");

    [Fact]
    public Task X_and_y_of_different_parts_are_not_mixed() => Verify.ReportsAsync(
        """
        static ColumnVector<D> F1<Train, Test, N, D>(Selection<Train, N> train, Selection<Test, N> test, Matrix<N, D> X, ColumnVector<N> y) =>
            {|SM1007:(train * X).LeastSquares({|CS1503:test * y|})|};
        static object F2<Train, Test, N, D>(Selection<Train, N> train, Selection<Test, N> test, Matrix<N, D> X, ColumnVector<N> y) =>
            {|SM1003:{|CS0411:Ridge|}(train * X, test * y, 0.1)|};
        static ColumnVector<D> Ridge<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) => (X.T * X + λ * I).Solve(X.T * y);
        """,
        "Cannot fit 'train * X' (Train×D) to 'test * y' (Test): row count Train and length Test differ.",
        "Cannot call 'Ridge' with 'train * X' (Train×D) and 'test * y' (Test): its N would be Train in 'train * X' and Test in 'test * y'.");

    [Fact]
    public Task Blocks_line_up() => Verify.ReportsAsync(
        "static object F<N, K>(Matrix<N, N> H, Matrix<K, N> A) => {|SM1003:{|CS0411:Blocks|}(H, A, A, Zeros(A.Rows, A.Rows))|};",
        "Cannot call 'Blocks' with 'H' (N×N), 'A' (K×N), 'A' (K×N) and 'Zeros(A.Rows, A.Rows)' (K×K): row count N of 'H' and row count K of 'A' differ. Blocks(H, A.T, A, Zeros(A.Rows, A.Rows)) would give (N+K)×(N+K).");

    [Fact]
    public Task A_sum_is_split_after_its_first_part() => Verify.ReportsAsync(
        """
        static object F1<N, D>(ColumnVector<Sum<D, N>> η, Dim<N> n) => {|SM1003:{|CS1929:η|}.Split(n)|};
        static object F2<N, D>(ColumnVector<Sum<D, N>> η, Dim<N> n) => {|SM1003:η.{|CS0411:Swap|}(n)|};
        static object F3<N, D>(ColumnVector<N> y, Dim<N> n) => {|SM1003:{|CS1929:y|}.Split(n)|};
        """,
        "Cannot call 'Split' on 'η' (D+N) with 'n' (N): it splits after D, not after N.",
        "Cannot call 'Swap' on 'η' (D+N) with 'n' (N): it splits after D, not after N.",
        "Cannot call 'Split' on 'y' (N) with 'n' (N): N, the length of 'y', is no sum that could be taken apart.");

    [Fact]
    public Task A_proof_is_about_its_dimensions() => Verify.ReportsAsync(
        """
        static object F1<N, M, D>(Same<N, M> same, Matrix<D, N> X) => same.Rows({|SM1003:{|CS1503:X|}|});
        static object F2<N, M>(Same<N, M> same, ColumnVector<M> y) => same.Cast({|SM1003:{|CS1503:y|}|});
        """,
        "Cannot call 'Rows' with 'X' (D×N): its row count must be N, not D. same.Rows(X.T) would give M×D.",
        "Cannot call 'Cast' with 'y' (M): its length must be N, not M.");

    [Fact]
    public Task What_they_are_made_for_is_silent() => Verify.IsSilentAsync(
        """
        static double Validate<N, D, Train, Test>(Matrix<N, D> X, ColumnVector<N> y)
        {
            var (train, test) = X.Rows.Split<Train, Test>(0.8, seed: 1);
            var w = (train * X).LeastSquares(train * y);
            return (test * X * w - test * y).L2Norm();
        }

        static ColumnVector<N> PutBack<N, Train, Test>(Selection<Train, N> train, Selection<Test, N> test, ColumnVector<N> y) =>
            train.T * (train * y) + test.T * (test * y);
        static Matrix<D, D> Gram<N, D>(Matrix<N, D> X)
        {
            var gram = Zeros(X.Cols, X.Cols);
            foreach (Selection<Block<N>, N> block in X.Rows.Blocks(100))
                gram += (block * X).T * (block * X);
            return gram;
        }

        static (ColumnVector<N>, ColumnVector<K>) Kkt<N, K>(Matrix<N, N> H, Matrix<K, N> A, ColumnVector<Sum<N, K>> r) =>
            Blocks(H, A.T, A, Zeros(A.Rows, A.Rows)).Solve(r).Split(H.Rows);
        static ColumnVector<Sum<N, D>> Augmented<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
            Blocks(I, X, X.T, -λ * I).Solve(VStack(y, Zeros(X.Cols)));
        static RowVector<Sum<N, D>> Back<N, D>(RowVector<Sum<D, N>> x, Dim<D> d) => x.Swap(d);
        static Matrix<M, M>? Square<N, M>(Matrix<N, M> X) => X.Rows.TrySame(X.Cols, out var same) ? same.Rows(X) : null;
        static double Sum(int n) => Dim.Open(n, new Count());

        sealed class Count : IOpen<double>
        {
            public double With<D>(Dim<D> dim) => Ones(dim).T * Ones(dim);
        }
        """);
}
