namespace Remit.Agreements;

/// <summary>The addresses of agreements: acts are nouns.</summary>
internal static class AgreementUrls
{
    public const string ListRoute = "/agreements";
    public const string NewRoute = "/agreements/new";
    public const string OneRoute = "/agreements/{id:guid}";
    public const string DraftRoute = "/agreements/{id:guid}/draft";
    public const string BuyingRoute = "/agreements/{id:guid}/procurement";
    public const string OfferRoute = "/agreements/{id:guid}/offer";
    public const string SignatureRoute = "/agreements/{id:guid}/signature";
    public const string TextRoute = "/agreements/{id:guid}/text";
    public const string ReturnRoute = "/agreements/{id:guid}/return";
    public const string DeclineRoute = "/agreements/{id:guid}/decline";
    public const string WithdrawalRoute = "/agreements/{id:guid}/withdrawal";
    public const string VariationRoute = "/agreements/{id:guid}/variation";
    public const string EndRoute = "/agreements/{id:guid}/end";
    public const string CommitmentsRoute = "/agreements/{id:guid}/commitments";
    public const string ClausesRoute = "/agreements/clauses";
    public const string ClauseRoute = "/agreements/clauses/{folder}/{name}";
    public const string NewClauseVersionRoute = "/agreements/clauses/{folder}/{name}/versions/new";
    public const string ApiListRoute = "/api/v1/agreements";
    public const string ApiOneRoute = "/api/v1/agreements/{reference}";

    public static string One(Guid id) => $"{ListRoute}/{id}";

    public static string Draft(Guid id) => $"{One(id)}/draft";

    public static string Buying(Guid id) => $"{One(id)}/procurement";

    public static string Offer(Guid id) => $"{One(id)}/offer";

    public static string Signature(Guid id) => $"{One(id)}/signature";

    /// <summary>The text for print; the one that stands, or an earlier one.</summary>
    public static string Text(Guid id, int? number = null) => number is { } n ? $"{One(id)}/text?number={n}" : $"{One(id)}/text";

    public static string Return(Guid id) => $"{One(id)}/return";

    public static string Decline(Guid id) => $"{One(id)}/decline";

    public static string Withdrawal(Guid id) => $"{One(id)}/withdrawal";

    public static string Variation(Guid id) => $"{One(id)}/variation";

    public static string End(Guid id) => $"{One(id)}/end";

    public static string Commitments(Guid id) => $"{One(id)}/commitments";

    public static string New(string? decision = null) => decision is null ? NewRoute : $"{NewRoute}?decision={Uri.EscapeDataString(decision)}";

    public static string Clause(string key) => $"{ClausesRoute}/{key}";

    public static string NewClauseVersion(string key) => $"{Clause(key)}/versions/new";
}
