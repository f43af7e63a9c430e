namespace Homework0.Claims;

/// <summary>What decides about a link that is not checked at random instances.</summary>
/// <param name="Holds">Whether the link is true.</param>
/// <param name="Text">Why.</param>
internal sealed record Evidence(bool Holds, string Text);
