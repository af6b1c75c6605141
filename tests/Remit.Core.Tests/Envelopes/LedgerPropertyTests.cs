using Remit.Rules;
using Xunit;

namespace Remit.Envelopes;

/// <summary>Whatever is asked for in whatever order: the ledger does what a simple model of it does, to the penny.</summary>
public sealed class LedgerPropertyTests
{
    private const int Worlds = 60;
    private const int ActsInEach = 2_500;

    [Fact]
    public void No_sequence_of_acts_passes_a_cap_or_loses_a_penny()
    {
        Dictionary<Type, int> done = [];
        Dictionary<string, int> refused = [];
        for (var seed = 0; seed < Worlds; seed++)
        {
            World world = new(seed);
            for (var i = 0; i < ActsInEach; i++)
            {
                world.Step(done, refused);
                if (i % 50 == 0)
                {
                    world.AssertWhole();
                }
            }

            world.AssertWhole();
        }

        // a run in which a verb never succeeds, or a limit is never met, proves nothing of it
        Assert.Equal(9, done.Count(d => d.Value > 500));
        Assert.All(
            (string[])
                [
                    "envelopes.cap-passed",
                    "envelopes.match-passed",
                    "envelopes.more-than-promised",
                    "envelopes.more-than-paid",
                    "envelopes.less-than-paid",
                    "envelopes.more-than-left",
                    "envelopes.condition-not-met",
                    "envelopes.year-closed",
                    "envelopes.year-not-funded",
                    "envelopes.stopped",
                    "envelopes.limit-over",
                    "envelopes.drawn",
                    "envelopes.reversed-already",
                    "envelopes.done-already",
                    "envelopes.not-an-amount",
                    "envelopes.other-unit",
                    "envelopes.out-of-step",
                ],
            code => Assert.True(refused.GetValueOrDefault(code) > 20, $"{code} was met {refused.GetValueOrDefault(code)} times")
        );
    }

    private sealed class World
    {
        private readonly Random _random;
        private readonly LedgerBook _book = new();
        private readonly LedgerModel _model = new();
        private readonly List<Envelope> _envelopes = [];
        private readonly List<LedgerEntry> _opening = [];
        private readonly List<EnvelopeLine> _lines;
        private readonly RandomActs _acts;
        private readonly int _seed;
        private int _step;

        public World(int seed)
        {
            (_seed, _random) = (seed, new(seed));
            foreach (var terms in RandomActs.Standing)
            {
                Open(terms);
            }

            Open(Examples.Add2463(_envelopes[4].Lines[0].Id));
            Open(Examples.Add2463(_envelopes[^1].Lines[0].Id, 1_000_000, "ADD2500")); // draws on what is drawn
            _lines = [.. _envelopes.SelectMany(e => e.Lines)];
            _acts = new(_random, _lines, line => line.Totals);
        }

        public void Step(Dictionary<Type, int> done, Dictionary<string, int> refused)
        {
            _step++;
            Live();
            var (act, on) = (_acts.Next(), _acts.Day());
            var before = _lines.ConvertAll(l => l.Totals);
            var entries = _book.Entries.Count;
            var breaches = _book.WhyNot(act, on);
            var expected = _model.Try(act, on);
            var said = $"World {_seed}, step {_step}: {act} on {on}: {string.Join(", ", breaches.Select(b => b.Code))}";
            Assert.True(expected == (breaches.Count == 0), said);
            Assert.Equal(before, _lines.Select(l => l.Totals)); // asking changes nothing
            if (expected)
            {
                _book.Post(act, Examples.Officer(on));
                _acts.Done(act);
                done[act.GetType()] = done.GetValueOrDefault(act.GetType()) + 1;
            }
            else
            {
                Assert.Throws<RuleBreachedException>(() => _book.Post(act, Examples.Officer(on)));
                Assert.Equal(before, _lines.Select(l => l.Totals));
                Assert.Equal(entries, _book.Entries.Count);
                foreach (var breach in breaches)
                {
                    refused[breach.Code] = refused.GetValueOrDefault(breach.Code) + 1;
                }
            }

            Assert.All(_lines, line => Assert.True(_model.Totals(line.Id) == line.Totals, said));
        }

        public void AssertWhole()
        {
            var entries = _opening.Concat(_book.Entries).ToList();
            foreach (var line in _lines)
            {
                var t = line.Totals;
                Assert.Equal(t, entries.Where(e => e.LineId == line.Id).Aggregate(default(LineTotals), (sum, e) => sum + e.Change));
                Assert.True(t.Committed <= t.Approved && t.Paid <= t.Committed && t is { Paid: >= 0, Committed: >= 0 });
                Assert.True(line.MatchPercent is not { } share || t.Paid * 100 <= t.Eligible * share);
                var promises = _book.Opened.Where(c => c.LineId == line.Id).ToList();
                Assert.Equal((t.Committed, t.Paid), (promises.Sum(c => c.Amount), promises.Sum(c => c.Paid)));
            }

            foreach (var promise in _acts.Promises)
            {
                var commitment = _book.Commitment(promise.Id)!;
                var own = entries.Where(e => e.CommitmentId == promise.Id).ToList();
                Assert.Equal((own.Sum(e => e.Change.Committed), own.Sum(e => e.Change.Paid)), (commitment.Amount, commitment.Paid));
                Assert.Equal(_model.Totals(promise), (commitment.Amount, commitment.Paid));
            }

            // what is drawn is never more than is promised for it, and every entry names the decision that lets it be
            foreach (var line in _lines.Where(l => l.DrawnOnCommitment is not null))
            {
                var drawn = _book.Commitment(line.DrawnOnCommitment!.Value)!;
                Assert.Equal((line.Totals.Approved, line.Totals.Paid), (drawn.Amount, drawn.Paid));
            }

            var codes = _envelopes.Select(e => e.DecisionCode).Append("DD900").ToHashSet();
            Assert.All(entries, e => Assert.Contains(e.DecisionCode, codes));
        }

        private void Open(EnvelopeTerms terms)
        {
            Envelope envelope = new(terms, Examples.Now);
            foreach (var act in envelope.DrawingActs(terms))
            {
                Assert.True(_model.Try(act, terms.SignedOn));
                _book.Post(act, Examples.Officer(terms.SignedOn));
            }

            _opening.AddRange(envelope.OpeningEntries(terms, Examples.Officer()));
            _book.Include([envelope], envelope.Lines, []);
            _model.Add(envelope, terms);
            _envelopes.Add(envelope);
        }

        /// <summary>Conditions are met, programmes stopped, years closed and opened again, while money is spent.</summary>
        private void Live()
        {
            var office = _envelopes[1];
            if (_step == 300)
            {
                office.Meet(office.Conditions[0].Id, Examples.Act(Examples.Today));
                _model.WaitingForCondition.Remove(office.Id);
            }

            if (_step == 1_500 && _seed % 2 == 0)
            {
                office.Settle(office.Options[0].Id, exercise: true, "DD2400", Examples.Act(new(2020, 12, 1)));
                _model.StoppedAfter.Add(office.Id, new(2021, 3, 31));
            }

            if (_random.Next(40) == 0)
            {
                CloseOrOpen(_envelopes[_random.Next(_envelopes.Count)], 2018 + _random.Next(3));
            }
        }

        private void CloseOrOpen(Envelope envelope, int year)
        {
            DateOnly later = new(2023, 1, 1);
            if (envelope.IsClosed(new(year)))
            {
                envelope.Reopen(new(year), Examples.Act(later, "A late invoice"));
                _model.Closed.Remove((envelope.Id, year));
            }
            else if (envelope.WhyNotClose(new(year), later).Count == 0)
            {
                envelope.Close(new(year), Examples.Act(later));
                _model.Closed.Add((envelope.Id, year));
            }
        }
    }
}
