using Remit.Rules;

namespace Remit.Payments;

/// <summary>Where bank details stand; it follows from their dated rows.</summary>
public enum BankDetailsStatus
{
    /// <summary>Entered by one person; nothing is paid to them.</summary>
    Entered,

    /// <summary>Confirmed by another; paid to once the cooling-off is over.</summary>
    Confirmed,

    /// <summary>Not confirmed: they were wrong, or nobody knew of them.</summary>
    Refused,

    /// <summary>No longer paid to.</summary>
    Ended,
}

/// <summary>Which act leads bank details from which state to which; any other is refused.</summary>
public static class BankDetailsTransitions
{
    /// <summary>Every transition, as the picture in this folder's README shows it.</summary>
    public static IReadOnlyList<(BankDetailsStatus From, string Act, BankDetailsStatus To)> All { get; } =
    [
        (BankDetailsStatus.Entered, "confirm", BankDetailsStatus.Confirmed),
        (BankDetailsStatus.Entered, "refuse", BankDetailsStatus.Refused),
        (BankDetailsStatus.Confirmed, "end", BankDetailsStatus.Ended),
    ];
}

/// <summary>Where an organisation is paid. The account itself is encrypted; all of it that is known here is the last two digits.</summary>
/// <remarks>Details are never changed: new ones are entered beside the old, which are paid to until the cooling-off of the new is over.</remarks>
public sealed class BankDetails
{
    /// <summary>Enters details.</summary>
    /// <param name="organisationId">Whose they are.</param>
    /// <param name="accountName">The name on the account.</param>
    /// <param name="lastTwo">The last two digits of the number.</param>
    /// <param name="secret">The account, encrypted.</param>
    /// <param name="entered">Who enters them.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnter"/> gives a reason against it.</exception>
    public BankDetails(Guid organisationId, string accountName, string lastTwo, string secret, PaymentAct entered)
    {
        Breach.ThrowIfAny(WhyNotEnter(accountName));
        (OrganisationId, AccountName, LastTwo, Secret, Entered) = (organisationId, accountName.Trim(), lastTwo, secret, entered);
    }

    private BankDetails() => (AccountName, LastTwo, Secret, Entered) = ("", "", "", null!);

    /// <summary>Their id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose they are.</summary>
    public Guid OrganisationId { get; private init; }

    /// <summary>The name on the account.</summary>
    public string AccountName { get; private init; }

    /// <summary>The last two digits of the number.</summary>
    public string LastTwo { get; private init; }

    /// <summary>The account, encrypted.</summary>
    public string Secret { get; private init; }

    /// <summary>Who entered them.</summary>
    public PaymentAct Entered { get; private init; }

    /// <summary>Who confirmed them, and how they were checked; null while nobody has.</summary>
    public PaymentAct? Confirmed { get; private set; }

    /// <summary>The first day on which something is paid to them; null while they are not confirmed.</summary>
    public DateOnly? UsableFrom { get; private set; }

    /// <summary>Who refused them and why; null when nobody did.</summary>
    public PaymentAct? Refusal { get; private set; }

    /// <summary>Who ended them and why; null when nobody did.</summary>
    public PaymentAct? Ending { get; private set; }

    /// <summary>Where they stand.</summary>
    public BankDetailsStatus Status =>
        Ending is not null ? BankDetailsStatus.Ended
        : Refusal is not null ? BankDetailsStatus.Refused
        : Confirmed is not null ? BankDetailsStatus.Confirmed
        : BankDetailsStatus.Entered;

    /// <summary>Whether they stand: entered or confirmed.</summary>
    public bool Stands => Status is BankDetailsStatus.Entered or BankDetailsStatus.Confirmed;

    /// <summary>Whether something may be paid to them on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsUsableOn(DateOnly day) => Status == BankDetailsStatus.Confirmed && UsableFrom <= day;

    /// <summary>Those who had a hand in them: none of them asks for, writes or approves a payment that goes there.</summary>
    public IReadOnlyList<PaymentAct> Changers => Confirmed is { } confirmed ? [Entered, confirmed] : [Entered];

    /// <summary>The details that are paid to on a day: those that became usable last. Null when there are none.</summary>
    /// <param name="all">Every set of the organisation.</param>
    /// <param name="day">The day.</param>
    public static BankDetails? InUse(IEnumerable<BankDetails> all, DateOnly day) =>
        all.Where(d => d.IsUsableOn(day)).OrderBy(d => d.UsableFrom).ThenBy(d => d.Confirmed!.At).LastOrDefault();

    /// <summary>Why an organisation may not be paid on a day; empty when it may.</summary>
    /// <param name="all">Every set of the organisation.</param>
    /// <param name="day">The day.</param>
    /// <param name="name">The organisation.</param>
    public static IReadOnlyList<Breach> WhyNotPay(IReadOnlyCollection<BankDetails> all, DateOnly day, string name)
    {
        if (InUse(all, day) is not null)
        {
            return [];
        }

        if (all.Where(d => d.Status == BankDetailsStatus.Confirmed).MinBy(d => d.UsableFrom) is { } cooling)
        {
            return
            [
                new(
                    "payments.cooling-off",
                    $"The bank details of {name} ending in {cooling.LastTwo} are new: nothing is paid to them before {DayWords.Of(cooling.UsableFrom!.Value)}"
                ),
            ];
        }

        return
        [
            all.Any(d => d.Status == BankDetailsStatus.Entered)
                ? new("payments.unconfirmed", $"The bank details of {name} are not confirmed yet: a finance officer who did not enter them does that")
                : new("payments.no-bank-details", $"No bank details of {name} are known: the organisation or a finance officer enters them"),
        ];
    }

    /// <summary>Why details may not be entered; empty when they may.</summary>
    /// <param name="accountName">The name on the account.</param>
    public static IReadOnlyList<Breach> WhyNotEnter(string? accountName) =>
        string.IsNullOrWhiteSpace(accountName) ? [new("payments.account-name", "Enter the name on the account, as the bank has it")] : [];

    /// <summary>Why they may not be confirmed; empty when they may.</summary>
    /// <param name="by">Who confirms them, and how they were checked.</param>
    /// <param name="rule">The cooling-off that holds; null when none is known.</param>
    public IReadOnlyList<Breach> WhyNotConfirm(PaymentAct by, CoolingOff? rule)
    {
        ArgumentNullException.ThrowIfNull(by);
        List<Breach> breaches = [.. WhyNot("confirm")];
        if (by.PersonId == Entered.PersonId)
        {
            breaches.Add(
                new("payments.entered-by-you", $"{Entered.Name} entered these details, so somebody else confirms them: ask another finance officer")
            );
        }

        if (string.IsNullOrWhiteSpace(by.Why))
        {
            breaches.Add(new("payments.no-check", "Enter how you checked them: whom you called, on a number that you knew before"));
        }

        if (rule is null)
        {
            breaches.Add(
                new(
                    "payments.no-cooling-off",
                    "No rule says how long new bank details have to wait, so nothing may be paid to any: an administrator enters the rule that was decided"
                )
            );
        }

        return breaches;
    }

    /// <summary>Confirms them: they are paid to once the cooling-off is over.</summary>
    /// <param name="by">Who confirms them, and how they were checked.</param>
    /// <param name="rule">The cooling-off that holds.</param>
    /// <param name="today">The day in London.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotConfirm"/> gives a reason against it.</exception>
    public void Confirm(PaymentAct by, CoolingOff? rule, DateOnly today)
    {
        Breach.ThrowIfAny(WhyNotConfirm(by, rule));
        (Confirmed, UsableFrom) = (by, today.AddDays(rule!.Days));
    }

    /// <summary>Why they may not be refused; empty when they may.</summary>
    /// <param name="by">Who refuses them, and why.</param>
    public IReadOnlyList<Breach> WhyNotRefuse(PaymentAct by) => [.. WhyNot("refuse"), .. WhyNotWithout(by)];

    /// <summary>Refuses them.</summary>
    /// <param name="by">Who refuses them, and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotRefuse"/> gives a reason against it.</exception>
    public void Refuse(PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotRefuse(by));
        Refusal = by;
    }

    /// <summary>Why they may not be ended; empty when they may.</summary>
    /// <param name="by">Who ends them, and why.</param>
    public IReadOnlyList<Breach> WhyNotEnd(PaymentAct by) => [.. WhyNot("end"), .. WhyNotWithout(by)];

    /// <summary>Ends them at once: nothing more is paid to them.</summary>
    /// <param name="by">Who ends them, and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnd"/> gives a reason against it.</exception>
    public void End(PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotEnd(by));
        Ending = by;
    }

    private IReadOnlyList<Breach> WhyNot(string act) =>
        BankDetailsTransitions.All.Allow(Status, act)
            ? []
            :
            [
                new(
                    "payments.not-now",
                    Status switch
                    {
                        BankDetailsStatus.Entered => "These bank details are not confirmed: refuse them instead of ending them",
                        BankDetailsStatus.Confirmed => $"{Confirmed!.Name} confirmed these bank details already",
                        BankDetailsStatus.Refused => "These bank details were refused: enter new ones",
                        _ => "These bank details have ended: enter new ones",
                    }
                ),
            ];

    private static IEnumerable<Breach> WhyNotWithout(PaymentAct by) =>
        string.IsNullOrWhiteSpace(by.Why) ? [new("payments.no-reason", "Enter the reason")] : [];
}
