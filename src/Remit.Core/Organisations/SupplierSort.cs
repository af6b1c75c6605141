namespace Remit.Organisations;

/// <summary>What buyers in local government publish of those whom they pay.</summary>
/// <remarks>Source: Local Government Transparency Code 2015, paragraph 31; an enterprise of fewer than 250 staff is small or medium-sized.</remarks>
/// <param name="IsSmall">Whether it is a small or medium-sized enterprise; null while nobody knows.</param>
/// <param name="IsVoluntary">Whether it is a voluntary or community sector organisation; null while nobody knows.</param>
public readonly record struct SupplierSort(bool? IsSmall, bool? IsVoluntary);
