using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Arranges that somebody stands in for the holder of a post; the holder does it too, for their own.</summary>
internal sealed class CoverModel(RemitDb db, TimeProvider clock) : PeoplePage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Who stands in?")]
    public Guid? PersonId { get; set; }

    [BindProperty, Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "Why is the holder absent?")]
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

        Require(Roster.People.Any(p => p.Id == PersonId), nameof(PersonId), "Choose who stands in");
        Require(From is not null, nameof(From), "Enter the first day");
        Require(Until is not null, nameof(Until), "Enter the last day");
        if (!ModelState.IsValid)
        {
            Require(Trimmed(Why) is not null, nameof(Why), "Enter why the holder is absent");
            return Page();
        }

        AbsenceCover cover = new(Id, PersonId!.Value, From!.Value, Until!.Value, Trimmed(Why) ?? "");
        if (IsRefused(Roster.WhyNotCover(cover, Today)))
        {
            return Page();
        }

        Db.AbsenceCovers.Add(Roster.Cover(cover, Today));
        var act = $"arranged that {NameOf(cover.PersonId)} stands in, {PeopleWords.Span(cover.From, cover.Until, Today)}";
        await SaveAsync(writing, act, PeopleWords.Subject(Post), cover.Why, null, cover, cancellation);
        return Redirect(PeopleUrls.Post(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        await LoadRosterAsync(cancellation);
        Post = Roster.Posts.FirstOrDefault(p => p.Id == Id)!;
        return Post is not null && (IsAdministrator || Post.IsHeldBy(User, Roster, Today));
    }
}
