using System.Text.Json;

namespace Remit.Site.Components;

/// <summary>How examples of the components without fields and lists are written with our tags.</summary>
internal static class PlainTags
{
    public static TagNode BackLink(JsonElement o) => new TagNode("govuk-back-link").With("href", o.Text("href")).WithExtras(o).Add(o.Html());

    public static TagNode SkipLink(JsonElement o) => new TagNode("govuk-skip-link").With("href", o.Text("href")).WithExtras(o).Add(o.Html());

    public static TagNode Tag(JsonElement o) => new TagNode("govuk-tag").WithExtras(o).Add(o.Html());

    public static TagNode InsetText(JsonElement o) => new TagNode("govuk-inset-text").With("id", o.Text("id")).WithExtras(o).Add(o.Html());

    public static TagNode Hint(JsonElement o) => new TagNode("govuk-hint").With("id", o.Text("id")).WithExtras(o).Add(o.Html());

    public static TagNode WarningText(JsonElement o) =>
        new TagNode("govuk-warning-text").With("icon-fallback-text", o.Text("iconFallbackText")).WithExtras(o).Add(o.Html());

    public static TagNode Label(JsonElement o) =>
        new TagNode("govuk-label").With("for", o.Text("for")).With("is-page-heading", o.Text("isPageHeading")).WithExtras(o).Add(o.Html());

    public static TagNode ErrorMessage(JsonElement o) =>
        new TagNode("govuk-error-message")
            .With("id", o.Text("id"))
            .With("visually-hidden-text", o.Stated("visuallyHiddenText") is { } hidden ? (hidden == "false" ? "" : hidden) : null)
            .WithExtras(o)
            .Add(o.Html());

    public static TagNode Button(JsonElement o)
    {
        var link = o.Get("href") is not null;
        var button = new TagNode(link ? "govuk-button-link" : "govuk-button")
            .With("id", o.Text("id"))
            .With("is-start-button", o.Text("isStartButton"))
            .WithExtras(o)
            .Add(o.Get("html") is not null && o.Get("isStartButton") is not null ? $"<span>{o.Html()}</span>" : o.Html());
        return link
            ? button.With("href", o.Text("href"))
            : button
                .With("type", o.Text("type"))
                .With("name", o.Text("name"))
                .With("value", o.Text("value"))
                .With("disabled", o.Text("disabled"))
                .With("prevent-double-click", o.Stated("preventDoubleClick"));
    }

    public static TagNode Details(JsonElement o) =>
        new TagNode("govuk-details")
            .With("id", o.Text("id"))
            .With("open", o.Text("open"))
            .WithExtras(o)
            .Add(new TagNode("govuk-details-summary").Add(o.Html("summaryHtml", "summaryText")))
            .Add(new TagNode("govuk-details-text").Add(o.Html()));

    public static TagNode ErrorSummary(JsonElement o) =>
        new TagNode("govuk-error-summary")
            .With("disable-auto-focus", o.Stated("disableAutoFocus"))
            .WithExtras(o)
            .Add(new TagNode("govuk-error-summary-title").Add(o.Html("titleHtml", "titleText")))
            .Add(o.Html("descriptionHtml", "descriptionText") is { } text ? new TagNode("govuk-error-summary-description").Add(text) : null)
            .Add(
                o.Items("errorList")
                    .Select(i => new TagNode("govuk-error-summary-item").With("href", i.Text("href")).WithExtras(i, "link-").Add(i.Html()))
            );

    public static TagNode Fieldset(JsonElement o) =>
        new TagNode("govuk-fieldset")
            .With("described-by", o.Text("describedBy"))
            .With("role", o.Text("role"))
            .WithExtras(o)
            .Add(Legend("govuk-fieldset-legend", o.Get("legend")))
            .Add(o.Text("html"));

    public static TagNode? Legend(string tag, JsonElement? o) =>
        o.Html() is { } html ? new TagNode(tag).With("is-page-heading", o.Text("isPageHeading")).WithExtras(o).Add(html) : null;

    public static TagNode NotificationBanner(JsonElement o) =>
        new TagNode("govuk-notification-banner")
            .With("type", o.Text("type"))
            .With("role", o.Text("role"))
            .With("disable-auto-focus", o.Stated("disableAutoFocus"))
            .WithExtras(o)
            .Add(
                new TagNode("govuk-notification-banner-title")
                    .With("id", o.Text("titleId"))
                    .With("heading-level", o.Text("titleHeadingLevel"))
                    .Add(o.Html("titleHtml", "titleText"))
            )
            .Add(o.Text("html") ?? (o.Html() is { } text ? $"<p class=\"govuk-notification-banner__heading\">{text}</p>" : null));

    public static TagNode PhaseBanner(JsonElement o) =>
        new TagNode("govuk-phase-banner")
            .WithExtras(o)
            .Add(new TagNode("govuk-phase-banner-tag").WithExtras(o.Get("tag")).Add(o.Get("tag").Html()))
            .Add(o.Html());

    public static TagNode Panel(JsonElement o) =>
        new TagNode("govuk-panel")
            .With("heading-level", o.Text("headingLevel"))
            .WithExtras(o)
            .Add(new TagNode("govuk-panel-title").Add(o.Html("titleHtml", "titleText")))
            .Add(o.Html() is { } body ? new TagNode("govuk-panel-body").Add(body) : null);
}
