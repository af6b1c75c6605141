using Remit.Rules;

namespace Remit.Envelopes;

/// <summary>The lines and commitments that some acts touch, as they stand; it judges each act and writes its entries.</summary>
/// <remarks>
/// It is the one place where amounts change. Whoever uses it holds the database's write lock from the reading of the book to the commit, and the database checks
/// the caps once more by itself.
/// </remarks>
public sealed class LedgerBook
{
    /// <summary>The most of anything that a line holds, in whole pence or things: ten billion pounds.</summary>
    public const long MostOfAnything = 1_000_000_000_000;

    private readonly Dictionary<Guid, Envelope> _envelopes = [];
    private readonly Dictionary<Guid, EnvelopeLine> _lines = [];
    private readonly Dictionary<Guid, Commitment> _commitments = [];
    private readonly Dictionary<Guid, List<LedgerEntry>> _acts = [];
    private readonly HashSet<Guid> _reversed = [];
    private readonly List<LedgerEntry> _entries = [];
    private readonly List<Commitment> _opened = [];

    /// <summary>Opens the book at the lines and commitments that acts touch.</summary>
    /// <param name="envelopes">The envelopes of the lines; their own lines need not be read.</param>
    /// <param name="lines">The lines that are touched, and those on which they draw.</param>
    /// <param name="commitments">The commitments that are touched, and those on which the lines draw.</param>
    /// <param name="past">The entries of acts that are to be undone, and entries that undo them already.</param>
    public LedgerBook(
        IEnumerable<Envelope> envelopes,
        IEnumerable<EnvelopeLine> lines,
        IEnumerable<Commitment> commitments,
        IReadOnlyList<LedgerEntry>? past = null
    )
    {
        Include(envelopes, lines, commitments);
        Recall(past ?? []);
    }

    /// <summary>An empty book, to be filled by <see cref="Include"/>.</summary>
    public LedgerBook()
        : this([], [], []) { }

    /// <summary>What was posted, in order.</summary>
    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>The commitments that were opened.</summary>
    public IReadOnlyList<Commitment> Opened => _opened;

    /// <summary>How many rows it holds.</summary>
    public int Size => _envelopes.Count + _lines.Count + _commitments.Count;

    /// <summary>Adds what further acts touch; what the book holds already stays as it is.</summary>
    /// <param name="envelopes">The envelopes of the lines; their own lines need not be read.</param>
    /// <param name="lines">The lines that are touched, and those on which they draw.</param>
    /// <param name="commitments">The commitments that are touched, and those on which the lines draw.</param>
    public void Include(IEnumerable<Envelope> envelopes, IEnumerable<EnvelopeLine> lines, IEnumerable<Commitment> commitments)
    {
        foreach (var envelope in envelopes)
        {
            _envelopes.TryAdd(envelope.Id, envelope);
        }

        foreach (var line in lines)
        {
            _lines.TryAdd(line.Id, line);
        }

        foreach (var commitment in commitments)
        {
            _commitments.TryAdd(commitment.Id, commitment);
        }
    }

    /// <summary>Begins a new page: what was posted is written, and of past acts the book knows those given.</summary>
    /// <param name="past">The entries of acts that are to be undone, entries that undo them already, and entries of acts that are asked for once more.</param>
    public void Recall(IReadOnlyList<LedgerEntry> past)
    {
        ArgumentNullException.ThrowIfNull(past);
        _entries.Clear();
        _opened.Clear();
        _acts.Clear();
        _reversed.Clear();
        foreach (var entry in past)
        {
            Remember(entry);
        }
    }

    /// <summary>Whether the book holds an envelope.</summary>
    /// <param name="id">The envelope.</param>
    public bool HasEnvelope(Guid id) => _envelopes.ContainsKey(id);

    /// <summary>A line of the book.</summary>
    /// <param name="id">The line.</param>
    public EnvelopeLine? Line(Guid id) => _lines.GetValueOrDefault(id);

    /// <summary>A commitment of the book.</summary>
    /// <param name="id">The commitment.</param>
    public Commitment? Commitment(Guid id) => _commitments.GetValueOrDefault(id);

    /// <summary>Why an act may not be done as the book stands; empty when it may.</summary>
    /// <param name="act">The act.</param>
    /// <param name="on">The day in London.</param>
    public IReadOnlyList<Breach> WhyNot(LedgerAct act, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(act);
        var breaches = LedgerRules.Of(act, this, on);
        return breaches.Count > 0 ? breaches : WhyNotHold(act, ChangesOf(act));
    }

    /// <summary>Does an act: its entries are in <see cref="Entries"/>, and the totals of lines and commitments are what they come to.</summary>
    /// <param name="act">The act.</param>
    /// <param name="poster">Who acts, and when.</param>
    /// <returns>The act's entries.</returns>
    /// <exception cref="RuleBreachedException"><see cref="WhyNot"/> gives a reason against it.</exception>
    public IReadOnlyList<LedgerEntry> Post(LedgerAct act, Poster poster)
    {
        ArgumentNullException.ThrowIfNull(poster);
        Breach.ThrowIfAny(WhyNot(act, poster.On));
        var changes = ChangesOf(act);
        if (act is LedgerAct.Commit commit)
        {
            Commitment opened = new(commit.Id, commit.LineId, commit.Terms, poster.At);
            _opened.Add(opened);
            _commitments.Add(opened.Id, opened);
        }

        List<LedgerEntry> entries = [.. changes.Select((change, place) => EntryOf(act, change, place, poster))];
        foreach (var change in changes)
        {
            Apply(change);
        }

        foreach (var entry in entries)
        {
            Remember(entry);
        }

        _entries.AddRange(entries);
        return entries;
    }

    /// <summary>The envelope of a line of the book.</summary>
    /// <param name="line">The line.</param>
    public Envelope EnvelopeOf(EnvelopeLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return _envelopes[line.EnvelopeId];
    }

    internal IReadOnlyList<LedgerEntry> EntriesOf(Guid actId) => _acts.TryGetValue(actId, out var entries) ? entries : [];

    internal bool IsReversed(Guid actId) => _reversed.Contains(actId);

    private void Remember(LedgerEntry entry)
    {
        if (!_acts.TryGetValue(entry.ActId, out var entries))
        {
            _acts.Add(entry.ActId, entries = []);
        }

        entries.Add(entry);
        if (entry.ReversesActId is { } undone)
        {
            _reversed.Add(undone);
        }
    }

    private IReadOnlyList<LineChange> ChangesOf(LedgerAct act) =>
        act switch
        {
            LedgerAct.Commit commit => [new(commit.LineId, commit.Id, EntryKind.Commit, new(Committed: commit.Amount))],
            LedgerAct.Vary vary => [On(vary.CommitmentId, EntryKind.Vary, new(Committed: vary.By))],
            LedgerAct.Release release => [On(release.CommitmentId, EntryKind.Release, new(Committed: -release.Amount))],
            LedgerAct.Pay pay => Upwards(pay.CommitmentId, EntryKind.Pay, pay.Amount),
            LedgerAct.Reclaim reclaim => Upwards(reclaim.CommitmentId, EntryKind.Reclaim, -reclaim.Amount),
            LedgerAct.AcceptCost cost => [new(cost.LineId, null, EntryKind.AcceptCost, new(Eligible: cost.Cost))],
            LedgerAct.Forecast forecast =>
            [
                new(forecast.LineId, null, EntryKind.Forecast, new(Forecast: forecast.Total - _lines[forecast.LineId].Totals.Forecast)),
            ],
            LedgerAct.Move move => Moved(move),
            LedgerAct.Reverse reverse =>
            [
                .. EntriesOf(reverse.ActId).Select(e => new LineChange(e.LineId, e.CommitmentId, EntryKind.Reverse, -e.Change)),
            ],
            _ => throw new ArgumentException($"The ledger knows no {act.GetType().Name}", nameof(act)),
        };

    /// <summary>What is given back by a line that draws on another decision is free there again.</summary>
    private IReadOnlyList<LineChange> Moved(LedgerAct.Move move)
    {
        LineChange from = new(move.FromLine, null, EntryKind.Move, new(Approved: -move.Amount));
        return move.ToLine is { } to ? [from, new(to, null, EntryKind.Move, new(Approved: move.Amount))]
            : _lines[move.FromLine].DrawnOnCommitment is { } drawn ? [from, On(drawn, EntryKind.Release, new(Committed: -move.Amount))]
            : [from];
    }

    private LineChange On(Guid commitmentId, EntryKind kind, LineTotals change) => new(_commitments[commitmentId].LineId, commitmentId, kind, change);

    /// <summary>What is paid on a line that draws on another decision is paid there too.</summary>
    private List<LineChange> Upwards(Guid commitmentId, EntryKind kind, long paid)
    {
        List<LineChange> changes = [];
        for (Guid? next = commitmentId; next is { } id; next = _lines[_commitments[id].LineId].DrawnOnCommitment)
        {
            changes.Add(On(id, kind, new(Paid: paid)));
        }

        return changes;
    }

    /// <summary>Whether every line and commitment stays inside its limits.</summary>
    private List<Breach> WhyNotHold(LedgerAct act, IReadOnlyList<LineChange> changes)
    {
        List<Breach> breaches = [];
        foreach (var change in changes)
        {
            var line = _lines[change.LineId];
            breaches.AddRange(EnvelopeOf(line).WhyNotTouch(line).Where(b => !breaches.Contains(b)));
            List<Breach> ofPromise =
                change.CommitmentId is { } id && act is not LedgerAct.Commit ? [.. LedgerLimits.WhyNot(_commitments[id], line, change.Change)] : [];
            breaches.AddRange(ofPromise);
            // what the promise cannot bear need not be said once more of its line
            breaches.AddRange(LedgerLimits.WhyNot(line, change.Change).Where(b => ofPromise.Count == 0 || b.Code != LedgerLimits.OutOfStep));
        }

        return breaches;
    }

    private void Apply(LineChange change)
    {
        _lines[change.LineId].Totals += change.Change;
        if (change.CommitmentId is { } id)
        {
            var commitment = _commitments[id];
            commitment.Amount += change.Change.Committed;
            commitment.Paid += change.Change.Paid;
        }
    }

    private LedgerEntry EntryOf(LedgerAct act, LineChange change, int place, Poster poster) =>
        new(Guid.CreateVersion7(), act.Id, change.LineId, change.CommitmentId, change.Kind)
        {
            Place = place,
            Change = change.Change,
            At = poster.At,
            PersonId = poster.PersonId,
            Who = poster.Name,
            Why = LedgerRules.ReasonOf(act),
            DecisionCode = act is LedgerAct.Move move ? move.DecisionCode : EnvelopeOf(_lines[change.LineId]).DecisionCode,
            ReversesActId = (act as LedgerAct.Reverse)?.ActId,
        };

    /// <summary>What an act does to one line.</summary>
    private readonly record struct LineChange(Guid LineId, Guid? CommitmentId, EntryKind Kind, LineTotals Change);
}
