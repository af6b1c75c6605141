using Remit.Finance;
using Remit.Forms;

namespace Remit.Envelopes;

/// <summary>That something was done: on which day, by whom, and the reason or evidence.</summary>
/// <param name="On">The day.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Why">The reason, or what shows it.</param>
public sealed record EnvelopeAct(DateOnly On, Guid PersonId, string Name, string Why);

/// <summary>What must be met before any money is committed.</summary>
/// <remarks>Source: MD2373, a funding agreement is executed first.</remarks>
public sealed class EnvelopeCondition
{
    internal EnvelopeCondition(Guid envelopeId, int place, string text) => (EnvelopeId, Place, Text) = (envelopeId, place, text);

    private EnvelopeCondition() => Text = "";

    /// <summary>The condition's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The envelope.</summary>
    public Guid EnvelopeId { get; private init; }

    /// <summary>Its place, from 1.</summary>
    public int Place { get; private init; }

    /// <summary>What must be met, as the decision says it.</summary>
    public string Text { get; private init; }

    /// <summary>That it was met, and what shows it; null while it is not.</summary>
    public EnvelopeAct? Met { get; internal set; }

    /// <summary>The agreement whose execution met it; null where something else did.</summary>
    public Guid? AgreementId { get; internal set; }
}

/// <summary>A right to stop before the time.</summary>
/// <remarks>Source: MD2373, the right to terminate during 2020/21.</remarks>
public sealed class EnvelopeOption
{
    internal EnvelopeOption(Guid envelopeId, int place, StopOption option) =>
        (EnvelopeId, Place, What, NoticeBy, EndsOn) = (envelopeId, place, option.What, option.NoticeBy, option.EndsOn);

    private EnvelopeOption() => What = "";

    /// <summary>The option's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The envelope.</summary>
    public Guid EnvelopeId { get; private init; }

    /// <summary>Its place, from 1.</summary>
    public int Place { get; private init; }

    /// <summary>What may be stopped, and by whom.</summary>
    public string What { get; private init; }

    /// <summary>The last day to give notice; null while none is known.</summary>
    public DateOnly? NoticeBy { get; private init; }

    /// <summary>The day on which it then ends; null when that is not set.</summary>
    public DateOnly? EndsOn { get; private init; }

    /// <summary>That it was used or let go, and why; null while it is open.</summary>
    public EnvelopeAct? Settled { get; internal set; }

    /// <summary>Whether it was used, once it is settled.</summary>
    public bool IsExercised { get; internal set; }

    /// <summary>The code of the decision that settled it; null while it is open.</summary>
    public string? DecisionCode { get; internal set; }

    /// <summary>The last day on which something may be committed, because the option was used; null otherwise.</summary>
    public DateOnly? StopsAfter => IsExercised ? EndsOn ?? Settled?.On : null;
}

/// <summary>That a financial year was closed for an envelope.</summary>
public sealed class YearClosing
{
    internal YearClosing(Guid envelopeId, FinancialYear year, EnvelopeAct closed) => (EnvelopeId, Year, Closed) = (envelopeId, year, closed);

    private YearClosing() => Closed = null!;

    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The envelope.</summary>
    public Guid EnvelopeId { get; private init; }

    /// <summary>The year.</summary>
    public FinancialYear Year { get; private init; }

    /// <summary>Who closed it, when and why.</summary>
    public EnvelopeAct Closed { get; private init; }

    /// <summary>Who opened it again, when and why; null while it is closed.</summary>
    public EnvelopeAct? Reopened { get; internal set; }
}

/// <summary>That the budget of a later year was confirmed.</summary>
public sealed class BudgetConfirmation
{
    internal BudgetConfirmation(Guid envelopeId, FinancialYear year, string decisionCode, EnvelopeAct confirmed) =>
        (EnvelopeId, Year, DecisionCode, Confirmed) = (envelopeId, year, decisionCode, confirmed);

    private BudgetConfirmation() => (DecisionCode, Confirmed) = ("", null!);

    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The envelope.</summary>
    public Guid EnvelopeId { get; private init; }

    /// <summary>The year.</summary>
    public FinancialYear Year { get; private init; }

    /// <summary>The decision that approved the budget.</summary>
    public string DecisionCode { get; private init; }

    /// <summary>Who confirmed it, when, and what shows it.</summary>
    public EnvelopeAct Confirmed { get; private init; }
}
