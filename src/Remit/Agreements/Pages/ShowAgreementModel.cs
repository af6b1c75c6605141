using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Forms;
using Remit.Publications;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>One agreement: where it stands, what it says, who signed, what it varies and what varies it.</summary>
internal sealed class ShowAgreementModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : AgreementPage(db, clock, settings)
{
    /// <summary>Its draft with what its decision covers; null once it is offered, and for readers outside the authority.</summary>
    public AgreementSubject? Drafted { get; private set; }

    /// <summary>The text that stands, or as the draft would be offered.</summary>
    public string? Text { get; private set; }

    /// <summary>What stands against offering the draft.</summary>
    public IReadOnlyList<Breach> NotYet { get; private set; } = [];

    /// <summary>What its decision lets be promised now; null where it has no envelope.</summary>
    public DecisionCover? Cover { get; private set; }

    /// <summary>What is signed and not committed, with whether its budget is confirmed by now.</summary>
    public IReadOnlyList<(AgreementFigure Figure, bool IsConfirmed)> Uncommitted { get; private set; } = [];

    /// <summary>The rules on buying that it goes by; null when none are held.</summary>
    public BuyingRules? Rules { get; private set; }

    /// <summary>The agreement that it varies; null when it varies none, or this reader may not know of it.</summary>
    public Agreement? Earlier { get; private set; }

    /// <summary>The agreement that varies it or is about to; null when none is, or this reader may not know of it.</summary>
    public Agreement? Later { get; private set; }

    /// <summary>The address of its decision on the register; null while it is not there.</summary>
    public string? DecisionSlug { get; private set; }

    public IReadOnlyList<AgreementDifference> Differences => Earlier is null ? [] : AgreementDifference.Between(Earlier.Terms, Agreement.Terms);

    /// <summary>What became of the words of the agreement that it varies.</summary>
    public IReadOnlyList<WordChange> WordChanges =>
        Earlier?.Offer is { } before && Agreement.Offer is { } after ? WordChange.Between(before.Text, after.Text) : [];

    public bool IsInside => Reader.IsInside(Agreement);

    /// <summary>Whether this reader's side has to sign it.</summary>
    public bool MaySign =>
        Agreement.Status == AgreementStatus.Offered
        && (Reader.IsOfParty(Agreement) ? Agreement.Missing.Contains(Reader.OrganisationId) : Reader.IsAuthority && Agreement.Missing.Contains(null));

    public bool MayEnd =>
        Agreement.Status == AgreementStatus.Signed && Today <= Agreement.LastDay && (Reader.MayDraft || Reader.IsOfParty(Agreement));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Cover = await Db.CoverAsync(Agreement.DecisionCode, cancellation);
        Rules = await Db.BuyingRulesOnAsync(RuledOn, cancellation);
        Text = Agreement.Offer?.Text;
        if (Agreement.Status == AgreementStatus.Drafting && await Db.SubjectAsync(Agreement, AuthorityName, Today, cancellation) is { } subject)
        {
            var text = AgreementText.Compose(subject, await Db.ClausesAsync(cancellation), Today);
            (Drafted, Text, NotYet) = (subject, text.Text, Agreement.WhyNotOffer(subject, text));
        }

        if (Agreement.Status == AgreementStatus.Signed && Reader.IsAuthority)
        {
            Uncommitted = await Db.UncommittedAsync(Agreement, cancellation);
        }

        Earlier = await KnownAsync(Agreement.VariesId, cancellation);
        var laterId = await Db
            .Agreements.Where(a => a.VariesId == Id && (a.Ending == null || a.Ending.Kind != AgreementEndingKind.Withdrawn))
            .Select(a => (Guid?)a.Id)
            .FirstOrDefaultAsync(cancellation);
        Later = await KnownAsync(laterId, cancellation);
        DecisionSlug = (await Db.SlugsAsync([Agreement.DecisionCode], cancellation)).GetValueOrDefault(Agreement.DecisionCode);
        return Page();
    }

    private async Task<Agreement?> KnownAsync(Guid? id, CancellationToken cancellation) =>
        id is { } other && await Db.FindAgreementAsync(other, cancellation) is { } agreement && Reader.MayKnow(agreement, IsPublished)
            ? agreement
            : null;
}
