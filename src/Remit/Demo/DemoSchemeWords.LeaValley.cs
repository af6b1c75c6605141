namespace Remit.Demo;

internal static partial class DemoSchemeWords
{
    /// <summary>The second cluster's scheme, in the weeks before the demo begins: one placement is under way, a second call is open.</summary>
    /// <param name="code">The code of its decision.</param>
    /// <param name="first">Its first day.</param>
    /// <param name="days">The days around the demo's beginning.</param>
    public static DemoScheme LeaValley(string code, DateOnly first, DemoDays days)
    {
        var last = first.AddYears(1).AddDays(-1);
        return new(code, "Lea Valley secondments", Lea, first, last, new(days.Ago(60), days.Ago(59), days.Ago(50), days.Ago(49)))
        {
            Aims =
            [
                "Policy is made together with those who know the field",
                "City Hall knows which firms along the Lea are growing, and what holds them back",
                "Secondees leave behind partners who go on working together",
            ],
            Call = "City Hall looks for people from along the Lea, for four to six months each. Half of what you pay them comes back to you.",
            Seats =
            [
                Seat("Regeneration", "Workshops and yards of the Lea", ["workspace", "planning"], "Head of regeneration", first, last),
                Seat("Economic development", "Skills for making clothes", ["fashion", "skills"], "Head of economic development", first, last),
                Seat("Environment", "Water, heat and power in one plan", ["energy", "data"], "Head of environment", first.AddMonths(2), last),
            ],
            Nominees =
            [
                new("Mina Sato", Trust, "Leila Haddad", 4_200)
                {
                    Until = first.AddMonths(5).AddDays(-1),
                    Months = (4, 5),
                    Skills = ["workspace", "planning"],
                    Wishes = [1],
                    Brings = "Finds yards that nobody else sees, and talks to those who own them.",
                },
                new("Oluwaseun Bright", "Carpenters Road College of Fashion", "Agnes Whitcombe", 4_600)
                {
                    From = first.AddMonths(4),
                    Skills = ["fashion", "skills"],
                    Wishes = [2],
                    Brings = "Teaches cutting, and knows which firms look for cutters.",
                },
            ],
            Placements =
            [
                new("Mina Sato", 1, first, first.AddMonths(4).AddDays(-1), days.Ago(42), "Wished the seat and is free from the first day")
                {
                    SignsAs = "Chief Executive",
                },
                new(
                    "Oluwaseun Bright",
                    2,
                    first.AddMonths(4),
                    first.AddMonths(8).AddDays(-1),
                    null,
                    "The only nominee who knows the trade in clothes"
                ),
            ],
            Second = new(
                days.Ago(6),
                DemoDays.After(days.Today, 6),
                "There is room for more: the seat on energy has nobody yet, and two more can follow where others leave.",
                [
                    new("Ines Carvalho", "Pudding Mill Energy", "Raymond Tull", 5_100)
                    {
                        From = first.AddMonths(3),
                        Skills = ["energy", "data"],
                        Wishes = [3],
                        Brings = "Plans how heat from one building warms the next.",
                    },
                    new("Kwame Asante", "Greenway Data Cooperative", "Sylvie Marchetti", 4_400)
                    {
                        From = first.AddMonths(3),
                        Until = first.AddMonths(9).AddDays(-1),
                        Skills = ["data", "energy"],
                        Wishes = [3],
                        Brings = "Keeps the cooperative’s map of meters.",
                    },
                    new("Freya Lindqvist", "Hackney Wick School of Architecture", "Bernard Okoro", 4_000)
                    {
                        From = first.AddMonths(4),
                        Skills = ["planning", "workspace"],
                        Wishes = [1],
                        Brings = "Draws what a yard could become.",
                    },
                    new("Tomasz Zielinski", "Pudding Mill Energy", "Raymond Tull", 4_700)
                    {
                        From = first.AddMonths(6),
                        Months = (6, 6),
                        Skills = ["energy", "data"],
                        Wishes = [3],
                        Brings = "Keeps the pumps of the heat network running.",
                    },
                ]
            ),
        };
    }
}
