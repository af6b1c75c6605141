using System.Globalization;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Income;

/// <summary>Income in words.</summary>
internal static class IncomeWords
{
    /// <summary>What an entry does.</summary>
    public static string Of(IncomeEntryKind kind) =>
        kind switch
        {
            IncomeEntryKind.Raise => "Owed",
            IncomeEntryKind.Vary => "Varied",
            IncomeEntryKind.Receive => "Received",
            IncomeEntryKind.Credit => "Credited",
            IncomeEntryKind.WriteOff => "Written off",
            IncomeEntryKind.PayBack => "Paid back",
            IncomeEntryKind.SetAgainst => "Set off",
            _ => "Undone",
        };

    public static string Of(InKindKind kind) =>
        kind switch
        {
            InKindKind.Room => "Desk or room",
            InKindKind.StaffTime => "Staff time",
            InKindKind.Goods => "Goods",
            _ => "Services",
        };

    public static string Of(PartYearRule rule) =>
        rule switch
        {
            PartYearRule.WholeMonths => "a twelfth for each month on any day of which it is a member",
            PartYearRule.WholeQuarters => "a quarter for each quarter on any day of which it is a member",
            _ => "the whole fee, and nothing back",
        };

    public static string Of(PledgeChangeKind kind) =>
        kind switch
        {
            PledgeChangeKind.Made => "Made",
            PledgeChangeKind.Varied => "Varied",
            _ => "Withdrawn",
        };

    /// <summary>Where a refund stands.</summary>
    public static (string Text, string Colour) Of(Refund refund) =>
        refund.Status switch
        {
            RefundStatus.Asked => ("Waits for approval", "govuk-tag--yellow"),
            RefundStatus.Approved => ("Approved, to be paid", "govuk-tag--blue"),
            RefundStatus.Made => (refund.IsPaid ? "Paid back" : "Set off", "govuk-tag--green"),
            RefundStatus.Undone => ("Undone", "govuk-tag--grey"),
            _ => ("Ended", "govuk-tag--grey"),
        };

    /// <summary>Where something that is owed stands on a day.</summary>
    public static (string Text, string Colour) StateOf(Receivable receivable, DateOnly today) =>
        receivable.Totals.Returned > Money.Zero ? ("Owed back", "govuk-tag--yellow")
        : receivable.Totals.Due == Money.Zero && receivable.Totals.Received == Money.Zero ? ("Nothing owed", "govuk-tag--grey")
        : receivable.Open == Money.Zero
            ? receivable.Totals.WrittenOff > Money.Zero ? ("Written off", "govuk-tag--grey")
                : ("Paid", "govuk-tag--green")
        : receivable.IsInvoice && receivable.IsInArrearsOn(today) ? ("In arrears", "govuk-tag--red")
        : receivable.IsLateOn(today) ? ("Late", "govuk-tag--orange")
        : receivable.Totals.Kept > Money.Zero ? ("Part paid", "govuk-tag--yellow")
        : ("Open", "govuk-tag--blue");

    /// <summary>An entry's amount, with its sign where it takes away.</summary>
    public static Money AmountOf(IncomeEntry entry)
    {
        var change = entry.Change;
        return change.Received != Money.Zero ? change.Received
            : change.WrittenOff != Money.Zero ? change.WrittenOff
            : change.Due;
    }

    public static string Day(DateOnly day) => DayWords.Of(day);

    /// <summary>A number of units without needless zeros.</summary>
    public static string Number(decimal quantity) => quantity.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>An amount that somebody typed; null where it is none. Nothing typed is none.</summary>
    public static Money? Amount(string? typed) => Money.TryParse(typed, out var amount) ? amount : null;
}
