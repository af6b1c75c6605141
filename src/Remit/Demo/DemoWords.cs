using Remit.Decisions;
using Remit.Finance;
using Remit.Forms;

namespace Remit.Demo;

/// <summary>What the decisions on their way say: made up for the demo, as what could follow the five programmes.</summary>
internal static partial class DemoWords
{
    /// <summary>A second year of secondments, which an assistant director may sign.</summary>
    public static FormContent Secondments(DateOnly today) =>
        Of(
            today,
            new("ADD", "Rotating secondments: a second year", "Borough secondments", 25_000, "Royal Docks Enterprise Trust", "ADD2253")
            {
                Background = "Four officers changed places with boroughs in the first year. Three boroughs ask for a second one.",
                Promise = new(
                    "Officers bring back what they learned",
                    "Officers who changed a way of working",
                    "2 of 4",
                    "5 of 6",
                    today.AddMonths(14),
                    "Interviews"
                ),
                Risk = new(
                    "A host withdraws before the secondment begins",
                    2,
                    3,
                    "Two boroughs are in reserve",
                    "Senior Project Officer, Regeneration"
                ),
            }
        );

    /// <summary>A second pilot that is being drafted: the sums do not agree, and half of it is not written.</summary>
    public static FormContent LeadershipDraft(DateOnly today) =>
        new()
        {
            Basics = new()
            {
                Level = "ADD",
                Title = "Digital leadership: a second pilot of cohorts",
                Directorate = "Development, Enterprise and Environment",
                Programme = "Digital leadership",
                Summary = "Two more cohorts of eight leaders learn to decide well about technology, for up to £48,000 in all.",
            },
            Items = [new("Spending of up to £48,000 (£20,000 for the first cohort and £24,000 for the second) on digital leadership training")],
            Money = new()
            {
                NoMoney = false,
                Lines =
                [
                    Line(FinancialYear.Of(today), 20_000, "Corporate contingency", "Open Learning Works", MoneyCertainty.Approved),
                    Line(FinancialYear.Of(today).Next, 24_000, "Corporate contingency", "Open Learning Works", MoneyCertainty.SubjectToBudget),
                ],
                Kind = PaymentKind.Contract,
                KindReason = "Training is supplied to the authority in return for the payment",
            },
            Limits = new() { Counts = [new("cohorts", 2, 3, null), new("places in a cohort", null, 8, null)] },
            Background = "The first pilot ran three cohorts one after another. This one runs two at a time.",
            Equality = new() { Comments = "There are no equality implications." },
            Sources = Follows("ADD2155"),
        };

    /// <summary>Cohorts for boroughs, with the price that was offered in Part 2: above an assistant director's limit.</summary>
    public static FormContent BoroughLeaders(DateOnly today) =>
        Of(
            today,
            new("DD", "Digital leadership: cohorts for boroughs’ directors", "Leaders of boroughs", 120_000, "London Boroughs Academy", "ADD2155")
            {
                Background = "Directors of eleven boroughs asked to learn together what the authority’s own leaders learned in the first pilot.",
                Promise = new(
                    "Directors feel able to lead on digital matters",
                    "Self-rated confidence, 1 to 5, mean",
                    "2.6",
                    "4.0",
                    today.AddMonths(16),
                    "Survey before and after"
                ),
                Risk = new("Too few directors find the time", 3, 3, "Dates are agreed half a year ahead", "Senior Project Officer, Regeneration"),
            }
        ) with
        {
            Access = new()
            {
                Part2 =
                [
                    new(
                        "The academy offered £6,900 a place, and would go down to £6,200 for twenty places.",
                        new(
                            "s.43(2)",
                            "A price is still being negotiated",
                            "The public gains more from a good price now than from knowing it before it is agreed",
                            "Head of Governance",
                            today.AddMonths(6)
                        ),
                        FormSection.Money
                    ),
                ],
            },
        };

    /// <summary>A second grant period of an office of the boroughs: the mayor's.</summary>
    public static FormContent BoroughOffice(DateOnly today)
    {
        var first = FinancialYear.Of(today);
        var content = Of(
            today,
            new("MD", "Office of technology and innovation: a second grant", "Boroughs’ shared office", 330_000, "London Councils", "MD2373")
            {
                Background = "The boroughs’ shared office found its members and its first projects. They ask the authority to go on for three years.",
                Promise = new(
                    "Boroughs use what another one built",
                    "Boroughs with two shared projects or more",
                    "9 of 33",
                    "25 of 33",
                    today.AddMonths(36),
                    "The office’s yearly count"
                ),
                Risk = new(
                    "Membership fees fall short of the cost",
                    3,
                    4,
                    "The grant of a year is paid when fees for that year are promised",
                    "Chief Digital Officer"
                ),
            }
        );
        return content with
        {
            Basics = content.Basics with
            {
                Summary = "A grant of up to £30,000 this year and up to £100,000 in each of the next three years, £330,000 in all.",
            },
            Money = content.Money with
            {
                Lines =
                [
                    Line(first, 30_000, "Corporate contingency", "London Councils", MoneyCertainty.Approved),
                    .. Enumerable
                        .Range(first.StartYear + 1, 3)
                        .Select(year => Line(new(year), 100_000, "Smarter London", "London Councils", MoneyCertainty.SubjectToBudget)),
                ],
            },
            Limits = new()
            {
                StopOptions = [new("The authority may end its grant, by notice in writing", today.AddMonths(18), today.AddMonths(24))],
                NeedsNewDecision = ["Any money beyond this"],
            },
        };
    }

    /// <summary>More projects of a design lab, which finance has advised on.</summary>
    public static FormContent DesignLab(DateOnly today) =>
        Of(
            today,
            new("ADD", "Design lab: four more projects with residents", "Design lab", 45_000, "Open Neighbourhood Studio", "ADD2463")
            {
                Background = "The lab’s first projects were designed with residents. Four more neighbourhoods have asked for one.",
                Promise = new("Residents’ ideas are built", "Projects that were built", "0 of 4", "3 of 4", today.AddMonths(12), "Visits by the lab"),
                Risk = new("Neighbourhoods wait too long for permissions", 3, 2, "Permissions are asked for first", "Head of the lab"),
            }
        );

    /// <summary>A pooled fund's second round, which a board has supported under a condition.</summary>
    public static FormContent PooledFund(DateOnly today) =>
        Of(
            today,
            new("ADD", "Pooled fund for young people: a second round", "Pooled fund", 40_000, "London Youth Funders", "ADD2056")
            {
                Background = "Five funders put their money together in the first round. Two more join the second.",
                Promise = new(
                    "Small groups are reached",
                    "Grants to groups with an income below £50,000",
                    "11",
                    "20",
                    today.AddMonths(12),
                    "The fund’s register"
                ),
                Risk = new("A funder leaves before the round closes", 2, 4, "Each funder signs before the round opens", "Fund coordinator"),
            }
        );

    /// <summary>A small study that has just been signed.</summary>
    public static FormContent Evaluation(DateOnly today) =>
        Of(
            today,
            new("ADD", "Civic design: what the first year taught", "Learning from pilots", 18_000, "Riverside Evaluation Cooperative", "ADD2463")
            {
                Background = "The lab’s first year has ended, and what it taught is to be written down by somebody who took no part in it.",
                Promise = new(
                    "Other teams use the findings",
                    "Teams that changed a plan",
                    "0",
                    "4",
                    today.AddMonths(9),
                    "Interviews by the evaluator"
                ),
                Risk = new("Participants cannot be found any more", 2, 2, "The lab writes to them first", "Senior Project Officer, Regeneration"),
            }
        );

    /// <summary>A decision whose publication waits for talks to end.</summary>
    public static FormContent Deferred(DateOnly today) =>
        Of(
            today,
            new("ADD", "Community spaces: a partner for advice", "Community spaces", 30_000, "Common Ground Advisers", "ADD2056")
            {
                Background = "Groups that were given a space need advice on leases before they move in.",
                Promise = new(
                    "Groups keep their space",
                    "Leases that run on after a year",
                    "0 of 12",
                    "10 of 12",
                    today.AddMonths(18),
                    "The advisers’ list"
                ),
                Risk = new("Landlords change their mind", 3, 3, "Advice begins before a lease is offered", "Senior Project Officer, Regeneration"),
            }
        ) with
        {
            Access = new() { Deferral = new(today.AddDays(5), "Talks with two landlords end before it is told") },
        };

    private static FormContent Of(DateOnly today, Proposal proposal) =>
        new()
        {
            Basics = new()
            {
                Level = proposal.Level,
                Title = proposal.Title,
                Directorate = "Development, Enterprise and Environment",
                Programme = proposal.Programme,
                Summary = $"A grant of up to {Money.Pounds(proposal.Pounds)} to {proposal.Payee}.",
            },
            Items = [new($"A grant of up to {Money.Pounds(proposal.Pounds)} to {proposal.Payee}")],
            Money = new()
            {
                NoMoney = false,
                Lines = [Line(FinancialYear.Of(today), proposal.Pounds, "Regeneration programme", proposal.Payee, MoneyCertainty.Approved)],
                Vat = "A grant is outside the scope of VAT",
                Kind = PaymentKind.Grant,
                KindReason = "The money supports the recipient’s own purpose and buys nothing for the authority",
            },
            Limits = new() { Conditions = ["A funding agreement is executed by both sides before any money is paid"] },
            Background = proposal.Background,
            Outcomes = new()
            {
                Objectives = $"{proposal.Promise.Outcome}, and others can see how.",
                Promised = [proposal.Promise],
                EvaluationDue = proposal.Promise.By,
            },
            Equality = new()
            {
                Comments = "Places are offered so that those who are few in the field hear of them first; who takes part is counted.",
            },
            Considerations = new()
            {
                Risks = [proposal.Risk],
                HasConflicts = false,
                DataProtection = new(true, [], "Names and answers of those who take part, kept by the recipient: no assessment is needed"),
            },
            Alternatives = [new("Doing nothing", "What was begun would end without being used")],
            Delivery = new()
            {
                Steps =
                [
                    new("The funding agreement is signed", today.AddDays(10), today.AddDays(40)),
                    new("Delivery ends", null, proposal.Promise.By!.Value.AddMonths(-1)),
                    new("Evaluation", null, proposal.Promise.By),
                ],
            },
            Sources = Follows(proposal.Earlier),
        };

    private static FormSources Follows(string code) => new() { Cites = [new(code, CitationRelation.Follows)] };

    private static SpendingLine Line(FinancialYear year, long pounds, string budget, string payee, MoneyCertainty certainty) =>
        new(year, "The authority", budget, payee, Money.Pounds(pounds), MoneyNature.Revenue, certainty);

    private sealed record Proposal(string Level, string Title, string Programme, long Pounds, string Payee, string Earlier)
    {
        public required string Background { get; init; }

        public required PromisedOutcome Promise { get; init; }

        public required FormRisk Risk { get; init; }
    }
}
