using Remit.Rules;

namespace Remit.Secondments;

/// <summary>A plan that the planner made, or is making, for a scheme: what could be proposed, and never a fact by itself.</summary>
/// <remarks>Source: ADD2253, S3.</remarks>
public sealed partial class SecondmentPlan
{
    /// <summary>The longest that anybody may ask the planner to take, in seconds.</summary>
    public const int MostSeconds = 600;

    private SecondmentPlan() => (Name, Asked, Request, Given) = ("", null!, null!, null!);

    private SecondmentPlan(Guid schemeId, int number, PlanRequest request, SchemeToPlan given, SecondmentAct asked)
    {
        (SchemeId, Number, Request, Given, Asked) = (schemeId, number, request, given, asked);
        Name = string.IsNullOrWhiteSpace(request.Name) ? $"Plan {number}" : request.Name.Trim();
    }

    /// <summary>The plan's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private init; }

    /// <summary>Its number in the scheme, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What people call it: "Plan 2", or the what-if: "If Mina starts in December".</summary>
    public string Name { get; private init; }

    /// <summary>Who asked for it, and when.</summary>
    public SecondmentAct Asked { get; private init; }

    /// <summary>What was asked.</summary>
    public PlanRequest Request { get; private init; }

    /// <summary>The scheme as it was when it was asked for, without the changes of a what-if.</summary>
    public SchemeToPlan Given { get; private init; }

    /// <summary>How far it has come.</summary>
    public PlanState State { get; private set; }

    /// <summary>The running program that makes it; null when none does.</summary>
    public Guid? HeldBy { get; private set; }

    /// <summary>Until when that program has it unless it says so again, in real time.</summary>
    public DateTime? HeldUntil { get; private set; }

    /// <summary>How often a program began to make it, this time included.</summary>
    public int Beginnings { get; private set; }

    /// <summary>The best so far, while it is being made; null before the first.</summary>
    public PlanSoFar? SoFar { get; private set; }

    /// <summary>What came of it; null while it is being made, and where it was cancelled or failed with nothing to show.</summary>
    public PlanResult? Result { get; private set; }

    /// <summary>Who cancelled it, and when; null when nobody did.</summary>
    public SecondmentAct? Cancelled { get; private set; }

    /// <summary>When it was finished, or failed, in UTC; null before.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>What went wrong, in words for whoever asked; null when nothing did.</summary>
    public string? Failure { get; private set; }

    /// <summary>The scheme with the changes of the what-if: what is planned.</summary>
    public SchemeToPlan Scheme => PlanChange.OnAll(Given, Request.Changes);

    /// <summary>Whether it is a what-if, which shows what would be and proposes nothing by itself.</summary>
    public bool IsWhatIf => Request.Changes.Count > 0;

    /// <summary>Why a plan may not be asked for; empty when it may.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="given">The scheme as it is.</param>
    public static IReadOnlyList<Breach> WhyNotAsk(PlanRequest request, SchemeToPlan given)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(given);
        List<Breach> breaches = [];
        if (request.Seconds is < 1 or > MostSeconds)
        {
            breaches.Add(new("secondments.plan-seconds", $"The planner may take 1 to {MostSeconds} seconds"));
        }

        if (new SchemeMonths(given.Terms.FirstDay, given.Terms.LastDay).Count == 0)
        {
            breaches.Add(new("secondments.no-months", "The scheme is shorter than a month: there is nothing to plan", given.DecisionCode));
        }

        if (given.Seats.Count == 0 && !request.Changes.OfType<PlanChange.FurtherSeat>().Any())
        {
            breaches.Add(new("secondments.no-seats", "The scheme has no seats yet: enter one first"));
        }

        if (given.Nominees.Count == 0 && given.Standing.Count == 0)
        {
            breaches.Add(new("secondments.nobody-nominated", "Nobody is nominated yet: call for interest first"));
        }

        foreach (var change in request.Changes)
        {
            var against = change.WhyNot(given);
            breaches.AddRange(against);
            given = against.Count == 0 ? change.On(given) : given;
        }

        return breaches;
    }

    /// <summary>Asks for a plan, which a program then makes.</summary>
    /// <param name="schemeId">The scheme.</param>
    /// <param name="number">Its number in the scheme, from 1.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="given">The scheme as it is.</param>
    /// <param name="asked">Who asks, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAsk"/> gives a reason against it.</exception>
    public static SecondmentPlan Ask(Guid schemeId, int number, PlanRequest request, SchemeToPlan given, SecondmentAct asked)
    {
        Breach.ThrowIfAny(WhyNotAsk(request, given));
        return new(schemeId, number, request, given, asked);
    }

    /// <summary>Why a program may not make it now; empty when it may.</summary>
    /// <param name="realNow">The real time, in UTC.</param>
    public IReadOnlyList<Breach> WhyNotBegin(DateTime realNow) =>
        !PlanTransitions.May(State, PlanAct.Begin) ? [Over]
        : State == PlanState.Running && HeldUntil > realNow ? [new("secondments.plan-held", "Another program is making this plan")]
        : [];

    /// <summary>A program makes it from now on, also where one began that has not been heard of since.</summary>
    /// <param name="holder">The program.</param>
    /// <param name="realNow">The real time, in UTC.</param>
    /// <param name="until">Until when it has the plan unless it says so again, in real time.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotBegin"/> gives a reason against it.</exception>
    public void Begin(Guid holder, DateTime realNow, DateTime until)
    {
        Breach.ThrowIfAny(WhyNotBegin(realNow));
        (State, HeldBy, HeldUntil) = (PlanTransitions.After(State, PlanAct.Begin), holder, until);
        Beginnings++;
    }

    /// <summary>Keeps what the planner has found.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException">It is not being made.</exception>
    public void Finish(PlanResult result, DateTime at)
    {
        Breach.ThrowIfAny(PlanTransitions.May(State, PlanAct.Finish) ? [] : [Over]);
        (State, Result, EndedAt) = (PlanTransitions.After(State, PlanAct.Finish), result, at);
        LetGo();
    }

    /// <summary>Keeps that the planner could not make it.</summary>
    /// <param name="words">What went wrong, in words for whoever asked.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException">It is not being made.</exception>
    public void Fail(string words, DateTime at)
    {
        Breach.ThrowIfAny(PlanTransitions.May(State, PlanAct.Fail) ? [] : [Over]);
        (State, Failure, EndedAt) = (PlanTransitions.After(State, PlanAct.Fail), words, at);
        LetGo();
    }

    /// <summary>Why it may not be cancelled; empty when it may.</summary>
    public IReadOnlyList<Breach> WhyNotCancel() => PlanTransitions.May(State, PlanAct.Cancel) ? [] : [Over];

    /// <summary>Stops it; the best so far stays to be seen.</summary>
    /// <param name="act">Who, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotCancel"/> gives a reason against it.</exception>
    public void Cancel(SecondmentAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        Breach.ThrowIfAny(WhyNotCancel());
        (State, Cancelled, EndedAt) = (PlanTransitions.After(State, PlanAct.Cancel), act, act.At);
        LetGo();
    }

    /// <summary>Keeps the best that was found before it was stopped, where the program that made it has that.</summary>
    /// <param name="best">The best so far.</param>
    /// <exception cref="InvalidOperationException">It was not cancelled, or has something kept already.</exception>
    public void KeepBest(PlanResult best) =>
        Result =
            State == PlanState.Cancelled && Result is null
                ? best
                : throw new InvalidOperationException("Only what was found before a plan was stopped is kept so, and once");

    private static Breach Over => new("secondments.plan-over", "This plan is not being made any more: ask for another");

    private void LetGo() => (HeldBy, HeldUntil) = (null, null);
}
