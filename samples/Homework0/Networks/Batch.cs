using ShapedMath;

namespace Homework0.Networks;

/// <summary>The samples of one step.</summary>
[Dim]
internal readonly partial struct Batch;

/// <summary>The units between input and output: as many in each layer.</summary>
[Dim]
internal readonly partial struct Hidden;

/// <summary>The entries of a parameter, whatever its shape: an optimiser treats all alike.</summary>
[Dim]
internal readonly partial struct Entries;

/// <summary>The points of a curve.</summary>
[Dim]
internal readonly partial struct Points;
