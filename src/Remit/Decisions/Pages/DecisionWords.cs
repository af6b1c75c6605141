using System.Globalization;
using Remit.References;

namespace Remit.Decisions.Pages;

/// <summary>How a decision's facts are said on the register's pages.</summary>
internal static class DecisionWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A day for people: "7 August 2018".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>An instant as a day for people.</summary>
    public static string Day(DateTime at) => at.ToString("d MMMM yyyy", British);

    /// <summary>A day for programs.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The form of decision, as a person who does not know the letters would call it.</summary>
    public static string Type(DecisionKind kind, string? worded) =>
        kind switch
        {
            DecisionKind.Md => "Mayoral Decision",
            DecisionKind.Ma => "Mayoral Approval",
            DecisionKind.Dd => "Director Decision",
            DecisionKind.Add => "Assistant Director Decision",
            DecisionKind.Dar => "Delegated Authority Record",
            DecisionKind.Pcd or DecisionKind.Dmpcd => "Deputy Mayor for Policing and Crime Decision",
            DecisionKind.Dmfd => "Deputy Mayor for Fire Decision",
            DecisionKind.Lfc => "London Fire Commissioner Decision",
            DecisionKind.Ceod => "Chief Executive's Decision (policing and crime)",
            _ => worded ?? "Decision of another body",
        };

    /// <summary>The paper's own name for the form, where it is another than ours; null where it is the same, or the form is the body's own.</summary>
    public static string? CalledOtherwise(DecisionFacts facts) =>
        facts is { Kind: not DecisionKind.Other, Type: { } worded } && Letters(worded) != Letters(Type(facts.Kind, null)) ? worded : null;

    /// <summary>What a decision is called: its title, or else its code.</summary>
    public static string Name(DecisionFacts facts) => facts.Title ?? facts.Code ?? "Decision";

    /// <summary>A decision in a few words, for the head of its page.</summary>
    public static string Description(DecisionFacts facts)
    {
        var when = facts.Dated is { } day ? $", {Day(day)}" : "";
        var sum = facts.Approval is ApprovalState.Stated or ApprovalState.None ? $" {MoneyWords.Approved(facts)}." : "";
        return $"{Type(facts.Kind, facts.Type)} of {facts.Publisher}{when}.{sum} {facts.Summary ?? (facts.Items.Count > 0 ? facts.Items[0].Text : "")}";
    }

    /// <summary>How an earlier decision is headed on the page of one that builds on it.</summary>
    public static string Earlier(CitationRelation relation) =>
        relation switch
        {
            CitationRelation.Renews => "Renews",
            CitationRelation.Follows => "Follows",
            CitationRelation.ExercisesDelegationOf => "Uses a power delegated by",
            CitationRelation.Varies => "Changes",
            _ => "Cites",
        };

    /// <summary>How a later decision is headed on the page of one that it builds on.</summary>
    public static string Later(CitationRelation relation) =>
        relation switch
        {
            CitationRelation.Renews => "Renewed by",
            CitationRelation.Follows => "Followed by",
            CitationRelation.ExercisesDelegationOf => "Its delegated power is used by",
            CitationRelation.Varies => "Changed by",
            _ => "Cited by",
        };

    /// <summary>How a relation stands on an arrow of the picture, read from the earlier decision to the later; null for a mere citation, which needs no word.</summary>
    public static string? OnArrow(CitationRelation relation) =>
        relation switch
        {
            CitationRelation.Renews => "renewed by",
            CitationRelation.Follows => "followed by",
            CitationRelation.ExercisesDelegationOf => "empowers",
            CitationRelation.Varies => "changed by",
            _ => null,
        };

    private static string Letters(string text) =>
        string.Concat(text.Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal).Where(char.IsLetter))
            .ToUpperInvariant();
}
