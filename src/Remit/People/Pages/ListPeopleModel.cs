using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Everybody, with the posts that they hold and cover today.</summary>
internal sealed class ListPeopleModel(RemitDb db, TimeProvider clock) : PeoplePage(db, clock)
{
    private const int PerPage = 50;
    private const int LongestWord = 200;

    [FromQuery(Name = "q")]
    public string? About { get; set; }

    [FromQuery(Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<PersonLine> Lines { get; private set; } = [];

    /// <summary>How many there are on all pages.</summary>
    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + PerPage - 1) / PerPage);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        About = Trimmed(About)?[..Math.Min(LongestWord, About!.Trim().Length)];
        await LoadRosterAsync(cancellation);
        var powers = Roster.Posts.SelectMany(post => Roster.PowersOf(post, Today)).ToLookup(power => power.Person.Id);
        var organisations = Roster.Organisations.ToDictionary(o => o.Id, o => o.Name);
        var found = (
            from person in Roster.People
            let line = new PersonLine(
                person,
                [.. powers[person.Id]],
                person.OrganisationId is { } organisation ? organisations.GetValueOrDefault(organisation) : null
            )
            where About is null || line.IsAbout(About)
            orderby person.Name
            select line
        ).ToList();
        Total = found.Count;
        Number = Math.Clamp(Number, 1, Pages);
        Lines = [.. found.Skip((Number - 1) * PerPage).Take(PerPage)];
    }
}

/// <summary>A person as a line of the list.</summary>
internal sealed record PersonLine(Person Person, IReadOnlyList<PostPower> Powers, string? Organisation)
{
    /// <summary>Whether the person's name, address, organisation or a post of theirs holds every word.</summary>
    public bool IsAbout(string words)
    {
        string?[] texts = [Person.Name, Person.Email, Organisation, .. Powers.Select(p => p.Title)];
        return words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => texts.Any(text => text?.Contains(word, StringComparison.CurrentCultureIgnoreCase) == true));
    }
}
