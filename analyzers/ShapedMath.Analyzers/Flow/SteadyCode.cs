using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapedMath.Analyzers.Flow;

/// <summary>Finds the code of a class that gives members their values, or arrays and lists in them their items.</summary>
internal sealed class SteadyCode(Project project, INamedTypeSymbol type, int depth, CancellationToken cancellation)
{
    // More code than that would cost too much to follow a second time.
    private const int MostFunctions = 16;

    private readonly Dictionary<ISymbol, FlowFunction> functions = new(SymbolEqualityComparer.Default);

    /// <summary>The code, by the method that it is of, or the member that it initializes.</summary>
    public IEnumerable<KeyValuePair<ISymbol, FlowFunction>> Functions => functions;

    /// <summary>Adds the code that assigns a member; gives whether all of it can be followed.</summary>
    /// <param name="member">The member.</param>
    /// <param name="places">Where it is assigned: the names, and the member itself where it has an initializer.</param>
    public bool AddAssigning(ISymbol member, out HashSet<object> places)
    {
        places = [];
        if (!AddInitializer(member, places))
            return false;
        foreach (var (name, by) in project.Members.Assignments.Of(member.Name, type, cancellation))
        {
            var model = project.ModelOf(name.SyntaxTree);
            var named = model.GetSymbolInfo(name, cancellation).Symbol;
            if (named is not null && !Is(named, member))
                continue;
            if (named is null || by is not AssignmentExpressionSyntax assignment)
                return false;
            if (IsEntrywise(assignment, model))
                continue;
            if (!AddFunctionAround(name, model))
                return false;
            places.Add(name);
        }

        return true;
    }

    /// <summary>Adds the code that fills the array or list in a member; gives whether all of it can be followed, and nobody else has what the member holds.</summary>
    /// <param name="member">The member.</param>
    /// <param name="places">Where it is filled, or replaced.</param>
    public bool AddFilling(ISymbol member, out HashSet<object> places)
    {
        places = [];
        if (!AddInitializer(member, places))
            return false;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellation).DescendantNodes())
            {
                if (node is SimpleNameSyntax name && name.Identifier.ValueText == member.Name && !AddFillingAt(name, member, places))
                    return false;
            }
        }

        return true;
    }

    private bool AddFillingAt(SimpleNameSyntax name, ISymbol member, HashSet<object> places)
    {
        var model = project.ModelOf(name.SyntaxTree);
        var named = model.GetSymbolInfo(name, cancellation).Symbol;
        if (named is null || !Is(named, member))
            return named is not null;
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (model.GetOperation(whole, cancellation) is not IMemberReferenceOperation reference)
            return false;
        if (whole.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == whole)
        {
            // What is known of its items has no other name yet, and gets none by being a value as well.
            if (assignment.Parent is not (ExpressionStatementSyntax or ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax }))
                return false;
        }
        else
        {
            var use = CollectionUse.Of(reference, project.Types);
            if (use.Kind == CollectionUseKind.Reads || (use.Kind == CollectionUseKind.Writes && use.By.Syntax.Parent is AssignmentExpressionSyntax update && update.Left == use.By.Syntax && IsEntrywise(update, model)))
                return true;
            if (use.Kind != CollectionUseKind.Writes)
                return false;
        }

        places.Add(name);
        return AddFunctionAround(name, model);
    }

    private bool AddInitializer(ISymbol member, HashSet<object> places)
    {
        if (Members.InitializerOf(member, cancellation) is not { } initializer || IsNull(initializer.Value))
            return true;
        places.Add(member);
        return Add(member, initializer);
    }

    private bool AddFunctionAround(SimpleNameSyntax name, SemanticModel model) =>
        MethodAround(name, model) is { DeclaringSyntaxReferences: [var reference] } method && Add(method, reference.GetSyntax(cancellation));

    private bool Add(ISymbol owner, SyntaxNode syntax)
    {
        if (functions.ContainsKey(owner))
            return true;
        if (functions.Count == MostFunctions || project.FunctionOf(owner, syntax, depth, cancellation) is not { } function)
            return false;
        functions.Add(owner, function);
        return true;
    }

    private static bool Is(ISymbol named, ISymbol member) => SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, member);

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
}
