using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>The agreements that a visitor may know of.</summary>
internal sealed class ListAgreementsModel(RemitDb db) : PageModel
{
    private const int PerPage = 50;

    [FromQuery]
    public string? Kind { get; set; }

    [FromQuery]
    public string? State { get; set; }

    [FromQuery]
    public Guid? Organisation { get; set; }

    [FromQuery]
    public string? Decision { get; set; }

    [FromQuery]
    public int P { get; set; } = 1;

    public AgreementReader Reader { get; private set; } = null!;

    public IReadOnlyList<AgreementRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + PerPage - 1) / PerPage);

    /// <summary>The organisations that are parties to what the visitor may know of.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Organisations { get; private set; } = [];

    public bool IsFiltered => Kind is not null || State is not null || Organisation is not null || Decision is not null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Reader = await AgreementReader.OfAsync(db, User, cancellation);
        var visible =
            Reader.IsAuthority ? db.Agreements
            : Reader.OrganisationId is { } own ? Either(own)
            : db.Agreements.Public(db);
        Organisations = await OrganisationsAsync(visible, cancellation);
        if (AgreementKinds.Named(Kind) is { } kind)
        {
            visible = visible.Where(a => a.Kind == kind);
        }

        if (Organisation is { } organisation)
        {
            visible = visible.Where(a => a.Partners.Any(p => p.OrganisationId == organisation));
        }

        if (Decisions.DecisionCode.Key(Decision) is { } code)
        {
            visible = visible.Where(a => a.DecisionCode == code);
        }

        var rows = await AgreementRow.ListAsync(visible, cancellation);
        var status = Enum.TryParse<AgreementStatus>(State, ignoreCase: true, out var wanted) ? wanted : (AgreementStatus?)null;
        var shown = rows.Where(r => status is null || r.Status == status).ToList();
        Total = shown.Count;
        P = Math.Clamp(P, 1, Pages);
        Rows = [.. shown.Skip((P - 1) * PerPage).Take(PerPage)];
    }

    /// <summary>The address of another page of the same list.</summary>
    public string PageAt(int page)
    {
        QueryString query = QueryString.Empty;
        foreach (var (name, value) in new[] { ("kind", Kind), ("state", State), ("organisation", Organisation?.ToString()), ("decision", Decision) })
        {
            query = string.IsNullOrEmpty(value) ? query : query.Add(name, value);
        }

        return AgreementUrls.ListRoute + query.Add("p", $"{page}");
    }

    /// <summary>What everybody may read, and what is offered to the visitor's own organisation.</summary>
    private IQueryable<Agreement> Either(Guid own)
    {
        var open = db.Agreements.Public(db).Select(a => a.Id);
        var theirs = db.Agreements.OfParty(own).Select(a => a.Id);
        return db.Agreements.Where(a => open.Contains(a.Id) || theirs.Contains(a.Id));
    }

    private static async Task<IReadOnlyList<(Guid, string)>> OrganisationsAsync(IQueryable<Agreement> visible, CancellationToken cancellation)
    {
        var parties = await visible
            .IgnoreAutoIncludes()
            .SelectMany(a => a.Partners)
            .Select(p => new { p.OrganisationId, p.Name })
            .Distinct()
            .ToListAsync(cancellation);
        return
        [
            .. parties.DistinctBy(p => p.OrganisationId).OrderBy(p => p.Name, StringComparer.CurrentCulture).Select(p => (p.OrganisationId, p.Name)),
        ];
    }
}
