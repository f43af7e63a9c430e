using Microsoft.CodeAnalysis.CSharp;
using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>Code as it is while it is typed: no generator throws, which the harness would tell.</summary>
public sealed class HalfTypedTests
{
    const string Code = """
        using ShapedMath; using MathNet.Numerics.LinearAlgebra;
        namespace A { [Dim(3)] readonly partial struct Axes; [TypedWrapper] abstract partial class C<T> where T : class { /// <summary>x</summary>
        [TypedWrapper] [return: Shape("n+1, min(n,d)", "n")] internal static unsafe (Matrix<double> U, int) M<U>([Shape("n, d")] this Matrix<double>? X, [Dim("n")] ref int n, [Shape("3")] out Vector<double> y, T t, string s = "", params double[] rest) where U : new() => default; } }
        """;

    [Fact]
    public void No_generator_throws()
    {
        var tokens = CSharpSyntaxTree.ParseText(Code).GetRoot().DescendantTokens().ToList();
        var codes = tokens.Select((token, index) => index % 2 == 0 ? Code[..token.Span.End] : Code.Remove(token.SpanStart, token.Span.Length)).ToList();

        codes.ForEach(code => GeneratorHarness.Run(new TypedWrapperGenerator(), code, new InMemoryProject { Generators = [new DimensionGenerator()] }));
        codes.Count.ShouldBeGreaterThan(100);
    }
}
