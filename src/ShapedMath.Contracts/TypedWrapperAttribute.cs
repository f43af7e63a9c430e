namespace ShapedMath;

/// <summary>
/// Asks the source generator for the typed twin of a method with contracts: an overload that takes and gives <c>Matrix&lt;N, D&gt;</c> and
/// <c>ColumnVector&lt;N&gt;</c> where the method has <c>[Shape("n, d")] Matrix&lt;double&gt;</c> and <c>[Shape("n")] Vector&lt;double&gt;</c>. It checks the
/// sizes of the arguments, calls the method and checks what the method gives. On a type it asks for the twins of all methods that have contracts.
/// The type is partial: the twins stand in its other part.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class TypedWrapperAttribute : Attribute;
