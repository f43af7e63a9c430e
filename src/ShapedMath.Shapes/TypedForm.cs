namespace ShapedMath.Shapes;

/// <summary>A member of the typed DSL that stands for an operation: <c>operator * (m,k),(k,n) -> (m,n)</c>.</summary>
public sealed class TypedForm
{
    internal TypedForm(Operation operation, string name, bool isOperator, bool isStatic, ShapeSignature signature, string? kernel, bool isHandwritten)
    {
        Operation = operation;
        Name = name;
        IsOperator = isOperator;
        IsStatic = isStatic;
        Signature = signature;
        Kernel = kernel;
        IsHandwritten = isHandwritten;
    }

    /// <summary>The row.</summary>
    public Operation Operation { get; }

    /// <summary>The member's name, or the operator's sign.</summary>
    public string Name { get; }

    /// <summary>Whether the member is an operator.</summary>
    public bool IsOperator { get; }

    /// <summary>Whether the member is a function of all operands, without a receiver.</summary>
    public bool IsStatic { get; }

    /// <summary>What it takes and gives, with the row's conditions: an instance of the row's signature.</summary>
    public ShapeSignature Signature { get; }

    /// <summary>The function that computes it on checked operands, or <see langword="null"/>: then the row's own member does.</summary>
    public string? Kernel { get; }

    /// <summary>Whether the member stands in the sources; otherwise the generator emits it.</summary>
    public bool IsHandwritten { get; }

    /// <summary>The form's identity and text: <c>static HStack (m,a),(m,b) -> (m,a+b)</c>.</summary>
    public string Key => $"{(IsStatic ? "static " : "")}{(IsOperator ? "operator " : "")}{Name} {Signature}";

    /// <summary>How the form is written in source; {0}, {1}, … are the operands: <c>{0} * {1}</c>, <c>{0}.Solve({1})</c>.</summary>
    public string CodeTemplate
    {
        get
        {
            var operands = Signature.Operands.Select(static (_, i) => $"{{{i}}}").ToList();
            if (IsOperator)
                return operands.Count == 1 ? Name + operands[0] : $"{operands[0]} {Name} {operands[1]}";
            return IsStatic
                ? $"{Name}({string.Join(", ", operands)})"
                : $"{operands[0]}.{Name}({string.Join(", ", operands.Skip(1))})";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Key;
}
