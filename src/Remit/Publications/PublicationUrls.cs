namespace Remit.Publications;

/// <summary>The addresses of publication.</summary>
internal static class PublicationUrls
{
    public const string ListRoute = "/publications";
    public const string PublicationRoute = "/publications/{code}";
    public const string ActRoute = "/publications/{code}/publication";
    public const string DeferralRoute = "/publications/{code}/deferral";
    public const string DeferralApprovalRoute = "/publications/{code}/deferral/approval";
    public const string WithholdingRoute = "/publications/{code}/withheld/{id:guid}";
    public const string CsvRoute = "/publications.csv";
    public const string WithheldRoute = "/withheld";
    public const string TransparencyRoute = "/transparency";
    public const string PlanRoute = "/forward-plan";
    public const string PlanCsvRoute = "/forward-plan.csv";
    public const string PlanJsonRoute = "/forward-plan.json";
    public const string NewPlannedRoute = "/forward-plan/new";
    public const string PlannedRoute = "/forward-plan/{id:guid}";
    public const string WithdrawalRoute = "/forward-plan/{id:guid}/withdrawal";
    public const string AnotherFormatRoute = "/decisions/{slug}/another-format";
    public const string RequestsRoute = "/format-requests";
    public const string RequestRoute = "/format-requests/{id:guid}";
    public const string DocumentRoute = "/documents/{hash}";

    /// <summary>The publication of a signed decision.</summary>
    public static string Publication(string code) => $"{ListRoute}/{Uri.EscapeDataString(code)}";

    /// <summary>The page on which it is published.</summary>
    public static string Act(string code) => $"{Publication(code)}/publication";

    /// <summary>The page on which a deferral is asked for.</summary>
    public static string Deferral(string code) => $"{Publication(code)}/deferral";

    /// <summary>The page on which a deferral is approved or refused.</summary>
    public static string DeferralApproval(string code) => $"{Publication(code)}/deferral/approval";

    /// <summary>The review of something that is withheld.</summary>
    public static string Withholding(string code, Guid id) => $"{Publication(code)}/withheld/{id}";

    /// <summary>The page on which a form is put on the forward plan.</summary>
    public static string NewPlanned(Guid formId) => $"{NewPlannedRoute}?form={formId}";

    /// <summary>An entry of the forward plan as it stands there.</summary>
    public static string PlannedEntry(Guid id) => $"{PlanRoute}#planned-{id}";

    /// <summary>An entry of the forward plan, to be changed.</summary>
    public static string Planned(Guid id) => $"{PlanRoute}/{id}";

    /// <summary>The page on which an entry of the forward plan is withdrawn.</summary>
    public static string Withdrawal(Guid id) => $"{PlanRoute}/{id}/withdrawal";

    /// <summary>The page on which anybody asks for a decision in another format.</summary>
    public static string AnotherFormat(string slug) => $"/decisions/{slug}/another-format";

    /// <summary>A request for another format, to be answered.</summary>
    public static string Request(Guid id) => $"{RequestsRoute}/{id}";
}
