using Remit.Finance;
using Remit.Forms;

namespace Remit.Publications;

/// <summary>A form that says something in every place where it can, approved in part and withheld in part, with the text that the public reads of it.</summary>
internal static class WholePart1
{
    /// <summary>The text of <see cref="Signed"/>, to the letter.</summary>
    public const string Text = """
        Executive summary

        Senior staff of the boroughs learn together.

        This decision was asked for after the act: The rooms had to be taken in August

        Novel, contentious or repercussive: No borough has shared a course before

        Decision

        1. Spending of up to £50,000 on a pilot

        2. A second round (not approved)

        3. An exemption from competition

        Condition of the approval: The contract is reviewed in June

        Money

        2017-18: £30,000 revenue, paid by The authority from Corporate contingency to A training provider

        2018-19: £20,000.50 capital, paid by The authority from Corporate contingency to A training provider, subject to the budget of that year

        2018-19: £5,000 revenue, paid by The boroughs, in kind

        2018-19: £7,000 revenue, paid directly by A foundation to A training provider

        VAT: The amounts are without VAT

        The provider supplies a service

        Procurement: single source

        Exemption from competition: absence of competition. Only one provider has the course

        Three courses were priced; this one costs a tenth less

        A paragraph is withheld under s.43(2) of the Freedom of Information Act 2000 until 1 October 2018: A supplier's prices are not yet agreed

        Limits and conditions

        At most 1,200 places, at least 800, until 31 March 2019

        Before any money is committed: Every borough has signed the agreement

        The authority may stop after the first cohort; notice by 1 September 2018, to end on 31 October 2018

        Needs a new decision: A third cohort

        Introduction and background

        A first round in 2016 was asked for again.

        A paragraph is withheld under s.40(2) of the Freedom of Information Act 2000 until 1 October 2018: It names people who did not take the decision

        Objectives and expected outcomes

        Services are bought together.

        Boroughs share services; measured by shared contracts; from 2; to 6; by 31 March 2019; The boroughs report each quarter

        Equality comments

        The course is open to all grades.

        Gender reassignment: Records may show former names. Action: Only present names are asked for

        Other considerations

        Risk: Too few take part (likelihood 2 of 5, impact 3 of 5). Places are offered early. Owner: Programme Officer

        A digital strategy: Trains those who carry it out

        The boroughs were asked in May.

        One adviser teaches at the provider and took no part

        Data protection: Large scale; Children; Only names and grades are held

        Alternatives considered and rejected

        To train online. Rejected: Staff did not finish such courses

        Finance comments

        Concurs (20 March 2018). The budget holds it

        Legal comments

        Concurs if the agreement is signed (21 March 2018). The power is there

        Planned delivery

        Two cohorts, one after the other.

        First cohort: 1 May 2018 to 31 July 2018

        Report: 31 March 2019

        Supporting papers

        Business case

        Public access to information

        Publication was deferred until 1 May 2018, approved by Assistant Director, Team London: Talks go on

        A document is withheld under s.43(2) of the Freedom of Information Act 2000 until 1 October 2018: A supplier's prices are not yet agreed

        Signed by Daniel Hughes, Assistant Director, Team London, on 29 March 2018.
        """;

    private static readonly DateOnly YearEnd = new(2019, 3, 31);

    /// <summary>The document that is withheld.</summary>
    public static FormDocument Prices { get; } = new(Guid.CreateVersion7(), "Prices", "prices.pdf", new('a', 64), Examples.Commercial);

    /// <summary>The form as it was signed.</summary>
    public static SignedDecision Signed { get; } =
        Examples.Signed(content: Content()) with
        {
            Advice =
            [
                new("Finance", "Concurs", " The budget holds it ", new(2018, 3, 20)),
                new("Legal", "Concurs if the agreement is signed", "The power is there", new(2018, 3, 21)),
            ],
            Conditions = ["The contract is reviewed in June"],
            NotApproved = [new(2, "A second round")],
        };

    private static FormContent Content() =>
        Examples.Content(
            new AskedDeferral(new(2018, 5, 1), "Talks go on"),
            [
                new("The price is £410 a head", Examples.Commercial, FormSection.Money),
                new("Two officers disagreed", Examples.Personal, FormSection.Background),
            ],
            [new(Guid.CreateVersion7(), "Business case", "case.pdf", new('b', 64)), Prices]
        ) with
        {
            Basics = new()
            {
                Summary = "Senior staff of the boroughs learn together.",
                Retrospective = "The rooms had to be taken in August",
                Novel = new(true, false, false, "No borough has shared a course before"),
            },
            Money = Money(),
            Limits = new()
            {
                Counts = [new("places", 800, 1_200, YearEnd)],
                Conditions = ["Every borough has signed the agreement"],
                StopOptions = [new("The authority may stop after the first cohort", new(2018, 9, 1), new(2018, 10, 31))],
                NeedsNewDecision = ["A third cohort"],
            },
            Outcomes = new()
            {
                Objectives = "Services are bought together.",
                Promised = [new("Boroughs share services", "shared contracts", "2", "6", YearEnd, "The boroughs report each quarter")],
            },
            Equality = new()
            {
                Comments = "The course is open to all grades.",
                Impacts = [new(Characteristic.GenderReassignment, "Records may show former names", "Only present names are asked for")],
            },
            Considerations = new()
            {
                Risks = [new("Too few take part", 2, 3, "Places are offered early", "Programme Officer")],
                Strategies = [new("A digital strategy", "Trains those who carry it out", null)],
                Consultation = "The boroughs were asked in May.",
                HasConflicts = true,
                Conflicts = "One adviser teaches at the provider and took no part",
                DataProtection = new(true, ["Large scale", "Children"], "Only names and grades are held"),
            },
            Alternatives = [new("To train online", "Staff did not finish such courses")],
            Delivery = new()
            {
                Approach = "Two cohorts, one after the other.",
                Steps = [new("First cohort", new(2018, 5, 1), new(2018, 7, 31)), new("Report", null, YearEnd)],
            },
        };

    private static FormMoney Money()
    {
        const string Provider = "A training provider";
        const string Budget = "Corporate contingency";
        return new()
        {
            Lines =
            [
                new(new(2017), "The authority", Budget, Provider, new(30_000_00), MoneyNature.Revenue, MoneyCertainty.Approved),
                new(new(2018), "The authority", Budget, Provider, new(20_000_50), MoneyNature.Capital, MoneyCertainty.SubjectToBudget),
                new(new(2018), "The boroughs", null, null, new(5_000_00), MoneyNature.Revenue, MoneyCertainty.InKind),
                new(new(2018), "A foundation", null, Provider, new(7_000_00), MoneyNature.Revenue, MoneyCertainty.Approved, ByAnother: true),
            ],
            Vat = "The amounts are without VAT",
            KindReason = "The provider supplies a service",
            Procurement = new()
            {
                Route = "single source",
                ExemptionGround = "absence of competition",
                SingleSource = "Only one provider has the course",
                ValueForMoney = "Three courses were priced; this one costs a tenth less",
            },
        };
    }
}
