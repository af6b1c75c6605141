using Remit.Envelopes;
using Remit.Rules;

namespace Remit.Income;

/// <summary>An organisation's membership, from its first day to its last.</summary>
public sealed class Membership
{
    internal Membership(Guid schemeId, Guid organisationId, string name, DateOnly joinedOn) =>
        (SchemeId, OrganisationId, Name, JoinedOn) = (schemeId, organisationId, name, joinedOn);

    private Membership() => Name = "";

    /// <summary>Its id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private init; }

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; private init; }

    /// <summary>Its name when it joined.</summary>
    public string Name { get; private init; }

    /// <summary>The first day of membership.</summary>
    public DateOnly JoinedOn { get; private init; }

    /// <summary>The last day, inclusive; null while no end is known.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>The day on which notice was given; null while none is.</summary>
    public DateOnly? NoticeOn { get; private set; }

    /// <summary>Why it leaves, and who entered that; null while no end is known.</summary>
    public string? Left { get; private set; }

    /// <summary>Whether it is a member on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsOn(DateOnly day) => JoinedOn <= day && (LastDay is null || day <= LastDay);

    /// <summary>Why it may not leave so; empty when it may.</summary>
    /// <param name="leaving">How it would end.</param>
    /// <param name="terms">The terms on the day of notice.</param>
    /// <param name="today">The day on which it is entered.</param>
    public IReadOnlyList<Breach> WhyNotLeave(MemberLeaving leaving, MembershipTerms terms, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(leaving);
        ArgumentNullException.ThrowIfNull(terms);
        List<Breach> breaches = [];
        if (LastDay is { } until)
        {
            breaches.Add(new("income.left-already", $"{Name} leaves on {DayWords.Of(until)} already"));
        }

        if (leaving.NoticeOn > today)
        {
            breaches.Add(new("income.not-come-yet", $"{DayWords.Of(leaving.NoticeOn)} has not come yet: enter the day on which notice came"));
        }

        var earliest = leaving.NoticeOn.AddMonths(terms.NoticeMonths);
        if (leaving.LastDay < earliest)
        {
            breaches.Add(
                new(
                    "income.notice-too-short",
                    $"Notice of {terms.NoticeMonths} months from {DayWords.Of(leaving.NoticeOn)} ends on {DayWords.Of(earliest)}: membership lasts until then at least",
                    terms.DecisionCode
                )
            );
        }

        if (leaving.LastDay < JoinedOn)
        {
            breaches.Add(new("income.ends-before", $"It joined on {DayWords.Of(JoinedOn)}: it cannot leave before"));
        }

        if (string.IsNullOrWhiteSpace(leaving.Why))
        {
            breaches.Add(new("income.no-reason", "Enter the reason"));
        }

        return breaches;
    }

    internal void Leave(MemberLeaving leaving, Poster poster) =>
        (LastDay, NoticeOn, Left) = (leaving.LastDay, leaving.NoticeOn, $"{leaving.Why.Trim()} (entered by {poster.Name})");
}

/// <summary>How a membership ends.</summary>
/// <param name="NoticeOn">The day on which notice was given.</param>
/// <param name="LastDay">The last day of membership.</param>
/// <param name="Why">The reason.</param>
public sealed record MemberLeaving(DateOnly NoticeOn, DateOnly LastDay, string Why);
