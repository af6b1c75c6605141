using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Income;

/// <summary>Money that an organisation owes by a day: an invoice for a year's membership, or an instalment of a pledge.</summary>
/// <remarks>Source: MD2373 (fees), ADD2056 (pledges).</remarks>
public sealed partial class Receivable
{
    private readonly List<IncomeEntry> _entries = [];

    internal Receivable(ReceivableTerms terms) =>
        (ProgrammeId, PayerId, PayerName, Number, Year, RaisedOn, DueOn, GraceDays, Vat, Basis, MembershipId, TermsId, PledgeId) = (
            terms.ProgrammeId,
            terms.PayerId,
            terms.PayerName,
            terms.Number,
            terms.Year,
            terms.RaisedOn,
            terms.DueOn,
            terms.GraceDays,
            terms.Vat,
            terms.Basis,
            terms.MembershipId,
            terms.TermsId,
            terms.PledgeId
        );

    private Receivable() => (PayerName, Number, Vat, Basis) = ("", "", "", "");

    /// <summary>Its id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The fund or scheme that it belongs to.</summary>
    public Guid ProgrammeId { get; private init; }

    /// <summary>The organisation that owes it.</summary>
    public Guid PayerId { get; private init; }

    /// <summary>Its name on the day on which it was raised.</summary>
    public string PayerName { get; private init; }

    /// <summary>Its number, one series for each fund or scheme: "LOTI-0007", "P0002/3".</summary>
    public string Number { get; private init; }

    /// <summary>The financial year for which it is owed.</summary>
    public FinancialYear Year { get; private init; }

    /// <summary>The day of the invoice, or of the promise.</summary>
    public DateOnly RaisedOn { get; private init; }

    /// <summary>The last day on which it is paid in time.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>Days after <see cref="DueOn"/> before it counts as arrears; 0 for none.</summary>
    public int GraceDays { get; private init; }

    /// <summary>Whether the amount includes VAT, as it stands on the invoice.</summary>
    public string Vat { get; private init; }

    /// <summary>How the amount was found, with its arithmetic.</summary>
    public string Basis { get; private init; }

    /// <summary>The membership that is charged; null for an instalment.</summary>
    public Guid? MembershipId { get; private init; }

    /// <summary>The terms by which it is charged; null for an instalment.</summary>
    public Guid? TermsId { get; private init; }

    /// <summary>The pledge that is paid; null for an invoice.</summary>
    public Guid? PledgeId { get; private init; }

    /// <summary>What has become of it: the sums of its entries.</summary>
    public IncomeTotals Totals { get; private set; }

    /// <summary>Every change, in order; to be read whole before anything is posted.</summary>
    public IReadOnlyList<IncomeEntry> Entries => _entries;

    /// <summary>What is still owed.</summary>
    public Money Open => Totals.Open;

    /// <summary>Whether it is an invoice, and no instalment.</summary>
    public bool IsInvoice => MembershipId is not null;

    /// <summary>The last day before it counts as arrears.</summary>
    public DateOnly GraceEndsOn => DueOn.AddDays(GraceDays);

    /// <summary>Whether something of it should have come before a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsLateOn(DateOnly day) => Open > Money.Zero && day > DueOn;

    /// <summary>Whether it is late, and the days of grace are over.</summary>
    /// <param name="day">The day.</param>
    public bool IsInArrearsOn(DateOnly day) => Open > Money.Zero && day > GraceEndsOn;

    /// <summary>Whether an entry was undone.</summary>
    /// <param name="entryId">The entry.</param>
    public bool IsReversed(Guid entryId) => _entries.Any(e => e.ReversesId == entryId);

    /// <summary>The first entry: so much is owed.</summary>
    internal void Raise(IncomeProgramme programme, Money amount, Poster poster) =>
        Add(
            programme,
            new(Guid.CreateVersion7(), ProgrammeId, Id, IncomeEntryKind.Raise) { Change = new(Due: amount), Why = Basis },
            RaisedOn,
            poster
        );

    /// <summary>Enters what <see cref="WhyNot"/> has nothing against, here and in the totals of the fund or scheme.</summary>
    /// <param name="programme">The fund or scheme that it belongs to.</param>
    /// <param name="act">What is entered.</param>
    /// <param name="poster">Who enters it, and when.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="RuleBreachedException"><see cref="WhyNot"/> gives a reason against it.</exception>
    /// <exception cref="ArgumentException">It is another fund or scheme.</exception>
    public IncomeEntry Post(IncomeProgramme programme, IncomeAct act, Poster poster)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(poster);
        if (programme.Id != ProgrammeId)
        {
            throw new ArgumentException("What is owed to one fund or scheme does not count in another", nameof(programme));
        }

        Breach.ThrowIfAny(WhyNot(act, poster.On));
        IncomeEntry entry = act switch
        {
            IncomeAct.Receive a => Entry(IncomeEntryKind.Receive, new(Received: a.Amount), a.Reference),
            IncomeAct.WriteOff a => Entry(IncomeEntryKind.WriteOff, new(WrittenOff: a.Amount), a.Why) with { DecisionCode = a.DecisionCode },
            IncomeAct.Vary a => Entry(IncomeEntryKind.Vary, new(Due: a.By), a.Why),
            IncomeAct.Credit a => Entry(IncomeEntryKind.Credit, new(Due: -a.Amount, Returned: BeyondOpen(a.Amount)), a.Why),
            IncomeAct.Reverse a => Entry(IncomeEntryKind.Reverse, -Find(a.EntryId)!.Change, a.Why) with { ReversesId = a.EntryId },
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
        return Add(programme, entry, act is IncomeAct.Receive received ? received.On : poster.On, poster);
    }

    /// <summary>Gives back what is owed back: it is paid, or set against another invoice.</summary>
    internal IncomeEntry GiveBack(IncomeProgramme programme, IncomeEntryKind kind, Money amount, DateOnly on, string why, Poster poster) =>
        Add(programme, Entry(kind, new(Received: -amount, Returned: -amount), why), on, poster);

    /// <summary>Takes in what was owed back on another invoice.</summary>
    internal IncomeEntry TakeIn(IncomeProgramme programme, Money amount, string why, Poster poster) =>
        Add(programme, Entry(IncomeEntryKind.SetAgainst, new(Received: amount), why), poster.On, poster);

    /// <summary>Undoes an entry of a refund.</summary>
    internal void TakeBack(IncomeProgramme programme, Guid entryId, string why, Poster poster) =>
        Add(programme, Entry(IncomeEntryKind.Reverse, -Find(entryId)!.Change, why) with { ReversesId = entryId }, poster.On, poster);

    private IncomeEntry Entry(IncomeEntryKind kind, IncomeTotals change, string why) =>
        new(Guid.CreateVersion7(), ProgrammeId, Id, kind) { Change = change, Why = why.Trim() };

    private IncomeEntry Add(IncomeProgramme programme, IncomeEntry entry, DateOnly on, Poster poster)
    {
        if (IncomeTotals.Sum(_entries.Select(e => e.Change)) != Totals)
        {
            throw new InvalidOperationException($"The entries of {Number} do not come to its totals: it was not read whole");
        }

        entry = entry with { On = on, At = poster.At, PersonId = poster.PersonId, Who = poster.Name };
        _entries.Add(entry);
        Totals += entry.Change;
        programme.Count(entry.Change);
        return entry;
    }

    private Money BeyondOpen(Money credit) => credit > Open ? credit - Open : Money.Zero;

    private IncomeEntry? Find(Guid entryId) => _entries.FirstOrDefault(e => e.Id == entryId);
}

/// <summary>What is owed, by whom and by when.</summary>
internal sealed record ReceivableTerms(
    Guid ProgrammeId,
    Guid PayerId,
    string PayerName,
    string Number,
    FinancialYear Year,
    DateOnly RaisedOn,
    DateOnly DueOn
)
{
    public int GraceDays { get; init; }

    public required string Vat { get; init; }

    public required string Basis { get; init; }

    public Guid? MembershipId { get; init; }

    public Guid? TermsId { get; init; }

    public Guid? PledgeId { get; init; }
}
