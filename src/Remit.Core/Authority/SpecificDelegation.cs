using Remit.Finance;
using Remit.People;
using Remit.Rules;

namespace Remit.Authority;

/// <summary>A power beyond the scheme that a decision gave to a post or a rank: up to an amount, for a purpose, from a day to a day, used up as it is drawn on.</summary>
/// <remarks>Source: domain-facts, "specific delegations override" (MD2680 to ADD2463, MD3307 to ADD2769, MD2244 to DD2359).</remarks>
public sealed class SpecificDelegation
{
    private readonly List<DrawDown> _drawDowns = [];

    /// <summary>Enters a delegation.</summary>
    /// <param name="terms">What the decision gave, to whom, for what and how long.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotGrant"/> gives a reason against it.</exception>
    public SpecificDelegation(DelegationTerms terms)
    {
        Breach.ThrowIfAny(WhyNotGrant(terms));
        (GrantedBy, PostId, Rank, Amount, Purpose, From, Until) = terms;
    }

    private SpecificDelegation() => (GrantedBy, Purpose) = ("", "");

    /// <summary>The delegation's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The code of the decision that gave it: "MD2680".</summary>
    public string GrantedBy { get; private init; }

    /// <summary>The post that has it; null when a rank has it.</summary>
    public Guid? PostId { get; private init; }

    /// <summary>The rank whose posts have it; null when one post has it.</summary>
    public string? Rank { get; private init; }

    /// <summary>The most that may be approved under it in all.</summary>
    public Money Amount { get; private init; }

    /// <summary>What for, as the decision says it.</summary>
    public string Purpose { get; private init; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly Until { get; private init; }

    /// <summary>What was approved under it and not returned; never more than <see cref="Amount"/>.</summary>
    public Money Drawn { get; private set; }

    /// <summary>What may still be approved under it.</summary>
    public Money Left => Amount - Drawn;

    /// <summary>Each use of it, in order, returned ones too.</summary>
    public IReadOnlyList<DrawDown> DrawDowns => _drawDowns;

    /// <summary>What a line that follows from it gives as its source.</summary>
    public string Source => $"{GrantedBy}, delegation of {Amount} from {Words.Day(From)} to {Words.Day(Until)}";

    /// <summary>True on its first day, its last and all between.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && day <= Until;

    /// <summary>True when a post has it on a day.</summary>
    /// <param name="post">The post.</param>
    /// <param name="day">The day, by whose rank it goes.</param>
    public bool IsGivenTo(Post post, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(post);
        return PostId == post.Id || (Rank is not null && Rank.Equals(post.On(day).Rank, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Why terms cannot be a delegation; empty when they can.</summary>
    public static IReadOnlyList<Breach> WhyNotGrant(DelegationTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(terms.GrantedBy))
        {
            breaches.Add(new("authority.granted-by-nothing", "Enter the code of the decision that gave the delegation, for example MD2680"));
        }

        if (terms.PostId is null == string.IsNullOrWhiteSpace(terms.Rank))
        {
            breaches.Add(new("authority.delegate-unclear", "Give the delegation to one post, or to the holders of one rank"));
        }
        else if (terms.Rank is { } rank && !People.Rank.All.Contains(rank))
        {
            breaches.Add(new("authority.no-such-rank", $"\"{rank}\" is not a rank of post: {Words.List(People.Rank.All, "or")}"));
        }

        if (terms.Amount <= Money.Zero)
        {
            breaches.Add(new("authority.delegation-of-nothing", $"The amount must be more than £0, not {terms.Amount}"));
        }

        if (string.IsNullOrWhiteSpace(terms.Purpose))
        {
            breaches.Add(new("authority.delegation-without-purpose", "Say what the delegation is for, as the decision says it"));
        }

        if (terms.Until < terms.From)
        {
            breaches.Add(new("authority.days-reversed", $"The last day, {Words.Day(terms.Until)}, is before the first, {Words.Day(terms.From)}"));
        }

        return breaches;
    }

    /// <summary>Why an amount may not be approved under it on a day; empty when it may.</summary>
    /// <param name="amount">The sum over the whole decision.</param>
    /// <param name="on">The day of signature.</param>
    public IReadOnlyList<Breach> WhyNotDraw(Money amount, DateOnly on)
    {
        List<Breach> breaches = [];
        if (!HoldsOn(on))
        {
            breaches.Add(
                new(
                    "authority.delegation-not-in-force",
                    $"The delegation of {GrantedBy} holds from {Words.Day(From)} to {Words.Day(Until)}, and not on {Words.Day(on)}",
                    Source
                )
            );
        }

        if (amount < Money.Zero)
        {
            breaches.Add(new("authority.negative-amount", $"{amount} is below £0 and cannot be drawn", Source));
        }
        else if (amount > Left)
        {
            var drawn =
                Drawn == Money.Zero
                    ? $"the {Amount} that {GrantedBy} delegated"
                    : $"the {Left} left of the {Amount} that {GrantedBy} delegated, of which {Drawn} is used";
            breaches.Add(new("authority.delegation-used-up", $"{amount} is more than {drawn}", Source));
        }

        return breaches;
    }

    /// <summary>Uses a part of it for a decision.</summary>
    /// <param name="subjectId">The form that is signed.</param>
    /// <param name="code">Its code.</param>
    /// <param name="amount">The sum over the whole decision.</param>
    /// <param name="on">The day of signature.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotDraw"/> gives a reason against it.</exception>
    public DrawDown Draw(Guid subjectId, string code, Money amount, DateOnly on)
    {
        Breach.ThrowIfAny(WhyNotDraw(amount, on));
        DrawDown drawDown = new(subjectId, code, amount, on);
        _drawDowns.Add(drawDown);
        Drawn += amount;
        return drawDown;
    }

    /// <summary>Gives back what a form drew, because it was withdrawn.</summary>
    /// <param name="subjectId">The form.</param>
    /// <param name="on">The day on which it was withdrawn.</param>
    /// <param name="why">The reason.</param>
    /// <returns>What is free again; £0 when the form drew nothing, or gave it back already.</returns>
    public Money Return(Guid subjectId, DateOnly on, string why)
    {
        var returned = Money.Zero;
        foreach (var drawDown in _drawDowns.Where(d => d.SubjectId == subjectId && d.ReturnedOn is null))
        {
            drawDown.Return(on, why);
            returned += drawDown.Amount;
        }

        Drawn -= returned;
        return returned;
    }
}

/// <summary>What a decision delegates.</summary>
/// <param name="GrantedBy">The code of the decision.</param>
/// <param name="PostId">The post that gets it; null when a rank does.</param>
/// <param name="Rank">The rank that gets it; null when one post does.</param>
/// <param name="Amount">The most in all; more than £0.</param>
/// <param name="Purpose">What for.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, inclusive.</param>
public sealed record DelegationTerms(string GrantedBy, Guid? PostId, string? Rank, Money Amount, string Purpose, DateOnly From, DateOnly Until);

/// <summary>A use of a specific delegation by a decision.</summary>
public sealed class DrawDown
{
    internal DrawDown(Guid subjectId, string code, Money amount, DateOnly on) => (SubjectId, Code, Amount, On) = (subjectId, code, amount, on);

    private DrawDown() => Code = "";

    /// <summary>The use's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The form that was signed.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>Its code.</summary>
    public string Code { get; private init; }

    /// <summary>What it approved.</summary>
    public Money Amount { get; private init; }

    /// <summary>The day of signature.</summary>
    public DateOnly On { get; private init; }

    /// <summary>The day on which the amount was given back; null while it is used.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>Why it was given back.</summary>
    public string? ReturnedWhy { get; private set; }

    internal void Return(DateOnly on, string why) => (ReturnedOn, ReturnedWhy) = (on, why);
}
