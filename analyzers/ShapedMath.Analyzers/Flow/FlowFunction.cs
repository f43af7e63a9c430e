using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapedMath.Analyzers.Flow;

/// <summary>The code that is followed as one: a method, a lambda, a local function or an initializer.</summary>
internal sealed class FlowFunction(FlowContext context, ControlFlowGraph graph, IMethodSymbol? method, CancellationToken cancellation)
{
    private Questions? questions;
    private readonly Dictionary<int, bool> repeating = [];
    private Dictionary<object, List<IOperation>>? captured;
    private List<int>? handlers;

    /// <summary>What the code stands in.</summary>
    public FlowContext Context => context;

    public ControlFlowGraph Graph => graph;

    /// <summary>The method, or <see langword="null"/> for an initializer.</summary>
    public IMethodSymbol? Method => method;

    /// <summary>What is known where it begins.</summary>
    public FlowState Start { get; init; } = context.StateAtStart(method);

    /// <summary>What a capture stands for, each way that the code may have come.</summary>
    public IReadOnlyList<IOperation> CapturedBy(CaptureId id) => (captured ??= Variables.OfCaptures(graph)).TryGetValue(id, out var values) ? values : [];

    /// <summary>The variables that a capture stands for, where it is one to be assigned.</summary>
    public IEnumerable<ISymbol> VariablesOf(CaptureId id) => CapturedBy(id).Select(Variables.Of).OfType<ISymbol>();

    /// <summary>All operations of a block.</summary>
    public static IEnumerable<IOperation> OperationsIn(BasicBlock block) =>
        (block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations).SelectMany(static operation => operation.DescendantsAndSelf());

    /// <summary>The variables that a block gives a value, or may do so by a capture.</summary>
    public IEnumerable<ISymbol> AssignedIn(BasicBlock block) =>
        OperationsIn(block).SelectMany(operation => operation is IFlowCaptureReferenceOperation { Id: var id } ? VariablesOf(id) : Variables.Assigned(operation));

    /// <summary>The blocks at which handlers of exceptions begin. No way that is seen leads into one: anything in the region before it may just have happened.</summary>
    public List<int> Handlers => handlers ??= HandlersIn(graph.Root, []);

    /// <summary>What was found of operands in it.</summary>
    public Unifications Unifications { get; } = new();

    /// <summary>What its conditions ask that has one answer throughout.</summary>
    public Questions Questions => questions ??= new(this);

    public CancellationToken Cancellation => cancellation;

    /// <summary>The same code where this is known as well where it begins.</summary>
    public FlowFunction StartingWith(FlowState members) => new(context, graph, method, cancellation) { Start = Start.With(members.Members.Where(member => context.IsTracked(member.Key))) };

    /// <summary>The same code where this is taken to be known of fields and properties.</summary>
    public FlowFunction Assuming(Assumption assumed) => new(context with { Assumed = assumed }, graph, method, cancellation) { Start = Start };

    /// <summary>Whether a block may run again after it has run.</summary>
    public bool MayRepeat(BasicBlock block) => repeating.TryGetValue(block.Ordinal, out bool known) ? known : repeating[block.Ordinal] = Reaches(block, block, passing: null);

    /// <summary>Whether ways lead from the beginning to the end, and none of them passes the block by. What throws never comes to the end.</summary>
    public bool IsAlwaysReached(BasicBlock block) => graph.Blocks[graph.Blocks.Length - 1] is { IsReachable: true } end && (block == graph.Blocks[0] || !Reaches(graph.Blocks[0], end, block));

    // Whether a way leads from one block to another that passes a third one by.
    private static bool Reaches(BasicBlock start, BasicBlock end, BasicBlock? passing)
    {
        var seen = new HashSet<BasicBlock>();
        var waiting = new Stack<BasicBlock?>([start.ConditionalSuccessor?.Destination, start.FallThroughSuccessor?.Destination]);
        while (waiting.Count > 0)
        {
            if (waiting.Pop() is not { IsReachable: true } next || next == passing || !seen.Add(next))
                continue;
            if (next == end)
                return true;
            waiting.Push(next.ConditionalSuccessor?.Destination);
            waiting.Push(next.FallThroughSuccessor?.Destination);
        }

        return false;
    }

    /// <summary>Whether a handler of exceptions waits for what fails in a block.</summary>
    public static bool IsTried(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion.Kind: ControlFlowRegionKind.TryAndCatch })
                return true;
        }

        return false;
    }

    /// <summary>Whether a block belongs to a handler of exceptions, which no way leads into that is seen.</summary>
    public static bool IsInHandler(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (IsHandler(region))
                return true;
        }

        return false;
    }

    private static List<int> HandlersIn(ControlFlowRegion region, List<int> found)
    {
        if (IsHandler(region))
            found.Add(region.FirstBlockOrdinal);
        foreach (var nested in region.NestedRegions)
            HandlersIn(nested, found);
        return found;
    }

    /// <summary>Whether a region is entered from anywhere in the one before it.</summary>
    public static bool IsHandler(ControlFlowRegion region) =>
        region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally;
}
