using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace ShapedMath.TestKit;

/// <summary>The values that a generator keeps between its runs, with all that they reach.</summary>
public static class ModelGraph
{
    /// <summary>What keeps a whole compilation alive, or is never equal to its successor.</summary>
    static readonly Type[] _forbidden =
    [
        typeof(ISymbol), typeof(Compilation), typeof(SemanticModel), typeof(IOperation),
        typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(SyntaxToken), typeof(SyntaxTrivia), typeof(SyntaxNodeOrToken),
        typeof(Location), typeof(Diagnostic), typeof(AttributeData), typeof(TypedConstant),
        typeof(AdditionalText), typeof(AnalyzerConfigOptions), typeof(AnalyzerConfigOptionsProvider), typeof(Delegate),
    ];

    /// <summary>Fails if anything of Roslyn's that is no plain value, or a delegate, can be reached from <paramref name="root"/> through fields and items.</summary>
    /// <param name="root">The value.</param>
    /// <param name="name">What the failure calls it.</param>
    public static void AssertHoldsValuesOnly(object? root, string name)
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object? Value, string Path)>([(root, name)]);
        while (pending.TryPop(out var next))
        {
            if (next.Value is not { } value || IsLeaf(value.GetType()) || !visited.Add(value))
            {
                continue;
            }

            if (Array.Find(_forbidden, type => type.IsInstanceOfType(value)) is { } type)
            {
                throw new XunitException($"{next.Path} holds a {type.Name}: the model must be values only.");
            }

            foreach (var reached in Reached(value, next.Path))
            {
                pending.Push(reached);
            }
        }
    }

    static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || typeof(MemberInfo).IsAssignableFrom(type);

    static IEnumerable<(object? Value, string Path)> Reached(object value, string path) =>
        value is IEnumerable items && (value is Array || value.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            ? Items(value, items).Select((item, index) => (item, $"{path}[{index}]"))
            : Fields(value.GetType()).Select(field => (field.GetValue(value), $"{path}.{Property(field)}"));

    static IEnumerable<object?> Items(object collection, IEnumerable items) => IsDefaultImmutableArray(collection) ? [] : items.Cast<object?>();

    static bool IsDefaultImmutableArray(object collection) => collection.GetType().GetProperty("IsDefault")?.GetValue(collection) is true;

    static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    static string Property(FieldInfo field) => field.Name is ['<', .. var rest] ? rest[..rest.IndexOf('>', StringComparison.Ordinal)] : field.Name;
}
