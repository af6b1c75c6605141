using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Mail;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>Asks for a deferral, which waits for an approver while the clock runs on.</summary>
internal sealed class AskDeferralModel(RemitDb db, TimeProvider clock, SiteAddress site) : PublicationPage(db, clock)
{
    [BindProperty, Display(Name = "Why must publication wait?")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "The day on which it is published")]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        !await LoadAsync(cancellation) ? NotFound()
        : Publication.PublishedAt is not null || Publication.AskedDeferral is not null ? Redirect(Address)
        : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Until is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Until), "Give the day on which it is published");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (now, actor) = (Now, await ActorAsync(cancellation));
        DeferralRequest request = new(Reason ?? "", Until!.Value, actor);
        var readers = await ApproversAsync(actor, cancellation);
        var done = await DoAsync(
            Entry("asked for a deferral", Reason) with
            {
                After = StorageJson.Write(new { request.Until }),
            },
            () => Publication.WhyNotAskToDefer(request, now),
            () =>
            {
                var deferral = Publication.AskToDefer(request, now);
                foreach (var reader in readers)
                {
                    Db.Post(Message(reader, deferral, actor), now);
                }
            },
            FieldOf,
            cancellation
        );
        return done ? Redirect(Address) : Page();
    }

    private static string FieldOf(Breach breach) =>
        breach.Code is "publications.deferral-over" or "publications.deferred-longer-already" ? nameof(Until) : nameof(Reason);

    /// <summary>Those who may approve it: governance, and who signed.</summary>
    private async Task<IReadOnlyList<Person>> ApproversAsync(PostHolder asker, CancellationToken cancellation)
    {
        var roster = await Db.RosterAsync(cancellation);
        return
        [
            .. roster.People.Where(p =>
                p.Email is not null
                && p.Id != asker.PersonId
                && (p.Id == Publication.SignatoryId || roster.RolesOf(p.Id, Today).Contains(Role.Governance))
            ),
        ];
    }

    private MailDraft Message(Person reader, Deferral deferral, PostHolder asker) =>
        new(
            reader.Email!,
            "deferral-asked",
            new Dictionary<string, string>
            {
                ["name"] = reader.Name,
                ["code"] = Publication.Code,
                ["asker"] = asker.Name,
                ["until"] = LondonTime.Say(deferral.Until),
                ["address"] = site.Of(PublicationUrls.DeferralApproval(Publication.Code)),
            },
            $"deferral {deferral.Id} to {reader.Id}",
            reader.Id
        );
}
