using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ShapedMath.Analyzers.Facts;

namespace ShapedMath.Analyzers.Flow;

/// <summary>
/// The summaries of a compilation's own methods, each made when it is first asked for. A method is looked into from a smaller depth than its
/// caller, down to none: so recursion ends, no thread waits for another, and what is said does not depend on which method came first.
/// </summary>
internal sealed class Summaries(Compilation compilation, ShapedTypes types, OperationTable table, Contracts contracts)
{
    /// <summary>So many calls within each other are looked into.</summary>
    public const int Deepest = 3;

    private readonly ConcurrentDictionary<ISymbol, Summary> complete = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Summary>[] cut = [.. Enumerable.Range(0, Deepest).Select(static _ => new ConcurrentDictionary<ISymbol, Summary>(SymbolEqualityComparer.Default))];

    /// <summary>What a member's code stands in.</summary>
    public FlowContext ContextOf(ISymbol owner, IOperation root, int depth = Deepest) => new(types, table, contracts, this, depth, owner, Variables.Untracked(root));

    /// <summary>The summary of a method as a caller sees it; <see langword="null"/> where it is called too deep within others.</summary>
    public Summary? Of(IMethodSymbol method, FlowFunction caller)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (!MaySay(method))
            return Summary.Nothing;
        if (complete.TryGetValue(method, out var known))
            return known;
        int depth = caller.Context.Depth - 1;
        if (depth < 0)
            return null;
        if (cut[depth].TryGetValue(method, out known))
            return known;
        var summary = method.MethodKind == MethodKind.LocalFunction
            ? OfLocal(method, caller, depth)
            : OfMember(method, depth, caller.Cancellation);
        (summary.IsComplete ? complete : cut[depth])[method] = summary;
        return summary;
    }

    private static Summary OfLocal(IMethodSymbol method, FlowFunction caller, int depth)
    {
        var graph = caller.Graph.GetLocalFunctionControlFlowGraphInScope(method, caller.Cancellation);
        return FlowAnalysis.Summarize(new FlowFunction(caller.Context with { Depth = depth }, graph, method, caller.Cancellation), method);
    }

    private Summary OfMember(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        var syntax = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);

        // The models of the compilation that an analyzer is given are those of its driver: what is bound here is not bound again where the
        // method is analyzed itself, which RS1030 is about.
#pragma warning disable RS1030
        var model = compilation.GetSemanticModel(syntax.SyntaxTree);
#pragma warning restore RS1030
        if (model.GetOperation(syntax, cancellation) is not { Parent: null } root || ControlFlowGraph.Create(syntax, model, cancellation) is not { } graph)
            return Summary.Nothing;
        return FlowAnalysis.Summarize(new FlowFunction(ContextOf(method, root, depth), graph, method, cancellation), method);
    }

    // Only what has to do with matrices is looked into, and only code that runs when it is called.
    private bool MaySay(IMethodSymbol method) =>
        method is { IsAbstract: false, IsExtern: false, IsAsync: false, DeclaringSyntaxReferences.Length: 1 }
        && method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.PropertyGet or MethodKind.Constructor or MethodKind.ExplicitInterfaceImplementation
        && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)
        && !method.ReturnType.Name.Contains("Enumer")
        && (HasShape(method.ReturnType) || method.Parameters.Any(parameter => types.IsMatrixOrVector(parameter.Type) || (parameter.RefKind == RefKind.Out && HasShape(parameter.Type))));

    private bool HasShape(ITypeSymbol type) =>
        types.KindOf(type) is not null || (type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(element => HasShape(element.Type)));
}
