using System.Globalization;
using Remit.Decisions;
using Remit.Finance;
using Remit.Forms;
using Remit.Papers;
using Remit.References;

namespace Remit.Publications;

/// <summary>What a publication puts on the register: Part 1 as facts, with what was released of Part 2.</summary>
/// <remarks>It is given a publication, which holds nothing of Part 2: what is not there cannot be published. Source: what-the-papers-ask D2, D5.</remarks>
public static class PublishedFacts
{
    /// <summary>The facts of a decision that is published.</summary>
    /// <param name="publication">Its publication.</param>
    /// <param name="publisher">The authority whose register it is.</param>
    /// <param name="publishedOn">The day in London on which it is published.</param>
    public static DecisionFacts Of(Publication publication, string publisher, DateOnly publishedOn)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var (content, signatory) = (publication.Part1.Content, publication.Part1.Signatory);
        var kind = Kind(publication.Code);
        var lines = content.Money.Lines;
        var (approval, approved) = Approved(publication);
        return new()
        {
            Publisher = publisher,
            Code = publication.Code,
            Kind = kind,
            Level = content.Basics.Level,
            Type = kind == DecisionKind.Other ? content.Basics.Level : kind.InWords(),
            Title = content.Basics.Title,
            Summary = content.Basics.Summary,
            DateSigned = publication.SignedOn,
            DatePublished = publishedOn,
            Signatory = signatory.Name,
            RoleShown = signatory.Post,
            Office = signatory.Post,
            Directorate = content.Basics.Directorate,
            Approval = approval,
            Approved = approved,
            Items = [.. publication.Part1.Approved.Select(i => new DecidedItem(Number(i.Number), i.Text))],
            Spending = [.. lines.Select(Spending)],
            FinancialYears = [.. lines.Select(l => l.Year).OfType<FinancialYear>().Distinct().Order()],
            Cites = [.. content.Sources.Cites.DistinctBy(c => DecisionCode.Key(c.Code)).Where(c => DecisionCode.Key(c.Code) is not null)],
            Timeline = [.. content.Delivery.Steps.Select(Activity)],
            Documents = [.. Documents(publication).Select(d => new DecisionDocument(d.Title, DecisionDocument.OwnPath + d.Hash))],
            SingleSource = content.Money.Procurement?.ExemptionGround is not null,
            Part2 = publication.Withholdings.Any(w => w.Status == WithholdingStatus.Withheld),
            Deferred = publication.WasDeferred,
            Body = Part1Text.Of(publication),
        };
    }

    /// <summary>The documents that everybody may have: those that are not withheld, and those that were released.</summary>
    /// <param name="publication">The publication.</param>
    public static IEnumerable<FormDocument> Documents(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return publication
            .Part1.Content.Sources.Documents.Where(d => d.Withheld is null)
            .Concat(publication.Withholdings.Select(w => w.Released?.Document).OfType<FormDocument>());
    }

    /// <summary>The sum that is approved: see <see cref="FormTotals"/>; withheld where the money stands in Part 2 alone.</summary>
    private static (ApprovalState State, Money? Sum) Approved(Publication publication)
    {
        var sum = FormTotals.Of(publication.Part1.Content).Approved;
        if (sum.Pence > 0)
        {
            return (ApprovalState.Stated, sum);
        }

        var isWithheld = publication.Withholdings.Any(w => w is { Status: WithholdingStatus.Withheld, After: FormSection.Money });
        return isWithheld ? (ApprovalState.Withheld, null)
            : publication.Part1.Content.Money.NoMoney == true ? (ApprovalState.None, Money.Zero)
            : (ApprovalState.NotStated, null);
    }

    private static Spend Spending(SpendingLine line) =>
        new()
        {
            Amount = line.Amount,
            Kind =
                line.Certainty == MoneyCertainty.InKind ? SpendingKind.InKind
                : line.ByAnother ? SpendingKind.Match
                : SpendingKind.Approved,
            Years = line.Year is { } year ? [year] : [],
            Funder = line.Funder.Length == 0 ? null : line.Funder,
            Payee = line.Payee,
            Budget = line.Budget,
        };

    private static PlannedActivity Activity(PlannedStep step) =>
        new(step.Activity, Part1Text.When(step), step.Starts ?? step.Ends, step.Ends ?? step.Starts);

    private static DecisionKind Kind(string code) => DecisionReference.TryParse(code, out var reference) ? reference.Kind : DecisionKind.Other;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
