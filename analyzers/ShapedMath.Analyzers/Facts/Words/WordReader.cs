using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapedMath.Analyzers.Facts.Words;

/// <summary>Reads the words of a text of C#: names, keywords, and what looks like them in literals and comments. A word is a number that follows from its letters.</summary>
/// <param name="text">The text.</param>
internal struct WordReader(string text)
{
    /// <summary>A word that is written in escapes, or with letters that do not count, and may be any.</summary>
    public const ulong Unreadable = 0;

    // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv. That two words are one number only has more code looked into.
    private const ulong Start = 14695981039346656037, Factor = 1099511628211;

    private int next;

    /// <summary>The word that a name is.</summary>
    public static ulong WordOf(string name)
    {
        ulong word = Start;
        foreach (char letter in name)
            word = With(word, letter);
        return word;
    }

    /// <summary>The word that two are together, in this order.</summary>
    public static ulong Join(ulong word, ulong other) => (word ^ other) * Factor;

    /// <summary>Reads the next word, if there is one.</summary>
    public bool TryRead(out ulong word)
    {
        word = Unreadable;
        while (next < text.Length && !IsLetter(text[next]))
        {
            if (text[next++] == '\\' && next < text.Length && text[next] is 'u' or 'U')
                return true;
        }

        if (next == text.Length)
            return false;
        word = Start;
        bool isReadable = true;
        for (; next < text.Length && IsLetter(text[next]); next++)
        {
            word = With(word, text[next]);
            isReadable &= text[next] < 0x80 || CharUnicodeInfo.GetUnicodeCategory(text[next]) != UnicodeCategory.Format;
        }

        if (!isReadable)
            word = Unreadable;
        return true;
    }

    private static ulong With(ulong word, char letter) => (word ^ letter) * Factor;

    private static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 || c == '_' || (c >= 0x80 && SyntaxFacts.IsIdentifierPartCharacter(c));
}
