namespace Remit.Secondments;

/// <summary>What secondees deliver, in words.</summary>
internal static class DeliverableWords
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<DeliverableKind> Kinds { get; } = Enum.GetValues<DeliverableKind>();

    /// <summary>The kind as addresses name it: "deep-dive".</summary>
    public static string SlugOf(DeliverableKind kind) =>
        kind switch
        {
            DeliverableKind.DeepDive => "deep-dive",
            DeliverableKind.Event => "event",
            DeliverableKind.SectorPlan => "sector-plan",
            _ => "enabled-delivery",
        };

    /// <summary>The kind that a slug names; null when it names none.</summary>
    public static DeliverableKind? Named(string? slug) => Kinds.Where(k => SlugOf(k) == slug).Select(k => (DeliverableKind?)k).FirstOrDefault();

    /// <summary>"Deep dive".</summary>
    public static string Of(DeliverableKind kind) =>
        kind switch
        {
            DeliverableKind.DeepDive => "Deep dive",
            DeliverableKind.Event => "Engagement event",
            DeliverableKind.SectorPlan => "Sector plan",
            _ => "Delivery made possible",
        };

    /// <summary>"a deep dive".</summary>
    public static string WithArticle(DeliverableKind kind) =>
        kind switch
        {
            DeliverableKind.DeepDive => "a deep dive",
            DeliverableKind.Event => "an event",
            DeliverableKind.SectorPlan => "a sector plan",
            _ => "something that was made possible",
        };

    /// <summary>"3 deep dives".</summary>
    public static string Counted(DeliverableKind kind, int count) =>
        kind switch
        {
            DeliverableKind.DeepDive => Say(count, "deep dive"),
            DeliverableKind.Event => Say(count, "engagement event"),
            DeliverableKind.SectorPlan => Say(count, "sector plan"),
            _ => count == 1 ? "1 thing made possible for others" : FormattableString.Invariant($"{count} things made possible for others"),
        };

    private static string Say(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    /// <summary>What its title is: the question, the name.</summary>
    public static string TitleOf(DeliverableKind kind) =>
        kind switch
        {
            DeliverableKind.DeepDive => "What is the question?",
            DeliverableKind.Event => "Which event?",
            DeliverableKind.SectorPlan => "Which plan?",
            _ => "What can be done now that could not before?",
        };

    /// <summary>What its text is: what was found, planned.</summary>
    public static string TextOf(DeliverableKind kind) =>
        kind switch
        {
            DeliverableKind.DeepDive => "What was found?",
            DeliverableKind.Event => "What came of it?",
            DeliverableKind.SectorPlan => "What does it say, in short?",
            _ => "With whom, and what came of it?",
        };

    /// <summary>What its day is.</summary>
    public static string DayOf(DeliverableKind kind) =>
        kind switch
        {
            DeliverableKind.DeepDive => "When was it found?",
            DeliverableKind.Event => "When was it held?",
            DeliverableKind.SectorPlan => "When was it agreed?",
            _ => "Since when?",
        };
}
