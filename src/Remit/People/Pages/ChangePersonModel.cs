using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Renames a person, or notes another address or organisation.</summary>
internal sealed class ChangePersonModel(RemitDb db, TimeProvider clock) : PersonFormPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    public Person Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Form = PersonForm.Of(Person.Details);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Require(Trimmed(Form.Why) is not null, "Form.Why", "Enter why it is changed");
        var (before, after) = (Person.Details, Form.ToDetails());
        if (IsRefused(Roster.WhyNotEnter(after, Id)))
        {
            return Page();
        }

        Person.Change(after, Roster);
        await SaveAsync(writing, Act(before, after), PeopleWords.Subject(Person), Trimmed(Form.Why), before, after, cancellation);
        return Redirect(PeopleUrls.Person(Id));
    }

    private static string Act(PersonDetails before, PersonDetails after) =>
        before.Name == after.Name ? $"changed what is known of {after.Name}" : $"renamed {before.Name} to {after.Name}";

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.People.SingleOrDefaultAsync(p => p.Id == Id, cancellation) is not { } person)
        {
            return false;
        }

        Person = person;
        await LoadRosterAsync(cancellation);
        return true;
    }
}
