using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.TestKit.Tests.Toys;

/// <summary>Makes the mistake that the harness is there to find: it keeps a syntax node in its model.</summary>
sealed class NodeKeepingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var classes = context.SyntaxProvider
            .CreateSyntaxProvider((node, _) => node is ClassDeclarationSyntax, (syntax, _) => new Model("class", [new Part((ClassDeclarationSyntax)syntax.Node)]))
            .WithTrackingName("Models");
        context.RegisterSourceOutput(classes, (output, model) => output.AddSource($"{model.Parts[0].Node.Identifier.Text}.g.cs", ""));
    }

    sealed record Model(string Kind, List<Part> Parts);

    sealed record Part(ClassDeclarationSyntax Node);
}
