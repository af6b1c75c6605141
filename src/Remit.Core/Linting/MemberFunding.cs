using System.Text.RegularExpressions;
using Remit.Finance;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>How a yearly cost is shared between funders and members who pay a fee, at the least number of members that the text expects.</summary>
/// <param name="Cost">The cost of a year.</param>
/// <param name="Funders">What each funder other than the members gives in a year.</param>
/// <param name="Fee">What a member pays in a year.</param>
/// <param name="Members">The least number of members that the text expects.</param>
/// <param name="Place">The words that give that number.</param>
internal sealed partial record MemberFunding(Money Cost, IReadOnlyList<Money> Funders, Money Fee, int Members, TextSpan Place)
{
    private const int MostMembers = 10_000;

    /// <summary>What a year brings with the least number of members.</summary>
    public Money AtLeastMembers => Funders.Total() + (Fee * Members);

    /// <summary>What a year lacks then; negative when it brings more than it costs.</summary>
    public Money Short => Cost - AtLeastMembers;

    /// <summary>The least number of members with whom nothing is lacking, rounded up to whole members.</summary>
    public int MembersNeeded => (int)((Cost.Pence - Funders.Total().Pence + Fee.Pence - 1) / Fee.Pence);

    /// <summary>The sum as it is worked out: "£100,000 + £100,000 + 6 x £30,000".</summary>
    public string Sum => $"{string.Join(" + ", Funders)} + {Members} x {Fee}";

    /// <summary>Null unless the text gives a yearly cost, what the authority gives a year, a yearly fee, and a least number of members; or where any figure is beyond what can be judged.</summary>
    public static MemberFunding? Read(PaperUnderReview paper)
    {
        var rows = paper.Paper.Spending.Where(s => s is { Doubtful: false, Amount: { Pence: > 0 and < 1_000_000_000_000_00 } }).ToList();
        var costs = YearlyCosts(paper, rows);
        var fees = Yearly(rows, SpendingKind.MembershipFee);
        if (
            costs is not [var cost]
            || fees is not [var fee]
            || LeastMembers(paper) is not { Least: <= MostMembers } members
            || cost.Pence / fee.Pence > MostMembers
            || !paper.GoesOnAfter(rows.Where(s => s.Kind is SpendingKind.ProgrammeTotal or SpendingKind.MembershipFee).Max(s => s.Span.End))
        )
        {
            return null;
        }

        // of the authority's own yearly money only the last rate counts: an earlier year may be a smaller start
        if (rows.LastOrDefault(s => s.Kind == SpendingKind.Approved && IsYearly(s))?.Amount is not { } own)
        {
            return null;
        }

        List<Money> funders = [own, .. rows.Where(s => s.Kind == SpendingKind.Match && IsYearly(s)).Select(s => s.Amount!.Value)];
        return new(cost, funders, fee, members.Least, members.Span);
    }

    /// <summary>What the whole costs a year: as the reader tells it, or else as a sentence on running costs says.</summary>
    private static List<Money> YearlyCosts(PaperUnderReview paper, List<SpendingRow> rows)
    {
        var told = Yearly(rows, SpendingKind.ProgrammeTotal);
        return told.Count > 0
            ? told
            : Yearly([.. rows.Where(r => paper.Find(RunningCosts(), paper.SentenceAt(r.Span.Start)).Success)], SpendingKind.Context);
    }

    private static List<Money> Yearly(List<SpendingRow> rows, SpendingKind kind) =>
        [.. rows.Where(s => s.Kind == kind && IsYearly(s)).Select(s => s.Amount!.Value).Distinct()];

    private static bool IsYearly(SpendingRow row) => row.Per is "year" or "financial_year";

    /// <summary>"Fees from six or more boroughs": a count with a lower bound and no upper one, in a sentence about fees or members.</summary>
    private static CountedThing? LeastMembers(PaperUnderReview paper) =>
        paper.Counts.FirstOrDefault(c =>
            c is { Most: null, Least: > 0 } && MemberNoun().IsMatch(c.Noun) && paper.Find(FeeWords(), paper.SentenceAt(c.Span.Start)).Success
        );

    [GeneratedRegex(@"\b(?:running\s+costs?|costs?\s+to\s+run|total\s+(?:budget|costs?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex RunningCosts();

    [GeneratedRegex(@"^(?:members|councils|boroughs|partners|authorities|organisations|subscribers|employers|firms|companies)$")]
    private static partial Regex MemberNoun();

    [GeneratedRegex(@"\b(?:fees?|subscriptions?|paying|members?|membership|core)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FeeWords();
}
