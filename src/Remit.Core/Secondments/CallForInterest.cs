namespace Remit.Secondments;

/// <summary>A call to the members of a cluster to nominate people, open for some days.</summary>
/// <remarks>Source: ADD2253, S2; ADD2056 (calls for proposals).</remarks>
public sealed class CallForInterest
{
    internal CallForInterest(Guid schemeId, int number, string words, DateOnly closesOn, SecondmentAct opened) =>
        (SchemeId, Number, Words, ClosesOn, Opened) = (schemeId, number, words, closesOn, opened);

    private CallForInterest() => (Words, Opened) = ("", null!);

    /// <summary>The call's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its scheme.</summary>
    public Guid SchemeId { get; private init; }

    /// <summary>Its number in the scheme, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What it says to members.</summary>
    public string Words { get; private init; }

    /// <summary>The last day on which people may be nominated, inclusive.</summary>
    public DateOnly ClosesOn { get; private set; }

    /// <summary>Who opened it, and when.</summary>
    public SecondmentAct Opened { get; private init; }

    /// <summary>Who closed it before its day, and why; null when nobody did.</summary>
    public SecondmentAct? Closed { get; private set; }

    /// <summary>Who last let it stay open for longer, when and why; null when nobody did.</summary>
    public SecondmentAct? Extended { get; private set; }

    /// <summary>Whether people may be nominated on a day: from its opening to its last day, unless it was closed.</summary>
    /// <param name="day">The day.</param>
    public bool IsOpenOn(DateOnly day) => Closed is null && day <= ClosesOn;

    internal void Extend(DateOnly closesOn, SecondmentAct act) => (ClosesOn, Extended) = (closesOn, act);

    internal void Close(SecondmentAct act) => Closed = act;
}
