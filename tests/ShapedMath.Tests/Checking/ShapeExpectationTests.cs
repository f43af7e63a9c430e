using MathNet.Numerics.LinearAlgebra;

namespace ShapedMath.Tests.Checking;

/// <summary><c>X.Expect("n, d")</c> at run time.</summary>
public sealed class ShapeExpectationTests
{
    private static readonly Matrix<double> X = Matrix<double>.Build.Dense(3, 4);
    private static readonly Vector<double> Y = Vector<double>.Build.Dense(6);

    [Fact]
    public void What_is_as_expected_is_given_back()
    {
        X.Expect("n, d").ShouldBeSameAs(X);
        X.Expect("n, n+1").ShouldBeSameAs(X);
        X.Expect("3, 2*k").ShouldBeSameAs(X);
        Y.Expect("2*n").ShouldBeSameAs(Y);
        double[] array = [1, 2];
        array.Expect("2").ShouldBeSameAs(array);
        float[,] table = new float[2, 2];
        table.Expect("n, n").ShouldBeSameAs(table);
        Matrix<System.Numerics.Complex>.Build.Dense(0, 0).Expect("n, n").RowCount.ShouldBe(0);
    }

    [Fact]
    public void What_is_not_is_told_with_names_and_sizes()
    {
        Message(() => X.Expect("n, n")).ShouldBe("Cannot take 'X' (3×4) as \"n, n\": a square matrix is needed, and 3 and 4 differ.");
        Message(() => X.Expect("n, 5")).ShouldBe("Cannot take 'X' (3×4) as \"n, 5\": its column count must be 5, not 4.");
        Message(() => X.Expect("n, n+2")).ShouldBe("Cannot take 'X' (3×4) as \"n, n+2\": its column count must be 5, not 4.");
        Message(() => Y.Expect("2*n+1")).ShouldBe("Cannot take 'Y' (6) as \"2*n+1\": its length must be 2*n+1, not 6.");
        Message(() => Y.Expect("5")).ShouldBe("Cannot take 'Y' (6) as \"5\": its length must be 5, not 6.");
        Message(() => new double[2, 3].Expect("n, n")).ShouldBe("Cannot take 'new double[2, 3]' ([2, 3]) as \"n, n\": a square array is needed, and 2 and 3 differ.");
        Message(() => new double[2].Expect("1")).ShouldBe("Cannot take 'new double[2]' ([2]) as \"1\": its length must be 1, not 2.");
    }

    [Fact]
    public void A_text_that_is_no_shape_is_refused()
    {
        Should.Throw<FormatException>(() => X.Expect("n")).Message.ShouldBe("Cannot read the contract \"n\": a matrix has two sizes, and 1 is given.");
        Should.Throw<FormatException>(() => X.Expect("n, d +")).Message.ShouldBe("Cannot read the contract \"n, d +\": expected a size, found the end, at character 7.");
        Should.Throw<ArgumentNullException>(() => ((Vector<double>)null!).Expect("n")).ParamName.ShouldBe("vector");
    }

    private static string Message(Action check) => Should.Throw<ShapeMismatchException>(check).Message;
}
