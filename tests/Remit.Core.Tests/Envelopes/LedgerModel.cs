using Remit.Forms;

namespace Remit.Envelopes;

/// <summary>
/// What a ledger must do, told a second time and as simply as can be: do the sums on a copy, look whether every number is where it may be, and keep the copy if it is.
/// It shares no code with the ledger that it judges.
/// </summary>
internal sealed class LedgerModel
{
    private const long Most = 1_000_000_000_000;
    private readonly Dictionary<Guid, Line> _lines = [];
    private readonly Dictionary<Guid, Promise> _promises = [];
    private readonly Dictionary<Guid, (LedgerAct Act, List<Step> Steps)> _done = [];
    private readonly HashSet<Guid> _undone = [];

    /// <summary>Conditions, years and stops, as they stand: told to the model as they are told to the envelope.</summary>
    public HashSet<Guid> WaitingForCondition { get; } = [];

    public HashSet<(Guid Envelope, int Year)> Closed { get; } = [];

    public Dictionary<Guid, DateOnly> StoppedAfter { get; } = [];

    public void Add(Envelope envelope, EnvelopeTerms terms)
    {
        foreach (var (line, said) in envelope.Lines.Zip(terms.Lines))
        {
            _lines[line.Id] = new(envelope.Id, said, line.DrawnOnCommitment) { Approved = said.Approved };
        }

        if (terms.Conditions.Count > 0)
        {
            WaitingForCondition.Add(envelope.Id);
        }
    }

    public LineTotals Totals(Guid line) =>
        new(_lines[line].Approved, _lines[line].Committed, _lines[line].Paid, _lines[line].Forecast, _lines[line].Eligible);

    public (long Amount, long Paid) Totals(LedgerAct.Commit promise) => (_promises[promise.Id].Amount, _promises[promise.Id].Paid);

    /// <summary>Does an act, or does nothing and says no.</summary>
    public bool Try(LedgerAct act, DateOnly on)
    {
        if (_done.ContainsKey(act.Id) || !MayBe(act, on) || StepsOf(act) is not { } steps || steps.Any(s => IsClosed(_lines[s.Line])))
        {
            return false;
        }

        if (act is LedgerAct.Commit commit)
        {
            _promises.Add(act.Id, new(commit.LineId, commit.Terms.DrawnByLine is not null));
        }

        steps.ForEach(s => Take(s, 1));
        if (steps.All(s => Holds(_lines[s.Line]) && (s.Promise is not { } id || Holds(_promises[id]))))
        {
            _done.Add(act.Id, (act, steps));
            if (act is LedgerAct.Reverse undo)
            {
                _undone.Add(undo.ActId);
            }

            return true;
        }

        steps.ForEach(s => Take(s, -1));
        if (act is LedgerAct.Commit)
        {
            _promises.Remove(act.Id);
        }

        return false;
    }

    private static bool Holds(Line l) =>
        l.Committed <= l.Approved
        && l.Paid <= l.Committed
        && (l.Said.MatchPercent is not { } share || l.Paid * 100 <= l.Eligible * share)
        && l is { Paid: >= 0, Committed: >= 0, Approved: >= 0 and <= Most, Eligible: >= 0 and <= Most, Forecast: >= 0 };

    private static bool Holds(Promise p) => p.Paid >= 0 && p.Paid <= p.Amount;

    private bool IsClosed(Line line) => line.Said.Year is { } year && Closed.Contains((line.Envelope, year.StartYear));

    private bool MayPromise(Guid id, int? year, DateOnly on)
    {
        if (!_lines.TryGetValue(id, out var line))
        {
            return false;
        }

        var said = line.Said;
        var stopped = StoppedAfter.TryGetValue(line.Envelope, out var last) && (on > last || said.Year?.FirstDay > last);
        var waits = said.Unit == "GBP" && WaitingForCondition.Contains(line.Envelope);
        var otherYear = said.Year is { } funded && year is { } asked && funded.StartYear != asked;
        return !stopped && !waits && !otherYear && !said.ByAnother && said.Certainty != MoneyCertainty.SubjectToBudget && !(on > said.Until);
    }

    private bool MayBe(LedgerAct act, DateOnly on) =>
        act switch
        {
            LedgerAct.Commit a => a.Amount is > 0 and <= Most && MayPromise(a.LineId, a.Year?.StartYear, on),
            LedgerAct.Vary a => a.By is not 0 and <= Most and >= -Most && Own(a.CommitmentId) is { } p && (a.By < 0 || MayPromise(p.Line, null, on)),
            LedgerAct.Release a => a.Amount is > 0 and <= Most && Own(a.CommitmentId) is not null,
            LedgerAct.Pay a => a.Amount is > 0 and <= Most && Own(a.CommitmentId) is { } p && _lines[p.Line].Said.Certainty != MoneyCertainty.InKind,
            LedgerAct.Reclaim a => a.Amount is > 0 and <= Most && Own(a.CommitmentId) is not null,
            LedgerAct.AcceptCost a => a.Cost is > 0 and <= Most && _lines.TryGetValue(a.LineId, out var l) && l.Said.MatchPercent is not null,
            LedgerAct.Forecast a => a.Total is >= 0 and <= Most && _lines.ContainsKey(a.LineId),
            LedgerAct.Move a => a.Amount is > 0 and <= Most && _lines.TryGetValue(a.FromLine, out var from) && MayMove(a, from),
            LedgerAct.Reverse a => MayUndo(a, on),
            _ => false,
        };

    private Promise? Own(Guid id) => _promises.TryGetValue(id, out var promise) && !promise.IsDrawn ? promise : null;

    private bool MayMove(LedgerAct.Move move, Line from)
    {
        if (move.ToLine is not { } id)
        {
            return true;
        }

        return _lines.TryGetValue(id, out var to)
            && to != from
            && from.DrawsOn is null
            && to.DrawsOn is null
            && to.Said.Unit == from.Said.Unit
            && to.Said.ByAnother == from.Said.ByAnother
            && (to.Said.Certainty == MoneyCertainty.InKind) == (from.Said.Certainty == MoneyCertainty.InKind)
            && !(from.Said.Nature == MoneyNature.Capital && to.Said.Nature == MoneyNature.Revenue);
    }

    private bool MayUndo(LedgerAct.Reverse undo, DateOnly on)
    {
        if (!_done.TryGetValue(undo.ActId, out var done) || done.Act is LedgerAct.Reverse || _undone.Contains(undo.ActId))
        {
            return false;
        }

        if (done.Act is LedgerAct.Commit commit)
        {
            var promise = _promises[commit.Id];
            return !promise.IsDrawn && promise.Amount == commit.Amount;
        }

        return done.Steps.Where(s => s.Committed < 0).All(s => MayPromise(s.Line, null, on));
    }

    private List<Step>? StepsOf(LedgerAct act) =>
        act switch
        {
            LedgerAct.Commit a => [new(a.LineId, a.Id) { Committed = a.Amount }],
            LedgerAct.Vary a => [new(_promises[a.CommitmentId].Line, a.CommitmentId) { Committed = a.By }],
            LedgerAct.Release a => [new(_promises[a.CommitmentId].Line, a.CommitmentId) { Committed = -a.Amount }],
            LedgerAct.Pay a => Up(a.CommitmentId, a.Amount),
            LedgerAct.Reclaim a => Up(a.CommitmentId, -a.Amount),
            LedgerAct.AcceptCost a => [new(a.LineId, null) { Eligible = a.Cost }],
            LedgerAct.Forecast a => [new(a.LineId, null) { Forecast = a.Total - _lines[a.LineId].Forecast }],
            LedgerAct.Move { ToLine: { } to } a => [new(a.FromLine, null) { Approved = -a.Amount }, new(to, null) { Approved = a.Amount }],
            LedgerAct.Move a when _lines[a.FromLine].DrawsOn is { } drawn =>
            [
                new(a.FromLine, null) { Approved = -a.Amount },
                new(_promises[drawn].Line, drawn) { Committed = -a.Amount },
            ],
            LedgerAct.Move a => [new(a.FromLine, null) { Approved = -a.Amount }],
            LedgerAct.Reverse a =>
            [
                .. _done[a.ActId]
                    .Steps.Select(s => new Step(s.Line, s.Promise)
                    {
                        Approved = -s.Approved,
                        Committed = -s.Committed,
                        Paid = -s.Paid,
                        Forecast = -s.Forecast,
                        Eligible = -s.Eligible,
                    }),
            ],
            _ => null,
        };

    private List<Step> Up(Guid promise, long paid)
    {
        var line = _promises[promise].Line;
        List<Step> steps = [new(line, promise) { Paid = paid }];
        if (_lines[line].DrawsOn is { } above)
        {
            steps.AddRange(Up(above, paid));
        }

        return steps;
    }

    private void Take(Step step, int times)
    {
        var line = _lines[step.Line];
        line.Approved += times * step.Approved;
        line.Committed += times * step.Committed;
        line.Paid += times * step.Paid;
        line.Forecast += times * step.Forecast;
        line.Eligible += times * step.Eligible;
        if (step.Promise is { } id)
        {
            _promises[id].Amount += times * step.Committed;
            _promises[id].Paid += times * step.Paid;
        }
    }

    private sealed class Line(Guid envelope, LineTerms said, Guid? drawsOn)
    {
        public Guid Envelope => envelope;
        public LineTerms Said => said;
        public Guid? DrawsOn => drawsOn;
        public long Approved { get; set; }
        public long Committed { get; set; }
        public long Paid { get; set; }
        public long Forecast { get; set; }
        public long Eligible { get; set; }
    }

    private sealed class Promise(Guid line, bool isDrawn)
    {
        public Guid Line => line;
        public bool IsDrawn => isDrawn;
        public long Amount { get; set; }
        public long Paid { get; set; }
    }

    private sealed record Step(Guid Line, Guid? Promise)
    {
        public long Approved { get; init; }
        public long Committed { get; init; }
        public long Paid { get; init; }
        public long Forecast { get; init; }
        public long Eligible { get; init; }
    }
}
