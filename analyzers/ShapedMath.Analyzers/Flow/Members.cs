using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What the fields and properties of a project's classes hold, where no contract says it: what they are given where objects are made.</summary>
internal sealed class Members(Project project)
{
    private readonly Remembered<MemberValues> known = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> worth = new(SymbolEqualityComparer.Default);

    /// <summary>Those that are assigned after their object is made.</summary>
    public SteadyMembers Steady { get; } = new(project);

    /// <summary>Where the classes write what.</summary>
    public Assignments Assignments { get; } = new();

    /// <summary>What the members of the class of a member hold; <see langword="null"/> where that would be too deep to look.</summary>
    public MemberValues? OfTypeOf(ISymbol member, FlowFunction asking) => Of(member.ContainingType.OriginalDefinition, asking.Context.Depth, asking.Cancellation);

    /// <summary>The same of a class.</summary>
    public MemberValues? Of(INamedTypeSymbol type, int depth, CancellationToken cancellation) => known.Of(type, depth, inner => Find(type, inner, cancellation));

    /// <summary>Whether a member may hold something with a shape that is worth to be looked for. A struct may come into being without a constructor.</summary>
    public bool MaySay(ISymbol member) => member.ContainingType is { TypeKind: TypeKind.Class } && MayBeGiven(member);

    private bool MayBeGiven(ISymbol member) =>
        member is IFieldSymbol { IsConst: false } or IPropertySymbol { Parameters.IsEmpty: true }
        && KindOf(member) is not null
        && project.Declares(member)
        && SettledMembers.Include(member);

    /// <summary>Whether it is worth looking at how an object of a class is made.</summary>
    public bool HasAny(INamedTypeSymbol type) => worth.TryGetValue(type, out bool known) ? known : worth[type] = FindAny(type);

    private bool FindAny(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (!member.IsStatic && (MayBeGiven(member) || Steady.MayInclude(member) || Steady.MayFill(member)))
                return true;
        }

        return (PrimaryConstructors.Of(type)?.Parameters.Any(parameter => project.Types.KindOf(parameter.Type) is not null) ?? false)
            || (type.BaseType is { SpecialType: SpecialType.None } parent && project.Declares(parent.OriginalDefinition) && HasAny(parent.OriginalDefinition));
    }

    /// <summary>What a parameter of the primary constructor is, where the methods of the class use it.</summary>
    public FlowValue OfCaptured(IParameterSymbol parameter, FlowFunction asking)
    {
        var type = parameter.ContainingType;
        bool isOne = type.TypeKind == TypeKind.Class && project.Contracts.Of(parameter) is null && PrimaryConstructors.HaveAsParameter(parameter) && !Writes(parameter, asking.Cancellation).Any();
        if (!isOne || FlowContext.Of(project, asking.Context.Depth, (IMethodSymbol)parameter.ContainingSymbol).ValueAtStart(parameter) is not { } value)
            return FlowValue.Unknown;
        return ObjectSizes.Named(value, symbol => ObjectSizes.Symbol(symbol.Name, type.ToDisplayString(), symbol, isStatic: false));
    }

    /// <summary>Whether a parameter is one of the primary constructor that an initializer may give another value.</summary>
    public bool MayInitializersWrite(IParameterSymbol parameter) =>
        PrimaryConstructors.HaveAsParameter(parameter) && Writes(parameter, CancellationToken.None).Any(Flow.Assignments.IsInInitializer);

    /// <summary>What the initializers of a class leave in its fields and properties.</summary>
    /// <param name="type">The class.</param>
    /// <param name="isStatic">Whether its static members are asked for.</param>
    /// <param name="depth">How deep calls are looked into.</param>
    /// <param name="listener">Is told what is found.</param>
    /// <param name="cancellation">Stops it.</param>
    public FlowState Initialized(INamedTypeSymbol type, bool isStatic, int depth, FlowListener listener, CancellationToken cancellation)
    {
        var state = FlowState.Start;
        var constructor = isStatic ? null : PrimaryConstructors.Of(type);
        foreach (var member in type.GetMembers().Where(member => member.IsStatic == isStatic && MayBeGiven(member)))
        {
            if (SettledMembers.IsPositional(member))
            {
                if (constructor?.Parameters.FirstOrDefault(parameter => parameter.Name == member.Name) is { } parameter)
                    state = state.With(member, FlowContext.Of(project, depth, constructor).ValueAtStart(parameter) ?? FlowValue.Unknown);
            }
            else if (InitializerOf(member, cancellation) is { } initializer && project.FunctionOf(member, initializer, depth, cancellation) is { } function)
            {
                state = state.With(member, FlowAnalysis.AtEnd(function, listener)?[member] ?? FlowValue.Unknown);
            }
        }

        return state;
    }

    /// <summary>The initializer of a field or property.</summary>
    public static EqualsValueClauseSyntax? InitializerOf(ISymbol member, CancellationToken cancellation) => member.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
    {
        VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
        PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
        _ => null,
    };

    private IEnumerable<Assignments.Assigned> Writes(IParameterSymbol parameter, CancellationToken cancellation) => Assignments.Of(parameter.Name, parameter.ContainingType.OriginalDefinition, cancellation);

    private ShapeKind? KindOf(ISymbol member) => project.Types.KindOf(member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type);

    private MemberValues Find(INamedTypeSymbol type, int depth, CancellationToken cancellation)
    {
        var members = type.GetMembers().Where(MaySay).ToList();
        var values = ImmutableDictionary.CreateBuilder<ISymbol, FlowValue>(SymbolEqualityComparer.Default);
        bool runsInitializers = type.GetMembers().Any(SettledMembers.RunsInitializer);
        int? height = 0;
        foreach (bool isStatic in new[] { false, true })
        {
            var settled = members.Where(member => member.IsStatic == isStatic).ToList();
            if (settled.Count == 0)
                continue;
            var found = new Making(project, type, isStatic, depth, cancellation).ValuesOf(settled);
            height = height is { } own && found.Height is { } other ? Math.Max(own, other) : null;
            foreach (var member in settled)
            {
                bool mayDiffer = !isStatic && (runsInitializers || SettledMembers.MayBeReplaced(member));
                values[member] = found[member] is var value && !mayDiffer && IsUsable(value, isStatic, type) ? value : OwnSizes(member, type);
            }
        }

        return new(values.ToImmutable(), height);
    }

    // A static member of a generic class is another for each of its types.
    private static bool IsUsable(FlowValue value, bool isStatic, INamedTypeSymbol type) =>
        value is ShapedValue or SizeValue && !(isStatic && type.IsGenericType && ObjectSizes.AreIn(value));

    // What nothing is known of has sizes all the same, which stay what they are.
    private FlowValue OwnSizes(ISymbol member, INamedTypeSymbol type)
    {
        if (member.IsStatic && type.IsGenericType)
            return FlowValue.Unknown;
        DimExpr Own(string size) => DimExpr.Symbol(ObjectSizes.Symbol(size, type.ToDisplayString(), DimSymbol.Free(size, ObjectSizes.OwnMark + size), member.IsStatic));
        string name = member.Name;
        return KindOf(member) switch
        {
            ShapeKind.Matrix => new ShapedValue(Shape.Matrix(Own($"{name}.RowCount"), Own($"{name}.ColumnCount"))),
            ShapeKind.Vector => new ShapedValue(Shape.Vector(Own($"{name}.Count"))),
            ShapeKind.Size => new SizeValue(DimExpr.Symbol(ObjectSizes.Symbol(name, type.ToDisplayString(), SignedSizes.Symbol(name, ObjectSizes.OwnMark + name), member.IsStatic))),
            _ => FlowValue.Unknown,
        };
    }

    /// <summary>How the objects of a class, or the class itself, are made.</summary>
    private sealed class Making(Project project, INamedTypeSymbol type, bool isStatic, int depth, CancellationToken cancellation) : FlowListener
    {
        private List<(ISymbol Member, FlowValue Value)> stored = [];
        private int? height = 0;

        public MemberValues ValuesOf(List<ISymbol> members)
        {
            var values = ImmutableDictionary.CreateBuilder<ISymbol, FlowValue>(SymbolEqualityComparer.Default);
            var initialized = project.Members.Initialized(type, isStatic, depth, this, cancellation);
            var constructors = (isStatic ? type.StaticConstructors : type.InstanceConstructors).Select(constructor => Constructor(constructor, initialized)).OfType<Made>().ToList();
            foreach (var member in members)
                values[member] = OfAll(member, initialized[member], constructors);
            return new(WithNames(values.ToImmutable()), height);
        }

        private Made? Constructor(IMethodSymbol constructor, FlowState initialized)
        {
            if (constructor.DeclaringSyntaxReferences.Length != 1 || constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not ConstructorDeclarationSyntax syntax)
                return null;
            stored = [];
            bool isDelegating = PrimaryConstructors.IsDelegating(syntax);
            if (project.FunctionOf(constructor, syntax, depth, cancellation) is not { } function)
                return new(End: null, stored, isDelegating, LetsSee: true);
            var end = FlowAnalysis.AtEnd(isDelegating ? function : function.StartingWith(initialized), this);
            return new(end, stored, isDelegating, LetsSee(function));
        }

        // Whether other code may look at the object before the constructor has come to its end.
        private bool LetsSee(FlowFunction function) => isStatic || !function.Graph.LocalFunctions.IsEmpty || function.Graph.Blocks
            .SelectMany(static block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            .SelectMany(static operation => operation.DescendantsAndSelf())
            .Any(static operation => operation is IFlowAnonymousFunctionOperation || (operation is IInstanceReferenceOperation { Parent: var use } && !IsPlainUse(use)));

        private static bool IsPlainUse(IOperation? use) => use is IFieldReferenceOperation || (use is IPropertyReferenceOperation { Property: var property } && SettledMembers.IsAuto(property));

        // The parameters of one constructor are the sizes of its objects; those of several are not the same.
        private FlowValue OfAll(ISymbol member, FlowValue initial, List<Made> constructors)
        {
            if (constructors.Exists(constructor => constructor.IsDelegating && constructor.ValuesOf(member).Any()))
                return FlowValue.Unknown;
            var values = constructors.Where(static constructor => !constructor.IsDelegating).Select(constructor => AtEndOf(constructor, member, initial)).DefaultIfEmpty(initial).ToList();
            bool isOne = values.Count == 1 || (values.TrueForAll(value => value.Equals(values[0])) && ObjectSizes.MeanTheSameEverywhere(values[0]));
            return isOne ? values[0] : FlowValue.Unknown;
        }

        // What is looked at before it has its last value is not the same throughout.
        private FlowValue AtEndOf(Made constructor, ISymbol member, FlowValue initial)
        {
            var end = constructor.End?[member] ?? FlowValue.Unknown;
            var values = constructor.ValuesOf(member).ToList();
            bool isSeen = constructor.LetsSee || type.BaseType is not { SpecialType: SpecialType.System_Object };
            bool isInitialized = InitializerOf(member, cancellation) is not null;
            return isSeen && (values.Exists(value => !value.Equals(end)) || (isInitialized && !initial.Equals(end))) ? FlowValue.Unknown : end;
        }

        // A size is called as the member is that holds it, or else as it was where the object was made.
        private ImmutableDictionary<ISymbol, FlowValue> WithNames(ImmutableDictionary<ISymbol, FlowValue> values)
        {
            var names = new Dictionary<DimSymbol, string>();
            foreach (var pair in values)
            {
                if (pair.Value is SizeValue { Size.AsSymbol: { } symbol } && !names.ContainsKey(symbol))
                    names[symbol] = pair.Key.Name;
            }

            string home = type.ToDisplayString();
            DimSymbol Named(DimSymbol symbol) => ObjectSizes.Symbol(names.TryGetValue(symbol, out string? name) ? name : symbol.Name, home, symbol, isStatic);
            return values.ToImmutableDictionary(static pair => pair.Key, pair => ObjectSizes.Named(pair.Value, Named), SymbolEqualityComparer.Default);
        }

        public override void Asked(int? inner) => height = height is { } own && inner is { } other ? Math.Max(own, other + 1) : null;

        public override void Stored(IMemberReferenceOperation target, FlowValue value) => stored.Add((target.Member, value));

        // What a constructor gives: the state at its end, what it assigns, whether another one has run before, and whether other code may run before it ends.
        private sealed record Made(FlowState? End, List<(ISymbol Member, FlowValue Value)> Stored, bool IsDelegating, bool LetsSee)
        {
            public IEnumerable<FlowValue> ValuesOf(ISymbol member) => Stored.Where(store => SymbolEqualityComparer.Default.Equals(store.Member, member)).Select(static store => store.Value);
        }
    }
}
