using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>The top of every page: whose it is. The one without a crown.</summary>
[HtmlTargetElement("govuk-generic-header")]
public sealed class GenericHeaderTag : ComponentTag
{
    /// <summary>Where the name leads.</summary>
    [HtmlAttributeName("home-page-url")]
    public string HomePageUrl { get; set; } = "/";

    /// <summary>The class of what holds it to the width of the page.</summary>
    [HtmlAttributeName("container-class")]
    public string ContainerClass { get; set; } = "govuk-width-container";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Parts parts = new();
        Offer(context, parts);
        var after = await ContentOf(output);
        Write(
            output,
            new Element("div", "govuk-generic-header")
                .With(Extras.Of(output.Attributes))
                .Add(
                    new Element("div", $"govuk-generic-header__container {ContainerClass}")
                        .Add(
                            new Element("div", "govuk-generic-header__logo").Add(
                                new Element("a", "govuk-generic-header__homepage-link").Set("href", HomePageUrl).Add(parts.Logo)
                            )
                        )
                        .Add(after)
                )
        );
    }

    internal sealed class Parts
    {
        public IHtmlContent? Logo { get; set; }
    }
}

/// <summary>The name or picture in the header.</summary>
[HtmlTargetElement("govuk-generic-header-logo")]
[HtmlTargetElement("logo", ParentTag = "govuk-generic-header")]
public sealed class GenericHeaderLogoTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<GenericHeaderTag.Parts>(context).Logo = await ContentOf(output);
        output.SuppressOutput();
    }
}
