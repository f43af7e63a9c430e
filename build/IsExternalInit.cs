namespace System.Runtime.CompilerServices;

// The compiler wants this type for `init` and records; netstandard2.0 has none.
internal static class IsExternalInit;
