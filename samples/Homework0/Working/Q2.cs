using ShapedMath;
using ShapedMath.Checking;
using static Homework0.Q2VectorCalculus;
using static ShapedMath.LinearAlgebra;

namespace Homework0.Working;

/// <summary>Question 2, at a random x, c and A.</summary>
internal sealed class Q2<N>(Dim<N> n, int seed)
{
    private const int Instances = 1000;

    private readonly ColumnVector<N> x = RandomNormal(n, seed);
    private readonly ColumnVector<N> c = RandomNormal(n, seed + 1);
    private readonly Matrix<N, N> A = RandomNormal(n, n, seed + 2);

    public Section Section => new("Q2: vector calculus", [$"x, c and A are random, n = {n.Size}."], Parts)
    {
        Statement = "x, c ∈ ℝⁿ are columns, A ∈ ℝ^{n×n}. The derivative of a number by a column is a row, that of a column by a column a matrix (numerator layout). For each: first the type of the derivative, then one entry, then the whole.",
    };

    private Part[] Parts =>
    [
        Row("Q2 (a)", "∂(xᵀc)/∂x = cᵀ", at => InnerProduct(at, c), j => InnerProductEntry(c, j), InnerProductDerivative(c), "∂/∂xⱼ Σᵢ xᵢcᵢ = cⱼ", nameof(InnerProduct), nameof(InnerProductEntry), nameof(InnerProductDerivative)),
        Row("Q2 (b)", "∂‖x‖²/∂x = 2xᵀ", SquaredNorm, j => SquaredNormEntry(x, j), SquaredNormDerivative(x), "∂/∂xⱼ Σᵢ xᵢ² = 2xⱼ", nameof(SquaredNorm), nameof(SquaredNormEntry), nameof(SquaredNormDerivative)),
        OfLinearMap,
        Row("Q2 (d)", "∂(xᵀAx)/∂x = xᵀ(A + Aᵀ)", at => QuadraticForm(A, at), j => QuadraticFormEntry(A, x, j), QuadraticFormDerivative(A, x), "∂/∂xⱼ Σᵢₖ xᵢaᵢₖxₖ = Σᵢ xᵢ(aᵢⱼ + aⱼᵢ)", nameof(QuadraticForm), nameof(QuadraticFormEntry), nameof(QuadraticFormDerivative)),
        WhereSymmetric,
    ];

    private Part OfLinearMap => new("Q2 (c)", "∂(Ax)/∂x = A")
    {
        Notes = ["f is a column, x is a column: the derivative is a matrix, n×n. One entry: ∂/∂xⱼ Σₖ aᵢₖxₖ = aᵢⱼ."],
        Quantities = [Shaped.Of("x", x), Shaped.Of("f(x)", LinearMap(A, x)), Shaped.Of("∂f/∂x", LinearMapDerivative(A))],
        Checks =
        [
            Check.Equal("the whole = its entries", LinearMapDerivative(A), Matrix.From(n, n, (i, j) => LinearMapEntry(A, i, j)), Expectation.AfterRounding(n.Size)),
            Check.Equal("the whole = differences of f", LinearMapDerivative(A), FiniteDifferences.Of<N, N>(at => LinearMap(A, at), x), FiniteDifferences.Expected),
        ],
        Code = Excerpt.Of(typeof(Q2VectorCalculus), nameof(LinearMap), nameof(LinearMapEntry), nameof(LinearMapDerivative)),
    };

    private Part WhereSymmetric
    {
        get
        {
            var witness = Witness(A) ?? Zeros(n);
            return new("Q2 (e)", "(d) equals 2xᵀA for all x exactly where A = Aᵀ")
            {
                Notes = ["(d) less 2xᵀA is xᵀ(Aᵀ − A). That vanishes for all x only if it does for x = eᵢ, which is row i of Aᵀ − A, for each i: only if A = Aᵀ."],
                Quantities = [Shaped.Of("x", witness), Shaped.Of("xᵀ(A + Aᵀ)", QuadraticFormDerivative(A, witness)), Shaped.Of("2xᵀA", OfSymmetric(A, witness))],
                Findings =
                [
                    new("this A is not symmetric: an x tells them apart", Gap(A, witness) > 0, $"‖xᵀ(A + Aᵀ) − 2xᵀA‖ = {Shortened.Number(Gap(A, witness))} for the x above"),
                    Finding.Of("if A = Aᵀ they are equal for all x", ForSymmetric, seed, Instances),
                    Finding.Of("if A = Aᵀ there is no witness", NoWitness, seed, Instances),
                    Finding.Of("if A ≠ Aᵀ there is one", OneWitness, seed, Instances),
                ],
                Code = Excerpt.Of(typeof(Q2VectorCalculus), nameof(OfSymmetric), nameof(Witness)),
            };
        }
    }

    private static Derivation ForSymmetric => Derivation
        .Given(draw => (A: draw.Symmetric<N>("A"), x: draw.ColumnVector<N>("x")))
        .Start(g => QuadraticFormDerivative(g.A, g.x))
        .Then(g => OfSymmetric(g.A, g.x), "A = Aᵀ");

    private static Derivation NoWitness => Derivation.Given(draw => draw.Symmetric<N>("A")).Always(A => Witness(A) == null);

    private static Derivation OneWitness => Derivation
        .Given(draw => draw.Matrix<N, N>("A"))
        .Where(A => !A.Equals(A.T))
        .Always(A => Gap(A, Witness(A) ?? Zeros(A.Rows)) > 0);

    private static double Gap(Matrix<N, N> A, ColumnVector<N> x) => (QuadraticFormDerivative(A, x) - OfSymmetric(A, x)).L2Norm();

    private Part Row(string id, string formula, Func<ColumnVector<N>, double> f, Func<int, double> entry, RowVector<N> whole, string oneEntry, params string[] members) => new(id, formula)
    {
        Notes = [$"f is a number, x is a column: the derivative is a row, 1×n. One entry: {oneEntry}."],
        Quantities = [Shaped.Of("x", x), Shaped.Of("∂f/∂x", whole)],
        Checks =
        [
            Check.Equal("the whole = its entries", whole.T, ColumnVector.From(n, entry), Expectation.AfterRounding(n.Size)),
            Check.Equal("the whole = differences of f", whole.T, FiniteDifferences.Of(f, x).T, FiniteDifferences.Expected),
        ],
        Code = Excerpt.Of(typeof(Q2VectorCalculus), members),
    };
}
