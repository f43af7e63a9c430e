using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>
/// The fields and properties that only their own class can assign, and that it always gives one shape: <c>W -= rate * G</c> changes what <c>W</c> holds,
/// and not its shape. And the arrays and lists that only their own class can fill.
/// </summary>
internal sealed class SteadyMembers(Project project)
{
    private readonly Remembered<MemberValues> known = new();

    /// <summary>What those of the class of a member hold; <see langword="null"/> where that would be too deep to look.</summary>
    public MemberValues? OfTypeOf(ISymbol member, FlowFunction asking)
    {
        var type = member.ContainingType.OriginalDefinition;
        return known.Of(type, asking.Context.Depth, depth =>
            new SteadyProof(project, type, depth, asking.Cancellation).Of([.. type.GetMembers().Where(MayInclude)], [.. type.GetMembers().Where(MayFill)]));
    }

    /// <summary>Whether a member may be one. What bears an attribute may be assigned by whoever looks for that.</summary>
    public bool MayInclude(ISymbol member) =>
        member is { ContainingType.TypeKind: TypeKind.Class }
        && IsAssignedByItsClass(member)
        && KindOf(member) is ShapeKind.Matrix or ShapeKind.Vector or ShapeKind.Array
        && project.Declares(member)
        && member.GetAttributes().IsEmpty;

    /// <summary>Whether a member may hold an array or list of which all items are of one shape, and nobody else has it.</summary>
    public bool MayFill(ISymbol member) =>
        OwnCollections.IsCollection(TypeOf(member), project.Types)
        && member is { ContainingType.TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Private }
            and (IFieldSymbol { IsConst: false, RefKind: RefKind.None, IsImplicitlyDeclared: false } or IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: true })
        && (member is not IPropertySymbol property || SettledMembers.IsAuto(property))
        && project.Declares(member)
        && member.GetAttributes().IsEmpty;

    private static bool IsAssignedByItsClass(ISymbol member) => member switch
    {
        IFieldSymbol field => field is { DeclaredAccessibility: Accessibility.Private, IsReadOnly: false, IsConst: false, RefKind: RefKind.None, IsImplicitlyDeclared: false },
        IPropertySymbol property =>
            property is { SetMethod: { DeclaredAccessibility: Accessibility.Private, IsInitOnly: false }, IsVirtual: false, IsOverride: false, ExplicitInterfaceImplementations.IsEmpty: true }
            && SettledMembers.IsAuto(property),
        _ => false,
    };

    private ShapeKind? KindOf(ISymbol member) => project.Types.KindOf(TypeOf(member));

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;
}
