namespace ShapedMath.Shapes;

/// <summary>Why operands do not fit a signature.</summary>
/// <param name="Judgement">How bad it is.</param>
public abstract record Conflict(Judgement Judgement);

/// <summary>Two sizes that the signature calls by one name are different.</summary>
/// <param name="Judgement">How bad it is.</param>
/// <param name="Variable">The name.</param>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
public sealed record SizeConflict(Judgement Judgement, string Variable, DimSite First, DimSite Second) : Conflict(Judgement);

/// <summary>A size is another than the signature states.</summary>
/// <param name="Judgement">How bad it is.</param>
/// <param name="Site">The size.</param>
/// <param name="Expected">What it should be.</param>
public sealed record GivenConflict(Judgement Judgement, DimSite Site, DimExpr Expected) : Conflict(Judgement);

/// <summary>A label is not composed as the signature needs it: only a <c>Sum</c> can be taken apart.</summary>
/// <param name="Judgement">How bad it is.</param>
/// <param name="Site">The label.</param>
/// <param name="Expected">The composition that is needed.</param>
public sealed record CompositionConflict(Judgement Judgement, DimSite Site, DimOperation Expected) : Conflict(Judgement);

/// <summary>A condition on the sizes does not hold.</summary>
/// <param name="Judgement">How bad it is.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Left">The value of its left side.</param>
/// <param name="Right">The value of its right side.</param>
public sealed record ConditionConflict(Judgement Judgement, SizeCondition Condition, DimExpr Left, DimExpr Right) : Conflict(Judgement);
