using ShapedMath.Shapes;

namespace ShapedMath.Generators.Models;

/// <summary>A member of the typed DSL as it is to be written.</summary>
/// <param name="Form">The key of its typed form, by which a misfit is explained.</param>
/// <param name="Signature">Its shapes, in the notation of the table.</param>
/// <param name="Documentation">What the row says about it.</param>
/// <param name="Home">The type that it is written into.</param>
/// <param name="Name">Its name, or the operator's sign.</param>
/// <param name="IsOperator">Whether it is an operator.</param>
/// <param name="Dimensions">The type parameters, of its home and its own.</param>
/// <param name="Operands">What it takes; the receiver is the first.</param>
/// <param name="Result">What it gives.</param>
/// <param name="Checks">What is compared at run time.</param>
/// <param name="Computation">What computes it, once that is checked.</param>
internal sealed record TypedMember(
    string Form,
    string Signature,
    string Documentation,
    Home Home,
    string Name,
    bool IsOperator,
    EquatableArray<Dimension> Dimensions,
    EquatableArray<TypedOperand> Operands,
    TypedValue Result,
    EquatableArray<SizeCheck> Checks,
    Computation Computation);

/// <summary>A type parameter that stands for a variable of the signature.</summary>
/// <param name="Variable">The variable: <c>m</c>.</param>
/// <param name="TypeParameter">The type parameter: <c>TRows</c>.</param>
/// <param name="Owner">What declares it.</param>
internal sealed record Dimension(string Variable, string TypeParameter, DimensionOwner Owner);

/// <summary>What declares a type parameter.</summary>
internal enum DimensionOwner
{
    /// <summary>The struct.</summary>
    Struct,

    /// <summary>The extension block.</summary>
    Block,

    /// <summary>The member itself.</summary>
    Member,
}

/// <summary>A value of the typed DSL.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Sizes">Its sizes, in the signature's variables.</param>
internal sealed record TypedValue(ShapeKind Kind, EquatableArray<DimTerm> Sizes);

/// <summary>An operand of a member.</summary>
/// <param name="Name">The parameter's name; <see langword="null"/> for <c>this</c>.</param>
/// <param name="Value">What it is.</param>
internal sealed record TypedOperand(string? Name, TypedValue Value);

/// <summary>What computes a member.</summary>
internal abstract record Computation;

/// <summary>A kernel of the library, called with the operands.</summary>
/// <param name="Name">Its name: <c>Products.Multiply</c>.</param>
internal sealed record KernelCall(string Name) : Computation;

/// <summary>A method of MathNet, called on the first operand.</summary>
/// <param name="Name">Its name.</param>
internal sealed record MathNetCall(string Name) : Computation;

/// <summary>An operator of MathNet, between the operands.</summary>
/// <param name="Sign">Its sign.</param>
internal sealed record MathNetOperator(string Sign) : Computation;

/// <summary>Nothing but the sizes: the result is one of them.</summary>
/// <param name="Size">The result.</param>
internal sealed record SizeOnly(DimTerm Size) : Computation;
