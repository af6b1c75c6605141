using Remit.Finance;
using Remit.Forms;

namespace Remit.Envelopes;

/// <summary>Acts of every verb as anybody might ask for them: mostly near a limit, some beyond it, some senseless.</summary>
internal sealed class RandomActs(Random random, IReadOnlyList<EnvelopeLine> lines, Func<EnvelopeLine, LineTotals> totals)
{
    private const long Most = LedgerBook.MostOfAnything;
    private readonly List<LedgerAct.Commit> _promises = [];
    private readonly List<Guid> _acts = [];

    /// <summary>What each decision lets be spent: matched, stopped, counted, drawn from, drawn, in kind and by others.</summary>
    public static IReadOnlyList<EnvelopeTerms> Standing =>
        [
            Examples.Add2253(),
            Examples.Md2373(),
            Examples.Add2155(),
            Examples.Add2056(),
            Examples.Md2680(),
            new(
                "DD100",
                "A building and what goes with it",
                new(2018, 5, 1),
                [
                    Examples.Money(700_00, 2018) with
                    {
                        Nature = MoneyNature.Capital,
                    },
                    Examples.Money(300_00, 2018),
                    Examples.Money(400_00, 2018) with
                    {
                        Certainty = MoneyCertainty.InKind,
                    },
                    Examples.Money(500_00, 2018) with
                    {
                        ByAnother = true,
                    },
                ]
            ),
        ];

    /// <summary>The promises that were made.</summary>
    public IReadOnlyList<LedgerAct.Commit> Promises => _promises;

    /// <summary>Acts that were done can be undone, promises that were made be paid.</summary>
    public void Done(LedgerAct act)
    {
        _acts.Add(act.Id);
        if (act is LedgerAct.Commit commit)
        {
            _promises.Add(commit);
        }
    }

    public DateOnly Day() => new DateOnly(2018, 10, 1).AddDays(random.Next(900));

    public LedgerAct Next()
    {
        var line = lines[random.Next(lines.Count)];
        var id = random.Next(200) == 0 && _acts.Count > 0 ? _acts[random.Next(_acts.Count)] : Guid.CreateVersion7();
        var promise =
            _promises.Count > 0 && random.Next(100) > 0 ? _promises[Recent(_promises.Count)] : new(Guid.CreateVersion7(), line.Id, 1, new("x"));
        var on = lines.FirstOrDefault(l => l.Id == promise.LineId) ?? line;
        return random.Next(100) switch
        {
            < 30 => new LedgerAct.Commit(id, line.Id, Amount(totals(line).Left), new("Work"), Year(line)),
            < 38 => new LedgerAct.Vary(id, promise.Id, random.Next(2) == 0 ? Amount(totals(on).Left) : -Amount(promise.Amount), "Grew or shrank"),
            < 46 => new LedgerAct.Release(id, promise.Id, Amount(promise.Amount), "Not needed"),
            < 62 => new LedgerAct.Pay(id, promise.Id, Amount(promise.Amount), "Invoice"),
            < 68 => new LedgerAct.Reclaim(id, promise.Id, Amount(promise.Amount), "Paid twice"),
            < 76 => new LedgerAct.AcceptCost(id, random.Next(3) == 0 ? line.Id : lines[0].Id, Amount(5_000_00), "Claim"),
            < 80 => new LedgerAct.Forecast(id, line.Id, Amount(totals(line).Approved), "Plan"),
            < 88 => new LedgerAct.Move(id, line.Id, random.Next(4) == 0 ? null : To(line).Id, Amount(totals(line).Left), "DD900", "Later"),
            _ => new LedgerAct.Reverse(id, _acts.Count > 0 && random.Next(50) > 0 ? _acts[Recent(_acts.Count)] : Guid.CreateVersion7(), "Wrong"),
        };
    }

    // what was done lately is touched most
    private int Recent(int count) => count - 1 - (random.Next(3) == 0 ? random.Next(count) : random.Next(Math.Min(count, 12)));

    private EnvelopeLine To(EnvelopeLine from)
    {
        var same = lines.Where(l => l.Unit == from.Unit && l != from).ToList();
        return same.Count > 0 && random.Next(5) > 0 ? same[random.Next(same.Count)] : lines[random.Next(lines.Count)];
    }

    private FinancialYear? Year(EnvelopeLine line) => random.Next(8) == 0 ? new FinancialYear(2018 + random.Next(4)) : line.Year;

    private long Amount(long near) =>
        random.Next(20) switch
        {
            0 => near,
            1 => near + 1,
            2 => near - 1,
            3 => 0,
            4 => -1 - random.Next(100),
            5 => Most + random.Next(2),
            6 => 1,
            7 => random.Next(1_000) == 0 ? long.MinValue : long.MaxValue,
            _ => 1 + (long)(random.NextDouble() * Math.Max(near, 3) * (random.Next(3) == 0 ? 1.2 : 0.3)),
        };
}
