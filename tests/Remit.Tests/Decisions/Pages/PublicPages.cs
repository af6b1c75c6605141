using Remit.Finance;
using Remit.Papers;
using Remit.References;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Decisions.Pages;

/// <summary>A register with decisions of every kind, and the running program on it; one of these for each database.</summary>
internal static class PublicPages
{
    /// <summary>The decision that goes on where MD2373 ends, with its sum kept back.</summary>
    public static readonly DecisionFacts Successor = new()
    {
        Publisher = "Greater London Authority",
        Code = "MD3077",
        Kind = DecisionKind.Md,
        Title = "The boroughs' office goes on",
        DateSigned = new(2023, 1, 9),
        Signatory = "Sadiq Khan",
        Approval = ApprovalState.Withheld,
        Cites = [new("MD2373", CitationRelation.Renews)],
        Part2 = true,
    };

    /// <summary>A council's decision without a code.</summary>
    public static readonly DecisionFacts Grants = new()
    {
        Publisher = "Borough of Example",
        Title = "Grants to voluntary organisations",
        Type = "Officer decision",
        RoleShown = "Leader of the Council",
        DatePublished = new(2020, 2, 3),
        Approval = ApprovalState.None,
        Approved = Money.Zero,
    };

    /// <summary>A decision whose words are markup.</summary>
    public static readonly DecisionFacts Markup = new()
    {
        Publisher = "Greater London Authority",
        Code = "DD9001",
        Kind = DecisionKind.Dd,
        Title = "<script>alert('hello')</script>",
        Signatory = "\"><img src=x onerror=alert(1)>",
        Summary = "A <b>bold</b> plan & more.",
        Body = "A <script>alert('body')</script> in the text.",
        SourceAddress = "https://example.org/?a=\"><script>",
    };

    /// <summary>The office of the boroughs with its money by year, and the programme's other sums.</summary>
    public static DecisionFacts Office()
    {
        Spend approved = new()
        {
            Kind = SpendingKind.Approved,
            UpTo = true,
            Funder = "GLA",
            Payee = "London Councils",
        };
        return Examples.Office() with
        {
            Approved = Money.Pounds(330_000),
            Spending =
            [
                approved with
                {
                    Amount = Money.Pounds(30_000),
                    Years = [new(2018)],
                },
                approved with
                {
                    Amount = Money.Pounds(100_000),
                    Per = "financial_year",
                    Years = [new(2019), new(2020), new(2021)],
                },
                new()
                {
                    Amount = Money.Pounds(440_000),
                    Per = "year",
                    Kind = SpendingKind.ProgrammeTotal,
                },
                new()
                {
                    Amount = Money.Pounds(100_000),
                    Per = "year",
                    Kind = SpendingKind.Match,
                    Funder = "London Councils",
                },
            ],
        };
    }

    /// <summary>Fills the register once and starts the program on it.</summary>
    public static async Task<RunningSite> StartAsync(TestDatabase database)
    {
        if ((await database.Register.ListAsync(new())).Total == 0)
        {
            await database.RecordAsync(Office(), Successor, Grants, Markup);
            for (var i = 0; i < 25; i++)
            {
                await database.RecordAsync(Examples.Sparse($"DD{3000 + i}", $"Sponsorship of event {i}"));
            }
        }

        return await RunningSite.StartAsync(database: database.ConnectionString);
    }
}
