namespace Remit.Finance;

/// <summary>A place in a text that names one financial year, or a range of them.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 units, from 0. The label "FY" before the year is part of the span.</param>
/// <param name="Length">Number of characters; more than 0.</param>
/// <param name="Years">The financial years in order, a range expanded ("2021-22 to 2024-25" is four); empty for academic years.</param>
/// <param name="AcademicYears">The academic years (September to August) by the calendar year in which they begin; empty for financial years.</param>
public sealed record FinancialYearMention(int Start, int Length, IReadOnlyList<FinancialYear> Years, IReadOnlyList<int> AcademicYears)
{
    /// <summary>Offset just past the last character.</summary>
    public int End => Start + Length;

    /// <summary>True when the words around say that the years are academic ones, which are not years of money.</summary>
    public bool IsAcademic => AcademicYears.Count > 0;
}
