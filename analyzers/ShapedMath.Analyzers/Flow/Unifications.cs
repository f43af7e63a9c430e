using System.Collections.Immutable;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What was found of operands in one function: while states settle, and again when it is told, the same is asked.</summary>
internal sealed class Unifications
{
    private readonly Dictionary<Question, Unification?> answers = [];
    private readonly Dictionary<ImmutableHashSet<SizeRelation>, DimFacts> facts = [];

    /// <summary>The facts that relations give, an integer that may be negative being taken for a size: what is found so is not proven yet.</summary>
    public DimFacts FactsOf(ImmutableHashSet<SizeRelation> relations)
    {
        if (relations.IsEmpty)
            return DimFacts.None;
        if (!facts.TryGetValue(relations, out var known))
            facts.Add(relations, known = relations.Aggregate(DimFacts.None, static (all, relation) => relation.AddTo(all)));
        return known;
    }

    /// <summary>Unifies a signature with the shapes of its operands; gives <see langword="null"/> where it takes no such operands.</summary>
    public Unification? Of(ShapeSignature signature, IReadOnlyList<Shape?> shapes, ImmutableHashSet<SizeRelation> relations)
    {
        var question = new Question(signature, shapes, relations);
        if (!answers.TryGetValue(question, out var known))
            answers.Add(question, known = Unifier.Applies(signature, shapes) ? Unifier.Unify(signature, shapes, FactsOf(relations)) : null);
        return known;
    }

    // Relations are those of a state: the same state is asked of again, so that it is enough to look whether they are the same object.
    private sealed class Question(ShapeSignature signature, IReadOnlyList<Shape?> shapes, ImmutableHashSet<SizeRelation> relations) : IEquatable<Question>
    {
        private readonly ShapeSignature signature = signature;
        private readonly IReadOnlyList<Shape?> shapes = shapes;
        private readonly ImmutableHashSet<SizeRelation> relations = relations;

        public bool Equals(Question? other)
        {
            if (other is null || !ReferenceEquals(signature, other.signature) || !ReferenceEquals(relations, other.relations) || shapes.Count != other.shapes.Count)
                return false;
            for (int i = 0; i < shapes.Count; i++)
            {
                if (!Equals(shapes[i], other.shapes[i]))
                    return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => Equals(obj as Question);

        public override int GetHashCode()
        {
            int hash = System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(signature);
            for (int i = 0; i < shapes.Count; i++)
                hash = hash * 31 + (shapes[i]?.GetHashCode() ?? 0);
            return hash;
        }
    }
}
