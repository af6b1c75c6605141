using Remit.Rules;

namespace Remit.Forms;

/// <summary>A board that reviews forms before they are signed, on days that are known.</summary>
/// <remarks>Source: what-the-papers-ask D3.</remarks>
public sealed class Board
{
    private readonly List<BoardMeeting> _meetings = [];

    /// <summary>Enters a board.</summary>
    /// <param name="name">As it stands on forms: "Corporate Investment Board".</param>
    /// <param name="memberIds">Its members: its papers show them what is withheld.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnter"/> gives a reason against it.</exception>
    public Board(string name, IReadOnlyList<Guid> memberIds)
    {
        Breach.ThrowIfAny(WhyNotEnter(name));
        (Name, MemberIds) = (name.Trim(), [.. memberIds.Distinct()]);
    }

    private Board() => (Name, MemberIds) = ("", []);

    /// <summary>The board's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>As it stands on forms.</summary>
    public string Name { get; private set; }

    /// <summary>Its members: its papers show them what is withheld.</summary>
    public IReadOnlyList<Guid> MemberIds { get; private set; }

    /// <summary>The days on which it meets, in order.</summary>
    public IReadOnlyList<BoardMeeting> Meetings => [.. _meetings.OrderBy(m => m.On)];

    /// <summary>The first meeting after a day; null when none is known.</summary>
    /// <param name="day">The day.</param>
    public BoardMeeting? NextAfter(DateOnly day) => Meetings.FirstOrDefault(m => m.On > day);

    /// <summary>Why a board of that name may not be entered; empty when it may.</summary>
    /// <param name="name">The name.</param>
    public static IReadOnlyList<Breach> WhyNotEnter(string? name) =>
        string.IsNullOrWhiteSpace(name) ? [new("forms.board-without-name", "Enter the name of the board")] : [];

    /// <summary>Says who its members are from now on.</summary>
    /// <param name="memberIds">Each once.</param>
    public void SeatMembers(IReadOnlyList<Guid> memberIds) => MemberIds = [.. memberIds.Distinct()];

    /// <summary>Why it may not be said to meet on a day; empty when it may.</summary>
    /// <param name="on">The day.</param>
    /// <param name="today">The day on which it is asked.</param>
    public IReadOnlyList<Breach> WhyNotMeet(DateOnly on, DateOnly today) =>
        on < today ? [new("forms.meeting-in-the-past", $"{FormWords.Day(on)} is past: enter a day from today on")]
        : _meetings.Any(m => m.On == on) ? [new("forms.meeting-twice", $"{Name} meets on {FormWords.Day(on)} already")]
        : [];

    /// <summary>Says that it meets on a day.</summary>
    /// <param name="on">The day.</param>
    /// <param name="today">The day on which it is said.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotMeet"/> gives a reason against it.</exception>
    public BoardMeeting Meet(DateOnly on, DateOnly today)
    {
        Breach.ThrowIfAny(WhyNotMeet(on, today));
        BoardMeeting meeting = new(Id, on);
        _meetings.Add(meeting);
        return meeting;
    }
}

/// <summary>A meeting of a board.</summary>
/// <param name="BoardId">The board.</param>
/// <param name="On">The day.</param>
public sealed record BoardMeeting(Guid BoardId, DateOnly On)
{
    /// <summary>The meeting's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}
