using System.Numerics;

namespace ShapedMath.Shapes;

/// <summary>A coefficient times atoms, which are sorted and stand once for each power: 3n² is 3·[n, n].</summary>
internal sealed class DimMonomial : IComparable<DimMonomial>
{
    internal DimMonomial(BigInteger coefficient, DimAtom[] atoms)
    {
        Coefficient = coefficient;
        Atoms = atoms;
    }

    internal BigInteger Coefficient { get; }

    internal DimAtom[] Atoms { get; }

    internal bool IsConstant => Atoms.Length == 0;

    internal DimMonomial WithCoefficient(BigInteger coefficient) => new(coefficient, Atoms);

    internal DimMonomial Times(DimMonomial other)
    {
        DimAtom[] atoms = [.. Atoms, .. other.Atoms];
        Array.Sort(atoms);
        return new(Coefficient * other.Coefficient, atoms);
    }

    internal BigInteger Evaluate(Func<DimSymbol, BigInteger> sizes) =>
        Atoms.Aggregate(Coefficient, (product, atom) => product * atom.Evaluate(sizes));

    /// <summary>The order of powers, coefficients aside: higher degrees first, so that a constant comes last.</summary>
    public int CompareTo(DimMonomial? other)
    {
        if (other is null)
            return 1;
        if (Atoms.Length != other.Atoms.Length)
            return other.Atoms.Length.CompareTo(Atoms.Length);
        for (int i = 0; i < Atoms.Length; i++)
        {
            int order = Atoms[i].CompareTo(other.Atoms[i]);
            if (order != 0)
                return order;
        }

        return 0;
    }

    public override int GetHashCode()
    {
        int hash = Coefficient.GetHashCode();
        foreach (var atom in Atoms)
            hash = hash * 31 + atom.GetHashCode();
        return hash;
    }
}
