using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>What there is to do, and how far it is.</summary>
[HtmlTargetElement("govuk-task-list")]
public sealed class TaskListTag : ComponentTag
{
    /// <summary>What the ids of hints and states begin with.</summary>
    [HtmlAttributeName("id-prefix")]
    public string IdPrefix { get; set; } = "task-list";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        TaskList list = new() { IdPrefix = IdPrefix, Extras = Extras.Of(output.Attributes) };
        Offer(context, list);
        await output.GetChildContentAsync();
        Write(output, list.Build());
    }
}

/// <summary>One thing to do.</summary>
[HtmlTargetElement("govuk-task-list-item")]
public sealed class TaskListItemTag : ComponentTag
{
    /// <summary>Where it is done; left out when it cannot be begun yet.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        TaskList.Item item = new() { Href = Href, Extras = Extras.Of(output.Attributes) };
        Offer(context, item);
        await output.GetChildContentAsync();
        Nearest<TaskList>(context).Items.Add(item);
        output.SuppressOutput();
    }
}

/// <summary>What it is, what helps with it, or how far it is.</summary>
[HtmlTargetElement("govuk-task-list-item-name")]
[HtmlTargetElement("govuk-task-list-item-hint")]
[HtmlTargetElement("govuk-task-list-item-status")]
public sealed class TaskListItemPartTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var item = Nearest<TaskList.Item>(context);
        var content = await ContentOf(output);
        var classes = Extras.Of(output.Attributes).Classes;
        switch (context.TagName)
        {
            case "govuk-task-list-item-name":
                (item.Name, item.NameClasses) = (content, classes);
                break;
            case "govuk-task-list-item-hint":
                item.Hint = content;
                break;
            default:
                (item.Status, item.StatusClasses) = (content, classes);
                break;
        }

        output.SuppressOutput();
    }
}
