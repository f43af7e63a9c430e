using System.Reflection;
using ShapedMath.Shapes;

namespace ShapedMath.Tests.Oracle;

/// <summary>The table has all of MathNet's linear algebra, or says why not.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void A_member_with_matrices_vectors_or_arrays_has_a_row_or_a_reason_why_not()
    {
        var spokenOf = SpokenOf();

        MathNetApi.Members.Where(MathNetApi.HasShapes).Except(spokenOf).Where(static method => Unsaid.ReasonFor(method) is null)
            .Select(MathNetApi.Describe).ShouldBeEmpty();
    }

    [Fact]
    public void A_reason_is_given_for_members_that_are_there_and_have_no_row()
    {
        var spokenOf = SpokenOf();

        Unsaid.Names.Where(name => !MathNetApi.Members.Except(spokenOf).Any(method => Unsaid.Is(method, name))).ShouldBeEmpty();
    }

    [Fact]
    public void A_member_has_one_row_unless_a_constant_tells_its_rows_apart()
    {
        var shared = from member in MathNetMember.All
                     group member by member.Method into rows
                     where rows.Count() > rows.Select(static row => string.Join(",", row.Operands.Select(static operand => operand.Constant))).Distinct().Count()
                     select $"{MathNetApi.Describe(rows.Key)}: {string.Join("; ", rows.Select(static row => row.Row))}";

        shared.ShouldBeEmpty();
    }

    [Fact]
    public void Every_name_of_a_row_is_that_of_a_member_which_takes_operands_of_its_kinds()
    {
        var stale = from row in OperationCatalog.BuiltIn.Operations
                    where !row.IsTypedOnly
                    from type in row.Types
                    from name in row.Members
                    where !MathNetMember.All.Any(member => member.Row == row && member.Buffer is null && member.Name == name && MathNetApi.IsA(member.Method.DeclaringType!, type))
                    select $"{type}.{name} {row.Signature}";

        stale.ShouldBeEmpty();
    }

    [Fact]
    public void A_row_tells_of_a_result_buffer_where_each_of_its_methods_has_an_overload_with_one()
    {
        var wrong = from row in OperationCatalog.BuiltIn.Operations
                    where row.HasInto
                    from name in row.Members
                    where !name.StartsWith("op_", StringComparison.Ordinal) && !MathNetMember.All.Any(member => member.Row == row && member.Name == name && member.Buffer is not null)
                    select $"{name} {row.Signature}";

        wrong.ShouldBeEmpty();
    }

    private static HashSet<MethodBase> SpokenOf() => [.. MathNetMember.All.Select(static member => member.Method), .. MathNetMember.All.SelectMany(static member => member.NamedResults)];
}
