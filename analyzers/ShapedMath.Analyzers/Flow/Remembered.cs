using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What was found of symbols from each depth. What needed less depth than there was, is known for all depths that suffice.</summary>
internal sealed class Remembered<T>
    where T : class, Remembered<T>.IFound
{
    private readonly ConcurrentDictionary<ISymbol, T> complete = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, T>[] cut = Array.ConvertAll(new object?[Project.Deepest], static _ => new ConcurrentDictionary<ISymbol, T>(SymbolEqualityComparer.Default));

    /// <summary>Something found by looking into code.</summary>
    public interface IFound
    {
        /// <summary>How deep the code that it asked of was looked into; <see langword="null"/> where there was more to see.</summary>
        public int? Height { get; }
    }

    /// <summary>What is known of a symbol to code of some depth; <see langword="null"/> where that is too deep to look.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="depth">The depth of the code that asks.</param>
    /// <param name="find">Finds it from a smaller depth.</param>
    public T? Of(ISymbol symbol, int depth, Func<int, T> find)
    {
        if (depth == 0)
            return null;
        int inner = depth - 1;
        if ((complete.TryGetValue(symbol, out var known) && known.Height <= inner) || cut[inner].TryGetValue(symbol, out known))
            return known;
        var found = find(inner);
        (found.Height is null ? cut[inner] : complete)[symbol] = found;
        return found;
    }
}
