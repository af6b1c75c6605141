using System.Globalization;

namespace Remit.Secondments;

/// <summary>The addresses of plans, timelines, calendars and data of a scheme.</summary>
internal static class PlanUrls
{
    public const string ListRoute = "/secondments/{code}/plans";
    public const string NewRoute = "/secondments/{code}/plans/new";
    public const string ComparisonRoute = "/secondments/{code}/plans/comparison";
    public const string ReplanRoute = "/secondments/{code}/plans/after/{placementId:guid}";
    public const string OneRoute = "/secondments/{code}/plans/{number:int}";
    public const string ProposalsRoute = "/secondments/{code}/plans/{number:int}/proposals";
    public const string TimelineRoute = "/secondments/{code}/timeline";
    public const string CalendarRoute = "/secondments/{code}/calendar.ics";
    public const string CsvRoute = "/secondments/{code}/placements.csv";
    public const string ApiListRoute = "/api/v1/secondments";
    public const string ApiOneRoute = "/api/v1/secondments/{code}";

    /// <summary>Every plan of a scheme.</summary>
    public static string List(string code) => $"{SecondmentUrls.Scheme(code)}/plans";

    /// <summary>A new plan, or a what-if.</summary>
    public static string New(string code) => $"{List(code)}/new";

    /// <summary>Plans side by side.</summary>
    public static string Comparison(string code, params IEnumerable<int> numbers) =>
        $"{List(code)}/comparison?{string.Join('&', numbers.Select(n => string.Create(CultureInfo.InvariantCulture, $"n={n}")))}";

    /// <summary>A plan after somebody dropped out.</summary>
    public static string Replan(string code, Guid placementId) => $"{List(code)}/after/{placementId}";

    /// <summary>One plan.</summary>
    public static string One(string code, int number) => string.Create(CultureInfo.InvariantCulture, $"{List(code)}/{number}");

    /// <summary>What of a plan is proposed.</summary>
    public static string Proposals(string code, int number) => $"{One(code, number)}/proposals";

    /// <summary>Seats and who is there.</summary>
    public static string Timeline(string code) => $"{SecondmentUrls.Scheme(code)}/timeline";

    /// <summary>The public calendar of a scheme.</summary>
    public static string Calendar(string code) => $"{SecondmentUrls.Scheme(code)}/calendar.ics";

    /// <summary>Placements without names, as a table for programs.</summary>
    public static string Csv(string code) => $"{SecondmentUrls.Scheme(code)}/placements.csv";

    /// <summary>The scheme for programs.</summary>
    public static string Api(string code) => $"{ApiListRoute}/{Uri.EscapeDataString(code)}";
}
