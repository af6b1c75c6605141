using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Enters a person.</summary>
internal sealed class NewPersonModel(RemitDb db, TimeProvider clock) : PersonFormPage(db, clock)
{
    public Task OnGetAsync(CancellationToken cancellation) => LoadRosterAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        await LoadRosterAsync(cancellation);
        if (IsRefused(Roster.WhyNotEnter(Form.ToDetails())))
        {
            return Page();
        }

        var person = Roster.Enter(Form.ToDetails());
        Db.People.Add(person);
        await SaveAsync(writing, $"entered {person.Name}", PeopleWords.Subject(person), null, null, person.Details, cancellation);
        return Redirect(PeopleUrls.Person(person.Id));
    }
}
