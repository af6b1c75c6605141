using System.Diagnostics.CodeAnalysis;
using Remit.Rules;

namespace Remit.References;

/// <summary>A decision's code in its normal form: "MD2373", "PCD 872", "DMPCD 2016/16", "CEOD 35/2024", "18/00046".</summary>
public sealed record DecisionReference
{
    /// <summary>Which authority's form it is.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The code as it is shown and stored.</summary>
    public required string Code { get; init; }

    /// <summary>Every code in running text, and every damaged one, in the order of the text; empty when there is none.</summary>
    /// <param name="text">Any text. Linear in its length.</param>
    /// <remarks>A council's own code ("D43751") is found only after a label such as "Reference:". Words that look like codes ("MDA", "this ADD") are not.</remarks>
    public static IReadOnlyList<DecisionReferenceMention> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DecisionCodes.FindAll(text);
    }

    /// <summary>Reads a code that stands alone, in any notation, upper or lower case: "md 2373", "(MD)3307", "Mayoral Decision (MD) 3274", "CR/513/03/22".</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="reference">The code in its normal form; null when it is refused.</param>
    /// <param name="refusal">What is wrong with the text; null when there is a code. A damaged code is never mended: the breach says what looks damaged.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DecisionReference? reference, [NotNullWhen(false)] out Breach? refusal)
    {
        reference = null;
        refusal = null;
        var code = (text ?? "").Trim().ToUpperInvariant();
        if (code.Length is 0 or > MaxLength)
        {
            refusal = new(
                "references.no-code",
                code.Length == 0 ? "There is no code" : $"A code has at most {MaxLength} characters, this has {code.Length}"
            );
            return false;
        }

        var found = DecisionCodes.FindAll(code);
        if (found is [var only] && DecisionCodes.IsWhole(code, only))
        {
            reference = only.Reference;
            refusal = reference is null ? new("references.damaged-code", $"\"{code}\" looks damaged: {only.Damage}. Check the signed paper") : null;
            return reference is not null;
        }

        reference = CouncilCodes.TryRead(code);
        refusal = reference is null
            ? new(
                "references.no-code",
                found.Count > 1 ? $"\"{code}\" holds {found.Count} codes: give one" : $"\"{code}\" is not the code of a decision"
            )
            : null;
        return reference is not null;
    }

    /// <inheritdoc cref="TryParse(string?, out DecisionReference?, out Breach?)"/>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DecisionReference? reference) => TryParse(text, out reference, out _);

    /// <inheritdoc/>
    public override string ToString() => Code;

    private const int MaxLength = 60;
}
