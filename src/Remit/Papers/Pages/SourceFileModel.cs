using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Papers.Pages;

/// <summary>The file as it came, to be kept and never to be shown: a browser is told that it is no page.</summary>
internal sealed class SourceFileModel(RemitDb db, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var source = await db
            .PaperImports.Where(i => i.Id == id)
            .Join(
                db.PaperSources,
                i => i.SourceId,
                s => s.Id,
                (i, s) =>
                    new
                    {
                        s.Name,
                        s.Content,
                        i.Paper,
                    }
            )
            .SingleOrDefaultAsync(cancellation);
        if (source is null)
        {
            return NotFound();
        }

        if (ConfidentialPart.Find(source.Paper.Text) is not null)
        {
            await db.ReadConfidentialAsync(User, $"import {id}", "the file as it came", clock.GetUtcNow().UtcDateTime, cancellation);
        }

        return File(source.Content, "application/octet-stream", source.Name == "Pasted text" ? "pasted-text.txt" : source.Name);
    }
}
