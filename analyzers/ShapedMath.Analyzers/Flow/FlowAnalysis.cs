using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>
/// Follows values through a control-flow graph until nothing new is found; reports in a second pass, with what holds on every way.
/// </summary>
internal sealed class FlowAnalysis
{
    private readonly FlowContext context;
    private readonly ControlFlowGraph graph;
    private readonly IMethodSymbol? method;
    private readonly FlowState?[] entries;
    private readonly ILookup<CaptureId, ISymbol> captured;
    private readonly CancellationToken cancellation;

    private FlowAnalysis(FlowContext context, ControlFlowGraph graph, IMethodSymbol? method, CancellationToken cancellation)
    {
        this.context = context;
        this.graph = graph;
        this.method = method;
        this.cancellation = cancellation;
        entries = new FlowState?[graph.Blocks.Length];
        captured = Variables.OfCaptures(graph);
    }

    /// <summary>Analyses a graph, and those of the lambdas and local functions in it.</summary>
    /// <param name="context">What the code stands in.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="method">The method, or <see langword="null"/> for an initializer.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Run(FlowContext context, ControlFlowGraph graph, IMethodSymbol? method, CancellationToken cancellation)
    {
        new FlowAnalysis(context, graph, method, cancellation).Run();
        foreach (var function in graph.LocalFunctions)
            Run(context, graph.GetLocalFunctionControlFlowGraph(function, cancellation), function, cancellation);
        foreach (var lambda in graph.Blocks.SelectMany(static block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            .SelectMany(static operation => operation.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>())
        {
            Run(context, graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation), lambda.Symbol, cancellation);
        }
    }

    private void Run()
    {
        var waiting = new SortedSet<int>();
        Enter(0, context.StateAtStart(method), waiting);
        foreach (int handler in Handlers(graph.Root))
            Enter(handler, FlowState.Top, waiting);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            int next = waiting.Min;
            waiting.Remove(next);
            var block = graph.Blocks[next];
            var transfer = TransferOf(block, entries[next]!, report: null);
            var condition = transfer.Run(block);
            Leave(block, transfer.State, condition, waiting);
        }

        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i] is { } entry)
                TransferOf(graph.Blocks[i], entry, context.Report).Run(graph.Blocks[i]);
        }
    }

    private Transfer TransferOf(BasicBlock block, FlowState entry, Action<IOperation, ShapeMismatch>? report) =>
        new(context, method, captured, entry, IsTried(block.EnclosingRegion), report);

    private static bool IsTried(ControlFlowRegion? region)
    {
        for (; region is not null; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion.Kind: ControlFlowRegionKind.TryAndCatch })
                return true;
        }

        return false;
    }

    private void Leave(BasicBlock block, FlowState state, FlowValue? condition, SortedSet<int> waiting)
    {
        if (block.ConditionalSuccessor is { } conditional)
        {
            bool when = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            Follow(conditional, Assuming(condition, when, state), waiting);
            Follow(block.FallThroughSuccessor, Assuming(condition, !when, state), waiting);
        }
        else
        {
            Follow(block.FallThroughSuccessor, state, waiting);
        }
    }

    // The state on the way that a condition opens, or null where it never does.
    private static FlowState? Assuming(FlowValue? condition, bool holds, FlowState state)
    {
        if (condition is not ConditionValue { Relation: var relation })
            return condition == FlowValue.Irrelevant ? state : state.Guarded();
        if (SignedSizes.Split(relation) is { } split)
        {
            var answer = split.Holds(SignedSizes.Facts(state.Relations));
            if (answer != Answer.Unknown)
                return answer == Answer.Yes == holds ? state : null;
        }

        return state.With(holds ? relation : relation.Negated);
    }

    private void Follow(ControlFlowBranch? branch, FlowState? state, SortedSet<int> waiting)
    {
        if (branch?.Destination is not { } destination || state is null)
            return;
        foreach (var region in branch.FinallyRegions)
        {
            for (int i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
                state = WithoutAssigned(graph.Blocks[i], state);
        }

        Enter(destination.Ordinal, state, waiting);
    }

    private FlowState WithoutAssigned(BasicBlock block, FlowState state)
    {
        foreach (var operation in block.Operations.SelectMany(static operation => operation.DescendantsAndSelf()))
        {
            foreach (var variable in Variables.Assigned(operation))
                state = state.With(variable, FlowValue.Unknown);
            if (operation is IFlowCaptureReferenceOperation reference)
                state = captured[reference.Id].Aggregate(state, static (rest, variable) => rest.With(variable, FlowValue.Unknown));
        }

        return state;
    }

    private void Enter(int block, FlowState state, SortedSet<int> waiting)
    {
        var joined = entries[block] is { } known ? known.Join(state) : state;
        if (entries[block] is { } before && before.Matches(joined))
            return;
        entries[block] = joined;
        waiting.Add(block);
    }

    // No way that is seen leads into a handler: anything in the region before it may just have happened.
    private static IEnumerable<int> Handlers(ControlFlowRegion region)
    {
        if (region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally)
            yield return region.FirstBlockOrdinal;
        foreach (int handler in region.NestedRegions.SelectMany(Handlers))
            yield return handler;
    }
}
