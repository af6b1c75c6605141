using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Mail;
using Remit.Storage;

namespace Remit.Demo.Pages;

/// <summary>A message of the demo as whoever gets it would read it.</summary>
internal sealed class ReadDemoMailModel(RemitDb db) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public OutboxMessage Message { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await db.Outbox.AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, cancellation) is not { } message)
        {
            return NotFound();
        }

        Message = message;
        return Page();
    }
}
