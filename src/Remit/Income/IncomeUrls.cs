using Remit.Finance;

namespace Remit.Income;

/// <summary>The addresses of funds, memberships and what is owed.</summary>
internal static class IncomeUrls
{
    public const string ListRoute = "/income";
    public const string NewFundRoute = "/income/funds/new";
    public const string FundRoute = "/income/funds/{id:guid}";
    public const string NewPledgeRoute = "/income/funds/{id:guid}/pledges/new";
    public const string PledgeRoute = "/income/pledges/{id:guid}";
    public const string PledgeChangeRoute = "/income/pledges/{id:guid}/change";
    public const string NewSchemeRoute = "/income/schemes/new";
    public const string SchemeRoute = "/income/schemes/{id:guid}";
    public const string NewTermsRoute = "/income/schemes/{id:guid}/terms/new";
    public const string NewMemberRoute = "/income/schemes/{id:guid}/members/new";
    public const string NewInvoicesRoute = "/income/schemes/{id:guid}/invoices/new";
    public const string LeavingRoute = "/income/members/{id:guid}/leaving";
    public const string ReceivableRoute = "/income/receivables/{id:guid}";
    public const string ReceiptRoute = "/income/receivables/{id:guid}/receipt";
    public const string WriteOffRoute = "/income/receivables/{id:guid}/write-off";
    public const string NewRefundRoute = "/income/receivables/{id:guid}/refunds/new";
    public const string RefundRoute = "/income/refunds/{id:guid}";
    public const string EntryReversalRoute = "/income/entries/{id:guid}/reversal";
    public const string NewGiftRoute = "/income/programmes/{id:guid}/in-kind/new";
    public const string GiftReversalRoute = "/income/in-kind/{id:guid}/reversal";

    /// <summary>A fund or a scheme.</summary>
    public static string Programme(IncomeProgramme programme) => programme is PooledFund ? Fund(programme.Id) : Scheme(programme.Id);

    /// <summary>A pooled fund.</summary>
    public static string Fund(Guid id) => $"/income/funds/{id}";

    /// <summary>The page on which a pledge to a fund is entered.</summary>
    public static string NewPledge(Guid fundId) => $"{Fund(fundId)}/pledges/new";

    /// <summary>A pledge.</summary>
    public static string Pledge(Guid id) => $"/income/pledges/{id}";

    /// <summary>The page on which a pledge is varied or withdrawn.</summary>
    public static string PledgeChange(Guid id) => $"{Pledge(id)}/change";

    /// <summary>A membership scheme.</summary>
    public static string Scheme(Guid id) => $"/income/schemes/{id}";

    /// <summary>The page on which new terms are set.</summary>
    public static string NewTerms(Guid schemeId) => $"{Scheme(schemeId)}/terms/new";

    /// <summary>The page on which a member is entered.</summary>
    public static string NewMember(Guid schemeId) => $"{Scheme(schemeId)}/members/new";

    /// <summary>The page on which the invoices of a year are sent.</summary>
    public static string NewInvoices(Guid schemeId, FinancialYear? year = null) =>
        $"{Scheme(schemeId)}/invoices/new{(year is null ? "" : $"?year={year}")}";

    /// <summary>The page on which a member leaves.</summary>
    public static string Leaving(Guid membershipId) => $"/income/members/{membershipId}/leaving";

    /// <summary>An invoice or an instalment.</summary>
    public static string Receivable(Guid id) => $"/income/receivables/{id}";

    /// <summary>The page on which a receipt is entered.</summary>
    public static string Receipt(Guid id) => $"{Receivable(id)}/receipt";

    /// <summary>The page on which something is written off.</summary>
    public static string WriteOff(Guid id) => $"{Receivable(id)}/write-off";

    /// <summary>The page on which a refund is asked for.</summary>
    public static string NewRefund(Guid id) => $"{Receivable(id)}/refunds/new";

    /// <summary>A refund.</summary>
    public static string Refund(Guid id) => $"/income/refunds/{id}";

    /// <summary>The page on which a receipt or write-off is undone.</summary>
    public static string EntryReversal(Guid id) => $"/income/entries/{id}/reversal";

    /// <summary>The page on which a gift in kind is entered.</summary>
    public static string NewGift(Guid programmeId) => $"/income/programmes/{programmeId}/in-kind/new";

    /// <summary>The page on which a gift in kind is undone.</summary>
    public static string GiftReversal(Guid id) => $"/income/in-kind/{id}/reversal";
}
