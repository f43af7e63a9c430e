using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What the fields and properties of a project's classes hold, where no contract says it: what they are given where objects are made.</summary>
internal sealed class Members(Project project)
{
    private readonly Remembered<MemberValues> known = new();

    /// <summary>What the members of the class of a member hold; <see langword="null"/> where that would be too deep to look.</summary>
    public MemberValues? OfTypeOf(ISymbol member, FlowFunction asking) =>
        known.Of(member.ContainingType.OriginalDefinition, asking.Context.Depth, depth => Find(member.ContainingType.OriginalDefinition, depth, asking.Cancellation));

    /// <summary>Whether a member may hold something with a shape that is worth to be looked for.</summary>
    public bool MaySay(ISymbol member) =>
        member is IFieldSymbol { IsConst: false } or IPropertySymbol { Parameters.IsEmpty: true }
        && KindOf(member) is not null
        && member.ContainingType is { TypeKind: TypeKind.Class }
        && project.Declares(member)
        && (Variables.IsSettledOnce(member) || member.DeclaredAccessibility == Accessibility.Private);

    private ShapeKind? KindOf(ISymbol member) => project.Types.KindOf(member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type);

    private MemberValues Find(INamedTypeSymbol type, int depth, CancellationToken cancellation)
    {
        var members = type.GetMembers().Where(MaySay).ToList();
        var values = ImmutableDictionary.CreateBuilder<ISymbol, FlowValue>(SymbolEqualityComparer.Default);
        int? height = 0;
        foreach (bool isStatic in new[] { false, true })
        {
            var settled = members.Where(member => member.IsStatic == isStatic && Variables.IsSettledOnce(member)).ToList();
            if (settled.Count == 0)
                continue;
            var found = new Making(project, type, isStatic, depth, cancellation).ValuesOf(settled);
            height = height is { } own && found.Height is { } other ? Math.Max(own, other) : null;
            foreach (var member in settled)
                values[member] = found[member] is var value && IsUsable(value, isStatic, type) ? value : OwnSizes(member, type);
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
        DimExpr Own(string size) => DimExpr.Symbol(ObjectSizes.Symbol(size, type.ToDisplayString(), DimSymbol.Free(size), member.IsStatic));
        string name = member.Name;
        return KindOf(member) switch
        {
            ShapeKind.Matrix => new ShapedValue(Shape.Matrix(Own($"{name}.RowCount"), Own($"{name}.ColumnCount"))),
            ShapeKind.Vector => new ShapedValue(Shape.Vector(Own($"{name}.Count"))),
            ShapeKind.Size => new SizeValue(DimExpr.Symbol(ObjectSizes.Symbol(name, type.ToDisplayString(), SignedSizes.Symbol(name), member.IsStatic))),
            _ => FlowValue.Unknown,
        };
    }

    /// <summary>How the objects of a class, or the class itself, are made.</summary>
    private sealed class Making(Project project, INamedTypeSymbol type, bool isStatic, int depth, CancellationToken cancellation) : IFlowListener
    {
        private HashSet<ISymbol> stored = new(SymbolEqualityComparer.Default);
        private int? height = 0;

        public MemberValues ValuesOf(List<ISymbol> members)
        {
            var values = ImmutableDictionary.CreateBuilder<ISymbol, FlowValue>(SymbolEqualityComparer.Default);
            var constructors = (isStatic ? type.StaticConstructors : type.InstanceConstructors).Select(Constructor).OfType<Made>().ToList();
            foreach (var member in members)
            {
                if (constructors.Exists(constructor => constructor.Stored.Contains(member)))
                    values[member] = OfAll(member, constructors);
                else if (InitializerOf(member) is { } initializer && project.FunctionOf(member, initializer, depth, cancellation) is { } function)
                    values[member] = FlowAnalysis.AtEnd(function, this)?[member] ?? FlowValue.Unknown;
            }

            return new(WithNames(values.ToImmutable()), height);
        }

        private Made? Constructor(IMethodSymbol constructor)
        {
            if (constructor.DeclaringSyntaxReferences.Length != 1 || constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not ConstructorDeclarationSyntax syntax)
                return null;
            stored = new(SymbolEqualityComparer.Default);
            var end = project.FunctionOf(constructor, syntax, depth, cancellation) is { } function ? FlowAnalysis.AtEnd(function, this) : null;
            return new(end, stored, syntax.Initializer is { ThisOrBaseKeyword.Text: "this" });
        }

        private EqualsValueClauseSyntax? InitializerOf(ISymbol member) => member.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
            PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
            _ => null,
        };

        // The parameters of one constructor are the sizes of its objects; those of several are not the same.
        private static FlowValue OfAll(ISymbol member, List<Made> constructors)
        {
            if (constructors.Exists(constructor => constructor.IsDelegating && constructor.Stored.Contains(member)))
                return FlowValue.Unknown;
            var values = constructors.Where(static constructor => !constructor.IsDelegating).Select(constructor => constructor.End?[member] ?? FlowValue.Unknown).ToList();
            bool isOne = values.Count == 1 || (values.TrueForAll(value => value.Equals(values[0])) && ObjectSizes.MeanTheSameEverywhere(values[0]));
            return isOne ? values[0] : FlowValue.Unknown;
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
            DimExpr? Named(DimSymbol symbol) => ObjectSizes.Is(symbol) ? null : DimExpr.Symbol(ObjectSizes.Symbol(names.TryGetValue(symbol, out string? name) ? name : symbol.Name, home, symbol, isStatic));
            return values.ToImmutableDictionary(
                static pair => pair.Key,
                pair => pair.Value switch
                {
                    ShapedValue { Shape: var shape } when shape.Dims.Select(dim => dim.Substitute(Named)).ToList() is var dims && !dims.Contains(null) => new ShapedValue(new Shape(shape.Kind, [.. dims.Select(static dim => dim!)])),
                    SizeValue { Size: var size } when size.Substitute(Named) is { } named => new SizeValue(named),
                    _ => FlowValue.Unknown,
                },
                SymbolEqualityComparer.Default);
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

        public void Stored(ISymbol member, bool isOfThis, FlowValue value) => stored.Add(member);

        // What a constructor gives: the state at its end, the members that it assigns, and whether another one has run before.
        private sealed record Made(FlowState? End, HashSet<ISymbol> Stored, bool IsDelegating);
    }
}
