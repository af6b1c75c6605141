using Remit.Agreements;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;

namespace Remit.Demo;

/// <summary>An agreement of the demo: the figures are the papers', people and words are made up.</summary>
internal sealed record DemoAgreement(string Code, AgreementKind Kind, string Title, DateOnly On, DateOnly FirstDay, DateOnly LastDay)
{
    public required string Organisation { get; init; }

    public required string Person { get; init; }

    public required string Post { get; init; }

    /// <summary>The time from the draft to the offer, and from each signature to the next.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Who of the demo signs it for the authority.</summary>
    public string SignedBy { get; init; } = "approver";

    /// <summary>What it takes of the decision, line by line in the order of the decision.</summary>
    public Func<CoverLine, long> Of { get; init; } = _ => 0;

    public PaymentChoice? Payment { get; init; }

    public string? Vat { get; init; }

    public BuyingCase? Buying { get; init; }

    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>With what the decision's envelope is opened, where nothing has opened it; null where it is open.</summary>
    public EnvelopeTerms? Envelope { get; init; }

    public IEnumerable<AgreementFigure> Takes(DecisionCover cover) =>
        cover
            .Lines.Where(l => !l.ByAnother && Of(l) > 0)
            .Select(l => new AgreementFigure(l.Id, l.Unit, l.Year, l.Funder, Math.Min(Of(l), l.Left)))
            .Where(f => f.Amount > 0);
}

/// <summary>What the demo's agreements say.</summary>
internal static class DemoAgreementWords
{
    /// <summary>Those of the papers, in the order of their days.</summary>
    public static IReadOnlyList<DemoAgreement> Past { get; } = [PooledFund, Training, Office];

    private static DemoAgreement PooledFund =>
        new("ADD2056", AgreementKind.Memorandum, "Working together on active citizenship", new(2017, 5, 2), new(2017, 5, 8), new(2019, 3, 31))
        {
            Organisation = "Trust for London",
            Person = "Femi Adeleke",
            Post = "Director of Grants",
            Answers = Answers(
                ("purpose", "Civil society and the authority support Londoners who want to take part in the life of their city"),
                ("authority-does", "give each person who is placed a desk and a colleague of its own, and sit on the panel"),
                ("partner-does", "call for proposals, hold the pooled money and pay the people who are placed"),
                ("panel", "A panel of funders and civil society meets every quarter and recommends awards; the authority has one seat."),
                ("contact", "the head of communities at each party")
            ),
            Envelope = DemoEnvelopeTerms.PooledFund,
        };

    private static DemoAgreement Training =>
        new("ADD2155", AgreementKind.Contract, "A pilot of digital leadership training", new(2017, 9, 11), new(2017, 10, 2), new(2018, 3, 31))
        {
            Organisation = "Doteveryone",
            Person = "Marta Lindqvist",
            Post = "Head of Learning",
            Of = line => line.IsMoney ? line.Approved : 0,
            Payment = new(PaymentKind.Contract, "Training and research are supplied in return for the payment"),
            Vat = "VAT is outside the amount and is recovered",
            Buying = new()
            {
                Ground = "exclusive-rights",
                SingleSource = "The supplier alone holds the rights in the method that the pilot tries out",
                Chosen = new("Doteveryone", Money.Pounds(650), "day"),
                Others = [new("comparable suppliers", Money.Pounds(900), "day")],
            },
            Answers = Answers(
                ("services", "Three cohorts of eight senior leaders, six months each, with sessions, coaching and an evaluation"),
                ("price-basis", "days worked at £650 a day, and costs of venues as they are"),
                ("payment-days", "30"),
                ("contact", "the digital transformation lead and the supplier’s head of learning")
            ),
            Envelope = DemoEnvelopeTerms.Training,
        };

    private static DemoAgreement Office =>
        new("MD2373", AgreementKind.Funding, "Funding of the boroughs’ office of technology", new(2018, 11, 12), new(2018, 11, 19), new(2022, 3, 31))
        {
            Organisation = "London Councils",
            Person = "Gwen Parry",
            Post = "Director of Corporate Services",
            SignedBy = "mayor",
            Of = line => line.IsMoney ? line.Approved : 0, // years whose budget is not confirmed are committed when it is
            Payment = new(PaymentKind.Grant, "The money supports an office that the boroughs share, and nothing is supplied to the authority"),
            Vat = "No VAT is due: nothing is supplied in return",
            Answers = Answers(
                ("purpose", "Setting up and running an office in which boroughs build and reuse digital services together"),
                ("evidence", "payroll records and paid invoices of the office"),
                ("reports", "in writing every quarter, and an evaluation in the middle of 2021"),
                ("payment-days", "30"),
                ("contact", "the chief digital officer and the office’s director")
            ),
            Envelope = DemoEnvelopeTerms.Office,
        };

    /// <summary>A grant under a decision of the demo, which the recipient has signed and the authority has not.</summary>
    public static DemoAgreement Grant(string code, DateOnly today, DateOnly lastDay) =>
        new(code, AgreementKind.Funding, "What the lab’s first year taught", Before(today), today.AddDays(10), lastDay)
        {
            Pace = TimeSpan.FromMinutes(20), // the decision was signed an hour before
            Organisation = "Riverside Evaluation Cooperative",
            Person = "Anil Mehta",
            Post = "Company Secretary",
            Of = line => line.IsMoney ? line.Approved : 0,
            Payment = new(PaymentKind.Grant, "The money supports the cooperative’s own purpose and buys nothing for the authority"),
            Answers = Answers(
                ("purpose", "Writing down what the lab’s first year taught, by people who took no part in it"),
                ("evidence", "time sheets and paid invoices"),
                ("reports", "a draft after two months and a report at the end"),
                ("payment-days", "30"),
                ("contact", "the programme officer and the cooperative’s secretary")
            ),
        };

    /// <summary>A memorandum under the same decision, which nobody has signed yet.</summary>
    public static DemoAgreement Memorandum(string code, DateOnly today, DateOnly lastDay) =>
        new(code, AgreementKind.Memorandum, "Sharing what the lab taught", Before(today), today.AddDays(10), lastDay)
        {
            Pace = TimeSpan.FromMinutes(20),
            Organisation = "Canalside Workspace Trust",
            Person = "Leila Haddad",
            Post = "Chief Executive",
            Answers = Answers(
                ("purpose", "People who run workspaces hear what the lab taught, and say what they would do with it"),
                ("authority-does", "share the findings before they are printed and send somebody to each workshop"),
                ("partner-does", "find a room and bring together people from at least six workspaces"),
                ("panel", "The two leads meet once a month."),
                ("contact", "the programme officer and the trust’s chief executive")
            ),
        };

    private static DateOnly Before(DateOnly today) => new DemoDays(Calendars.LondonTime.InstantOf(today, new(12, 0))).Ago(1);

    /// <summary>With a month's notice, as all of them have.</summary>
    private static Dictionary<string, string> Answers(params (string Name, string Value)[] answers) =>
        answers.Append((Name: AgreementPlaces.NoticeDays, Value: "30")).ToDictionary(a => a.Name, a => a.Value);
}
