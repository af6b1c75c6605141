using System.Diagnostics.CodeAnalysis;
using System.Text;
using Remit.Finance;
using Remit.Papers;
using Remit.References;

namespace Remit.Decisions;

/// <summary>What a paper that was read says, as the facts of a decision.</summary>
public static class DecisionReading
{
    /// <summary>The decisions of a paper: one, or each of the records of a page that lists several.</summary>
    /// <param name="paper">The paper as read.</param>
    /// <param name="publisher">Who published it; null to take the authority whose form the code is.</param>
    /// <returns>The facts with nothing added; the publisher is empty where neither the caller nor the code names one.</returns>
    public static IReadOnlyList<DecisionFacts> FactsOf(Paper paper, string? publisher = null) =>
        paper.Records.Count == 0 ? [Single(paper, publisher)] : [.. paper.Records.Select(r => Listed(r, publisher))];

    /// <summary>The authority whose form of decision a kind is; empty for a council's own form, which names none.</summary>
    /// <param name="kind">The kind of decision.</param>
    /// <remarks>Source: domain-facts, decisions at the GLA.</remarks>
    public static string Publisher(this DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Other => "",
            DecisionKind.Pcd or DecisionKind.Dmpcd or DecisionKind.Ceod => "Mayor's Office for Policing and Crime",
            DecisionKind.Lfc => "London Fire Commissioner",
            _ => "Greater London Authority",
        };

    private static DecisionFacts Single(Paper paper, string? publisher)
    {
        var kind = paper.Code?.Value.Kind ?? DecisionKind.Other;
        var (state, approved) = Sum(paper);
        return new()
        {
            Publisher = publisher ?? kind.Publisher(),
            Code = paper.Code?.Value.Code,
            Kind = kind,
            Level = Shown(paper.Level?.Value),
            Type = Shown(paper.Type?.Value),
            Title = Shown(paper.Title?.Value),
            Summary = Shown(paper.Summary?.Value),
            DateSigned = paper.DateSigned?.Value,
            DatePublished = paper.DatePublished?.Value,
            EffectiveFrom = paper.EffectiveFrom?.Value,
            Signatory = Shown(paper.SignatoryName?.Value),
            RoleShown = Shown(paper.SignatoryRole?.Value),
            Office = Shown(paper.Office?.Value),
            Directorate = Shown(paper.Directorate?.Value),
            Approval = state,
            Approved = approved,
            Items = [.. paper.Items.Select(i => new DecidedItem(i.Number, Shown(i.Text)))],
            Spending = [.. paper.Spending.Where(s => !s.Doubtful).Select(Spend)],
            FinancialYears = [.. paper.FinancialYears.Select(y => y.Value).Distinct()],
            Cites = Citations(paper),
            Timeline = [.. paper.Timeline.Select(t => new PlannedActivity(t.Activity, t.DateText, t.Start, t.End))],
            SingleSource = paper.SingleSource?.Value,
            Part2 = paper.Part2?.Value,
            Deferred = paper.Deferral?.Value,
            Body = paper.Text.Length == 0 ? null : Shown(paper.Text),
        };
    }

    private static DecisionFacts Listed(ListedDecision record, string? publisher)
    {
        var reference = DecisionReference.TryParse(record.Reference, out var read) ? read : null;
        var kind = reference?.Kind ?? DecisionKind.Other;
        return new()
        {
            Publisher = publisher ?? kind.Publisher(),
            Code = reference?.Code ?? record.Reference,
            Kind = kind,
            Title = record.Title,
            DateSigned = record.Decided,
            DatePublished = record.Published,
            EffectiveFrom = record.EffectiveFrom,
            Signatory = record.DecisionMaker,
            Items = record.Decision is null ? [] : [new(null, record.Decision)],
        };
    }

    private static (ApprovalState State, Money? Approved) Sum(Paper paper) =>
        paper switch
        {
            { AmountWithheld: true } => (ApprovalState.Withheld, null),
            { ApprovedTotal.Value.Pence: > 0 } => (ApprovalState.Stated, paper.ApprovedTotal.Value),
            { ApprovedTotal.Value.Pence: 0 } => (ApprovalState.None, paper.ApprovedTotal.Value),
            _ => (ApprovalState.NotStated, null),
        };

    private static Spend Spend(SpendingRow row) =>
        new()
        {
            Amount = row.Amount,
            Maximum = row.Maximum,
            Kind = row.Kind,
            UpTo = row.UpTo,
            Per = row.Per,
            Years = row.FinancialYears,
            Funder = row.Funder,
            Payee = row.Payee,
            Budget = row.Budget,
            Words = row.Raw,
        };

    private static List<Citation> Citations(Paper paper)
    {
        var own = DecisionCode.Key(paper.Code?.Value.Code);
        return
        [
            .. paper.Cites.Select(c => c.Value.Code).Where(c => DecisionCode.Key(c) != own).DistinctBy(DecisionCode.Key).Select(c => new Citation(c)),
        ];
    }

    /// <summary>A text without what cannot be shown or kept: control characters and halves of characters become the mark for "unreadable".</summary>
    [return: NotNullIfNotNull(nameof(text))]
    private static string? Shown(string? text)
    {
        if (text is null || !text.Any(c => IsUnseen(c) || char.IsSurrogate(c)))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            shown.Append(rune.IsBmp && IsUnseen((char)rune.Value) ? Rune.ReplacementChar : rune);
        }

        return shown.ToString();
    }

    private static bool IsUnseen(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f');
}
