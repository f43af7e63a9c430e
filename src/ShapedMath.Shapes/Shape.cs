namespace ShapedMath.Shapes;

/// <summary>The shape of a value: its kind and its sizes. Immutable.</summary>
public sealed class Shape : IEquatable<Shape>
{
    /// <summary>A shape of the given kind and sizes.</summary>
    /// <exception cref="ArgumentException">The kind does not have that many sizes.</exception>
    public Shape(ShapeKind kind, params IReadOnlyList<DimExpr> dims)
    {
        if (!HasDims(kind, dims.Count))
            throw new ArgumentException($"A shape of kind {kind} does not have {dims.Count} sizes.", nameof(dims));
        Kind = kind;
        Dims = dims;
    }

    /// <summary>The kind.</summary>
    public ShapeKind Kind { get; }

    /// <summary>The sizes: rows and columns of a matrix, the length of a vector or row, the value of an integer.</summary>
    public IReadOnlyList<DimExpr> Dims { get; }

    /// <summary>Something without a shape.</summary>
    public static Shape None { get; } = new(ShapeKind.None);

    /// <summary>A number.</summary>
    public static Shape Scalar { get; } = new(ShapeKind.Scalar);

    /// <summary>A multiple of the identity.</summary>
    public static Shape Identity { get; } = new(ShapeKind.Identity);

    /// <summary>A matrix.</summary>
    public static Shape Matrix(DimExpr rows, DimExpr columns) => new(ShapeKind.Matrix, rows, columns);

    /// <summary>A vector, a column in the typed DSL.</summary>
    public static Shape Vector(DimExpr length) => new(ShapeKind.Vector, length);

    /// <summary>A row.</summary>
    public static Shape Row(DimExpr length) => new(ShapeKind.Row, length);

    /// <summary>An integer that is a size.</summary>
    public static Shape Size(DimExpr value) => new(ShapeKind.Size, value);

    internal static bool HasDims(ShapeKind kind, int count) => kind switch
    {
        ShapeKind.Matrix => count == 2,
        ShapeKind.Vector or ShapeKind.Row or ShapeKind.Size => count == 1,
        ShapeKind.Array => count >= 1,
        _ => count == 0,
    };

    /// <summary>
    /// The shape transposed: rows and columns change places, a vector becomes a row and back; <see langword="null"/> where
    /// there is nothing to transpose.
    /// </summary>
    public Shape? Transposed => Kind switch
    {
        ShapeKind.Matrix => Matrix(Dims[1], Dims[0]),
        ShapeKind.Vector => Row(Dims[0]),
        ShapeKind.Row => Vector(Dims[0]),
        _ => null,
    };

    /// <summary>The shape as a matrix: a vector is n×1, a row 1×n; <see langword="null"/> where it is neither.</summary>
    public Shape? AsMatrix => Kind switch
    {
        ShapeKind.Matrix => this,
        ShapeKind.Vector => Matrix(Dims[0], 1),
        ShapeKind.Row => Matrix(1, Dims[0]),
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && Kind == other.Kind && DimExpr.Compare(Dims, other.Dims) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = (int)Kind;
        for (int i = 0; i < Dims.Count; i++)
            hash = hash * 31 + Dims[i].GetHashCode();
        return hash;
    }

    /// <summary>As messages show it: <c>n×d</c>, <c>n</c>, <c>1×n</c> for a row.</summary>
    public override string ToString() => Kind switch
    {
        ShapeKind.Matrix => Factor(Dims[0]) + "×" + Factor(Dims[1]),
        ShapeKind.Row => "1×" + Factor(Dims[0]),
        ShapeKind.Vector or ShapeKind.Size => Dims[0].ToString(),
        ShapeKind.Array => "[" + string.Join(", ", Dims) + "]",
        ShapeKind.Scalar => "a scalar",
        ShapeKind.Identity => "a multiple of I",
        _ => "no shape",
    };

    private static string Factor(DimExpr dim)
    {
        string text = dim.ToString();
        return dim.IsConstant || dim.AsSymbol is { Composition: null } || text.StartsWith("min(", StringComparison.Ordinal) && dim.Monomials.Length <= 1 ? text : $"({text})";
    }
}
