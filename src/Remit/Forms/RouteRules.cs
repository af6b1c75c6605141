using Remit.Calendars;

namespace Remit.Forms;

/// <summary>What an authority asks of the route of its forms: <c>Remit:Route</c>. A form keeps what held on the day it was submitted.</summary>
internal sealed class RouteRules(IConfiguration configuration, FormRules forms)
{
    /// <summary>In how many working days advice is due.</summary>
    public int AdviceDays { get; } = Math.Max(1, configuration.GetValue("Remit:Route:AdviceDays", 5));

    /// <summary>What a form of a level needs: <c>Remit:Route:Advice:MD=Finance,Legal,Governance</c>, <c>Remit:Route:Review:MD=true</c>.</summary>
    /// <param name="level">The letters of the level.</param>
    public RouteRequirements For(string? level) =>
        new(
            configuration[$"Remit:Route:Advice:{level}"] is { } named
                ?
                [
                    .. named
                        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .Select(Enum.Parse<AdviceKind>)
                        .Distinct(),
                ]
                : RouteRequirements.Usual.Advice,
            configuration.GetValue($"Remit:Route:Review:{level}", false),
            forms.AlternativesRequired
        );

    /// <summary>The last day on which advice is in time that is asked for on a day.</summary>
    /// <param name="day">The day; where the bank holidays are not known, weekends alone are left out.</param>
    public DateOnly AdviceDue(DateOnly day)
    {
        if (WorkingDays.England.After(day, AdviceDays) is { } due)
        {
            return due;
        }

        for (var left = AdviceDays; left > 0; )
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}
