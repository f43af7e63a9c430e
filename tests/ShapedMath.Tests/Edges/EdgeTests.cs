using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Edges;

/// <summary>docs/edges.md, held for the public members that take matrices or vectors: what is new is tried without being named here, and what is not tried is.</summary>
public sealed class EdgeTests
{
    private const string Numbers = "numbers", NotFinite = "numbers that are not finite";

    /// <summary>They factorise a matrix: NaN or infinity in what they are given would come out as numbers that mean nothing.</summary>
    private static readonly HashSet<string> Factorising =
    [
        "Solve", "Inverse", "Inv", "LeastSquares", "PseudoInverse", "LeftInverse", "RightInverse", "Rank", "ConditionNumber", "L2Norm",
        "Svd", "ThinSvd", "TallSvd", "WideSvd", "Qr", "Lu", "Cholesky", "SymmetricEigen", "Eigen", "LogDeterminant", "ColumnSpaceProjector", "RowSpaceProjector", "Sylvester",
    ];

    /// <summary>What they give is no number that was computed from the entries.</summary>
    private static readonly HashSet<string> OfShape = ["Rows", "Cols", "Dim", "IsCloseTo"];

    /// <summary>They show the entries of what they are asked of, and copy none.</summary>
    private static readonly HashSet<string> Views = ["T(Matrix<N,D>)", "T(ColumnVector<N>)", "T(RowVector<N>)", "T(Diagonal<N>)", "Values(Diagonal<N>)", "Diag(ColumnVector<N>)", "Inv(Inverse<N>)"];

    public static TheoryData<string> Members => Names(static _ => true);

    public static TheoryData<string> OfEntries => Names(static member => !OfShape.Contains(member.Name));

    [Fact]
    public void The_members_have_names_of_their_own_and_are_many()
    {
        Member.All.Select(static member => member.ToString()).ShouldBeUnique();
        Member.All.Count.ShouldBeGreaterThan(100);
        Member.All.Select(static member => member.Name).Intersect(Factorising).Order().ShouldBe(Factorising.Order());
    }

    [Fact]
    public void Those_that_are_not_called_here_take_a_witness_a_decomposition_or_a_function() =>
        Member.TakingValues.Except(Member.All).Select(static member => member.ToString()).ShouldBe(
        [
            "Cast(Same<N,D>, ColumnVector<N>)", "Cast(Same<N,D>, Matrix<N,N>)", "Cast(Same<N,D>, RowVector<N>)", "Cols(Same<N,D>, Matrix<K,N>)",
            "EachColumn(Matrix<N,D>, Func<ColumnVector<N>,Double>)", "EachRow(Matrix<N,D>, Func<RowVector<D>,Double>)",
            "Gradient(Func<ColumnVector<N>,Double>, ColumnVector<N>)", "Jacobian(Func<ColumnVector<D>,ColumnVector<N>>, ColumnVector<D>)", "Rows(Same<N,D>, Matrix<N,K>)",
            "Solve(Cholesky<N>, ColumnVector<N>)", "Solve(Cholesky<N>, Matrix<N,D>)", "Solve(Lu<N>, ColumnVector<N>)", "Solve(Lu<N>, Matrix<N,D>)",
            "op_Multiply(Selection<N,D>, ColumnVector<D>)", "op_Multiply(Selection<N,D>, Matrix<D,K>)",
        ]);

    [Fact]
    public void A_decomposition_refuses_a_right_hand_side_that_is_not_finite()
    {
        var n = Dim.Of<Labels.N>(2);
        var a = 2 * Eye(n);
        foreach (double entry in new[] { double.NaN, double.PositiveInfinity })
        {
            var b = ColumnVector.From(n, i => i == 1 ? entry : 1);
            var all = HStack(b, b);

            Should.Throw<NotFiniteNumberException>(() => a.Cholesky().Solve(b)).Message.ShouldBe($"ColumnVector<N> 2 cannot be a right-hand side: its entry [1] is {entry}.");
            Should.Throw<NotFiniteNumberException>(() => a.Lu().Solve(b)).Message.ShouldContain("cannot be a right-hand side: its entry [1] is");
            Should.Throw<NotFiniteNumberException>(() => a.Cholesky().Solve(all)).Message.ShouldContain("cannot be a right-hand side: its entry [1,0] is");
            Should.Throw<NotFiniteNumberException>(() => a.Lu().Solve(all)).Message.ShouldContain("cannot be a right-hand side: its entry [1,0] is");
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void With_no_rows_or_one_a_member_gives_a_result_or_says_what_is_wrong_with_the_shapes(string name)
    {
        var member = Find(name);
        string[] refusals = [nameof(ShapeMismatchException), nameof(RankDeficientException), .. member.Operands.Contains(typeof(int)) ? [nameof(ArgumentOutOfRangeException)] : Array.Empty<string>()];

        foreach (int sizes in Enumerable.Range(0, 81))
        {
            int[] ofLabels = [sizes % 3, sizes / 3 % 3, sizes / 9 % 3, sizes / 27];
            Outcome(member, member.OperandsOf(label => ofLabels["NDKM".IndexOf(label.Name[0])])).ShouldBeOneOf([Numbers, NotFinite, .. refusals]);
        }
    }

    [Theory]
    [MemberData(nameof(OfEntries))]
    public void NaN_goes_through_arithmetic_and_stops_a_solver(string name)
    {
        var member = Find(name);
        foreach (int place in Places(member))
        {
            foreach (double number in new[] { 0.5, 0, 1 })
                OutcomeWith(double.NaN, member, place, number).ShouldBe(IsSolved(member, place) ? nameof(NotFiniteNumberException) : NotFinite, $"operand {place}, a number being {number}");
        }
    }

    [Theory]
    [MemberData(nameof(OfEntries))]
    public void Infinity_stops_a_solver(string name)
    {
        var member = Find(name);
        foreach (int place in Places(member).Where(place => IsSolved(member, place)))
            OutcomeWith(double.NegativeInfinity, member, place).ShouldBe(nameof(NotFiniteNumberException), $"operand {place}");
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Huge_and_tiny_entries_give_numbers(string name)
    {
        foreach (double scale in new[] { 1e150, 1e-150 })
            Outcome(Find(name), Find(name).OperandsOf(static _ => 2, scale)).ShouldBe(Numbers);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Operands_are_not_changed(string name)
    {
        var member = Find(name);
        var operands = member.OperandsOf(static _ => 2);
        double[][] before = [.. operands.Select(static operand => Member.Numbers(operand).ToArray())];

        Outcome(member, operands).ShouldBe(Numbers);

        operands.Select(static operand => Member.Numbers(operand).ToArray()).Zip(before).ShouldAllBe(pair => pair.First.SequenceEqual(pair.Second));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void A_result_keeps_its_numbers_when_the_entries_behind_the_operands_change(string name)
    {
        var member = Find(name);
        var operands = member.OperandsOf(static _ => 2);
        object? result = member.Call(operands);
        double[] before = [.. Member.Numbers(result)];

        foreach (object operand in operands)
            Member.Overwrite(operand, 99);

        Member.Numbers(result).SequenceEqual(before).ShouldBe(!Views.Contains(name));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void The_same_value_twice_is_as_good_as_a_copy(string name)
    {
        var member = Find(name);
        var (same, copies) = (member.OperandsOf(static _ => 2).ToArray(), member.OperandsOf(static _ => 2));
        for (int place = 1; place < same.Length; place++)
            same[place] = same[0].GetType() == same[place].GetType() ? same[0] : same[place];

        Member.Numbers(member.Call(same)).ShouldBe(Member.Numbers(member.Call(copies)));
    }

    private static TheoryData<string> Names(Func<Member, bool> predicate) => new(Member.All.Where(predicate).Select(static member => member.ToString()));

    // What is multiplied by an inverse, but for a diagonal that scales it, is a right-hand side; what is divided by a matrix, too.
    private static bool IsSolved(Member member, int place)
    {
        bool isOfMatrix = member.Operands[0].Name == typeof(Matrix<,>).Name, hasInverse = member.Operands.Any(Member.IsInverse), isDiagonal = member.Operands[place].Name == typeof(Diagonal<>).Name;
        return (Factorising.Contains(member.Name) && isOfMatrix)
            || (member.Name == "op_Division" && member.Operands[1].Name == typeof(Matrix<,>).Name)
            || (hasInverse && member.Name != "Inv" && !isDiagonal);
    }

    private static Member Find(string name) => Member.All.Single(member => member.ToString() == name);

    private static IEnumerable<int> Places(Member member) => Enumerable.Range(0, member.Operands.Count).Where(place => Member.IsValue(member.Operands[place]));

    private static string OutcomeWith(double entry, Member member, int place, double number = 0.5)
    {
        object[] operands = [.. member.OperandsOf(static _ => 2).Select(operand => operand is double ? number : operand)];
        operands[place] = Member.WithEntries(operands[place], _ => entry);
        return Outcome(member, operands);
    }

    private static string Outcome(Member member, IReadOnlyList<object> operands)
    {
        try
        {
            return Member.Numbers(member.Call(operands)).All(double.IsFinite) ? Numbers : NotFinite;
        }
        catch (Exception exception)
        {
            exception.Message.ShouldNotBeNullOrWhiteSpace();
            return exception.GetType().Name;
        }
    }
}
