using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>After any edit, what is emitted is what would be emitted for the edited code from scratch: nothing is taken over that is no longer true.</summary>
public sealed class EditedCodeTests
{
    static ImmutableArray<IIncrementalGenerator> Generators => [new DimensionGenerator(), new TypedWrapperGenerator(), new TableWrapperGenerator()];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_edits_leave_nothing_stale(int seed)
    {
        var random = new Random(seed);
        int[] holes = [.. EditedCode.Holes];
        int[] open = [.. Enumerable.Range(0, holes.Length).Where(hole => holes[hole] > 1)];
        var choices = EditedCode.Start;
        var project = new EditedProject(EditedCode.Project(choices), Generators);
        int changes = 0;
        for (int i = 0; i < 100; i++)
        {
            // Now and then several edits at once, as a refactoring makes them.
            string edits = "";
            do
            {
                int hole = open[random.Next(open.Length)];

                // Where too much is amiss at once, nothing is emitted.
                int way = choices[hole] != 0 && random.Next(4) > 0 ? 0 : random.Next(holes[hole]);
                edits += $" {hole}: {choices[hole]} -> {way};";
                choices = choices.SetItem(hole, way);
            }
            while (random.Next(4) == 0);

            var before = project.Files;
            Become(project, choices, $"edit {i} of seed {seed}:{edits}");
            changes += before.SequenceEqual(project.Files) ? 0 : 1;
        }

        // Edits that change nothing would show nothing.
        changes.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Each_single_edit_and_its_undoing_leave_nothing_stale()
    {
        var project = new EditedProject(EditedCode.Project(EditedCode.Start), Generators);
        int[] holes = [.. EditedCode.Holes];
        for (int hole = 0; hole < holes.Length; hole++)
        {
            for (int way = 1; way < holes[hole]; way++)
            {
                Become(project, EditedCode.Start.SetItem(hole, way), $"hole {hole}, way {way}");
                Become(project, EditedCode.Start, $"hole {hole}, way {way}, undone");
            }
        }
    }

    static void Become(EditedProject project, ImmutableArray<int> choices, string edit)
    {
        var next = EditedCode.Project(choices);
        project.Become(next);
        var expected = EditedProject.FilesFor(next, Generators);

        project.Files.Select(file => file.HintName).ShouldBe(expected.Select(file => file.HintName), $"After {edit}");
        foreach (var (actual, due) in project.Files.Zip(expected))
            actual.Text.ShouldBe(due.Text, $"After {edit}");
    }
}
