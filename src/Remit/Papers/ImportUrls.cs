namespace Remit.Papers;

/// <summary>The addresses of papers on their way into the register.</summary>
public static class ImportUrls
{
    /// <summary>The route of the list.</summary>
    public const string ListRoute = "/imports";

    /// <summary>The route of the page that takes a paper.</summary>
    public const string NewRoute = "/imports/new";

    /// <summary>The route of the review of an import.</summary>
    public const string ReviewRoute = "/imports/{id:guid}";

    /// <summary>The route of the last look before it is public.</summary>
    public const string ConfirmationRoute = "/imports/{id:guid}/confirmation";

    /// <summary>The route of the page that sets an import beside what the register, or another import, says.</summary>
    public const string ComparisonRoute = "/imports/{id:guid}/comparison";

    /// <summary>The route of the page that sets an import aside.</summary>
    public const string SettingAsideRoute = "/imports/{id:guid}/setting-aside";

    /// <summary>The route of the decisions that came on one page.</summary>
    public const string RecordsRoute = "/imports/{id:guid}/records";

    /// <summary>The route of the file as it came.</summary>
    public const string FileRoute = "/imports/{id:guid}/file";

    /// <summary>The review of an import.</summary>
    public static string Review(Guid id) => $"{ListRoute}/{id}";

    /// <summary>The last look before it is public.</summary>
    public static string Confirmation(Guid id) => $"{ListRoute}/{id}/confirmation";

    /// <summary>The import beside what the register says, or beside another import.</summary>
    public static string Comparison(Guid id, Guid? with = null) => $"{ListRoute}/{id}/comparison{(with is null ? "" : $"?with={with}")}";

    /// <summary>The page that sets an import aside.</summary>
    public static string SettingAside(Guid id) => $"{ListRoute}/{id}/setting-aside";

    /// <summary>The decisions that came on one page with this one.</summary>
    public static string Records(Guid id) => $"{ListRoute}/{id}/records";

    /// <summary>The file as it came.</summary>
    public static string File(Guid id) => $"{ListRoute}/{id}/file";
}
