using ShapedMath;

namespace TypedTwins;

/// <summary>What is measured.</summary>
[Dim] internal readonly partial struct Samples;

/// <summary>What is measured later.</summary>
[Dim] internal readonly partial struct Later;

/// <summary>Of what it is measured.</summary>
[Dim(2)] internal readonly partial struct Features;

/// <summary>The coefficients of a polynomial.</summary>
[Dim(3)] internal readonly partial struct Powers;
