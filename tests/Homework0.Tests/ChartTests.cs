using Homework0.Charts;
using Homework0.Networks;

namespace Homework0.Tests;

/// <summary>Charts show what they are given, where it belongs, with titles, units and a legend.</summary>
public sealed class ChartTests
{
    [Fact]
    public void A_line_chart_has_its_title_its_axes_and_a_legend()
    {
        var chart = new LineChart("Loss", Axis.Linear("step", [0, 10]), Axis.Logarithmic("loss (nats)", [0.02, 3]), [new("one", [(0, 1), (10, 0.1)]), new("other", [(0, 0.1), (10, 1)])]).Draw();
        foreach (var text in new[] { "Loss", "step", "loss (nats)", "one", "other", "0", "10", "10⁻²", "0.1", "1" })
            chart.Texts().ShouldContain(text);
        ((string?)chart.Attribute("aria-label")).ShouldBe("Loss");
        chart.OfClass("line s1").Count(element => element.Name.LocalName == "polyline").ShouldBe(1);

        // 0.1 and 1 are a third and two thirds of the way from 0.01 to 10.
        var line = chart.OfClass("line s1")[0].Attribute("points")!.Value.Split(' ').Select(point => point.Split(',').Select(double.Parse).ToArray()).ToArray();
        var frame = chart.OfClass("frame")[0];
        var (left, top, width, height) = ((double)frame.Attribute("x")!, (double)frame.Attribute("y")!, (double)frame.Attribute("width")!, (double)frame.Attribute("height")!);
        line.ShouldBe([[left, Math.Round(top + height / 3, 2)], [left + width, Math.Round(top + 2 * height / 3, 2)]]);
    }

    [Fact]
    public void A_line_breaks_where_there_is_no_value()
    {
        var chart = new LineChart("", Axis.Linear("", [0, 4]), Axis.Linear("", [0, 4]), [new("", [(0, 1), (1, 2), (2, double.NaN), (3, 1), (4, 1)])]).Draw();
        chart.OfClass("line s1").Count.ShouldBe(2);
        chart.ToString().ShouldNotContain("NaN");
    }

    [Fact]
    public void Scattered_points_have_no_line_and_a_reference_ends_with_the_frame()
    {
        var chart = new LineChart("", new("", 0, 4), new("", 0, 1), [new("dots", [(0, 1), (1, 0.5)]) { IsScattered = true }, new("limit", [(0, 0), (1, 1), (2, 2)]) { IsReference = true }]).Draw();
        chart.OfClass("line s1").ShouldBeEmpty();
        chart.OfClass("dot s1").Count.ShouldBe(3);
        chart.OfClass("line reference").Single(element => element.Name.LocalName == "polyline").Attribute("points")!.Value.Split(' ').Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, 1, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(-3, 7, "−4 −2 0 2 4 6 8")]
    [InlineData(0.13, 0.19, "0.13 0.14 0.15 0.16 0.17 0.18 0.19")]
    [InlineData(5, 5, "5 5.05 5.1 5.15 5.2")]
    public void Ticks_are_round(double least, double most, string ticks) =>
        string.Join(' ', Axis.Linear("", [least, most]).Ticks().Select(tick => tick.Label)).ShouldBe(ticks);

    [Fact]
    public void A_heat_map_has_a_number_in_each_cell_and_a_cross_where_there_is_none()
    {
        var map = new HeatMap("Loss", "rate", ["0.1", "1"], "scale", ["a", "b"], (column, row) => column == 1 && row == 1 ? double.NaN : 1.5 + column + 2 * row, 2, "diverged").Draw();
        foreach (var text in new[] { "Loss", "rate", "0.1", "1", "scale", "a", "b", "1.5", "2.5", "3.5", "diverged", "2.0 and more" })
            map.Texts().ShouldContain(text);
        map.OfClass("nothing").Count.ShouldBe(2);
        map.OfClass("on-light middle").Count.ShouldBe(3);
    }

    [Fact]
    public void A_film_moves_the_elbow_of_every_unit()
    {
        Snapshot[] snapshots = [new(0, [-0.5, 0.5, 9], [0, 0], 1), new(10, [-0.4, 0.5, 9], [1, 1], 0.5)];
        var frames = new ElbowFrames([-1, 1], [1, 1], [2]);
        var film = frames.Film("Film", snapshots);
        film.OfClass("unit").Count(unit => unit.Elements().Any(element => element.Name.LocalName == "animate")).ShouldBe(2);
        film.OfClass("dead").Count(unit => unit.HasElements).ShouldBe(1);
        film.OfClass("unit")[0].Elements().Single().Attribute("values")!.Value.Split(';').Distinct().Count().ShouldBe(2);
        frames.Strip("Strip", snapshots).Texts().ShouldContain("step 10, loss 0.5");
    }
}
