using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Finance;
using Remit.Payments;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Puts a placement to an employer, by hand.</summary>
internal sealed class ProposePlacementModel(RemitDb db, TimeProvider clock, PlacementMail mail) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery(Name = "replaces")]
    public Guid? Replaces { get; set; }

    [BindProperty, Display(Name = "Who?")]
    public Guid? NominationId { get; set; }

    [BindProperty, Display(Name = "At which seat?")]
    public Guid? SeatId { get; set; }

    [BindProperty, Display(Name = "First day")]
    public DateOnly? FirstDay { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Staff cost a month"), StringLength(30)]
    public string? MonthlyCost { get; set; }

    [BindProperty, Display(Name = "VAT")]
    public VatBasis? Vat { get; set; }

    [BindProperty, Display(Name = "Why this placement?"), StringLength(2000)]
    public string? Because { get; set; }

    public SecondmentScheme Scheme { get; private set; } = null!;

    public IReadOnlyList<Nomination> Nominations { get; private set; } = [];

    /// <summary>What the decision has left.</summary>
    public PlacementMoney Money { get; private set; } = null!;

    /// <summary>The placement that this one is to replace; null for none.</summary>
    public Placement? Replaced { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? nomination, Guid? seat, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        NominationId = nomination ?? (Nominations.Count == 1 ? Nominations[0].Id : null);
        SeatId = seat ?? Replaced?.Terms.SeatId;
        FirstDay = Replaced?.Withdrawn is not null ? Replaced.Terms.FirstDay : Replaced?.Terms.LastDay.AddDays(1);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (ToProposal() is not { } proposal || !ModelState.IsValid)
        {
            return Page();
        }

        var roster = await db.RosterAsync(cancellation);
        db.ChangeTracker.Clear();
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (placements, breaches) = await db.ProposeAsync(Scheme, [proposal], new(User.PersonId, User.PersonName, now), cancellation);
        if (breaches.Count > 0)
        {
            foreach (var breach in breaches)
            {
                ModelState.AddBreaches([breach], FieldOf(breach));
            }

            return Page();
        }

        var placement = placements[0];
        mail.Proposed(db, placement, roster, now);
        await db.SaveAsync(
            Journal.Entry(User, "proposed a placement", $"placement {placement.Id}", Because?.Trim(), now) with
            {
                After = PlacementFacts.Of(placement),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return Redirect(PlacementUrls.One(placement.Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.SchemeOfAsync(DecisionCode.Key(Code), cancellation) is not { } scheme)
        {
            return false;
        }

        Scheme = scheme;
        Nominations = await db
            .Nominations.Where(n => n.SchemeId == scheme.Id && n.Withdrawn == null)
            .OrderBy(n => n.PersonName)
            .ToListAsync(cancellation);
        Money = await db.PlacementMoneyAsync(scheme, cancellation);
        Replaced = Replaces is { } id ? await db.Placements.SingleOrDefaultAsync(p => p.Id == id && p.SchemeId == scheme.Id, cancellation) : null;
        return Replaces is null || Replaced is not null;
    }

    private PlacementProposal? ToProposal()
    {
        Require(nameof(NominationId), NominationId is null, "Choose who is placed");
        Require(nameof(SeatId), SeatId is null, "Choose a seat");
        Require(nameof(FirstDay), FirstDay is null, "Enter the first day");
        Require(nameof(LastDay), LastDay is null, "Enter the last day");
        Require(nameof(Because), string.IsNullOrWhiteSpace(Because), "Say why this placement is proposed: the employer reads it");
        if (!Scheme.Terms.IsAtNoCost)
        {
            Require(nameof(Vat), Vat is null, "Say whether VAT is inside the cost");
        }

        var cost = Nominations.FirstOrDefault(n => n.Id == NominationId)?.Terms.MonthlyCost ?? Finance.Money.Zero;
        if (!string.IsNullOrWhiteSpace(MonthlyCost) && !Finance.Money.TryParse(MonthlyCost, out cost))
        {
            ModelState.AddModelError(nameof(MonthlyCost), PaymentWords.EnterAmount);
        }

        return ModelState.IsValid
            ? new(new(NominationId!.Value, SeatId!.Value, FirstDay!.Value, LastDay!.Value, cost, Vat ?? VatBasis.NoVat), Because!)
            {
                ReplacesId = Replaces,
            }
            : null;
    }

    private void Require(string field, bool isMissing, string message)
    {
        if (isMissing && ModelState[field]?.Errors.Count is null or 0)
        {
            ModelState.AddModelError(field, message);
        }
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "secondments.days-backwards" or "secondments.length" or "secondments.not-so-long-for-them" => nameof(LastDay),
            "secondments.not-available" or "secondments.person-taken" or "secondments.nomination-withdrawn" or "nominations.skill-missing" => nameof(
                NominationId
            ),
            "secondments.seat-taken" or "secondments.outside-seat" or "secondments.seat-withdrawn" or "secondments.no-such-nominee" => nameof(SeatId),
            "secondments.outside-scheme" => nameof(FirstDay),
            "secondments.cap-passed" or "secondments.year-passed" => nameof(MonthlyCost),
            "secondments.no-reason" => nameof(Because),
            _ => "",
        };
}
