using Remit.Finance;

namespace Remit.Secondments;

/// <summary>Schemes to plan, as ADD2253 sets them: half of the staff cost, £25,000 at most, 4 to 6 months, October 2018 to October 2019.</summary>
internal static class PlanExamples
{
    public static readonly FinancialYear Year = new(2018);

    public static SchemeToPlan Scheme(
        IReadOnlyList<SeatToPlan>? seats = null,
        IReadOnlyList<NomineeToPlan>? nominees = null,
        IReadOnlyList<StandingPlacement>? standing = null,
        SecondmentTerms? terms = null,
        IReadOnlyList<MoneyToPlan>? money = null
    ) =>
        new()
        {
            Name = "Knowledge Quarter",
            DecisionCode = "ADD2253",
            Terms = terms ?? Terms(),
            NotBefore = new(2018, 9, 1),
            Seats = seats ?? [Seat(1)],
            Nominees = nominees ?? [Nominee("Mina")],
            Standing = standing ?? [],
            Money = money ?? [],
        };

    public static SecondmentTerms Terms(int percent = 50, long pounds = 25_000, int? most = null) =>
        new()
        {
            HostPercent = percent,
            HostCap = Money.Pounds(pounds),
            MinMonths = 4,
            MaxMonths = 6,
            MostPlacements = most,
            FirstDay = new(2018, 10, 1),
            LastDay = new(2019, 10, 31),
            ReviewDue = new(2019, 10, 1),
        };

    public static SeatToPlan Seat(int number, string team = "Regeneration", string[]? skills = null, DateOnly? from = null, DateOnly? until = null)
    {
        var terms = new SeatTerms(
            team,
            $"Project {number}",
            skills ?? [],
            "Head of team",
            "City Hall",
            from ?? new(2018, 10, 1),
            until ?? new(2019, 10, 31)
        );
        return new(Guid.CreateVersion7(), number, $"Seat {number}: Project {number}, {team}", terms);
    }

    public static NomineeToPlan Nominee(
        string name,
        string employer = "A museum",
        string[]? skills = null,
        Guid[]? wishes = null,
        DateOnly? from = null,
        DateOnly? until = null,
        int least = 4,
        int most = 6,
        long monthly = 4_000,
        Guid? person = null
    ) =>
        new(
            Guid.CreateVersion7(),
            person ?? Guid.CreateVersion7(),
            name,
            new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(employer)).AsSpan(0, 16)),
            employer,
            new()
            {
                Skills = skills ?? [],
                Wishes = wishes ?? [],
                AvailableFrom = from ?? new(2018, 10, 1),
                AvailableUntil = until ?? new(2019, 10, 31),
                LeastMonths = least,
                MostMonths = most,
                MonthlyCost = Money.Pounds(monthly),
            }
        );

    public static StandingPlacement Standing(NomineeToPlan nominee, SeatToPlan seat, DateOnly from, DateOnly until, long share = 8_000) =>
        new(Guid.CreateVersion7(), "P0001", nominee.NominationId, seat.Id, from, until, Money.Pounds(share), IsAgreed: true)
        {
            PersonId = nominee.PersonId,
            PersonName = nominee.PersonName,
            OrganisationId = nominee.OrganisationId,
            OrganisationName = nominee.OrganisationName,
        };
}
