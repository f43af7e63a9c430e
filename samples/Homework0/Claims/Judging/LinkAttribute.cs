namespace Homework0.Claims;

/// <summary>
/// Marks a method as a link of a claim. It returns a <see cref="ShapedMath.Checking.Derivation"/>, which is checked at
/// <see cref="Judge.Instances"/> random instances, or <see cref="Evidence"/>, where the claim is about no random instance.
/// </summary>
/// <param name="statement">What the link says.</param>
/// <param name="due">The verdict that the document gives.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinkAttribute(string statement, ClaimVerdict due) : Attribute
{
    public string Statement => statement;

    public ClaimVerdict Due => due;
}
