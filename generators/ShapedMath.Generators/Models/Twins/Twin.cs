namespace ShapedMath.Generators.Models.Twins;

/// <summary>The typed twin of a method, as it is to be written.</summary>
/// <param name="Type">The type that the method belongs to.</param>
/// <param name="Host">Where the twin stands.</param>
/// <param name="Name">Its name.</param>
/// <param name="Modifiers">Its modifiers, with the accessibility: <c>public static</c>.</param>
/// <param name="Attributes">The method's attributes that it must have too, each as it is written between brackets.</param>
/// <param name="Documentation">The method's documentation, line by line, and what the twin adds to it.</param>
/// <param name="Method">The method's name, for messages.</param>
/// <param name="Call">What it calls: <c>Ridge</c>, <c>Fit&lt;T&gt;</c>.</param>
/// <param name="TypeParameters">The method's own type parameters, and the dimensions.</param>
/// <param name="Parameters">What it takes, the receiver of an extension first.</param>
/// <param name="Return">What it gives.</param>
/// <param name="Sizes">How the sizes that the contracts name are read off the arguments.</param>
/// <param name="Checks">The sizes of arguments that are compared before the call.</param>
internal sealed record Twin(
    DeclaredType Type,
    TwinHost Host,
    string Name,
    string Modifiers,
    EquatableArray<string> Attributes,
    EquatableArray<string> Documentation,
    string Method,
    string Call,
    EquatableArray<TwinTypeParameter> TypeParameters,
    EquatableArray<TwinParameter> Parameters,
    TwinReturn Return,
    EquatableArray<SizeVariable> Sizes,
    EquatableArray<ArgumentCheck> Checks)
{
    /// <summary>What no two methods of a type may share.</summary>
    public string Signature =>
        $"{Host} {Name}`{TypeParameters.Count}({string.Join(",", Parameters.Select(static parameter => $"{(parameter.Modifier is "" or "params" or "this" ? "" : "ref ")}{(parameter.Value.Kind is TwinKind.Plain or TwinKind.Array ? parameter.Value.Type : parameter.Value.Kind)}"))})";
}

/// <summary>Where a twin stands.</summary>
internal enum TwinHost
{
    /// <summary>In another part of the method's own type.</summary>
    Type,

    /// <summary>In a companion class, as an extension method: the method is an instance method of a type that is compiled already.</summary>
    Extension,

    /// <summary>In a companion class: the method is an extension method itself.</summary>
    ExtensionOfAnother,

    /// <summary>In a companion class, as a static extension of the type.</summary>
    StaticExtension,
}

/// <summary>A type parameter of a twin.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Variable">The size that it names, or <see langword="null"/> where it is the method's own.</param>
/// <param name="Constraints">What it is constrained to, as it is written after the colon; empty where it is not.</param>
internal sealed record TwinTypeParameter(string Name, string? Variable, string Constraints);

/// <summary>A parameter of a twin.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Modifier"><c>ref</c>, <c>out</c>, <c>in</c>, <c>ref readonly</c>, <c>params</c>, <c>this</c>, or empty.</param>
/// <param name="Value">What it is.</param>
/// <param name="Default">Its default value as it is written, or <see langword="null"/>.</param>
/// <param name="Attributes">Its attributes that the compiler acts on, each as it is written between brackets.</param>
/// <param name="IsNamed">Whether the call has to name it, since one before it is left out.</param>
internal sealed record TwinParameter(string Name, string Modifier, TwinValue Value, string? Default, EquatableArray<string> Attributes, bool IsNamed)
{
    /// <summary>Whether the method reads it.</summary>
    public bool IsInput => Modifier != "out";

    /// <summary>Whether the method writes it.</summary>
    public bool IsOutput => Modifier is "out" or "ref";
}

/// <summary>A value on its way in or out.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Type">Its type in the method.</param>
/// <param name="IsNullable">Whether it may be null by its type.</param>
/// <param name="Sizes">The sizes that its contract states; none where it has no contract.</param>
internal sealed record TwinValue(TwinKind Kind, string Type, bool IsNullable, EquatableArray<Shapes.DimTerm> Sizes)
{
    /// <summary>Whether the twin has another type for it.</summary>
    public bool IsTyped => Kind is TwinKind.Matrix or TwinKind.Vector or TwinKind.Size;
}

/// <summary>What a value is.</summary>
internal enum TwinKind
{
    /// <summary>Anything without a contract: it is passed as it is.</summary>
    Plain,

    /// <summary>A matrix.</summary>
    Matrix,

    /// <summary>A vector, which is a column.</summary>
    Vector,

    /// <summary>An integer that is a size.</summary>
    Size,

    /// <summary>An array with a contract: it is passed as it is, and its lengths are checked.</summary>
    Array,
}

/// <summary>What a twin gives.</summary>
/// <param name="IsVoid">Whether that is nothing.</param>
/// <param name="Elements">The result; the elements, where it is a tuple of which some have a contract.</param>
internal sealed record TwinReturn(bool IsVoid, EquatableArray<TwinElement> Elements);

/// <summary>A result, or an element of a tuple that is one.</summary>
/// <param name="Name">The element's name in the tuple; <see langword="null"/> for a result that is no tuple.</param>
/// <param name="IsNamed">Whether that name is written in the type.</param>
/// <param name="Value">What it is.</param>
internal sealed record TwinElement(string? Name, bool IsNamed, TwinValue Value);

/// <summary>A size that the contracts name, and how it is read off an argument.</summary>
/// <param name="Name">The name.</param>
/// <param name="Local">The variable that holds it.</param>
/// <param name="Site">Where it is read.</param>
/// <param name="Steps">What is to be added to that, or taken from it, to have the size itself.</param>
internal sealed record SizeVariable(string Name, string Local, SizeSite Site, EquatableArray<SizeStep> Steps);

/// <summary>A size of an argument.</summary>
/// <param name="Parameter">The parameter's index.</param>
/// <param name="Axis">Which of its sizes.</param>
internal sealed record SizeSite(int Parameter, int Axis);

/// <summary>A step of an equation's solution.</summary>
/// <param name="IsAdded">Whether the term is added; otherwise it is subtracted.</param>
/// <param name="Term">The term, in sizes that are known.</param>
internal sealed record SizeStep(bool IsAdded, Shapes.DimTerm Term);

/// <summary>A size of an argument that must be what its contract says.</summary>
/// <param name="Site">The size.</param>
/// <param name="Term">What it must be.</param>
internal sealed record ArgumentCheck(SizeSite Site, Shapes.DimTerm Term);
