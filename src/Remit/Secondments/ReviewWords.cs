namespace Remit.Secondments;

/// <summary>Reviews of schemes in words.</summary>
internal static class ReviewWords
{
    public static string Of(AimVerdict verdict) =>
        verdict switch
        {
            AimVerdict.Met => "Reached",
            AimVerdict.PartlyMet => "Reached in part",
            AimVerdict.NotMet => "Not reached",
            _ => "Too early to tell",
        };

    public static string Of(ReviewOutcome outcome) =>
        outcome switch
        {
            ReviewOutcome.RollOut => "Roll it out to others",
            ReviewOutcome.Change => "Go on, changed",
            _ => "Close it",
        };

    /// <summary>"41% women, 12 people asked" or that the counts are too small.</summary>
    public static string Of(PanelShare share) =>
        share.Percent is { } percent
            ? FormattableString.Invariant($"{percent}% {share.Who}, of {share.Members} on panels where they were asked")
            : $"{share.Who[..1].ToUpperInvariant()}{share.Who[1..]}: too few to be told without pointing at somebody";
}
