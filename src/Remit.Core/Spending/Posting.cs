using Remit.Finance;
using Remit.Rules;

namespace Remit.Spending;

/// <summary>What the finance system says of one movement of money.</summary>
/// <param name="On">The day on which it posted it.</param>
/// <param name="Pence">Whole pence; negative where money came back; never zero.</param>
/// <param name="Supplier">To whom; empty where it says nothing.</param>
/// <param name="Reference">Its own number for it; empty where it has none.</param>
/// <param name="Named">The entry, act or commitment of the ledger that it names; null where it names none.</param>
public sealed record PostingFacts(DateOnly On, long Pence, string Supplier, string Reference, Guid? Named)
{
    /// <summary>What of it is VAT that cannot be recovered, in whole pence with the sign of the amount; null where the file does not say.</summary>
    public long? LostVat { get; init; }

    /// <summary>The amount.</summary>
    public Money Amount => new(Pence);
}

/// <summary>How a posting and a payment came together.</summary>
public enum PostingMatchKind
{
    /// <summary>The posting names the payment or its commitment.</summary>
    Named,

    /// <summary>Payee, amount and day agree, and nothing else fits either of them.</summary>
    Alike,

    /// <summary>A person matched them.</summary>
    ByPerson,
}

/// <summary>That a posting was matched or set aside: by whom, when and why.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="PersonId">Who; null when the program did.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Why">The reason; null where the program matched it.</param>
public sealed record PostingAct(DateTime At, Guid? PersonId, string Name, string? Why);

/// <summary>A movement of money as the finance system posted it, which is matched with one payment of the ledger or set aside for a reason.</summary>
public sealed class Posting
{
    /// <summary>Takes a posting from a file.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="row">The line of the file on which it stands, from 1.</param>
    /// <param name="facts">What it says.</param>
    /// <param name="fingerprint">What makes it the same posting in another file: see <see cref="PostingReading"/>.</param>
    public Posting(Guid fileId, int row, PostingFacts facts, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(facts);
        (FileId, Row, Fingerprint) = (fileId, row, fingerprint);
        (On, Pence, Supplier, Reference, Named, LostVat) = (facts.On, facts.Pence, facts.Supplier, facts.Reference, facts.Named, facts.LostVat);
    }

    private Posting() => (Supplier, Reference, Fingerprint) = ("", "", "");

    /// <summary>The posting's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The file that brought it.</summary>
    public Guid FileId { get; private init; }

    /// <summary>The line of that file, from 1.</summary>
    public int Row { get; private init; }

    /// <summary>What makes it the same posting in another file.</summary>
    public string Fingerprint { get; private init; }

    /// <summary>The day on which it was posted.</summary>
    public DateOnly On { get; private init; }

    /// <summary>Whole pence; negative where money came back.</summary>
    public long Pence { get; private init; }

    /// <summary>To whom; empty where it says nothing.</summary>
    public string Supplier { get; private init; }

    /// <summary>The finance system's number for it; empty where it has none.</summary>
    public string Reference { get; private init; }

    /// <summary>The entry, act or commitment that it names; null where it names none.</summary>
    public Guid? Named { get; private init; }

    /// <summary>What of it is VAT that cannot be recovered, in whole pence; null where the file did not say.</summary>
    public long? LostVat { get; private init; }

    /// <summary>The entry of the ledger that it is matched with; null while there is none.</summary>
    public Guid? EntryId { get; private set; }

    /// <summary>How it was matched; null while it is not.</summary>
    public PostingMatchKind? How { get; private set; }

    /// <summary>Who matched it or set it aside; null while it is open.</summary>
    public PostingAct? Settled { get; private set; }

    /// <summary>Whether it was set aside, because the ledger will have no payment for it.</summary>
    public bool IsSetAside { get; private set; }

    /// <summary>Whether it is neither matched nor set aside.</summary>
    public bool IsOpen => EntryId is null && !IsSetAside;

    /// <summary>What it says, as a value.</summary>
    public PostingFacts Facts => new(On, Pence, Supplier, Reference, Named) { LostVat = LostVat };

    /// <summary>Why it may not be matched with a payment; empty when it may.</summary>
    /// <param name="entry">The payment; null when there is none of that id.</param>
    /// <param name="isTaken">Whether another posting is matched with it.</param>
    public IReadOnlyList<Breach> WhyNotMatch(PaidEntry? entry, bool isTaken) =>
        !IsOpen ? [Settlement]
        : entry is null ? [new("spending.no-such-payment", "Choose the payment that it is")]
        : isTaken ? [new("spending.payment-matched", "Another posting is matched with this payment: a payment is posted once")]
        : entry.Pence != Pence
            ? [new("spending.other-amount", $"The payment is {new Money(entry.Pence)} and the posting {new Money(Pence)}: one of them is wrong")]
        : [];

    /// <summary>Matches it with a payment.</summary>
    /// <param name="entry">The payment, which no other posting is matched with.</param>
    /// <param name="how">How they came together.</param>
    /// <param name="act">Who matches them.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotMatch"/> gives a reason against it.</exception>
    public void Match(PaidEntry entry, PostingMatchKind how, PostingAct act)
    {
        Breach.ThrowIfAny(WhyNotMatch(entry, isTaken: false));
        (EntryId, How, Settled) = (entry.Id, how, act);
    }

    /// <summary>Why it may not be set aside; empty when it may.</summary>
    /// <param name="why">The reason.</param>
    public IReadOnlyList<Breach> WhyNotSetAside(string? why) =>
        !IsOpen ? [Settlement]
        : string.IsNullOrWhiteSpace(why) ? [new("spending.no-reason", "Enter why the ledger will have no payment for it")]
        : [];

    /// <summary>Sets it aside.</summary>
    /// <param name="act">Who does, and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotSetAside"/> gives a reason against it.</exception>
    public void SetAside(PostingAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        Breach.ThrowIfAny(WhyNotSetAside(act.Why));
        (IsSetAside, Settled) = (true, act);
    }

    /// <summary>Why it may not be opened again; empty when it may.</summary>
    /// <param name="why">The reason.</param>
    public IReadOnlyList<Breach> WhyNotOpenAgain(string? why) =>
        IsOpen ? [new("spending.posting-open", "It is neither matched nor set aside")]
        : string.IsNullOrWhiteSpace(why) ? [new("spending.no-reason", "Enter what was wrong")]
        : [];

    /// <summary>Undoes a matching or a setting aside that was wrong.</summary>
    /// <param name="why">What was wrong.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotOpenAgain"/> gives a reason against it.</exception>
    public void OpenAgain(string? why)
    {
        Breach.ThrowIfAny(WhyNotOpenAgain(why));
        (EntryId, How, Settled, IsSetAside) = (null, null, null, false);
    }

    private Breach Settlement =>
        new(
            "spending.posting-settled",
            IsSetAside ? $"{Settled?.Name} has set it aside" : $"{Settled?.Name} has matched it: a posting is matched once"
        );
}

/// <summary>A file of postings that was read.</summary>
/// <param name="Name">What it was called.</param>
/// <param name="Sha256">Its hash, in hexadecimal: the same file is read once.</param>
/// <param name="Rows">How many postings it holds.</param>
/// <param name="NewRows">How many of them no earlier file held.</param>
/// <param name="PersonId">Who brought it.</param>
/// <param name="Who">Their name on that day.</param>
/// <param name="At">When, in UTC.</param>
public sealed record PostingFile(string Name, string Sha256, int Rows, int NewRows, Guid? PersonId, string Who, DateTime At)
{
    /// <summary>The file's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}
