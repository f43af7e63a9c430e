using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Diagnostics;

namespace ShapedMath.Analyzers.Facts;

/// <summary>Where a value goes.</summary>
/// <param name="RuleId">The rule for such places.</param>
/// <param name="Phrase">What is done with the value, <c>{0}</c>: <c>return {0} as 'Gradient' declares</c>.</param>
internal sealed record Destination(string RuleId, string Phrase)
{
    public static Destination Of(IConversionOperation conversion, ISymbol container)
    {
        if (!conversion.IsImplicit && conversion.Syntax is CastExpressionSyntax cast)
            return new(RuleIds.Storage, $"cast {{0}} to '{cast.Type}'");
        for (IOperation? place = conversion.Parent, value = conversion; place is not null; (place, value) = (place.Parent, place))
        {
            switch (place)
            {
                case IReturnOperation @return:
                    return OfReturn(@return, container);
                case IAssignmentOperation assignment:
                    return InTarget(assignment.Target.Syntax.ToString());
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.Name: var name } }:
                    return InTarget(name);
                case IFieldInitializerOperation { InitializedFields: [var field, ..] }:
                    return InTarget(field.Name);
                case IPropertyInitializerOperation { InitializedProperties: [var property, ..] }:
                    return InTarget(property.Name);
                case IParameterInitializerOperation { Parameter.Name: var name }:
                    return InTarget(name);
                case IArrayInitializerOperation:
                    return new(RuleIds.Storage, "store {0} in this array");
                case IConversionOperation or IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or ITupleOperation or ICoalesceOperation:
                    continue;
                default:
                    return new(RuleIds.Storage, "use {0} here");
            }
        }

        return new(RuleIds.Storage, "use {0} here");
    }

    /// <summary>A part of a tuple that is taken apart: <c>(w, b) = (v, 1)</c>.</summary>
    public Destination Part(IConversionOperation conversion, int index) =>
        conversion.Parent is IDeconstructionAssignmentOperation { Target: ITupleOperation target } && index < target.Elements.Length ? InTarget(NameOf(target.Elements[index])) : this;

    public static Destination InTarget(string name) => new(RuleIds.Storage, $"store {{0}} in '{SourceTemplate.Literal(name)}'");

    public static string NameOf(IOperation target) =>
        target is IDeclarationExpressionOperation declaration ? declaration.Expression.Syntax.ToString() : target.Syntax.ToString();

    private static Destination OfReturn(IReturnOperation operation, ISymbol container)
    {
        string verb = operation.Kind == OperationKind.YieldReturn ? "yield" : "return";
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation)
                return new(RuleIds.Return, verb + " {0} from this lambda");
            if (parent is ILocalFunctionOperation { Symbol: var function })
                return new(RuleIds.Return, $"{verb} {{0}} as '{function.Name}' declares");
        }

        return new(RuleIds.Return, $"{verb} {{0}} as '{NameOf(container)}' declares");
    }

    private static string NameOf(ISymbol container) => container switch
    {
        IMethodSymbol { AssociatedSymbol: { } property } => property.Name,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => container.ToDisplayString(OperatorName),
        _ => container.Name,
    };

    private static readonly SymbolDisplayFormat OperatorName = new(kindOptions: SymbolDisplayKindOptions.IncludeMemberKeyword);
}
