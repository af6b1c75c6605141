using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Appoints somebody to a post from a day on.</summary>
internal sealed class AppointModel(RemitDb db, TimeProvider clock) : PeoplePage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Who is appointed?")]
    public Guid? PersonId { get; set; }

    [BindProperty, Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "Shared")]
    public bool Shared { get; set; }

    [BindProperty, Display(Name = "Why, and who decided it?")]
    public string? Why { get; set; }

    public Post Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Require(Roster.People.Any(p => p.Id == PersonId), nameof(PersonId), "Choose who is appointed");
        Require(From is not null, nameof(From), "Enter the first day");
        Require(Trimmed(Why) is not null, nameof(Why), "Enter why, and who decided it");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Appointment appointment = new(Id, PersonId!.Value, From!.Value, Until, Shared);
        if (IsRefused(Roster.WhyNotAppoint(appointment)))
        {
            return Page();
        }

        var holding = Roster.Appoint(appointment);
        Db.PostHoldings.Add(holding);
        var act = $"appointed {NameOf(holding.PersonId)}, {PeopleWords.Span(holding.From, holding.Until, Today)}";
        await SaveAsync(writing, act, PeopleWords.Subject(Post), Trimmed(Why), null, holding, cancellation);
        return Redirect(PeopleUrls.Post(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        await LoadRosterAsync(cancellation);
        Post = Roster.Posts.FirstOrDefault(p => p.Id == Id)!;
        return Post is not null;
    }
}
