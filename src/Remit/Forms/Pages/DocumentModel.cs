using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>A supporting document, to be kept and never to be shown: a browser is told that it is no page. Withheld ones are for those on the form alone.</summary>
internal sealed class DocumentModel(RemitDb db, TimeProvider clock, FormFiles files) : FormPage(db, clock)
{
    [FromRoute]
    public Guid DocumentId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (
            !await LoadAsync(cancellation)
            || Reader.MayRead(Form.Content).Sources.Documents.FirstOrDefault(d => d.Id == DocumentId) is not { } document
            || await files.FindAsync(Db, document.Hash, cancellation) is not var (content, contentType)
        )
        {
            return NotFound();
        }

        if (document.Withheld is not null)
        {
            await Db.ReadConfidentialAsync(User, Subject, $"withheld document {document.Id}", Now, cancellation);
        }

        return File(content, contentType, document.FileName);
    }
}
