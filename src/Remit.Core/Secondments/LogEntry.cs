using System.Globalization;
using Remit.Rules;

namespace Remit.Secondments;

/// <summary>What a secondee notes of what they learn: read by them and by those who run the scheme, and by the employer where they share it.</summary>
public sealed class LogEntry
{
    /// <summary>The most characters of an entry.</summary>
    public const int Most = 4000;

    /// <summary>Writes an entry.</summary>
    /// <param name="placement">The secondee's placement.</param>
    /// <param name="on">The day that it tells of.</param>
    /// <param name="text">What was done and learned.</param>
    /// <param name="aims">The aims of the scheme that it is about, by their places from 0.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="day">The day, and whether the placement's agreement is signed.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWrite"/> gives a reason against it.</exception>
    public LogEntry(Placement placement, DateOnly on, string text, IReadOnlyList<int> aims, DateTime at, PlacementDay day)
    {
        Breach.ThrowIfAny(WhyNotWrite(placement, on, text, day));
        (PlacementId, On, Text, Aims, At) = (placement.Id, on, text.Trim(), aims, at);
    }

    private LogEntry() => (Text, Aims) = ("", []);

    /// <summary>Its id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The placement.</summary>
    public Guid PlacementId { get; private init; }

    /// <summary>The day that it tells of.</summary>
    public DateOnly On { get; private init; }

    /// <summary>What was done and learned.</summary>
    public string Text { get; private init; }

    /// <summary>The aims of the scheme that it is about, by their places from 0.</summary>
    public IReadOnlyList<int> Aims { get; private init; }

    /// <summary>When it was written, in UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Since when the employer may read it, in UTC; null while they may not.</summary>
    public DateTime? SharedAt { get; private set; }

    /// <summary>Why an entry may not be written; empty when it may.</summary>
    /// <param name="placement">The secondee's placement.</param>
    /// <param name="on">The day that it tells of.</param>
    /// <param name="text">What was done and learned.</param>
    /// <param name="day">The day, and whether the placement's agreement is signed.</param>
    public static IReadOnlyList<Breach> WhyNotWrite(Placement placement, DateOnly? on, string? text, PlacementDay day)
    {
        ArgumentNullException.ThrowIfNull(placement);
        List<Breach> breaches = [];
        if (placement.StatusOn(day) is not (PlacementStatus.UnderWay or PlacementStatus.Completed or PlacementStatus.EndedEarly))
        {
            breaches.Add(new("secondments.not-begun", $"The log begins on {DayWords.Of(placement.Terms.FirstDay)}, when the agreement is signed"));
        }

        if (on is not { } told || told > day.Today || told < placement.Terms.FirstDay)
        {
            breaches.Add(new("secondments.log-day", $"Enter a day from {DayWords.Of(placement.Terms.FirstDay)} to today"));
        }

        if (string.IsNullOrWhiteSpace(text) || text.Trim().Length > Most)
        {
            breaches.Add(
                new(
                    "secondments.log-text",
                    string.Create(CultureInfo.InvariantCulture, $"Write what you did and learned, in {Most:#,##0} characters at most")
                )
            );
        }

        return breaches;
    }

    /// <summary>Lets the employer read it, or no longer; asked twice it stays as it is.</summary>
    /// <param name="isShared">Whether they may.</param>
    /// <param name="at">When, in UTC.</param>
    public void Share(bool isShared, DateTime at) => SharedAt = isShared ? SharedAt ?? at : null;
}
