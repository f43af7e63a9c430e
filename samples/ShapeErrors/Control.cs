using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace ShapeErrors;

/// <summary>Filters and controllers: S states, U inputs, M measurements.</summary>
internal static class Control
{
    public static Matrix<S, M> TheGainWithoutTheTranspose<S, M>(Matrix<S, S> P, Matrix<M, S> H, Matrix<M, M> R) =>
        // CS0029 SM1004: Cannot return '(H * P * H.T + R).Solve(H * P)' (M×S) as 'TheGainWithoutTheTranspose' declares: its row count must be S, not M. (H * P * H.T + R).Solve(H * P).T would give S×M.
        (H * P * H.T + R).Solve(H * P);

    public static Matrix<M, M> TheInnovationOfTheStates<S, M>(Matrix<S, S> P, Matrix<M, S> H, Matrix<M, M> R) =>
        // CS0019 SM1001: Cannot multiply 'H.T' (S×M) by 'P' (S×S): inner dimensions M and S differ. P * H.T would give S×M, H * P would give M×S.
        H.T * P * H + R;

    public static Matrix<S, S> TheNoiseOfTheMeasurementsForThatOfTheStates<S, M>(Matrix<S, S> F, Matrix<S, S> P, Matrix<M, M> R) =>
        // CS0019 SM1002: Cannot add 'R' (M×M) to 'F * P * F.T' (S×S): row counts S and M differ.
        F * P * F.T + R;

    public static ColumnVector<S> TheMeasurementIsAddedWithoutTheGain<S, M>(ColumnVector<S> x, Matrix<M, S> H, ColumnVector<M> z) =>
        // CS0019 SM1002: Cannot add 'z - H * x' (M) to 'x' (S): lengths S and M differ.
        x + (z - H * x);

    public static ColumnVector<S> TheInputGoesThroughTheStateMatrix<S, U>(Matrix<S, S> A, Matrix<S, U> B, ColumnVector<S> x, ColumnVector<U> u) =>
        // CS0019 SM1001: Cannot multiply 'A' (S×S) by 'u' (U): inner dimensions S and U differ.
        A * x + A * u;

    public static ColumnVector<U> FeedbackThroughTheInputMatrix<S, U>(Matrix<S, U> B, ColumnVector<S> x) =>
        // CS0019 SM1001: Cannot multiply 'B' (S×U) by 'x' (S): inner dimensions U and S differ. B.T * x would give U.
        B * x;

    public static Matrix<S, S> TheRiccatiStepWithTheInputInTheMiddle<S, U>(Matrix<S, S> A, Matrix<S, U> B, Matrix<S, S> P, Matrix<U, U> R) =>
        // CS0019 SM1001: Cannot multiply 'B' (S×U) by 'P' (S×S): inner dimensions U and S differ. P * B would give S×U, B.T * P would give U×S.
        A.T * P * A - A.T * P * B * (R + B * P * B.T).Solve(B.T * P * A);

    public static Matrix<S, Sum<U, U>> ControllabilityWithAMissingFactor<S, U>(Matrix<S, S> A, Matrix<S, U> B) =>
        // CS1503 SM1008: Cannot put 'B.T * A' (U×S) beside 'B' (S×U): row counts S and U differ. HStack(B, (B.T * A).T) would give S×(U+U).
        HStack(B, B.T * A);

    public static Matrix<Sum<M, M>, S> ObservabilitySideBySide<S, M>(Matrix<S, S> A, Matrix<M, S> C) =>
        // CS0029 SM1004: Cannot return 'HStack(C, C * A)' (M×(S+S)) as 'ObservabilitySideBySide' declares: its row count must be M+M, not M. VStack(C, C * A) would give (M+M)×S.
        HStack(C, C * A);

    public static double TheCostOfTheInputWithTheWeightsOfTheStates<S, U>(Matrix<S, S> Q, ColumnVector<U> u) =>
        // CS0019 SM1001: Cannot multiply 'u.T' (1×U) by 'Q' (S×S): inner dimensions U and S differ.
        u.T * Q * u;

    public static double TheDeterminantOfTheGain<S, M>(Matrix<S, M> K) =>
        // CS0411 SM1006: Cannot take the determinant of 'K' (S×M): a square matrix is needed, and S and M differ.
        K.Determinant();

    public static Matrix<S, M> TheGainIsDividedFromTheWrongSide<S, M>(Matrix<S, S> P, Matrix<M, S> H, Matrix<M, M> R) =>
        // CS0019 SM1007: Cannot divide 'H * P * H.T + R' (M×M) by 'P * H.T' (S×M): column count M and row count S differ. P * H.T / (H * P * H.T + R) would give S×M.
        (H * P * H.T + R) / (P * H.T);

    public static Matrix<S, M> TheGainOfThePredictionIsDivided<S, M>(Matrix<S, S> P, Matrix<M, S> H, Matrix<M, M> R) =>
        // CS0019 SM1007: Cannot divide 'H * P' (M×S) by 'H * P * H.T + R' (M×M): column count S and row count M differ. (H * P).T / (H * P * H.T + R) would give S×M.
        H * P / (H * P * H.T + R);

    public static ColumnVector<S> AColumnIsDivided<S>(Matrix<S, S> A, ColumnVector<S> x) =>
        // CS0019 SM1007: Cannot divide 'x' (S×1) by 'A' (S×S): column count 1 and row count S differ. A.Solve(x) would give S.
        x / A;
}
