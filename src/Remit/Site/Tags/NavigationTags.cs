using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>Back to the page before.</summary>
[HtmlTargetElement("govuk-back-link")]
public sealed class BackLinkTag : ComponentTag
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string Href { get; set; } = "#";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Write(
            output,
            new Element("a", "govuk-back-link")
                .Set("href", Href)
                .With(Extras.Of(output.Attributes))
                .Add(await ContentOrNullOf(output) ?? new HtmlString("Back"))
        );
}

/// <summary>Past what every page begins with.</summary>
[HtmlTargetElement("govuk-skip-link")]
public sealed class SkipLinkTag : ComponentTag
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string Href { get; set; } = "#content";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Write(
            output,
            new Element("a", "govuk-skip-link")
                .Set("href", Href)
                .Set("data-module", "govuk-skip-link")
                .With(Extras.Of(output.Attributes))
                .Add(await ContentOf(output))
        );
}

/// <summary>Where a page stands.</summary>
[HtmlTargetElement("govuk-breadcrumbs")]
public sealed class BreadcrumbsTag : ComponentTag
{
    /// <summary>Whether a narrow screen shows the first and the last alone.</summary>
    [HtmlAttributeName("collapse-on-mobile")]
    public bool CollapseOnMobile { get; set; }

    /// <summary>What a screen reader calls it.</summary>
    [HtmlAttributeName("label-text")]
    public string LabelText { get; set; } = "Breadcrumb";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Items items = new();
        Offer(context, items);
        await output.GetChildContentAsync();
        Write(
            output,
            new Element("nav", "govuk-breadcrumbs")
                .Class("govuk-breadcrumbs--collapse-on-mobile", CollapseOnMobile)
                .With(Extras.Of(output.Attributes))
                .Set("aria-label", LabelText)
                .Add(new Element("ol", "govuk-breadcrumbs__list").Add(items.All))
        );
    }

    internal sealed class Items
    {
        public List<Element> All { get; } = [];
    }
}

/// <summary>One step of where a page stands; without an address it is the page itself.</summary>
[HtmlTargetElement("govuk-breadcrumbs-item")]
public sealed class BreadcrumbsItemTag : ComponentTag
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>Further attributes of the link.</summary>
    [HtmlAttributeName("link", DictionaryAttributePrefix = "link-")]
    public IDictionary<string, string?> LinkAttributes { get; set; } = new Dictionary<string, string?>();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await ContentOf(output);
        var item = new Element("li", "govuk-breadcrumbs__list-item").With(Extras.Of(output.Attributes));
        Nearest<BreadcrumbsTag.Items>(context)
            .All.Add(
                Href is null
                    ? item.Set("aria-current", "page").Add(content)
                    : item.Add(new Element("a", "govuk-breadcrumbs__link").Set("href", Href).With(Extras.Of(LinkAttributes)).Add(content))
            );
        output.SuppressOutput();
    }
}

/// <summary>Parts of a page of which scripts show one at a time; without them all are shown.</summary>
[HtmlTargetElement("govuk-tabs")]
public sealed class TabsTag : ComponentTag
{
    /// <summary>What the list of parts is called without scripts.</summary>
    [HtmlAttributeName("title")]
    public string Title { get; set; } = "Contents";

    /// <summary>What the ids of parts without one begin with.</summary>
    [HtmlAttributeName("id-prefix")]
    public string? IdPrefix { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Items items = new(IdPrefix);
        Offer(context, items);
        await output.GetChildContentAsync();
        Write(
            output,
            new Element("div", "govuk-tabs")
                .With(Extras.Of(output.Attributes))
                .Set("data-module", "govuk-tabs")
                .Add(new Element("h2", "govuk-tabs__title").Add(Title))
                .Add(items.Tabs.Count == 0 ? null : new Element("ul", "govuk-tabs__list").Add(items.Tabs))
                .Add(items.Panels)
        );
    }

    internal sealed class Items(string? idPrefix)
    {
        public string? IdPrefix { get; } = idPrefix;
        public List<Element> Tabs { get; } = [];
        public List<Element> Panels { get; } = [];
    }
}

/// <summary>One of the parts.</summary>
[HtmlTargetElement("govuk-tabs-item")]
[HtmlTargetElement("tabs-item")]
public sealed class TabsItemTag : ComponentTag
{
    /// <summary>The id of the part; numbered when left out.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>What the part is called.</summary>
    [HtmlAttributeName("label")]
    public string Label { get; set; } = "";

    /// <summary>Further attributes of the link to it.</summary>
    [HtmlAttributeName("link", DictionaryAttributePrefix = "link-")]
    public IDictionary<string, string?> LinkAttributes { get; set; } = new Dictionary<string, string?>();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = Nearest<TabsTag.Items>(context);
        var first = items.Tabs.Count == 0;
        var id = Id ?? $"{items.IdPrefix}-{items.Tabs.Count + 1}";
        items.Tabs.Add(
            new Element("li", "govuk-tabs__list-item")
                .Class("govuk-tabs__list-item--selected", first)
                .Add(new Element("a", "govuk-tabs__tab").Set("href", $"#{id}").With(Extras.Of(LinkAttributes)).Add(Label))
        );
        items.Panels.Add(
            new Element("div", "govuk-tabs__panel")
                .Class("govuk-tabs__panel--hidden", !first)
                .Set("id", id)
                .With(Extras.Of(output.Attributes))
                .Add(await ContentOf(output))
        );
        output.SuppressOutput();
    }
}
