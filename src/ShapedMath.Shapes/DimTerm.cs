using System.Globalization;

namespace ShapedMath.Shapes;

/// <summary>
/// A dimension as it was written: the syntax tree, whose order survives. <see cref="DimExpr"/> is its value, in which
/// <c>a+b</c> and <c>b+a</c> are one.
/// </summary>
public abstract record DimTerm
{
    private protected DimTerm()
    {
    }

    /// <summary>The names in the term, each once, in the order of their first appearance.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            var names = new List<string>();
            Collect(names);
            return names;
        }
    }

    /// <summary>
    /// The value of the term, its names being signature variables, or <see langword="null"/> where it divides by zero or is too
    /// large to be multiplied out.
    /// </summary>
    public DimExpr? ToExpr() => Substitute(static name => DimExpr.Symbol(DimSymbol.Variable(name)));

    /// <summary>
    /// The value of the term under a binding of its names, or <see langword="null"/> where one is not bound, and as for <see cref="ToExpr"/>.
    /// Labels compose to labels: <c>a+b</c> of the labels D and N is the label <c>Sum&lt;D, N&gt;</c>.
    /// </summary>
    public abstract DimExpr? Substitute(Func<string, DimExpr?> binding);

    internal abstract void Collect(List<string> names);

    internal abstract int Precedence { get; }

    internal static string SymbolOf(DimOperator op) => op switch
    {
        DimOperator.Add => "+",
        DimOperator.Subtract => "-",
        DimOperator.Multiply => "*",
        DimOperator.Quotient => "/",
        _ => "min",
    };
}

/// <summary>A name: <c>n</c>.</summary>
/// <param name="Name">The name.</param>
public sealed record DimName(string Name) : DimTerm
{
    internal override int Precedence => 3;

    /// <inheritdoc/>
    public override DimExpr? Substitute(Func<string, DimExpr?> binding) => binding(Name);

    internal override void Collect(List<string> names)
    {
        if (!names.Contains(Name))
            names.Add(Name);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A number, at least 0: <c>3</c>.</summary>
/// <param name="Value">The number.</param>
public sealed record DimNumber(int Value) : DimTerm
{
    internal override int Precedence => 3;

    /// <inheritdoc/>
    public override DimExpr Substitute(Func<string, DimExpr?> binding) => DimExpr.Constant(Value);

    internal override void Collect(List<string> names)
    {
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A given size: what a type such as <c>Matrix&lt;Samples, D&gt;</c> states of its rows.</summary>
/// <param name="Value">The size.</param>
public sealed record DimGiven(DimExpr Value) : DimTerm
{
    internal override int Precedence => 3;

    /// <inheritdoc/>
    public override DimExpr Substitute(Func<string, DimExpr?> binding) => Value;

    internal override void Collect(List<string> names)
    {
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>Two dimensions and what is done with them: <c>a+b</c>, <c>min(a,b)</c>.</summary>
/// <param name="Operator">What is done.</param>
/// <param name="Left">The first.</param>
/// <param name="Right">The second.</param>
public sealed record DimOperation(DimOperator Operator, DimTerm Left, DimTerm Right) : DimTerm
{
    internal override int Precedence => Operator switch
    {
        DimOperator.Add or DimOperator.Subtract => 1,
        DimOperator.Multiply or DimOperator.Quotient => 2,
        _ => 3,
    };

    /// <inheritdoc/>
    public override DimExpr? Substitute(Func<string, DimExpr?> binding)
    {
        var left = Left.Substitute(binding);
        var right = Right.Substitute(binding);
        if (left is null || right is null)
            return null;
        if (left.IsLabel || right.IsLabel)
            return DimExpr.Symbol(DimSymbol.Composed(Operator, left, right));
        return Operator switch
        {
            DimOperator.Add => left + right,
            DimOperator.Subtract => left - right,
            DimOperator.Multiply => DimExpr.TryMultiply(left, right),
            DimOperator.Min => DimExpr.Min(left, right),
            _ => DimExpr.TryDivide(left, right),
        };
    }

    internal override void Collect(List<string> names)
    {
        Left.Collect(names);
        Right.Collect(names);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Operator == DimOperator.Min)
            return $"min({Left},{Right})";
        string left = Left.Precedence < Precedence ? $"({Left})" : Left.ToString();
        string right = Right.Precedence <= Precedence ? $"({Right})" : Right.ToString();
        return left + SymbolOf(Operator) + right;
    }
}
