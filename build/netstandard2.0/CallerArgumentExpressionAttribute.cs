namespace System.Runtime.CompilerServices;

// The compiler wants this type to pass an argument's own text; netstandard2.0 has none.
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
{
    public string ParameterName { get; } = parameterName;
}
