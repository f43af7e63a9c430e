using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

// How repairs are written where an operation stands.
internal sealed partial class Transfer
{
    // The other member that the row names, as InsertColumn for InsertRow, where that fits.
    private static List<Repair> Counterparts(IOperation site, TableMember member, Shape?[] shapes)
    {
        var repairs = new List<Repair>();
        if (site.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call)
            return repairs;
        foreach (var row in member.Row.Instead.SelectMany(other => member.Row.Types.SelectMany(type => OperationCatalog.BuiltInRows($"{type}.{other}"))))
        {
            // As elsewhere, that an index is within its bounds is seldom proven; that the sizes agree must be.
            var sizes = new ShapeSignature(row.Signature.Operands, row.Signature.Results);
            if (!Unifier.Applies(sizes, shapes) || Unifier.Unify(sizes, shapes) is not { Verdict: Verdict.Fits } found)
                continue;
            int start = name.SpanStart - call.SpanStart;
            repairs.Add(new(call.ToString().Remove(start, name.Span.Length).Insert(start, row.Members[0]), found.Results[0] is { Kind: not ShapeKind.None } given ? given : null));
        }

        return repairs;
    }

    // How a repair is written where the operation stands; null where it cannot be put there.
    private static string? Written(IOperation site, string template) => site switch
    {
        ICompoundAssignmentOperation { Target: var target } => Variables.Of(target) is null ? null : $"{SourceTemplate.Literal(target.Syntax.ToString())} = {template}",
        IInvocationOperation { Arguments: var arguments } => Written(arguments, template),
        _ => template,
    };

    // What is left out, as it may be at the end, is left out of the repair as well.
    private static string? Written(ImmutableArray<IArgumentOperation> arguments, string template)
    {
        int count = arguments.Count(static argument => argument.ArgumentKind == ArgumentKind.Explicit);
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Parameter!.Ordinal != i || (arguments[i].ArgumentKind == ArgumentKind.Explicit) != i < count || arguments[i].ArgumentKind == ArgumentKind.ParamArray)
                return null;
        }

        for (int i = arguments.Length; i > count; i--)
            template = template.Replace($"{(i > 1 ? ", " : "")}{{{i.ToString(CultureInfo.InvariantCulture)}}}", "");
        return template;
    }
}
