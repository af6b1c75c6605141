using Remit.Envelopes;
using Remit.Finance;

namespace Remit.Income;

/// <summary>The papers' own cases.</summary>
internal static class Examples
{
    public const string Vat = "Outside the scope of VAT";

    /// <summary>£30,000 a year; £100,000 twice against £440,000. Source: MD2373; days and notice are the tests' own.</summary>
    public static MembershipTerms Md2373(PartYearRule partYear = PartYearRule.WholeMonths, int noticeMonths = 6) =>
        new(new(2018, 11, 1), "MD2373", "Fees of members", Money.Pounds(30_000), partYear, DaysToPay: 30, GraceDays: 14, noticeMonths)
        {
            RunningCost = Money.Pounds(440_000),
            Contributions = [new("The authority", Money.Pounds(100_000)), new("London Councils", Money.Pounds(100_000))],
        };

    public static MembershipScheme Office(MembershipTerms? terms = null) =>
        new(new("MD2373", "Office of technology", Vat), "LOTI", terms ?? Md2373(), At(2018, 11, 5).At);

    /// <summary>£1 million by 2020. Source: ADD2056.</summary>
    public static PooledFund Add2056() =>
        new(new("ADD2056", "Citizenship and integration", Vat), Money.Pounds(1_000_000), new(2020, 12, 31), At(2016, 12, 2).At);

    public static Poster At(int year, int month, int day) =>
        new(Guid.CreateVersion7(), "A finance officer", new(year, month, day, 9, 0, 0, DateTimeKind.Utc), new(year, month, day));

    public static (PooledFund Fund, Pledge Pledge, IReadOnlyList<Receivable> Instalments) Pledged(long pounds = 250_000, int instalments = 2)
    {
        var fund = Add2056();
        var (pledge, rows) = fund.Pledge(
            new(
                Guid.CreateVersion7(),
                "A foundation",
                new(2017, 1, 10),
                "Letter of 10 January",
                Instalment.Spread(Money.Pounds(pounds), instalments, new(2017, 3, 31), 12)
            ),
            At(2017, 1, 12)
        );
        return (fund, pledge, rows);
    }

    public static InKindTerms Desk(decimal quantity = 6, long pence = 40_000) =>
        new(
            Guid.CreateVersion7(),
            "A borough",
            InKindKind.Room,
            "A desk at the host",
            quantity,
            "desk for a month",
            new(pence),
            "Price list of the building",
            "Head of Facilities",
            "Booking sheet",
            new(2017, 4, 1),
            new(2017, 9, 30)
        );
}
