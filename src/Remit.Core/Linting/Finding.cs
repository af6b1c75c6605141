using Remit.Papers;

namespace Remit.Linting;

/// <summary>Something in a decision that does not hold together.</summary>
/// <param name="Rule">The rule's id, R1 to R16.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What does not hold, in plain English, with the arithmetic shown.</param>
/// <param name="Resolution">What would resolve it.</param>
/// <param name="Span">The words it is about; null only when the finding is that something is absent.</param>
public sealed record Finding(string Rule, Severity Severity, string Message, string Resolution, TextSpan? Span);

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>May stand, if somebody says why.</summary>
    NeedsReason,

    /// <summary>Must be resolved before signature.</summary>
    Blocker,
}
