using Remit.Finance;
using Remit.Papers;
using Remit.References;

namespace Remit.Decisions;

/// <summary>Decisions to test with: the office for technology of the boroughs, its successor, and whatever differs from them.</summary>
internal static class Examples
{
    public static DateTime Now { get; } = new(2026, 11, 23, 9, 30, 0, DateTimeKind.Utc);

    /// <summary>The decision that founded the boroughs' office for technology, in our words.</summary>
    public static DecisionFacts Office(string? code = "MD2373", string? title = "London Office of Technology and Innovation") =>
        new()
        {
            Publisher = "Greater London Authority",
            Code = code,
            Kind = DecisionKind.Md,
            Level = "MD",
            Type = "Mayoral decision",
            Title = title,
            Summary = "An office shared by the boroughs is to be set up, so that digital services are built once and used by all.",
            DateSigned = new(2018, 10, 29),
            Signatory = "Sadiq Khan",
            RoleShown = "Mayor of London",
            Office = "Mayor",
            Approval = ApprovalState.Stated,
            Approved = new(33_000_000),
            Items = [new("1", "A grant of £330,000 over four years, from 2018/19 to 2021/22")],
            Spending =
            [
                new()
                {
                    Amount = new Money(33_000_000),
                    Kind = SpendingKind.Approved,
                    UpTo = true,
                    Years = [new(2018), new(2021)],
                    Payee = "London Councils",
                },
            ],
            FinancialYears = [new(2018), new(2021)],
            Cites = [new("MD2301", CitationRelation.Follows), new("DD2092")],
            Timeline = [new("The office opens", "June 2019", new(2019, 6, 1), new(2019, 6, 30))],
            Documents = [new("Signed form", "https://example.org/md2373.pdf")],
            Part2 = false,
            SourceAddress = "https://example.org/md2373",
            Body = "The boroughs co-ordinate their work in one place.\n\nThe grant of £330,000 is matched; each of the members pays £30k a year.",
        };

    /// <summary>A decision of which little is known.</summary>
    public static DecisionFacts Sparse(string code, string title) =>
        new()
        {
            Publisher = "Greater London Authority",
            Code = code,
            Kind = DecisionKind.Dd,
            Title = title,
        };
}
