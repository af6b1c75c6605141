using Microsoft.AspNetCore.Mvc;
using Remit.Organisations;
using Remit.Site;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>A person with the posts that they hold, held and cover; everybody may see their own page.</summary>
internal sealed class ShowPersonModel(RemitDb db, TimeProvider clock) : PeoplePage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    public Person Person { get; private set; } = null!;

    public PartnerOrganisation? Organisation { get; private set; }

    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>The posts that were and are to be theirs, the newest first.</summary>
    public IReadOnlyList<(Post Post, PostHolding Holding)> Held { get; private set; } = [];

    /// <summary>The posts that they stood in for and are to, the newest first.</summary>
    public IReadOnlyList<(Post Post, AbsenceCover Cover)> Covered { get; private set; } = [];

    public IReadOnlyList<JournalEntry> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!IsAdministrator && User.PersonId != Id)
        {
            return NotFound();
        }

        await LoadRosterAsync(cancellation);
        if (Roster.People.FirstOrDefault(p => p.Id == Id) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        Organisation = Roster.Organisations.FirstOrDefault(o => o.Id == person.OrganisationId);
        Roles = Roster.RolesOf(Id, Today);
        var posts = Roster.Posts.ToDictionary(p => p.Id);
        Held = [.. Roster.Holdings.Where(h => h.PersonId == Id).OrderByDescending(h => h.From).Select(h => (posts[h.PostId], h))];
        Covered = [.. Roster.Covers.Where(c => c.PersonId == Id).OrderByDescending(c => c.From).Select(c => (posts[c.PostId], c))];
        History = IsAdministrator ? await HistoryAsync(PeopleWords.Subject(person), cancellation) : [];
        return Page();
    }
}
