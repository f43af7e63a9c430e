using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ShapedMath.Tests.Edges;

/// <summary>A public member of the DSL that takes matrices or vectors, its dimensions being labels of the tests; it is called with operands made from their types alone.</summary>
internal sealed record Member(MethodBase Method)
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Type[] Labels = [typeof(Labels.N), typeof(Labels.D), typeof(Labels.K), typeof(Labels.M)];

    private static readonly HashSet<string> Values = [typeof(Matrix<,>).Name, typeof(ColumnVector<>).Name, typeof(RowVector<>).Name, typeof(Diagonal<>).Name, typeof(Inverse<>).Name];

    /// <summary>What an operand is, beside matrices and vectors: where a parameter is of another type, the member is not called here.</summary>
    private static readonly HashSet<Type> Plain = [typeof(double), typeof(bool), typeof(int), typeof(Identity), typeof(Func<double, double>)];

    // They compare or convert; `As` wants a proof of its labels, which those of the tests are not.
    private static readonly HashSet<string> Left = ["Equals", "GetHashCode", "ToString", "ToMathNet", "Wrap", "As", "op_Equality", "op_Inequality", "op_Explicit", "Deconstruct"];

    /// <summary>All that take a matrix or a vector.</summary>
    public static IReadOnlyList<Member> TakingValues { get; } =
        [.. typeof(LinearAlgebra).Assembly.GetExportedTypes().Where(static type => !type.IsNested && !type.IsInterface && !typeof(Exception).IsAssignableFrom(type))
            .SelectMany(static type => Closed(type)).Where(static member => member.Operands.Any(IsValue))
            .OrderBy(static member => member.ToString(), StringComparer.Ordinal)];

    /// <summary>Those whose operands can be made from their types alone.</summary>
    public static IReadOnlyList<Member> All { get; } = [.. TakingValues.Where(static member => member.Operands.All(IsKnown))];

    /// <summary>The types of what it is called with, the receiver first.</summary>
    public IReadOnlyList<Type> Operands => [.. Method.IsStatic ? [] : new[] { Method.DeclaringType! }, .. Method.GetParameters().Select(static parameter => parameter.ParameterType)];

    /// <summary>The name without the compiler's <c>get_</c>.</summary>
    public string Name => Method.Name.Replace("get_", "", StringComparison.Ordinal);

    /// <summary>Calls the member; an exception of its own is thrown as it is.</summary>
    /// <param name="operands">What to call it with.</param>
    /// <returns>What it gives.</returns>
    public object? Call(IReadOnlyList<object> operands) =>
        Method.Invoke(Method.IsStatic ? null : operands[0], BindingFlags.DoNotWrapExceptions, null, [.. operands.Skip(Method.IsStatic ? 0 : 1)], null);

    /// <summary>Operands of given sizes. Matrices are well-conditioned and, where they are square, symmetric and positive definite.</summary>
    /// <param name="sizes">The size of each label.</param>
    /// <param name="scale">A factor of all entries.</param>
    /// <returns>The operands.</returns>
    public IReadOnlyList<object> OperandsOf(Func<Type, int> sizes, double scale = 1) => [.. Operands.Select(type => Operand(type, sizes, scale))];

    public override string ToString() => $"{Name}({string.Join(", ", Operands.Select(Text))})";

    /// <summary>Whether a type is a matrix or a vector.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsValue(Type type) => Values.Contains(type.Name);

    /// <summary>The same value with other entries.</summary>
    /// <param name="value">A matrix or vector.</param>
    /// <param name="entry">The new entries, from the old ones.</param>
    /// <returns>The new value.</returns>
    public static object WithEntries(object value, Func<double, double> entry) => IsInverse(value.GetType()) ? Refilled((dynamic)value, entry) : value.GetType().GetMethod("Map")!.Invoke(value, [entry])!;

    /// <summary>Whether a type is that of a lazy inverse.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsInverse(Type type) => type.Name == typeof(Inverse<>).Name;

    /// <summary>All numbers in a result: a number, a matrix, a vector, or the parts of a tuple or a decomposition.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The numbers.</returns>
    public static IEnumerable<double> Numbers(object? result) => result switch
    {
        double number => [number],
        System.Numerics.Complex number => [number.Real, number.Imaginary],
        _ when result is not null && IsValue(result.GetType()) => Entries((dynamic)result),
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => Numbers(tuple[i])),
        IEnumerable many => many.Cast<object>().SelectMany(Numbers),
        _ when result?.GetType() is { Namespace: nameof(ShapedMath) } type && !IsDim(type) => type.GetProperties().Where(static part => part.GetIndexParameters().Length == 0).SelectMany(part => Numbers(part.GetValue(result))),
        _ => [],
    };

    /// <summary>Overwrites the entries behind a matrix or vector; other values have none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="entry">The new entry, everywhere.</param>
    public static void Overwrite(object value, double entry)
    {
        if (IsValue(value.GetType()))
            Overwritten((dynamic)value, entry);
    }

    private static void Overwritten<TRows, TCols>(Matrix<TRows, TCols> matrix, double entry) => matrix.ToMathNet().MapInplace(_ => entry, MathNet.Numerics.LinearAlgebra.Zeros.Include);

    private static void Overwritten<TDim>(ColumnVector<TDim> column, double entry) => column.ToMathNet().MapInplace(_ => entry, MathNet.Numerics.LinearAlgebra.Zeros.Include);

    private static void Overwritten<TDim>(RowVector<TDim> row, double entry) => row.ToMathNet().MapInplace(_ => entry, MathNet.Numerics.LinearAlgebra.Zeros.Include);

    private static void Overwritten<TDim>(Diagonal<TDim> diagonal, double entry) => Overwritten(diagonal.Values, entry);

    private static void Overwritten<TDim>(Inverse<TDim> inverse, double entry) => Overwritten(inverse.Inv, entry);

    private static Inverse<TDim> Refilled<TDim>(Inverse<TDim> inverse, Func<double, double> entry) => inverse.Inv.Map(entry).Inv;

    private static IEnumerable<double> Entries<TRows, TCols>(Matrix<TRows, TCols> matrix) => matrix.ToMathNet().Enumerate();

    private static MathNet.Numerics.LinearAlgebra.Vector<double> Entries<TDim>(ColumnVector<TDim> column) => column.ToMathNet();

    private static MathNet.Numerics.LinearAlgebra.Vector<double> Entries<TDim>(RowVector<TDim> row) => row.ToMathNet();

    private static IEnumerable<double> Entries<TDim>(Inverse<TDim> inverse) => Entries(inverse.ToMatrix());

    private static MathNet.Numerics.LinearAlgebra.Vector<double> Entries<TDim>(Diagonal<TDim> diagonal) => diagonal.Values.ToMathNet();

    private static IEnumerable<Member> Closed(Type type)
    {
        var closed = type.IsGenericTypeDefinition ? type.MakeGenericType([.. Labels.Take(type.GetGenericArguments().Length)]) : type;
        int used = type.GetGenericArguments().Length;
        return from method in closed.GetMethods(Public)
               where !Left.Contains(method.Name) && !method.IsDefined(typeof(CompilerGeneratedAttribute))
               let count = method.GetGenericArguments().Length
               select new Member(method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. Labels.Skip(used).Take(count)]) : method);
    }

    private static bool IsKnown(Type type) => Plain.Contains(type) || IsValue(type) || IsDim(type) || IsFunction(type);

    private static bool IsDim(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dim<>);

    // A function from rows to rows, or columns to columns.
    private static bool IsFunction(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Func<,>) && type.GetGenericArguments() is [var from, var to] && from == to && IsValue(from);

    private static object Operand(Type type, Func<Type, int> sizes, double scale)
    {
        if (type == typeof(double))
            return 0.5;
        if (type == typeof(bool))
            return false;
        if (type == typeof(int))
            return 0;
        if (type == typeof(Identity))
            return new Identity(2);
        if (type == typeof(Func<double, double>))
            return (Func<double, double>)(static x => 2 * x);
        if (IsFunction(type))
            return Expression.Parameter(type.GetGenericArguments()[0]) is var x ? Expression.Lambda(type, x, x).Compile() : null!;
        int[] dims = [.. type.GetGenericArguments().Select(dim => SizeOf(dim, sizes))];
        if (IsDim(type))
            return typeof(Dim).GetMethod(nameof(Dim.Of))!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [dims[0]])!;
        return typeof(Member).GetMethod(NameOf(type), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [dims, scale])!;
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0] switch { "Matrix" => nameof(NewMatrix), "ColumnVector" => nameof(NewColumn), "RowVector" => nameof(NewRow), "Diagonal" => nameof(NewDiagonal), "Inverse" => nameof(NewInverse), _ => throw new NotSupportedException($"The tests make no {type.Name}.") };

    private static Matrix<TRows, TCols> NewMatrix<TRows, TCols>(int[] dims, double scale) =>
        ShapedMath.Matrix.From(Dim.Of<TRows>(dims[0]), Dim.Of<TCols>(dims[1]), (i, j) => scale * ((i == j ? 4 : 0) + 1.0 / (1 + Math.Abs(i - j))));

    private static ColumnVector<TDim> NewColumn<TDim>(int[] dims, double scale) => ColumnVector.From(Dim.Of<TDim>(dims[0]), i => scale * (1 + i));

    private static RowVector<TDim> NewRow<TDim>(int[] dims, double scale) => NewColumn<TDim>(dims, scale).T;

    private static Diagonal<TDim> NewDiagonal<TDim>(int[] dims, double scale) => new(NewColumn<TDim>(dims, scale));

    private static Inverse<TDim> NewInverse<TDim>(int[] dims, double scale) => NewMatrix<TDim, TDim>([dims[0], dims[0]], scale).Inv;

    private static int SizeOf(Type dim, Func<Type, int> sizes)
    {
        int[] parts = [.. dim.GetGenericArguments().Select(part => SizeOf(part, sizes))];
        return dim.Name switch
        {
            "Sum`2" => parts[0] + parts[1],
            "Product`2" => parts[0] * parts[1],
            "Min`2" => Math.Min(parts[0], parts[1]),
            nameof(One) => 1,
            _ => sizes(dim),
        };
    }

    private static string Text(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(",", type.GetGenericArguments().Select(Text))}>" : type.Name;
}
