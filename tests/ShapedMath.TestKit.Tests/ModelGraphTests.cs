using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace ShapedMath.TestKit.Tests;

public sealed class ModelGraphTests
{
    [Fact]
    public void Values_pass() =>
        ModelGraph.AssertHoldsValuesOnly(new Model("a", 1, [new TextSpan(0, 1)], ImmutableDictionary<string, object?>.Empty.Add("k", default(ImmutableArray<int>))), "model");

    [Fact]
    public void A_model_may_refer_to_itself()
    {
        var items = new List<object>();
        items.Add(items);

        ModelGraph.AssertHoldsValuesOnly(items, "model");
    }

    public static TheoryData<object> Forbidden()
    {
        var compilation = CSharpCompilation.Create("A", [CSharpSyntaxTree.ParseText("class A;")]);
        var tree = compilation.SyntaxTrees[0];
        return
        [
            compilation, tree, tree.GetRoot(), tree.GetRoot().GetFirstToken(), tree.GetRoot().GetLocation(),
            compilation.GlobalNamespace, compilation.GetSemanticModel(tree), new Action(() => { }),
        ];
    }

    [Theory]
    [MemberData(nameof(Forbidden), DisableDiscoveryEnumeration = true)]
    public void What_holds_a_compilation_is_found_however_deep(object forbidden)
    {
        Model[] models = [new("a", 1, [], ImmutableDictionary<string, object?>.Empty.Add("k", (object[])[0, forbidden]))];

        Should.Throw<XunitException>(() => ModelGraph.AssertHoldsValuesOnly(models, "models")).Message.ShouldStartWith("models[0].Options[0]");
    }

    sealed record Model(string Name, int Size, ImmutableArray<TextSpan> Spans, ImmutableDictionary<string, object?> Options);
}
