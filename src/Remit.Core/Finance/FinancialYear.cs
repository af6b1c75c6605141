namespace Remit.Finance;

/// <summary>A year of public money, from 1 April to 31 March.</summary>
/// <param name="StartYear">The calendar year in which it begins.</param>
public readonly record struct FinancialYear(int StartYear);
