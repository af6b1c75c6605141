using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Remit.Site;
using Remit.Storage;

namespace Remit.Decisions.Pages;

/// <summary>The page of one decision.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowDecisionModel(RemitDatabase database, DecisionRegister register) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public StandingDecision Standing { get; private set; } = null!;

    public DecisionFacts Facts => Standing.Facts;

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

    /// <summary>Whether this person may open an envelope of it.</summary>
    public bool MayOpenEnvelope => !Standing.HasEnvelope && Facts.Code is not null && User.IsInRole(nameof(People.Role.Finance));

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
        if (await StandingDecision.ReadAsync(database, Slug, cancellation) is not { } standing)
        {
            // people type a code as they know it: "MD2373", "PCD 872"
            return await register.FindAsync(Slug, cancellation) is [var only] && only != Slug ? Redirect(DecisionUrls.Decision(only)) : NotFound();
        }

        Standing = standing;
        if (await register.NeighboursAsync(Slug, LineageColumns.Furthest, cancellation) is { } neighbours)
        {
            Related = RelatedDecisions.Of(neighbours);
            Delegations = [.. neighbours.Cites.Where(c => c.Relation == CitationRelation.ExercisesDelegationOf).Select(c => c.Decision)];
            Lineage = LineageColumns.Of(Slug, neighbours.Decisions, neighbours.Links);
        }

        Money = ApprovedMoney.Of(Facts);
        Bars = Money.Bars();
        OtherSums = OtherSum.Of(Facts, Money);
        return Page();
    }
}
