using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What a piece of code stands in: the table, the contracts, the variables that cannot be followed, and who is told.</summary>
/// <param name="Project">The code around it.</param>
/// <param name="Depth">How many calls within each other are looked into from here.</param>
/// <param name="Owner">The member that the code is of.</param>
/// <param name="Untracked">The variables that may change unseen.</param>
/// <param name="Collections">The variables with arrays and lists of which all writes are seen.</param>
internal sealed record FlowContext(Project Project, int Depth, ISymbol Owner, ImmutableHashSet<ISymbol> Untracked, OwnCollections Collections)
{
    /// <summary>What fields and properties of a class are taken to hold while that is being proven, or <see langword="null"/>.</summary>
    public Assumption? Assumed { get; init; }

    /// <summary>Whether a lambda is in it.</summary>
    public bool HasLambdas { get; private init; }

    /// <summary>The context of code.</summary>
    /// <param name="project">The code around it.</param>
    /// <param name="depth">How many calls within each other are looked into.</param>
    /// <param name="owner">The member that the code is of.</param>
    /// <param name="parts">All the operations of the code.</param>
    public static FlowContext Of(Project project, int depth, ISymbol owner, List<IOperation> parts) =>
        new(project, depth, owner, Variables.Untracked(parts), new OwnCollections(parts, project.Types)) { HasLambdas = parts.Exists(static part => part is IAnonymousFunctionOperation) };

    /// <summary>The context of a member without code of its own.</summary>
    public static FlowContext Of(Project project, int depth, ISymbol owner) => new(project, depth, owner, ImmutableHashSet<ISymbol>.Empty, OwnCollections.None);

    /// <summary>The types that have shapes.</summary>
    public ShapedTypes Types => Project.Types;

    /// <summary>The members that rows speak of.</summary>
    public OperationTable Table => Project.Table;

    /// <summary>What the project states itself.</summary>
    public Contracts Contracts => Project.Contracts;

    /// <summary>
    /// Whether the sizes that contracts on fields and properties name are given: while an object is made, they are still being settled.
    /// </summary>
    public bool MembersAreSettled => Owner is IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor), IsInitOnly: false };

    /// <summary>What is known where a method begins, or an initializer.</summary>
    public FlowState StateAtStart(IMethodSymbol? method)
    {
        var state = FlowState.Start;
        foreach (var parameter in (method ?? ConstructorAround)?.Parameters ?? [])
        {
            if (ValueAtStart(parameter) is { } value)
                state = state.With(parameter, value);
        }

        return method is null ? state : WithNamesOfConstructor(state);
    }

    // A name in the contracts of the constructor that makes all objects means the same in those of a method.
    private FlowState WithNamesOfConstructor(FlowState state)
    {
        if (!MembersAreSettled || Owner.IsStatic || ObjectSizes.MakerOf(Owner.ContainingType) is not { } maker || !Contracts.AreOn(maker))
            return state;
        foreach (string name in NamesIn(maker.Parameters.Select(Contracts.Of)).Distinct(StringComparer.Ordinal))
        {
            var ofObject = ObjectSizes.Symbol(name, Owner.ContainingType.ToDisplayString(), DimSymbol.Rigid(name), isStatic: false);
            state = state.With(new SizeRelation(Rigid(name), Comparison.Equal, DimExpr.Symbol(ofObject), IsNegated: false));
        }

        return state;
    }

    /// <summary>What is known of a parameter where the method begins, or <see langword="null"/>.</summary>
    public FlowValue? ValueAtStart(IParameterSymbol parameter) => parameter.RefKind != RefKind.Out && IsTracked(parameter) ? ValueOf(parameter) : null;

    /// <summary>Whether a variable changes only where that is seen: a local or a parameter, or what is settled here for good.</summary>
    public bool IsTracked(ISymbol variable) => variable switch
    {
        ILocalSymbol { RefKind: RefKind.None } => !Untracked.Contains(variable),
        IParameterSymbol parameter when parameter.RefKind is RefKind.None or RefKind.Out || Contracts.Of(parameter) is not null => !Untracked.Contains(variable) && !IsCaptured(parameter) && !Project.Members.MayInitializersWrite(parameter),
        IFieldSymbol or IPropertySymbol => Settles(variable) && !Untracked.Contains(variable),
        _ => false,
    };

    /// <summary>Whether a parameter is one of the primary constructor, used in code that runs when that has run.</summary>
    public bool IsCaptured(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && Owner is not (IFieldSymbol or IPropertySymbol)
        && !SymbolEqualityComparer.Default.Equals(Owner, constructor);

    // The constructor whose parameters an initializer may use.
    private IMethodSymbol? ConstructorAround => Owner is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } ? PrimaryConstructors.Of(Owner.ContainingType) : null;

    /// <summary>The kind of shape that a variable holds, or <see langword="null"/>.</summary>
    public ShapeKind? KindOf(ISymbol variable) => Types.KindOf(variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    });

    /// <summary>What the contract on a field or property of this object says of it, or <see langword="null"/>.</summary>
    public FlowValue? DeclaredOf(ISymbol member) => MembersAreSettled && Contracts.Of(member) is { } contract ? Given(contract, member) : null;

    /// <summary>Whether the code is an initializer that runs before a static member of its class has its value: they run in the order of the text.</summary>
    public bool IsBefore(ISymbol member) =>
        Owner is { IsStatic: true } and (IFieldSymbol or IPropertySymbol)
        && member.IsStatic
        && SymbolEqualityComparer.Default.Equals(Owner.ContainingType, member.ContainingType)
        && !(Owner.Locations[0].SourceTree == member.Locations[0].SourceTree && member.Locations[0].SourceSpan.Start < Owner.Locations[0].SourceSpan.Start);

    // Whether the code is that which gives a member its value for good.
    private bool Settles(ISymbol member) =>
        SettledMembers.Include(member)
        && (SymbolEqualityComparer.Default.Equals(Owner, member)
            || (Owner is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } && Owner.IsStatic == member.IsStatic && SymbolEqualityComparer.Default.Equals(Owner.ContainingType, member.ContainingType)));

    /// <summary>The names of sizes that are given within a method, by its parameters and by its class.</summary>
    public HashSet<string> GivenNames(IMethodSymbol method)
    {
        var contracts = method.Parameters.Where(static parameter => parameter.RefKind != RefKind.Out).Select(Contracts.Of);
        return new(NamesIn(MembersAreSettled ? contracts.Concat(OfMembers) : contracts), StringComparer.Ordinal);
    }

    /// <summary>
    /// The names of sizes that a call gives no new meaning: those of the class, where a method of this object is called, and those of the methods around
    /// a local function.
    /// </summary>
    public HashSet<string> NamesBeforeCall(IMethodSymbol target, bool isOfThis)
    {
        var names = new HashSet<string>(isOfThis && MembersAreSettled ? NamesIn(OfMembers) : [], StringComparer.Ordinal);
        for (var around = target.MethodKind == MethodKind.LocalFunction ? target.ContainingSymbol as IMethodSymbol : null; around is not null; around = around.ContainingSymbol as IMethodSymbol)
            names.UnionWith(NamesIn(around.Parameters.Select(Contracts.Of)));
        return names;
    }

    /// <summary>Whether a size is one that the object has for good, so that it is the same in all its methods.</summary>
    public bool IsOfObject(DimSymbol symbol) =>
        MembersAreSettled && (ObjectSizes.Is(symbol) || (symbol.Kind == DimSymbolKind.Rigid && NamesIn(OfMembers).Contains(symbol.Name, StringComparer.Ordinal)));

    // The contract on an indexer is about each call of it, as that on a method is.
    private IEnumerable<Contract?> OfMembers => Owner.ContainingType.GetMembers().Where(static m => m is IFieldSymbol or IPropertySymbol { IsIndexer: false }).Select(Contracts.Of);

    private static IEnumerable<string> NamesIn(IEnumerable<Contract?> contracts) => contracts.SelectMany(static contract => contract?.Names ?? []);

    /// <summary>The pattern with the sizes that are given put in for their names.</summary>
    public static ShapePattern Given(ShapePattern pattern, Func<string, bool> isGiven) =>
        new(pattern.Label, pattern.Kind, [.. pattern.Dims.Select(dim => Given(dim, isGiven))]);

    private static DimTerm Given(DimTerm term, Func<string, bool> isGiven) => term switch
    {
        DimName { Name: var name } when isGiven(name) => new DimGiven(Rigid(name)),
        DimOperation operation => operation with { Left = Given(operation.Left, isGiven), Right = Given(operation.Right, isGiven) },
        _ => term,
    };

    private FlowValue? ValueOf(IParameterSymbol parameter)
    {
        if (Contracts.Of(parameter) is { } contract)
            return Given(contract, parameter);
        string name = parameter.Name;
        return Types.KindOf(parameter.Type) switch
        {
            ShapeKind.Matrix when Types.SizesOf(parameter.Type) is [var rows, var columns] => new ShapedValue(Shape.Matrix(Free($"{name}.{rows}"), Free($"{name}.{columns}"))),
            ShapeKind.Vector when Types.SizesOf(parameter.Type) is [var length] => new ShapedValue(Shape.Vector(Free($"{name}.{length}"))),
            ShapeKind.Array when parameter.Type is IArrayTypeSymbol { Rank: 1 } => new ShapedValue(new Shape(ShapeKind.Array, Free($"{name}.Length"))),
            ShapeKind.Size => new SizeValue(DimExpr.Symbol(SignedSizes.Symbol(name))),
            _ => null,
        };
    }

    private static FlowValue Given(Contract contract, ISymbol of)
    {
        if (!contract.IsOfTuple)
            return Given(contract.Parts[0]!, of.Name, of);
        return new TupleValue([.. contract.Parts.Select((part, i) => part is null ? FlowValue.Unknown : Given(part, $"{of.Name}.{contract.Elements[i]}", of))]);
    }

    private static FlowValue Given(ShapePattern pattern, string name, ISymbol of) => Rigid(pattern, name, of.Locations.FirstOrDefault()) switch
    {
        null => FlowValue.Unknown,
        { Kind: ShapeKind.Size, Dims: [var size] } => new SizeValue(size),
        var shape => new ShapedValue(shape),
    };

    /// <summary>The shape that a contract states.</summary>
    /// <param name="pattern">The contract.</param>
    /// <param name="name">What it is stated of.</param>
    /// <param name="location">Where.</param>
    public static Shape? Rigid(ShapePattern pattern, string name, Location? location)
    {
        var dims = pattern.Dims.Select((dim, i) => dim.Substitute(size => DimExpr.Symbol(DimSymbol.Rigid(size, origin: dim is DimName ? Origin(i) : null)))).ToList();
        return dims.Contains(null) ? null : new Shape(pattern.Kind, [.. dims.Select(static dim => dim!)]);

        DimOrigin Origin(int dim) =>
            DimOrigin.Of(pattern.Kind, dim, name, location is { IsInSource: true } ? location.GetLineSpan().StartLinePosition.Line + 1 : null, location);
    }

    private static DimExpr Rigid(string name) => DimExpr.Symbol(DimSymbol.Rigid(name));

    private static DimExpr Free(string name) => DimExpr.Symbol(DimSymbol.Free(name));
}
