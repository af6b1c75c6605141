namespace Remit.Forms;

/// <summary>Public access: whether Part 1 is deferred, and what Part 2 withholds.</summary>
public sealed record FormAccess
{
    /// <summary>The deferral of Part 1 that is asked for; null when it is published within one working day.</summary>
    public AskedDeferral? Deferral { get; init; }

    /// <summary>What is withheld: Part 2, paragraph by paragraph.</summary>
    public IReadOnlyList<WithheldParagraph> Part2 { get; init; } = [];
}

/// <summary>A deferral of publication that is asked for.</summary>
/// <param name="Until">The day on which Part 1 is published.</param>
/// <param name="Why">The reason, which is published.</param>
public sealed record AskedDeferral(DateOnly Until, string Why);

/// <summary>A paragraph of Part 2.</summary>
/// <param name="Text">The confidential words: they are never published, searched, fed, mailed or logged.</param>
/// <param name="Ground">Why they are withheld.</param>
/// <param name="After">The section of Part 1 that it belongs to.</param>
public sealed record WithheldParagraph(string Text, WithholdingGround Ground, FormSection After);

/// <summary>The named ground on which something is withheld.</summary>
/// <param name="Exemption">The section of the Freedom of Information Act 2000: "s.43(2)".</param>
/// <param name="Why">Why it applies, in words that give nothing away: they are published.</param>
/// <param name="PublicInterest">The public interest test, for a qualified exemption; null for an absolute one.</param>
/// <param name="ReviewedBy">Who agreed to it; null until somebody has.</param>
/// <param name="Until">The day on which it is reviewed or released.</param>
/// <remarks>Source: FOIA 2000 ss.22, 36, 42, 43 (qualified), 40(2), 41 (absolute in effect).</remarks>
public sealed record WithholdingGround(string Exemption, string Why, string? PublicInterest, string? ReviewedBy, DateOnly Until);
