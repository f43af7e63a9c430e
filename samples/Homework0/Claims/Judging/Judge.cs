using System.Reflection;
using ShapedMath.Checking;

namespace Homework0.Claims;

/// <summary>Gives each claim its verdict: the compiler's, or that of random instances.</summary>
internal static class Judge
{
    public const int Instances = 1000;

    /// <summary>All claims, by whose they are (G, C, D), then by the question.</summary>
    /// <param name="seed">What the random instances follow from.</param>
    public static IReadOnlyList<JudgedClaim> All(int seed) => Judged(Assembly.GetExecutingAssembly().GetTypes(), UncompiledClaims.OfThisProgram(), seed);

    /// <summary>The claims among some classes, and those that are yet to be compiled.</summary>
    public static IReadOnlyList<JudgedClaim> Judged(IEnumerable<Type> types, UncompiledClaims uncompiled, int seed) =>
    [
        .. types.Concat(uncompiled.Types)
            .Where(type => type.IsDefined(typeof(ClaimAttribute)))
            .Select(type => Judged(type, uncompiled, seed))
            .OrderBy(claim => "GCD".IndexOf(claim.Id[0], StringComparison.Ordinal))
            .ThenBy(claim => claim.Id, StringComparer.Ordinal),
    ];

    private static JudgedClaim Judged(Type type, UncompiledClaims uncompiled, int seed)
    {
        var claim = type.GetCustomAttribute<ClaimAttribute>()!;
        var links = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.IsDefined(typeof(LinkAttribute)))
            .OrderBy(method => method.MetadataToken) // As they stand in the file.
            .Select(method => Judged(method, uncompiled, seed));
        return new(claim.Id, claim.Statement, [.. links]);
    }

    private static JudgedLink Judged(MethodInfo method, UncompiledClaims uncompiled, int seed)
    {
        var link = method.GetCustomAttribute<LinkAttribute>()!;
        var (verdict, evidence) = uncompiled.ErrorsOf(method) is { } errors
            ? Judged(errors)
            : method.Invoke(null, null) switch
            {
                Derivation derivation => Judged(derivation.Check(seed, Instances)),
                Evidence found => (found.Holds ? ClaimVerdict.Holds : ClaimVerdict.False, found.Text),
                _ => throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} returns neither a derivation nor evidence."),
            };
        return new(link.Statement, link.Due, verdict, evidence);
    }

    // A mistake that is none of shapes says nothing about the claim.
    private static (ClaimVerdict Verdict, string Evidence) Judged(IReadOnlyList<ReportedError> errors) => errors.Any(error => error.IsOfShape)
        ? (ClaimVerdict.ShapeError, $"{Ids(errors.Where(error => !error.IsOfShape))} {string.Join('\n', errors.Where(error => error.IsOfShape).Select(error => $"{error.Id}: {error.Message}"))}")
        : (ClaimVerdict.Undecided, string.Join('\n', errors.Select(error => $"{error.Id}: {error.Message}")));

    private static string Ids(IEnumerable<ReportedError> errors) => string.Join(' ', errors.Select(error => error.Id).Distinct());

    private static (ClaimVerdict Verdict, string Evidence) Judged(DerivationResult result) => result switch
    {
        { Counterexample: { } found } => (ClaimVerdict.False, $"{found.Instance}; {found.Left} is {found.LeftValue}{(found.Right == "true" ? "" : $", {found.Right} is {found.RightValue}")}"),
        { Verdict: DerivationVerdict.Holds } => (ClaimVerdict.Holds, result.ToString()),
        _ => (ClaimVerdict.Undecided, result.ToString()),
    };
}
