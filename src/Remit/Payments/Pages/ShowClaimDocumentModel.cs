using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>A document of a claim, to be kept and never to be shown; each reading is an entry in the journal, because payslips are among them.</summary>
internal sealed class ShowClaimDocumentModel(RemitDb db, TimeProvider clock, PaymentFiles files) : OneClaimPage(db, clock)
{
    [FromRoute]
    public Guid DocumentId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (
            !await LoadAsync(cancellation)
            || Claim.Lines.SelectMany(l => l.Documents).FirstOrDefault(d => d.Id == DocumentId) is not { } document
            || await files.FindAsync(Db, document, cancellation) is not var (content, contentType)
        )
        {
            return NotFound();
        }

        await Db.ReadConfidentialAsync(User, Subject, $"document {document.Id}", Now, cancellation);
        return File(content, contentType, document.FileName);
    }
}
