namespace System;

// The compiler wants this type for list patterns; netstandard2.0 has none.
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
