namespace ShapedMath.Shapes;

/// <summary>How repairs are written in the user's source.</summary>
public enum SourceNotation
{
    /// <summary>In the typed DSL: <c>X.T</c>.</summary>
    Typed,

    /// <summary>In plain MathNet code: <c>X.Transpose()</c>.</summary>
    MathNet,
}
