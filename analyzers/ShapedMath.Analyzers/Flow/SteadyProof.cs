using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>
/// Finds which members of a class always hold one shape, by induction: what they are given where an object is made is taken to be their shape, and all
/// code that assigns them must then give them that again. What does not is dropped, and the rest is tried without it.
/// </summary>
internal sealed class SteadyProof(Project project, INamedTypeSymbol type, int depth, CancellationToken cancellation) : IFlowListener
{
    // More code than that would cost too much to follow a second time.
    private const int MostFunctions = 16;
    private const int MostRounds = 6;

    private readonly Dictionary<ISymbol, Member> members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, FlowFunction> functions = new(SymbolEqualityComparer.Default);
    private readonly IMethodSymbol? maker = MakerOf(type);
    private List<DimSymbol>? names;
    private int? height = 0;
    private ISymbol? running;

    /// <summary>What is proven of members.</summary>
    public MemberValues Of(List<ISymbol> candidates)
    {
        foreach (var candidate in candidates)
            members.Add(candidate, new());
        foreach (var candidate in candidates)
            members[candidate].IsRefuted |= !AddFunctionsThatAssign(candidate);
        bool isProven = functions.Count <= MostFunctions && Prove();
        return new(members.ToImmutableDictionary(static pair => pair.Key, pair => isProven ? pair.Value.Assumed : FlowValue.Unknown, SymbolEqualityComparer.Default), height);
    }

    // First what makes objects, which mostly settles what is to be proven of the rest.
    private bool Prove()
    {
        for (int round = 0; round < MostRounds; round++)
        {
            foreach (var member in members.Values)
                member.Given.Clear();
            foreach (var pair in functions)
            {
                if (round > 0 || IsMaker(pair.Key))
                    Follow(pair.Key, pair.Value);
            }

            if (Changes(static member => member.Adopt()) || round == 0)
                continue;
            if (!Changes(static member => member.RefuteUnlessComplete()))
                return true;
        }

        return false;
    }

    private bool Changes(Func<Member, bool> change)
    {
        bool isAny = false;
        foreach (var member in members.Values)
            isAny |= change(member);
        return isAny;
    }

    private void Follow(ISymbol owner, FlowFunction function)
    {
        running = owner;
        bool isMaker = IsMaker(owner);
        FlowAnalysis.TellStored(function.Assuming(new(members.ToImmutableDictionary(static pair => pair.Key, pair => isMaker ? pair.Value.AssumedByMaker : pair.Value.Assumed, SymbolEqualityComparer.Default), !isMaker)), this);
    }

    private bool IsMaker(ISymbol owner) => owner is IFieldSymbol or IPropertySymbol || SymbolEqualityComparer.Default.Equals(owner, maker);

    // Whether all of them can be followed.
    private bool AddFunctionsThatAssign(ISymbol candidate)
    {
        var member = members[candidate];
        if (Members.InitializerOf(candidate, cancellation) is { } initializer && !IsNull(initializer.Value))
        {
            if (project.FunctionOf(candidate, initializer, depth, cancellation) is not { } function)
                return false;
            functions[candidate] = function;
            member.Places.Add(candidate);
        }

        foreach (var (name, by) in project.Members.Assignments.Of(candidate.Name, type, cancellation))
        {
            var model = project.ModelOf(name.SyntaxTree);
            var named = model.GetSymbolInfo(name, cancellation).Symbol;
            if (named is not null && !SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, candidate))
                continue;
            if (named is null || by is not AssignmentExpressionSyntax assignment)
                return false;
            if (IsEntrywise(assignment, model))
                continue;
            if (MethodAround(name, model) is not { DeclaringSyntaxReferences: [var reference] } method)
                return false;
            if (!functions.ContainsKey(method))
            {
                if (functions.Count > MostFunctions || project.FunctionOf(method, reference.GetSyntax(cancellation), depth, cancellation) is not { } function)
                    return false;
                functions[method] = IsMaker(method) ? function.StartingWith(project.Members.Initialized(type, method.IsStatic, depth, this, cancellation)) : function;
            }

            member.Places.Add(name);
        }

        return true;
    }

    private static bool IsNull(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.IsKind(SyntaxKind.DefaultLiteralExpression),
        PostfixUnaryExpressionSyntax suppressed => IsNull(suppressed.Operand),
        _ => false,
    };

    // W += A, W -= A, W *= 2: of the same shape, or an exception.
    private bool IsEntrywise(AssignmentExpressionSyntax assignment, SemanticModel model)
    {
        if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || model.GetSymbolInfo(assignment, cancellation).Symbol is not IMethodSymbol { Parameters: [_, { Type: var right }] } op || !project.Types.IsOfMathNet(op))
            return false;
        return assignment.IsKind(SyntaxKind.AddAssignmentExpression) || assignment.IsKind(SyntaxKind.SubtractAssignmentExpression) || !project.Types.IsMatrixOrVector(right);
    }

    private IMethodSymbol? MethodAround(SyntaxNode name, SemanticModel model)
    {
        var around = model.GetEnclosingSymbol(name.SpanStart, cancellation);
        while (around is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            around = around.ContainingSymbol;
        return around is IMethodSymbol method ? method.PartialImplementationPart ?? method : null;
    }

    // The constructor whose arguments settle the sizes of all objects.
    private static IMethodSymbol? MakerOf(INamedTypeSymbol type)
    {
        var constructors = type.InstanceConstructors
            .Where(static constructor => constructor.DeclaringSyntaxReferences.Length == 1 && !PrimaryConstructors.IsDelegating(constructor, CancellationToken.None)).ToList();
        return constructors.Count == 1 ? constructors[0] : null;
    }

    public void Stored(IMemberReferenceOperation target, FlowValue value)
    {
        if (!members.TryGetValue(target.Member.OriginalDefinition, out var member))
            return;
        object place = SymbolEqualityComparer.Default.Equals(running, target.Member) ? running! : target.Syntax is ExpressionSyntax expression && Assignments.Names(expression).FirstOrDefault() is { } name ? name : target;
        if (member.Places.Contains(place))
            member.Given.Add((place, value, OfObject(target, value)));
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
        return SymbolEqualityComparer.Default.Equals(running!.ContainingType.OriginalDefinition, type) && !value.Mentions(static symbol => !ObjectSizes.Is(symbol)) ? value : FlowValue.Unknown;
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

    public void Mismatch(IOperation site, ShapeMismatch mismatch, Location? inner)
    {
    }

    public bool WantsUndecided => false;

    public void Undecided(Requirement requirement)
    {
    }

    public void Returned(FlowValue value)
    {
    }

    public void Asked(int? inner) => height = height is { } own && inner is { } other ? Math.Max(own, other + 1) : null;

    /// <summary>A member of which it is being proven what it holds.</summary>
    private sealed class Member
    {
        /// <summary>Where it is assigned.</summary>
        public HashSet<object> Places { get; } = [];

        /// <summary>What it is given in this round: where, as it is known there, and as it is known of the object.</summary>
        public List<(object Place, FlowValue Local, FlowValue Value)> Given { get; } = [];

        public FlowValue Assumed { get; private set; } = FlowValue.Unknown;

        /// <summary>The same, as it is known where the object is made.</summary>
        public FlowValue AssumedByMaker { get; private set; } = FlowValue.Unknown;

        public bool IsRefuted { get; set; }

        // Null has any shape.
        private IEnumerable<(object Place, FlowValue Local, FlowValue Value)> Known => Given.Where(static given => given.Value is ShapedValue);

        /// <summary>Takes what it is given for what it holds; gives whether that is something else than before.</summary>
        public bool Adopt()
        {
            if (IsRefuted)
                return false;
            var before = Assumed;
            foreach (var given in Known)
            {
                if (Assumed == FlowValue.Unknown)
                    (Assumed, AssumedByMaker) = (given.Value, given.Local.Shared);
                else if (!Assumed.Equals(given.Value))
                    return Refute();
            }

            return !Assumed.Equals(before);
        }

        /// <summary>Drops it unless all code that assigns it is known to give it what it holds; gives whether it was dropped.</summary>
        public bool RefuteUnlessComplete()
        {
            if (IsRefuted || Assumed == FlowValue.Unknown)
                return false;
            bool isComplete = Given.TrueForAll(static given => given.Value != FlowValue.Unknown) && Places.IsSubsetOf(Given.Select(static given => given.Place));
            return !isComplete && Refute();
        }

        private bool Refute()
        {
            (Assumed, AssumedByMaker, IsRefuted) = (FlowValue.Unknown, FlowValue.Unknown, true);
            return true;
        }
    }
}
