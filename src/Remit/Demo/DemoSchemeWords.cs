using Remit.Finance;
using Remit.Secondments;

namespace Remit.Demo;

/// <summary>What the demo's schemes of secondments say.</summary>
internal static partial class DemoSchemeWords
{
    private const string Quarter = "Knowledge Quarter";
    private const string Lea = "Lea Valley cluster";
    private const string Initiative = "Citizenship and Integration Initiative";
    private const string Trust = "Canalside Workspace Trust";

    /// <summary>The clusters: name, what binds them, and the file of their members.</summary>
    public static IReadOnlyList<(string Name, string About, string File)> Clusters { get; } =
    [
        (Quarter, "Institutions of knowledge within a mile of King’s Cross. Its members here are made up.", "knowledge-quarter.csv"),
        (Lea, "Institutions and firms along the lower Lea. Made up, as the cluster that follows the first.", "lea-valley.csv"),
        (Initiative, "Civil society organisations whose people a pooled fund places with the authority. They are made up.", "civil-society.csv"),
    ];

    /// <summary>Half of the staff cost, £25,000 at most, four to six months, October 2018 to October 2019. Source: ADD2253.</summary>
    public static DemoScheme KnowledgeQuarter { get; } =
        new(
            "ADD2253",
            "Knowledge Quarter secondments",
            Quarter,
            new(2018, 10, 1),
            new(2019, 10, 31),
            new(new(2018, 8, 20), new(2018, 8, 28), new(2018, 9, 21), new(2018, 9, 26))
        )
        {
            ReviewDue = new(2019, 10, 31),
            Aims =
            [
                "City Hall and the institutions of innovation make policy together",
                "City Hall hears early where new trade is growing",
                "The city’s industrial strategy is built on what the field knows",
                "Partners are found who carry it out",
            ],
            Call = "Who could spend four to six months with us? We pay half of what you pay them, and you have them back with what they learned.",
            Seats =
            [
                Seat(
                    "Economic development",
                    "Workspace for young firms",
                    ["workspace", "data"],
                    "Head of economic development",
                    new(2018, 10, 1),
                    new(2019, 10, 31)
                ),
                Seat(
                    "Economic development",
                    "The trade in clean air",
                    ["environment", "research"],
                    "Head of economic development",
                    new(2018, 10, 1),
                    new(2019, 10, 31)
                ),
                Seat("Culture and the night", "Museums as places of learning", ["museums"], "Head of culture", new(2019, 1, 1), new(2019, 9, 30)),
            ],
            Nominees =
            [
                new("Noor Siddiqui", Trust, "Leila Haddad", 6_250)
                {
                    From = new(2018, 11, 1),
                    Until = new(2019, 3, 31),
                    Months = (4, 5),
                    Skills = ["workspace", "data"],
                    Wishes = [1],
                    Brings = "Knows every workspace along the canal and what its tenants pay.",
                },
                new("Ewan McAllister", "Granary Centre for Climate Science", "Dorothy Achterberg", 6_250)
                {
                    From = new(2018, 12, 1),
                    Until = new(2019, 5, 31),
                    Skills = ["environment", "research"],
                    Wishes = [2],
                    Brings = "Measures air, and explains to firms what the figures are worth to them.",
                },
                new("Beatriz Lobo", "Battle Bridge Museum", "Hugo Sandilands", 4_900)
                {
                    From = new(2019, 4, 1),
                    Skills = ["museums"],
                    Wishes = [3],
                    Brings = "Runs the museum’s work with schools.",
                },
                new("Takumi Arai", "Acorn Street Robotics", "Fiona Blackwood", 7_800)
                {
                    From = new(2019, 2, 1),
                    Until = new(2019, 8, 31),
                    Skills = ["data", "workspace"],
                    Wishes = [1],
                    Brings = "Builds machines for small workshops.",
                },
                new("Sorcha Devlin", "Brill Place University", "Martin Eze", 5_600)
                {
                    Skills = ["research", "environment"],
                    Wishes = [2],
                    Months = (6, 6),
                    From = new(2019, 4, 1),
                    Brings = "Studies how firms and universities find each other.",
                },
            ],
            Placements =
            [
                new(
                    "Noor Siddiqui",
                    1,
                    new(2018, 11, 1),
                    new(2019, 2, 28),
                    new(2018, 10, 8),
                    "Wished the seat, knows the trade, and is free from November"
                )
                {
                    SignsAs = "Chief Executive",
                },
                new(
                    "Ewan McAllister",
                    2,
                    new(2018, 12, 1),
                    new(2019, 3, 31),
                    new(2018, 11, 5),
                    "Wished the seat, and is free within the year whose money it is"
                ),
            ],
        };

    /// <summary>Two to five, at no cost, from April 2017, reviewed in November 2017. Source: ADD2056.</summary>
    public static DemoScheme CivilSociety { get; } =
        new(
            "ADD2056",
            "Secondments from civil society",
            Initiative,
            new(2017, 4, 1),
            new(2018, 3, 31),
            new(new(2017, 1, 9), new(2017, 1, 16), new(2017, 2, 17), new(2017, 2, 27))
        )
        {
            ReviewDue = new(2017, 11, 30),
            Aims =
            [
                "More Londoners take part in civic life",
                "Young Londoners secure their right to live here",
                "What is different is celebrated, and what is shared is found",
            ],
            Call = "The fund pays for your colleague’s time. The authority gives a desk, and somebody of its own team to work with.",
            InKind =
            [
                new("A desk", Money.Pounds(350), "What a desk costs the authority in a month"),
                new("A colleague of the policy team, two days a week", Money.Pounds(1_900), "Salary with on-costs of two days a week"),
            ],
            Seats =
            [
                Seat(
                    "Diversity and social policy",
                    "Registering young people to vote",
                    ["civic engagement"],
                    "Head of social integration",
                    new(2017, 4, 1),
                    new(2018, 3, 31)
                ),
                Seat(
                    "Diversity and social policy",
                    "Young Londoners’ right to stay",
                    ["youth rights"],
                    "Head of social integration",
                    new(2017, 4, 1),
                    new(2018, 3, 31)
                ),
            ],
            Nominees =
            [
                new("Abena Mensah", "Ballot Box Project", "Gareth Lowe", 0)
                {
                    Months = (6, 12),
                    Skills = ["civic engagement"],
                    Wishes = [1],
                    Brings = "Ran six campaigns to register students.",
                },
                new("Dariusz Nowak", "Second Home Youth Rights", "Leanne Baptiste", 0)
                {
                    Months = (6, 12),
                    Skills = ["youth rights"],
                    Wishes = [2],
                    Brings = "Advises young people who grew up here without papers.",
                },
                new("Rukhsana Malik", "New Neighbours London", "Peter Ossei", 0)
                {
                    Months = (5, 9),
                    From = new(2017, 9, 1),
                    Skills = ["civic engagement"],
                    Wishes = [1],
                    Brings = "Welcomes those who came last year.",
                },
            ],
            Placements =
            [
                new(
                    "Abena Mensah",
                    1,
                    new(2017, 4, 27),
                    new(2017, 10, 26),
                    new(2017, 4, 24),
                    "The panel put this seat first, and nobody else has done the work"
                ),
                new(
                    "Dariusz Nowak",
                    2,
                    new(2017, 4, 27),
                    new(2018, 3, 26),
                    new(2017, 4, 24),
                    "The only nominee who advises young people on their status"
                ),
                new("Rukhsana Malik", 1, new(2017, 11, 1), new(2018, 3, 31), new(2017, 10, 9), "Takes the seat on where the first secondee left it"),
            ],
        };

    private static SeatTerms Seat(string team, string project, string[] skills, string manager, DateOnly first, DateOnly last) =>
        new(team, project, skills, manager, "City Hall", first, last);
}
