using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>The foot of every page: links that belong to none, and under what terms it may be used. No crown and no royal arms.</summary>
[HtmlTargetElement("govuk-footer")]
public sealed class FooterTag : ComponentTag
{
    /// <summary>Classes of what holds it to the width of the page.</summary>
    [HtmlAttributeName("container-class")]
    public string? ContainerClass { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Footer footer = new() { Extras = Extras.Of(output.Attributes), ContainerClasses = ContainerClass };
        Offer(context, footer);
        await output.GetChildContentAsync();
        Write(output, footer.Build());
    }
}

/// <summary>Links that belong to no page, and a text under them.</summary>
[HtmlTargetElement("govuk-footer-meta")]
public sealed class FooterMetaTag : ComponentTag
{
    /// <summary>What a screen reader calls them.</summary>
    [HtmlAttributeName("visually-hidden-title")]
    public string VisuallyHiddenTitle { get; set; } = "Support links";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<Footer>(context).MetaTitle = VisuallyHiddenTitle;
        await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>One of the links.</summary>
[HtmlTargetElement("govuk-footer-meta-item")]
public sealed class FooterMetaItemTag : ComponentTag
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string Href { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var link = new Element("a", "govuk-footer__link").Set("href", Href).With(Extras.Of(output.Attributes)).Add(await ContentOf(output));
        Nearest<Footer>(context).MetaItems.Add(new Element("li", "govuk-footer__inline-list-item").Add(link));
        output.SuppressOutput();
    }
}

/// <summary>The text under the links.</summary>
[HtmlTargetElement("govuk-footer-meta-content")]
public sealed class FooterMetaContentTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<Footer>(context).MetaContent = await ContentOf(output);
        output.SuppressOutput();
    }
}

/// <summary>Under what licence the words may be used.</summary>
[HtmlTargetElement("govuk-footer-content-licence")]
public sealed class FooterContentLicenceTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<Footer>(context).Licence = await ContentOrNullOf(output) ?? Footer.OpenGovernmentLicence;
        output.SuppressOutput();
    }
}
