using Remit.Rules;

namespace Remit.Secondments;

/// <summary>What a seat at the host is.</summary>
/// <param name="Team">The team that takes somebody in.</param>
/// <param name="Project">What they work on.</param>
/// <param name="Skills">What they need to know; empty where nothing is asked for.</param>
/// <param name="Manager">The post that manages the work: a post, not a person.</param>
/// <param name="Place">Where they work.</param>
/// <param name="FirstDay">The first day on which somebody can sit there.</param>
/// <param name="LastDay">The last day, inclusive.</param>
public sealed record SeatTerms(
    string Team,
    string Project,
    IReadOnlyList<string> Skills,
    string Manager,
    string Place,
    DateOnly FirstDay,
    DateOnly LastDay
);

/// <summary>A seat at the host, for one secondee at a time.</summary>
/// <remarks>Source: ADD2253, S2: posts at the host.</remarks>
public sealed class Seat
{
    internal Seat(Guid schemeId, int number, SeatTerms terms) => (SchemeId, Number, Terms) = (schemeId, number, terms);

    private Seat() => Terms = null!;

    /// <summary>The seat's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its scheme.</summary>
    public Guid SchemeId { get; private init; }

    /// <summary>Its number in the scheme, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What it is.</summary>
    public SeatTerms Terms { get; private set; }

    /// <summary>Who withdrew it, when and why; null while it stands.</summary>
    public SecondmentAct? Withdrawn { get; private set; }

    /// <summary>"Seat 2: Good growth by design, Regeneration".</summary>
    public string Name => $"Seat {Number}: {Terms.Project}, {Terms.Team}";

    internal static IReadOnlyList<Breach> WhyNot(SeatTerms terms, SecondmentTerms scheme)
    {
        ArgumentNullException.ThrowIfNull(terms);
        List<Breach> breaches = [];
        foreach (
            var (code, what, message) in new[]
            {
                ("secondments.seat-without-team", terms.Team, "Enter the team that takes somebody in"),
                ("secondments.seat-without-project", terms.Project, "Enter what they work on"),
                ("secondments.seat-without-manager", terms.Manager, "Enter the post that manages the work"),
                ("secondments.seat-without-place", terms.Place, "Enter where they work"),
            }
        )
        {
            if (string.IsNullOrWhiteSpace(what))
            {
                breaches.Add(new(code, message));
            }
        }

        if (terms.LastDay < terms.FirstDay)
        {
            breaches.Add(new("secondments.seat-days", $"The last day cannot be before the first, {DayWords.Of(terms.FirstDay)}"));
        }
        else if (terms.FirstDay < scheme.FirstDay || terms.LastDay > scheme.LastDay)
        {
            breaches.Add(
                new(
                    "secondments.seat-outside",
                    $"The scheme runs from {DayWords.Of(scheme.FirstDay)} to {DayWords.Of(scheme.LastDay)}, and a seat within it"
                )
            );
        }
        else if (WholeMonths.Between(terms.FirstDay, terms.LastDay) is var fit && fit < scheme.MinMonths)
        {
            breaches.Add(
                new(
                    "secondments.seat-too-short",
                    $"{WholeMonths.Say(fit)} fit between {DayWords.Of(terms.FirstDay)} and {DayWords.Of(terms.LastDay)}, "
                        + $"and a placement lasts at least {WholeMonths.Say(scheme.MinMonths)}"
                )
            );
        }

        return breaches;
    }

    internal void Change(SeatTerms terms) => Terms = terms;

    internal void Withdraw(SecondmentAct act) => Withdrawn = act;
}
