using Remit.Finance;
using Remit.Rules;

namespace Remit.Secondments;

/// <summary>How schemes are spoken of on pages, in mail and in the journal.</summary>
internal static class SecondmentWords
{
    /// <summary>What a journal entry about it is found by.</summary>
    public static string Subject(SecondmentScheme scheme) => $"secondments {scheme.DecisionCode}";

    /// <inheritdoc cref="Subject(SecondmentScheme)"/>
    public static string Subject(Cluster cluster) => $"cluster {cluster.Id}";

    /// <inheritdoc cref="Subject(SecondmentScheme)"/>
    public static string Subject(Nomination nomination) => $"nomination {nomination.Id}";

    /// <summary>"1 October 2018 to 31 October 2019".</summary>
    public static string Span(DateOnly first, DateOnly last) => $"{DayWords.Of(first)} to {DayWords.Of(last)}";

    /// <summary>"4 to 6 months", "6 months".</summary>
    public static string Months(int least, int most) => least == most ? WholeMonths.Say(most) : $"{least} to {WholeMonths.Say(most)}";

    /// <summary>Who bears the staff cost, in a sentence.</summary>
    public static string Share(SecondmentTerms terms) =>
        terms.IsAtNoCost
            ? "The employers bear the whole staff cost; the host gives what is named in kind"
            : $"The host pays {terms.HostPercent}% of the staff cost, at most {terms.HostCap} in all; the employer bears the rest";

    /// <summary>How many placements there are to be; null where the decision leaves it open.</summary>
    public static string? Placements(SecondmentTerms terms) =>
        (terms.LeastPlacements, terms.MostPlacements) switch
        {
            (null, null) => null,
            ({ } least, null) => $"At least {least}",
            (null, { } most) => $"At most {most}",
            ({ } least, { } most) when least == most => $"{most}",
            ({ } least, { } most) => $"{least} to {most}",
        };

    /// <summary>An amount that somebody typed; null when it is none, or less than nothing.</summary>
    public static Money? Amount(string? typed) => Money.TryParse(typed?.Trim(), out var amount) && amount >= Money.Zero ? amount : null;

    /// <summary>The lines of a text, without blanks around them and without empty ones.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
