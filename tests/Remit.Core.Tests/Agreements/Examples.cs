using Remit.Authority;
using Remit.Finance;
using Remit.Forms;
using Remit.People;
using Remit.Rules;

namespace Remit.Agreements;

/// <summary>The funding agreement of MD2373, the secondments of ADD2253 and of ADD2056, and the people who make them.</summary>
internal static class Examples
{
    public const string Authority = "Greater London Authority";

    public static readonly DateTime At = new(2018, 10, 8, 9, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = new(2018, 10, 8);

    public static readonly AgreementPartner Council = new(Guid.CreateVersion7(), "London Councils");
    public static readonly AgreementPartner Trust = new(Guid.CreateVersion7(), "Trust for London");

    public static readonly Officer Drafter = new(Guid.CreateVersion7(), "Amara Okafor", "Senior Project Officer", [Role.ProgrammeOfficer]);
    public static readonly Officer Director = new(Guid.CreateVersion7(), "Rosalind Achebe", "Mayor of London", [Role.Approver]);
    public static readonly Officer Chief = new(Guid.CreateVersion7(), "Leila Haddad", null, [Role.Partner]);

    /// <summary>£30,000 in 2018/19, then £100,000 a year, with an option to stop in 2020/21.</summary>
    public static readonly DecisionCover Md2373 = new("MD2373", "An office of technology and innovation", new(2018, 9, 27))
    {
        Vat = "No VAT is due: nothing is supplied in return",
        Payment = PaymentKind.Grant,
        Lines = [Line(2018, 30_000), Line(2019, 100_000), Line(2020, 100_000), Line(2021, 100_000)],
        StopOptions = [new("the authority alone may end the funding in 2020/21", new(2020, 9, 30), new(2021, 3, 31))],
    };

    /// <summary>Half of the staff cost, at most £25,000, in 2018/19.</summary>
    public static readonly DecisionCover Add2253 = new("ADD2253", "Rotating secondments", new(2018, 8, 7))
    {
        Vat = "VAT is inside the amount",
        Payment = PaymentKind.Other,
        Lines = [Line(2018, 25_000) with { Share = 50 }],
    };

    /// <summary>Two to five placements at no cost.</summary>
    public static readonly DecisionCover Add2056 = new("ADD2056", "A pooled fund", new(2016, 11, 25))
    {
        Lines = [new(Guid.CreateVersion7(), "placements", null, "", 5, 2, "Two to five people are placed") { Until = new(2019, 3, 31) }],
    };

    public static CoverLine Line(int year, long pounds, long committed = 0) =>
        new(
            Guid.CreateVersion7(),
            CoverLine.Pounds,
            new FinancialYear(year),
            Authority,
            pounds * 100,
            committed * 100,
            $"Item 1: up to £{pounds} in {year}"
        );

    public static AgreementFigure Take(CoverLine line, long amount) => new(line.Id, line.Unit, line.Year, line.Funder, amount);

    /// <summary>All of MD2373's money to London Councils.</summary>
    public static AgreementTerms FundingTerms(params long[] pounds) =>
        new()
        {
            Title = "Funding of the shared office",
            Partners = [Council],
            FirstDay = new(2018, 11, 1),
            LastDay = new(2022, 3, 31),
            Figures = [.. (pounds is [] ? [30_000, 100_000, 100_000, 100_000] : pounds).Select((p, i) => Take(Md2373.Lines[i], p * 100))],
            Vat = Md2373.Vat,
            Payment = new(PaymentKind.Grant, "Money for a shared purpose, with nothing supplied to the authority"),
            Answers = Answers(AgreementKind.Funding),
        };

    public static AgreementTerms SecondmentTerms(long pence = 12_500_00) =>
        new()
        {
            Title = "First placement",
            Partners = [Trust],
            FirstDay = new(2018, 11, 1),
            LastDay = new(2019, 2, 28),
            Figures = [Take(Add2253.Lines[0], pence)],
            Vat = Add2253.Vat,
            Payment = new(PaymentKind.Other, "Half of what an employer pays its own member of staff"),
            Answers = Answers(AgreementKind.Secondment),
        };

    /// <summary>An answer to every question of a kind.</summary>
    public static Dictionary<string, string> Answers(AgreementKind kind) =>
        AgreementText
            .Questions(kind, ClauseLibrary.Shipped, Today)
            .ToDictionary(
                q => q.Name,
                q =>
                    q.Kind switch
                    {
                        AnswerKind.Money => "£30,000",
                        AnswerKind.Number => "30",
                        _ => $"an answer to {q.Name}",
                    }
            );

    public static AgreementSubject Subject(AgreementKind kind, AgreementTerms terms, DecisionCover cover, DateOnly? on = null) =>
        new(kind, "A0001", Authority, terms, cover) { Rules = GlaPolicy.Delegations.BuyingRulesOn(on ?? Today) };

    public static AgreementText Compose(AgreementSubject subject, ClauseLibrary? library = null, DateOnly? on = null) =>
        AgreementText.Compose(subject, library ?? ClauseLibrary.Shipped, on ?? Today);

    public static Agreement Draft(AgreementTerms? terms = null)
    {
        Agreement agreement = new("A0001", AgreementKind.Funding, Md2373, "Funding", Drafter.PersonId, At);
        agreement.Change(terms ?? FundingTerms(), agreement.Step, Drafter.PersonId, At);
        return agreement;
    }

    public static AgreementOffer Offer(Agreement agreement)
    {
        var subject = Subject(agreement.Kind, agreement.Terms, Md2373);
        return agreement.MakeOffer(subject, Compose(subject), Drafter, At);
    }

    public static Agreement Offered()
    {
        var agreement = Draft();
        Offer(agreement);
        return agreement;
    }

    public static AgreementSignatory ForAuthority(Officer? who = null, params Breach[] breaches) =>
        new((who ?? Director).PersonId, (who ?? Director).Name, (who ?? Director).Post ?? "", null, Authority, null, breaches);

    public static AgreementSignatory ForCouncil(Officer? who = null, string post = "Chief Executive") =>
        new((who ?? Chief).PersonId, (who ?? Chief).Name, post, Council.OrganisationId, Council.Name, null, []);

    public static Agreement Signed()
    {
        var agreement = Offered();
        agreement.Sign(ForCouncil(), agreement.Offer!.Hash, Today, At);
        agreement.Sign(ForAuthority(), agreement.Offer!.Hash, Today, At);
        return agreement;
    }

    public static EndingDraft Together(DateOnly? last = null) =>
        new(AgreementEndingKind.Together, last ?? new(2019, 6, 30), null, "The office closes");

    public static IEnumerable<string> Codes(IEnumerable<Breach> breaches) => breaches.Select(b => b.Code);
}
