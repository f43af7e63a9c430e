using ShapedMath;

namespace Homework0.Data;

/// <summary>The features of a picture.</summary>
[Dim]
internal readonly partial struct Pixels;

/// <summary>What a picture may show.</summary>
[Dim]
internal readonly partial struct Classes;

/// <summary>The pictures to learn from.</summary>
[Dim]
internal readonly partial struct TrainingSamples;

/// <summary>The pictures that nothing was learnt from.</summary>
[Dim]
internal readonly partial struct TestSamples;

/// <summary>A few of the pictures to learn from.</summary>
[Dim]
internal readonly partial struct FewSamples;
