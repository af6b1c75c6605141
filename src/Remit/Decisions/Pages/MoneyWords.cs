using Remit.Finance;
using Remit.Papers;

namespace Remit.Decisions.Pages;

/// <summary>How sums are said on the register's pages.</summary>
internal static class MoneyWords
{
    public const string NotInText = "not in the published text";

    /// <summary>An amount with its cap, range and what it is counted by: "up to £30,000", "£650 a day".</summary>
    public static string Amount(Spend spend)
    {
        var amount = spend switch
        {
            { Amount: { } from, Maximum: { } to } => $"{from} to {to}",
            { Amount: { } only } => only.ToString(),
            { Maximum: { } most } => $"up to {most}",
            _ => "a sum without a figure",
        };
        var per = spend.Per switch
        {
            null => "",
            "each" => " each",
            "year" or "financial_year" => " a year",
            "hour" => " an hour",
            var other => $" a {other}",
        };
        return (spend is { UpTo: true, Amount: not null } ? "up to " : "") + amount + per;
    }

    /// <summary>The sum that a decision approves, for the head of its page.</summary>
    public static string Approved(DecisionFacts facts) =>
        facts.Approval switch
        {
            ApprovalState.Stated when facts.Approved is { } sum => (IsCapped(facts) ? "Up to " : "") + sum,
            ApprovalState.None => "No spending",
            ApprovalState.Withheld => "Withheld to the confidential part",
            _ => "Not in the published text",
        };

    /// <summary>The sum that a decision approves, on a line of the list.</summary>
    public static string InList(ApprovalState approval, Money? approved) =>
        approval switch
        {
            ApprovalState.Stated when approved is { } sum => $"{sum} approved",
            ApprovalState.None => "no spending",
            ApprovalState.Withheld => "sum withheld",
            _ => "sum not in the text",
        };

    /// <summary>What it means that the sum stands as it does.</summary>
    public static string Meaning(ApprovalState approval) =>
        approval switch
        {
            ApprovalState.None => "The published text says that the decision spends nothing.",
            ApprovalState.Withheld =>
                "The decision approves a sum that is kept to its confidential part (Part 2). It is not published, and it is not nothing.",
            ApprovalState.NotStated => "The published text does not say whether money is approved, or how much. That is not the same as nothing.",
            _ => "",
        };

    /// <summary>What kind of money a sum is that the decision does not approve; null for the approved sum and for saying it again.</summary>
    public static string? Kind(SpendingKind kind) =>
        kind switch
        {
            SpendingKind.Proposed => "Asked for in the paper",
            SpendingKind.Component => "Part of the sum approved",
            SpendingKind.OfWhich => "Part of a part",
            SpendingKind.ProgrammeTotal => "Cost of the whole programme, whoever pays",
            SpendingKind.Match => "Put in by others",
            SpendingKind.MembershipFee => "Fee that a member pays",
            SpendingKind.Income => "Money coming in",
            SpendingKind.InKind => "Given in kind, as valued",
            SpendingKind.Delegated => "Left for others to decide on later",
            SpendingKind.Budget => "Size of the budget it comes from",
            SpendingKind.Threshold => "Limit in a rule",
            SpendingKind.Rate => "Price",
            SpendingKind.Comparison => "For comparison",
            SpendingKind.Saving => "Expected not to be spent",
            SpendingKind.Goal => "Fund-raising goal",
            SpendingKind.OtherDecision => "Approved by another decision",
            SpendingKind.Context => "Mentioned only",
            _ => null,
        };

    private static bool IsCapped(DecisionFacts facts)
    {
        var approved = facts.Spending.Where(s => s.Kind is SpendingKind.Approved or SpendingKind.ApprovedTotal).ToList();
        return approved.Count > 0 && approved.Where(s => s.Kind == SpendingKind.Approved).DefaultIfEmpty(approved[0]).All(s => s.UpTo);
    }
}
