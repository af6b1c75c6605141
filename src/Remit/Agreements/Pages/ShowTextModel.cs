using Microsoft.AspNetCore.Mvc;
using Remit.Publications;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>A text as it was offered or signed, made from what was kept alone: the same for ever, to be printed.</summary>
internal sealed class ShowTextModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : AgreementPage(db, clock, settings)
{
    /// <summary>Which text; null for the one that stands.</summary>
    [FromQuery]
    public int? Number { get; set; }

    public AgreementOffer Offer { get; private set; } = null!;

    /// <summary>The signatures on this text.</summary>
    public IReadOnlyList<AgreementSignature> Signatures => [.. Agreement.Signatures.Where(s => s.OfferId == Offer.Id).OrderBy(s => s.At)];

    public bool Stands => Offer.Id == Agreement.Offer?.Id;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        // texts that went back are the authority's to read: the others see what stands
        var offer = Number is { } wanted && Reader.IsAuthority ? Agreement.Offers.FirstOrDefault(o => o.Number == wanted) : Agreement.Offer;
        if (offer is null || (Number is { } number && offer.Number != number))
        {
            return NotFound();
        }

        Offer = offer;
        return Page();
    }
}
