namespace Remit.Finance;

/// <summary>An amount of pounds sterling in whole pence.</summary>
/// <param name="Pence">Whole pence; may be negative.</param>
public readonly record struct Money(long Pence)
{
    /// <summary>The amount as it is written, with pence only where there are any: "£1,234" or "£1,234.50".</summary>
    public override string ToString() => Pence.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
