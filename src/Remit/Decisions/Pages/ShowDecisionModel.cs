using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Decisions.Pages;

/// <summary>The page of one decision.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowDecisionModel(RemitDb db, DecisionRegister register) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public DecisionFacts Facts { get; private set; } = null!;

    public bool HasBody { get; private set; }

    public int Version { get; private set; }

    public bool IsConfirmed { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTime RecordedAt { get; private set; }

    public ApprovedMoney Money { get; private set; } = null!;

    public IReadOnlyList<YearBar> Bars { get; private set; } = [];

    public IReadOnlyList<OtherSum> OtherSums { get; private set; } = [];

    public bool OtherSumsNameWho => OtherSums.Any(s => s.Who is not null);

    public bool OtherSumsNameYears => OtherSums.Any(s => s.Years is not null);

    public IReadOnlyList<RelatedDecisions> Related { get; private set; } = [];

    /// <summary>The decisions whose delegated power it uses.</summary>
    public IReadOnlyList<LineageDecision> Delegations { get; private set; } = [];

    public LineageColumns? Lineage { get; private set; }

    public PublicHead Head =>
        new(
            DecisionWords.Name(Facts),
            DecisionWords.Description(Facts),
            DecisionUrls.Decision(Slug),
            ("application/json", "This decision as JSON", DecisionUrls.ApiDecision(Slug))
        );

    /// <summary>Columns of the table of money beyond year and amount.</summary>
    public int FurtherColumns => (Money.NamesFunders ? 1 : 0) + (Money.NamesPayees ? 1 : 0) + (Money.NamesBudgets ? 1 : 0);

    /// <summary>What the text does not say of the money, in one sentence instead of a column of empty cells; null when it says all.</summary>
    public string? NotSaidOfMoney
    {
        get
        {
            List<string> missing = [];
            if (!Money.NamesFunders)
            {
                missing.Add("who pays");
            }

            if (!Money.NamesPayees)
            {
                missing.Add("who receives it");
            }

            if (!Money.NamesBudgets)
            {
                missing.Add("from which budget");
            }

            return missing switch
            {
                [] => null,
                [var one] => $"Not in the published text: {one}.",
                [.. var some, var last] => $"Not in the published text: {string.Join(", ", some)} and {last}.",
            };
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            // people type a code as they know it: "MD2373", "PCD 872"
            return await register.FindAsync(Slug, cancellation) is [var only] && only != Slug ? Redirect(DecisionUrls.Decision(only)) : NotFound();
        }

        if (await register.ConnectionsAsync(Slug, cancellation) is { } connections)
        {
            Related = RelatedDecisions.Of(connections);
            Delegations = [.. connections.Cites.Where(c => c.Relation == CitationRelation.ExercisesDelegationOf).Select(c => c.Decision)];
            Lineage = LineageColumns.Of(Slug, [.. connections.Lineage.Nodes.Select(n => n.Decision)], connections.Lineage.Links);
        }

        Money = ApprovedMoney.Of(Facts);
        Bars = Money.Bars();
        OtherSums = OtherSum.Of(Facts, Money);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        // the text itself is not shown here, and is most of what a decision weighs
        var row = await db
            .Decisions.AsNoTracking()
            .At(Slug)
            .Select(d => new
            {
                d.Version,
                d.RecordedBy,
                d.RecordedAt,
                IsConfirmed = d.ImportId != null,
                HasBody = d.Facts.Body != null,
                Facts = new DecisionFacts
                {
                    Publisher = d.Facts.Publisher,
                    Code = d.Facts.Code,
                    Kind = d.Facts.Kind,
                    Level = d.Facts.Level,
                    Type = d.Facts.Type,
                    Title = d.Facts.Title,
                    Summary = d.Facts.Summary,
                    DateSigned = d.Facts.DateSigned,
                    DatePublished = d.Facts.DatePublished,
                    EffectiveFrom = d.Facts.EffectiveFrom,
                    Signatory = d.Facts.Signatory,
                    RoleShown = d.Facts.RoleShown,
                    Office = d.Facts.Office,
                    Directorate = d.Facts.Directorate,
                    Approval = d.Facts.Approval,
                    Approved = d.Facts.Approved,
                    Items = d.Facts.Items,
                    Spending = d.Facts.Spending,
                    Cites = d.Facts.Cites,
                    Timeline = d.Facts.Timeline,
                    Documents = d.Facts.Documents,
                    SingleSource = d.Facts.SingleSource,
                    Part2 = d.Facts.Part2,
                    Deferred = d.Facts.Deferred,
                    SourceAddress = d.Facts.SourceAddress,
                },
            })
            .SingleOrDefaultAsync(cancellation);
        if (row is null)
        {
            return false;
        }

        (Facts, HasBody, Version, IsConfirmed, RecordedBy, RecordedAt) = (
            row.Facts,
            row.HasBody,
            row.Version,
            row.IsConfirmed,
            row.RecordedBy,
            row.RecordedAt
        );
        return true;
    }
}
