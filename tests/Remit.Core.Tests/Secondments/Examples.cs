using Remit.Envelopes;
using Remit.Finance;
using Remit.Organisations;

namespace Remit.Secondments;

/// <summary>The rotation of ADD2253 among the members of a cluster, and that of ADD2056 at no cost, with the people who take part.</summary>
internal static class Examples
{
    public static readonly DateTime At = new(2018, 8, 13, 9, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = new(2018, 8, 13);

    public static readonly PartnerOrganisation Library = Organisation("The British Library");
    public static readonly PartnerOrganisation Trust = Organisation("The Wellcome Trust");
    public static readonly PartnerOrganisation College = Organisation("University College London");

    /// <summary>An officer who acts.</summary>
    /// <param name="why">The reason, where one is asked for.</param>
    public static SecondmentAct Officer(string? why = null) => new(Guid.Parse("0198aaaa-0000-7000-8000-000000000001"), "Amara Okafor", At, why);

    public static SecondmentAct Partner(string? why = null) => new(Guid.Parse("0198aaaa-0000-7000-8000-000000000009"), "Leila Haddad", At, why);

    public static PartnerOrganisation Organisation(string name) => new(new(name, []), new(2018, 1, 1));

    /// <summary>Half of the staff cost up to £25,000 in 2018-19, for four to six months each.</summary>
    /// <param name="year">The year to which the money is bound; null for none.</param>
    public static SecondmentCover Add2253(int? year = 2018) =>
        SecondmentCover.Of(
            Envelope(
                new(
                    "ADD2253",
                    "Rotating secondments",
                    new(2018, 8, 7),
                    [
                        new(Quantity.Pounds, 25_000_00, "Item 1")
                        {
                            MatchPercent = 50,
                            Year = year is { } start ? new FinancialYear(start) : null,
                            Funder = "The authority",
                        },
                        new("months in a placement", 6, "Item 1") { Least = 4 },
                    ]
                )
                {
                    Vat = "VAT is inside the amount",
                }
            )
        );

    /// <summary>Two to five placements at no cost.</summary>
    public static SecondmentCover Add2056() =>
        SecondmentCover.Of(Envelope(new("ADD2056", "A pooled fund", new(2016, 12, 20), [new("secondments", 5, "Item 2") { Least = 2 }])));

    /// <summary>The terms of ADD2253.</summary>
    public static SecondmentTerms Terms() =>
        Add2253().ToTerms(new(2018, 10, 1), new(2019, 10, 31)) with
        {
            Aims = ["Closer work between policy makers and innovators", "Earlier notice of new sectors"],
        };

    /// <summary>The terms of ADD2056: a desk and colleagues' time in kind.</summary>
    public static SecondmentTerms TermsAtNoCost() =>
        Add2056().ToTerms(new(2017, 4, 3), new(2018, 3, 31)) with
        {
            ReviewDue = new(2017, 11, 30),
            Aims = ["More people take part in civic life"],
            InKind = [new("A desk", Money.Pounds(500), "What a desk in the building costs a year, by twelve")],
        };

    public static Cluster Quarter()
    {
        Cluster cluster = new(new("Knowledge Quarter", "Institutions of knowledge around King’s Cross", ["Culture", "Science"]));
        cluster.Join(Library, "Culture", new(2018, 1, 1));
        cluster.Join(Trust, "Science", new(2018, 1, 1));
        return cluster;
    }

    /// <summary>A scheme that is open, without seats.</summary>
    public static SecondmentScheme Scheme(SecondmentTerms? terms = null, SecondmentCover? cover = null, Cluster? cluster = null) =>
        SecondmentScheme.Open("Rotating secondments", (cluster ?? Quarter()).Id, terms ?? Terms(), cover ?? Add2253(), Officer());

    public static SeatTerms Seat(string project = "Life sciences deep dive", string? first = null, string? last = null, params string[] skills) =>
        new(
            "Regeneration",
            project,
            skills,
            "Head of Innovation",
            "City Hall",
            first is null ? new(2018, 10, 1) : Day(first),
            last is null ? new(2019, 10, 31) : Day(last)
        );

    /// <summary>A scheme with two seats and an open call.</summary>
    public static SecondmentScheme CalledScheme(Cluster? cluster = null)
    {
        var scheme = Scheme(cluster: cluster);
        scheme.EnterSeat(Seat(skills: ["life sciences", "writing"]));
        scheme.EnterSeat(Seat("Events with business", skills: ["events"]));
        scheme.OpenCall("Tell us whom you would send", new(2018, 9, 7), Today, 2, Officer());
        return scheme;
    }

    public static NominationTerms Offer() =>
        new()
        {
            Skills = ["life sciences", "writing"],
            AvailableFrom = new(2018, 10, 1),
            AvailableUntil = new(2019, 5, 31),
            LeastMonths = 4,
            MostMonths = 6,
            MonthlyCost = Money.Pounds(4_000),
            Statement = "Ten years among curators and researchers",
        };

    public static Nominee Mina(PartnerOrganisation? employer = null) =>
        new(Guid.Parse("0198aaaa-0000-7000-8000-000000000101"), "Mina Sato", (employer ?? Library).Id);

    /// <summary>A nomination that stands.</summary>
    public static Nomination Nominated(SecondmentScheme scheme, Cluster cluster, Nominee? who = null, NominationTerms? terms = null)
    {
        var nominee = who ?? Mina();
        return Nomination.Make(
            scheme,
            scheme.Calls[^1],
            cluster.MemberOn(nominee.OrganisationId!.Value, Today)!,
            nominee,
            terms ?? Offer(),
            [],
            Today,
            Partner()
        );
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Envelope Envelope(EnvelopeTerms terms)
    {
        Envelope envelope = new(terms, At);
        _ = envelope.OpeningEntries(terms, new(null, "Ruth Bell", At, Today));
        return envelope;
    }
}
