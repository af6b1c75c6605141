using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>Figures that are compared.</summary>
internal sealed class Table
{
    /// <param name="Format"><c>numeric</c> to stand on the right; null otherwise.</param>
    public sealed record Cell(IHtmlContent Content, string? Format, string? Colspan, string? Rowspan, Extras Extras);

    /// <summary>Where the cells being read belong.</summary>
    public List<Cell> Open { get; set; } = [];

    public IHtmlContent? Caption { get; set; }
    public Extras CaptionExtras { get; set; } = Extras.None;
    public bool FirstCellIsHeader { get; set; }
    public List<Cell>? Head { get; set; }
    public List<(List<Cell> Cells, Extras Extras)> Rows { get; } = [];
    public Extras Extras { get; set; } = Extras.None;

    public Element Build() =>
        new Element("table", "govuk-table")
            .With(Extras)
            .Add(Caption is null ? null : new Element("caption", "govuk-table__caption").With(CaptionExtras).Add(Caption))
            .Add(
                Head is null
                    ? null
                    : new Element("thead", "govuk-table__head").Add(
                        new Element("tr", "govuk-table__row").Add(Head.Select(c => Build(c, "th", "col", c.Format)))
                    )
            )
            .Add(new Element("tbody", "govuk-table__body").Add(Rows.Select(r => BuildRow(r.Cells, r.Extras))));

    private Element BuildRow(List<Cell> cells, Extras extras) =>
        new Element("tr", "govuk-table__row")
            .With(extras)
            .Add(cells.Select((cell, i) => FirstCellIsHeader && i == 0 ? Build(cell, "th", "row", null) : Build(cell, "td", null, cell.Format)));

    private static Element Build(Cell cell, string name, string? scope, string? format)
    {
        var kind = name == "th" ? "govuk-table__header" : "govuk-table__cell";
        return new Element(name, kind)
            .Class(format is null ? null : $"{kind}--{format}")
            .Set("scope", scope)
            .Set("colspan", cell.Colspan)
            .Set("rowspan", cell.Rowspan)
            .With(cell.Extras)
            .Add(cell.Content);
    }
}
