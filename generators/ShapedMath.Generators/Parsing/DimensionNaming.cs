using ShapedMath.Generators.Models;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Parsing;

/// <summary>Gives each variable of a signature its type parameter, called by its role: <c>TRows</c>, <c>TInner</c>, <c>TLeft</c>.</summary>
internal static class DimensionNaming
{
    /// <summary>Names the dimensions of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="home">Where it goes.</param>
    /// <param name="host">The operand whose struct that is, or -1.</param>
    public static EquatableArray<Dimension> Name(TypedForm form, Home home, int host)
    {
        var named = new List<Dimension>();
        if (host >= 0)
        {
            // The names are those in the hand-written part of the struct.
            var hosts = form.Signature.Operands[host].Dims;
            named.AddRange(hosts.Select((dim, axis) => new Dimension(((DimName)dim).Name, hosts.Count == 1 ? "TDim" : axis == 0 ? "TRows" : "TCols", DimensionOwner.Struct)));
        }

        var ofBlock = home.Kind != HomeKind.Extensions ? []
            : form.IsOperator ? form.Signature.Variables
            : form.Signature.Operands[0].Dims.SelectMany(static dim => dim.Names).ToList();
        foreach (string variable in form.Signature.Variables.Where(variable => named.TrueForAll(known => known.Variable != variable)))
        {
            string typeParameter = Candidates(form, variable).First(candidate => named.TrueForAll(known => known.TypeParameter != candidate));
            named.Add(new Dimension(variable, typeParameter, ofBlock.Contains(variable) ? DimensionOwner.Block : DimensionOwner.Member));
        }

        return named.ToEquatableArray();
    }

    private static IEnumerable<string> Candidates(TypedForm form, string variable)
    {
        var operands = form.Signature.Operands;
        var result = form.Signature.Results[0];
        var holders = operands.Where(operand => Holds(operand, variable)).ToList();

        if (holders is [{ Label: { } label }])
            yield return Pascal(label);
        if (!form.IsStatic && operands.First(MemberParser.IsStruct) == holders[0] && MemberParser.IsSquare(holders[0]))
            yield return "TDim";
        if (result is { Kind: ShapeKind.Matrix, Dims: [var rows, var columns] })
        {
            if (rows is DimName row && row.Name == variable)
                yield return "TRows";
            if (columns is DimName column && column.Name == variable && (form.IsOperator || form.IsStatic))
                yield return "TCols";
        }

        if (operands.Count == 2 && (form.IsOperator || form.IsStatic))
        {
            if (holders.Count == 2 && !Holds(result, variable))
                yield return "TInner";
            if (holders.Count == 1 && form.Signature.Variables.Count(other => Holds(operands[0], other) != Holds(operands[1], other) && Holds(holders[0], other)) == 1)
                yield return holders[0] == operands[0] ? "TLeft" : "TRight";
        }

        yield return Pascal(variable);
        for (int n = 2; ; n++)
            yield return Pascal(variable) + n;
    }

    private static bool Holds(ShapePattern pattern, string variable) => pattern.Dims.Any(dim => dim.Names.Contains(variable));

    private static string Pascal(string name) => $"T{char.ToUpperInvariant(name[0])}{name.Substring(1)}";
}
