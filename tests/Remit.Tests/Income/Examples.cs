using Remit.Envelopes;
using Remit.Finance;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.Income;

/// <summary>The fund and the office of the papers in a database.</summary>
internal static class Examples
{
    public const string Vat = "Outside the scope of VAT";

    public static DateTime Now { get; } = new(2019, 7, 15, 10, 0, 0, DateTimeKind.Utc);

    public static DateOnly Today { get; } = new(2019, 7, 15);

    public static Poster Officer { get; } = new(null, "A test", Now, Today);

    /// <summary>£1 million by 2020. Source: ADD2056.</summary>
    public static PooledFund Fund() => new(new("ADD2056", "A pooled fund", Vat), Money.Pounds(1_000_000), new(2020, 12, 31), Now);

    /// <summary>£30,000 a year; £100,000 twice against £440,000. Source: MD2373.</summary>
    public static MembershipScheme Office() =>
        new(
            new("MD2373", "An office", Vat),
            "LOTI",
            new(
                new(2019, 4, 1),
                "MD2373",
                "Fees of members",
                Money.Pounds(30_000),
                PartYearRule.WholeMonths,
                DaysToPay: 30,
                GraceDays: 14,
                NoticeMonths: 6
            )
            {
                RunningCost = Money.Pounds(440_000),
                Contributions = [new("The authority", Money.Pounds(100_000)), new("London Councils", Money.Pounds(100_000))],
            },
            Now
        );

    /// <summary>Organisations that take part.</summary>
    public static async Task<PartnerOrganisation> EnterAsync(RemitDb db, string name)
    {
        PartnerOrganisation organisation = new(new(name, []), new(2016, 1, 1));
        db.Add(organisation);
        await db.SaveAsync(new("A test", "entered an organisation", name, null, Now));
        return organisation;
    }

    /// <summary>The office with members from 1 April 2019, and its invoices of 2019-20, sent on a day.</summary>
    public static async Task<Guid> OfficeAsync(RemitDb db, DateOnly invoiced, params PartnerOrganisation[] members)
    {
        var scheme = Office();
        IncomeWriting writing = new(db, Officer with { On = invoiced });
        Assert(await writing.EnterAsync(scheme, default));
        Assert(
            await writing.ChangeSchemeAsync(
                scheme.Id,
                "entered members",
                "Signed",
                found =>
                {
                    foreach (var member in members)
                    {
                        found.Join(member.Id, member.Name, new(2019, 4, 1));
                    }

                    return [];
                },
                default
            )
        );
        Assert(await writing.InvoiceAsync(scheme.Id, new(2019), default));
        return scheme.Id;
    }

    /// <summary>The fund with a pledge in two instalments, due on 30 June 2019 and a year later.</summary>
    public static async Task<(Guid Fund, Guid Pledge)> FundAsync(RemitDb db, PartnerOrganisation funder, long pounds = 100_000)
    {
        var fund = Fund();
        IncomeWriting writing = new(db, Officer);
        Assert(await writing.EnterAsync(fund, default));
        var answer = await writing.PledgeAsync(
            fund.Id,
            new(funder.Id, funder.Name, new(2019, 1, 7), "A letter", Instalment.Spread(Money.Pounds(pounds), 2, new(2019, 6, 30), 12)),
            default
        );
        Assert(answer);
        return (fund.Id, answer.Id);
    }

    private static void Assert(IncomeAnswer answer) => Rules.Breach.ThrowIfAny(answer.Breaches);
}
