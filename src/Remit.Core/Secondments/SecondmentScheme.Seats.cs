using Remit.Rules;

namespace Remit.Secondments;

/// <content>Seats and calls for interest.</content>
public sealed partial class SecondmentScheme
{
    /// <summary>Why a seat may not be entered so; empty when it may.</summary>
    /// <param name="terms">What the seat is.</param>
    public IReadOnlyList<Breach> WhyNotEnterSeat(SeatTerms terms) =>
        WhyNotWhileClosed() is { Count: > 0 } closed ? closed : Seat.WhyNot(terms, Terms);

    /// <summary>Enters a seat at the host.</summary>
    /// <param name="terms">What the seat is.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnterSeat"/> gives a reason against it.</exception>
    public Seat EnterSeat(SeatTerms terms)
    {
        Breach.ThrowIfAny(WhyNotEnterSeat(terms));
        Seat seat = new(Id, _seats.Count == 0 ? 1 : _seats.Max(s => s.Number) + 1, terms);
        _seats.Add(seat);
        return seat;
    }

    /// <summary>Why a seat may not be changed so; empty when it may.</summary>
    /// <param name="seat">One of the scheme's seats.</param>
    /// <param name="terms">What it is to be.</param>
    /// <param name="taken">The placements that stand.</param>
    public IReadOnlyList<Breach> WhyNotChangeSeat(Seat seat, SeatTerms terms, IReadOnlyList<SeatTaken> taken) =>
        WhyNotTouch(seat, taken) is { Count: > 0 } breaches ? breaches : Seat.WhyNot(terms, Terms);

    /// <summary>Changes a seat at which nobody is, or is to be.</summary>
    /// <param name="seat">One of the scheme's seats.</param>
    /// <param name="terms">What it is to be.</param>
    /// <param name="taken">The placements that stand.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotChangeSeat"/> gives a reason against it.</exception>
    public void ChangeSeat(Seat seat, SeatTerms terms, IReadOnlyList<SeatTaken> taken)
    {
        ArgumentNullException.ThrowIfNull(seat);
        Breach.ThrowIfAny(WhyNotChangeSeat(seat, terms, taken));
        seat.Change(terms);
    }

    /// <summary>Why a seat may not be withdrawn; empty when it may.</summary>
    /// <param name="seat">One of the scheme's seats.</param>
    /// <param name="withdrawn">Who withdraws it, when and why.</param>
    /// <param name="taken">The placements that stand.</param>
    public IReadOnlyList<Breach> WhyNotWithdrawSeat(Seat seat, SecondmentAct withdrawn, IReadOnlyList<SeatTaken> taken) =>
        WhyNotTouch(seat, taken) is { Count: > 0 } breaches ? breaches
        : string.IsNullOrWhiteSpace(withdrawn.Why) ? [new("secondments.no-reason", "Enter why the seat is withdrawn")]
        : [];

    /// <summary>Withdraws a seat at which nobody is, or is to be.</summary>
    /// <param name="seat">One of the scheme's seats.</param>
    /// <param name="withdrawn">Who withdraws it, when and why.</param>
    /// <param name="taken">The placements that stand.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWithdrawSeat"/> gives a reason against it.</exception>
    public void WithdrawSeat(Seat seat, SecondmentAct withdrawn, IReadOnlyList<SeatTaken> taken)
    {
        ArgumentNullException.ThrowIfNull(seat);
        Breach.ThrowIfAny(WhyNotWithdrawSeat(seat, withdrawn, taken));
        seat.Withdraw(withdrawn);
    }

    /// <summary>Why members may not be called now; empty when they may.</summary>
    /// <param name="words">What the call says to members.</param>
    /// <param name="closesOn">The last day on which people may be nominated, inclusive.</param>
    /// <param name="on">The day on which it is opened.</param>
    /// <param name="members">How many members the cluster has on that day.</param>
    public IReadOnlyList<Breach> WhyNotOpenCall(string? words, DateOnly closesOn, DateOnly on, int members)
    {
        if (WhyNotWhileClosed() is { Count: > 0 } closed)
        {
            return closed;
        }

        List<Breach> breaches = [];
        if (CallOpenOn(on) is { } open)
        {
            breaches.Add(new("secondments.call-open", $"Call {open.Number} is open until {DayWords.Of(open.ClosesOn)}: extend that one"));
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            breaches.Add(new("secondments.call-without-words", "Enter what the call says to members"));
        }

        if (StandingSeats.Count == 0)
        {
            breaches.Add(new("secondments.call-without-seats", "Enter a seat first: members nominate people for seats"));
        }

        if (members == 0)
        {
            breaches.Add(new("secondments.call-without-members", "The cluster has no members who could nominate anybody"));
        }

        return [.. breaches, .. WhyNotCloseOn(closesOn, on)];
    }

    /// <summary>Calls the members of the cluster to nominate people.</summary>
    /// <param name="words">What the call says to members.</param>
    /// <param name="closesOn">The last day on which people may be nominated, inclusive.</param>
    /// <param name="on">The day on which it is opened.</param>
    /// <param name="members">How many members the cluster has on that day.</param>
    /// <param name="opened">Who opens it, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotOpenCall"/> gives a reason against it.</exception>
    public CallForInterest OpenCall(string words, DateOnly closesOn, DateOnly on, int members, SecondmentAct opened)
    {
        ArgumentNullException.ThrowIfNull(words);
        Breach.ThrowIfAny(WhyNotOpenCall(words, closesOn, on, members));
        CallForInterest call = new(Id, _calls.Count + 1, words.Trim(), closesOn, opened);
        _calls.Add(call);
        return call;
    }

    /// <summary>Why a call may not stay open for longer; empty when it may.</summary>
    /// <param name="call">One of the scheme's calls.</param>
    /// <param name="closesOn">The new last day, inclusive.</param>
    /// <param name="on">The day on which it is extended.</param>
    /// <param name="extended">Who extends it, when and why.</param>
    public IReadOnlyList<Breach> WhyNotExtendCall(CallForInterest call, DateOnly closesOn, DateOnly on, SecondmentAct extended)
    {
        if (WhyNotWhileClosed() is { Count: > 0 } closed)
        {
            return closed;
        }

        ArgumentNullException.ThrowIfNull(call);
        return !call.IsOpenOn(on) ? [new("secondments.call-closed", $"Call {call.Number} has closed: open another")]
            : closesOn <= call.ClosesOn
                ? [new("secondments.call-not-longer", $"The call is open until {DayWords.Of(call.ClosesOn)}: enter a later day, or close it early")]
            : string.IsNullOrWhiteSpace(extended.Why)
                ? [.. WhyNotCloseOn(closesOn, on), new("secondments.no-reason", "Enter why the call stays open for longer")]
            : [.. WhyNotCloseOn(closesOn, on)];
    }

    /// <summary>Lets a call stay open for longer.</summary>
    /// <param name="call">One of the scheme's calls.</param>
    /// <param name="closesOn">The new last day, inclusive.</param>
    /// <param name="on">The day on which it is extended.</param>
    /// <param name="extended">Who extends it, when and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotExtendCall"/> gives a reason against it.</exception>
    public void ExtendCall(CallForInterest call, DateOnly closesOn, DateOnly on, SecondmentAct extended)
    {
        ArgumentNullException.ThrowIfNull(call);
        Breach.ThrowIfAny(WhyNotExtendCall(call, closesOn, on, extended));
        call.Extend(closesOn, extended);
    }

    /// <summary>Why a call may not be closed before its day; empty when it may.</summary>
    /// <param name="call">One of the scheme's calls.</param>
    /// <param name="on">The day.</param>
    /// <param name="closed">Who closes it, when and why.</param>
    public IReadOnlyList<Breach> WhyNotCloseCall(CallForInterest call, DateOnly on, SecondmentAct closed)
    {
        ArgumentNullException.ThrowIfNull(call);
        return WhyNotWhileClosed() is { Count: > 0 } already ? already
            : !call.IsOpenOn(on) ? [new("secondments.call-closed", $"Call {call.Number} has closed already")]
            : string.IsNullOrWhiteSpace(closed.Why) ? [new("secondments.no-reason", "Enter why the call closes before its day")]
            : [];
    }

    /// <summary>Closes a call before its day; nominations that were made stand.</summary>
    /// <param name="call">One of the scheme's calls.</param>
    /// <param name="on">The day.</param>
    /// <param name="closed">Who closes it, when and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotCloseCall"/> gives a reason against it.</exception>
    public void CloseCall(CallForInterest call, DateOnly on, SecondmentAct closed)
    {
        ArgumentNullException.ThrowIfNull(call);
        Breach.ThrowIfAny(WhyNotCloseCall(call, on, closed));
        call.Close(closed);
    }

    private IEnumerable<Breach> WhyNotCloseOn(DateOnly closesOn, DateOnly on)
    {
        if (closesOn < on)
        {
            yield return new("secondments.call-in-the-past", $"Members need time: the last day is today, {DayWords.Of(on)}, or later");
        }

        // the day after the last of the scheme, less the shortest placement, is the last on which one can begin
        var latest = Terms.LastDay.AddDays(1).AddMonths(-Terms.MinMonths);
        if (closesOn >= latest)
        {
            yield return new(
                "secondments.call-too-late",
                $"The scheme ends on {DayWords.Of(Terms.LastDay)}, and a placement lasts at least {WholeMonths.Say(Terms.MinMonths)}: "
                    + $"nominations after {DayWords.Of(latest.AddDays(-1))} come too late"
            );
        }
    }

    private IReadOnlyList<Breach> WhyNotTouch(Seat seat, IReadOnlyList<SeatTaken> taken)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(taken);
        return WhyNotWhileClosed() is { Count: > 0 } closed ? closed
            : seat.Withdrawn is not null ? [new("secondments.seat-withdrawn", $"Seat {seat.Number} was withdrawn")]
            :
            [
                .. taken
                    .Where(t => t.SeatId == seat.Id)
                    .Select(t => new Breach(
                        "secondments.seat-taken",
                        $"{t.Reference} is at this seat from {DayWords.Of(t.FirstDay)} to {DayWords.Of(t.LastDay)}: what was agreed with people stays as it is"
                    )),
            ];
    }
}
