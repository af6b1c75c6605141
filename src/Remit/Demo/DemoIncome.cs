using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Finance;
using Remit.Income;
using Remit.Organisations;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Demo;

/// <summary>The pooled fund and the membership office of the papers: goal, fee and cost are as published; who pays, and when, is made up.</summary>
internal sealed partial class DemoIncome(RemitDb db, DateOnly today, CancellationToken cancellation)
{
    private const string Partner = "Canalside Workspace Trust";
    private const string FirstFunder = "Harbour Street Foundation";
    private const string SecondFunder = "Lantern Trust";
    private const string ThirdFunder = "Northbank Giving";

    private static readonly string[] Boroughs =
    [
        "Ashdown Borough",
        "Brookhill Borough",
        "Eastmere Borough",
        "Fernley Borough",
        "Holloway Cross Borough",
    ];
    private const string LateBorough = "Kingsmead Borough";
    private const string LeavingBorough = "Millbrook Borough";

    private readonly Dictionary<string, PartnerOrganisation> _payers = [];

    /// <summary>Puts them in, as far as the decisions are on the register; does nothing where they are.</summary>
    /// <param name="db">A database that holds the people and the register.</param>
    /// <param name="at">When the demo begins, in UTC.</param>
    /// <param name="cancellation">Gives up; what is entered so far stays.</param>
    public static async Task FillAsync(RemitDb db, DateTime at, CancellationToken cancellation)
    {
        if (!await db.IncomeProgrammes.AnyAsync(cancellation))
        {
            await new DemoIncome(db, LondonTime.DayOf(at), cancellation).FillAsync();
        }
    }

    private async Task FillAsync()
    {
        await EnterPayersAsync();
        if (await IsOnRegisterAsync("ADD2056") && today >= new DateOnly(2017, 1, 9))
        {
            await FundAsync();
        }

        if (await IsOnRegisterAsync("MD2373") && today >= new DateOnly(2019, 1, 7))
        {
            await OfficeAsync();
        }
    }

    private async Task FundAsync()
    {
        PooledFund fund = new(
            new("ADD2056", "Citizenship and Integration Initiative", "Donations, outside the scope of VAT"),
            Money.Pounds(1_000_000),
            new(2020, 12, 31),
            At(new(2017, 1, 9))
        );
        await OnAsync(new(2017, 1, 9), w => w.EnterAsync(fund, cancellation));
        await PledgeAsync(fund, FirstFunder, new(2017, 1, 16), 400_000, 4, new(2017, 3, 31), 12);
        await PledgeAsync(fund, SecondFunder, new(2017, 2, 6), 250_000, 5, new(2017, 6, 30), 6);
        await PledgeAsync(fund, ThirdFunder, new(2017, 3, 13), 100_000, 2, new(2017, 9, 30), 12);
        await PledgeAsync(fund, Partner, new(2018, 1, 15), 60_000, 3, new(2018, 3, 31), 12);
        await ReceiveAllAsync(
            fund.Id,
            except: row => row is { PayerName: ThirdFunder, Number: "P0003/2" } or { PayerName: Partner, Number: "P0004/3" }
        );
        await WithdrawAsync(new(2018, 10, 1), ThirdFunder, "The foundation has closed its programme");
        await GiveAsync(
            fund,
            Partner,
            InKindKind.Room,
            "Two desks for people lent to the policy team",
            24,
            "desk for a month",
            350,
            new(2017, 4, 3),
            new(2018, 3, 30)
        );
        await GiveAsync(fund, SecondFunder, InKindKind.StaffTime, "An evaluator, one day a week", 46, "day", 280, new(2017, 5, 1), new(2018, 4, 27));
    }

    private async Task OfficeAsync()
    {
        MembershipTerms terms = new(
            new(2019, 1, 1),
            "MD2373",
            "The fee of a core member, and the yearly cost",
            Money.Pounds(30_000),
            PartYearRule.WholeMonths,
            DaysToPay: 30,
            GraceDays: 14,
            NoticeMonths: 6
        )
        {
            RunningCost = Money.Pounds(440_000),
            Contributions = [new("The authority", Money.Pounds(100_000)), new("London Councils", Money.Pounds(100_000))],
        };
        MembershipScheme scheme = new(
            new("MD2373", "London Office of Technology and Innovation", "The fee is without VAT, which is added at the standard rate"),
            "LOTI",
            terms,
            At(new(2019, 1, 7))
        );
        await OnAsync(new(2019, 1, 7), w => w.EnterAsync(scheme, cancellation));
        foreach (var name in Boroughs)
        {
            await JoinAsync(new(2019, 4, 1), scheme, name);
        }

        await OnAsync(new(2019, 4, 8), w => w.InvoiceAsync(scheme.Id, new(2019), cancellation));
        await JoinAsync(new(2019, 7, 10), scheme, LateBorough);
        await OnAsync(new(2019, 7, 15), w => w.InvoiceAsync(scheme.Id, new(2019), cancellation));
        await JoinAsync(new(2019, 8, 1), scheme, LeavingBorough);
        await OnAsync(new(2019, 8, 5), w => w.InvoiceAsync(scheme.Id, new(2019), cancellation));
        await ReceiveAllAsync(scheme.Id, except: row => row.PayerName == LateBorough);
        await OnAsync(
            new(2020, 1, 13),
            async w =>
                await db.Receivables.Where(r => r.PayerName == LateBorough).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellation) is { } id
                    ? await w.PostAsync(id, new IncomeAct.Receive(Money.Pounds(12_500), new(2020, 1, 10), "BACS part of LOTI-0006"), cancellation)
                    : new([])
        );
        await LeaveAsync(scheme);
        await GiveAsync(
            scheme,
            FirstFunder,
            InKindKind.StaffTime,
            "A data scientist, two days a week",
            88,
            "day",
            420,
            new(2019, 5, 1),
            new(2020, 3, 27)
        );
    }

    private Task PledgeAsync(PooledFund fund, string funder, DateOnly on, long pounds, int instalments, DateOnly first, int months) =>
        OnAsync(
            on,
            w =>
                w.PledgeAsync(
                    fund.Id,
                    new(
                        _payers[funder].Id,
                        funder,
                        on,
                        "A letter of its trustees",
                        Instalment.Spread(Money.Pounds(pounds), instalments, first, months)
                    ),
                    cancellation
                )
        );

    private Task JoinAsync(DateOnly on, MembershipScheme scheme, string name) =>
        OnAsync(
            on,
            w =>
                w.ChangeSchemeAsync(
                    scheme.Id,
                    "entered a member",
                    "The membership agreement, signed by both sides",
                    found =>
                    {
                        found.Join(_payers[name].Id, name, on);
                        return [];
                    },
                    cancellation
                )
        );

    /// <summary>Each is paid whole, a few days before it is due, where that day has come.</summary>
    private async Task ReceiveAllAsync(Guid programmeId, Func<Receivable, bool> except)
    {
        var rows = await db
            .Receivables.AsNoTracking()
            .Where(r => r.ProgrammeId == programmeId)
            .OrderBy(r => r.DueOn)
            .ThenBy(r => r.Number)
            .ToListAsync(cancellation);
        foreach (var row in rows.Where(r => !except(r)))
        {
            var on = row.DueOn.AddDays(-4);
            await OnAsync(on, w => w.PostAsync(row.Id, new IncomeAct.Receive(row.Open, on, $"BACS {row.Number}"), cancellation));
        }
    }

    private Task WithdrawAsync(DateOnly on, string funder, string why) =>
        OnAsync(
            on,
            async w =>
            {
                var id = await db.Pledges.Where(p => p.FunderName == funder).Select(p => p.Id).SingleAsync(cancellation);
                return await w.ChangePledgeAsync(
                    id,
                    why,
                    (fund, pledge, rows) =>
                    {
                        pledge.Withdraw(fund, rows, why, new(Officer.Id, Officer.Name, At(on), on));
                        return ([], null);
                    },
                    cancellation
                );
            }
        );

    private Task GiveAsync(
        IncomeProgramme programme,
        string giver,
        InKindKind kind,
        string what,
        int units,
        string unit,
        long pounds,
        DateOnly from,
        DateOnly until
    ) =>
        OnAsync(
            until.AddDays(7),
            w =>
                w.GiveAsync(
                    programme.Id,
                    new(
                        _payers[giver].Id,
                        giver,
                        kind,
                        what,
                        units,
                        unit,
                        Money.Pounds(pounds),
                        kind == InKindKind.Room ? "The price list of the building" : "Salary with on-costs, by the working day",
                        "Head of Financial Services",
                        kind == InKindKind.Room ? "The booking sheet" : "Timesheets",
                        from,
                        until
                    ),
                    cancellation
                )
        );

    private async Task EnterPayersAsync()
    {
        var known = await db.Organisations.ToListAsync(cancellation);
        foreach (var name in (string[])[Partner, FirstFunder, SecondFunder, ThirdFunder, .. Boroughs, LateBorough, LeavingBorough])
        {
            _payers[name] = known.FirstOrDefault(o => o.Name == name) ?? new(new(name, []), new(2016, 1, 1));
        }

        var added = _payers.Values.Except(known).ToList();
        if (added.Count > 0)
        {
            db.Organisations.AddRange(added);
            await db.SaveAsync(
                new(
                    Officer.Name,
                    "entered organisations",
                    "organisations of the demo",
                    "They pay in the demo’s programmes",
                    At(new(2016, 1, 4)),
                    PersonId: Officer.Id
                ),
                cancellation
            );
        }
    }

    /// <summary>Does something on its day, where that day has come.</summary>
    private async Task OnAsync(DateOnly on, Func<IncomeWriting, Task<IncomeAnswer>> act)
    {
        if (on <= today)
        {
            var answer = await act(new(db, new(Officer.Id, Officer.Name, At(on), on)));
            Breach.ThrowIfAny(answer.Breaches);
        }
    }

    private Task<bool> IsOnRegisterAsync(string code) => db.Decisions.AnyAsync(d => d.CodeKey == code, cancellation);

    private static Persona Officer => Persona.All.First(p => p.Role == Role.Finance);

    private static DateTime At(DateOnly day) => LondonTime.InstantOf(day, new(11, 0));
}
