using System.Globalization;
using ShapedMath.Generators.Models;

namespace ShapedMath.Generators.Emission;

/// <summary>
/// Writes the other parts of all dimensions, into one file: the names of files know no case, and not every letter, and N and n
/// are two dimensions.
/// </summary>
internal static class DimensionEmitter
{
    public static string Emit(IEnumerable<DimDeclaration> declarations)
    {
        // A struct of which two parts are marked is found twice; the compiler objects to the second mark.
        var distinct = declarations
            .GroupBy(static declaration => declaration.Type)
            .Select(static same => same.First())
            .OrderBy(static declaration => declaration.Type.ToString(), StringComparer.Ordinal);

        var writer = new SourceWriter();
        writer.Line(CSharp.Header);
        writer.Line("#nullable enable");
        writer.Line();
        writer.Separated(distinct, declaration => DeclaredTypeEmitter.Emit(writer, declaration.Type, head => Emit(writer, declaration, head)));
        return writer.ToString();
    }

    private static void Emit(SourceWriter writer, DimDeclaration declaration, TypeHead head)
    {
        string name = DeclaredTypeEmitter.Name(head);
        string dim = $"global::ShapedMath.Dim<{name}>";

        // CA1815, on where all rules are, wants value types to say when they are equal; the mark covers the user's part too.
        writer.Line("[global::System.Diagnostics.CodeAnalysis.SuppressMessage(\"Performance\", \"CA1815\", Justification = \"A dimension is a label, and has no values to compare.\")]");
        if (declaration.Size is { } size)
        {
            writer.Open($"readonly partial {head.Keyword} {name} : global::ShapedMath.IFixedDimension");
            EmitFixedSize(writer, declaration, name, dim, size.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            writer.Open($"readonly partial {head.Keyword} {name}");
            EmitFactory(writer, declaration, name, dim);
        }

        writer.Close();
    }

    private static void EmitFactory(SourceWriter writer, DimDeclaration declaration, string name, string dim)
    {
        if (declaration.TakenNames.Contains("Of"))
            return;
        writer.Line("/// <summary>Gives the dimension its size.</summary>");
        writer.Line("/// <param name=\"size\">The size, at least 0.</param>");
        writer.Line("/// <returns>The witness that the dimension has this size.</returns>");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\"><paramref name=\"size\"/> is negative.</exception>");
        writer.Line($"public static {dim} Of(int size) => global::ShapedMath.Dim.Of<{name}>(size);");
    }

    private static void EmitFixedSize(SourceWriter writer, DimDeclaration declaration, string name, string dim, string size)
    {
        if (!declaration.TakenNames.Contains("Size"))
        {
            writer.Line("/// <summary>The size of the dimension.</summary>");
            writer.Line($"public const int Size = {size};");
            writer.Line();
        }

        if (!declaration.TakenNames.Contains("Dim"))
        {
            writer.Line("/// <summary>The size of the dimension, with its name.</summary>");
            writer.Line($"public static {dim} Dim => global::ShapedMath.Dim.Of<{name}>({size});");
            writer.Line();
        }

        writer.Line($"int global::ShapedMath.IFixedDimension.Size => {size};");
    }
}
