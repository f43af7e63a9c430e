using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.Analyzers.Facts.Words;

/// <summary>
/// The words by which something with a shape, or under a contract, comes into code. Most code of most projects has none of them, and need not be asked of the compiler.
/// They are the names of MathNet's types (<see cref="MathNetWords"/>) and of contracts, and the names of whatever says one of them in its heading: the type of an expression is written in the headings of the
/// names in it, or in those of the types that they mention.
/// </summary>
internal sealed class ShapeWords
{
    /// <summary>Where nothing is known of the words: each may be one.</summary>
    public static readonly ShapeWords All = new(print: 0, words: null, contracts: new([]));

    private const string ContractAssembly = "ShapedMath.Contracts";

    private static readonly string[] ContractNames = ["Shape", "ShapeAttribute", "Dim", "DimAttribute"];

    private readonly ulong print;
    private readonly WordSet? words;
    private readonly WordSet contracts;

    private ShapeWords(ulong print, WordSet? words, WordSet contracts) => (this.print, this.words, this.contracts) = (print, words, contracts);

    /// <summary>The words of a compilation.</summary>
    public static ShapeWords In(Compilation compilation, CancellationToken cancellation)
    {
        var files = new List<Headings>();
        ulong whole = 0;
        foreach (var file in compilation.SyntaxTrees)
        {
            var headings = Headings.Of(file, cancellation);
            files.Add(headings);
            whole = WordReader.Join(whole, headings.Print);
        }

        if (files.Count == 0 || !AreOfMathNetAlone(compilation))
            return All;

        // A keystroke is an edit of one file: the first or the last one is still what it was.
        var (first, last) = (files[0], files[files.Count - 1]);
        var found = first.OfProject is { } ofFirst && ofFirst.print == whole ? ofFirst : last.OfProject is { } ofLast && ofLast.print == whole ? ofLast : Of(files, whole);
        return first.OfProject = last.OfProject = found;
    }

    /// <summary>Whether something with a shape may be in the code of a member.</summary>
    /// <param name="code">The member, or the part of it that has code; or a file with statements.</param>
    /// <param name="cancellation">Stops it.</param>
    public bool MayBringShapesInto(SyntaxNode code, CancellationToken cancellation)
    {
        if (words is null)
            return true;
        var member = code.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? code;
        for (var type = member.Parent as TypeDeclarationSyntax; type is not null; type = type.Parent as TypeDeclarationSyntax)
        {
            if (words.Contains(WordReader.WordOf(type.Identifier.ValueText)))
                return true;
        }

        foreach (var heading in Headings.Of(code.SyntaxTree, cancellation).All)
        {
            if (heading.Kind == HeadingKind.StaticUsing && words.ContainsAnyOf(heading.Words))
                return true;
        }

        return words.ContainsAnyIn(code.SyntaxTree.GetText(cancellation).ToString(member.Span));
    }

    /// <summary>Whether there may be a contract in some code.</summary>
    public bool MayStateContractsIn(SyntaxNode code, CancellationToken cancellation) =>
        words is null || contracts.ContainsAnyIn(code.SyntaxTree.GetText(cancellation).ToString(code.Span));

    // Of other libraries nothing is read: if one of them speaks of matrices, so may each name.
    private static bool AreOfMathNetAlone(Compilation compilation)
    {
        if (!IsFrom(MathNetWords.Assembly, "MathNet.Numerics.LinearAlgebra.Matrix`1", compilation) || !IsFrom(ContractAssembly, "ShapedMath.ShapeAttribute", compilation))
            return false;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name == MathNetWords.Assembly ? assembly.Identity.Version.Major != MathNetWords.Version : assembly.Name != ContractAssembly && KnowsOfShapes(assembly))
                return false;
        }

        return true;
    }

    private static bool IsFrom(string assembly, string type, Compilation compilation) =>
        compilation.GetTypeByMetadataName(type)?.ContainingAssembly is not { } found || found.Name == assembly || SymbolEqualityComparer.Default.Equals(found, compilation.Assembly);

    private static bool KnowsOfShapes(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name is MathNetWords.Assembly or ContractAssembly)
                    return true;
            }
        }

        return false;
    }

    private static ShapeWords Of(List<Headings> files, ulong print)
    {
        var found = new WordSet([.. MathNetWords.Types, .. ContractNames, "Expect"]);
        var ofContracts = new WordSet(ContractNames);
        bool isNew = true;
        while (isNew)
        {
            isNew = false;
            foreach (var file in files)
            {
                foreach (var heading in file.All)
                {
                    if (!found.ContainsAnyOf(heading.Words))
                        continue;
                    if (heading.Kind is HeadingKind.GlobalStaticUsing or HeadingKind.UnnamedExtension)
                        return new(print, words: null, ofContracts);
                    bool isContract = heading.Kind == HeadingKind.Alias && ofContracts.ContainsAnyOf(heading.Words);
                    foreach (ulong name in heading.Names)
                    {
                        isNew |= found.Add(name);
                        isNew |= isContract && ofContracts.Add(name);
                    }
                }
            }
        }

        return new(print, found, ofContracts);
    }
}
