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
    private const int MostVisits = 64;

    private readonly FlowFunction function;
    private readonly ControlFlowGraph graph;
    private readonly FlowState?[] entries;
    private readonly Meeting?[] meetings;
    private readonly HashSet<int> handlers;

    private FlowAnalysis(FlowFunction function)
    {
        this.function = function;
        graph = function.Graph;
        entries = new FlowState?[graph.Blocks.Length];
        meetings = new Meeting?[graph.Blocks.Length];
        handlers = [.. Handlers(graph.Root)];
    }

    /// <summary>Analyses a function, and the lambdas and local functions in it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="listener">Is told what is found.</param>
    public static void Run(FlowFunction function, IFlowListener listener)
    {
        AtEnd(function, listener);
        var (context, graph, cancellation) = (function.Context, function.Graph, function.Cancellation);
        foreach (var local in graph.LocalFunctions)
            Run(new FlowFunction(context, graph.GetLocalFunctionControlFlowGraph(local, cancellation), local, cancellation), listener);
        foreach (var lambda in graph.Blocks.SelectMany(static block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            .SelectMany(static operation => operation.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>())
        {
            Run(new FlowFunction(context, graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation), lambda.Symbol, cancellation), listener);
        }
    }

    /// <summary>What callers need to know of a method.</summary>
    public static Summary Summarize(FlowFunction function, IMethodSymbol method) =>
        Summary.Of(function.Context, method, listener => AtEnd(function, listener));

    /// <summary>What is known where a function comes to its end; <see langword="null"/> where it does not.</summary>
    public static FlowState? AtEnd(FlowFunction function, IFlowListener listener)
    {
        var analysis = new FlowAnalysis(function);
        analysis.Settle();
        analysis.Tell(listener);
        return analysis.entries[analysis.entries.Length - 1];
    }

    private void Settle()
    {
        var waiting = new SortedSet<int>();
        Enter(0, function.Context.StateAtStart(function.Method), waiting);
        foreach (int handler in handlers)
            Enter(handler, FlowState.Top, waiting);
        for (int steps = 0; waiting.Count > 0; steps++)
        {
            // It comes to an end by itself long before; where it did not, nothing would be known.
            if (steps > MostVisits * graph.Blocks.Length)
            {
                Array.Clear(entries, 0, entries.Length);
                return;
            }

            function.Cancellation.ThrowIfCancellationRequested();
            int next = waiting.Min;
            waiting.Remove(next);
            var block = graph.Blocks[next];
            var transfer = new Transfer(function, block, entries[next]!, listener: null);
            var condition = transfer.Run();
            Leave(block, transfer.State, condition, waiting);
        }
    }

    private void Tell(IFlowListener listener)
    {
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i] is { } entry)
                new Transfer(function, graph.Blocks[i], entry, listener).Run();
        }
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

        // A number that comes in may itself be the answer to a question about sizes.
        var assumed = state.With(holds ? relation : relation.Negated);
        return relation.Mentions(LocalSizes.Is) ? assumed.Guarded() : assumed;
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
                state = function.Captured[reference.Id].Aggregate(state, static (rest, variable) => rest.With(variable, FlowValue.Unknown));
        }

        return state;
    }

    private void Enter(int block, FlowState state, SortedSet<int> waiting)
    {
        // The only way in brings all that is known, and again when more of what comes before it is settled.
        bool isMeeting = graph.Blocks[block].Predecessors.Length != 1 || handlers.Contains(block);
        var joined = entries[block] is { } known && isMeeting ? (meetings[block] ??= new(block)).Join(known, state) : state;
        if (entries[block] is { } before && before.Matches(joined))
            return;
        entries[block] = joined;
        waiting.Add(block);
    }

    // No way that is seen leads into a handler: anything in the region before it may just have happened.
    private static IEnumerable<int> Handlers(ControlFlowRegion region)
    {
        if (FlowFunction.IsHandler(region))
            yield return region.FirstBlockOrdinal;
        foreach (int handler in region.NestedRegions.SelectMany(Handlers))
            yield return handler;
    }
}
