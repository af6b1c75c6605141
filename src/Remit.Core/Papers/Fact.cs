namespace Remit.Papers;

/// <summary>A value that was read, beside the words it was read from.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value in its normal form.</param>
/// <param name="Span">The words that say so.</param>
/// <param name="Inferred">True when the words imply the value and do not state it (the level from a code's letters, say): to be confirmed by a person.</param>
public sealed record Fact<T>(T Value, TextSpan Span, bool Inferred = false)
    where T : notnull;
