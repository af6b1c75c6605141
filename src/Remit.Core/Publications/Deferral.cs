namespace Remit.Publications;

/// <summary>That publication of Part 1 is to wait, for a reason and until a day; it waits only once somebody has approved it.</summary>
/// <remarks>Source: the form's "Public access to information": deferred for a stated reason, for no longer than needed.</remarks>
public sealed class Deferral
{
    internal Deferral(string reason, DateOnly until, PostHolder asker, DateTime at) =>
        (Reason, Until, AskedById, AskedBy, AskedAt) = (reason, until, asker.PersonId, asker.Name, at);

    private Deferral() => (Reason, AskedBy) = ("", "");

    /// <summary>The deferral's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Why, in words that give nothing away: they are published.</summary>
    public string Reason { get; private init; }

    /// <summary>The day on which Part 1 is published, from its first minute in London.</summary>
    public DateOnly Until { get; private init; }

    /// <summary>Who asked for it.</summary>
    public Guid AskedById { get; private init; }

    /// <summary>Their name.</summary>
    public string AskedBy { get; private init; }

    /// <summary>When it was asked for, in UTC.</summary>
    public DateTime AskedAt { get; private init; }

    /// <summary>Who approved or refused it; null while nobody has.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>The post from which they did.</summary>
    public string? DecidedByPost { get; private set; }

    /// <summary>When they did, in UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Whether it was approved; null while nobody has decided.</summary>
    public bool? IsApproved { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? RefusedBecause { get; private set; }

    /// <summary>Whether publication waits for it on a day.</summary>
    /// <param name="day">The day in London.</param>
    public bool IsInForceOn(DateOnly day) => IsApproved == true && day < Until;

    internal void Decide(PostHolder by, DateTime at, string? refusedBecause)
    {
        (DecidedBy, DecidedByPost, DecidedAt) = (by.Name, by.Post, at);
        (IsApproved, RefusedBecause) = (refusedBecause is null, refusedBecause);
    }
}

/// <summary>A deferral that is asked for.</summary>
/// <param name="Reason">Why; not a reason that was given before.</param>
/// <param name="Until">The day on which Part 1 is then published.</param>
/// <param name="Asker">Who asks.</param>
public sealed record DeferralRequest(string Reason, DateOnly Until, PostHolder Asker);
