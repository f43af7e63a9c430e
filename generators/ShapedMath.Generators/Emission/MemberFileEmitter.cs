using ShapedMath.Generators.Models;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Emission;

/// <summary>Writes the part of a type that the table gives it.</summary>
internal static class MemberFileEmitter
{
    public static string Emit(MemberFile file)
    {
        var writer = new SourceWriter();
        writer.Line(CSharp.Header);
        writer.Line("#nullable enable");
        writer.Line();
        if (file.Members.Any(static member => member.Computation is KernelCall))
        {
            writer.Line("using ShapedMath.Kernels;");
            writer.Line();
        }

        writer.Line("namespace ShapedMath;");
        writer.Line();
        if (SummaryOf(file.Home) is { } summary)
            writer.Line($"/// <summary>{summary}</summary>");
        writer.Open(Head(file));
        if (file.Home.Kind == HomeKind.Extensions)
            writer.Separated(file.Members.GroupBy(ExtensionBlock.Of), block => Emit(writer, block));
        else
            writer.Separated(file.Members, member => MemberEmitter.Emit(writer, member));
        writer.Close();
        return writer.ToString();
    }

    private static string Head(MemberFile file)
    {
        if (file.Home.Kind != HomeKind.Struct)
            return $"public static partial class {file.Home.TypeName}";
        var dimensions = file.Members[0].Dimensions.Where(static dimension => dimension.Owner == DimensionOwner.Struct);
        return $"public readonly partial struct {file.Home.TypeName}{CSharp.Generic(dimensions.Select(static dimension => dimension.TypeParameter))}";
    }

    private static void Emit(SourceWriter writer, IGrouping<ExtensionBlock, TypedMember> block)
    {
        foreach (var dimension in block.Key.Dimensions)
            writer.Line(DocumentationEmitter.TypeParameter(dimension));
        writer.Open(block.Key.Declaration);
        writer.Separated(block, member => MemberEmitter.Emit(writer, member));
        writer.Close();
    }

    // The parts in the sources document the other types.
    private static string? SummaryOf(Home home) => home.TypeName switch
    {
        "MatrixOperators" => "Operators of matrices with more dimensions than one matrix has.",
        "ColumnVectorOperators" => "Operators of columns with more dimensions than one column has.",
        "RowVectorOperators" => "Operators of rows with more dimensions than one row has.",
        "MatrixExtensions" => "Members of matrices whose dimensions are composed.",
        "ColumnVectorExtensions" => "Members of columns whose dimensions are composed.",
        "RowVectorExtensions" => "Members of rows whose dimensions are composed.",
        _ => null,
    };

    /// <summary>What stands at the head of an extension block: members with the same one share it.</summary>
    private sealed record ExtensionBlock(string Declaration, EquatableArray<Dimension> Dimensions)
    {
        public static ExtensionBlock Of(TypedMember member)
        {
            var dimensions = member.Dimensions.Where(static dimension => dimension.Owner == DimensionOwner.Block).ToEquatableArray();
            var receiver = member.IsOperator ? member.Operands.First(static operand => operand.Value.Kind != ShapeKind.Scalar) : member.Operands[0];
            string name = member.IsOperator ? "" : " " + CSharp.Identifier(receiver.Name!);
            return new($"extension{CSharp.Generic(dimensions.Select(static dimension => dimension.TypeParameter))}({SizeText.Type(member, receiver.Value)}{name})", dimensions);
        }
    }
}
