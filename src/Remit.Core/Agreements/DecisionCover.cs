using System.Globalization;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;
using Remit.Rules;

namespace Remit.Agreements;

/// <summary>What a signed decision lets agreements promise: its lines with what is left of each.</summary>
/// <param name="Code">The decision's code.</param>
/// <param name="Title">Its title.</param>
/// <param name="SignedOn">The day of its signature.</param>
/// <remarks>Source: what-the-papers-ask D6.</remarks>
public sealed record DecisionCover(string Code, string Title, DateOnly SignedOn)
{
    /// <summary>Things of which there are as many as there are other parties.</summary>
    private static readonly string[] Organisations = ["parties", "partners", "organisations", "employers", "members", "core members"];

    /// <summary>Its lines.</summary>
    public IReadOnlyList<CoverLine> Lines { get; init; } = [];

    /// <summary>Whether VAT is inside its amounts; null where it does not say.</summary>
    public string? Vat { get; init; }

    /// <summary>What it says its money is; null where it does not say.</summary>
    public PaymentKind? Payment { get; init; }

    /// <summary>Its options to stop.</summary>
    public IReadOnlyList<StopOption> StopOptions { get; init; } = [];

    /// <summary>What must be met before it lets money be committed.</summary>
    public IReadOnlyList<CoverCondition> Conditions { get; init; } = [];

    /// <summary>What an envelope lets agreements promise.</summary>
    /// <param name="envelope">The envelope of a signed decision.</param>
    /// <param name="promised">What signed agreements promise of a line that no commitment stands for yet, because its budget is still to be confirmed.</param>
    /// <param name="payment">What the decision says its money is; null where it does not say.</param>
    public static DecisionCover Of(Envelope envelope, IReadOnlyDictionary<Guid, long> promised, PaymentKind? payment)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(promised);
        return new(envelope.DecisionCode, envelope.Title, envelope.SignedOn)
        {
            Vat = envelope.Vat,
            Payment = payment,
            Lines = [.. envelope.Lines.Where(l => !l.IsInKind).Select(l => LineOf(l, promised.GetValueOrDefault(l.Id)))],
            StopOptions = [.. envelope.Options.Where(o => o.Settled is null).Select(o => new StopOption(o.What, o.NoticeBy, o.EndsOn))],
            Conditions = [.. envelope.Conditions.Select(c => new CoverCondition(c.Id, c.Text, c.Met is not null))],
        };
    }

    /// <summary>Why it does not cover an agreement; empty when it does.</summary>
    /// <param name="terms">What the agreement says.</param>
    /// <param name="held">What an agreement that this one takes the place of holds of each line, and gives back.</param>
    public IReadOnlyList<Breach> WhyNotCover(AgreementTerms terms, IReadOnlyDictionary<Guid, long>? held = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return
        [
            .. terms.Figures.SelectMany(f => WhyNotTake(f, held?.GetValueOrDefault(f.LineId) ?? 0)),
            .. terms.Figures.SelectMany(f => WhyNotInTerm(f, terms)),
            .. WhyNotFunded(terms),
            .. WhyNotSoMany(terms, held),
            .. WhyNotPaidSo(terms),
            .. WhyNotYet(terms),
        ];
    }

    /// <summary>A line of a figure; null when the decision has no such line.</summary>
    /// <param name="figure">The figure.</param>
    public CoverLine? LineOf(AgreementFigure figure) => Lines.FirstOrDefault(l => l.Id == figure.LineId);

    private IReadOnlyList<Breach> WhyNotTake(AgreementFigure figure, long held)
    {
        if (LineOf(figure) is not { } line)
        {
            return [new("agreements.no-such-line", $"{Code} has no line from which {figure.InWords} could be taken", Code)];
        }

        var left = checked(line.Left + held);
        return line.ByAnother
                ? [new("agreements.paid-by-another", $"{line.Name} is paid by {line.Funder} itself: {Code} does not approve it", line.Source)]
            : figure.Amount <= 0 ? [new("agreements.nothing-taken", $"Take more than nothing of {line.Name}, or leave it empty", line.Source)]
            : figure.Amount > left
                ?
                [
                    new(
                        "agreements.above-line",
                        $"{line.Say(figure.Amount)} is more than the {line.Say(left)} left of {line.Name}: {line.Say(line.Approved)} approved, {line.Say(line.Committed - held)} committed elsewhere",
                        line.Source
                    ),
                ]
            : [];
    }

    private IEnumerable<Breach> WhyNotInTerm(AgreementFigure figure, AgreementTerms terms)
    {
        if (LineOf(figure) is not { } line || terms is not { FirstDay: { } first, LastDay: { } last })
        {
            yield break;
        }

        if (line.Year is { } year && (year.LastDay < first || year.FirstDay > last))
        {
            yield return new(
                "agreements.year-outside-term",
                $"{line.Say(figure.Amount)} of {year} falls outside the term, {DayWords.Of(first)} to {DayWords.Of(last)}",
                line.Source
            );
        }

        if (line.Until is { } until && last > until)
        {
            yield return new(
                "agreements.limit-over",
                $"{line.Name} may be taken until {DayWords.Of(until)}, and the term runs to {DayWords.Of(last)}",
                line.Source
            );
        }
    }

    private IEnumerable<Breach> WhyNotFunded(AgreementTerms terms)
    {
        var funded = Lines.Where(l => l is { IsMoney: true, ByAnother: false }).Select(l => l.Year).OfType<FinancialYear>().Order().ToList();
        if (terms.Amount == Money.Zero || funded.Count == 0 || terms is not { FirstDay: { } first, LastDay: { } last })
        {
            yield break;
        }

        var years = FinancialYear.Of(first) <= FinancialYear.Of(last) ? FinancialYear.Range(FinancialYear.Of(first), FinancialYear.Of(last)) : [];
        if (years.Except(funded).Order().ToList() is { Count: > 0 } unfunded)
        {
            yield return new(
                "agreements.outside-funded-years",
                $"The term, {DayWords.Of(first)} to {DayWords.Of(last)}, runs into {string.Join(", ", unfunded)}; {Code} has money for {string.Join(", ", funded.Distinct())} alone",
                Code
            );
        }
    }

    private IEnumerable<Breach> WhyNotSoMany(AgreementTerms terms, IReadOnlyDictionary<Guid, long>? held)
    {
        foreach (var line in Lines.Where(l => !l.IsMoney && Organisations.Contains(l.Unit, StringComparer.OrdinalIgnoreCase)))
        {
            var left = line.Left + (held?.GetValueOrDefault(line.Id) ?? 0);
            if (terms.Figures.FirstOrDefault(f => f.LineId == line.Id) is { } taken)
            {
                if (taken.Amount != terms.Partners.Count)
                {
                    yield return new(
                        "agreements.parties-miscounted",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"It is made with {terms.Partners.Count} other parties and takes {line.Say(taken.Amount)}"
                        ),
                        line.Source
                    );
                }
            }
            else if (terms.Partners.Count > left)
            {
                yield return new(
                    "agreements.too-many-parties",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"It is made with {terms.Partners.Count} other parties; {Code} allows {line.Say(line.Approved)}, of which {left} {(left == 1 ? "is" : "are")} left"
                    ),
                    line.Source
                );
            }
        }
    }

    private IEnumerable<Breach> WhyNotYet(AgreementTerms terms) =>
        from condition in terms.Amount == Money.Zero ? [] : Conditions
        where !condition.IsMet && !terms.Meets.Contains(condition.Id)
        select new Breach(
            "agreements.condition-open",
            $"{Code} lets no money be committed before this is met: {condition.Text.TrimEnd('.')}. Say that signing this agreement meets it, or meet it first",
            Code
        );

    private static CoverLine LineOf(EnvelopeLine line, long promised) =>
        new(line.Id, line.Unit, line.Year, line.Funder, line.Totals.Approved, line.Totals.Committed + promised, line.Source)
        {
            Budget = line.Budget,
            Payee = line.Payee,
            Share = line.MatchPercent,
            ByAnother = line.ByAnother,
            Until = line.Until,
        };

    private IEnumerable<Breach> WhyNotPaidSo(AgreementTerms terms)
    {
        if (Payment is { } decided && terms.Payment is { } chosen && chosen.Kind != decided)
        {
            yield return new(
                "agreements.paid-otherwise",
                $"{Code} says that its money is {PaymentChoice.InWords(decided)}, and this would be {PaymentChoice.InWords(chosen.Kind)}: that needs another decision",
                Code
            );
        }
    }
}

/// <summary>What must be met before a decision lets money be committed.</summary>
/// <param name="Id">The condition.</param>
/// <param name="Text">What must be met, as the decision says it.</param>
/// <param name="IsMet">Whether it is noted as met.</param>
public sealed record CoverCondition(Guid Id, string Text, bool IsMet);

/// <summary>A line of a signed decision: an amount of money in a year, or a number of things.</summary>
/// <param name="Id">The line.</param>
/// <param name="Unit"><see cref="Pounds"/>, or the things that are counted, in the plural.</param>
/// <param name="Year">The financial year; null where it has none.</param>
/// <param name="Funder">Who pays; empty where it is not money.</param>
/// <param name="Approved">What the decision approves: whole pence, or whole things.</param>
/// <param name="Committed">What is promised already.</param>
/// <param name="Source">The sentence of the decision that approves it.</param>
public sealed record CoverLine(Guid Id, string Unit, FinancialYear? Year, string Funder, long Approved, long Committed, string Source)
{
    /// <summary>The unit of money.</summary>
    public const string Pounds = Quantity.Pounds;

    /// <summary>The budget that it comes from; null where none is named.</summary>
    public string? Budget { get; init; }

    /// <summary>Who is to receive it; null where the decision leaves that open.</summary>
    public string? Payee { get; init; }

    /// <summary>The share of a cost that it meets, in per cent; null where it states none.</summary>
    public decimal? Share { get; init; }

    /// <summary>True when another body pays it directly: nothing can be promised from it here.</summary>
    public bool ByAnother { get; init; }

    /// <summary>The last day on which it may be taken; null where it has none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it is money.</summary>
    public bool IsMoney => Unit == Pounds;

    /// <summary>What is left to promise.</summary>
    public long Left => Approved - Committed;

    /// <summary>"2018-19, Greater London Authority", or "placements".</summary>
    public string Name => IsMoney ? string.Join(", ", new[] { Year?.ToString(), Funder, Budget }.Where(p => !string.IsNullOrEmpty(p))) : Unit;

    /// <summary>An amount of it in words.</summary>
    /// <param name="amount">Whole pence, or whole things.</param>
    public string Say(long amount) => Say(amount, Unit);

    /// <summary>"£30,000", or "3 placements".</summary>
    /// <param name="amount">Whole pence, or whole things.</param>
    /// <param name="unit">What is counted.</param>
    public static string Say(long amount, string unit) => amount == 1 && unit is [.., not 's', 's'] ? $"1 {unit[..^1]}" : Quantity.Say(amount, unit);
}
