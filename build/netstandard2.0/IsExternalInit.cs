namespace System.Runtime.CompilerServices;

// The compiler wants this type for records; netstandard2.0 has none.
internal static class IsExternalInit;
