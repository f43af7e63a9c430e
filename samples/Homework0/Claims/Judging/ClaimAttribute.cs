namespace Homework0.Claims;

/// <summary>
/// Marks a class as a claim of part B, transcribed: each of its methods with a <see cref="LinkAttribute"/> is a link. One that compiles
/// stands in <c>Claims/Transcribed</c>, one that must not in <c>ShapeErrors</c>; that a file is there is all that is needed.
/// </summary>
/// <param name="id">The document's id.</param>
/// <param name="statement">The claim, as written.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ClaimAttribute(string id, string statement) : Attribute
{
    public string Id => id;

    public string Statement => statement;
}
