using ShapedMath.Generators.Models.Twins;

namespace ShapedMath.Generators.Emission.Twins;

/// <summary>Writes a twin: its documentation, its head, the checks, the call, what becomes of the result.</summary>
internal static class TwinEmitter
{
    public static void Emit(SourceWriter writer, Twin twin)
    {
        foreach (string line in twin.Documentation)
            writer.Line($"/// {line}");
        foreach (string attribute in twin.Attributes)
            writer.Line($"[{attribute}]");
        string head = $"{twin.Modifiers} {Result(twin)} {CSharp.Identifier(twin.Name)}{CSharp.Generic(twin.TypeParameters.Select(static parameter => CSharp.Identifier(parameter.Name)))}";
        var constraints = twin.TypeParameters.Where(static parameter => parameter.Constraints.Length > 0).Select(static parameter => $" where {CSharp.Identifier(parameter.Name)} : {parameter.Constraints}");
        writer.Open($"{head}({string.Join(", ", twin.Parameters.Select(parameter => Parameter(twin, parameter)))}){string.Concat(constraints)}");
        TwinBodyEmitter.Emit(writer, twin);
        writer.Close();
    }

    private static string Result(Twin twin) => twin.Return switch
    {
        { IsVoid: true } => "void",
        { Elements: [{ Name: null } result] } => TwinTypes.Of(twin, result.Value),
        { Elements: var elements } => $"({string.Join(", ", elements.Select(element => TwinTypes.Of(twin, element.Value) + (element.IsNamed ? $" {CSharp.Identifier(element.Name!)}" : "")))})",
    };

    private static string Parameter(Twin twin, TwinParameter parameter)
    {
        string attributes = string.Concat(parameter.Attributes.Select(static attribute => $"[{attribute}] "));
        string modifier = parameter.Modifier.Length > 0 ? parameter.Modifier + " " : "";
        string given = parameter.Default is null ? "" : $" = {parameter.Default}";

        // What may be left out is left out by another twin: here it is given.
        string type = TwinTypes.Of(twin, parameter.IsOutput ? parameter.Value : parameter.Value with { IsNullable = false });
        return $"{attributes}{modifier}{type} {CSharp.Identifier(parameter.Name)}{given}";
    }
}
