using Remit.Decisions;
using Remit.Finance;

namespace Remit.Forms;

/// <summary>Forms as officers would have filled them in, with the figures and facts of the papers in words of our own.</summary>
internal static class Examples
{
    /// <summary>Leaders learn digital skills: £50,000, three cohorts of eight, twelve months from October 2017. Source: ADD2155.</summary>
    /// <param name="amount">Another amount; in pounds.</param>
    public static FormContent Add2155Form(long amount = 50_000) =>
        new()
        {
            Basics = new()
            {
                Level = "ADD",
                Title = "Digital leadership training",
                Directorate = "External Affairs",
                Programme = "Digital leadership",
                Summary =
                    $"Senior leaders are to learn enough about digital technology to decide well. A pilot of twelve months takes three cohorts of eight through six months of coaching each, for up to {Money.Pounds(amount)}.",
            },
            Items =
            [
                new(
                    $"Spending of up to {Money.Pounds(amount)} from the corporate contingency on a pilot of digital leadership training and the research that goes with it"
                ),
                new("An exemption from competition for buying these services, because the supplier alone holds the rights in the method"),
            ],
            Money = new()
            {
                NoMoney = false,
                Lines = [Line(2017, amount, "Corporate contingency", "Doteveryone")],
                Vat = "VAT is outside the amount and is recovered",
                Kind = PaymentKind.Contract,
                KindReason = "Services are supplied to the authority in return for the payment",
                Procurement = new()
                {
                    Route = "Single source, exempt from competition",
                    ExemptionGround = "Technical, artistic or exclusive rights",
                    SingleSource = "The method of coaching and its materials belong to this supplier, who publishes them openly afterwards",
                    ValueForMoney = "£650 a day here, against £900 a day for training of the same kind",
                },
            },
            Limits = new()
            {
                Counts = [new("cohorts", 2, 3, new(2018, 10, 31)), new("places in a cohort", null, 8, null)],
                Conditions = ["The contract is signed by both sides before the first session"],
                NeedsNewDecision = ["Any cohort after the pilot, which is bought by competition"],
            },
            Background =
                "People who lead decide about technology without having learned about it. The supplier has coached members of Parliament and knows how the authority works.\n\nA pilot shows whether coaching in cohorts works before more is bought.",
            Outcomes = new()
            {
                Objectives = "Leaders who are confident with digital technology, and materials that others can use.",
                Promised =
                [
                    new(
                        "Leaders feel able to lead on digital matters",
                        "Self-rated confidence, 1 to 5, mean",
                        "2.4 in the enrolment survey",
                        "4.0 at the end of each cohort",
                        new(2018, 10, 31),
                        "Survey before and after, held by the programme officer"
                    ),
                    new(
                        "What was learned is used at work",
                        "Share of leaders with one change they can show",
                        "0 of 24",
                        "18 of 24",
                        new(2018, 10, 31),
                        "Interviews by the evaluator"
                    ),
                ],
                EvaluationDue = new(2018, 10, 31),
            },
            Equality = new()
            {
                Comments =
                    "The first places go to senior leaders, of whom fewer than half are women and one in eight is from an ethnic minority. Places are offered so that each cohort is as mixed as the organisation.",
                Impacts =
                [
                    new(
                        Characteristic.Sex,
                        "Women hold fewer of the posts that are invited",
                        "Half of the places in each cohort are kept for women until two weeks before it begins"
                    ),
                    new(
                        Characteristic.Disability,
                        "Sessions in the evening or without captions shut people out",
                        "Sessions are in working hours, with captions and a hearing loop"
                    ),
                ],
            },
            Considerations = new()
            {
                Risks =
                [
                    new(
                        "Leaders drop out at the last minute and places stay empty",
                        4,
                        3,
                        "Dates are agreed with each leader; a place that falls free is offered on",
                        "Programme officer"
                    ),
                ],
                Strategies = [new("A smart city", "Leaders who understand technology buy and run it better", null)],
                Consultation = "Human resources were asked, who buy training for leaders, and found the price good.",
                HasConflicts = false,
                DataProtection = new(true, [], "Names and survey answers of 24 members of staff, kept by the authority: no assessment is needed"),
            },
            Alternatives =
            [
                new("A course for everybody, bought by competition", "What to ask for is not known before the pilot has been run"),
                new("Doing nothing", "Leaders would go on deciding about what they have not learned"),
            ],
            Delivery = new()
            {
                Approach = "One supplier, three cohorts one after another, each shaped with those who take part.",
                Steps =
                [
                    new("The contract is signed", new(2017, 9, 6), new(2017, 9, 29)),
                    new("The first cohort begins", null, new(2017, 10, 9)),
                    new("Delivery ends", null, new(2018, 10, 31)),
                    new("Evaluation", new(2018, 9, 3), new(2018, 10, 31)),
                ],
            },
            Sources = new() { Cites = [new("MD2085", CitationRelation.Cites)] },
        };

    /// <summary>A contribution to an office of boroughs for four years: £330,000, three years of it subject to budget. Source: MD2373.</summary>
    public static FormContent Md2373Form() =>
        new()
        {
            Basics = new()
            {
                Level = "MD",
                Title = "Office of technology and innovation for London’s boroughs",
                Directorate = "Communities and Intelligence",
                Programme = "Smarter London",
                Summary =
                    "The authority pays into a shared office of the boroughs that brings their digital work together: up to £30,000 in the year it is set up and up to £100,000 in each of the three years after, £330,000 in all.",
            },
            Items =
            [
                new(
                    "A grant of up to £30,000 in 2018-19 and up to £100,000 a year from 2019-20 to 2021-22, £330,000 in all, towards the cost of the office"
                ),
                new("The right to end the grant during 2020-21"),
            ],
            Money = new()
            {
                NoMoney = false,
                Lines =
                [
                    Line(2018, 30_000, "Corporate contingency", "London Councils"),
                    .. new[] { 2019, 2020, 2021 }.Select(y =>
                        Line(y, 100_000, "Smarter London", "London Councils") with
                        {
                            Certainty = MoneyCertainty.SubjectToBudget,
                        }
                    ),
                    .. new[] { 2019, 2020, 2021 }.Select(y => new SpendingLine(
                        new(y),
                        "London Councils",
                        null,
                        null,
                        Money.Pounds(100_000),
                        MoneyNature.Revenue,
                        MoneyCertainty.SubjectToBudget,
                        ByAnother: true
                    )),
                    new(new(2018), "A philanthropic partner", null, null, null, MoneyNature.Revenue, MoneyCertainty.InKind),
                ],
                Vat = "A grant is outside the scope of VAT",
                Kind = PaymentKind.Grant,
                KindReason = "The money supports the office’s own purpose and buys nothing for the authority",
            },
            Limits = new()
            {
                Counts = [new("core members", 6, 33, null), new("members of staff", null, 3, new(2022, 3, 31))],
                Conditions = ["A funding agreement is executed by both sides before any money is committed"],
                StopOptions = [new("The authority may end its grant, by notice in writing", new(2020, 9, 30), new(2021, 3, 31))],
                NeedsNewDecision = ["Any money beyond this"],
            },
            Background =
                "The boroughs asked for an office in which they share what they build. Research that was commissioned jointly said that it should be small and hosted by one of them.",
            Outcomes = new()
            {
                Objectives = "Boroughs that build things once and use them many times.",
                Promised =
                [
                    new(
                        "Boroughs find the office useful",
                        "Boroughs that rate it good or better",
                        "None: it does not exist",
                        "25 of 33",
                        new(2020, 6, 30),
                        "Survey of chief executives, by the steering group"
                    ),
                ],
                EvaluationDue = new(2020, 6, 30),
            },
            Equality = new()
            {
                Comments = "The office’s apprenticeships and events reach people who are few in technology today.",
                Impacts =
                [
                    new(
                        Characteristic.Sex,
                        "Few women work in boroughs’ technology teams",
                        "Half of the places on the leadership programme go to women"
                    ),
                ],
            },
            Considerations = new()
            {
                Risks =
                [
                    new(
                        "Too few boroughs join for the fees to cover the cost",
                        3,
                        4,
                        "Membership is agreed with eight boroughs before staff is hired",
                        "Chief Digital Officer"
                    ),
                ],
                Strategies = [new("The roadmap for a smarter city", "The office is one of its main actions", "https://example.org/roadmap")],
                Consultation = "More than twenty boroughs took part in interviews, a survey and four workshops.",
                HasConflicts = true,
                Conflicts = "The Chief Digital Officer sits on the steering group and takes no part in the review of the grant.",
                DataProtection = new(false, [], "The grant uses no personal data; each project is screened before it begins"),
            },
            Alternatives = [new("A team of the authority’s own", "Boroughs would not lead it, and would not pay for it")],
            Delivery = new()
            {
                Approach = "A steering group oversees the set-up; the host employs the staff.",
                Steps =
                [
                    new("Steering group", null, new(2018, 10, 31)),
                    new("Set-up", new(2018, 11, 1), new(2019, 3, 31)),
                    new("The office opens", null, new(2019, 4, 1)),
                    new("Grant ends", null, new(2022, 3, 31)),
                ],
            },
            Sources = new()
            {
                Cites = [new("MD2301", CitationRelation.Follows), new("DD2092", CitationRelation.Follows), new("ADD2168", CitationRelation.Cites)],
            },
        };

    /// <summary>Md2373Form with a paragraph and a document that are withheld, and a deferral: every field of the form says something.</summary>
    public static FormContent WholeForm() =>
        Md2373Form() with
        {
            Basics = Md2373Form().Basics with
            {
                Novel = new(true, true, true, "Boroughs and the authority never shared an office before"),
                ReservedMatter = "A reserved matter",
                Retrospective = "Workshops were held before the decision",
            },
            Money = Md2373Form().Money with { Procurement = Add2155Form().Money.Procurement },
            Considerations = Md2373Form().Considerations with { DataProtection = new(true, ["New technology"], "Projects match data") },
            Sources = Md2373Form().Sources with
            {
                Replaces = ["MD2101"],
                Documents =
                [
                    new(new Guid("01900000-0000-7000-8000-0000000000d1"), "Business plan", "plan.pdf", new string('a', 64)),
                    new(new Guid("01900000-0000-7000-8000-0000000000d2"), "Prices", "prices.xlsx", new string('b', 64), Ground()),
                ],
            },
            Access = new()
            {
                Deferral = new(new(2019, 4, 1), "Boroughs have not been told yet"),
                Part2 = [new("The host’s bid was £412,000", Ground(), FormSection.Money)],
            },
        };

    /// <summary>A ground for withholding prices.</summary>
    public static WithholdingGround Ground() =>
        new(
            "s.43(2)",
            "It tells a price that is still negotiated",
            "Publishing would raise the price that the public pays",
            "Head of Governance",
            new(2019, 10, 1)
        );

    private static SpendingLine Line(int year, long pounds, string budget, string payee) =>
        new(new(year), "The authority", budget, payee, Money.Pounds(pounds), MoneyNature.Revenue, MoneyCertainty.Approved);
}
