using Homework0.Charts;
using Homework0.Networks;
using Homework0.Working;
using ShapedMath;

namespace Homework0.Tests;

/// <summary>Question 5: where elbows go, against the document's own numbers and steps written out.</summary>
public sealed class ElbowTests
{
    [Theory]
    [InlineData(1, 0.2, -0.1, 10, 4.9)]
    [InlineData(-1, 2, 1, 0.1, 1.7272727272727273)]
    [InlineData(1, 2, 1, 0.1, -2.1111111111111112)]
    [InlineData(1, -2, 1, 0.5, 2)]
    public void A_step_takes_the_elbow_where_the_document_has_it(double w, double b, double x, double λ, double elbow)
    {
        var step = new ElbowStep(w, b, x, λ);
        step.ElbowAfter.ShouldBe(elbow, 1e-12);
        step.Formula.ShouldBe(elbow + b / w, 1e-12);
    }

    [Fact]
    public void Every_case_is_decided_by_signs_and_by_search()
    {
        foreach (var elbow in ElbowCase.All)
        {
            elbow.BySigns.ShouldBe(elbow.Due);
            elbow.Example.IsActive.ShouldBe(elbow.IsActive);
            elbow.Example.Direction.ShouldBe(elbow.Due);
            var finding = elbow.Decided(2000, 1);
            finding.Holds.ShouldBeTrue(finding.Evidence);
        }
    }

    [Fact]
    public void A_wrong_direction_is_refuted_by_both()
    {
        foreach (var elbow in ElbowCase.All.Where(elbow => elbow.IsActive))
        {
            var finding = (elbow with { Due = -elbow.Due }).Decided(2000, 1);
            finding.Holds.ShouldBeFalse();
            finding.Evidence.ShouldContain("goes the other way");
        }

        // Without w > bx or w < bx, case (ii) is open, and a search finds both ways.
        var open = ElbowCase.All[1] with { AssumedShift = null };
        open.BySigns.ShouldBe(Sign.Unknown);
        open.Decided(2000, 1).Holds.ShouldBeFalse();
    }

    [Fact]
    public void Signs_of_zero()
    {
        (Sign.Zero * Sign.Unknown).ShouldBe(Sign.Zero);
        (Sign.Zero + Sign.Negative).ShouldBe(Sign.Negative);
        (Sign.Positive - Sign.Zero).ShouldBe(Sign.Positive);
        (Sign.Zero - Sign.Positive).ShouldBe(Sign.Negative);
        (Sign.Positive / Sign.Zero).ShouldBe(Sign.Unknown);
        Sign.Of(-3).ShouldBe(Sign.Negative);
        Sign.Of(1e-20, rounding: 1e-12).ShouldBe(Sign.Unknown);
    }

    [Fact]
    public void In_a_network_active_units_move_and_the_others_stay()
    {
        var dim = Dim.Of<Hidden>(3);
        var (W1, b, W2) = (ColumnVector.From(dim, i => new[] { 1.0, -2, 3 }[i]), ColumnVector.From(dim, i => new[] { 0.5, 1, 1 }[i]), ColumnVector.From(dim, i => new[] { 2.0, 5, -1 }[i]).T);
        // z = (1.5, -1, 4) at x = 1: f = 3 - 4 = -1, δ = -1 - 2 = -3, λδu = (-0.6, ., 0.3) for λ = 0.1.
        var after = Q5Elbows.ElbowsAfterStep(W1, b, W2, x: 1, y: 2, λ: 0.1);
        after[0].ShouldBe(-(0.5 + 0.6) / (1 + 0.6), 1e-15);
        after[1].ShouldBe(0.5, 1e-15);
        after[2].ShouldBe(-(1 - 0.3) / (3 - 0.3), 1e-15);
    }

    [Fact]
    public void Each_case_is_drawn_with_both_elbows_the_sample_and_arrows()
    {
        foreach (var elbow in ElbowCase.All)
        {
            var drawing = new ElbowDrawing(elbow.Id, elbow.Example).Draw();
            var texts = drawing.Texts();
            texts.ShouldContain($"e = {Written(elbow.Example.Elbow)}");
            texts.ShouldContain($"(x, y) = ({Written(elbow.Example.x)}, {Written(elbow.Example.y)})");
            drawing.OfClass("before").Count.ShouldBe(1);
            drawing.OfClass("after").Count.ShouldBe(elbow.IsActive ? 1 : 0);
            drawing.OfClass("move elbow").Count.ShouldBe(elbow.IsActive ? 1 : 0);
            drawing.OfClass("move slope").Count.ShouldBe(elbow.IsActive ? 1 : 0);
            if (elbow.IsActive)
                texts.ShouldContain($"e′ = {Written(elbow.Example.ElbowAfter)}");
            else
                texts.ShouldContain("nothing moves");
        }
    }

    private static string Written(double value) => Shortened.Number(value).Replace('-', '−');
}
