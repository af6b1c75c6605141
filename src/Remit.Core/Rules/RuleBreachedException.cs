namespace Remit.Rules;

/// <summary>An act was tried that a rule forbids, by code that did not ask <c>WhyNot…</c> first.</summary>
/// <param name="breaches">Every reason against the act; at least one.</param>
public sealed class RuleBreachedException(IReadOnlyList<Breach> breaches)
    : InvalidOperationException(string.Join("; ", breaches.Select(b => $"{b.Code}: {b.Message}")))
{
    /// <summary>Every reason against the act.</summary>
    public IReadOnlyList<Breach> Breaches { get; } = breaches;
}
