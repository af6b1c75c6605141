using System.Text.Json;

namespace Remit.Site.Components;

/// <summary>How examples of lists and tables are written with our tags.</summary>
internal static class ListTags
{
    public static TagNode SummaryList(JsonElement o)
    {
        var list = new TagNode("govuk-summary-list").WithExtras(o).Add(o.Items("rows").Select(Row));
        if (o.Get("card") is not { } card)
        {
            return list;
        }

        var title = card.Get("title");
        return new TagNode("govuk-summary-card")
            .WithExtras(card)
            .Add(
                title is null
                    ? null
                    : new TagNode("govuk-summary-card-title").With("heading-level", title.Text("headingLevel")).WithExtras(title).Add(title.Html())
            )
            .Add(Actions("govuk-summary-card-actions", "govuk-summary-card-action", card.Get("actions")))
            .Add(list);
    }

    public static TagNode Table(JsonElement o)
    {
        var table = new TagNode("govuk-table")
            .With("first-cell-is-header", o.Text("firstCellIsHeader"))
            .WithExtras(o)
            .Add(o.Text("caption") is { } caption ? new TagNode("govuk-table-caption").With("class", o.Text("captionClasses")).Add(caption) : null);
        if (o.Get("head") is not null)
        {
            table.Add(new TagNode("govuk-table-head").Add(o.Items("head").Select(c => Cell("govuk-table-head-cell", c))));
        }

        return table.Add(
            o.Items("rows").Select(r => new TagNode("govuk-table-row").Add(r.EnumerateArray().Select(c => Cell("govuk-table-cell", c))))
        );
    }

    public static TagNode TaskList(JsonElement o) =>
        new TagNode("govuk-task-list").With("id-prefix", o.Text("idPrefix")).WithExtras(o).Add(o.Items("items").Select(Task));

    private static TagNode Cell(string tag, JsonElement c) =>
        new TagNode(tag)
            .With("format", c.Text("format"))
            .With("colspan", c.Text("colspan"))
            .With("rowspan", c.Text("rowspan"))
            .WithExtras(c)
            .Add(c.Html());

    private static TagNode Row(JsonElement r) =>
        new TagNode("govuk-summary-list-row")
            .WithExtras(r)
            .Add(new TagNode("govuk-summary-list-row-key").WithExtras(r.Get("key")).Add(r.Get("key").Html()))
            .Add(new TagNode("govuk-summary-list-row-value").WithExtras(r.Get("value")).Add(r.Get("value").Html()))
            .Add(Actions("govuk-summary-list-row-actions", "govuk-summary-list-row-action", r.Get("actions")));

    private static TagNode? Actions(string tag, string itemTag, JsonElement? actions) =>
        actions is null
            ? null
            : new TagNode(tag)
                .WithExtras(actions)
                .Add(
                    actions
                        .Items("items")
                        .Select(a =>
                            new TagNode(itemTag)
                                .With("href", a.Text("href"))
                                .With("visually-hidden-text", a.Text("visuallyHiddenText"))
                                .WithExtras(a)
                                .Add(a.Html())
                        )
                );

    private static TagNode Task(JsonElement i)
    {
        var (title, hint, status) = (i.Get("title"), i.Get("hint"), i.Get("status"));
        var state = new TagNode("govuk-task-list-item-status").With("class", status.Text("classes"));
        return new TagNode("govuk-task-list-item")
            .With("href", i.Text("href"))
            .With("class", i.Text("classes"))
            .Add(new TagNode("govuk-task-list-item-name").With("class", title.Text("classes")).Add(title.Html()))
            .Add(hint is null ? null : new TagNode("govuk-task-list-item-hint").Add(hint.Html()))
            .Add(status.Get("tag") is { } tag ? state.Add(PlainTags.Tag(tag)) : state.Add(status.Html()));
    }
}
