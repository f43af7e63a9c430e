using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.TestKit.Tests.Toys;

/// <summary>Emits a file for every class: a constant with its name, of the accessibility that the option <c>build_property.Accessibility</c> gives; and, as comments, the additional files.</summary>
sealed class ClassListGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var accessibility = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => options.GlobalOptions.TryGetValue("build_property.Accessibility", out var value) ? value : "internal");
        var classes = context.SyntaxProvider
            .CreateSyntaxProvider((node, _) => node is ClassDeclarationSyntax, (syntax, _) => ((ClassDeclarationSyntax)syntax.Node).Identifier.Text)
            .WithTrackingName("Names")
            .Combine(accessibility);
        context.RegisterSourceOutput(classes, (output, item) => output.AddSource($"{item.Left}.g.cs", $$"""
            partial class {{item.Left}}
            {
                {{item.Right}} const string Name = "{{item.Left}}";
            }

            """));

        var texts = context.AdditionalTextsProvider.Select((text, token) => text.GetText(token)!.ToString()).WithTrackingName("Texts");
        context.RegisterSourceOutput(texts.Collect(), (output, all) => output.AddSource("Texts.g.cs", string.Concat(all.Select(text => $"// {text}\n"))));
    }
}
