using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>An act: <c>govuk-button</c> sends a form, <c>govuk-button-link</c> leads somewhere.</summary>
[HtmlTargetElement("govuk-button")]
[HtmlTargetElement("govuk-button-link")]
public sealed class ButtonTag : ComponentTag
{
    private static readonly HtmlString StartIcon = new(
        """
        <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"></path></svg>
        """
    );

    /// <summary>Where a link leads.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>What a button does.</summary>
    [HtmlAttributeName("type")]
    public string Type { get; set; } = "submit";

    /// <summary>The name under which the button's value is sent.</summary>
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    /// <summary>What is sent when this is the button that was pressed.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>Whether nobody can press it.</summary>
    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    /// <summary>Whether a second click within a second is dropped.</summary>
    [HtmlAttributeName("prevent-double-click")]
    public bool? PreventDoubleClick { get; set; }

    /// <summary>Whether it begins a journey.</summary>
    [HtmlAttributeName("is-start-button")]
    public bool IsStartButton { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var extras = Extras.Of(output.Attributes);
        var content = await ContentOf(output);
        var element = context.TagName == "govuk-button-link" ? Link() : Button();
        element
            .Class("govuk-button--start", IsStartButton)
            .Set("data-module", "govuk-button")
            .With(extras)
            .Add(content)
            .Add(IsStartButton ? StartIcon : null);
        Write(output, element);
    }

    private Element Link() => new Element("a", "govuk-button").Set("href", Href ?? "#").Set("role", "button").Set("draggable", "false");

    private Element Button() =>
        new Element("button", "govuk-button")
            .Set("type", Type)
            .Set("value", Value)
            .Set("name", Name)
            .Flag("disabled", Disabled)
            .Set("aria-disabled", Disabled ? "true" : null)
            .Set(
                "data-prevent-double-click",
                PreventDoubleClick switch
                {
                    true => "true",
                    false => "false",
                    null => null,
                }
            );
}
