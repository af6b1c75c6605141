using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Authority;
using Remit.Forms;
using Remit.People;
using Remit.Publications;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>The text to be read, and the signature for the authority or for the organisation that the visitor works for.</summary>
internal sealed class SignAgreementModel(RemitDb db, TimeProvider clock, PublicationSettings settings, AgreementMail mail)
    : AgreementPage(db, clock, settings)
{
    /// <summary>The hash of the text that is on the page.</summary>
    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty, Display(Name = "Your post")]
    public string? PostTitle { get; set; }

    [BindProperty, Display(Name = "Confirm")]
    public bool Confirms { get; set; }

    public bool IsPartner => Reader.IsOfParty(Agreement);

    /// <summary>For whom the visitor signs.</summary>
    public string Party => IsPartner ? Agreement.Partners.First(p => p.OrganisationId == Reader.OrganisationId).Name : AuthorityName;

    /// <summary>Who may sign for the authority; null on a partner's page.</summary>
    public AuthorityAnswer? Answer { get; private set; }

    /// <summary>Why this visitor may not sign; empty when they may.</summary>
    public IReadOnlyList<Breach> NotYou { get; private set; } = [];

    public AgreementSignatory Signatory { get; private set; } = null!;

    protected override Role? ActingAs => Role.Approver;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!Confirms)
        {
            ModelState.AddModelError(nameof(Confirms), "Confirm what you sign");
        }

        if (IsPartner && string.IsNullOrWhiteSpace(PostTitle))
        {
            ModelState.AddModelError(nameof(PostTitle), $"Enter the post in which you sign for {Party}");
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancellation);
        }

        var breaches = await SignAsync(cancellation);
        if (breaches.Count == 0)
        {
            return Redirect(AgreementUrls.One(Id));
        }

        await LoadAnewAsync(cancellation);
        if (Agreement.Standing.Any(s => s.PersonId == Officer?.PersonId && s.Hash == Hash))
        {
            return Redirect(AgreementUrls.One(Id)); // a form that was sent twice signs once, and the second answer is the first
        }

        ModelState.AddBreaches(breaches);
        return await ShowAsync(cancellation);
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) =>
        await base.LoadAsync(cancellation) && Agreement.Offer is not null && Reader.IsInside(Agreement);

    private Task<IReadOnlyList<Breach>> SignAsync(CancellationToken cancellation)
    {
        return ActAsync(
            "signed an agreement",
            null,
            async by =>
            {
                await FindSignatoryAsync(by, cancellation);
                if (Agreement.WhyNotSign(Signatory, Hash, Today) is { Count: > 0 } whyNot)
                {
                    return whyNot;
                }

                Agreement.Sign(Signatory, Hash, Today, Now);
                if (Agreement.Status == AgreementStatus.Signed)
                {
                    if (await WhyNotStandAsync(cancellation) is { Count: > 0 } uncovered)
                    {
                        return uncovered;
                    }

                    await Db.BeExecutedAsync(Agreement, by, Today, Now, cancellation);
                    mail.Signed(Db, Agreement, Roster, Now);
                }

                return [];
            },
            cancellation,
            async (poster, writing) =>
                Agreement.Status == AgreementStatus.Signed ? await Db.CommitAsync(Agreement, poster, writing, cancellation) : [],
            () =>
                new
                {
                    Agreement.Reference,
                    Agreement.Offer!.Hash,
                    Party,
                    Signatory.Post,
                    Status = Agreement.Status.ToString(),
                }
        );
    }

    /// <summary>What its decision has left may have been promised to others since it was offered, and what it varies may have been ended.</summary>
    private async Task<IReadOnlyList<Breach>> WhyNotStandAsync(CancellationToken cancellation)
    {
        if (await Db.CoverAsync(Agreement.DecisionCode, cancellation) is not { } cover)
        {
            return [new("agreements.no-envelope", $"{Agreement.DecisionCode} has no envelope")];
        }

        if (Agreement.VariesId is not { } variesId)
        {
            return cover.WhyNotCover(Agreement.Terms);
        }

        var held = await Db.HeldAsync(Agreement.FirstId, Agreement.DecisionCode, cancellation);
        var earlier = await Db.FindAgreementAsync(variesId, cancellation);
        return [.. earlier!.WhyNotVary(), .. cover.WhyNotCover(Agreement.Terms, held)];
    }

    private async Task FindSignatoryAsync(Officer by, CancellationToken cancellation)
    {
        if (IsPartner)
        {
            Signatory = new(by.PersonId, by.Name, PostTitle ?? "", Reader.OrganisationId, Party, null, []);
            return;
        }

        Answer = await Db.WhoMaySignAsync(Agreement, Today, cancellation);
        var signatory = Answer.SignatoryOf(by, Roster);
        var absent = signatory
            .InPlaceOf.Where(a => Agreement.DrafterIds.Contains(a.PersonId))
            .Select(a => new Breach(
                "agreements.separation",
                $"{by.Name} would sign in the place of {a.Name}, who wrote in it",
                "Separation of duties"
            ));
        Signatory = new(by.PersonId, by.Name, signatory.Post, null, AuthorityName, signatory.Authority, [.. signatory.Breaches, .. absent]);
    }

    /// <summary>The agreement as it stands, after an act that was refused.</summary>
    private async Task LoadAnewAsync(CancellationToken cancellation)
    {
        Db.ChangeTracker.Clear();
        await LoadAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (Agreement.Offer is not { } offer || Officer is not { } officer)
        {
            return Redirect(AgreementUrls.One(Id)); // taken back meanwhile: its page says so
        }

        ModelState.Remove(nameof(Hash));
        Hash = offer.Hash;
        await FindSignatoryAsync(officer, cancellation);
        NotYou = [.. Agreement.WhyNotSign(Signatory, Hash, Today).Where(b => b.Code != "agreements.no-post")];
        return Page();
    }
}
