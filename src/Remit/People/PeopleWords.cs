using Remit.Organisations;
using Remit.Rules;

namespace Remit.People;

/// <summary>How people and posts are spoken of on their pages and in the journal.</summary>
internal static class PeopleWords
{
    /// <summary>A role by what is done in it.</summary>
    public static string Does(Role role) =>
        role switch
        {
            Role.ProgrammeOfficer => "Runs programmes: drafts decisions and brings papers in",
            Role.Finance => "Advises on money and answers for it",
            Role.Legal => "Advises on the law",
            Role.Governance => "Watches the route, the dates and what is published",
            Role.Approver => "Signs decisions, as far as the scheme of delegation lets the post",
            Role.Administrator => "Keeps people, posts and the scheme of delegation",
            Role.Partner => "Acts for an organisation that takes part",
            Role.Participant => "Takes part for an organisation without acting for it",
            _ => "Reads what is public, and asks",
        };

    /// <summary>A role in a word or two.</summary>
    public static string Of(Role role) =>
        role switch
        {
            Role.ProgrammeOfficer => "Programme officer",
            _ => role.ToString(),
        };

    /// <summary>From when to when: "since 1 January 2016", "from 4 June 2018 to 15 June 2018".</summary>
    public static string Span(DateOnly from, DateOnly? until, DateOnly today) =>
        until is { } last
            ? last < from
                ? $"was to begin on {DayWords.Of(from)}, undone before"
                : $"{DayWords.Of(from)} to {DayWords.Of(last)}"
            : $"{(from <= today ? "since" : "from")} {DayWords.Of(from)}";

    /// <summary>What a journal entry about it is found by.</summary>
    public static string Subject(Person person) => $"person {person.Id}";

    /// <inheritdoc cref="Subject(Person)"/>
    public static string Subject(Post post) => $"post {post.Id}";

    /// <inheritdoc cref="Subject(Person)"/>
    public static string Subject(PartnerOrganisation organisation) => $"organisation {organisation.Id}";
}
