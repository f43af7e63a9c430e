namespace ShapedMath.Shapes;

/// <summary>Reads the rows of a .shapes file.</summary>
internal static class ShapesFileParser
{
    private static readonly char[] Braces = ['{', '}'];

    internal static OperationCatalog Parse(string text)
    {
        var operations = new List<Operation>();
        var errors = new List<ShapesError>();
        foreach (var row in UnreadRow.In(text))
        {
            try
            {
                operations.Add(Read(row));
            }
            catch (ShapesSyntaxException wrong)
            {
                errors.Add(new ShapesError(wrong.Message, wrong.Start, wrong.Length));
            }
        }

        return Distinct(operations, errors);
    }

    /// <summary>Reads a row.</summary>
    /// <exception cref="ShapesSyntaxException">It is none.</exception>
    internal static Operation Read(UnreadRow row)
    {
        var parser = new SignatureParser(row.Text, row.Start, row.End);
        var (types, members) = Names(parser);
        var signature = parser.Signature();
        if (parser.TryTakeWord("where"))
            signature = new ShapeSignature(signature.Operands, signature.Results, parser.Conditions());
        RequireKnownVariables(parser, signature, members[members.Count - 1].End);
        var operation = new Operation(types, members, signature, row.Documentation);
        Clauses(parser, operation);
        return operation;
    }

    // `A.B|C.D.E|F`: what stands last of all after a dot is a member, and so is what follows it.
    private static (List<NameInTable> Types, List<NameInTable> Members) Names(SignatureParser parser)
    {
        var names = new List<List<Token>>();
        do
            names.Add(Dotted(parser, names.Count == 0 ? "a name such as Matrix.Multiply" : names.Exists(static name => name.Count > 1) ? "the name of a member" : "the name of a type", "the name of a member"));
        while (parser.TryTakeSign("|"));
        int last = names.FindLastIndex(static name => name.Count > 1);
        if (last < 0)
            throw parser.Unexpected("'.'");
        var types = names.Take(last).Append(names[last].GetRange(0, names[last].Count - 1)).Select(Joined).ToList();
        if (types.Count > 1 && types.Find(static t => t.Text == Operation.TypedOnly) is { } typed)
            throw new ShapesSyntaxException("Typed stands alone: MathNet has no member for its rows", typed.Start, typed.Length);
        return (types, [.. names.Skip(last).Select(static name => Joined([name[name.Count - 1]]))]);
    }

    private static List<Token> Dotted(SignatureParser parser, string what, string next)
    {
        var parts = new List<Token> { parser.Expect(TokenKind.Name, what) };
        while (parser.TryTakeSign("."))
            parts.Add(parser.Expect(TokenKind.Name, next));
        return parts;
    }

    private static NameInTable Joined(List<Token> parts) =>
        new(string.Join(".", parts.Select(static part => part.Text)), parts[0].Start, parts[parts.Count - 1].End - parts[0].Start);

    private static void Clauses(SignatureParser parser, Operation operation)
    {
        var forms = new List<TypedForm>();
        Token? phrase = null;
        while (!parser.IsAtEnd)
        {
            if (!operation.IsTypedOnly && parser.TryTakeInto())
                operation.HasInto = true;
            else if (parser.TryTakeWord("typed"))
                forms.Add(TypedForm(parser, operation));
            else if (parser.TryTakeWord("error"))
                phrase = ReadError(parser, operation);
            else if (parser.TryTakeWord("instead"))
                operation.Instead = TypedNames(parser);
            else
                throw parser.Unexpected(operation.IsTypedOnly ? "typed, error or instead (where comes before them)" : "+into, typed, error or instead (where comes before them)");
        }

        operation.TypedForms = forms;
        RequireOperands(phrase, operation);
    }

    private static TypedForm TypedForm(SignatureParser parser, Operation operation)
    {
        bool isStatic = parser.TryTakeWord("static");
        bool isOperator = parser.TryTakeWord("operator");
        var name = isOperator ? parser.Take() : parser.Expect(TokenKind.Name, "the name of a typed member");
        if (isOperator && !(name.Is("+") || name.Is("-") || name.Is("*") || name.Is("/")))
            throw new ShapesSyntaxException("expected an operator: +, -, * or /", name.Start, name.Length);
        var signature = operation.Signature;
        if (parser.StartsSignature)
        {
            var own = parser.Signature();
            signature = new ShapeSignature(own.Operands, own.Results, ConditionsOn(own, operation.Signature));
            RequireKnownVariables(parser, signature, name.End);
        }

        string? kernel = parser.TryTakeWord("via") ? Joined(Dotted(parser, "the name of a kernel", "the name of a kernel")).Text : null;
        bool isHandwritten = parser.TryTakeWord("handwritten");
        if (operation.IsTypedOnly && kernel is null && !isHandwritten)
            throw new ShapesSyntaxException("MathNet has no member for a row of Typed; name a kernel by 'via', or mark the form 'handwritten'", name.Start, name.Length);
        return new TypedForm(operation, name.Text, isOperator, isStatic, signature, kernel, isHandwritten);
    }

    // A narrower form keeps those conditions of its row that its own sizes do not settle: m>=n is settled where both are n.
    private static List<SizeCondition> ConditionsOn(ShapeSignature own, ShapeSignature row)
    {
        var names = new HashSet<string>(own.Variables, StringComparer.Ordinal);
        return row.Conditions.Where(c => c.Left.Names.Concat(c.Right.Names).All(names.Contains)).ToList();
    }

    private static void RequireKnownVariables(SignatureParser parser, ShapeSignature signature, int after)
    {
        var known = new HashSet<string>(signature.Operands.SelectMany(static o => o.Dims).SelectMany(static d => d.Names), StringComparer.Ordinal);
        string? unknown = signature.Results.SelectMany(static r => r.Dims)
            .Concat(signature.Conditions.SelectMany(static c => new[] { c.Left, c.Right }))
            .SelectMany(static d => d.Names)
            .FirstOrDefault(variable => !known.Contains(variable));
        if (unknown is null)
            return;
        var mention = parser.FirstMention(unknown, after);
        throw new ShapesSyntaxException($"the size '{unknown}' stands in no operand", mention.Start, mention.Length);
    }

    private static Token ReadError(SignatureParser parser, Operation operation)
    {
        operation.RuleName = Joined([parser.Expect(TokenKind.Name, "the id of a rule, such as SM1001")]);
        operation.RuleId = operation.RuleName.Text;
        var phrase = parser.Expect(TokenKind.Text, "what cannot be done, such as \"multiply {0} by {1}\"");
        operation.Phrase = phrase.Text;
        return phrase;
    }

    // The row and every form of it are told of in the same words.
    private static void RequireOperands(Token? phrase, Operation operation)
    {
        if (phrase is null)
            return;
        int count = operation.TypedForms.Select(static f => f.Signature).Append(operation.Signature).Min(static s => s.Operands.Count);
        string rest = Enumerable.Range(0, count).Aggregate(operation.Phrase, static (text, i) => text.Replace($"{{{i}}}", " "));
        if (rest.IndexOfAny(Braces) >= 0)
            throw new ShapesSyntaxException($"the braces do not name one of the {count} operands, {{0}} being the first", phrase.Start, phrase.Length);
    }

    private static List<string> TypedNames(SignatureParser parser)
    {
        var names = new List<string>();
        do
            names.Add((parser.TryTakeSign("-") ? "-" : "") + parser.Expect(TokenKind.Name, "the name of a typed member").Text);
        while (parser.TryTakeSign(","));
        return names;
    }

    // The same member with the same operands twice could not be told apart at a call.
    private static OperationCatalog Distinct(List<Operation> operations, List<ShapesError> errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<Operation>();
        foreach (var operation in operations)
        {
            string kinds = string.Join(",", operation.Signature.Operands.Select(static o => $"{o.Kind}{o.Dims.Count}{o.Constant}"));
            var names = operation.Types.SelectMany(t => operation.Members.Select(m => $"{t}.{m}")).ToList();
            if (names.Find(name => seen.Contains($"{name} {kinds}")) is { } twice)
            {
                errors.Add(new ShapesError($"{twice} stands in the table already with operands of these kinds", operation.Start, operation.Length));
                continue;
            }

            seen.UnionWith(names.Select(name => $"{name} {kinds}"));
            distinct.Add(operation);
        }

        return new OperationCatalog(distinct, [.. errors.OrderBy(static e => e.Start)]);
    }
}
