using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Publications;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>Ends a signed agreement before its last day: by those who draft, or by a party.</summary>
internal sealed class EndAgreementModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : AgreementPage(db, clock, settings)
{
    [BindProperty, Display(Name = "How is it ended?")]
    public AgreementEndingKind? Kind { get; set; }

    [BindProperty, Display(Name = "Last day on which it holds")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Day on which notice was given")]
    public DateOnly? NoticeOn { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Because { get; set; }

    /// <summary>How this visitor may end it: only the authority knows that all agree, or uses its option.</summary>
    public IReadOnlyList<AgreementEndingKind> Kinds =>
        Reader.MayDraft
            ? [AgreementEndingKind.Notice, AgreementEndingKind.Together, AgreementEndingKind.Broken, AgreementEndingKind.Stopped]
            : [AgreementEndingKind.Notice];

    public IReadOnlyList<Breach> NotNow { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        NotNow = [.. Agreement.WhyNotEnd(Draft, Today).Where(b => b.Code is "agreements.not-now" or "agreements.over")];
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
            "ended an agreement",
            Because?.Trim(),
            by =>
            {
                var whyNot = Agreement.WhyNotEnd(Draft, Today);
                if (whyNot.Count == 0)
                {
                    Agreement.End(Draft, Reader.IsOfParty(Agreement) ? Reader.OrganisationId : null, by, Today, Now);
                }

                return Task.FromResult(whyNot);
            },
            cancellation,
            (poster, writing) => Db.ReleaseAfterAsync(Agreement, LastDay!.Value, poster, writing, cancellation),
            () =>
                new
                {
                    Agreement.Reference,
                    Kind = Kind.ToString(),
                    LastDay,
                    NoticeOn,
                }
        );
        foreach (var breach in breaches)
        {
            ModelState.AddBreaches([breach], FieldOf(breach));
        }

        return breaches.Count > 0 ? Page() : Redirect(AgreementUrls.One(Id));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) =>
        await base.LoadAsync(cancellation) && (Reader.MayDraft || Reader.IsOfParty(Agreement));

    private EndingDraft Draft => new(Kind ?? AgreementEndingKind.Notice, LastDay, NoticeOn, Because);

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "agreements.no-reason" => nameof(Because),
            "agreements.no-notice-day" => nameof(NoticeOn),
            "agreements.no-last-day" or "agreements.not-early" or "agreements.before-first" or "agreements.notice-too-short" => nameof(LastDay),
            _ => "",
        };
}
