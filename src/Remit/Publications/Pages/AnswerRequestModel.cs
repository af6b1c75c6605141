using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>A request for another format, with who asks; and its answer.</summary>
internal sealed class AnswerRequestModel(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "How was it answered?")]
    public string? Answer { get; set; }

    public FormatRequest Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (Asked.BlankedAt is null)
        {
            db.ChangeTracker.Clear();
            await db.ReadConfidentialAsync(User, Subject, "who asks", Now, cancellation);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (Asked.AnsweredAt is not null)
        {
            return Redirect(PublicationUrls.RequestsRoute);
        }

        if (ModelState.AddBreaches(Asked.WhyNotAnswer(Answer), nameof(Answer)))
        {
            return Page();
        }

        Asked.Close(Answer!, User.PersonName, Now);
        await db.SaveAsync(Journal.Entry(User, "answered a request for another format", Subject, Answer, Now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect(PublicationUrls.RequestsRoute);
    }

    private string Subject => $"format request {Id}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await db.FormatRequests.SingleOrDefaultAsync(r => r.Id == Id, cancellation) is not { } request)
        {
            return false;
        }

        Asked = request;
        return true;
    }
}
