using ShapedMath.Shapes;

namespace ShapedMath.Tests.Table;

/// <summary>What the table promises of the typed DSL is there, with the parameters and results that the row predicts.</summary>
public sealed class TypedFormTests
{
    public static TheoryData<string> Handwritten => Keys(static form => form.IsHandwritten);

    public static TheoryData<string> Emitted => Keys(static form => !form.IsHandwritten);

    [Theory]
    [MemberData(nameof(Handwritten))]
    public void A_handwritten_member_stands_in_the_sources(string key) => ShouldExist(key);

    [Theory]
    [MemberData(nameof(Emitted))]
    public void A_member_that_the_row_suffices_for_is_emitted(string key) => ShouldExist(key);

    private static void ShouldExist(string key)
    {
        var form = OperationCatalog.BuiltIn.TypedForm(key);

        var namesakes = TypedMember.All.Where(member => member.Name == TypedMember.NameOf(form)).ToList();

        namesakes.Count(member => member.Is(form)).ShouldBe(1, $"{TypedMember.SignatureOf(form)} among {string.Join("; ", namesakes)}");
    }

    private static TheoryData<string> Keys(Func<TypedForm, bool> predicate) =>
        new(OperationCatalog.BuiltIn.Operations.SelectMany(static row => row.TypedForms).Where(predicate).Select(static form => form.Key));
}
