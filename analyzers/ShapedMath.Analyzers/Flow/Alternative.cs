namespace ShapedMath.Analyzers.Flow;

/// <summary>One of the cases in which a piece of code may run: the answers to what it asks more than once.</summary>
/// <param name="Answers">The questions with their answers.</param>
internal sealed record Alternative(IReadOnlyList<Answered> Answers)
{
    private const int Most = 4;

    /// <summary>Nothing is assumed.</summary>
    public static Alternative Any { get; } = new([]);

    /// <summary>The cases of which one is that in which the code runs: a few of them, so that it costs no more than a few times as much.</summary>
    public static IReadOnlyList<Alternative> Of(IEnumerable<Question> asked)
    {
        List<Alternative> cases = [Any];
        foreach (var repeated in asked.GroupBy(static question => question).Where(static group => group.Count() > 1))
        {
            var finer = cases.SelectMany(alternative => alternative.By(repeated.Key)).ToList();
            if (finer.Count <= Most)
                cases = finer;
        }

        return cases;
    }

    /// <summary>The answer to a question here; <see langword="null"/> where it may be either.</summary>
    public bool? AnswerTo(Question question)
    {
        foreach (var known in Answers)
        {
            if (question.Given(known.Question, known.Answer) is { } given)
                return given;
        }

        return null;
    }

    private IEnumerable<Alternative> By(Question question) =>
        AnswerTo(question) is not null ? [this] : [new([.. Answers, new(question, true)]), new([.. Answers, new(question, false)])];
}

/// <summary>A question that is answered.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
internal sealed record Answered(Question Question, bool Answer);
