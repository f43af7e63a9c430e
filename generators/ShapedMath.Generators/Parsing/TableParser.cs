using ShapedMath.Generators.Models;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Parsing;

/// <summary>Reads a .shapes file: what can be written, and what cannot. No row is passed over in silence.</summary>
internal static class TableParser
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="text">Its text; <see langword="null"/> where it could not be read.</param>
    public static ShapesFile Parse(string path, string? text)
    {
        if (text is null)
            return new ShapesFile(default, new([new ShapesFault(path, 1, "the file cannot be read")]));

        var catalog = OperationCatalog.Parse(text);
        var members = new List<TypedMember>();
        var faults = catalog.Errors.Select(error => new ShapesFault(path, Line(text, error.Start), error.Message)).ToList();
        foreach (var form in catalog.Operations.SelectMany(static operation => operation.TypedForms).Where(static form => !form.IsHandwritten))
        {
            try
            {
                members.Add(MemberParser.Parse(form));
            }
            catch (UnwritableFormException unwritable)
            {
                faults.Add(new ShapesFault(path, Line(text, form.Operation.Start), $"'{form}' cannot be generated: {unwritable.Message}"));
            }
        }

        return new ShapesFile(members.ToEquatableArray(), faults.OrderBy(static fault => fault.Line).ToEquatableArray());
    }

    private static int Line(string text, int index) => 1 + text.Take(index).Count(static c => c == '\n');
}
