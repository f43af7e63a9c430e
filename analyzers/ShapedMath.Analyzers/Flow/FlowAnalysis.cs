using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>
/// Follows values through a control-flow graph until nothing new is found; reports with what holds on every way: at once before the first loop, and
/// from there on in a second pass.
/// </summary>
internal sealed class FlowAnalysis
{
    private const int MostVisits = 64;

    private readonly FlowFunction function;
    private readonly Alternative alternative;
    private readonly ControlFlowGraph graph;
    private readonly FlowState?[] entries;
    private readonly FlowValue?[] conditions;
    private readonly Meeting?[] meetings;
    private readonly int firstLoop;
    private HashSet<ISymbol>? changing;

    private FlowAnalysis(FlowFunction function, Alternative alternative, FlowListener? listener)
    {
        this.function = function;
        this.alternative = alternative;
        graph = function.Graph;
        entries = new FlowState?[graph.Blocks.Length];
        conditions = new FlowValue?[graph.Blocks.Length];
        meetings = new Meeting?[graph.Blocks.Length];
        firstLoop = FirstLoop(graph);
        IsSettled = Settle(listener);
        if (!IsSettled)
            SettleOutsideLoops();
        if (listener is not null)
            TellFromFirstLoop(listener);
    }

    private bool IsSettled { get; }

    /// <summary>Analyses a function, and the lambdas and local functions in it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="listener">Is told what is found.</param>
    public static void Run(FlowFunction function, FlowListener listener)
    {
        new FlowAnalysis(function, Alternative.Any, listener).TellByAlternatives(listener);
        foreach (var inner in Within(function))
            Run(inner, listener);
    }

    /// <summary>Tells what a function, and the lambdas and local functions in it, give which fields and properties.</summary>
    public static void TellStored(FlowFunction function, FlowListener listener)
    {
        AtEnd(function, listener);
        foreach (var inner in Within(function))
            TellStored(inner, listener);
    }

    private static IEnumerable<FlowFunction> Within(FlowFunction function)
    {
        var (context, graph, cancellation) = (function.Context, function.Graph, function.Cancellation);
        foreach (var local in graph.LocalFunctions)
            yield return new(context, graph.GetLocalFunctionControlFlowGraph(local, cancellation), local, cancellation);
        foreach (var lambda in context.HasLambdas ? LambdasIn(graph) : [])
            yield return new(context, graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation), lambda.Symbol, cancellation);
    }

    private static List<IFlowAnonymousFunctionOperation> LambdasIn(ControlFlowGraph graph)
    {
        var found = new List<IFlowAnonymousFunctionOperation>();
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
                Add(operation);
            if (block.BranchValue is { } value)
                Add(value);
        }

        return found;

        void Add(IOperation operation)
        {
            if (operation is IFlowAnonymousFunctionOperation lambda)
                found.Add(lambda);
            foreach (var child in operation.ChildOperations)
                Add(child);
        }
    }

    /// <summary>What callers need to know of a method.</summary>
    public static Summary Summarize(FlowFunction function, IMethodSymbol method) =>
        Summary.Of(function.Context, method, listener => AtEnd(function, listener));

    /// <summary>What is known where a function comes to its end; <see langword="null"/> where it does not.</summary>
    public static FlowState? AtEnd(FlowFunction function, FlowListener listener)
    {
        var analysis = new FlowAnalysis(function, Alternative.Any, listener);
        return analysis.entries[analysis.entries.Length - 1];
    }

    // Sizes that change within very many loops in each other take too long to settle. What is assigned in a loop is then not known where ways meet; what
    // stands before and after, and what a loop only reads, is known all the same.
    private void SettleOutsideLoops()
    {
        changing = new(SymbolEqualityComparer.Default);
        foreach (var block in graph.Blocks)
        {
            if (function.MayRepeat(block))
                changing.UnionWith(function.AssignedIn(block));
        }

        Array.Clear(meetings, 0, meetings.Length);
        Settle(listener: null);
    }

    // Whether that came to an end.
    private bool Settle(FlowListener? listener)
    {
        var waiting = new Waiting(graph.Blocks.Length);
        Enter(0, function.Start, waiting);
        foreach (int handler in function.Handlers)
            Enter(handler, FlowState.Top, waiting);
        for (int steps = 0; waiting.Next() is { } next; steps++)
        {
            // It comes to an end by itself long before; where it did not, nothing would be known.
            if (steps > MostVisits * graph.Blocks.Length)
            {
                Array.Clear(entries, 0, entries.Length);
                return false;
            }

            function.Cancellation.ThrowIfCancellationRequested();
            var block = graph.Blocks[next];
            var transfer = new Transfer(function, block, entries[next]!, next < firstLoop ? listener : null);
            conditions[next] = transfer.Run();
            Leave(block, transfer.State, waiting);
        }

        return true;
    }

    private void TellFromFirstLoop(FlowListener listener)
    {
        for (int i = firstLoop; i < entries.Length; i++)
        {
            if (entries[i] is { } entry)
                new Transfer(function, graph.Blocks[i], entry, listener).Run();
        }
    }

    // Where different shapes met and something is asked twice, the code is followed once more for each answer. Whichever it is when the code runs:
    // what fails for all of them that lead there, is a mistake.
    private void TellByAlternatives(FlowListener listener)
    {
        if (!IsSettled || !graph.Blocks.Any(IsMeetingOfDifferent))
            return;
        var alternatives = Alternative.Of(graph.Blocks.Where(block => entries[block.Ordinal] is not null)
            .SelectMany(block => function.Questions.AskedBy(block, conditions[block.Ordinal]).Take(1))
            .Select(static asked => asked.Question));
        if (alternatives.Count == 1)
            return;
        var analyses = alternatives.Select(one => new FlowAnalysis(function, one, listener: null)).ToList();
        if (!analyses.TrueForAll(static analysis => analysis.IsSettled))
            return;
        for (int i = 0; i < entries.Length; i++)
        {
            var found = analyses.Where(analysis => analysis.entries[i] is not null).Select(analysis => Mistakes.In(graph.Blocks[i], function, analysis.entries[i]!)).ToList();
            if (found.Count > 0)
                found[0].TellShared(found, listener);
        }
    }

    private void Leave(BasicBlock block, FlowState state, Waiting waiting)
    {
        if (block.ConditionalSuccessor is { } conditional)
        {
            bool when = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            var condition = conditions[block.Ordinal];
            bool? answer = AnswerTo(block, condition);
            if (answer != !when)
                Follow(conditional, Assuming(condition, when, state), waiting);
            if (answer != when)
                Follow(block.FallThroughSuccessor, Assuming(condition, !when, state), waiting);
        }
        else
        {
            Follow(block.FallThroughSuccessor, state, waiting);
        }
    }

    // What changes in a loop differs at its head whatever is asked.
    private bool IsMeetingOfDifferent(BasicBlock block) =>
        meetings[block.Ordinal] is { IsOfDifferent: true } && block.Predecessors.All(way => way.Source.Ordinal < block.Ordinal);

    private bool? AnswerTo(BasicBlock block, FlowValue? condition)
    {
        if (alternative.Answers.Count == 0)
            return null;
        foreach (var (question, isDenied) in function.Questions.AskedBy(block, condition))
        {
            if (alternative.AnswerTo(question) is { } answer)
                return answer != isDenied;
        }

        return null;
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

    private void Follow(ControlFlowBranch? branch, FlowState? state, Waiting waiting)
    {
        if (branch?.Destination is not { IsReachable: true } destination || state is null)
            return;
        if (function.Handlers.Count > 0)
        {
            foreach (var region in branch.FinallyRegions)
            {
                for (int i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
                    state = WithoutAssigned(graph.Blocks[i], state);
            }
        }

        Enter(destination.Ordinal, state, waiting);
    }

    private FlowState WithoutAssigned(BasicBlock block, FlowState state) =>
        FlowFunction.OperationsIn(block).Any(Variables.MayAssignUnseen) ? FlowState.Top : Without(function.AssignedIn(block), state);

    private static FlowState Without(IEnumerable<ISymbol> variables, FlowState state)
    {
        foreach (var variable in variables)
            state = state.With(variable, FlowValue.Unknown);
        return state;
    }

    private void Enter(int block, FlowState state, Waiting waiting)
    {
        // The only way in brings all that is known, and again when more of what comes before it is settled.
        bool isMeeting = graph.Blocks[block].Predecessors.Length != 1 || function.Handlers.Contains(block);
        if (isMeeting && changing is not null)
            state = Without(changing, state);
        var joined = entries[block] is { } known && isMeeting ? (meetings[block] ??= new(block)).Join(known, state) : state;
        if (entries[block] is { } before && before.Matches(joined))
            return;
        entries[block] = joined;
        waiting.Add(block);
    }

    // The first block that a way leads back to: those before it are each visited once, in their order, when all ways to them are known.
    private static int FirstLoop(ControlFlowGraph graph)
    {
        int first = graph.Blocks.Length;
        foreach (var block in graph.Blocks)
        {
            if (block.FallThroughSuccessor?.Destination is { } next && next.Ordinal <= block.Ordinal)
                first = Math.Min(first, next.Ordinal);
            if (block.ConditionalSuccessor?.Destination is { } other && other.Ordinal <= block.Ordinal)
                first = Math.Min(first, other.Ordinal);
        }

        return first;
    }
}
