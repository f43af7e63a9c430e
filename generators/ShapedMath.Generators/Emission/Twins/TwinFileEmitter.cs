using ShapedMath.Generators.Models;
using ShapedMath.Generators.Models.Twins;

namespace ShapedMath.Generators.Emission.Twins;

/// <summary>Writes the twins of the methods of a type.</summary>
internal static class TwinFileEmitter
{
    /// <summary>Into another part of the type itself.</summary>
    public static string EmitPart(TwinFile file)
    {
        var writer = Head();
        DeclaredTypeEmitter.Emit(writer, file.Type, head =>
        {
            writer.Open($"partial {head.Keyword} {DeclaredTypeEmitter.Name(head)}");
            writer.Separated(file.Twins, twin => TwinEmitter.Emit(writer, twin));
            writer.Close();
        });
        return writer.ToString();
    }

    /// <summary>Into a class beside the type, which is compiled already: extensions of it.</summary>
    public static string EmitCompanion(TwinFile file)
    {
        var writer = Head();
        string space = DeclaredTypeEmitter.Namespace(file.Type);
        if (space.Length > 0)
        {
            writer.Line($"namespace {space};");
            writer.Line();
        }

        string name = string.Concat(file.Type.Path.Select(static head => head.Name));
        writer.Line($"/// <summary>The typed twins of methods of {Xml.Escape(string.Join(".", file.Type.Path.Select(static head => head.Name)))}.</summary>");
        writer.Open($"internal static class {CSharp.Identifier(name + "TypedTwins")}");
        writer.Separated(file.Twins.GroupBy(static twin => twin.Host), group => EmitExtensions(writer, file, group));
        writer.Close();
        return writer.ToString();
    }

    private static void EmitExtensions(SourceWriter writer, TwinFile file, IGrouping<TwinHost, Twin> twins)
    {
        if (twins.Key == TwinHost.StaticExtension)
            writer.Open($"extension({TypeName(file.Type)})");
        writer.Separated(twins, twin => TwinEmitter.Emit(writer, twin));
        if (twins.Key == TwinHost.StaticExtension)
            writer.Close();
    }

    private static string TypeName(DeclaredType type) =>
        "global::" + string.Join(".", type.Namespace.Select(CSharp.Identifier).Concat(type.Path.Select(DeclaredTypeEmitter.Name)));

    private static SourceWriter Head()
    {
        var writer = new SourceWriter();
        writer.Line(CSharp.Header);
        writer.Line("#nullable enable");
        writer.Line("#pragma warning disable CS1573, CS1712 // What the method leaves without documentation, its twin does.");
        writer.Line();
        return writer;
    }
}
