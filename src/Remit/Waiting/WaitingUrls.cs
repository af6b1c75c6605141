namespace Remit.Waiting;

/// <summary>The addresses of what waits for people.</summary>
internal static class WaitingUrls
{
    /// <summary>What waits for whoever looks.</summary>
    public const string List = "/waiting";

    /// <summary>How they want to be told.</summary>
    public const string Settings = "/waiting/settings";

    /// <summary>The route of a calendar feed.</summary>
    public const string CalendarRoute = "/calendar/{token}.ics";

    /// <summary>A calendar feed, for whoever knows its token.</summary>
    public static string Calendar(string token) => $"/calendar/{token}.ics";
}
