using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>
/// The fields and properties that only their own class can assign, and that it always gives one shape: <c>W -= rate * G</c> changes what <c>W</c> holds,
/// and not its shape.
/// </summary>
internal sealed class SteadyMembers(Project project)
{
    private readonly Remembered<MemberValues> known = new();

    /// <summary>What those of the class of a member hold; <see langword="null"/> where that would be too deep to look.</summary>
    public MemberValues? OfTypeOf(ISymbol member, FlowFunction asking)
    {
        var type = member.ContainingType.OriginalDefinition;
        return known.Of(type, asking.Context.Depth, depth => new SteadyProof(project, type, depth, asking.Cancellation).Of([.. type.GetMembers().Where(MayInclude)]));
    }

    /// <summary>Whether a member may be one. What bears an attribute may be assigned by whoever looks for that.</summary>
    public bool MayInclude(ISymbol member) =>
        member is { ContainingType.TypeKind: TypeKind.Class }
        && IsAssignedByItsClass(member)
        && KindOf(member) is ShapeKind.Matrix or ShapeKind.Vector or ShapeKind.Array
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

    private ShapeKind? KindOf(ISymbol member) => project.Types.KindOf(member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type);
}
