using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ShapedMath.Tests.Edges;

/// <summary>What the public members throw, at the edges and where an operand is missing, stands in their documentation.</summary>
public sealed partial class ExceptionDocumentationTests
{
    /// <summary>
    /// The names of the exceptions that are documented, by type and member: overloads of one name share theirs. Of members that the table
    /// emits, the row's own words name those that are about numbers.
    /// </summary>
    private static readonly ILookup<(string Type, string Member), string> Documented =
        (from member in XDocument.Load(Path.Combine(AppContext.BaseDirectory, "ShapedMath.xml")).Descendants("member")
         let id = Id.Match(member.Attribute("name")!.Value)
         where id.Success
         from exception in member.Elements("exception").Select(static element => element.Attribute("cref")!.Value.Split('.')[^1]).Concat(member.Value.Split(' ', '\n', '.', ','))
         where exception.EndsWith("Exception", StringComparison.Ordinal)
         select (id, exception)).ToLookup(
            static pair => (pair.id.Groups["type"].Value, pair.id.Groups["member"].Value),
            static pair => pair.exception);

    public static TheoryData<string> Members => new(Member.All.Select(static member => member.ToString()));

    [GeneratedRegex(@"^[MP]:ShapedMath\.(Checking\.)?(?<type>\w+)(`\d)?(\.<G>[^.]*)?\.(?<member>\w+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id { get; }

    [Theory]
    [MemberData(nameof(Members))]
    public void What_a_member_throws_is_documented(string name)
    {
        var member = Member.All.Single(member => member.ToString() == name);
        string type = member.Method.DeclaringType!.Name.Split('`')[0];

        var thrown = Trials(member).Select(operands => Thrown(member, operands)).OfType<string>().Distinct(StringComparer.Ordinal);

        thrown.Except(Documented[(type, member.Name)]).ShouldBeEmpty($"{type}.{member.Name}");
    }

    [Fact]
    public void Many_members_document_what_they_throw() => Documented.Count.ShouldBeGreaterThan(80);

    // All sizes up to 2 of four labels; what is no number; and of functions, none.
    private static IEnumerable<object?[]> Trials(Member member)
    {
        for (int sizes = 0; sizes < 81; sizes++)
        {
            int[] ofLabels = [sizes % 3, sizes / 3 % 3, sizes / 9 % 3, sizes / 27];
            yield return [.. member.OperandsOf(label => ofLabels["NDKM".IndexOf(label.Name[0])])];
        }

        object[] square = [.. member.OperandsOf(static _ => 2)];
        for (int place = 0; place < square.Length; place++)
        {
            if (Member.IsValue(member.Operands[place]))
                yield return [.. square.Select((operand, i) => i == place ? Member.WithEntries(operand, static _ => double.NaN) : operand)];
            if (square[place] is Delegate)
                yield return [.. square.Select((operand, i) => i == place ? null : operand)];
            if (square[place] is int)
                yield return [.. square.Select((operand, i) => i == place ? -1 : operand)];
        }

        // Ones: singular, and of one rank; -1: not positive definite.
        foreach (double entry in new[] { 1.0, -1 })
            yield return [.. square.Select(operand => Member.IsValue(operand.GetType()) ? Member.WithEntries(operand, _ => entry) : operand)];
    }

    private static string? Thrown(Member member, object?[] operands)
    {
        try
        {
            _ = member.Call(operands!);
            return null;
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }
}
