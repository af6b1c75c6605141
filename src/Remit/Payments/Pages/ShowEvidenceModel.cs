using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>A document of an instalment, to be kept and never to be shown; each reading is an entry in the journal.</summary>
internal sealed class ShowEvidenceModel(RemitDb db, TimeProvider clock, PaymentFiles files) : InstalmentPage(db, clock)
{
    [FromRoute]
    public Guid DocumentId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var all = Instalment.RefusedEvidence.Concat(Instalment.Handed is { } handed ? [handed] : []).SelectMany(e => e.Documents);
        if (
            all.FirstOrDefault(d => d.Id == DocumentId) is not { } document
            || await files.FindAsync(Db, document, cancellation) is not var (content, contentType)
        )
        {
            return NotFound();
        }

        await Db.ReadConfidentialAsync(User, Subject, $"document {document.Id}", Now, cancellation);
        return File(content, contentType, document.FileName);
    }
}
