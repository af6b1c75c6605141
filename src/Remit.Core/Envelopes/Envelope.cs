using Remit.Finance;
using Remit.Forms;
using Remit.Rules;

namespace Remit.Envelopes;

/// <summary>What one signed decision lets be spent: its lines, what must be met first, and how long it is open.</summary>
/// <remarks>Source: what-the-papers-ask D6; MD2373 (conditions, option to stop), ADD2463 (drawn on MD2680).</remarks>
public sealed partial class Envelope
{
    private readonly List<EnvelopeLine> _lines = [];
    private readonly List<EnvelopeCondition> _conditions = [];
    private readonly List<EnvelopeOption> _options = [];
    private readonly List<YearClosing> _closings = [];
    private readonly List<BudgetConfirmation> _confirmations = [];

    /// <summary>Opens the envelope of a signed decision; its amounts come with <see cref="OpeningEntries"/>.</summary>
    /// <param name="terms">What the decision lets be spent.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotOpen"/> gives a reason against it.</exception>
    public Envelope(EnvelopeTerms terms, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotOpen(terms));
        (DecisionCode, Title, SignedOn, OpenedAt) = (terms.DecisionCode, terms.Title, terms.SignedOn, at);
        (SignedFormId, Programme, Vat) = (terms.SignedFormId, terms.Programme, terms.Vat);
        _lines.AddRange(terms.Lines.Select((line, i) => new EnvelopeLine(Id, i + 1, line)));
        _conditions.AddRange(terms.Conditions.Select((text, i) => new EnvelopeCondition(Id, i + 1, text)));
        _options.AddRange(terms.StopOptions.Select((option, i) => new EnvelopeOption(Id, i + 1, option)));
    }

    private Envelope() => (DecisionCode, Title) = ("", "");

    /// <summary>The envelope's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The decision's code.</summary>
    public string DecisionCode { get; private init; }

    /// <summary>The decision's title.</summary>
    public string Title { get; private init; }

    /// <summary>The signed form; null where the decision was signed before Remit and stands on the register.</summary>
    public Guid? SignedFormId { get; private init; }

    /// <summary>The programme that it belongs to; null when it stands alone.</summary>
    public string? Programme { get; private init; }

    /// <summary>Whether VAT is inside the amounts, in the decision's words; null where it says nothing.</summary>
    public string? Vat { get; private init; }

    /// <summary>The day on which the decision was signed.</summary>
    public DateOnly SignedOn { get; private init; }

    /// <summary>When the envelope was opened, in UTC.</summary>
    public DateTime OpenedAt { get; private init; }

    /// <summary>Its lines, in the order of the decision.</summary>
    public IReadOnlyList<EnvelopeLine> Lines => _lines;

    /// <summary>What must be met before money is committed, in order.</summary>
    public IReadOnlyList<EnvelopeCondition> Conditions => _conditions;

    /// <summary>Rights to stop before the time, in order.</summary>
    public IReadOnlyList<EnvelopeOption> Options => _options;

    /// <summary>Years that were closed, and opened again.</summary>
    public IReadOnlyList<YearClosing> Closings => _closings;

    /// <summary>Budgets of later years that were confirmed.</summary>
    public IReadOnlyList<BudgetConfirmation> Confirmations => _confirmations;

    /// <summary>Why an envelope may not be opened so; empty when it may.</summary>
    /// <param name="terms">What the decision lets be spent.</param>
    public static IReadOnlyList<Breach> WhyNotOpen(EnvelopeTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(terms.DecisionCode))
        {
            breaches.Add(new("envelopes.no-decision", "Nothing may be spent without a decision: an envelope has the code of one"));
        }

        if (terms.Lines.Count == 0)
        {
            breaches.Add(
                new("envelopes.nothing-allowed", $"{terms.DecisionCode} allows no money and sets no limit: there is nothing to keep an envelope of")
            );
        }

        foreach (var (line, place) in terms.Lines.Select((l, i) => (l, i + 1)))
        {
            if (line.Approved is < 0 or > LedgerBook.MostOfAnything)
            {
                breaches.Add(
                    new("envelopes.not-an-amount", $"Line {place} allows {Quantity.Say(line.Approved, line.Unit)}, which is no amount to spend")
                );
            }

            if (line.MatchPercent is < 1 or > 100)
            {
                breaches.Add(new("envelopes.not-a-share", $"Line {place} matches {line.MatchPercent}%: a share lies between 1% and 100%"));
            }

            if (string.IsNullOrWhiteSpace(line.Source))
            {
                breaches.Add(new("envelopes.no-source", $"Line {place} does not say which sentence of the decision allows it"));
            }
        }

        if (breaches.Count == 0 && terms.Decided is { } decided && terms.Cash > decided)
        {
            breaches.Add(
                new(
                    "envelopes.more-than-decided",
                    $"The lines come to {terms.Cash}, and {terms.DecisionCode} approves {decided}: lower them",
                    terms.DecisionCode
                )
            );
        }

        return breaches;
    }

    /// <summary>The entries with which its lines get what the decision allows.</summary>
    /// <param name="terms">What it was opened with.</param>
    /// <param name="poster">Who opens it.</param>
    public IReadOnlyList<LedgerEntry> OpeningEntries(EnvelopeTerms terms, Poster poster)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(poster);
        List<LedgerEntry> entries = [];
        foreach (var (line, allowed) in _lines.Zip(terms.Lines))
        {
            LineTotals change = new(Approved: allowed.Approved);
            line.Totals += change;
            entries.Add(
                new(Guid.CreateVersion7(), Id, line.Id, null, EntryKind.Approve)
                {
                    Place = entries.Count,
                    Change = change,
                    At = poster.At,
                    PersonId = poster.PersonId,
                    Who = poster.Name,
                    Why = line.Source,
                    DecisionCode = DecisionCode,
                }
            );
        }

        return entries;
    }

    /// <summary>The acts that draw its lines from those of other decisions; a line is bound to its commitment there by asking.</summary>
    /// <param name="terms">What it was opened with.</param>
    /// <remarks>Source: ADD2463, whose GBP 50,000 come from the budget that MD2680 approved.</remarks>
    public IReadOnlyList<LedgerAct.Commit> DrawingActs(EnvelopeTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        List<LedgerAct.Commit> acts = [];
        foreach (var (line, allowed) in _lines.Zip(terms.Lines))
        {
            if (allowed.DrawnFrom is { } from)
            {
                acts.Add(new(Guid.CreateVersion7(), from, allowed.Approved, new($"Drawn by {DecisionCode}", DrawnByLine: line.Id), allowed.Year));
                line.DrawnOnCommitment = acts[^1].Id;
            }
        }

        return acts;
    }

    /// <summary>Why its lines may not be drawn from those of other decisions; empty when they may.</summary>
    /// <param name="terms">What the decision lets be spent.</param>
    /// <param name="from">The lines of other decisions that it names.</param>
    public static IReadOnlyList<Breach> WhyNotDraw(EnvelopeTerms terms, IEnumerable<EnvelopeLine> from)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var lines = from.ToDictionary(l => l.Id);
        List<Breach> breaches = [];
        foreach (var (line, place) in terms.Lines.Select((l, i) => (l, i + 1)).Where(l => l.l.DrawnFrom is not null))
        {
            if (!lines.TryGetValue(line.DrawnFrom!.Value, out var drawn))
            {
                breaches.Add(new("envelopes.no-such-line", $"Line {place} is drawn from a line that no envelope has"));
            }
            else if (drawn.Unit != line.Unit || drawn.IsInKind != (line.Certainty == MoneyCertainty.InKind))
            {
                breaches.Add(new("envelopes.other-unit", $"Line {place} is {line.Unit}, and is drawn from a line of {drawn.Unit}", drawn.Source));
            }
        }

        return breaches;
    }

    /// <summary>Why nothing may be promised on a line on a day; empty when it may be.</summary>
    /// <param name="line">One of its lines.</param>
    /// <param name="year">The financial year in which it falls due; null where none is named.</param>
    /// <param name="on">The day in London; null leaves out what hangs on the day.</param>
    public IReadOnlyList<Breach> WhyNotPromise(EnvelopeLine line, FinancialYear? year, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(line);
        List<Breach> breaches = [.. WhyNotTouch(line)];
        if (line.ByAnother)
        {
            breaches.Add(new("envelopes.paid-by-another", $"{line.Funder} pays this itself: nothing is committed on it here", DecisionCode));
        }

        foreach (var condition in line.IsMoney ? _conditions.Where(c => c.Met is null) : [])
        {
            breaches.Add(new("envelopes.condition-not-met", $"Nothing may be committed before this is met: {condition.Text}", DecisionCode));
        }

        if (line.Certainty == MoneyCertainty.SubjectToBudget)
        {
            breaches.Add(
                new(
                    "envelopes.budget-not-confirmed",
                    $"The budget of {line.Year} is not confirmed yet: the finance officer confirms it when it is approved",
                    DecisionCode
                )
            );
        }

        if (line.Year is { } funded && year is { } asked && funded != asked)
        {
            breaches.Add(
                new(
                    "envelopes.year-not-funded",
                    $"This line is money of {funded}; it cannot be committed for {asked}. Carrying it forward needs a decision",
                    DecisionCode
                )
            );
        }

        if (line.Until is { } until && on > until)
        {
            breaches.Add(new("envelopes.limit-over", $"The decision allows this until {DayWords.Of(until)}", line.Source));
        }

        foreach (var option in _options.Where(o => o.StopsAfter is { } last && (on > last || line.Year?.FirstDay > last)))
        {
            breaches.Add(
                new(
                    "envelopes.stopped",
                    $"{option.DecisionCode} stopped it: nothing is committed after {DayWords.Of(option.StopsAfter!.Value)}",
                    option.DecisionCode
                )
            );
        }

        return breaches;
    }

    /// <summary>Why a line's amounts may not change at all; empty when they may.</summary>
    /// <param name="line">One of its lines.</param>
    public IReadOnlyList<Breach> WhyNotTouch(EnvelopeLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Year is { } year && IsClosed(year)
            ? [new("envelopes.year-closed", $"{year} is closed: it can be opened again for a reason, by the finance officer")]
            : [];
    }

    /// <summary>Why nothing can be promised for a year, where no line is money of it; empty when a line is.</summary>
    /// <param name="year">The year in which it falls due.</param>
    public IReadOnlyList<Breach> WhyNotFund(FinancialYear year)
    {
        var years = _lines.Where(l => l.IsCash).Select(l => l.Year).ToList();
        if (years.Any(y => y is null || y == year))
        {
            return [];
        }

        var funded = string.Join(", ", years.OfType<FinancialYear>().Distinct().Order());
        return
        [
            new(
                "envelopes.year-not-funded",
                funded.Length == 0
                    ? $"{DecisionCode} approves no money: nothing can be committed for {year}"
                    : $"{DecisionCode} approves money for {funded}, and none for {year}: that needs a new decision",
                DecisionCode
            ),
        ];
    }

    /// <summary>Whether a year is closed.</summary>
    /// <param name="year">The year.</param>
    public bool IsClosed(FinancialYear year) => _closings.Any(c => c.Year == year && c.Reopened is null);
}
