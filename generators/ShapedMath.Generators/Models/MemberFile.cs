namespace ShapedMath.Generators.Models;

/// <summary>The members that are written into one type, which is one file.</summary>
/// <param name="Home">The type.</param>
/// <param name="Members">The members, in the order of the table.</param>
internal sealed record MemberFile(Home Home, EquatableArray<TypedMember> Members)
{
    /// <summary>The members sorted by the types that they go into.</summary>
    public static IEnumerable<MemberFile> Of(IEnumerable<ShapesFile> files) =>
        files.SelectMany(static file => file.Members)
            .GroupBy(static member => member.Home)
            .Select(static members => new MemberFile(members.Key, members.ToEquatableArray()));
}
