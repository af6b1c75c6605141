using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Opens an account for a person, who is invited by mail to choose a password.</summary>
internal sealed class InviteModel(RemitDb db, TimeProvider clock, SiteAddress address) : PageModel
{
    [BindProperty, Display(Name = "Who is it?")]
    public Guid? PersonId { get; set; }

    [BindProperty, Display(Name = "Name")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "E-mail address")]
    public string? Email { get; set; }

    /// <summary>People without an account.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => FillAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        await FillAsync(cancellation);
        var known = People.SingleOrDefault(p => p.Id == PersonId);
        var email = string.IsNullOrWhiteSpace(Email) ? known?.Email : Email;
        await CheckAsync(known, email, cancellation);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var person = known;
        if (person is null)
        {
            person = new(Name!.Trim(), Account.Normal(email!));
            db.People.Add(person);
        }

        Account account = new(person.Id, email!, now);
        db.Accounts.Add(account);
        var key = await db.MakeLinkAsync(account, isInvitation: true, now, cancellation);
        db.PostInvitation(account, person.Name, address, key, now);
        await db.SaveAsync(AccountJournal.By(User, $"invited {person.Name}", account, null, now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect($"{AccountUrls.One(account.Id)}?done=invited");
    }

    private async Task CheckAsync(Person? known, string? email, CancellationToken cancellation)
    {
        if (PersonId is not null && known is null)
        {
            ModelState.AddModelError(nameof(PersonId), "That person has an account already: choose another, or somebody new");
        }

        if (PersonId is null && string.IsNullOrWhiteSpace(Name))
        {
            ModelState.AddModelError(nameof(Name), "Enter the name, or choose a person");
        }

        if (!AccountWords.IsEmail(email))
        {
            ModelState.AddModelError(nameof(Email), "Enter an e-mail address, for example name@example.org");
        }
        else if (await db.AccountOfAsync(email!, cancellation) is not null)
        {
            ModelState.AddModelError(nameof(Email), "Somebody has an account with that address already");
        }
    }

    private async Task FillAsync(CancellationToken cancellation) =>
        People = await db.People.Where(p => !db.Set<Account>().Any(a => a.PersonId == p.Id)).OrderBy(p => p.Name).ToListAsync(cancellation);
}
