using System.Globalization;
using Remit.Calendars;

namespace Remit.Secondments;

/// <summary>Placements in words for people.</summary>
internal static class PlacementWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"5 November 2018".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>The day in London of an instant.</summary>
    public static string Day(DateTime at) => Day(LondonTime.DayOf(at));

    /// <summary>"5 November 2018 to 4 March 2019".</summary>
    public static string Days(PlacementTerms terms) => $"{Day(terms.FirstDay)} to {Day(terms.LastDay)}";

    /// <summary>"Amara Okafor on 8 October 2018".</summary>
    public static string Of(SecondmentAct act) => $"{act.Name} on {Day(act.At)}";

    /// <summary>The state in words.</summary>
    public static string Of(PlacementStatus status) =>
        status switch
        {
            PlacementStatus.Proposed => "Waits for the employer",
            PlacementStatus.Accepted => "Accepted, to be signed",
            PlacementStatus.Agreed => "Agreed",
            PlacementStatus.UnderWay => "Under way",
            PlacementStatus.Completed => "Completed",
            PlacementStatus.EndedEarly => "Ended early",
            _ => "Does not come about",
        };

    /// <summary>The colour of the state's tag.</summary>
    public static string Colour(PlacementStatus status) =>
        status switch
        {
            PlacementStatus.Proposed => "govuk-tag--yellow",
            PlacementStatus.Accepted => "govuk-tag--light-blue",
            PlacementStatus.Agreed => "govuk-tag--turquoise",
            PlacementStatus.UnderWay => "govuk-tag--green",
            PlacementStatus.Completed => "govuk-tag--blue",
            PlacementStatus.EndedEarly => "govuk-tag--orange",
            _ => "govuk-tag--grey",
        };

    /// <summary>What is to be done next, for those of the host and the employer; null where nothing is.</summary>
    public static string? Next(PlacementStatus status) =>
        status switch
        {
            PlacementStatus.Proposed => "The employer says yes or no.",
            PlacementStatus.Accepted => "Host and employer sign the secondment agreement.",
            _ => null,
        };
}
