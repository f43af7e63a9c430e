using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>
/// Sizes do not fit that could be known only at run time: two matrices whose types agree, and whose data do not. The message
/// is the one that the analyzer gives at compile time.
/// </summary>
public sealed class ShapeMismatchException : ArgumentException
{
    /// <summary>Creates the exception without saying what does not fit.</summary>
    public ShapeMismatchException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not fit.</param>
    public ShapeMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not fit.</param>
    /// <param name="innerException">The cause.</param>
    public ShapeMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="mismatch">What does not fit.</param>
    public ShapeMismatchException(ShapeMismatch mismatch)
        : base(mismatch.Message) => Mismatch = mismatch;

    /// <summary>Both sides, the conflict and the repairs; <see langword="null"/> where data contradict a declaration and no operation is at fault.</summary>
    public ShapeMismatch? Mismatch { get; }

    /// <summary>Explains why an operation does not take these operands. The generated members throw it.</summary>
    /// <param name="typedFormKey">The operation: the key of its typed form in <see cref="OperationCatalog.BuiltIn"/>.</param>
    /// <param name="operands">The operands, with their sizes.</param>
    /// <returns>The exception, to be thrown.</returns>
    public static ShapeMismatchException For(string typedFormKey, params Operand[] operands) =>
        Of([OperationCatalog.BuiltIn.TypedForm(typedFormKey)], operands);

    /// <summary>Explains why a method with contracts does not take its arguments. The emitted twins throw it.</summary>
    /// <param name="method">The method.</param>
    /// <param name="signature">The contracts of the arguments that have one: <c>(n,d),(n) -> _</c>.</param>
    /// <param name="names">The parameters of these.</param>
    /// <param name="sizes">The sizes that the arguments have, in the order of the signature.</param>
    /// <returns>The exception, to be thrown.</returns>
    public static ShapeMismatchException ForCall(string method, string signature, string[] names, params int[] sizes)
    {
        var form = Form.OfCall(method, SignatureParser.Parse(signature));
        return ForContract(form, Operands(form, [.. names.Select(static name => $"'{name}'")], sizes));
    }

    /// <summary>Explains why what a method gives is not what its contract states. The emitted twins throw it.</summary>
    /// <param name="method">The method.</param>
    /// <param name="signature">The contracts of the arguments that have one, and then that of the result: <c>(n,d),(n),(d) -> _</c>.</param>
    /// <param name="names">The parameters of these, and what to call the result.</param>
    /// <param name="sizes">The sizes that the arguments and the result have, in the order of the signature.</param>
    /// <returns>The exception, to be thrown.</returns>
    public static ShapeMismatchException ForResult(string method, string signature, string[] names, params int[] sizes)
    {
        var form = Form.OfResult(method, SignatureParser.Parse(signature));
        var operands = Operands(form, [.. names.Take(names.Length - 1).Select(static name => $"'{name}'"), names[^1]], sizes);
        var (arguments, result) = (form.Signature.Operands.Take(form.Signature.Operands.Count - 1).ToList(), form.Signature.Operands[^1]);

        // Where a size is only a part of an argument's, it is the result that is other than it follows from there.
        if (!result.Dims.All(dim => arguments.Any(argument => argument.Dims.Contains(dim)))
            && Unifier.Unify(new ShapeSignature(arguments, [result]), [.. operands.Take(arguments.Count).Select(static operand => operand.Shape)]).Results[0] is { } expected
            && ShapeMismatch.OfDeclared(form.RuleId, $"return {{0}} as the contract of '{method}' declares, {result}", operands[^1], expected) is { } mismatch)
            return new(mismatch);
        return ForContract(form, operands);
    }

    /// <summary>Explains why no member of the typed DSL with a name takes these operands.</summary>
    /// <param name="name">The member, of which the built-in table has forms.</param>
    /// <param name="operands">The operands, with their sizes.</param>
    /// <returns>The exception, to be thrown.</returns>
    public static ShapeMismatchException ForMember(string name, params Operand[] operands) =>
        Of(OperationCatalog.BuiltIn.TypedForms(name), operands);

    private static List<Operand> Operands(Form form, string[] descriptions, int[] sizes)
    {
        var operands = new List<Operand>();
        int read = 0;
        foreach (var pattern in form.Signature.Operands)
            operands.Add(new(descriptions[operands.Count], null, new Shape(pattern.Kind, [.. pattern.Dims.Select(_ => DimExpr.Constant(sizes[read++]))])));
        return operands;
    }

    // Not every misfit of composed sizes has one place where it can be shown.
    private static ShapeMismatchException ForContract(Form form, List<Operand> operands) =>
        new(ShapeMismatch.Explain([form], operands) ?? ShapeMismatch.OfValues(form.RuleId, form.Phrase, operands, $"the contract is {string.Join(",", form.Signature.Operands)}"));

    private static ShapeMismatchException Of(IReadOnlyList<TypedForm> forms, Operand[] operands) =>
        For([.. forms.Select(Form.Of)], operands, OperationCatalog.BuiltIn.Instead(forms));

    /// <summary>Explains why none of some forms takes these operands.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="operands">The operands, with their sizes.</param>
    /// <param name="instead">Other operations that could be advised.</param>
    /// <returns>The exception, to be thrown.</returns>
    public static ShapeMismatchException For(IReadOnlyList<Form> forms, IReadOnlyList<Operand> operands, IReadOnlyList<Form> instead) =>
        ShapeMismatch.Explain(forms, operands, instead) is { } mismatch
            ? new(mismatch)
            : throw new InvalidOperationException($"'{forms[0].CodeTemplate}' is said to refuse {string.Join(" and ", operands.Select(static operand => operand.Shape))}, which it takes.");
}
