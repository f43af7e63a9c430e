using System.Xml.Linq;
using Homework0.Output;

namespace Homework0.Tests;

/// <summary>Formulas of the sources, typeset. The structure is written with brackets, tags shortened.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("XᵀX + λI", "msup[mi:X mi:T] mi:X mo:+ mi:λ mi:I")]
    [InlineData("(XᵀX)⁻¹Xᵀy", "msup[mrow[mo:( msup[mi:X mi:T] mi:X mo:)] mi:−1] msup[mi:X mi:T] mi:y")]
    [InlineData("‖Xw − y‖² = 2", "msup[mrow[mo:‖ mi:X mi:w mo:− mi:y mo:‖] mi:2] mo:= mn:2")]
    [InlineData("σ/(σ² + λ)", "mfrac[mrow[mi:σ] mrow[msup[mi:σ mi:2] mo:+ mi:λ]]")]
    [InlineData("√(n/2)", "msqrt[mrow[mfrac[mrow[mi:n] mrow[mn:2]]]]")]
    [InlineData("zₖ", "msub[mi:z mi:k]")]
    [InlineData("eᵢ′", "msubsup[mi:e mi:i mo:′]")]
    [InlineData("ℝ^{m×n}", "msup[mi:ℝ mrow[mi:m mo:× mi:n]]")]
    [InlineData("the same: AX", "mtext:the same mo:: mi:A mi:X")]
    [InlineData("argmin w", "mrow[mi:argmin mspace] mi:w")]
    [InlineData("wx + b > 0.5", "mi:w mi:x mo:+ mi:b mo:> mn:0.5")]
    [InlineData("", "")]
    [InlineData("((", "mrow[mo:( mrow[mo:(]]")]
    public void A_formula_has_its_structure(string text, string structure) =>
        string.Join(' ', Formula.Typeset(text).Elements().Single().Elements().Select(Written)).ShouldBe(structure);

    private static string Written(XElement element) =>
        element.HasElements ? $"{element.Name.LocalName}[{string.Join(' ', element.Elements().Select(Written))}]"
        : element.Value.Length == 0 ? element.Name.LocalName
        : $"{element.Name.LocalName}:{element.Value}";
}
