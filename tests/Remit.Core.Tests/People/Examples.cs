using System.Globalization;

namespace Remit.People;

/// <summary>An authority of a few: an assistant director, a director who may stand in, and a post that nobody holds.</summary>
internal sealed class Examples
{
    public static readonly DateOnly Today = new(2018, 5, 14);

    public Examples()
    {
        Roster = new(
            [Daniel, Helen, Ruth, Sam],
            [Regeneration, Economy, Resources, Vacant],
            [
                new(Regeneration.Id, Daniel.Id, new(2016, 1, 1), Until: null),
                new(Economy.Id, Helen.Id, new(2016, 1, 1), Until: null),
                new(Resources.Id, Ruth.Id, new(2016, 1, 1), new(2018, 6, 30)),
            ],
            []
        );
    }

    public Person Daniel { get; } = new("Daniel Hughes", "daniel@authority.example");

    public Person Helen { get; } = new("Helen Brandt", "helen@authority.example");

    public Person Ruth { get; } = new("Ruth Llewellyn", "ruth@authority.example");

    public Person Sam { get; } = new("Sam Carter", null);

    public Post Regeneration { get; } = new("Assistant Director, Regeneration", Rank.AssistantDirector, "Economy", [Role.Approver]);

    public Post Economy { get; } = new("Executive Director, Economy", Rank.Director, "Economy", [Role.Approver]);

    public Post Resources { get; } = new("Executive Director, Resources", Rank.Director, "Resources", [Role.Finance]);

    public Post Vacant { get; } = new("Assistant Director, Skills", Rank.AssistantDirector, "Economy", [Role.Approver], new(2018, 4, 1));

    public Roster Roster { get; private set; }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public AbsenceCover Cover(
        Person? by = null,
        Post? post = null,
        string from = "2018-06-04",
        string until = "2018-06-15",
        string why = "Annual leave"
    ) => new((post ?? Regeneration).Id, (by ?? Helen).Id, Day(from), Day(until), why);

    public Appointment Appointment(Person? person = null, Post? post = null, string from = "2018-06-01", string? until = null, bool shared = false) =>
        new((post ?? Vacant).Id, (person ?? Ruth).Id, Day(from), until is null ? null : Day(until), shared);

    public Examples With(PostHolding holding)
    {
        Roster = Roster with { Holdings = [.. Roster.Holdings, holding] };
        return this;
    }

    public Examples With(AbsenceCover cover)
    {
        Roster = Roster with { Covers = [.. Roster.Covers, cover] };
        return this;
    }
}
