using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>The main parts of the site.</summary>
[HtmlTargetElement("govuk-service-navigation")]
public sealed class ServiceNavigationTag : ComponentTag
{
    /// <summary>What the site is called.</summary>
    [HtmlAttributeName("service-name")]
    public string? ServiceName { get; set; }

    /// <summary>Where the name leads.</summary>
    [HtmlAttributeName("service-url")]
    public string? ServiceUrl { get; set; }

    /// <summary>What a screen reader calls the whole.</summary>
    [HtmlAttributeName("aria-label")]
    public string? AriaLabel { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ServiceNavigation navigation = new()
        {
            Name = ServiceName,
            Url = ServiceUrl,
            Extras = Extras.Of(output.Attributes),
        };
        navigation.AriaLabel = AriaLabel ?? navigation.AriaLabel;
        Offer(context, navigation);
        await output.GetChildContentAsync();
        Write(output, navigation.Build());
    }
}

/// <summary>The list of the parts.</summary>
[HtmlTargetElement("govuk-service-navigation-nav")]
public sealed class ServiceNavigationNavTag : ComponentTag
{
    /// <summary>The id of the list.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>What a screen reader calls the list.</summary>
    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    /// <summary>What the button says that opens the list on a narrow screen.</summary>
    [HtmlAttributeName("menu-button-text")]
    public string? MenuButtonText { get; set; }

    /// <summary>What a screen reader calls that button.</summary>
    [HtmlAttributeName("menu-button-label")]
    public string? MenuButtonLabel { get; set; }

    /// <summary>Whether a narrow screen hides the list behind that button; when left out, if it has more than one part.</summary>
    [HtmlAttributeName("collapse-navigation-on-mobile")]
    public bool? CollapseNavigationOnMobile { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var navigation = Nearest<ServiceNavigation>(context);
        navigation.Id = Id ?? navigation.Id;
        navigation.MenuButtonText = MenuButtonText ?? navigation.MenuButtonText;
        (navigation.Label, navigation.MenuButtonLabel, navigation.Collapse) = (Label, MenuButtonLabel, CollapseNavigationOnMobile);
        navigation.NavigationClasses = Extras.Of(output.Attributes).Classes;
        await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>One part.</summary>
[HtmlTargetElement("govuk-service-navigation-nav-item")]
public sealed class ServiceNavigationItemTag : ComponentTag
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>Whether the page that is being read belongs to it.</summary>
    [HtmlAttributeName("active")]
    public bool Active { get; set; }

    /// <summary>Whether it is the page that is being read.</summary>
    [HtmlAttributeName("current")]
    public bool Current { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<ServiceNavigation>(context).Items.Add(new(await ContentOf(output), Href, Active, Current, Extras.Of(output.Attributes)));
        output.SuppressOutput();
    }
}

/// <summary>What stands before or after the parts, of the whole or of the list.</summary>
[HtmlTargetElement("govuk-service-navigation-start")]
[HtmlTargetElement("govuk-service-navigation-end")]
[HtmlTargetElement("govuk-service-navigation-nav-start")]
[HtmlTargetElement("govuk-service-navigation-nav-end")]
public sealed class ServiceNavigationSlotTag : ComponentTag
{
    /// <summary>Whether the end of the whole stands in one line with the list where there is room.</summary>
    [HtmlAttributeName("inline")]
    public bool Inline { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var navigation = Nearest<ServiceNavigation>(context);
        var content = await ContentOf(output);
        switch (context.TagName)
        {
            case "govuk-service-navigation-start":
                navigation.Start = content;
                break;
            case "govuk-service-navigation-end":
                (navigation.End, navigation.EndIsInline) = (content, Inline);
                break;
            case "govuk-service-navigation-nav-start":
                navigation.NavigationStart = content;
                break;
            default:
                navigation.NavigationEnd = content;
                break;
        }

        output.SuppressOutput();
    }
}
