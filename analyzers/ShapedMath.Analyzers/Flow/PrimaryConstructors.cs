using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.Analyzers.Flow;

/// <summary>Constructors without a body: all that they do is done by the initializers of fields and properties.</summary>
internal static class PrimaryConstructors
{
    /// <summary>The constructor whose parameters the initializers of a class may use, or <see langword="null"/>.</summary>
    public static IMethodSymbol? Of(INamedTypeSymbol type) => type.InstanceConstructors.FirstOrDefault(Is);

    /// <summary>Whether a constructor does no more than the initializers of its class do.</summary>
    public static bool HasInitializersAlone(IMethodSymbol constructor) =>
        Is(constructor) || constructor is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true, ContainingType.TypeKind: TypeKind.Class };

    /// <summary>Whether something is a parameter of such a constructor.</summary>
    public static bool HaveAsParameter(ISymbol symbol) => symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } && Is(constructor);

    /// <summary>Whether another constructor of the same class has run where one begins.</summary>
    public static bool IsDelegating(ConstructorDeclarationSyntax constructor) => constructor.Initializer is { ThisOrBaseKeyword.Text: "this" };

    /// <summary>Whether another constructor of the same class has run where one begins.</summary>
    public static bool IsDelegating(IMethodSymbol constructor, CancellationToken cancellation) => constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is ConstructorDeclarationSyntax syntax && IsDelegating(syntax);

    private static bool Is(IMethodSymbol constructor) =>
        constructor is { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: false, DeclaringSyntaxReferences: [var reference] } && reference.GetSyntax() is TypeDeclarationSyntax;
}
