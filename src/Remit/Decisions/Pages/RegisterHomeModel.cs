using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Remit.Site;

namespace Remit.Decisions.Pages;

/// <summary>The first page: what the register is, and the ways into it.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class RegisterHomeModel(DecisionRegister register) : PageModel
{
    private const int NewestShown = 8;
    private const int ValuesShown = 8;

    // two decisions that name each other are not yet a way into a register
    private const int LeastTogether = 3;

    public int Total { get; private set; }

    public IReadOnlyList<DecisionHit> Newest { get; private set; } = [];

    public IReadOnlyList<WayIn> WaysIn { get; private set; } = [];

    /// <summary>The largest groups of decisions that name one another.</summary>
    public WayIn Together { get; private set; } = null!;

    public string TotalInWords => Total == 1 ? "1 decision" : string.Create(CultureInfo.InvariantCulture, $"{Total:N0} decisions");

    public static PublicHead Head =>
        new(
            "Register of decisions",
            "What was decided, by whom, with how much public money, and what came of it.",
            SiteUrls.Home,
            ("application/atom+xml", "The newest decisions as a feed", DecisionUrls.Atom()),
            ("application/json", "All decisions as JSON", DecisionUrls.Json())
        );

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var list = await register.ListAsync(new() { Sort = DecisionSort.Newest, PerPage = NewestShown }, cancellation);
        (Total, Newest) = (list.Total, list.Hits);
        WayIn[] ways =
        [
            Way(list, DecisionFilter.Type, "By form of decision"),
            Way(list, DecisionFilter.Year, "By year"),
            Way(list, DecisionFilter.Publisher, "By publisher"),
        ];
        WaysIn = [.. ways.Where(w => w.Values.Count > 1)];
        Together = Way(list, DecisionFilter.Cluster, "Decisions that belong together", LeastTogether);
    }

    private static WayIn Way(DecisionList list, DecisionFilter filter, string heading, int least = 1)
    {
        var values = list.Facets.FirstOrDefault(f => f.Filter == filter)?.Values ?? [];
        return new(
            heading,
            [
                .. values
                    .Where(v => v.Count >= least && v.Value != DecisionFilter.NotStated)
                    .Take(ValuesShown)
                    .Select(v => (v.Label, v.Count, DecisionUrls.List(new DecisionQuery().Toggle(filter, v.Value)))),
            ]
        );
    }
}

/// <summary>Values of a filter as links into the register.</summary>
/// <param name="Heading">What they have in common.</param>
/// <param name="Values">Each with how many decisions it has and the list of them.</param>
internal sealed record WayIn(string Heading, IReadOnlyList<(string Label, int Count, string Address)> Values);
