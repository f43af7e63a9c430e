using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Analyzers.Facts.Words;

namespace ShapedMath.Analyzers.Flow;

/// <summary>The code of a compilation, as far as one piece of it needs to know of another.</summary>
/// <remarks>
/// What is found of a method or member is kept for the compilation. Each is looked into from a smaller depth than the code that asks, down to
/// none: so recursion ends, no thread waits for another, and what is said does not depend on what was asked first.
/// </remarks>
internal sealed class Project
{
    /// <summary>So many calls within each other are looked into.</summary>
    public const int Deepest = 3;

    public Project(Compilation compilation, ShapedTypes types, OperationTable table, Contracts contracts, ShapeWords words)
    {
        (Compilation, Types, Table, Contracts, Words) = (compilation, types, table, contracts, words);
        Summaries = new Summaries(this);
        Members = new Members(this);
    }

    public Compilation Compilation { get; }

    /// <summary>The types that have shapes.</summary>
    public ShapedTypes Types { get; }

    /// <summary>The members that rows speak of.</summary>
    public OperationTable Table { get; }

    /// <summary>What the project states itself.</summary>
    public Contracts Contracts { get; }

    /// <summary>The words without which no code has to do with shapes.</summary>
    public ShapeWords Words { get; }

    /// <summary>What its methods give and need.</summary>
    public Summaries Summaries { get; }

    /// <summary>What its fields and properties hold.</summary>
    public Members Members { get; }

    /// <summary>Whether an operation has to do with shapes, so that the code around it is worth to be followed.</summary>
    public bool IsAboutShapes(IOperation operation) => Types.IsMatrixOrVector(operation.Type) || Table.IsOfUser(operation) || operation switch
    {
        IInvocationOperation { TargetMethod: var target } => (target.IsStatic && Types.IsOfMathNet(target) && Table.HasRow(target)) || Contracts.IsExpectation(target) || Contracts.AreOn(target),
        _ => MayBeUnderContract(operation.Kind) && Contracts.AreThere && IsUnderContract(operation),
    };

    // Of most operations this alone says that there is nothing to ask of them.
    private static bool MayBeUnderContract(OperationKind kind) =>
        kind is OperationKind.ObjectCreation or OperationKind.PropertyReference or OperationKind.FieldReference or OperationKind.LocalFunction or OperationKind.AnonymousFunction;

    private bool IsUnderContract(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Constructor: { } constructor } => Contracts.AreOn(constructor),
        IPropertyReferenceOperation { Property: { IsIndexer: true, GetMethod: { } getter } } => Contracts.AreOn(getter),
        IMemberReferenceOperation { Type: IArrayTypeSymbol or { IsTupleType: true }, Member: IFieldSymbol or IPropertySymbol } member => Contracts.Of(member.Member) is not null,
        ILocalFunctionOperation { Symbol: var function } => Contracts.AreOn(function),
        IAnonymousFunctionOperation { Symbol: var function } => Contracts.AreOn(function),
        _ => false,
    };

    /// <summary>Whether something is declared in this compilation, once.</summary>
    public bool Declares(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length == 1 && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly);

    /// <summary>The code of a method, or of an initializer; <see langword="null"/> where there is none.</summary>
    /// <param name="owner">The member that the code is of.</param>
    /// <param name="syntax">The method, or the clause with the initializer.</param>
    /// <param name="depth">How deep calls are looked into from it.</param>
    /// <param name="cancellation">Stops it.</param>
    public FlowFunction? FunctionOf(ISymbol owner, SyntaxNode syntax, int depth, CancellationToken cancellation)
    {
        var model = ModelOf(syntax.SyntaxTree);
        if (model.GetOperation(syntax, cancellation) is not { Parent: null } root || ControlFlowGraph.Create(syntax, model, cancellation) is not { } graph)
            return null;
        return new FlowFunction(FlowContext.Of(this, depth, owner, Body.PartsOf(root)), graph, owner as IMethodSymbol, cancellation);
    }

    /// <summary>The model of a file.</summary>
    public SemanticModel ModelOf(SyntaxTree file)
    {
        // The models of the compilation that an analyzer is given are those of its driver: what is bound here is not bound again where the
        // code is analyzed itself, which is what RS1030 is about.
#pragma warning disable RS1030
        return Compilation.GetSemanticModel(file);
#pragma warning restore RS1030
    }
}
