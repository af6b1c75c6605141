using Remit.Finance;
using Remit.Forms;
using Remit.Rules;

namespace Remit.Envelopes;

/// <content>What is done to an envelope beside spending it.</content>
public sealed partial class Envelope
{
    /// <summary>Why a condition may not be noted as met; empty when it may.</summary>
    /// <param name="conditionId">The condition.</param>
    /// <param name="evidence">What shows that it is met.</param>
    public IReadOnlyList<Breach> WhyNotMeet(Guid conditionId, string? evidence) =>
        _conditions.FirstOrDefault(c => c.Id == conditionId) is not { } condition
            ? [new("envelopes.no-such-condition", "The envelope has no such condition")]
        : condition.Met is { } met ? [new("envelopes.condition-met", $"{met.Name} noted on {DayWords.Of(met.On)} that this is met")]
        : string.IsNullOrWhiteSpace(evidence) ? [new("envelopes.no-evidence", "Enter what shows that the condition is met")]
        : [];

    /// <summary>Notes that a condition is met.</summary>
    /// <param name="conditionId">The condition.</param>
    /// <param name="met">Who notes it, when, and what shows it.</param>
    /// <param name="agreementId">The agreement whose execution met it; null where something else did.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotMeet"/> gives a reason against it.</exception>
    public void Meet(Guid conditionId, EnvelopeAct met, Guid? agreementId = null)
    {
        ArgumentNullException.ThrowIfNull(met);
        Breach.ThrowIfAny(WhyNotMeet(conditionId, met.Why));
        var condition = _conditions.First(c => c.Id == conditionId);
        (condition.Met, condition.AgreementId) = (met, agreementId);
    }

    /// <summary>Why an option to stop may not be settled; empty when it may.</summary>
    /// <param name="optionId">The option.</param>
    /// <param name="exercise">Whether it is to be used, and not let go.</param>
    /// <param name="decisionCode">The decision that says so.</param>
    /// <param name="on">The day.</param>
    public IReadOnlyList<Breach> WhyNotSettle(Guid optionId, bool exercise, string? decisionCode, DateOnly on)
    {
        if (_options.FirstOrDefault(o => o.Id == optionId) is not { } option)
        {
            return [new("envelopes.no-such-option", "The envelope has no such option")];
        }

        if (option.Settled is { } settled)
        {
            return [new("envelopes.option-settled", $"{option.DecisionCode} settled this on {DayWords.Of(settled.On)}")];
        }

        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(decisionCode))
        {
            breaches.Add(new("envelopes.option-without-decision", "Enter the code of the decision that uses the option or lets it go", DecisionCode));
        }

        if (exercise && option.NoticeBy is { } last && on > last)
        {
            breaches.Add(new("envelopes.notice-too-late", $"Notice had to be given by {DayWords.Of(last)}: the option has lapsed", DecisionCode));
        }

        return breaches;
    }

    /// <summary>Uses an option to stop, or lets it go.</summary>
    /// <param name="optionId">The option.</param>
    /// <param name="exercise">Whether it is used.</param>
    /// <param name="decisionCode">The decision that says so.</param>
    /// <param name="settled">Who enters it, when and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotSettle"/> gives a reason against it.</exception>
    public void Settle(Guid optionId, bool exercise, string decisionCode, EnvelopeAct settled)
    {
        ArgumentNullException.ThrowIfNull(settled);
        Breach.ThrowIfAny(WhyNotSettle(optionId, exercise, decisionCode, settled.On));
        var option = _options.First(o => o.Id == optionId);
        (option.Settled, option.IsExercised, option.DecisionCode) = (settled, exercise, decisionCode);
    }

    /// <summary>Why the budget of a year may not be confirmed; empty when it may.</summary>
    /// <param name="year">The year.</param>
    /// <param name="decisionCode">The decision that approved the budget.</param>
    public IReadOnlyList<Breach> WhyNotConfirm(FinancialYear year, string? decisionCode)
    {
        List<Breach> breaches = [];
        if (!_lines.Any(l => l.Year == year && l.Certainty == MoneyCertainty.SubjectToBudget))
        {
            breaches.Add(new("envelopes.nothing-to-confirm", $"No line of {year} waits for its budget"));
        }

        if (string.IsNullOrWhiteSpace(decisionCode))
        {
            breaches.Add(new("envelopes.budget-without-decision", $"Enter the code of the decision that approved the budget of {year}"));
        }

        return breaches;
    }

    /// <summary>Confirms the budget of a later year, so that its lines can be committed.</summary>
    /// <param name="year">The year.</param>
    /// <param name="decisionCode">The decision that approved the budget.</param>
    /// <param name="confirmed">Who confirms it, when, and what shows it.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotConfirm"/> gives a reason against it.</exception>
    public void Confirm(FinancialYear year, string decisionCode, EnvelopeAct confirmed)
    {
        Breach.ThrowIfAny(WhyNotConfirm(year, decisionCode));
        _confirmations.Add(new(Id, year, decisionCode, confirmed));
        foreach (var line in _lines.Where(l => l.Year == year && l.Certainty == MoneyCertainty.SubjectToBudget))
        {
            line.Certainty = MoneyCertainty.Approved;
        }
    }

    /// <summary>Why a year may not be closed; empty when it may.</summary>
    /// <param name="year">The year.</param>
    /// <param name="on">The day of closing.</param>
    public IReadOnlyList<Breach> WhyNotClose(FinancialYear year, DateOnly on)
    {
        List<Breach> breaches = [];
        if (_lines.All(l => l.Year != year))
        {
            breaches.Add(new("envelopes.no-such-year", $"{DecisionCode} has no line of {year}"));
        }

        if (IsClosed(year))
        {
            breaches.Add(new("envelopes.year-closed", $"{year} is closed already"));
        }

        if (on <= year.LastDay)
        {
            breaches.Add(new("envelopes.year-not-over", $"{year} ends on {DayWords.Of(year.LastDay)}: it can be closed after that day"));
        }

        var unpaid = _lines.Where(l => l.Year == year && l.IsCash).Sum(l => l.Totals.Unpaid);
        if (unpaid > 0)
        {
            breaches.Add(
                new(
                    "envelopes.unpaid-at-closing",
                    $"{new Money(unpaid)} is promised in {year} and not paid: pay it, release it, or carry it forward by a decision first"
                )
            );
        }

        return breaches;
    }

    /// <summary>Closes a year: nothing of it changes until it is opened again.</summary>
    /// <param name="year">The year.</param>
    /// <param name="closed">Who closes it, when and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotClose"/> gives a reason against it.</exception>
    public void Close(FinancialYear year, EnvelopeAct closed)
    {
        ArgumentNullException.ThrowIfNull(closed);
        Breach.ThrowIfAny(WhyNotClose(year, closed.On));
        _closings.Add(new(Id, year, closed));
    }

    /// <summary>Why a closed year may not be opened again; empty when it may.</summary>
    /// <param name="year">The year.</param>
    /// <param name="reason">Why it has to be opened.</param>
    public IReadOnlyList<Breach> WhyNotReopen(FinancialYear year, string? reason) =>
        !IsClosed(year) ? [new("envelopes.year-open", $"{year} is not closed")]
        : string.IsNullOrWhiteSpace(reason) ? [new("envelopes.reopened-without-reason", $"Enter why {year} has to be opened again")]
        : [];

    /// <summary>Opens a closed year again.</summary>
    /// <param name="year">The year.</param>
    /// <param name="reopened">Who opens it, when and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotReopen"/> gives a reason against it.</exception>
    public void Reopen(FinancialYear year, EnvelopeAct reopened)
    {
        ArgumentNullException.ThrowIfNull(reopened);
        Breach.ThrowIfAny(WhyNotReopen(year, reopened.Why));
        _closings.First(c => c.Year == year && c.Reopened is null).Reopened = reopened;
    }
}
