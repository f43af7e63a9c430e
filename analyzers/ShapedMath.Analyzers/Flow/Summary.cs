using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What a caller needs to know of a method: what it gives and what it needs, in terms of its parameters' sizes.</summary>
/// <param name="Formals">The symbols that its parameters bring, each with the parameter and the place in its shape.</param>
/// <param name="Returned">What it returns.</param>
/// <param name="Outs">What its <c>out</c> parameters hold at the end, by their position.</param>
/// <param name="Requirements">What is needed of the arguments, in the order of the code.</param>
/// <param name="Height">How deep the calls in it were looked into; <see langword="null"/> where there was more to see.</param>
internal sealed record Summary(
    ImmutableDictionary<DimSymbol, FormalSize> Formals,
    FlowValue Returned,
    ImmutableDictionary<int, FlowValue> Outs,
    ImmutableArray<Requirement> Requirements,
    int? Height) : Remembered<Summary>.IFound
{
    // What a method needs beyond that is left to where it fails.
    private const int MostRequirements = 32;

    /// <summary>Nothing is known of the method, and none of its code was looked into: so it is no higher than code that asks of no other.</summary>
    public static Summary Nothing { get; } = new(ImmutableDictionary<DimSymbol, FormalSize>.Empty, FlowValue.Unknown, ImmutableDictionary<int, FlowValue>.Empty, [], Height: -1);

    /// <summary>The summary of a method whose analysis is settled.</summary>
    public static Summary Of(FlowContext context, IMethodSymbol method, Func<FlowListener, FlowState?> tell)
    {
        var listener = new Listener();
        var end = tell(listener);
        var formals = ImmutableDictionary.CreateBuilder<DimSymbol, FormalSize>();
        foreach (var parameter in method.Parameters)
        {
            var dims = context.ValueAtStart(parameter) switch
            {
                ShapedValue { Shape.Dims: var sizes } => sizes,
                SizeValue { Size: var size } => [size],
                _ => [],
            };
            for (int dim = 0; dim < dims.Count; dim++)
            {
                if (dims[dim].AsSymbol is { } symbol && !formals.ContainsKey(symbol))
                    formals.Add(symbol, new(parameter.Ordinal, dim));
            }
        }

        var returned = method.MethodKind == MethodKind.Constructor ? ObjectValue.MadeBy(method, end, formals.Keys) : listener.ReturnedValue ?? FlowValue.Unknown;
        var outs = method.Parameters.Where(static p => p.RefKind == RefKind.Out).ToImmutableDictionary(static p => p.Ordinal, p => end?[p] ?? FlowValue.Unknown);
        return new(formals.ToImmutable(), returned, outs, [.. listener.Requirements], listener.Height);
    }

    private sealed class Listener : FlowListener
    {
        public List<Requirement> Requirements { get; } = [];

        public FlowValue? ReturnedValue { get; private set; }

        public int? Height { get; private set; } = 0;

        public override bool WantsUndecided => true;

        public override void Undecided(Requirement requirement)
        {
            if (Requirements.Count < MostRequirements)
                Requirements.Add(requirement);
        }

        public override void Returned(FlowValue value) => ReturnedValue = ReturnedValue is null ? value : FlowValue.Join(ReturnedValue, value);

        public override void Asked(int? height) => Height = Height is { } own && height is { } other ? Math.Max(own, other + 1) : null;
    }
}

/// <summary>A size that a parameter brings.</summary>
/// <param name="Parameter">The position of the parameter.</param>
/// <param name="Dim">The place in its shape.</param>
internal sealed record FormalSize(int Parameter, int Dim);
