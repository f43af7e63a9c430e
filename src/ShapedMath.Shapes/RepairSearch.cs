namespace ShapedMath.Shapes;

/// <summary>Looks for small changes of an expression that make its shapes fit: transposes, a swap, another operation.</summary>
internal static class RepairSearch
{
    private const int MostRepairs = 2;

    internal static IReadOnlyList<Repair> Find(IReadOnlyList<Form> forms, IReadOnlyList<Form> instead, IReadOnlyList<Operand> operands, Shape? expected, SourceNotation notation, DimFacts? facts)
    {
        if (operands.Any(static o => o.Code is null))
            return [];
        var found = new List<(int Cost, Repair Repair)>();
        foreach (var form in instead)
            Try(form, operands, 1, facts, found);
        foreach (var (changed, cost) in Changes(operands, notation).Where(change => AreDistinct(change.Operands) || !AreDistinct(operands)))
        {
            foreach (var form in forms)
                Try(form, changed, cost, facts, found);
        }

        var candidates = expected is null ? found : found.FindAll(f => expected.Equals(f.Repair.Result));
        if (candidates.Count == 0)
            return [];
        int least = candidates.Min(static f => f.Cost);
        return [.. candidates.Where(f => f.Cost == least).Select(static f => f.Repair).Distinct().Take(MostRepairs)];
    }

    private static void Try(Form form, IReadOnlyList<Operand> operands, int cost, DimFacts? facts, List<(int, Repair)> found)
    {
        var shapes = operands.Select(static o => o.Shape).ToList();
        if (!Unifier.Applies(form.Signature, shapes) || Unifier.Unify(form.Signature, shapes, facts).Conflict is not null)
            return;

        // That a matrix is not empty, or tall, is seldom proven; that its sizes agree must be.
        var unification = Unifier.Unify(new ShapeSignature(form.Signature.Operands, form.Signature.Results), shapes, facts);
        if (unification.Verdict == Verdict.Fits)
        {
            string code = SourceText.Apply(form.CodeTemplate, [.. operands.Select(static o => o.Code!)]);
            found.Add((cost, new Repair(code, unification.Results.Count == 1 ? unification.Results[0] : null)));
        }
    }

    // A comparison of a thing with itself is not what was meant.
    private static bool AreDistinct(IReadOnlyList<Operand> operands) =>
        operands.Select(static o => o.Code).Distinct(StringComparer.Ordinal).Count() == operands.Count;

    // Every choice of operands to transpose, for two operands in both orders; the cost is the number of changes.
    private static IEnumerable<(IReadOnlyList<Operand> Operands, int Cost)> Changes(IReadOnlyList<Operand> operands, SourceNotation notation)
    {
        var transposable = Enumerable.Range(0, operands.Count).Where(i => operands[i].Shape?.Transposed is not null).Take(4).ToList();
        for (int choice = 0; choice < 1 << transposable.Count; choice++)
        {
            var changed = operands.ToArray();
            int cost = 0;
            for (int bit = 0; bit < transposable.Count; bit++)
            {
                if ((choice >> bit & 1) == 0)
                    continue;
                var operand = changed[transposable[bit]];
                changed[transposable[bit]] = operand with { Code = SourceText.Transposed(operand.Code!, notation), Shape = operand.Shape!.Transposed };
                cost++;
            }

            if (cost > 0)
                yield return (changed, cost);
            if (changed.Length == 2)
                yield return ([changed[1], changed[0]], cost + 1);
        }
    }
}
