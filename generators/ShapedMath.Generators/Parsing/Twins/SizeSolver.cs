using ShapedMath.Generators.Models;
using ShapedMath.Generators.Models.Twins;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>
/// Finds where the sizes that contracts name are read: where a name stands alone, or in a sum whose other terms are known. What is not
/// used for that is compared.
/// </summary>
internal static class SizeSolver
{
    /// <summary>Where each name is read, in an order in which each can be computed.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="taken">The names that no variable may have.</param>
    /// <param name="checks">The sizes that are compared.</param>
    /// <exception cref="RefusedTwinException">A name cannot be read.</exception>
    public static EquatableArray<SizeVariable> Solve(IReadOnlyList<TwinParameter> parameters, IEnumerable<string> taken, out EquatableArray<ArgumentCheck> checks)
    {
        var left = Sites(parameters).ToList();
        var known = new List<SizeVariable>();
        var names = new HashSet<string>(taken, StringComparer.Ordinal);
        foreach (bool isAlone in new[] { true, false })
        {
            while (left.Find(site => Solves(site, isAlone, parameters, known)) is { } solving)
            {
                left.Remove(solving);
                string name = Unknown(solving.Term, known).Single();
                known.Add(new SizeVariable(name, Local(name, names), solving.Site, Steps(solving.Term, name).ToEquatableArray()));
            }
        }

        string? unread = left.SelectMany(check => Unknown(check.Term, known)).FirstOrDefault();
        if (unread is not null)
            throw new RefusedTwinException($"the size {unread} cannot be read off the arguments; give it a parameter of its own, [Dim(\"{unread}\")] int {unread}");
        checks = left.ToEquatableArray();
        return known.ToEquatableArray();
    }

    private static IEnumerable<ArgumentCheck> Sites(IReadOnlyList<TwinParameter> parameters) =>
        from index in Enumerable.Range(0, parameters.Count)
        where parameters[index].IsInput
        from axis in Enumerable.Range(0, parameters[index].Value.Sizes.Count)
        select new ArgumentCheck(new SizeSite(index, axis), parameters[index].Value.Sizes[axis]);

    private static bool Solves(ArgumentCheck site, bool isAlone, IReadOnlyList<TwinParameter> parameters, List<SizeVariable> known) =>
        parameters[site.Site.Parameter].Value is not { Kind: TwinKind.Array, IsNullable: true }
        && (isAlone ? site.Term is DimName && Unknown(site.Term, known).Any() : Unknown(site.Term, known).Count() == 1 && CanSolve(site.Term, Unknown(site.Term, known).Single()));

    private static IEnumerable<string> Unknown(DimTerm term, List<SizeVariable> known) =>
        term.Names.Where(name => known.TrueForAll(variable => variable.Name != name));

    // The name stands once, under sums and differences alone.
    private static bool CanSolve(DimTerm term, string name) => term switch
    {
        DimName => true,
        DimOperation { Operator: DimOperator.Add } sum => CanSolve(sum.Left.Names.Contains(name) ? sum.Left : sum.Right, name) && sum.Left.Names.Contains(name) != sum.Right.Names.Contains(name),
        DimOperation { Operator: DimOperator.Subtract } difference => !difference.Right.Names.Contains(name) && CanSolve(difference.Left, name),
        _ => false,
    };

    private static IEnumerable<SizeStep> Steps(DimTerm term, string name)
    {
        while (term is DimOperation operation)
        {
            bool isLeft = operation.Left.Names.Contains(name);
            yield return new SizeStep(operation.Operator == DimOperator.Subtract, isLeft ? operation.Right : operation.Left);
            term = isLeft ? operation.Left : operation.Right;
        }
    }

    private static string Local(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
            name += "Size";
        return name;
    }
}
