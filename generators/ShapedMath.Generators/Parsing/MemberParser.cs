using ShapedMath.Generators.Models;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Parsing;

/// <summary>Reads a typed form: where it goes, what it is called with, what it compares and what it calls.</summary>
internal static class MemberParser
{
    /// <exception cref="UnwritableFormException">The signature does not say enough.</exception>
    public static TypedMember Parse(TypedForm form)
    {
        RequireOperands(form);
        var result = Result(form);
        var host = Host(form);
        var home = HomeOf(form, host);
        return new TypedMember(
            form.Key,
            form.Signature.ToString(),
            form.Operation.Documentation,
            home,
            form.Name,
            form.IsOperator,
            DimensionNaming.Name(form, home, host),
            OperandNaming.Name(form, home),
            result,
            CheckParser.Parse(form.Signature),
            ComputationOf(form));
    }

    private static void RequireOperands(TypedForm form)
    {
        var operands = form.Signature.Operands;
        foreach (var operand in operands)
        {
            if (!(IsStruct(operand) || operand.Kind == ShapeKind.Scalar))
                throw new UnwritableFormException($"the operand {operand} has no type here; mark the form 'handwritten'");
            RequireTypes(operand);
        }

        if (!form.IsStatic && !(form.IsOperator ? operands.Any(IsStruct) : IsStruct(operands[0])))
            throw new UnwritableFormException("it has no receiver, which is a matrix, a column or a row; mark it 'static'");
        if (form.IsOperator && (form.IsStatic || operands.Count > 2 || (operands.Count == 1 && form.Name is not ("+" or "-"))))
            throw new UnwritableFormException("C# has no such operator");
    }

    private static TypedValue Result(TypedForm form)
    {
        if (form.Signature.Results is not [var result])
            throw new UnwritableFormException("it has more than one result; mark it 'handwritten'");
        if (result.Kind != ShapeKind.Size && result.Kind != ShapeKind.Scalar && !IsStruct(result))
            throw new UnwritableFormException($"the result {result} has no type here; mark the form 'handwritten'");
        if (result.Kind != ShapeKind.Size)
            RequireTypes(result);
        return Value(result);
    }

    private static void RequireTypes(ShapePattern pattern)
    {
        var withoutType = pattern.Dims.FirstOrDefault(static dim => !HasType(dim));
        if (withoutType is not null)
            throw new UnwritableFormException($"no type stands for the size {withoutType}; mark the form 'handwritten'");
    }

    private static bool HasType(DimTerm term) => term switch
    {
        DimName => true,
        DimNumber { Value: 1 } => true,
        DimOperation { Operator: DimOperator.Add or DimOperator.Multiply or DimOperator.Min } operation => HasType(operation.Left) && HasType(operation.Right),
        _ => false,
    };

    /// <summary>The operand whose struct declares the member, by its index; -1 where none names all of the dimensions.</summary>
    private static int Host(TypedForm form)
    {
        var operands = form.Signature.Operands;
        if (form.IsStatic)
            return -1;
        if (!form.IsOperator)
            return NamesItsSizes(operands[0]) ? 0 : -1;
        var variables = form.Signature.Variables;
        return operands.ToList().FindIndex(operand => NamesItsSizes(operand) && variables.All(variable => operand.Dims.Contains(new DimName(variable))));
    }

    private static Home HomeOf(TypedForm form, int host)
    {
        if (form.IsStatic)
            return new Home(HomeKind.Functions, "LinearAlgebra");
        if (host >= 0)
            return new Home(HomeKind.Struct, TypeNames.Of(form.Signature.Operands[host].Kind));
        var receiver = form.Signature.Operands.First(IsStruct);
        if (IsSquare(receiver))
            return new Home(HomeKind.Extensions, "SquareMatrixExtensions");
        return new Home(HomeKind.Extensions, TypeNames.Of(receiver.Kind) + (form.IsOperator ? "Operators" : "Extensions"));
    }

    private static Computation ComputationOf(TypedForm form)
    {
        if (form.Kernel is { } kernel)
            return new KernelCall(kernel);
        if (form.Signature.Results[0] is { Kind: ShapeKind.Size } size)
        {
            CheckParser.RequireComputable(size.Dims[0]);
            return new SizeOnly(size.Dims[0]);
        }

        if (form.Operation.Signature.Operands.Count != form.Signature.Operands.Count)
            throw new UnwritableFormException("its operands are not those of its row; name a kernel by 'via'");
        var members = form.Operation.Members;
        string member = members.FirstOrDefault(name => IsOperatorMethod(name) == form.IsOperator) ?? members[0];
        if (!IsOperatorMethod(member))
            return new MathNetCall(member);
        return new MathNetOperator(member switch
        {
            "op_Addition" or "op_UnaryPlus" => "+",
            "op_Subtraction" or "op_UnaryNegation" => "-",
            "op_Multiply" => "*",
            "op_Division" => "/",
            _ => throw new UnwritableFormException($"{member} is none of the operators +, -, *, /; name a kernel by 'via'"),
        });
    }

    internal static TypedValue Value(ShapePattern pattern) => new(pattern.Kind, pattern.Dims.ToEquatableArray());

    internal static bool IsStruct(ShapePattern pattern) => pattern.Kind is ShapeKind.Matrix or ShapeKind.Vector or ShapeKind.Row;

    internal static bool IsSquare(ShapePattern pattern) => pattern is { Kind: ShapeKind.Matrix, Dims: [DimName rows, DimName columns] } && rows == columns;

    private static bool NamesItsSizes(ShapePattern pattern) =>
        IsStruct(pattern) && pattern.Dims.All(static dim => dim is DimName) && !IsSquare(pattern);

    private static bool IsOperatorMethod(string member) => member.StartsWith("op_", StringComparison.Ordinal);
}
