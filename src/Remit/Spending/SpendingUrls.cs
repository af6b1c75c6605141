namespace Remit.Spending;

/// <summary>The addresses of spending.</summary>
internal static class SpendingUrls
{
    public const string HomeRoute = "/spending";
    public const string LinesRoute = "/spending/lines";
    public const string OrganisationsRoute = "/spending/organisations";
    public const string OrganisationRoute = "/spending/organisations/{id:guid}";
    public const string SupplierRoute = "/spending/organisations/{id:guid}/supplier";
    public const string ItemsRoute = "/spending/over-500";
    public const string ItemsCsvRoute = "/spending/over-500.csv";
    public const string ContractsRoute = "/spending/contracts-and-grants";
    public const string ContractsCsvRoute = "/spending/contracts-and-grants.csv";
    public const string ExportRoute = "/spending/export";
    public const string EntriesCsvRoute = "/spending/entries.csv";
    public const string PostingsRoute = "/spending/postings";
    public const string NewPostingsRoute = "/spending/postings/new";
    public const string PostingRoute = "/spending/postings/{id:guid}";
    public const string ApiListRoute = "/api/v1/envelopes";
    public const string ApiOneRoute = "/api/v1/envelopes/{code}";

    public const string ApiPostingsRoute = "/api/v1/postings";
    public const string ApiPostingFileRoute = "/api/v1/postings/{id:guid}";

    /// <summary>Postings that a program brought together, for programs.</summary>
    public static string ApiPostingFile(Guid id) => $"{ApiPostingsRoute}/{id}";

    /// <summary>One organisation's money.</summary>
    public static string Organisation(Guid id) => $"{OrganisationsRoute}/{id}";

    /// <summary>The page on which it is noted what sort of supplier an organisation is.</summary>
    public static string Supplier(Guid id) => $"{Organisation(id)}/supplier";

    /// <summary>A posting of the finance system.</summary>
    public static string Posting(Guid id) => $"{PostingsRoute}/{id}";
}
