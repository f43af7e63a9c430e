namespace ShapedMath.Generators.Models;

/// <summary>The type that a member is written into.</summary>
/// <param name="Kind">What kind of type it is.</param>
/// <param name="TypeName">Its name, without type parameters: <c>Matrix</c>.</param>
internal sealed record Home(HomeKind Kind, string TypeName);

/// <summary>The kinds of types that members are written into.</summary>
internal enum HomeKind
{
    /// <summary>A partial struct: the members whose dimensions it names.</summary>
    Struct,

    /// <summary>A static class of extension blocks: members of square matrices, and operators with more dimensions than a struct names.</summary>
    Extensions,

    /// <summary>The static class <c>LinearAlgebra</c>, for functions without a receiver.</summary>
    Functions,
}
