using ShapedMath.Generators.Models;
using ShapedMath.Generators.Models.Twins;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>Reads the rows of a table that ask for typed twins. It looks at the text alone; what is wrong with that, SM1013 reports.</summary>
internal static class TypedRows
{
    public static EquatableArray<TypedRow> Parse(string? text) => OperationCatalog.Parse(text ?? "").Operations.Where(static row => !row.IsTypedOnly).SelectMany(Rows).ToEquatableArray();

    private static IEnumerable<TypedRow> Rows(Operation row) =>
        from form in row.TypedForms
        from type in row.Types
        from member in row.Members
        select new TypedRow(type, member, form.Name, form.Signature.ToString(), row.Documentation, Obstacle(form, member), row.Start, row.Length);

    private static string? Obstacle(TypedForm form, string member) =>
        form.IsOperator || member.StartsWith("op_", StringComparison.Ordinal) ? "operators have no twins; name a method"
        : member == "new" ? "constructors have no twins"
        : form.Kernel is not null || form.IsHandwritten ? "'via' and 'handwritten' are for the library's own table"
        : null;
}
