using Microsoft.CodeAnalysis;

namespace ShapedMath.Analyzers.Flow;

/// <summary>The code of a method or initializer as the list of all its operations: it is looked through several times, and the tree is dear to walk.</summary>
internal static class Body
{
    /// <summary>An operation and all its parts, whole ones before their parts.</summary>
    public static List<IOperation> PartsOf(IOperation root)
    {
        var parts = new List<IOperation>(64) { root };
        for (int next = 0; next < parts.Count; next++)
        {
            foreach (var child in parts[next].ChildOperations)
                parts.Add(child);
        }

        return parts;
    }
}
