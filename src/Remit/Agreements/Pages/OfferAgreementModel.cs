using Microsoft.AspNetCore.Mvc;
using Remit.Authority;
using Remit.Publications;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>Fixes the text of a draft and offers it to every party.</summary>
internal sealed class OfferAgreementModel(RemitDb db, TimeProvider clock, PublicationSettings settings, AgreementMail mail)
    : AgreementPage(db, clock, settings)
{
    public string Text { get; private set; } = "";

    public IReadOnlyList<Breach> NotYet { get; private set; } = [];

    /// <summary>Who may sign it for the authority.</summary>
    public AuthorityAnswer Answer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) && await ComposeAsync(cancellation) is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            "offered an agreement for signature",
            null,
            async by =>
            {
                if (await ComposeAsync(cancellation) is not var (subject, text))
                {
                    return [new("agreements.no-envelope", $"{Agreement.DecisionCode} has no envelope")];
                }

                if (Agreement.WhyNotOffer(subject, text) is { Count: > 0 } whyNot)
                {
                    return whyNot;
                }

                Agreement.MakeOffer(subject, text, by, Now);
                await mail.OfferedAsync(Db, Agreement, Roster, Now, cancellation);
                return [];
            },
            cancellation,
            after: () =>
                new
                {
                    Agreement.Reference,
                    Agreement.Offer!.Hash,
                    Agreement.Offer.Number,
                }
        );
        if (!ModelState.AddBreaches(breaches))
        {
            return Redirect(AgreementUrls.One(Id));
        }

        await ComposeAsync(cancellation);
        return Page();
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) => await base.LoadAsync(cancellation) && Reader.MayDraft;

    private async Task<(AgreementSubject, AgreementText)?> ComposeAsync(CancellationToken cancellation)
    {
        Answer = await Db.WhoMaySignAsync(Agreement, Today, cancellation);
        if (await Db.SubjectAsync(Agreement, AuthorityName, Today, cancellation) is not { } subject)
        {
            return null;
        }

        var text = AgreementText.Compose(subject, await Db.ClausesAsync(cancellation), Today);
        (Text, NotYet) = (text.Text, Agreement.WhyNotOffer(subject, text));
        return (subject, text);
    }
}
