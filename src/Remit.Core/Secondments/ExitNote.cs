using System.Globalization;
using Remit.Rules;

namespace Remit.Secondments;

/// <summary>What a secondee leaves behind at the end.</summary>
/// <param name="Learned">What they learned.</param>
/// <param name="HostShould">What the host should do now.</param>
/// <param name="EmployerGets">What their employer gets back.</param>
public sealed record ExitNoteTerms(string Learned, string HostShould, string EmployerGets);

/// <summary>The note with which a placement ends: for the host, the employer, and whoever comes next.</summary>
public sealed class ExitNote
{
    /// <summary>The most characters of an answer.</summary>
    public const int Most = 4000;

    /// <summary>From so many days before the last day on it is written.</summary>
    public const int DaysBefore = 28;

    /// <summary>Writes it.</summary>
    /// <param name="placement">The placement.</param>
    /// <param name="terms">What it says.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="day">The day, and whether the placement's agreement is signed.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWrite"/> gives a reason against it.</exception>
    public ExitNote(Placement placement, ExitNoteTerms terms, DateTime at, PlacementDay day)
    {
        Breach.ThrowIfAny(WhyNotWrite(placement, terms, day));
        (PlacementId, Terms, WrittenAt, ChangedAt) = (placement.Id, terms, at, at);
    }

    private ExitNote() => Terms = null!;

    /// <summary>The placement; there is one note of each.</summary>
    public Guid PlacementId { get; private init; }

    /// <summary>What it says.</summary>
    public ExitNoteTerms Terms { get; private set; }

    /// <summary>When it was written, in UTC.</summary>
    public DateTime WrittenAt { get; private init; }

    /// <summary>When it was changed last, in UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>The first day on which it is asked for.</summary>
    /// <param name="placement">The placement.</param>
    public static DateOnly AskedFrom(Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return placement.Terms.LastDay.AddDays(-DaysBefore);
    }

    /// <summary>Why it may not be written so; empty when it may.</summary>
    /// <param name="placement">The placement.</param>
    /// <param name="terms">What it says.</param>
    /// <param name="day">The day, and whether the placement's agreement is signed.</param>
    public static IReadOnlyList<Breach> WhyNotWrite(Placement placement, ExitNoteTerms terms, PlacementDay day)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (placement.StatusOn(day) is not (PlacementStatus.UnderWay or PlacementStatus.Completed or PlacementStatus.EndedEarly))
        {
            return [new("secondments.not-begun", $"{placement.Reference} has not begun: the note is written towards its end")];
        }

        return
        [
            .. Missing(terms.Learned, "exit-learned", "Write what you learned"),
            .. Missing(terms.HostShould, "exit-host", "Write what the host should do now"),
            .. Missing(terms.EmployerGets, "exit-employer", "Write what your employer gets back"),
        ];
    }

    /// <summary>Notes what it says now.</summary>
    /// <param name="placement">The placement.</param>
    /// <param name="terms">What it says.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="day">The day, and whether the placement's agreement is signed.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWrite"/> gives a reason against it.</exception>
    public void Change(Placement placement, ExitNoteTerms terms, DateTime at, PlacementDay day)
    {
        Breach.ThrowIfAny(WhyNotWrite(placement, terms, day));
        (Terms, ChangedAt) = (terms, at);
    }

    private static IEnumerable<Breach> Missing(string text, string code, string ask) =>
        text.Trim().Length is > 0 and <= Most
            ? []
            : [new($"secondments.{code}", string.Create(CultureInfo.InvariantCulture, $"{ask}, in {Most:#,##0} characters at most"))];
}
