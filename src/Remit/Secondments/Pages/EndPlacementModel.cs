using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Agreements;
using Remit.Envelopes;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Ends a placement whose agreement is signed, in writing: before the first day somebody drops out, afterwards it ends early.</summary>
/// <remarks>It is the agreement that ends; the placement and the ledger follow it.</remarks>
internal sealed class EndPlacementModel(RemitDb db, TimeProvider clock, PlacementFollowing following) : PlacementPage(db, clock)
{
    [BindProperty, Display(Name = "How is it ended?")]
    public AgreementEndingKind? Kind { get; set; }

    [BindProperty, Display(Name = "Day on which notice was given")]
    public DateOnly? NoticeOn { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Why?"), StringLength(2000)]
    public string? Because { get; set; }

    public IReadOnlyList<Breach> NotNow { get; private set; } = [];

    /// <summary>How this visitor may end it: only the host knows that both agree.</summary>
    public IReadOnlyList<AgreementEndingKind> Kinds =>
        Viewer.Runs ? [AgreementEndingKind.Together, AgreementEndingKind.Notice, AgreementEndingKind.Broken] : [AgreementEndingKind.Notice];

    /// <summary>Whether it ends before it begins.</summary>
    public bool IsDropOut => Status == PlacementStatus.Agreed;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        NotNow = WhyNotNow();
        (Kind, NoticeOn) = (Kinds[0], Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Kind is not { } kind || !Kinds.Contains(kind))
        {
            ModelState.AddModelError(nameof(Kind), "Choose how it is ended");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var breaches = await ActAsync(
            IsDropOut ? "entered that a secondee drops out" : "ended a placement early",
            Because,
            writing => EndAsync(writing, cancellation),
            cancellation
        );
        if (breaches.Count > 0)
        {
            await LoadAsync(cancellation);
            NotNow = WhyNotNow();
        }

        return Answer(breaches, FieldOf);
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) =>
        await base.LoadAsync(cancellation) && (Viewer.Runs || Viewer.IsEmployer(Placement));

    private IReadOnlyList<Breach> WhyNotNow() => [.. Placement.WhyNotEnd(Day).Concat(Agreement?.WhyNotEnd(Draft, Today).Where(IsOfAgreement) ?? [])];

    private EndingDraft Draft => new(Kind ?? Kinds[0], IsDropOut ? Placement.Terms.FirstDay.AddDays(-1) : LastDay, NoticeOn, Because);

    private async Task<IReadOnlyList<Breach>> EndAsync(Writing writing, CancellationToken cancellation)
    {
        if (Placement.WhyNotEnd(Day) is { Count: > 0 } whyNot)
        {
            return whyNot;
        }

        var (agreement, draft) = (Agreement!, Draft);
        if (agreement.WhyNotEnd(draft, Today) is { Count: > 0 } against)
        {
            return against;
        }

        agreement.End(draft, Viewer.Runs ? null : Viewer.OrganisationId, new(User.PersonId!.Value, User.PersonName, null, []), Today, Now);
        await Db.SaveAsync(
            Journal.Entry(User, "ended an agreement", $"agreement {agreement.Id}", Because!.Trim(), Now) with
            {
                After = StorageJson.Write(
                    new
                    {
                        agreement.Reference,
                        Kind = draft.Kind.ToString(),
                        draft.LastDay,
                        draft.NoticeOn,
                    }
                ),
            },
            writing,
            cancellation
        );
        Poster poster = new(User.PersonId, User.PersonName, Now, Today);
        return
        [
            .. await Db.ReleaseAfterAsync(agreement, draft.LastDay!.Value, poster, writing, cancellation),
            .. await following.FollowAsync(Db, agreement, poster, writing, cancellation),
        ];
    }

    private static bool IsOfAgreement(Breach breach) => breach.Code is "agreements.not-now" or "agreements.over";

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "agreements.no-reason" => nameof(Because),
            "agreements.no-notice-day" => nameof(NoticeOn),
            "agreements.no-last-day" or "agreements.not-early" or "agreements.before-first" or "agreements.notice-too-short" => nameof(LastDay),
            _ => "",
        };
}
