using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ShapedMath.Analyzers.Facts.Words;

/// <summary>The headings of what a file declares, by its text alone. They are found again while the file stays as it is, and go with it.</summary>
internal sealed class Headings
{
    private static readonly ConditionalWeakTable<SyntaxTree, Headings> Known = new();

    private Headings(IReadOnlyList<Heading> all)
    {
        All = all;
        ulong print = 0;
        foreach (var heading in all)
        {
            print = WordReader.Join(WordReader.Join(print, (ulong)heading.Kind), (ulong)heading.Words.Length);
            foreach (ulong word in heading.Words)
                print = WordReader.Join(print, word);
            foreach (ulong name in heading.Names)
                print = WordReader.Join(print, name);
        }

        Print = print;
    }

    /// <summary>They, in the order of the text.</summary>
    public IReadOnlyList<Heading> All { get; }

    /// <summary>A number that follows from all of them: of files in which only bodies differ, the same.</summary>
    public ulong Print { get; }

    /// <summary>What was last found of the project of the file; <see langword="null"/> if nothing was.</summary>
    public ShapeWords? OfProject { get; set; }

    public static Headings Of(SyntaxTree file, CancellationToken cancellation) =>
        Known.TryGetValue(file, out var known) ? known : Known.GetValue(file, one => new Headings(new HeadingWalk(one, cancellation).Found));
}
