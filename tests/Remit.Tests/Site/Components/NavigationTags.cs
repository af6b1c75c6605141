using System.Text.Json;

namespace Remit.Site.Components;

/// <summary>How examples of what leads through the site are written with our tags.</summary>
internal static class NavigationTags
{
    public static TagNode Breadcrumbs(JsonElement o) =>
        new TagNode("govuk-breadcrumbs")
            .With("collapse-on-mobile", o.Text("collapseOnMobile"))
            .With("label-text", o.Text("labelText"))
            .WithExtras(o)
            .Add(
                o.Items("items").Select(i => new TagNode("govuk-breadcrumbs-item").With("href", i.Text("href")).WithExtras(i, "link-").Add(i.Html()))
            );

    public static TagNode GenericHeader(JsonElement o) =>
        new TagNode("govuk-generic-header")
            .With("home-page-url", o.Text("url"))
            .With("container-class", o.Text("containerClasses"))
            .WithExtras(o)
            .Add(new TagNode("govuk-generic-header-logo").Add(o.Html("logoHtml", "logoText")));

    public static TagNode Footer(JsonElement o)
    {
        var meta = o.Get("meta");
        var footer = new TagNode("govuk-footer").With("container-class", o.Text("containerClasses")).WithExtras(o);
        if (meta is not null)
        {
            footer.Add(
                new TagNode("govuk-footer-meta")
                    .With("visually-hidden-title", meta.Text("visuallyHiddenTitle"))
                    .Add(
                        meta.Items("items")
                            .Select(i => new TagNode("govuk-footer-meta-item").With("href", i.Text("href")).WithExtras(i).Add(i.Html()))
                    )
                    .Add(meta.Html() is { } text ? new TagNode("govuk-footer-meta-content").Add(text) : null)
            );
        }

        var unlicensed = o.TryGetProperty("contentLicence", out var licence) && licence.ValueKind == JsonValueKind.Null;
        return footer.Add(unlicensed ? null : new TagNode("govuk-footer-content-licence").Add(o.Get("contentLicence").Html()));
    }

    public static TagNode Pagination(JsonElement o) =>
        new TagNode("govuk-pagination")
            .With("landmark-label", o.Text("landmarkLabel"))
            .WithExtras(o)
            .Add(Step("govuk-pagination-previous", o.Get("previous")))
            .Add(o.Items("items").Where(i => i.EnumerateObject().Any()).Select(PageItem))
            .Add(Step("govuk-pagination-next", o.Get("next")));

    public static TagNode ServiceNavigation(JsonElement o)
    {
        var slots = o.Get("slots");
        var nav = new TagNode("govuk-service-navigation-nav")
            .With("id", o.Text("navigationId"))
            .With("label", o.Text("navigationLabel"))
            .With("menu-button-text", o.Text("menuButtonText"))
            .With("menu-button-label", o.Text("menuButtonLabel"))
            .With("collapse-navigation-on-mobile", o.Stated("collapseNavigationOnMobile"))
            .With("class", o.Text("navigationClasses"))
            .Add(Slot("govuk-service-navigation-nav-start", slots.Text("navigationStart")))
            .Add(
                o.Items("navigation")
                    .Select(i =>
                        new TagNode("govuk-service-navigation-nav-item")
                            .With("href", i.Text("href"))
                            .With("active", i.Text("active"))
                            .With("current", i.Text("current"))
                            .WithExtras(i)
                            .Add(i.Html())
                    )
            )
            .Add(Slot("govuk-service-navigation-nav-end", slots.Text("navigationEnd")));
        return new TagNode("govuk-service-navigation")
            .With("service-name", o.Text("serviceName"))
            .With("service-url", o.Text("serviceUrl"))
            .With("aria-label", o.Text("ariaLabel"))
            .WithExtras(o)
            .Add(Slot("govuk-service-navigation-start", slots.Text("start")))
            .Add(nav)
            .Add(
                Slot("govuk-service-navigation-end", slots.Text("end") ?? slots.Get("end").Html())
                    ?.With("inline", slots.Get("end").Text("align") == "inline" ? "true" : null)
            );
    }

    public static TagNode Tabs(JsonElement o) =>
        new TagNode("govuk-tabs")
            .With("id", o.Text("id"))
            .With("id-prefix", o.Text("idPrefix"))
            .With("title", o.Text("title"))
            .WithExtras(o)
            .Add(
                o.Items("items")
                    .Select(i =>
                        new TagNode("govuk-tabs-item")
                            .With("id", i.Text("id"))
                            .With("label", i.Text("label"))
                            .WithExtras(i, "link-")
                            .WithExtras(i.Get("panel"))
                            .Add(i.Get("panel").Text("html") ?? (i.Get("panel").Html() is { } text ? $"<p class=\"govuk-body\">{text}</p>" : null))
                    )
            );

    private static TagNode? Slot(string tag, string? html) => html is null ? null : new TagNode(tag).Add(html);

    private static TagNode? Step(string tag, JsonElement? step) =>
        step.Get("href") is null
            ? null
            : new TagNode(tag).With("href", step.Text("href")).With("label-text", step.Text("labelText")).WithExtras(step, "link-").Add(step.Html());

    private static TagNode PageItem(JsonElement i) =>
        i.Get("ellipsis") is not null
            ? new TagNode("govuk-pagination-ellipsis")
            : new TagNode("govuk-pagination-item")
                .With("href", i.Text("href"))
                .With("current", i.Text("current"))
                .With("visually-hidden-text", i.Text("visuallyHiddenText"))
                .WithExtras(i)
                .Add(i.Text("number"));
}
