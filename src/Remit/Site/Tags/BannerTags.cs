using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>What somebody should know before they read on; of the type <c>success</c>, what has just been done.</summary>
[HtmlTargetElement("govuk-notification-banner")]
public sealed class NotificationBannerTag : ComponentTag
{
    /// <summary><c>success</c>, or nothing.</summary>
    [HtmlAttributeName("type")]
    public string? Type { get; set; }

    /// <summary>What it is to a screen reader; from its type when left out.</summary>
    [HtmlAttributeName("role")]
    public string? Role { get; set; }

    /// <summary>Whether the focus stays where it is.</summary>
    [HtmlAttributeName("disable-auto-focus")]
    public bool? DisableAutoFocus { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var success = Type == "success";
        Heading heading = new() { Content = new HtmlString(success ? "Success" : "Important") };
        Offer(context, heading);
        var content = await ContentOf(output);
        Write(
            output,
            new Element("div", "govuk-notification-banner")
                .Class("govuk-notification-banner--success", success)
                .Set("role", Role ?? (success ? "alert" : "region"))
                .Set("aria-labelledby", heading.Id)
                .Set("data-module", "govuk-notification-banner")
                .Set(
                    "data-disable-auto-focus",
                    DisableAutoFocus switch
                    {
                        true => "true",
                        false => "false",
                        null => null,
                    }
                )
                .With(Extras.Of(output.Attributes))
                .Add(
                    new Element("div", "govuk-notification-banner__header").Add(
                        new Element($"h{heading.Level}", "govuk-notification-banner__title").Set("id", heading.Id).Add(heading.Content)
                    )
                )
                .Add(new Element("div", "govuk-notification-banner__content").Add(content))
        );
    }

    internal sealed class Heading
    {
        public string Id { get; set; } = "govuk-notification-banner-title";
        public int Level { get; set; } = 2;
        public required IHtmlContent Content { get; set; }
    }
}

/// <summary>What a banner is called.</summary>
[HtmlTargetElement("govuk-notification-banner-title")]
public sealed class NotificationBannerTitleTag : ComponentTag
{
    /// <summary>The id by which the banner is named.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>From 1 to 6.</summary>
    [HtmlAttributeName("heading-level")]
    public int HeadingLevel { get; set; } = 2;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var heading = Nearest<NotificationBannerTag.Heading>(context);
        heading.Content = await ContentOrNullOf(output) ?? heading.Content;
        (heading.Id, heading.Level) = (Id ?? heading.Id, HeadingLevel);
        output.SuppressOutput();
    }
}

/// <summary>How finished the product is.</summary>
[HtmlTargetElement("govuk-phase-banner")]
public sealed class PhaseBannerTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Phase phase = new();
        Offer(context, phase);
        var content = await ContentOf(output);
        Write(
            output,
            new Element("div", "govuk-phase-banner govuk-width-container")
                .With(Extras.Of(output.Attributes))
                .Add(
                    new Element("p", "govuk-phase-banner__content")
                        .Add(phase.Tag)
                        .Add(" ")
                        .Add(new Element("span", "govuk-phase-banner__text").Add(content))
                )
        );
    }

    internal sealed class Phase
    {
        public Element Tag { get; set; } = new("strong", "govuk-tag govuk-phase-banner__content__tag");
    }
}

/// <summary>The phase, in a word.</summary>
[HtmlTargetElement("govuk-phase-banner-tag")]
public sealed class PhaseBannerTagTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<PhaseBannerTag.Phase>(context).Tag.With(Extras.Of(output.Attributes)).Add(await ContentOf(output));
        output.SuppressOutput();
    }
}
