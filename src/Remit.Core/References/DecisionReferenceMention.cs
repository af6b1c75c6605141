namespace Remit.References;

/// <summary>A place in a text that names a decision by its code.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 units, from 0.</param>
/// <param name="Length">Number of characters; more than 0.</param>
/// <param name="Kind">The form that the letters of the code name.</param>
/// <param name="Reference">The code in its normal form; null when it is damaged and cannot be known.</param>
/// <param name="Damage">What looks damaged, in plain English ("S stands where a digit should"); null when nothing does.</param>
public sealed record DecisionReferenceMention(int Start, int Length, DecisionKind Kind, DecisionReference? Reference, string? Damage = null)
{
    /// <summary>Offset just past the last character.</summary>
    public int End => Start + Length;

    /// <summary>True when a character of the code was misread: the mention may be shown to a person, and is never stored as a code.</summary>
    public bool IsDamaged => Reference is null;
}
