using Remit.Finance;
using Remit.Organisations;
using Remit.Rules;

namespace Remit.Spending;

/// <summary>A payment, or what came back of one, as the ledger has it.</summary>
/// <param name="Id">The entry.</param>
/// <param name="ActId">The act that made it.</param>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="On">The day in London.</param>
/// <param name="Pence">Whole pence; negative where money came back.</param>
/// <param name="Payee">To whom; null where the ledger names nobody.</param>
/// <param name="DecisionCode">The decision that it was paid under.</param>
/// <param name="What">What was paid: the claim or the invoice.</param>
/// <param name="IsUndone">Whether it was undone, or undoes another: no posting is expected of it.</param>
public sealed record PaidEntry(
    Guid Id,
    Guid ActId,
    Guid CommitmentId,
    DateOnly On,
    long Pence,
    string? Payee,
    string DecisionCode,
    string What,
    bool IsUndone
);

/// <summary>What matching came to.</summary>
/// <param name="Matches">Posting, payment, and how they came together; no posting and no payment stands there twice.</param>
/// <param name="Postings">Why each other posting matches nothing.</param>
/// <param name="Entries">Why each other payment matches nothing; payments that were undone are left out.</param>
public sealed record MatchingOutcome(
    IReadOnlyList<(Posting Posting, PaidEntry Entry, PostingMatchKind How)> Matches,
    IReadOnlyList<(Posting Posting, string Why)> Postings,
    IReadOnlyList<(PaidEntry Entry, string Why)> Entries
);

/// <summary>Brings postings of the finance system and payments of the ledger together, and never guesses between two.</summary>
public sealed class PostingMatching
{
    /// <summary>The most days between a payment and its posting when neither names the other: a weekly run of payments, and holidays.</summary>
    public const int DaysApart = 14;

    private readonly IReadOnlyList<Posting> _postings;
    private readonly IReadOnlyList<PaidEntry> _entries;
    private readonly ILookup<Guid, PaidEntry> _named;
    private readonly ILookup<string, PaidEntry> _ofPayee;
    private readonly ILookup<long, PaidEntry> _ofAmount;
    private readonly ILookup<string, Posting> _toSupplier;
    private readonly HashSet<Guid> _taken;
    private readonly HashSet<Guid> _settled = [];
    private readonly List<(Posting, PaidEntry, PostingMatchKind)> _matches = [];

    private PostingMatching(IEnumerable<Posting> postings, IReadOnlyList<PaidEntry> entries, IReadOnlySet<Guid> taken)
    {
        _postings = [.. postings.Where(p => p.IsOpen).OrderBy(p => p.On).ThenBy(p => p.Row)];
        _entries = [.. entries.OrderBy(e => e.On).ThenBy(e => e.Id)];
        _named = _entries
            .SelectMany(e => ((Guid[])[e.Id, e.ActId, e.CommitmentId]).Distinct().Select(id => (Id: id, Entry: e)))
            .ToLookup(x => x.Id, x => x.Entry);
        _ofPayee = _entries.ToLookup(e => Key(e.Payee));
        _ofAmount = _entries.ToLookup(e => e.Pence);
        _toSupplier = _postings.ToLookup(p => Key(p.Supplier));
        _taken = [.. taken];
    }

    /// <summary>Matches what is open.</summary>
    /// <param name="postings">Postings; those that are matched or set aside are passed over.</param>
    /// <param name="entries">Every payment.</param>
    /// <param name="taken">The payments that postings are matched with already.</param>
    public static MatchingOutcome Match(IEnumerable<Posting> postings, IReadOnlyList<PaidEntry> entries, IReadOnlySet<Guid> taken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        PostingMatching matching = new(postings, entries, taken);
        matching.ByName();
        matching.ByLikeness();
        return new(
            matching._matches,
            [.. matching._postings.Where(matching.IsOpen).Select(p => (p, matching.WhyNot(p)))],
            [.. matching._entries.Where(matching.IsExpected).Select(e => (e, matching.WhyNot(e)))]
        );
    }

    private bool IsOpen(Posting posting) => !_settled.Contains(posting.Id);

    private bool IsFree(PaidEntry entry) => !_taken.Contains(entry.Id);

    private bool IsExpected(PaidEntry entry) => IsFree(entry) && !entry.IsUndone;

    private void ByName()
    {
        foreach (var posting in _postings)
        {
            var named = KnownTo(posting)
                .Where(e => IsFree(e) && e.Pence == posting.Pence && (IsNamed(posting, e) || IsNear(posting, e)))
                .OrderBy(e => !IsNamed(posting, e))
                .ThenBy(e => DaysBetween(posting, e))
                .FirstOrDefault();
            if (named is not null)
            {
                Take(posting, named, PostingMatchKind.Named);
            }
        }
    }

    /// <summary>A posting and a payment belong together when each is the only one that fits the other; taking a pair may leave another pair alone.</summary>
    private void ByLikeness()
    {
        var waiting = _postings.Where(p => IsOpen(p) && !KnownTo(p).Any()).ToList();
        for (var before = -1; before != _matches.Count; )
        {
            before = _matches.Count;
            foreach (var posting in waiting.Where(IsOpen))
            {
                if (FittingEntries(posting) is [var only] && FittingPostings(only) is [_])
                {
                    Take(posting, only, PostingMatchKind.Alike);
                }
            }
        }
    }

    private void Take(Posting posting, PaidEntry entry, PostingMatchKind how)
    {
        _matches.Add((posting, entry, how));
        _settled.Add(posting.Id);
        _taken.Add(entry.Id);
    }

    /// <summary>What of the ledger a posting names: it belongs to that, or to nothing.</summary>
    private IEnumerable<PaidEntry> KnownTo(Posting posting) => posting.Named is { } id ? _named[id] : [];

    private List<PaidEntry> FittingEntries(Posting posting) => [.. PaidTo(posting).Where(e => e.Pence == posting.Pence && IsNear(posting, e))];

    private List<Posting> FittingPostings(PaidEntry entry) =>
        [.. PostedTo(entry).Where(p => p.Pence == entry.Pence && IsNear(p, entry) && !KnownTo(p).Any())];

    private IEnumerable<PaidEntry> PaidTo(Posting posting) => Key(posting.Supplier) is { Length: > 0 } key ? _ofPayee[key].Where(IsExpected) : [];

    private IEnumerable<Posting> PostedTo(PaidEntry entry) => Key(entry.Payee) is { Length: > 0 } key ? _toSupplier[key].Where(IsOpen) : [];

    private string WhyNot(Posting posting)
    {
        if (KnownTo(posting).ToList() is { Count: > 0 } named)
        {
            return named.All(e => e.Pence != posting.Pence)
                ? $"It names a payment of {string.Join(", ", named.Select(e => new Money(e.Pence)).Distinct())}, and is {posting.Facts.Amount} itself"
                : "The payment that it names is matched with another posting, or was made on another day";
        }

        var unknown = posting.Named is null ? "" : "The ledger has no payment of the id that it names. ";
        return unknown + (string.IsNullOrWhiteSpace(posting.Supplier) ? "It names no supplier" : WhyNotAlike(posting));
    }

    private string WhyNotAlike(Posting posting)
    {
        var paid = PaidTo(posting).ToList();
        if (FittingEntries(posting) is { Count: > 0 } fitting)
        {
            return fitting.Count > 1
                ? $"{fitting.Count} payments fit it: choose one"
                : "Another posting fits the same payment: choose which of them it is";
        }

        return paid.Where(e => e.Pence == posting.Pence).MinBy(e => DaysBetween(posting, e)) is { } far
                ? $"This was paid on {DayWords.Of(far.On)}, {DaysBetween(posting, far)} days from the posting: more than {DaysApart}"
            : paid.Find(e => IsNear(posting, e)) is { } other
                ? $"They were paid {new Money(other.Pence)} on {DayWords.Of(other.On)}, and not {posting.Facts.Amount}"
            : _ofAmount[posting.Pence].FirstOrDefault(e => IsExpected(e) && IsNear(posting, e)) is { } another
                ? $"{posting.Facts.Amount} was paid on {DayWords.Of(another.On)} to {another.Payee ?? "nobody who is named"}"
            : $"The ledger has no payment of {posting.Facts.Amount} to them";
    }

    private string WhyNot(PaidEntry entry) =>
        Key(entry.Payee).Length == 0 ? "The ledger names nobody who was paid: a posting has to name its id, or be matched by a person"
        : FittingPostings(entry).Count > 0 ? "More than one posting or payment fits: choose one"
        : PostedTo(entry).Any(p => IsNear(p, entry)) ? "A posting to them has another amount"
        : $"No posting of {new Money(entry.Pence)} to them lies within {DaysApart} days";

    private static bool IsNamed(Posting posting, PaidEntry entry) => posting.Named == entry.Id || posting.Named == entry.ActId;

    private static bool IsNear(Posting posting, PaidEntry entry) => DaysBetween(posting, entry) <= DaysApart;

    private static int DaysBetween(Posting posting, PaidEntry entry) => Math.Abs(posting.On.DayNumber - entry.On.DayNumber);

    private static string Key(string? payee) => OrganisationName.Normalised(payee ?? "");
}
