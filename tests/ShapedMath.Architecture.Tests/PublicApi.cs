using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapedMath.Architecture.Tests;

/// <summary>What an assembly shows to its users, a line for each member, in the words of C#.</summary>
static class PublicApi
{
    static readonly SymbolDisplayFormat _format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The assembly's public types in the order of their names, each with its members.</summary>
    public static string Of(System.Reflection.Assembly assembly)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)).ToList();
        var compilation = CSharpCompilation.Create("Reader", references: references);
        var reference = references.Single(one => one.FilePath == assembly.Location);
        var types = Types(((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!).GlobalNamespace);
        return string.Join("\n", types.Select(Text).Order(StringComparer.Ordinal));
    }

    static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol scope) =>
        scope.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member is INamedTypeSymbol type
            ? IsShown(type) && !type.IsExtension ? Types(type).Prepend(type) : []
            : Types(member));

    static string Text(INamedTypeSymbol type)
    {
        var bases = type.Interfaces.Where(one => one.DeclaredAccessibility == Accessibility.Public).Select(one => one.ToDisplayString(_format.WithKindOptions(SymbolDisplayKindOptions.None))).Order(StringComparer.Ordinal);
        string inherits = string.Join(", ", type.TypeKind == TypeKind.Class && type.BaseType is { SpecialType: SpecialType.None } parent ? bases.Prepend(parent.ToDisplayString(_format.WithKindOptions(SymbolDisplayKindOptions.None))) : bases);
        return $"{type.ContainingNamespace}: {Modifiers(type)}{type.ToDisplayString(_format)}{(inherits.Length == 0 ? "" : $" : {inherits}")}\n{string.Concat(Members(type).Select(line => $"    {line}\n"))}";
    }

    static string Modifiers(INamedTypeSymbol type) =>
        type.IsStatic ? "static " : type is { TypeKind: TypeKind.Class, IsSealed: true } ? "sealed " : type is { TypeKind: TypeKind.Class, IsAbstract: true } ? "abstract " : "";

    // An extension block is shown with its members; what it compiles to, static methods beside them, is not.
    static IEnumerable<string> Members(INamedTypeSymbol type)
    {
        var extensions = type.GetTypeMembers().Where(inner => inner.IsExtension).ToList();
        var compiledTo = extensions.SelectMany(block => block.GetMembers().OfType<IMethodSymbol>()).Select(member => member.AssociatedExtensionImplementation?.OriginalDefinition).ToHashSet<ISymbol?>(SymbolEqualityComparer.Default);
        var own = type.GetMembers().Where(member => member is not INamedTypeSymbol && IsShown(member) && !compiledTo.Contains(member)).SelectMany(Lines);
        var added = extensions.SelectMany(block => block.GetMembers().Where(IsShown).SelectMany(Lines).Select(line => $"{block.ToDisplayString(_format).Replace($"{type.Name}.", "", StringComparison.Ordinal)} {line}"));
        return own.Concat(added).Order(StringComparer.Ordinal);
    }

    static IEnumerable<string> Lines(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove }
        or IMethodSymbol { IsImplicitlyDeclared: true, Parameters.IsEmpty: true } ? [] : [member.ToDisplayString(_format)];

    // What the compiler writes for every record says nothing of ours.
    static bool IsShown(ISymbol symbol) => !symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute") && symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
