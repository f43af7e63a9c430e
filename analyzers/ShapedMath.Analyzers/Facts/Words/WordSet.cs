namespace ShapedMath.Analyzers.Facts.Words;

/// <summary>A set of words. What cannot be read may be one of them.</summary>
internal sealed class WordSet
{
    // Open addressing; half of the places are free. A set of the framework's would be compiled for numbers in each build.
    private ulong[] places = new ulong[256];
    private int count;

    public WordSet(IEnumerable<string> names)
    {
        foreach (string name in names)
            Add(WordReader.WordOf(name));
    }

    /// <summary>Adds a word; whether it was not there.</summary>
    public bool Add(ulong word)
    {
        if (Contains(word))
            return false;
        if (++count * 2 > places.Length)
        {
            var before = places;
            places = new ulong[before.Length * 2];
            foreach (ulong known in before)
                places[PlaceOf(known)] = known;
        }

        places[PlaceOf(word)] = word;
        return true;
    }

    /// <summary>Whether a word is in it.</summary>
    public bool Contains(ulong word) => places[PlaceOf(word)] == word;

    /// <summary>Whether one of some words is in it.</summary>
    public bool ContainsAnyOf(ulong[] words)
    {
        foreach (ulong word in words)
        {
            if (Contains(word))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word of a text is in it.</summary>
    public bool ContainsAnyIn(string text)
    {
        var reader = new WordReader(text);
        while (reader.TryRead(out ulong word))
        {
            if (Contains(word))
                return true;
        }

        return false;
    }

    // Where it stands, or may be put. A free place has the number of what cannot be read, which is so found in each set.
    private int PlaceOf(ulong word)
    {
        int mask = places.Length - 1, place = (int)(word ^ (word >> 32)) & mask;
        while (places[place] != word && places[place] != WordReader.Unreadable)
            place = (place + 1) & mask;
        return place;
    }
}
