namespace Remit.Publications;

/// <summary>How an authority publishes.</summary>
/// <param name="Publisher">The authority whose register it is, as decisions name it.</param>
/// <param name="When">When a signed decision is published.</param>
/// <param name="GivesNotice">Whether key decisions need 28 clear days' notice in the forward plan, as councils give it.</param>
internal sealed record PublicationSettings(string Publisher, PublishWhen When, bool GivesNotice)
{
    public const string PublisherSetting = "Remit:Authority";
    public const string WhenSetting = "Remit:Publication:When";
    public const string NoticeSetting = "Remit:ForwardPlan:KeyDecisions";

    private const string DefaultPublisher = "Greater London Authority";

    /// <exception cref="InvalidOperationException">A setting says what cannot be.</exception>
    public static PublicationSettings Of(IConfiguration configuration) =>
        new(
            configuration[PublisherSetting] is { Length: > 0 } publisher ? publisher : DefaultPublisher,
            configuration[WhenSetting] switch
            {
                null or "" or "by-hand" => PublishWhen.ByHand,
                "on-the-last-day" => PublishWhen.OnTheLastDay,
                "at-once" => PublishWhen.AtOnce,
                var other => throw new InvalidOperationException($"{WhenSetting} is \"{other}\"; it is by-hand, on-the-last-day or at-once"),
            },
            configuration[NoticeSetting] switch
            {
                null or "" or "false" => false,
                "true" => true,
                var other => throw new InvalidOperationException($"{NoticeSetting} is \"{other}\"; it is true or false"),
            }
        );
}

/// <summary>When a signed decision that nothing defers is published. What was deferred publishes itself when that ends, whatever is set here.</summary>
internal enum PublishWhen
{
    /// <summary>When somebody in governance does; reminders go out.</summary>
    ByHand,

    /// <summary>By the clock, in the first minutes of the last day on which it is in time; late only where that day is not known.</summary>
    OnTheLastDay,

    /// <summary>By the clock, straight after the signature.</summary>
    AtOnce,
}
