using System.Reflection;
using ShapedMath.Shapes;

namespace ShapedMath.Tests.Oracle;

/// <summary>A member of MathNet that a row of the table speaks of: the row's type or a derived one has it by one of the row's names, with operands of the row's kinds.</summary>
/// <param name="Row">The row.</param>
/// <param name="Method">The member.</param>
/// <param name="Buffer">The index of the parameter that is a result buffer, or <see langword="null"/> where there is none.</param>
internal sealed record MathNetMember(Operation Row, MethodBase Method, int? Buffer)
{
    public static IReadOnlyList<MathNetMember> All { get; } =
    [
        .. from row in OperationCatalog.BuiltIn.Operations
           where !row.IsTypedOnly
           from method in MathNetApi.Members
           where row.Members.Contains(MathNetApi.NameOf(method)) && row.Types.Any(name => MathNetApi.IsA(method.DeclaringType!, name))
           from member in new MathNetMember[] { new(row, method, null), new(row, method, BufferOf(row, method)) }.Distinct()
           where member.Fits
           select member,
    ];

    public string Name => MathNetApi.NameOf(Method);

    public bool HasReceiver => Method is MethodInfo { IsStatic: false };

    /// <summary>The operands in the row; of a static member without the receiver, which has no shape.</summary>
    public IReadOnlyList<ShapePattern> Operands
    {
        get
        {
            var operands = Row.Signature.Operands;
            return !HasReceiver && operands[0].Kind == ShapeKind.None && operands.Count > Slots.Count ? [.. operands.Skip(1)] : operands;
        }
    }

    /// <summary>The properties that are named results: <c>U</c> of a singular value decomposition.</summary>
    public IEnumerable<MethodBase> NamedResults =>
        Row.Signature.Results.Where(static result => result.Label is not null).Select(result => ((MethodInfo)Method).ReturnType.GetProperty(result.Label!)!)
            .Select(property => property.DeclaringType!.GetProperty(property.Name)!.GetMethod!);

    /// <summary>The types of the receiver and the parameters, without the buffer's.</summary>
    public IReadOnlyList<Type> Slots =>
        [.. HasReceiver ? new[] { Method.DeclaringType! } : [], .. Parameters.Select(static p => p.ParameterType)];

    /// <summary>The parameters without the buffer.</summary>
    public IReadOnlyList<ParameterInfo> Parameters => [.. Method.GetParameters().Where(p => p.Position != Buffer)];

    public override string ToString() => $"{MathNetApi.Describe(Method)} {Row.Signature}";

    private bool Fits =>
        Slots.Count == Operands.Count
        && Slots.Zip(Operands, static (slot, operand) => Takes(slot, operand.Kind, operand.Dims.Count)).Zip(IsSetting, Operands.Select(static operand => operand.Kind == ShapeKind.None))
            .All(static fit => fit.First || (fit.Second && fit.Third))
        && (Buffer is not null || Gives(Method is MethodInfo method ? method.ReturnType : Method.DeclaringType!));

    // A buffer is named so, and the row has one result to fill it with.
    private static int? BufferOf(Operation row, MethodBase method) =>
        row.HasInto && row.Signature.Results is [{ Label: null, Kind: ShapeKind.Matrix or ShapeKind.Vector } result] && method is MethodInfo { ReturnType: var type } && type == typeof(void)
            ? method.GetParameters().FirstOrDefault(p => p.Name == "result" && Takes(p.ParameterType, result.Kind, result.Dims.Count))?.Position
            : null;

    private static bool Takes(Type type, ShapeKind kind, int rank) => kind switch
    {
        ShapeKind.Matrix => MathNetApi.IsMatrix(type) || MathNetApi.IsDecomposition(type),
        ShapeKind.Vector => MathNetApi.IsVector(type),
        ShapeKind.Scalar => type == typeof(double),
        ShapeKind.Size => type == typeof(int),
        ShapeKind.Array => type.IsArray && type.GetArrayRank() == rank,
        ShapeKind.None => !(MathNetApi.IsMatrix(type) || MathNetApi.IsVector(type) || type.IsArray || type == typeof(double) || type == typeof(int)),
        _ => throw new NotSupportedException($"The oracle does not know {kind}."),
    };

    // A number with a default is a setting, as a tolerance is.
    private IEnumerable<bool> IsSetting => [.. HasReceiver ? new[] { false } : [], .. Parameters.Select(static p => p.HasDefaultValue)];

    private bool Gives(Type type) => Row.Signature.Results switch
    {
        [{ Label: null } result] => result.Kind == ShapeKind.Scalar ? type.IsPrimitive : (result.Kind == ShapeKind.None && type.IsArray) || Takes(type, result.Kind, result.Dims.Count),
        var named => named.All(result => type.GetProperty(result.Label!) is { } property && Takes(property.PropertyType, result.Kind, result.Dims.Count)),
    };
}
