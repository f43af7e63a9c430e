namespace ShapedMath;

/// <summary>
/// What is to be done with a size that is known only at run time, under a name that nothing else has: <see cref="Dim.Open{TResult}"/>
/// calls it. Being written for any dimension, it cannot mix this one up with another, nor let it out.
/// </summary>
/// <typeparam name="TResult">The result, in whose type the dimension cannot occur.</typeparam>
public interface IOpen<out TResult>
{
    /// <summary>Works with the dimension.</summary>
    /// <typeparam name="TDim">The dimension.</typeparam>
    /// <param name="dim">Its size.</param>
    /// <returns>The result.</returns>
    TResult With<TDim>(Dim<TDim> dim);
}
