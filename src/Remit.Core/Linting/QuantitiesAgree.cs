using System.Globalization;
using System.Text.RegularExpressions;
using Remit.Finance;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>Each thing is counted the same way throughout, and the numbers that the decision needs are there: how many, until when, and enough to pay for it.</summary>
/// <remarks>Source: linter R4.</remarks>
internal sealed partial class QuantitiesAgree : IRule
{
    public string Id => "R4";

    public IEnumerable<Finding> Check(PaperUnderReview paper) =>
        [
            .. CountsDiffer(paper),
            .. SameNumberOtherBound(paper),
            .. FundingFallsShort(paper),
            .. CapWithoutEnd(paper),
            .. PlacesNotCounted(paper),
            .. PeriodsDiffer(paper),
        ];

    /// <summary>One thing counted in ranges that overlap and are not the same: "three cohorts", "two or three cohorts", "at least two cohorts".</summary>
    private IEnumerable<Finding> CountsDiffer(PaperUnderReview paper)
    {
        foreach (var sameThing in paper.Counts.Where(c => !c.IsPart && !c.IsApproximate && IsDelivered(paper, c)).GroupBy(c => c.Noun))
        {
            var ranges = sameThing.DistinctBy(c => (c.Least, c.Most)).ToList();
            var areOneNumber = ranges.TrueForAll(a => ranges.TrueForAll(a.Overlaps));
            if (ranges.Count < 2 || !areOneNumber || ranges.TrueForAll(r => !r.IsExact))
            {
                continue;
            }

            var wordings = string.Join(", ", ranges.Select(c => $"\"{paper.Plain(c.Span)}\""));
            yield return new(
                Id,
                Severity.NeedsReason,
                $"The {sameThing.Key} are counted {InWords(ranges.Count)} ways: {wordings}{CostAHead(paper, sameThing.Key, ranges)}.",
                $"State one number of {sameThing.Key}, or say that it is a range and what decides it.",
                ranges[1].Span
            );
        }
    }

    /// <summary>What one place costs at the lowest and at the highest count, where the text says how many people each takes.</summary>
    private static string CostAHead(PaperUnderReview paper, string noun, List<CountedThing> ranges)
    {
        var people = paper.Counts.FirstOrDefault(c => c.IsExact && !c.IsPart && IsForEach(paper, c, noun));
        if (people is null || paper.Approved is not { Pence: > 0 } amount)
        {
            return "";
        }

        var counts = ranges.SelectMany(r => (int?[])[r.Least, r.Most]).OfType<int>().Where(n => n > 0).Distinct().OrderDescending().ToList();
        var costs = counts.Select(n => $"{ToThePound(amount, (long)n * people.Least)} a head over {n} x {people.Least} = {(long)n * people.Least}");
        return $"; {amount} is {string.Join(", or ", costs)}";
    }

    private static string ToThePound(Money amount, long heads) =>
        "£" + decimal.Round(amount.Pence / 100m / heads, MidpointRounding.AwayFromZero).ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>"eight leaders per cohort", "cohorts of eight leaders".</summary>
    private static bool IsForEach(PaperUnderReview paper, CountedThing people, string noun)
    {
        var sentence = paper.SentenceAt(people.Span.Start);
        var after = paper.Text.AsSpan(people.Span.End, sentence.End - people.Span.End).TrimStart();
        var before = paper.Text.AsSpan(sentence.Start, people.Span.Start - sentence.Start).TrimEnd();
        if (
            before.EndsWith(" of", StringComparison.OrdinalIgnoreCase)
            && before[..^3].TrimEnd(", ").EndsWith(noun, StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        var per =
            after.StartsWith("per ", StringComparison.OrdinalIgnoreCase) ? 4
            : after.StartsWith("each ", StringComparison.OrdinalIgnoreCase) ? 5
            : 0;
        return per > 0 && after[per..].TrimStart().StartsWith(noun.AsSpan().TrimEnd('s'), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The same words with the same number, once exact and once as a bound: "80 partner organisations", "over 80 partner organisations".</summary>
    private IEnumerable<Finding> SameNumberOtherBound(PaperUnderReview paper)
    {
        foreach (var sameThing in paper.Counts.Where(c => c.Phrase.Contains(' ') && !c.IsPart && !c.IsApproximate).GroupBy(c => c.Phrase))
        {
            var exact = sameThing.FirstOrDefault(c => c.IsExact);
            var over = sameThing.FirstOrDefault(c => c.Most is null && c.Least - 1 == exact?.Least);
            if (exact is not null && over is not null)
            {
                yield return new(
                    Id,
                    Severity.Note,
                    $"\"{paper.Plain(exact.Span)}\" in one place and \"{paper.Plain(over.Span)}\" in another.",
                    "Use the number that is right in both places.",
                    exact.Span
                );
            }
        }
    }

    private IEnumerable<Finding> FundingFallsShort(PaperUnderReview paper)
    {
        if (MemberFunding.Read(paper) is { Short.Pence: > 0 } funding)
        {
            yield return new(
                Id,
                Severity.NeedsReason,
                $"{funding.Sum} = {funding.AtLeastMembers} a year against {funding.Cost}: {funding.Short} short a year at {InWords(funding.Members)} members; {InWords(funding.MembersNeeded)} are needed.",
                $"Make {InWords(funding.MembersNeeded)} paying members the condition, or say who pays the {funding.Short} a year until then.",
                funding.Place
            );
        }
    }

    private IEnumerable<Finding> CapWithoutEnd(PaperUnderReview paper)
    {
        if (!paper.HoldsWholeForm || paper.Paper.FinancialYears.Count > 0 || paper.Events.Any(e => e.IsRow && EndWords().IsMatch(e.What)))
        {
            yield break;
        }

        var cap = paper.Counts.FirstOrDefault(c =>
            c.Most is not null
            && !c.IsExact
            && Delivered().IsMatch(c.Noun)
            && paper.Paper.Items.Any(i => i.Span.Start <= c.Span.Start && c.Span.Start < i.Span.End)
        );
        if (cap is not null && !paper.Paper.Items.Any(i => PeriodWords().IsMatch(i.Text)))
        {
            yield return new(
                Id,
                Severity.NeedsReason,
                $"\"{paper.Plain(cap.Span)}\" has no end date: it cannot be told whether the cap of {InWords(cap.Most!.Value)} is for a year, at any one time, or for good.",
                "Say until when the cap holds, and whether it counts all or those at one time.",
                cap.Span
            );
        }
    }

    private IEnumerable<Finding> PlacesNotCounted(PaperUnderReview paper)
    {
        if (!paper.HoldsWholeForm || paper.Approved is not { Pence: > 0 } amount)
        {
            yield break;
        }

        foreach (var item in paper.Paper.Items)
        {
            var places = paper.Find(Places(), item.Span);
            if (places.Success && !paper.Counts.Any(c => IsCountOf(c, places.Groups["stem"].Value)))
            {
                yield return new(
                    Id,
                    Severity.NeedsReason,
                    $"{amount} pays for {places.Groups["stem"].Value.ToLowerInvariant()}, and the text gives no number of them: what one costs cannot be worked out.",
                    "Say how many are paid for, or the least and the most.",
                    new(places.Groups["stem"].Index, places.Groups["stem"].Length)
                );
                yield break;
            }
        }
    }

    private static bool IsCountOf(CountedThing counted, string places)
    {
        const int stem = 6; // "second", "placem", "appren"
        return counted.Noun.StartsWith(places[..stem], StringComparison.OrdinalIgnoreCase)
            || (places.Contains(' ') && Delivered().IsMatch(counted.Noun));
    }

    /// <summary>The decision gives a financial year, and the objectives a span of months that runs past it.</summary>
    private IEnumerable<Finding> PeriodsDiffer(PaperUnderReview paper)
    {
        foreach (var item in paper.Paper.Items)
        {
            var stage = paper.Find(StageOverYear(), item.Span);
            if (!stage.Success || FinancialYearText.FindAll(stage.Groups["year"].Value) is not [{ Years: [var year] }])
            {
                continue;
            }

            var months = paper.Events.FirstOrDefault(e => year.Contains(e.First) && e.Last > year.LastDay && DatedEvents.IsPeriodOfWork(paper, e));
            if (months is not null)
            {
                var length = Months(months.First, months.Last);
                yield return new(
                    Id,
                    Severity.Note,
                    $"The decision puts {stage.Groups["stage"].Value.ToLowerInvariant()} over {year}, and the objectives are for {paper.Plain(months.Span)}: {length} months, {Months(year.Next.FirstDay, months.Last)} of them after 31 March {year.LastDay.Year}.",
                    "Say which objectives belong to the stage that is approved.",
                    months.Span
                );
            }
        }
    }

    /// <summary>Whole months from the first to the last day, both included.</summary>
    private static int Months(DateOnly first, DateOnly last) => ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;

    private static bool IsDelivered(PaperUnderReview paper, CountedThing counted) =>
        Delivered().IsMatch(counted.Noun) && !IsRate(paper, counted) && !paper.Find(Past(), paper.SentenceAt(counted.Span.Start)).Success;

    /// <summary>"two placements a year" counts something else than "two placements".</summary>
    private static bool IsRate(PaperUnderReview paper, CountedThing counted)
    {
        var sentence = paper.SentenceAt(counted.Span.Start);
        return RateFollows().IsMatch(paper.Text.AsSpan(counted.Span.End, sentence.End - counted.Span.End));
    }

    private static string InWords(int number) =>
        number is > 0 and <= 10
            ? ((string[])["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])[number - 1]
            : $"{number}";

    [GeneratedRegex(@"^(?:cohorts|placements|secondments|secondees|seats|bursaries|apprenticeships|internships|fellowships|pilots|rounds)$")]
    private static partial Regex Delivered();

    [GeneratedRegex(@"^\s+(?:per|each|every|a\s+(?:year|month|quarter)|annually)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RateFollows();

    [GeneratedRegex(@"\b(?:was|were|has\s+been|have\s+been|had|previously|to\s+date|already)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:(?:deliver\w*|programme|project|contract)\s+ends?|end\s+date|closure|complet\w+|finish\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EndWords();

    [GeneratedRegex(@"\b(?:months?|years?|until|by\s+\w+\s+\d{4}|(?:19|20)\d\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PeriodWords();

    [GeneratedRegex(
        @"\b(?:costs?\s+of|fund|funding|pay\s+for|provide)\s+(?:\w+\s+){0,2}?(?<stem>(?:people|staff)\s+seconded|secondees|secondments|placements|apprentices|apprenticeships|interns|internships|trainees|fellows|fellowships|bursaries)\b(?!\s+(?:programme|scheme|team|strategy|fund|service|project|policy))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Places();

    [GeneratedRegex(
        @"\b(?<stage>(?:stage|phase)\s+\w+)\b[^.\n]{0,80}?\b(?:over|during|in)\s+(?<year>\d{4}\s?[/–-]\s?\d{2,4})",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex StageOverYear();
}
