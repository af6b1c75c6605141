namespace Remit.Decisions.Pages;

/// <summary>A sum in a decision's text that it does not approve, with what it is.</summary>
/// <param name="Kind">What kind of money it is.</param>
/// <param name="Amount">The amount in words.</param>
/// <param name="Who">Who pays and who receives; null when the text does not say.</param>
/// <param name="Years">The financial years; null when the text names none.</param>
internal sealed record OtherSum(string Kind, string Amount, string? Who, string? Years)
{
    /// <summary>The sums of a decision that its table of approved money does not tell, each once; the approved sum said again is left out.</summary>
    public static IReadOnlyList<OtherSum> Of(DecisionFacts facts, ApprovedMoney approved) =>
        [
            .. facts
                .Spending.Where(s => MoneyWords.Kind(s.Kind) is not null && !(s.Kind == Papers.SpendingKind.Component && approved.Tells(s)))
                .OrderBy(s => s.Kind == Papers.SpendingKind.Context)
                .Select(s => new OtherSum(MoneyWords.Kind(s.Kind)!, MoneyWords.Amount(s), WhoOf(s), YearsOf(s)))
                .Distinct(),
        ];

    private static string? WhoOf(Spend spend) =>
        spend switch
        {
            { Funder: { } funder, Payee: { } payee } => $"{funder} to {payee}",
            { Funder: { } funder } => funder,
            { Payee: { } payee } => $"to {payee}",
            _ => null,
        };

    private static string? YearsOf(Spend spend) =>
        spend.Years switch
        {
            [] => null,
            [var only] => only.ToString(),
            [var first, .., var last] => $"{first} to {last}",
        };
}
