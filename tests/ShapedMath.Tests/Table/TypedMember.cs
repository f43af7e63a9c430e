using System.Reflection;
using System.Text.RegularExpressions;
using ShapedMath.Shapes;

namespace ShapedMath.Tests.Table;

/// <summary>A public member of the typed DSL, read by reflection and written as the table would write it.</summary>
internal sealed partial record TypedMember(string Name, IReadOnlyList<Type> Operands, Type Result)
{
    // Of an extension property it is an ordinary static method.
    private const string Getter = "get_";

    private static readonly Dictionary<string, string> Signs = new()
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_UnaryNegation"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
    };

    /// <summary>All of them: of the structs, of their extensions, and the functions.</summary>
    public static IEnumerable<TypedMember> All =>
        typeof(LinearAlgebra).Assembly.GetExportedTypes()
            .Where(static type => IsStatic(type) || type == typeof(Matrix<,>) || type == typeof(ColumnVector<>) || type == typeof(RowVector<>) || type == typeof(Identity))
            .SelectMany(Of);

    /// <summary>Whether it is the member of the DSL that the table calls so.</summary>
    public bool Is(TypedForm form) => Name == NameOf(form) && Signature(form.Signature) == SignatureOf(form);

    /// <summary>Name and shapes of a typed form, its sizes numbered: <c>static HStack (1,2),I -> (1,2+1)</c>.</summary>
    public static string SignatureOf(TypedForm form) => Numbered(
        form.Signature.Operands.Where(static operand => operand.Kind != ShapeKind.None).Select(static operand => Unlabelled(operand)),
        form.Signature.Results.Select(static result => result.ToString()));

    public static string NameOf(TypedForm form) => $"{(form.IsStatic ? "static " : "")}{(form.IsOperator ? "operator " : "")}{form.Name}";

    public override string ToString() => $"{Name} {string.Join(",", Operands)} -> {Result}";

    private static IEnumerable<TypedMember> Of(Type type)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            var parameters = method.GetParameters().Select(static p => p.ParameterType);
            var operands = method.IsStatic ? parameters : parameters.Prepend(type);
            string name = Signs.TryGetValue(method.Name, out string? sign) ? $"operator {sign}"
                : method.Name.StartsWith(Getter, StringComparison.Ordinal) ? method.Name[Getter.Length..]
                : type == typeof(LinearAlgebra) ? $"static {method.Name}"
                : method.Name;
            if (!method.IsStatic || IsStatic(type) || sign is not null)
                yield return new(name, [.. operands], method.ReturnType);
        }
    }

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true, IsNested: false };

    // A decomposition has its results as properties, by the names in the signature.
    private string Signature(ShapeSignature named)
    {
        var results = named.Results.Select(result => result.Label is not null && Result.GetProperty(result.Label) is { } property
            ? result.Label + ShapeOf(property.PropertyType)
            : ShapeOf(Result));
        return Numbered(Operands.Select(ShapeOf), results);
    }

    private static string Numbered(IEnumerable<string> operands, IEnumerable<string> results)
    {
        var numbers = new Dictionary<string, string>();
        return SizeName().Replace($"{string.Join(",", operands)} -> {string.Join(" ", results)}", name =>
        {
            if (!numbers.TryGetValue(name.Value, out string? number))
                numbers[name.Value] = number = $"#{numbers.Count + 1}";
            return number;
        });
    }

    private static string Unlabelled(ShapePattern pattern) => new ShapePattern(null, pattern.Kind, pattern.Dims).ToString();

    private static string ShapeOf(Type type)
    {
        string[] dims = [.. type.GetGenericArguments().Select(DimOf)];
        return type.Name switch
        {
            "Matrix`2" => $"({dims[0]},{dims[1]})",
            "Diagonal`1" or "Inverse`1" => $"({dims[0]},{dims[0]})",
            "ColumnVector`1" => $"({dims[0]})",
            "RowVector`1" => $"({dims[0]})'",
            "Dim`1" => $"{dims[0]}:int",
            nameof(Identity) => "I",
            nameof(Double) or nameof(Int32) => "()",
            _ => type.Name,
        };
    }

    private static string DimOf(Type dim)
    {
        string[] parts = [.. dim.GetGenericArguments().Select(DimOf)];
        return dim.Name switch
        {
            "Sum`2" => $"{parts[0]}+{parts[1]}",
            "Product`2" => $"{parts[0]}*{parts[1]}",
            "Min`2" => $"min({parts[0]},{parts[1]})",
            nameof(One) => "1",
            _ => dim.Name,
        };
    }

    // A size is called m in the table and TRows in code; the labels of results and the words of the notation are no sizes.
    [GeneratedRegex(@"(?<=[(,+*])(?!min\()[a-zA-Z]\w*(?=[),+*])|\b[a-zA-Z]\w*(?=:int)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SizeName();
}
