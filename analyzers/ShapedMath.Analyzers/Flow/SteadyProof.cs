using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>
/// Finds which members of a class always hold one shape, by induction: what they are given where an object is made is taken to be their shape, and all
/// code that assigns them must then give them that again. What does not is dropped, and the rest is tried without it. Likewise which arrays and lists
/// have items of one shape alone.
/// </summary>
internal sealed class SteadyProof(Project project, INamedTypeSymbol type, int depth, CancellationToken cancellation) : FlowListener
{
    private const int MostRounds = 6;

    private readonly Dictionary<ISymbol, SteadyClaim> members = new(SymbolEqualityComparer.Default), items = new(SymbolEqualityComparer.Default);
    private readonly IMethodSymbol? maker = ObjectSizes.MakerOf(type);
    private ImmutableDictionary<ISymbol, FlowFunction> functions = ImmutableDictionary<ISymbol, FlowFunction>.Empty;
    private List<DimSymbol>? names;
    private int? height = 0;
    private ISymbol? running;

    /// <summary>What is proven of members.</summary>
    /// <param name="assigned">Those that are assigned.</param>
    /// <param name="filled">Those that hold arrays and lists.</param>
    public MemberValues Of(List<ISymbol> assigned, List<ISymbol> filled)
    {
        var code = new SteadyCode(project, type, depth, cancellation);
        foreach (var member in assigned)
            members.Add(member, new() { IsRefuted = !code.AddAssigning(member, out var places), Places = places });
        foreach (var member in filled)
            items.Add(member, new() { IsRefuted = !code.AddFilling(member, out var places), Places = places });
        functions = code.Functions.ToImmutableDictionary(static pair => pair.Key, pair => IsMaker(pair.Key) && pair.Key is IMethodSymbol { IsStatic: var isStatic } ? pair.Value.StartingWith(project.Members.Initialized(type, isStatic, depth, this, cancellation)) : pair.Value, SymbolEqualityComparer.Default);
        bool isProven = Prove();
        return new(Found(members, claim => isProven ? claim.Assumed : FlowValue.Unknown), height) { Items = Found(items, claim => isProven ? claim.Assumed : FlowValue.Unknown) };
    }

    private static ImmutableDictionary<ISymbol, FlowValue> Found(Dictionary<ISymbol, SteadyClaim> claims, Func<SteadyClaim, FlowValue> value) =>
        claims.ToImmutableDictionary(static pair => pair.Key, pair => value(pair.Value), SymbolEqualityComparer.Default);

    // First what makes objects, which mostly settles what is to be proven of the rest.
    private bool Prove()
    {
        for (int round = 0; round < MostRounds; round++)
        {
            foreach (var claim in Claims)
                claim.Given.Clear();
            foreach (var pair in functions)
            {
                if (round > 0 || IsMaker(pair.Key))
                    Follow(pair.Key, pair.Value);
            }

            if (Changes(static claim => claim.Adopt()) || round == 0)
                continue;
            if (!Changes(static claim => claim.RefuteUnlessComplete()))
                return true;
        }

        return false;
    }

    private IEnumerable<SteadyClaim> Claims => members.Values.Concat(items.Values);

    private bool Changes(Func<SteadyClaim, bool> change)
    {
        bool isAny = false;
        foreach (var claim in Claims)
            isAny |= change(claim);
        return isAny;
    }

    private void Follow(ISymbol owner, FlowFunction function)
    {
        running = owner;
        bool isMaker = IsMaker(owner);
        FlowValue Assumed(SteadyClaim claim) => isMaker ? claim.AssumedByMaker : claim.Assumed;
        FlowAnalysis.TellStored(function.Assuming(new(Found(members, Assumed), Found(items, Assumed), !isMaker)), this);
    }

    private bool IsMaker(ISymbol owner) => owner is IFieldSymbol or IPropertySymbol || SymbolEqualityComparer.Default.Equals(owner, maker);

    public override void Stored(IMemberReferenceOperation target, FlowValue value) => Give(members, target, value);

    public override void Filled(IMemberReferenceOperation collection, Items? given) =>
        Give(items, collection, given is null ? FlowValue.Unknown : given.Each is { } each ? new ShapedValue(each) : FlowValue.Irrelevant);

    private void Give(Dictionary<ISymbol, SteadyClaim> claims, IMemberReferenceOperation target, FlowValue value)
    {
        if (!claims.TryGetValue(target.Member.OriginalDefinition, out var claim))
            return;
        object place = SymbolEqualityComparer.Default.Equals(running, target.Member) ? running! : target.Syntax is ExpressionSyntax expression && Assignments.Names(expression).FirstOrDefault() is { } name ? name : target;
        if (claim.Places.Contains(place))
            claim.Given.Add((place, value, OfObject(target, value)));
    }

    // The value as code of the class may speak of it, whatever the object.
    private FlowValue OfObject(IMemberReferenceOperation target, FlowValue value)
    {
        if (value is not ShapedValue { Shape: var shape })
            return value == FlowValue.Irrelevant ? value : FlowValue.Unknown;
        value = new ShapedValue(shape);
        if (ObjectSizes.MeanTheSameEverywhere(value))
            return target.Member.IsStatic && type.IsGenericType && ObjectSizes.AreIn(value) ? FlowValue.Unknown : value;
        if (target.Member.IsStatic || !Variables.IsOfThis(target.Instance))
            return FlowValue.Unknown;
        if (IsMaker(running!))
            return !IsWithinFunction(target.Syntax) && SizesOfMaker() is var sizes && !value.Mentions(symbol => !sizes.Contains(symbol)) ? ObjectSizes.Named(value, Named) : FlowValue.Unknown;
        return SymbolEqualityComparer.Default.Equals(running!.ContainingType.OriginalDefinition, type) && !value.Mentions(static symbol => !ObjectSizes.Is(symbol) || ObjectSizes.IsOwn(symbol)) ? value : FlowValue.Unknown;
    }

    // A size is called as the readonly member is that holds it, or else as it was where the object was made.
    private DimSymbol Named(DimSymbol symbol)
    {
        var size = ObjectSizes.Symbol(symbol.Name, type.ToDisplayString(), symbol, isStatic: false);
        names ??= [.. project.Members.Of(type, depth, cancellation)?.Values.Values.OfType<SizeValue>().Select(static value => value.Size.AsSymbol).OfType<DimSymbol>() ?? []];
        return names.Find(size.Equals) ?? size;
    }

    // A parameter of a lambda may bear the name of one of the constructor.
    private static bool IsWithinFunction(SyntaxNode node) =>
        node.Ancestors().TakeWhile(static around => around is not MemberDeclarationSyntax).Any(static around => around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private HashSet<DimSymbol> SizesOfMaker()
    {
        var sizes = new HashSet<DimSymbol>();
        if (maker is null)
            return sizes;
        foreach (var parameter in maker.Parameters)
        {
            sizes.UnionWith(FlowContext.Of(project, depth, maker).ValueAtStart(parameter) switch
            {
                ShapedValue { Shape.Dims: var dims } => dims.SelectMany(static dim => dim.Symbols),
                SizeValue { Size: var size } => size.Symbols,
                _ => [],
            });
        }

        return sizes;
    }

    public override void Asked(int? inner) => height = height is { } own && inner is { } other ? Math.Max(own, other + 1) : null;
}
