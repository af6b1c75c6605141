using Remit.Rules;

namespace Remit.Secondments;

/// <summary>That a secondee agrees to stay in touch, and where; taken back any time, and then the address is gone.</summary>
/// <remarks>Source: UK GDPR, article 7(3): taking consent back is as easy as giving it.</remarks>
public sealed class Alumnus
{
    private const int MostOfAddress = 254;

    /// <summary>Notes the consent.</summary>
    /// <param name="placement">The placement.</param>
    /// <param name="email">Where mail reaches them after the placement.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotJoin"/> gives a reason against it.</exception>
    public Alumnus(Placement placement, string email, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(placement);
        Breach.ThrowIfAny(WhyNotJoin(email));
        PlacementId = placement.Id;
        Join(email, at);
    }

    private Alumnus() { }

    /// <summary>The placement.</summary>
    public Guid PlacementId { get; private init; }

    /// <summary>Where mail reaches them; null when they took the consent back.</summary>
    public string? Email { get; private set; }

    /// <summary>When they agreed last, in UTC.</summary>
    public DateTime JoinedAt { get; private set; }

    /// <summary>When they took it back, in UTC; null while they stay in touch.</summary>
    public DateTime? LeftAt { get; private set; }

    /// <summary>Why the consent may not be noted so; empty when it may.</summary>
    /// <param name="email">Where mail is to reach them.</param>
    public static IReadOnlyList<Breach> WhyNotJoin(string? email) =>
        email?.Trim() is { Length: > 2 and <= MostOfAddress } address
        && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == address.LastIndexOf('@')
        && at < address.Length - 1
        && !address.Any(char.IsWhiteSpace)
            ? []
            : [new("secondments.no-address", "Enter a mail address such as name@example.org")];

    /// <summary>Agrees, again or to another address.</summary>
    /// <param name="email">Where mail reaches them.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotJoin"/> gives a reason against it.</exception>
    public void Join(string email, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotJoin(email));
        (Email, JoinedAt, LeftAt) = (email.Trim(), at, null);
    }

    /// <summary>Takes the consent back: the address is forgotten.</summary>
    /// <param name="at">When, in UTC.</param>
    public void Leave(DateTime at) => (Email, LeftAt) = (null, LeftAt ?? at);
}
