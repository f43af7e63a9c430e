namespace ShapedMath.Shapes;

/// <summary>A row of the table: an operation of a library, its shapes, and the typed members that stand for it.</summary>
public sealed class Operation
{
    internal const string TypedOnly = "Typed";

    internal Operation(IReadOnlyList<NameInTable> typeNames, IReadOnlyList<NameInTable> memberNames, ShapeSignature signature, string documentation)
    {
        TypeNames = typeNames;
        MemberNames = memberNames;
        Types = [.. typeNames.Select(static name => name.Text)];
        Members = [.. memberNames.Select(static name => name.Text)];
        Signature = signature;
        Documentation = documentation;
    }

    /// <summary>
    /// The types that have the members, and so have the types derived from them: <c>Matrix</c>, or <c>Typed</c> for what the
    /// typed DSL has alone.
    /// </summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>The types, and where the row names them.</summary>
    public IReadOnlyList<NameInTable> TypeNames { get; }

    /// <summary>The members, and where the row names them.</summary>
    public IReadOnlyList<NameInTable> MemberNames { get; }

    /// <summary>Whether only the typed DSL has the operation, and MathNet has not.</summary>
    public bool IsTypedOnly => Types is [TypedOnly];

    /// <summary>The members with this signature: <c>Multiply</c>, <c>op_Multiply</c>.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>What it takes and gives.</summary>
    public ShapeSignature Signature { get; }

    /// <summary>Whether there is an overload with a result buffer.</summary>
    public bool HasInto { get; internal set; }

    /// <summary>The members of the typed DSL that stand for the operation.</summary>
    public IReadOnlyList<TypedForm> TypedForms { get; internal set; } = [];

    /// <summary>The id of the rule that reports a misfit.</summary>
    public string RuleId { get; internal set; } = "SM1003";

    /// <summary>Where the row names the rule; <see langword="null"/> where it does not.</summary>
    public NameInTable? RuleName { get; internal set; }

    /// <summary>What cannot be done where the shapes do not fit; {0}, {1}, … are the operands. Empty where the row does not say.</summary>
    public string Phrase { get; internal set; } = "";

    /// <summary>The members to try where this one does not fit, typed or MathNet's; with a minus before it, on the negative of the last operand.</summary>
    public IReadOnlyList<string> Instead { get; internal set; } = [];

    /// <summary>The documentation lines above the row, joined.</summary>
    public string Documentation { get; }

    /// <summary>The index of the row's first character in its file.</summary>
    public int Start => TypeNames[0].Start;

    /// <summary>The length of the row's name in its file.</summary>
    public int Length => MemberNames[MemberNames.Count - 1].End - Start;

    /// <summary>The row's name and shapes: <c>Matrix.Multiply|op_Multiply (m,k),(k,n) -> (m,n)</c>.</summary>
    public override string ToString() => $"{string.Join("|", Types)}.{string.Join("|", Members)} {Signature}";
}
