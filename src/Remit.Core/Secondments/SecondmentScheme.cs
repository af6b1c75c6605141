using Remit.Rules;

namespace Remit.Secondments;

/// <summary>A scheme that brings staff of partner employers into a host authority, one placement after another, under one signed decision.</summary>
/// <remarks>Source: ADD2253, the Knowledge Quarter's rotating secondments; ADD2056, secondments of the Citizenship and Integration Initiative.</remarks>
public sealed partial class SecondmentScheme
{
    private readonly List<Seat> _seats = [];
    private readonly List<CallForInterest> _calls = [];
    private readonly List<TermsChange> _changes = [];

    private SecondmentScheme() => (Name, DecisionCode, Terms, Opened) = ("", "", null!, null!);

    /// <summary>The scheme's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its name.</summary>
    public string Name { get; private set; }

    /// <summary>The signed decision under which it stands.</summary>
    public string DecisionCode { get; private init; }

    /// <summary>The cluster whose members take part.</summary>
    public Guid ClusterId { get; private init; }

    /// <summary>What the decision sets.</summary>
    public SecondmentTerms Terms { get; private set; }

    /// <summary>Who opened it, and when.</summary>
    public SecondmentAct Opened { get; private init; }

    /// <summary>Who closed it, when and why; null while it runs.</summary>
    public SecondmentAct? Closed { get; private set; }

    /// <summary>The seats at the host.</summary>
    public IReadOnlyList<Seat> Seats => _seats;

    /// <summary>The calls for interest, oldest first.</summary>
    public IReadOnlyList<CallForInterest> Calls => _calls;

    /// <summary>How its terms were changed, oldest first.</summary>
    public IReadOnlyList<TermsChange> Changes => _changes;

    /// <summary>The decisions that its terms rest on: the one it was opened under first, each once.</summary>
    public IReadOnlyList<string> DecisionCodes => [.. _changes.OrderBy(c => c.Number).Select(c => c.DecisionCode).Prepend(DecisionCode).Distinct()];

    /// <summary>The seats that stand, by number.</summary>
    public IReadOnlyList<Seat> StandingSeats => [.. _seats.Where(s => s.Withdrawn is null).OrderBy(s => s.Number)];

    /// <summary>What the standing seats ask people to know, each once, by alphabet.</summary>
    public IReadOnlyList<string> Skills =>
        [.. StandingSeats.SelectMany(s => s.Terms.Skills).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The call in which people may be nominated on a day; null when none is open.</summary>
    /// <param name="day">The day.</param>
    public CallForInterest? CallOpenOn(DateOnly day) => Closed is null ? _calls.FirstOrDefault(c => c.IsOpenOn(day)) : null;

    /// <summary>Why a scheme may not be opened so; empty when it may.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="terms">What it goes by.</param>
    /// <param name="cover">What the decision lets it do.</param>
    public static IReadOnlyList<Breach> WhyNotOpen(string? name, SecondmentTerms terms, SecondmentCover cover) =>
        [.. WhyNotNamed(name), .. TermsRules.WhyNot(terms, cover)];

    /// <summary>Opens a scheme under a signed decision.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="clusterId">The cluster whose members take part.</param>
    /// <param name="terms">What it goes by.</param>
    /// <param name="cover">What the decision lets it do.</param>
    /// <param name="opened">Who opens it, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotOpen"/> gives a reason against it.</exception>
    public static SecondmentScheme Open(string name, Guid clusterId, SecondmentTerms terms, SecondmentCover cover, SecondmentAct opened)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(cover);
        Breach.ThrowIfAny(WhyNotOpen(name, terms, cover));
        return new()
        {
            Name = name.Trim(),
            DecisionCode = cover.DecisionCode,
            ClusterId = clusterId,
            Terms = terms,
            Opened = opened,
        };
    }

    /// <summary>Why the terms may not be changed so; empty when they may.</summary>
    /// <param name="terms">What it is to go by.</param>
    /// <param name="cover">What its decisions let it do, with the one that changes it.</param>
    /// <param name="change">The decision that changes it, or its own where that allows the change, and who changes it, when and why.</param>
    /// <param name="taken">The placements that stand.</param>
    public IReadOnlyList<Breach> WhyNotChangeTerms(
        SecondmentTerms terms,
        SecondmentCover cover,
        (string DecisionCode, SecondmentAct Act) change,
        IReadOnlyList<SeatTaken> taken
    )
    {
        if (WhyNotWhileClosed() is { Count: > 0 } closed)
        {
            return closed;
        }

        List<Breach> breaches = [.. TermsRules.WhyNot(terms, cover), .. TermsRules.WhyNotBeside(terms, taken)];
        if (string.IsNullOrWhiteSpace(change.Act.Why))
        {
            breaches.Add(new("secondments.no-reason", "Enter why the terms change"));
        }

        return breaches;
    }

    /// <summary>Changes the terms; what they were stays in <see cref="Changes"/>.</summary>
    /// <param name="terms">What it is to go by.</param>
    /// <param name="cover">What its decisions let it do, with the one that changes it.</param>
    /// <param name="change">The decision that changes it, or its own where that allows the change, and who changes it, when and why.</param>
    /// <param name="taken">The placements that stand.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotChangeTerms"/> gives a reason against it.</exception>
    public void ChangeTerms(
        SecondmentTerms terms,
        SecondmentCover cover,
        (string DecisionCode, SecondmentAct Act) change,
        IReadOnlyList<SeatTaken> taken
    )
    {
        Breach.ThrowIfAny(WhyNotChangeTerms(terms, cover, change, taken));
        _changes.Add(new(Id, _changes.Count + 1, change.DecisionCode, Terms, change.Act));
        Terms = terms;
    }

    /// <summary>Why the scheme may not be closed; empty when it may.</summary>
    /// <param name="closed">Who closes it, when and why.</param>
    /// <param name="on">The day.</param>
    /// <param name="taken">The placements that stand.</param>
    public IReadOnlyList<Breach> WhyNotClose(SecondmentAct closed, DateOnly on, IReadOnlyList<SeatTaken> taken)
    {
        ArgumentNullException.ThrowIfNull(closed);
        if (WhyNotWhileClosed() is { Count: > 0 } already)
        {
            return already;
        }

        List<Breach> breaches = [];
        if (taken.Where(t => t.LastDay >= on).OrderBy(t => t.LastDay).ToList() is { Count: > 0 } standing)
        {
            breaches.Add(
                new(
                    "secondments.close-with-placements",
                    $"{string.Join(", ", standing.Select(t => t.Reference))} {(standing.Count == 1 ? "lasts" : "last")} until {DayWords.Of(standing[^1].LastDay)}: "
                        + "end or withdraw every placement first"
                )
            );
        }

        if (string.IsNullOrWhiteSpace(closed.Why))
        {
            breaches.Add(new("secondments.no-reason", "Enter why the scheme is closed"));
        }

        return breaches;
    }

    /// <summary>Closes the scheme, and the call that is open.</summary>
    /// <param name="closed">Who closes it, when and why.</param>
    /// <param name="on">The day.</param>
    /// <param name="taken">The placements that stand.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotClose"/> gives a reason against it.</exception>
    public void Close(SecondmentAct closed, DateOnly on, IReadOnlyList<SeatTaken> taken)
    {
        Breach.ThrowIfAny(WhyNotClose(closed, on, taken));
        CallOpenOn(on)?.Close(closed);
        Closed = closed;
    }

    /// <summary>Why nothing is changed in it any more; empty while it runs.</summary>
    public IReadOnlyList<Breach> WhyNotWhileClosed() =>
        Closed is { } closed
            ?
            [
                new(
                    "secondments.scheme-closed",
                    $"{closed.Name} closed the scheme on {DayWords.Of(Calendars.LondonTime.DayOf(closed.At))}: {closed.Why}"
                ),
            ]
            : [];

    private static IReadOnlyList<Breach> WhyNotNamed(string? name) =>
        string.IsNullOrWhiteSpace(name) ? [new("secondments.no-name", "Enter the scheme’s name")] : [];
}
