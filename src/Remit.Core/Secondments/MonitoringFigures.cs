namespace Remit.Secondments;

/// <summary>What is shown of the answers to one question: counts from which nobody can be made out.</summary>
/// <param name="Question">The question.</param>
/// <param name="Counts">Each answer with how many gave it; null where that is not shown.</param>
public sealed record MonitoringFigures(MonitoringQuestion Question, IReadOnlyList<(MonitoringAnswer Answer, int? Count)> Counts)
{
    /// <summary>The smallest number that is shown, and how many have to answer before what is shown moves on.</summary>
    public const int Least = 5;

    /// <summary>The smallest number that is shown beside a small one.</summary>
    private const int WithSmall = 2 * Least;

    /// <summary>Whether any number of it is shown.</summary>
    public bool IsShown => Counts.Any(c => c.Count is not null);

    /// <summary>What is shown of every question at a step.</summary>
    /// <param name="counts">The counts of the scheme at that step.</param>
    public static IReadOnlyList<MonitoringFigures> Of(IReadOnlyCollection<MonitoringCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return
        [
            .. MonitoringQuestion.All.Select(question =>
            {
                var numbers = question.Answers.Select(a => counts.FirstOrDefault(c => c.Question == question.Key && c.Answer == a.Key)?.Shown ?? 0);
                return new MonitoringFigures(question, [.. question.Answers.Zip(Shown([.. numbers]))]);
            }),
        ];
    }

    /// <summary>
    /// Hides numbers so that none of them can be worked out from those that are left and their sum: where a number is small only those of ten and more
    /// stay, none at all where what is hidden belongs to one answer alone or comes to less than five, or where everybody gave one answer.
    /// </summary>
    /// <param name="counts">How many gave each answer, 0 or more.</param>
    /// <returns>The numbers in the same order; null where one is hidden.</returns>
    public static IReadOnlyList<int?> Shown(IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var total = counts.Sum();
        if (total < Least || counts.Contains(total))
        {
            return [.. counts.Select(_ => (int?)null)];
        }

        if (!counts.Any(c => c is > 0 and < Least))
        {
            return [.. counts.Select(c => (int?)c)];
        }

        // which numbers stay does not follow from how the hidden ones are shared out: that would give them away
        var hidden = counts.Where(c => c < WithSmall).ToList();
        return hidden.Sum() < Least || hidden.Count(c => c > 0) < 2
            ? [.. counts.Select(_ => (int?)null)]
            : [.. counts.Select(c => c < WithSmall ? (int?)null : c)];
    }
}
