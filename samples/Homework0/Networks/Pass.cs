using ShapedMath;

namespace Homework0.Networks;

/// <summary>A batch that went forward through a layer.</summary>
/// <param name="Output">What came out.</param>
/// <param name="Backward">From the gradient in the output, that in the input; on the way, parameters are given theirs.</param>
internal readonly record struct Pass<TBatch, TIn, TOut>(
    Matrix<TBatch, TOut> Output,
    Func<Matrix<TBatch, TOut>, Matrix<TBatch, TIn>> Backward);
