namespace ShapedMath;

/// <summary>The label of sizes that were opened: the code that works with them sees a type parameter.</summary>
internal readonly struct Opened;
