using System.Globalization;

namespace ShapedMath.Shapes;

/// <summary>
/// Reads the notation of signatures, contracts and rows. Every text gives a value or an error with a position; none
/// gives another exception. The grammar: docs/shapes-notation.md.
/// </summary>
public sealed class SignatureParser
{
    // Deeper parentheses than anybody writes; without a limit, a hostile text overflows the stack.
    private const int DeepestNesting = 64;

    // A longer size than anybody writes; a syntax tree without a limit overflows the stack as well.
    private const int MostFactors = 64;

    private readonly List<Token> tokens;
    private readonly List<Token> names = [];
    private int at;
    private int depth;
    private int factors;

    internal SignatureParser(string source, int start, int end) => tokens = ShapesLexer.Tokens(source, start, end);

    private Token Current => tokens[at];

    /// <summary>Reads a signature: <c>(m,k),(k,n) -> (m,n)</c>, with <c>where</c> if there is one.</summary>
    public static bool TryParse(string text, out ShapeSignature? signature, out ShapesError? error) =>
        TryRead(text, static parser => parser.SignatureWithConditions(), out signature, out error);

    /// <summary>Reads the sizes of a contract: <c>n+1, 2*k</c>.</summary>
    public static bool TryParseDims(string text, out IReadOnlyList<DimTerm>? dims, out ShapesError? error) =>
        TryRead(text, static parser => parser.Dims(), out dims, out error);

    /// <summary>Reads a signature.</summary>
    /// <exception cref="FormatException">The text is no signature; the message says why and where.</exception>
    public static ShapeSignature Parse(string text) =>
        TryParse(text, out var signature, out var error)
            ? signature!
            : throw new FormatException($"{error!.Message}, at character {error.Start + 1} of '{text}'.");

    internal static bool TryRead<T>(string text, Func<SignatureParser, T> read, out T? value, out ShapesError? error)
        where T : class
    {
        try
        {
            var parser = new SignatureParser(text, 0, text.Length);
            value = read(parser);
            parser.ExpectEnd();
            error = null;
            return true;
        }
        catch (ShapesSyntaxException wrong)
        {
            value = null;
            error = new ShapesError(wrong.Message, wrong.Start, wrong.Length);
            return false;
        }
    }

    internal bool IsAtEnd => Current.Kind == TokenKind.End;

    internal bool StartsSignature => Current.Is("(") || Current.Is("[") || Current.Is("_") || Current.IsWord("I") || IsLabel(mayStandApart: false) || IsSizeAhead();

    internal Token Take() => tokens[Current.Kind == TokenKind.End ? at : at++];

    internal bool TryTakeSign(string sign) => TryTake(Current.Is(sign));

    internal bool TryTakeWord(string word) => TryTake(Current.IsWord(word));

    internal bool TryTakeInto() => TryTake(Current.Kind == TokenKind.Into);

    internal Token Expect(TokenKind kind, string what) => Current.Kind == kind ? Take() : throw Unexpected(what);

    internal void ExpectSign(string sign)
    {
        if (!TryTakeSign(sign))
            throw Unexpected($"'{sign}'");
    }

    internal void ExpectEnd()
    {
        if (!IsAtEnd)
            throw Unexpected("the end");
    }

    internal ShapesSyntaxException Unexpected(string expected) =>
        new($"expected {expected}, found {(IsAtEnd ? "the end" : $"'{Current.Text}'")}", Current.Start, Current.Length);

    /// <summary>Where a size is named for the first time from a place on.</summary>
    internal Token FirstMention(string size, int from) => names.Find(name => name.Start >= from && name.Text == size)!;

    internal ShapeSignature Signature()
    {
        var operands = new List<ShapePattern> { Operand() };
        while (TryTakeSign(","))
            operands.Add(Operand());
        ExpectSign("->");
        var results = new List<ShapePattern> { Pattern() };
        while (StartsSignature)
            results.Add(Pattern());
        return new ShapeSignature(operands, results);
    }

    internal List<SizeCondition> Conditions()
    {
        var conditions = new List<SizeCondition> { Condition() };
        while (TryTakeSign(","))
            conditions.Add(Condition());
        return conditions;
    }

    private ShapeSignature SignatureWithConditions()
    {
        var signature = Signature();
        return TryTakeWord("where") ? new ShapeSignature(signature.Operands, signature.Results, Conditions()) : signature;
    }

    // `U(m,m)`; a name apart from the parenthesis may also be a word of the row's next clause.
    private bool IsLabel(bool mayStandApart) =>
        Current.Kind == TokenKind.Name && !Current.IsWord("min") && (tokens[at + 1].Is("(") || tokens[at + 1].Is("["))
        && (mayStandApart && !Current.IsWord("I") || tokens[at + 1].Start == Current.End);

    // `n:int`, `(a+b)*2:int`: one size, and a colon.
    private bool IsSizeAhead()
    {
        int open = 0;
        for (int ahead = at; !tokens[ahead].Is(":"); ahead++)
        {
            var token = tokens[ahead];
            bool isOperator = token.Is("+") || token.Is("-") || token.Is("*") || token.Is("/") || (token.Is(",") && open > 0);
            bool isOperand = token.Kind is TokenKind.Name or TokenKind.Number || token.Is("(");
            if (!isOperator && !isOperand && !token.Is(")"))
                return false;
            if (isOperand && open == 0 && ahead > at && IsEndOfOperand(tokens[ahead - 1], token))
                return false;
            open += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
        }

        return open == 0;
    }

    private static bool IsEndOfOperand(Token token, Token next) =>
        token.Is(")") || (token.Kind == TokenKind.Name && !token.IsWord("min")) || (token.Kind == TokenKind.Number && token.End != next.Start);

    private ShapePattern Operand()
    {
        var pattern = Pattern();
        return pattern.Kind == ShapeKind.None && TryTakeSign("=")
            ? new ShapePattern(null, ShapeKind.None) { Constant = Expect(TokenKind.Name, "the name of a constant").Text }
            : pattern;
    }

    private ShapePattern Pattern()
    {
        if (TryTakeSign("_"))
            return new ShapePattern(null, ShapeKind.None);
        string? label = null;
        if (IsLabel(mayStandApart: true))
            label = Take().Text;
        if (Current.Is("(") && (label is not null || !IsSizeAhead()))
            return Parenthesized(label);
        if (TryTakeSign("["))
        {
            var dims = Dims();
            ExpectSign("]");
            return new ShapePattern(label, ShapeKind.Array, dims);
        }

        if (Current.IsWord("I") && !IsSizeAhead())
        {
            Take();
            return new ShapePattern(null, ShapeKind.Identity);
        }

        if (!(Current.Kind is TokenKind.Name or TokenKind.Number || Current.Is("(")))
            throw Unexpected("a shape: (n), (m,n), [n], n:int, I or _");
        var size = Dim();
        ExpectSign(":");
        if (!TryTakeWord("int"))
            throw Unexpected("'int'");
        return new ShapePattern(null, ShapeKind.Size, size);
    }

    private ShapePattern Parenthesized(string? label)
    {
        var open = Take();
        if (TryTakeSign(")"))
            return new ShapePattern(label, ShapeKind.Scalar);
        var dims = Dims();
        var close = Current;
        ExpectSign(")");
        if (dims.Count > 2)
            throw new ShapesSyntaxException($"a shape has at most two sizes, not {dims.Count}", open.Start, close.End - open.Start);
        if (dims.Count == 2)
            return new ShapePattern(label, ShapeKind.Matrix, dims);
        return new ShapePattern(label, TryTakeSign("'") ? ShapeKind.Row : ShapeKind.Vector, dims);
    }

    private List<DimTerm> Dims()
    {
        var dims = new List<DimTerm> { Dim() };
        while (TryTakeSign(","))
            dims.Add(Dim());
        return dims;
    }

    private SizeCondition Condition()
    {
        var left = Dim();
        Comparison? comparison = Current switch
        {
            var t when t.Is("=") => Comparison.Equal,
            var t when t.Is("<=") => Comparison.LessOrEqual,
            var t when t.Is(">=") => Comparison.GreaterOrEqual,
            var t when t.Is("<") => Comparison.Less,
            var t when t.Is(">") => Comparison.Greater,
            _ => null,
        };
        if (comparison is null)
            throw Unexpected("a comparison: =, <=, >=, < or >");
        Take();
        return new SizeCondition(left, comparison.Value, Dim());
    }

    private DimTerm Dim()
    {
        if (depth == 0)
            factors = 0;
        if (++depth > DeepestNesting)
            throw new ShapesSyntaxException("the parentheses are nested too deeply", Current.Start, Current.Length);
        var sum = Current.Is("-") ? new DimNumber(0) : Product();
        while (Current.Is("+") || Current.Is("-"))
        {
            var op = Take().Is("+") ? DimOperator.Add : DimOperator.Subtract;
            sum = new DimOperation(op, sum, Product());
        }

        depth--;
        return sum;
    }

    private DimTerm Product()
    {
        var product = Factor();
        while (Current.Is("*") || Current.Is("/"))
        {
            var sign = Take();
            var op = sign.Is("*") ? DimOperator.Multiply : DimOperator.Quotient;
            var factor = Factor();
            if (op == DimOperator.Quotient && factor.ToExpr() is null or { ConstantValue.IsZero: true })
                throw new ShapesSyntaxException("a size cannot be divided by zero", sign.Start, sign.Length);
            product = new DimOperation(op, product, factor);
            if (product.ToExpr() is null)
                throw new ShapesSyntaxException("the product is too large to be multiplied out", sign.Start, sign.Length);
        }

        return product;
    }

    private DimTerm Factor()
    {
        if (++factors > MostFactors)
            throw new ShapesSyntaxException($"a size has at most {MostFactors} parts", Current.Start, Current.Length);
        if (TryTakeSign("("))
        {
            var inner = Dim();
            ExpectSign(")");
            return inner;
        }

        if (Current.Kind == TokenKind.Number)
            return NumberAndWhatItMultiplies();
        if (Current.IsWord("min") && tokens[at + 1].Is("("))
        {
            Take();
            ExpectSign("(");
            var smallest = Dim();
            ExpectSign(",");
            do
                smallest = new DimOperation(DimOperator.Min, smallest, Dim());
            while (TryTakeSign(","));
            ExpectSign(")");
            return smallest;
        }

        var name = Expect(TokenKind.Name, "a size");
        if (Current.Is("(") && Current.Start == name.End)
            throw new ShapesSyntaxException($"there is no function '{name.Text}'; of functions there is min alone", name.Start, name.Length);
        return Name(name);
    }

    private DimName Name(Token token)
    {
        names.Add(token);
        return new DimName(token.Text);
    }

    // `2n` is 2*n, as in print.
    private DimTerm NumberAndWhatItMultiplies()
    {
        var token = Take();
        if (!int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int value))
            throw new ShapesSyntaxException($"the number {token.Text} is too large", token.Start, token.Length);
        var number = new DimNumber(value);
        return Current.Kind == TokenKind.Name && Current.Start == token.End
            ? new DimOperation(DimOperator.Multiply, number, Name(Take()))
            : number;
    }

    private bool TryTake(bool matches)
    {
        if (matches)
            at++;
        return matches;
    }
}
