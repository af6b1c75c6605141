using Remit.Envelopes;
using Remit.Finance;
using Remit.Organisations;
using Remit.Rules;

namespace Remit.Spending;

/// <summary>Which lines somebody asks for; what is null is not asked.</summary>
/// <param name="Year">A financial year, or <see cref="AnyYear"/> for money that is bound to none.</param>
/// <param name="Programme">A programme, or <see cref="NoProgramme"/> for decisions that stand alone.</param>
/// <param name="Funder">Who pays.</param>
/// <param name="Means">What sort of means.</param>
internal sealed record SpendingFilter(string? Year, string? Programme, string? Funder, Means? Means = null)
{
    /// <summary>Asks for money that is bound to no year.</summary>
    public const string AnyYear = "none";

    /// <summary>Asks for decisions of no programme.</summary>
    public const string NoProgramme = "none";

    public bool IsEmpty => this is { Year: null, Programme: null, Funder: null };

    /// <summary>A year as addresses name it.</summary>
    public static string YearOf(FinancialYear? year) => year?.ToString() ?? AnyYear;

    /// <summary>A programme as addresses name it.</summary>
    public static string ProgrammeOf(string? programme) => programme ?? NoProgramme;

    /// <summary>What is asked in an address, blanks taken for nothing.</summary>
    public static SpendingFilter Of(string? year, string? programme, string? funder, Means? means = null) =>
        new(OrNull(year), OrNull(programme), OrNull(funder), means);

    public bool Has(StandingLine line) => Has(line.Line.Year, line.Envelope.Programme, line.Line.Funder) && (Means is null || line.Means == Means);

    /// <summary>Whether what is of a year and a programme, and comes from somebody, is asked for.</summary>
    public bool Has(FinancialYear? year, string? programme, string funder) =>
        (Year is null || YearOf(year) == Year) && (Programme is null || ProgrammeOf(programme) == Programme) && (Funder is null || funder == Funder);

    /// <summary>The page of lines that were asked for so.</summary>
    /// <param name="column">The column whose entries are to be shown; null for the lines alone.</param>
    public string Lines(SpendingColumn? column = null)
    {
        var query = QueryString.Empty;
        foreach (
            var (name, value) in new[]
            {
                ("year", Year),
                ("programme", Programme),
                ("funder", Funder),
                ("means", Means?.ToString().ToLowerInvariant()),
                ("column", column?.ToString().ToLowerInvariant()),
            }
        )
        {
            query = value is null ? query : query.Add(name, value);
        }

        return SpendingUrls.LinesRoute + query;
    }

    /// <summary>What is asked for, in words; empty when everything is.</summary>
    public string InWords =>
        string.Join(
            ", ",
            (
                (string?[])
                    [
                        Means is { } means ? SpendingWords.Of(means) : null,
                        Year == AnyYear ? "bound to no year" : Year,
                        Programme == NoProgramme ? "in no programme" : Programme,
                        Funder,
                    ]
            ).OfType<string>()
        );

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A column of what is approved and what has become of it.</summary>
internal enum SpendingColumn
{
    Approved,
    Committed,
    Paid,
    Forecast,
}

/// <summary>Spending in words and in figures for files.</summary>
internal static class SpendingWords
{
    public static string Of(Means means) =>
        means switch
        {
            Means.Cash => "Money",
            Means.InKind => "In kind",
            _ => "Paid by others directly",
        };

    /// <summary>Whether a supplier is small or medium-sized, or voluntary, in the Code's letters; null where nobody has said either.</summary>
    public static string? Of(SupplierSort sort) =>
        sort switch
        {
            { IsSmall: true, IsVoluntary: true } => "SME and VCSE",
            { IsSmall: true } => "SME",
            { IsVoluntary: true } => "VCSE",
            { IsSmall: false, IsVoluntary: false } => "no",
            _ => null,
        };

    /// <summary>The same for people.</summary>
    public static string? Said(SupplierSort sort) =>
        sort switch
        {
            { IsSmall: true, IsVoluntary: true } => "A small or medium-sized enterprise of the voluntary and community sector",
            { IsSmall: true } => "A small or medium-sized enterprise",
            { IsVoluntary: true } => "An organisation of the voluntary and community sector",
            { IsSmall: false, IsVoluntary: false } => "Neither a small or medium-sized enterprise nor of the voluntary and community sector",
            _ => null,
        };

    public static string Of(RiskKind kind) =>
        kind switch
        {
            RiskKind.ClaimNotPaid => "Claims accepted and not paid",
            RiskKind.ClaimNotChecked => "Claims that wait to be checked",
            RiskKind.ReceiptLate => "Late receipts",
            RiskKind.OptionLapsing => "Options about to lapse, or lapsed",
            RiskKind.UnpaidAtYearEnd => "Not paid at the end of its year",
            RiskKind.AgreementNotSigned => "Promised without a signed agreement",
            RiskKind.CostNotMatched => "Promised beyond the cost that claims have shown",
            RiskKind.ForecastAboveApproved => "Forecast above what is approved",
            RiskKind.ConditionNotMet => "Conditions not met",
            _ => "No forecast",
        };

    /// <summary>What is to be done about it.</summary>
    public static string NextOf(SpendingRisk risk) =>
        risk.Kind switch
        {
            RiskKind.ClaimNotPaid => risk.Place.RequestId is null ? "Ask for its payment" : "Have the payment approved",
            RiskKind.ClaimNotChecked => "Check it",
            RiskKind.ReceiptLate => risk.Place.DemandId is null ? "Ask for it, or enter the receipt" : "Ask for it, or note what came",
            RiskKind.OptionLapsing => "Enter what was decided",
            RiskKind.UnpaidAtYearEnd => "Pay it, release it, or carry it forward",
            RiskKind.AgreementNotSigned => risk.Place.AgreementId is null ? "Make an agreement" : "Have it signed",
            RiskKind.CostNotMatched => "Ask for claims, or release it",
            RiskKind.ForecastAboveApproved => "Lower the forecast, or seek a decision",
            RiskKind.ConditionNotMet => "Note what meets it",
            _ => "Enter a forecast",
        };

    /// <summary>Since or by when: "by 31 March 2020"; empty where there is no day.</summary>
    public static string DayOf(SpendingRisk risk) =>
        risk.By is { } by ? $"by {DayWords.Of(by)}"
        : risk.Since is { } since ? $"since {DayWords.Of(since)}"
        : "";

    /// <summary>One column of some totals.</summary>
    public static long Of(Envelopes.LineTotals totals, SpendingColumn column) =>
        column switch
        {
            SpendingColumn.Approved => totals.Approved,
            SpendingColumn.Committed => totals.Committed,
            SpendingColumn.Paid => totals.Paid,
            _ => totals.Forecast,
        };

    /// <summary>Whole pence as files have them: "6000.00".</summary>
    public static decimal InFile(long pence) => decimal.Divide(pence, 100) + 0.00m;
}
