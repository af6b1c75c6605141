using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Papers.Pages;

/// <summary>The file as it came, to be kept and never to be shown: a browser is told that it is no page.</summary>
internal sealed class SourceFileModel(RemitDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var source = await db
            .PaperImports.Where(i => i.Id == id)
            .Join(db.PaperSources, i => i.SourceId, s => s.Id, (_, s) => new { s.Name, s.Content })
            .SingleOrDefaultAsync(cancellation);
        return source is null
            ? NotFound()
            : File(source.Content, "application/octet-stream", source.Name == "Pasted text" ? "pasted-text.txt" : source.Name);
    }
}
