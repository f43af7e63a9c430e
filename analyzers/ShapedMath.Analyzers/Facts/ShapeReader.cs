using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>Reads types and expressions at one place of the source as shapes, in the names that are written there.</summary>
internal sealed class ShapeReader(KnownTypes types, SemanticModel model, int position, ISymbol container)
{
    // Names need not be unique: what is the same label is decided by the symbol.
    private readonly List<ITypeSymbol> labels = [];

    // In the base list of a class with a primary constructor, what encloses is not the class.
    private readonly ISymbol?[] enclosing = [model.GetEnclosingSymbol(position), container];

    public KnownTypes Types { get; } = types;

    public SemanticModel Model { get; } = model;

    /// <summary>The shape of values of a type, or <see langword="null"/> where they have none.</summary>
    public Shape? ShapeOf(ITypeSymbol? type) => PatternOf(type, null, static _ => false)?.Substitute(static _ => null);

    /// <summary>The shape of values of a type, in which some type parameters stand for whatever fits.</summary>
    public ShapePattern? PatternOf(ITypeSymbol? type, string? label, Func<ITypeParameterSymbol, bool> isOpen)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type is not INamedTypeSymbol named || Types.KindOf(named) is not { } kind)
            return null;
        var dims = named.TypeArguments.Select(argument => Term(argument, isOpen)).ToList();
        return new(label, kind, kind == ShapeKind.Matrix && dims.Count == 1 ? [dims[0], dims[0]] : dims);
    }

    /// <summary>
    /// An expression as an operand; its shape is <see cref="Shape.None"/> where its type has none. Gives
    /// <see langword="null"/> where nothing should be said of it, since it is wrong itself.
    /// </summary>
    public Operand? OperandOf(ExpressionSyntax expression)
    {
        expression = WithoutParentheses(expression);
        return TypeOf(expression) is { } type ? Operand.OfCode(expression.ToString(), ShapeOf(type) ?? Shape.None) : null;
    }

    /// <summary>An expression whose type depends on where it goes, as a lambda, as an operand without a shape.</summary>
    public Operand? UntypedOf(ExpressionSyntax expression) =>
        Model.GetTypeInfo(expression).Type is null ? Operand.OfCode(expression.ToString(), Shape.None) : null;

    /// <summary>The type of an expression, or <see langword="null"/> where it has none of its own or is wrong itself.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression)
    {
        var type = Model.GetTypeInfo(expression).Type;
        return type is not null && IsKnown(type) && !IsWrong(expression) ? type : null;
    }

    /// <summary>A type as it would be written here.</summary>
    public string Written(ITypeSymbol type) => type.ToMinimalDisplayString(Model, position);

    /// <summary>Whether the namespace of the DSL is imported here, and with it its extensions.</summary>
    public bool IsImported => Model.LookupNamespacesAndTypes(position, name: "Matrix").OfType<INamedTypeSymbol>().Any(Types.IsMatrix);

    /// <summary>Whether a type mentions nothing but what can be seen here.</summary>
    public bool IsKnown(ITypeSymbol type) => enclosing.Any(symbol => TypeParameterScope.Declares(symbol, type));

    public static ExpressionSyntax WithoutParentheses(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Expression;
        return expression;
    }

    private bool IsWrong(ExpressionSyntax expression) =>
        Model.GetOperation(expression)?.DescendantsAndSelf().Any(static o => o is IInvalidOperation || o.Type is IErrorTypeSymbol) == true;

    private DimTerm Term(ITypeSymbol type, Func<ITypeParameterSymbol, bool> isOpen)
    {
        if (type is ITypeParameterSymbol parameter && isOpen(parameter))
            return new DimName(parameter.Name);
        if (Types.IsOne(type))
            return new DimNumber(1);
        if (type is INamedTypeSymbol { TypeArguments: [var left, var right] } && Types.OperatorOf(type) is { } op)
            return Closed(new DimOperation(op, Term(left, isOpen), Term(right, isOpen)));
        return new DimGiven(DimExpr.Symbol(Label(type)));
    }

    // Where nothing is open, Sum<D, N> is one label and not two to be compared apart.
    private static DimTerm Closed(DimTerm term) => term.Names.Count == 0 ? new DimGiven(term.Substitute(static _ => null)!) : term;

    private DimSymbol Label(ITypeSymbol type)
    {
        int index = labels.FindIndex(label => SymbolEqualityComparer.Default.Equals(label, type));
        if (index < 0)
        {
            index = labels.Count;
            labels.Add(type);
        }

        string name = Written(type);
        return DimSymbol.Label(name, $"{name}#{index}");
    }
}
