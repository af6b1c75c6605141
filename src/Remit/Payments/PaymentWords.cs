using Remit.Calendars;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <summary>How payments are spoken of on pages.</summary>
internal static class PaymentWords
{
    /// <summary>What is said of an amount that cannot be read.</summary>
    public const string EnterAmount = "Enter an amount in pounds and pence, like 1,234.56";

    public static string Of(ClaimStatus status) =>
        status switch
        {
            ClaimStatus.Drafting => "Being written",
            ClaimStatus.Submitted => "Being checked",
            ClaimStatus.Accepted => "Accepted",
            ClaimStatus.Refused => "Refused",
            _ => "Withdrawn",
        };

    public static string Colour(ClaimStatus status) =>
        status switch
        {
            ClaimStatus.Drafting => "govuk-tag--light-blue",
            ClaimStatus.Submitted => "govuk-tag--yellow",
            ClaimStatus.Accepted => "govuk-tag--green",
            ClaimStatus.Refused => "govuk-tag--red",
            _ => "govuk-tag--grey",
        };

    public static string Of(PaymentStatus status) =>
        status switch
        {
            PaymentStatus.Drafting => "Being written",
            PaymentStatus.Asked => "Waits for approval",
            PaymentStatus.Approved => "Approved, not paid yet",
            PaymentStatus.Paid => "Paid",
            PaymentStatus.Reversed => "Undone",
            _ => "Withdrawn",
        };

    public static string Colour(PaymentStatus status) =>
        status switch
        {
            PaymentStatus.Drafting => "govuk-tag--light-blue",
            PaymentStatus.Asked => "govuk-tag--yellow",
            PaymentStatus.Approved => "govuk-tag--blue",
            PaymentStatus.Paid => "govuk-tag--green",
            PaymentStatus.Reversed => "govuk-tag--red",
            _ => "govuk-tag--grey",
        };

    /// <summary>What was done with a request last, beside its state: "By Tom Whitfield on 3 November 2026 at 10:31".</summary>
    public static string LastOf(PaymentRequest request) =>
        request.Status switch
        {
            PaymentStatus.Drafting => $"Begun by {Of(request.Begun)}",
            PaymentStatus.Asked => $"Asked for by {Of(request.Asked!)}",
            PaymentStatus.Approved => $"By {Of(request.Approval!.By)}",
            PaymentStatus.Paid => $"On {DayWords.Of(request.Made!.On)}, reference {request.Made.Reference}",
            PaymentStatus.Reversed => $"By {Of(request.Reversal!)}",
            _ => $"By {Of(request.Withdrawal!)}",
        };

    public static string Of(InstalmentStatus status) =>
        status switch
        {
            InstalmentStatus.Awaited => "Evidence awaited",
            InstalmentStatus.HandedIn => "Evidence being checked",
            InstalmentStatus.Released => "Evidence accepted",
            _ => "Dropped",
        };

    public static string Colour(InstalmentStatus status) =>
        status switch
        {
            InstalmentStatus.Awaited => "govuk-tag--light-blue",
            InstalmentStatus.HandedIn => "govuk-tag--yellow",
            InstalmentStatus.Released => "govuk-tag--green",
            _ => "govuk-tag--grey",
        };

    public static string Of(DemandStatus status) =>
        status switch
        {
            DemandStatus.Demanded => "Awaited",
            DemandStatus.Received => "Received",
            DemandStatus.WrittenOff => "Written off",
            _ => "Withdrawn",
        };

    public static string Of(CostKind kind) =>
        kind switch
        {
            CostKind.Staff => "Staff",
            CostKind.Travel => "Travel",
            CostKind.Venue => "Rooms and equipment",
            CostKind.Supplier => "Work by others",
            _ => "Other",
        };

    /// <summary>Where bank details stand on a day, in words.</summary>
    public static string Of(BankDetails details, DateOnly today) =>
        details.Status switch
        {
            BankDetailsStatus.Entered => "Not confirmed yet",
            BankDetailsStatus.Confirmed when !details.IsUsableOn(today) =>
                $"Confirmed; nothing is paid to them before {DayWords.Of(details.UsableFrom!.Value)}",
            BankDetailsStatus.Confirmed => $"Confirmed, and usable since {DayWords.Of(details.UsableFrom!.Value)}",
            BankDetailsStatus.Refused => "Refused",
            _ => "Ended",
        };

    /// <summary>"Tom Whitfield on 3 November 2026 at 10:31".</summary>
    public static string Of(PaymentAct act) => $"{act.Name} on {LondonTime.Words(act.At)}";

    /// <summary>The VAT basis of amounts, beginning with a capital.</summary>
    public static string Vat(VatBasis? basis) =>
        basis switch
        {
            VatBasis.WithoutVat => "Without VAT, which is got back from HMRC",
            VatBasis.WithVat => "With VAT, which cannot be got back",
            VatBasis.NoVat => "No VAT is due",
            _ => "Not stated",
        };

    /// <summary>An amount as somebody typed it; null when it cannot be read.</summary>
    public static Money? Amount(string? typed) => Money.TryParse(typed, out var amount) ? amount : null;
}
