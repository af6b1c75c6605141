namespace Remit.Rules;

/// <summary>One reason against an act, in words that the person who asked can do something about.</summary>
/// <param name="Code">Stable identifier, <c>module.what-is-wrong</c>.</param>
/// <param name="Message">A plain-English sentence with the arithmetic in it.</param>
/// <param name="Source">The decision, clause or law that the rule comes from; null when it is the product's own.</param>
public sealed record Breach(string Code, string Message, string? Source = null)
{
    /// <summary>Does nothing when there is no breach.</summary>
    /// <param name="breaches">What the question beside the verb answered.</param>
    /// <exception cref="RuleBreachedException">There is at least one breach: the caller did not ask first.</exception>
    public static void ThrowIfAny(IReadOnlyList<Breach> breaches)
    {
        if (breaches.Count > 0)
        {
            throw new RuleBreachedException(breaches);
        }
    }
}
