using Remit.Finance;
using Remit.Rules;

namespace Remit.Envelopes;

/// <summary>What somebody asks to have committed on a line, on the page or by a program.</summary>
/// <param name="Amount">Whole pence, or whole things.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Due">When it falls due; null where no day is agreed.</param>
/// <param name="Payee">The organisation that is promised it; null where none is named yet.</param>
internal sealed record Promise(long Amount, string? Purpose, DateOnly? Due, Guid? Payee)
{
    /// <summary>Why it may not be asked of a line at all; empty when it may, and then the ledger judges it.</summary>
    /// <param name="envelope">The envelope, with its lines.</param>
    /// <param name="line">The line.</param>
    /// <param name="takingPart">The organisations that take part on the day.</param>
    public IReadOnlyList<Breach> WhyNotOn(Envelope envelope, EnvelopeLine line, IEnumerable<Guid> takingPart) =>
        [
            .. Payee is { } payee && !takingPart.Contains(payee)
                ? [new Breach("envelopes.no-such-payee", "Choose an organisation that takes part, or nobody yet")]
                : Array.Empty<Breach>(),
            .. line.IsMoney && YearOn(line) is { } year ? envelope.WhyNotFund(year) : [],
        ];

    /// <summary>The act that commits it.</summary>
    public LedgerAct.Commit ToAct(EnvelopeLine line) => new(Guid.CreateVersion7(), line.Id, Amount, new(Purpose?.Trim() ?? "", Payee), YearOn(line));

    private FinancialYear? YearOn(EnvelopeLine line) => Due is { } due ? FinancialYear.Of(due) : line.Year;
}
