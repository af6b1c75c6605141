namespace Remit.Payments;

/// <summary>Whether VAT is inside the amounts of a claim or a payment.</summary>
/// <remarks>Source: issue "envelopes, agreements and money", section 3: the VAT basis is stated wherever a cap applies.</remarks>
public enum VatBasis
{
    /// <summary>The amounts are without VAT: whoever claims them gets it back from HMRC.</summary>
    WithoutVat,

    /// <summary>The amounts hold VAT, which whoever claims them cannot get back.</summary>
    WithVat,

    /// <summary>There is no VAT on them: staff cost, or a grant outside its scope.</summary>
    NoVat,
}
