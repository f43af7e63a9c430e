using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapedMath.Analyzers.Diagnostics;

/// <summary>The rules. What a rule about shapes says is worded by <see cref="Shapes.ShapeMismatch"/>.</summary>
internal static class Descriptors
{
    private const string Shape = "Shape";
    private const string Declarations = "Declarations";
    private const string Page = "https://github.com/shapedmath/shapedmath/blob/main/docs/rules/";

    public static readonly DiagnosticDescriptor Product = new(
        RuleIds.Product, "Inner dimensions of a product differ", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Product + ".md");

    public static readonly DiagnosticDescriptor Elementwise = new(
        RuleIds.Elementwise, "Shapes that must be equal differ", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Elementwise + ".md");

    public static readonly DiagnosticDescriptor Argument = new(
        RuleIds.Argument, "Arguments do not have the shapes that a method declares", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Argument + ".md");

    public static readonly DiagnosticDescriptor Return = new(
        RuleIds.Return, "A returned value does not have the declared shape", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Return + ".md");

    public static readonly DiagnosticDescriptor Storage = new(
        RuleIds.Storage, "A stored value does not have the declared shape", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Storage + ".md");

    public static readonly DiagnosticDescriptor Square = new(
        RuleIds.Square, "A square matrix is needed", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Square + ".md");

    public static readonly DiagnosticDescriptor Solve = new(
        RuleIds.Solve, "A system and its right-hand side do not fit", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Solve + ".md");

    public static readonly DiagnosticDescriptor Stacking = new(
        RuleIds.Stacking, "Blocks that are stacked do not line up", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Stacking + ".md");

    public static readonly DiagnosticDescriptor Part = new(
        RuleIds.Part, "There is no such entry or part", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Part + ".md");

    public static readonly DiagnosticDescriptor Line = new(
        RuleIds.Line, "A row, column or diagonal does not fit the matrix that it is put into", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Line + ".md");

    public static readonly DiagnosticDescriptor Data = new(
        RuleIds.Data, "There are more or fewer numbers than a matrix or vector has entries", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Data + ".md");

    public static readonly DiagnosticDescriptor Layout = new(
        RuleIds.Layout, "A column stands where a row is due, or a row where a column is", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Layout + ".md");

    public static readonly DiagnosticDescriptor Contract = new(
        RuleIds.Contract, "A contract or a row of a table cannot be read", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Contract + ".md");

    public static readonly DiagnosticDescriptor Reading = new(
        RuleIds.Reading, "Labels differ in more than association", "{0}", Shape, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Reading + ".md");

    public static readonly DiagnosticDescriptor Coincidence = new(
        RuleIds.Coincidence, "Shapes fit only in a coincidental size", "{0}", Shape, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Coincidence + ".md");

    public static readonly DiagnosticDescriptor NoDimension = new(
        RuleIds.NoDimension,
        "A type argument is no dimension",
        "'{0}' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct {1};'",
        Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page + RuleIds.NoDimension + ".md");

    public static readonly DiagnosticDescriptor Generation = new(
        RuleIds.Generation, "What an attribute asks for cannot be generated", "{0}", Declarations, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page + RuleIds.Generation + ".md");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [Product, Elementwise, Argument, Return, Storage, Square, Solve, Stacking, Part, Line, Data, Layout, Contract, Reading, Coincidence, NoDimension, Generation];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = All.ToImmutableDictionary(static rule => rule.Id);

    public static DiagnosticDescriptor Of(string id) => ById[id];

    public static bool IsRule(string id) => ById.ContainsKey(id);
}
