using ShapedMath;

namespace ShapeErrors;

/// <summary>Derivatives, in numerator layout, and what goes down along them.</summary>
internal static class Calculus
{
    public static RowVector<K> AGradientIsARow<K>(Matrix<K, K> A, ColumnVector<K> x) =>
        // CS0029 SM1012: Cannot return '(A + A.T) * x' (K) as 'AGradientIsARow' declares: it is a column, and a row (1×K) is due. ((A + A.T) * x).T would give 1×K.
        (A + A.T) * x;

    public static ColumnVector<K> AStepAlongARow<K>(ColumnVector<K> w, RowVector<K> gradient, double rate) =>
        // CS0019 SM1002: Cannot subtract 'rate * gradient' (1×K) from 'w' (K×1): row counts K and 1 differ. w - (rate * gradient).T would give K.
        w - rate * gradient;

    public static ColumnVector<K> NewtonsStepWithARow<K>(Matrix<K, K> H, RowVector<K> gradient) =>
        // CS1503 SM1007: Cannot solve 'H' (K×K) for 'gradient' (1×K): row counts K and 1 differ. H.Solve(gradient.T) would give K.
        H.Solve(gradient);

    public static RowVector<D> TheChainRuleBackwards<N, D>(RowVector<N> outer, Matrix<N, D> inner) =>
        // CS0019 SM1001: Cannot multiply 'inner' (N×D) by 'outer' (1×N): inner dimensions D and 1 differ. outer * inner would give 1×D.
        inner * outer;

    public static Matrix<N, D> TheJacobianIsTransposed<N, D>(Matrix<N, D> X) =>
        // CS0029 SM1004: Cannot return 'X.T' (D×N) as 'TheJacobianIsTransposed' declares: its row count must be N, not D. X would give N×D.
        X.T;

    public static ColumnVector<D> GaussNewtonWithTheOtherGram<N, D>(Matrix<N, D> J, ColumnVector<N> r) =>
        // CS0411 SM1007: Cannot solve 'J * J.T' (N×N) for 'J.T * r' (D): row count N and length D differ. (J.T * J).Solve(J.T * r) would give D.
        (J * J.T).Solve(J.T * r);

    public static Matrix<K, K> TheHessianOfTheRankOneTerm<K>(RowVector<K> gradient, Matrix<K, K> H) =>
        // CS9340 SM1002: Cannot subtract 'gradient * gradient.T' (a scalar) from 'H' (K×K): a matrix and a scalar do not go together, and nothing broadcasts. H - gradient.T * gradient would give K×K.
        H - gradient * gradient.T;

    public static ColumnVector<D> TheLogisticGradientWithoutATranspose<N, D>(Matrix<N, D> X, ColumnVector<N> y, ColumnVector<D> w) =>
        // CS0019 SM1001: Cannot multiply 'X' (N×D) by '(X * w).Map(static z => 1 / (1 + Math.Exp(-z)))…' (N): inner dimensions D and N differ. X.T * ((X * w).Map(static z => 1 / (1 + Math.Exp(-z))) - y) would give D.
        X * ((X * w).Map(static z => 1 / (1 + Math.Exp(-z))) - y);
}
