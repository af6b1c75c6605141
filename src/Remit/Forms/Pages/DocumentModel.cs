using Microsoft.AspNetCore.Mvc;
using Remit.Calendars;
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
            || Form.Content.Sources.Documents.FirstOrDefault(d => d.Id == DocumentId) is not { } document
            || !(document.Withheld is null || Reader.MayReadPart2 || await MaySignAsync(cancellation))
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

    /// <summary>Whoever may sign it as it stands reads all of it, as on the approver's page.</summary>
    private async Task<bool> MaySignAsync(CancellationToken cancellation) =>
        Reader.PersonId is { } id
        && Form.Status is FormStatus.Advice or FormStatus.Review or FormStatus.Signature
        && (await Db.WhoMaySignAsync(Form, Form.Content, LondonTime.DayOf(Now), cancellation)).PowerOf(id) is not null;
}
