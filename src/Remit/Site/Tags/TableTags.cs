using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>Figures that are compared.</summary>
[HtmlTargetElement("govuk-table")]
public sealed class TableTag : ComponentTag
{
    /// <summary>Whether the first cell of each row says what the row is.</summary>
    [HtmlAttributeName("first-cell-is-header")]
    public bool FirstCellIsHeader { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Table table = new() { Extras = Extras.Of(output.Attributes), FirstCellIsHeader = FirstCellIsHeader };
        Offer(context, table);
        await output.GetChildContentAsync();
        Write(output, table.Build());
    }
}

/// <summary>What a table shows.</summary>
[HtmlTargetElement("govuk-table-caption")]
[HtmlTargetElement("table-caption")]
public sealed class TableCaptionTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var table = Nearest<Table>(context);
        (table.Caption, table.CaptionExtras) = (await ContentOf(output), Extras.Of(output.Attributes));
        output.SuppressOutput();
    }
}

/// <summary>The row that says what the columns are.</summary>
[HtmlTargetElement("govuk-table-head")]
[HtmlTargetElement("table-head")]
public sealed class TableHeadTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var table = Nearest<Table>(context);
        table.Head = table.Open = [];
        await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>One row.</summary>
[HtmlTargetElement("govuk-table-row")]
[HtmlTargetElement("table-row")]
public sealed class TableRowTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var table = Nearest<Table>(context);
        table.Open = [];
        table.Rows.Add((table.Open, Extras.Of(output.Attributes)));
        await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>One cell, of the head or of a row.</summary>
[HtmlTargetElement("govuk-table-head-cell")]
[HtmlTargetElement("govuk-table-cell")]
[HtmlTargetElement("table-head-cell")]
[HtmlTargetElement("table-cell")]
public sealed class TableCellTag : ComponentTag
{
    /// <summary><c>numeric</c> to stand on the right.</summary>
    [HtmlAttributeName("format")]
    public string? Format { get; set; }

    /// <summary>How many columns it spans.</summary>
    [HtmlAttributeName("colspan")]
    public int? Colspan { get; set; }

    /// <summary>How many rows it spans.</summary>
    [HtmlAttributeName("rowspan")]
    public int? Rowspan { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Table.Cell cell = new(
            await ContentOf(output),
            Format,
            Colspan?.ToString(CultureInfo.InvariantCulture),
            Rowspan?.ToString(CultureInfo.InvariantCulture),
            Extras.Of(output.Attributes)
        );
        Nearest<Table>(context).Open.Add(cell);
        output.SuppressOutput();
    }
}
