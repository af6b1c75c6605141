using System.Globalization;
using System.Text;

namespace Remit.Decisions;

/// <summary>The addresses of the register.</summary>
public static class DecisionUrls
{
    /// <summary>The route of the list and search page.</summary>
    public const string ListRoute = "/decisions";

    /// <summary>The route of a decision's page.</summary>
    public const string DecisionRoute = "/decisions/{slug}";

    /// <summary>The route of a decision's text, with the words of each fact.</summary>
    public const string SourceRoute = "/decisions/{slug}/source";

    /// <summary>The route of what changed of a decision on the register.</summary>
    public const string VersionsRoute = "/decisions/{slug}/versions";

    /// <summary>Where programs ask.</summary>
    public const string Api = "/api/v1";

    /// <summary>The description of the interface for programs.</summary>
    public const string OpenApi = "/api/v1/openapi.json";

    /// <summary>The list, searched, filtered and sorted as asked.</summary>
    public static string List(DecisionQuery? query = null) => ListRoute + QueryString(query);

    /// <summary>A decision's page.</summary>
    public static string Decision(string slug) => $"{ListRoute}/{slug}";

    /// <summary>The text of a decision, with the words of each fact.</summary>
    public static string Source(string slug) => $"{ListRoute}/{slug}/source";

    /// <summary>What changed of a decision on the register.</summary>
    public static string Versions(string slug) => $"{ListRoute}/{slug}/versions";

    /// <summary>The same list as a table for spreadsheets, all of it.</summary>
    public static string Csv(DecisionQuery? query = null) => $"{ListRoute}.csv{QueryString(query)}";

    /// <summary>The same list for programs, all of it.</summary>
    public static string Json(DecisionQuery? query = null) => $"{ListRoute}.json{QueryString(query)}";

    /// <summary>The newest of the same list as a feed.</summary>
    public static string Atom(DecisionQuery? query = null) => $"{ListRoute}.atom{QueryString(query)}";

    /// <summary>A decision for programs.</summary>
    public static string ApiDecision(string slug) => $"{Api}/decisions/{slug}";

    /// <summary>A page of the list for programs.</summary>
    public static string ApiList(DecisionQuery? query = null) => $"{Api}/decisions{QueryString(query)}";

    private static string QueryString(DecisionQuery? query)
    {
        if (query is null)
        {
            return "";
        }

        var address = new StringBuilder();
        foreach (var (name, value) in query.Parameters())
        {
            address.Append(address.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return address.ToString();
    }
}
