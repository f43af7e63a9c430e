using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.Analyzers.Facts;

/// <summary>Source text as a part of a template such as <c>{0} * {1}</c>.</summary>
internal static class SourceTemplate
{
    public static string Literal(string code) => code.Replace("{", "{{").Replace("}", "}}");

    /// <summary>An expression such that a cast may stand before it, and a member or an operator after it.</summary>
    public static string Primary(ExpressionSyntax expression) =>
        expression is NameSyntax or LiteralExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? expression.ToString()
            : $"({expression})";
}
