using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace ShapedMath.TestKit;

static class InlineDiff
{
    const int Context = 3;

    /// <summary>The lines that differ, marked + (only in <paramref name="actual"/>) and - (only in <paramref name="expected"/>), and those around them.</summary>
    public static string Of(string expected, string actual)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual, ignoreWhitespace: false).Lines;
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type != ChangeType.Unchanged)
            {
                shown.AsSpan(Math.Max(0, i - Context)..Math.Min(lines.Count, i + Context + 1)).Fill(true);
            }
        }

        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i])
            {
                text.Append(Sign(lines[i].Type)).Append(' ').AppendLine(lines[i].Text);
            }
            else if (i == 0 || shown[i - 1])
            {
                text.AppendLine("  …");
            }
        }

        return text.ToString();
    }

    static char Sign(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
