using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Facts;

namespace ShapedMath.Analyzers.Flow;

/// <summary>A use of an array or list.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="By">What does it.</param>
internal sealed record CollectionUse(CollectionUseKind Kind, IOperation By)
{
    /// <summary>The use at an operation that names a collection.</summary>
    public static CollectionUse Of(IOperation reference, ShapedTypes types)
    {
        var use = reference;
        while (use.Parent is IParenthesizedOperation or IConversionOperation { IsImplicit: true, OperatorMethod: null, Conversion: { IsReference: true } or { IsIdentity: true } })
            use = use.Parent;
        bool isAsDeclared = SymbolEqualityComparer.Default.Equals(use.Type, reference.Type);
        return new(KindOf(use, isAsDeclared, types), use.Parent ?? use);
    }

    private static CollectionUseKind KindOf(IOperation use, bool isAsDeclared, ShapedTypes types)
    {
        var writes = isAsDeclared ? CollectionUseKind.Writes : CollectionUseKind.Unseen;
        switch (use.Parent)
        {
            case IForEachLoopOperation or ISpreadOperation or INameOfOperation:
                return CollectionUseKind.Reads;
            case IReturnOperation { Kind: OperationKind.Return }:
                return CollectionUseKind.Returns;
            case { } item when OwnCollections.Of(item) == use:
                return IsReferredTo(item.Syntax) ? CollectionUseKind.Unseen : IsAssigned(item) ? writes : CollectionUseKind.Reads;
            case IPropertyReferenceOperation property:
                return ReadsIf(property.Property.Name is "Count" or "Length");
            case IInvocationOperation call when call.Instance == use:
                return OwnCollections.IsAddition(call.TargetMethod) || OwnCollections.IsAdditionOfMany(call.TargetMethod) ? writes : ReadsIf(IsHarmless(call.TargetMethod));
            case IArgumentOperation { Parameter.RefKind: RefKind.None, Parent: IInvocationOperation { TargetMethod: var target } }:
                return ReadsIf(OwnCollections.IsReader(target, types) || OwnCollections.IsAdditionOfMany(target));
            case IArgumentOperation { Parameter.RefKind: RefKind.None, Parent: IObjectCreationOperation { Constructor: { } target } }:
                return ReadsIf(OwnCollections.IsReader(target, types));
            case IBinaryOperation { OperatorMethod: null } comparison:
                return ReadsIf(comparison.Type?.SpecialType == SpecialType.System_Boolean);
            default:
                return CollectionUseKind.Unseen;
        }
    }

    private static CollectionUseKind ReadsIf(bool isHarmless) => isHarmless ? CollectionUseKind.Reads : CollectionUseKind.Unseen;

    private static bool IsHarmless(IMethodSymbol method) =>
        method.Name is "Clear" or "RemoveAt" or "RemoveRange" or "Reverse" or "Contains" or "IndexOf" or "GetLength" or "ForEach" or "ToArray" or "AsReadOnly";

    // A matrix is what it was where its entries are assigned; what is kept by value is not.
    private static bool IsAssigned(IOperation item)
    {
        for (var part = item; part.Parent is { } parent; part = parent)
        {
            if ((parent is IAssignmentOperation assignment && assignment.Target == part) || parent is IIncrementOrDecrementOperation)
                return true;
            if (part.Type is { IsReferenceType: true, IsTupleType: false } && parent is IMemberReferenceOperation or IInvocationOperation or IArrayElementReferenceOperation)
                return false;
        }

        return false;
    }

    // Whether an item gets another name, by which it may be written.
    private static bool IsReferredTo(SyntaxNode item)
    {
        while (item.Parent is ParenthesizedExpressionSyntax parent)
            item = parent;
        return item.Parent is RefExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or PrefixUnaryExpressionSyntax { OperatorToken.Text: "&" };
    }
}
