using System.Globalization;
using Remit.Rules;

namespace Remit.Secondments;

/// <summary>What a secondee is there to deliver.</summary>
/// <remarks>Source: ADD2253, what each secondee does in practical terms.</remarks>
public enum DeliverableKind
{
    /// <summary>A deep dive into a sector: a question, and what was found.</summary>
    DeepDive,

    /// <summary>An event at which business or civil society is engaged.</summary>
    Event,

    /// <summary>A plan for a sector, made with a policy lead.</summary>
    SectorPlan,

    /// <summary>Something that others can do now because of it: a partnership, a brief, a tool.</summary>
    EnabledDelivery,
}

/// <summary>What was delivered, in the words of whoever enters it.</summary>
public sealed record DeliverableTerms
{
    /// <summary>The most characters of a title.</summary>
    public const int MostOfTitle = 200;

    /// <summary>The most characters of a text.</summary>
    public const int MostOfText = 5000;

    /// <summary>What it is.</summary>
    public DeliverableKind Kind { get; init; }

    /// <summary>The question of a deep dive, the name of an event or a plan.</summary>
    public string Title { get; init; } = "";

    /// <summary>The sector; null where none is meant.</summary>
    public string? Sector { get; init; }

    /// <summary>What was found, said, planned or made possible; empty while nothing is.</summary>
    public string Text { get; init; } = "";

    /// <summary>When it was found, held or agreed; null while it is not.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The post of the policy lead of a plan; null for other kinds. A post, not a person.</summary>
    public string? PolicyLead { get; init; }

    /// <summary>How many came to an event; null for other kinds, and where nobody counted.</summary>
    public int? Came { get; init; }

    /// <summary>Who sat on the panel of an event, as counts; null where there was none.</summary>
    public Panel? Panel { get; init; }

    /// <summary>The aims of the scheme that it serves, by their places from 0.</summary>
    public IReadOnlyList<int> Aims { get; init; } = [];

    /// <summary>Whether everybody may read it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether it is done: it has its day and, other than an event, its words.</summary>
    public bool IsDone => On is not null && (Kind == DeliverableKind.Event || Text.Length > 0);
}

/// <summary>Something that a secondee delivered, or is working on.</summary>
public sealed class Deliverable
{
    /// <summary>Enters it.</summary>
    /// <param name="placement">The placement.</param>
    /// <param name="terms">What it is.</param>
    /// <param name="by">Who enters it, and when.</param>
    /// <param name="day">The day, and whether the placement's agreement is signed.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnter"/> gives a reason against it.</exception>
    public Deliverable(Placement placement, DeliverableTerms terms, SecondmentAct by, PlacementDay day)
    {
        Breach.ThrowIfAny(WhyNotEnter(placement, terms, day));
        (PlacementId, Terms, Entered) = (placement.Id, terms, by);
    }

    private Deliverable() => (Terms, Entered) = (null!, null!);

    /// <summary>Its id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The placement.</summary>
    public Guid PlacementId { get; private init; }

    /// <summary>What it is.</summary>
    public DeliverableTerms Terms { get; private set; }

    /// <summary>Who entered it, and when.</summary>
    public SecondmentAct Entered { get; private init; }

    /// <summary>Why it may not be entered so; empty when it may.</summary>
    /// <param name="placement">The placement.</param>
    /// <param name="terms">What it is.</param>
    /// <param name="day">The day, and whether the placement's agreement is signed.</param>
    public static IReadOnlyList<Breach> WhyNotEnter(Placement placement, DeliverableTerms terms, PlacementDay day)
    {
        ArgumentNullException.ThrowIfNull(placement);
        ArgumentNullException.ThrowIfNull(terms);
        List<Breach> breaches = [];
        if (placement.StatusOn(day) is not (PlacementStatus.UnderWay or PlacementStatus.Completed or PlacementStatus.EndedEarly))
        {
            breaches.Add(new("secondments.not-begun", $"{placement.Reference} has not begun: what is delivered is entered from its first day on"));
        }

        if (terms.Title.Trim().Length is 0 or > DeliverableTerms.MostOfTitle)
        {
            breaches.Add(new("secondments.no-title", $"Enter what it is, in {DeliverableTerms.MostOfTitle} characters at most"));
        }

        if (terms.Text.Length > DeliverableTerms.MostOfText)
        {
            breaches.Add(
                new(
                    "secondments.text-too-long",
                    string.Create(CultureInfo.InvariantCulture, $"Use {DeliverableTerms.MostOfText:#,##0} characters at most")
                )
            );
        }

        if (terms.On > day.Today || terms.On < placement.Terms.FirstDay)
        {
            breaches.Add(
                new(
                    "secondments.day-outside",
                    $"Enter a day from {DayWords.Of(placement.Terms.FirstDay)} to today, or leave it empty while it is not done"
                )
            );
        }

        if (terms.Kind == DeliverableKind.SectorPlan && string.IsNullOrWhiteSpace(terms.PolicyLead))
        {
            breaches.Add(new("secondments.no-policy-lead", "Enter the post of the policy lead with whom the plan is made"));
        }

        if (terms.IsPublic && !terms.IsDone)
        {
            breaches.Add(new("secondments.not-done", "Only what is done is made public: enter its day and what came of it"));
        }

        return [.. breaches, .. terms.Kind == DeliverableKind.Event ? WhyNotCounted(terms) : []];
    }

    /// <summary>Notes what it is now.</summary>
    /// <param name="placement">The placement.</param>
    /// <param name="terms">What it is.</param>
    /// <param name="day">The day, and whether the placement's agreement is signed.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnter"/> gives a reason against it.</exception>
    public void Change(Placement placement, DeliverableTerms terms, PlacementDay day)
    {
        Breach.ThrowIfAny(WhyNotEnter(placement, terms, day));
        Terms = terms;
    }

    private static IEnumerable<Breach> WhyNotCounted(DeliverableTerms terms)
    {
        if (terms.Came is < 0 or > 100_000)
        {
            yield return new("secondments.not-a-count", "Enter how many came as a whole number, or leave it empty");
        }

        if (terms.Panel is not { } panel)
        {
            yield break;
        }

        if (panel.Members is < 1 or > 1000)
        {
            yield return new("secondments.panel-members", "Enter how many sat on the panel, at least 1");
        }

        foreach (var (count, who) in panel.Told)
        {
            if (count < 0 || count > panel.Members)
            {
                yield return new(
                    "secondments.panel-counts",
                    string.Create(CultureInfo.InvariantCulture, $"{count} {who} cannot be on a panel of {panel.Members}")
                );
            }
        }
    }
}
