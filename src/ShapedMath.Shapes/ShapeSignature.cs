using System.Globalization;

namespace ShapedMath.Shapes;

/// <summary>
/// What an operation takes and gives, as in NumPy's generalized ufuncs: <c>(m,k),(k,n) -> (m,n) where 1&lt;=m</c>.
/// A name that stands twice is one size.
/// </summary>
public sealed class ShapeSignature : IEquatable<ShapeSignature>
{
    /// <summary>A signature of the given parts.</summary>
    public ShapeSignature(IReadOnlyList<ShapePattern> operands, IReadOnlyList<ShapePattern> results, IReadOnlyList<SizeCondition>? conditions = null)
    {
        Operands = operands;
        Results = results;
        Conditions = conditions ?? [];
    }

    /// <summary>What goes in; the first is the receiver.</summary>
    public IReadOnlyList<ShapePattern> Operands { get; }

    /// <summary>What comes out.</summary>
    public IReadOnlyList<ShapePattern> Results { get; }

    /// <summary>What must hold of the sizes beyond that equal names are equal sizes.</summary>
    public IReadOnlyList<SizeCondition> Conditions { get; }

    /// <summary>The names of the sizes, in the order of their first appearance.</summary>
    public IReadOnlyList<string> Variables =>
        Operands.Concat(Results).SelectMany(static p => p.Dims).SelectMany(static d => d.Names).Distinct(StringComparer.Ordinal).ToList();

    /// <inheritdoc/>
    public bool Equals(ShapeSignature? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ShapeSignature);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The signature in its notation, which parses back.</summary>
    public override string ToString()
    {
        string shapes = $"{string.Join(",", Operands)} -> {string.Join(" ", Results)}";
        return Conditions.Count == 0 ? shapes : $"{shapes} where {string.Join(", ", Conditions)}";
    }
}

/// <summary>One operand or result of a signature: a kind, and its sizes as terms over the signature's variables.</summary>
public sealed class ShapePattern
{
    /// <summary>A pattern of the given parts.</summary>
    /// <exception cref="ArgumentException">The kind does not have that many sizes.</exception>
    public ShapePattern(string? label, ShapeKind kind, params IReadOnlyList<DimTerm> dims)
    {
        if (!Shape.HasDims(kind, dims.Count))
            throw new ArgumentException($"A shape of kind {kind} does not have {dims.Count} sizes.", nameof(dims));
        Label = label;
        Kind = kind;
        Dims = dims;
    }

    /// <summary>Reads the sizes of a contract: <c>n+1, 2*k</c>.</summary>
    /// <param name="kind">What it is a contract on: a matrix, a vector, an array or a size.</param>
    /// <param name="count">The number of sizes of that.</param>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The shape that it states.</param>
    /// <param name="error">What cannot be read, and where; <see langword="null"/> where the text is read and states too many sizes, or too few.</param>
    /// <param name="misuse">In that case, what is wrong.</param>
    public static bool TryParse(ShapeKind kind, int count, string text, out ShapePattern? pattern, out ShapesError? error, out string? misuse)
    {
        pattern = null;
        misuse = null;
        if (!SignatureParser.TryParseDims(text, out var dims, out error))
        {
            error = WithAdvice(error!, text);
            return false;
        }

        if (dims!.Count != count)
            misuse = $"{Sizes(kind, count)}, and {dims.Count} {(dims.Count == 1 ? "is" : "are")} given";
        else if (dims.Select(static dim => dim.ToExpr()).FirstOrDefault(static dim => dim?.ConstantValue?.Sign < 0) is { } negative)
            misuse = $"a size is at least 0, and {negative} is given";
        else
            pattern = new ShapePattern(null, kind, dims);
        return pattern is not null;
    }

    private static string Sizes(ShapeKind kind, int count) => kind switch
    {
        ShapeKind.Matrix => "a matrix has two sizes",
        ShapeKind.Vector => "a vector has one size",
        ShapeKind.Array when count == 1 => "an array has one size, its length",
        ShapeKind.Array => $"this array has {count.ToString(CultureInfo.InvariantCulture)} sizes",
        _ => "it is one size",
    };

    // What is written elsewhere, as (n, d) or n×d, means what it looks like.
    private static ShapesError WithAdvice(ShapesError error, string text)
    {
        string trimmed = text.Trim();
        bool isEnclosed = trimmed.StartsWith("(", StringComparison.Ordinal) && trimmed.EndsWith(")", StringComparison.Ordinal)
            && SignatureParser.TryParseDims(trimmed.Substring(1, trimmed.Length - 2), out _, out _);
        if (isEnclosed)
            return new("sizes stand here without the parentheses around them", text.IndexOf('('), 1);
        bool isBetween = error.Start < text.Length && text[error.Start] is '×' or ';' && text.Substring(error.Start + 1).Trim().Length > 0;
        return isBetween ? error with { Message = $"{error.Message}; a comma stands between two sizes" } : error;
    }

    /// <summary>Reads the sizes of a contract.</summary>
    /// <exception cref="FormatException">The text is no such contract; the message says why.</exception>
    public static ShapePattern Parse(ShapeKind kind, int count, string text) =>
        TryParse(kind, count, text, out var pattern, out var error, out string? misuse)
            ? pattern!
            : throw new FormatException($"Cannot read the contract \"{text}\": {(error is null ? misuse : $"{error.Message}, at character {error.Start + 1}")}.");

    /// <summary>The name of the operand or result (<c>U</c>, <c>rhs</c>), or <see langword="null"/>.</summary>
    public string? Label { get; }

    /// <summary>The kind.</summary>
    public ShapeKind Kind { get; }

    /// <summary>The sizes.</summary>
    public IReadOnlyList<DimTerm> Dims { get; }

    /// <summary>
    /// The constant that an operand without a shape must be, so that the signature holds: <c>Thin</c>; <see langword="null"/>
    /// where any will do.
    /// </summary>
    public string? Constant { get; init; }

    /// <summary>The pattern read as a matrix: a vector is n×1, a row 1×n; <see langword="null"/> where it is neither.</summary>
    public ShapePattern? AsMatrix => Kind switch
    {
        ShapeKind.Matrix => this,
        ShapeKind.Vector => new(Label, ShapeKind.Matrix, Dims[0], new DimNumber(1)),
        ShapeKind.Row => new(Label, ShapeKind.Matrix, new DimNumber(1), Dims[0]),
        _ => null,
    };

    /// <summary>The shape under a binding of the variables, or <see langword="null"/> where one is not bound.</summary>
    public Shape? Substitute(Func<string, DimExpr?> binding)
    {
        var dims = new DimExpr[Dims.Count];
        for (int i = 0; i < dims.Length; i++)
        {
            if (Dims[i].Substitute(binding) is not { } dim)
                return null;
            dims[i] = dim;
        }

        return new Shape(Kind, dims);
    }

    /// <summary>The pattern in the signature notation.</summary>
    public override string ToString() => Label + Kind switch
    {
        ShapeKind.None => Constant is null ? "_" : $"_={Constant}",
        ShapeKind.Identity => "I",
        ShapeKind.Size => $"{Dims[0]}:int",
        ShapeKind.Array => $"[{string.Join(",", Dims)}]",
        ShapeKind.Row => $"({Dims[0]})'",
        _ => $"({string.Join(",", Dims)})",
    };
}

/// <summary>A condition on sizes: <c>m>=n</c>.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Comparison">How the sides compare.</param>
/// <param name="Right">The right side.</param>
public sealed record SizeCondition(DimTerm Left, Comparison Comparison, DimTerm Right)
{
    /// <summary>The comparison's sign.</summary>
    public string Sign => Comparison switch
    {
        Comparison.Equal => "=",
        Comparison.LessOrEqual => "<=",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Less => "<",
        _ => ">",
    };

    /// <summary>The condition in the signature notation.</summary>
    public override string ToString() => $"{Left}{Sign}{Right}";
}
