using Microsoft.CodeAnalysis;

namespace ShapedMath.Analyzers.Flow;

/// <summary>The summaries of a project's own methods, each made when it is first asked for.</summary>
internal sealed class Summaries(Project project)
{
    private readonly Remembered<Summary> known = new();

    /// <summary>The summary of a method as a caller sees it; <see langword="null"/> where it is called too deep within others.</summary>
    public Summary? Of(IMethodSymbol method, FlowFunction caller)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (!MaySay(method))
            return Summary.Nothing;
        if (method.MethodKind == MethodKind.Constructor)
            return known.Of(method, caller.Context.Depth, depth => OfConstructor(method, caller, depth));
        var assumed = caller.Context.Assumed is { IsOfObject: true } assumption ? assumption : null;
        return (assumed?.Summaries ?? known).Of(method, caller.Context.Depth, depth =>
            FunctionOf(method, caller, depth) is { } function ? FlowAnalysis.Summarize(assumed is null ? function : function.Assuming(assumed), method) : Summary.Nothing);
    }

    // What a constructor gives is the object that it has made, with what the initializers have left in it.
    private Summary OfConstructor(IMethodSymbol constructor, FlowFunction caller, int depth)
    {
        FlowState Initialized(FlowListener listener) => project.Members.Initialized(constructor.ContainingType, isStatic: false, depth, listener, caller.Cancellation);
        if (PrimaryConstructors.HasInitializersAlone(constructor))
            return Summary.Of(FlowContext.Of(project, depth, constructor), constructor, Initialized);
        if (FunctionOf(constructor, caller, depth) is not { } function)
            return Summary.Nothing;
        return Summary.Of(function.Context, constructor, listener => FlowAnalysis.AtEnd(PrimaryConstructors.IsDelegating(constructor, caller.Cancellation) ? function : function.StartingWith(Initialized(listener)), listener));
    }

    private FlowFunction? FunctionOf(IMethodSymbol method, FlowFunction caller, int depth)
    {
        var cancellation = caller.Cancellation;
        if (method.MethodKind != MethodKind.LocalFunction)
            return project.FunctionOf(method, method.DeclaringSyntaxReferences[0].GetSyntax(cancellation), depth, cancellation);
        for (var scope = caller.Graph; scope is not null; scope = scope.Parent)
        {
            if (scope.LocalFunctions.Contains(method, SymbolEqualityComparer.Default))
                return new FlowFunction(caller.Context with { Depth = depth, Assumed = null }, scope.GetLocalFunctionControlFlowGraph(method, cancellation), method, cancellation);
        }

        return null;
    }

    /// <summary>Whether the code of a method runs from its beginning to its end when it is called.</summary>
    public static bool RunsAtOnce(IMethodSymbol method) => !method.IsAsync && !method.ReturnType.Name.Contains("Enumer");

    // Only what has to do with matrices is looked into, and only code that runs when it is called.
    private bool MaySay(IMethodSymbol method) =>
        method is { IsAbstract: false, IsExtern: false }
        && RunsAtOnce(method)
        && method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.PropertyGet or MethodKind.Constructor or MethodKind.ExplicitInterfaceImplementation
        && (project.Declares(method) || (PrimaryConstructors.HasInitializersAlone(method) && project.Declares(method.ContainingType)))
        && ((method.MethodKind == MethodKind.Constructor && project.Members.HasAny(method.ContainingType))
            || HasShape(method.ReturnType) || method.Parameters.Any(parameter => project.Types.IsMatrixOrVector(parameter.Type) || (parameter.RefKind == RefKind.Out && HasShape(parameter.Type))));

    private bool HasShape(ITypeSymbol type) =>
        project.Types.KindOf(type) is not null || (type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(element => HasShape(element.Type)));
}
