using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A cluster with its members of today by sector, and those that a search finds.</summary>
internal sealed class ShowClusterModel(RemitDb db, TimeProvider clock) : ClusterPage(db, clock)
{
    private const int LongestSearch = 200;

    [FromQuery(Name = "q")]
    public string? About { get; set; }

    /// <summary>The members by sector, in the cluster's order; sectors without any are left out.</summary>
    public IReadOnlyList<(string Sector, IReadOnlyList<ClusterMember> Members)> Sectors { get; private set; } = [];

    /// <summary>How many are shown.</summary>
    public int Found => Sectors.Sum(s => s.Members.Count);

    /// <summary>Those that have left, the last first.</summary>
    public IReadOnlyList<ClusterMember> Former { get; private set; } = [];

    /// <summary>The schemes in which they take part, as far as the visitor may know of them.</summary>
    public IReadOnlyList<SecondmentScheme> Schemes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        About = Trimmed(About) is { } typed ? typed[..Math.Min(LongestSearch, typed.Length)] : null;
        var words = About?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var found = Cluster.MembersOn(Today).Where(m => words.All(w => IsAbout(m, w))).ToLookup(m => m.Sector);
        Sectors = [.. Cluster.Sectors.Where(found.Contains).Select(s => (s, (IReadOnlyList<ClusterMember>)[.. found[s]]))];
        Former = [.. Cluster.Members.Where(m => m.Until < Today).OrderByDescending(m => m.Until)];
        Schemes = await Db.SchemesFor(Reader).AsNoTracking().Where(s => s.ClusterId == Id).OrderBy(s => s.Name).ToListAsync(cancellation);
        return Page();
    }

    private static bool IsAbout(ClusterMember member, string word) =>
        member.Name.Contains(word, StringComparison.CurrentCultureIgnoreCase)
        || member.Sector.Contains(word, StringComparison.CurrentCultureIgnoreCase);
}
