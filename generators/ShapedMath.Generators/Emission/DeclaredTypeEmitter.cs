using ShapedMath.Generators.Models;

namespace ShapedMath.Generators.Emission;

/// <summary>Writes what stands around the other part of a type: its namespace, and the types that it is declared in.</summary>
internal static class DeclaredTypeEmitter
{
    /// <summary>Writes the type's own part by <paramref name="write"/>, inside of all that is around it.</summary>
    public static void Emit(SourceWriter writer, DeclaredType type, Action<TypeHead> write)
    {
        if (type.Namespace.Count > 0)
            writer.Open($"namespace {Namespace(type)}");
        foreach (var container in type.Path.Take(type.Path.Count - 1))
            writer.Open($"partial {container.Keyword} {Name(container)}");

        write(type.Path[type.Path.Count - 1]);

        for (int opened = type.Namespace.Count > 0 ? 0 : 1; opened < type.Path.Count; opened++)
            writer.Close();
    }

    /// <summary>The namespace as it is written; empty for the global one.</summary>
    public static string Namespace(DeclaredType type) => string.Join(".", type.Namespace.Select(CSharp.Identifier));

    /// <summary>A type's name with its type parameters.</summary>
    public static string Name(TypeHead head) => CSharp.Identifier(head.Name) + CSharp.Generic(head.TypeParameters.Select(CSharp.Identifier));
}
