namespace Remit.Payments;

/// <summary>The addresses of claims, payments, bank details, instalments and demands.</summary>
internal static class PaymentUrls
{
    public const string PaymentsRoute = "/payments";
    public const string NewPaymentRoute = "/payments/new";
    public const string PaymentRoute = "/payments/{id:guid}";
    public const string PaymentLinesRoute = "/payments/{id:guid}/lines";
    public const string ApprovalRoute = "/payments/{id:guid}/approval";
    public const string PaidRoute = "/payments/{id:guid}/paid";
    public const string PaymentActRoute = "/payments/{id:guid}/ending/{act}";

    public const string ClaimsRoute = "/claims";
    public const string NewClaimRoute = "/claims/new";
    public const string ClaimRoute = "/claims/{id:guid}";
    public const string ClaimPeriodRoute = "/claims/{id:guid}/period";
    public const string NewClaimLineRoute = "/claims/{id:guid}/lines/new";
    public const string ClaimCheckRoute = "/claims/{id:guid}/check";
    public const string ClaimActRoute = "/claims/{id:guid}/ending/{act}";
    public const string ClaimDocumentRoute = "/claims/{id:guid}/documents/{documentId:guid}";

    public const string BankListRoute = "/bank-details";
    public const string BankRoute = "/bank-details/{organisationId:guid}";
    public const string NewBankRoute = "/bank-details/{organisationId:guid}/new";
    public const string BankCheckRoute = "/bank-details/{organisationId:guid}/{id:guid}/check";
    public const string CoolingOffRoute = "/bank-details/cooling-off";

    public const string ScheduleRoute = "/instalments/{commitmentId:guid}";
    public const string EvidenceRoute = "/instalments/{commitmentId:guid}/{id:guid}/evidence";
    public const string EvidenceCheckRoute = "/instalments/{commitmentId:guid}/{id:guid}/check";
    public const string EvidenceDocumentRoute = "/instalments/{commitmentId:guid}/{id:guid}/documents/{documentId:guid}";

    public const string NewDemandRoute = "/demands/new/{commitmentId:guid}";
    public const string DemandRoute = "/demands/{id:guid}";

    public static string Payment(Guid id) => $"/payments/{id}";

    public static string PaymentLines(Guid id) => $"/payments/{id}/lines";

    public static string Approval(Guid id) => $"/payments/{id}/approval";

    public static string Paid(Guid id) => $"/payments/{id}/paid";

    public static string PaymentAct(Guid id, string act) => $"/payments/{id}/ending/{act}";

    public static string Claim(Guid id) => $"/claims/{id}";

    /// <summary>A new claim with commitment, days and VAT filled in.</summary>
    public static string NewClaim(Guid commitment, DateOnly from, DateOnly until, VatBasis vat) =>
        FormattableString.Invariant($"{NewClaimRoute}?commitment={commitment}&first={from:yyyy-MM-dd}&last={until:yyyy-MM-dd}&basis={vat}");

    public static string ClaimPeriod(Guid id) => $"/claims/{id}/period";

    public static string NewClaimLine(Guid id) => $"/claims/{id}/lines/new";

    public static string ClaimCheck(Guid id) => $"/claims/{id}/check";

    public static string ClaimAct(Guid id, string act) => $"/claims/{id}/ending/{act}";

    public static string ClaimDocument(Guid id, Guid documentId) => $"/claims/{id}/documents/{documentId}";

    public static string Bank(Guid organisationId) => $"/bank-details/{organisationId}";

    public static string NewBank(Guid organisationId) => $"/bank-details/{organisationId}/new";

    public static string BankCheck(Guid organisationId, Guid id) => $"/bank-details/{organisationId}/{id}/check";

    public static string Schedule(Guid commitmentId) => $"/instalments/{commitmentId}";

    public static string Evidence(Guid commitmentId, Guid id) => $"/instalments/{commitmentId}/{id}/evidence";

    public static string EvidenceCheck(Guid commitmentId, Guid id) => $"/instalments/{commitmentId}/{id}/check";

    public static string EvidenceDocument(Guid commitmentId, Guid id, Guid documentId) => $"/instalments/{commitmentId}/{id}/documents/{documentId}";

    public static string NewDemand(Guid commitmentId) => $"/demands/new/{commitmentId}";

    public static string Demand(Guid id) => $"/demands/{id}";
}
