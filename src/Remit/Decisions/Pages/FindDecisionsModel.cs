using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Remit.Site;
using Remit.Site.Tags;

namespace Remit.Decisions.Pages;

/// <summary>The list of decisions: searched, filtered, sorted, in pages.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class FindDecisionsModel(DecisionRegister register) : PageModel
{
    private int _ids;
    private readonly Dictionary<string, string> _problems = [];

    public DecisionList List { get; private set; } = null!;

    public IReadOnlyList<FilterChoices> Facets { get; private set; } = [];

    /// <summary>Whether nothing stands on the register at all.</summary>
    public bool IsEmptyRegister => List is { Total: 0, Query.IsEverything: true };

    /// <summary>The same question from its first page, for links to data.</summary>
    public DecisionQuery All => List.Query with { Page = 1, PerPage = DecisionQuery.PageSize };

    public string Heading
    {
        get
        {
            var count =
                List.Total == 1 ? "1 decision" : string.Create(CultureInfo.InvariantCulture, $"{(List.Total == 0 ? "No" : List.Total):N0} decisions");
            return List.Query.Text is { } text ? $"{count} for “{text}”" : count;
        }
    }

    public PublicHead Head =>
        new(
            Heading,
            "Search the register of decisions by words, code, amount, type, year and decision-maker.",
            DecisionUrls.List(List.Query),
            ("application/atom+xml", "This list as a feed", DecisionUrls.Atom(All)),
            ("application/json", "This list as JSON", DecisionUrls.Json(All))
        );

    public int FirstNumber => (List.Query.Page - 1) * List.Query.PerPage + 1;

    public string WithoutFilters => DecisionUrls.List(List.Query with { Chosen = new Dictionary<string, IReadOnlyList<string>>(), Page = 1 });

    /// <summary>Each filter that is chosen, with the list without it.</summary>
    public IReadOnlyList<(string Filter, string Value, string Without)> Chosen { get; private set; } = [];

    public IEnumerable<(string Label, string Address, bool IsChosen)> Orders
    {
        get
        {
            var words = List.Query.Text is not null;
            var now = List.Query.Sort == DecisionSort.Best && !words ? DecisionSort.Newest : List.Query.Sort;
            (DecisionSort Sort, string Label)[] orders =
            [
                (DecisionSort.Best, "Best match"),
                (DecisionSort.Newest, "Newest"),
                (DecisionSort.Oldest, "Oldest"),
                (DecisionSort.Amount, "Largest sum"),
                (DecisionSort.Code, "Code"),
            ];
            return orders
                .Where(o => words || o.Sort != DecisionSort.Best)
                .Select(o => (o.Label, DecisionUrls.List(List.Query with { Sort = o.Sort, Page = 1 }), o.Sort == now));
        }
    }

    public IHtmlContent Pagination => ListPagination.Of(List);

    public string NothingFound
    {
        get
        {
            var words = string.Join(", ", WordsOf(List.Query.Text));
            return List.Query switch
            {
                { Text: null } => "No decision fits all of these filters.",
                { Chosen.Count: 0 } => $"No decision holds all of these words: {words}",
                _ => $"No decision that fits the filters holds all of these words: {words}",
            };
        }
    }

    /// <summary>What somebody can do who found nothing.</summary>
    public IEnumerable<(string Label, string? Address)> WaysOut
    {
        get
        {
            var query = All;
            if (query is { Chosen.Count: > 0, Text: { } text })
            {
                yield return ($"Look for “{text}” without filters", WithoutFilters);
            }

            var words = WordsOf(query.Text);
            if (words.Count > 1)
            {
                foreach (var word in words.Take(5))
                {
                    yield return ($"Look for {word} alone", DecisionUrls.List(new DecisionQuery { Text = word }));
                }
            }

            if (query.Text is not null)
            {
                yield return (
                    "Check the spelling. Plurals and capitals make no difference; a word ending in a star, such as innov*, finds all that begins so.",
                    null
                );
            }

            yield return ("See all decisions", DecisionUrls.List());
        }
    }

    public string? Problem(string parameter) => _problems.GetValueOrDefault(parameter);

    /// <summary>An id for the next box of a filter.</summary>
    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"f{++_ids}");

    /// <summary>Who decided, and where.</summary>
    public static string WhoOf(DecisionHit hit)
    {
        var who = hit switch
        {
            { Signatory: { } name, RoleShown: { } role } => $"{name}, {role}",
            _ => hit.Signatory ?? hit.Office ?? hit.RoleShown,
        };
        return who is null ? hit.Publisher : $"{who} · {hit.Publisher}";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var query = DecisionQuery.Read(Request.Query, out var problems);
        foreach (var (parameter, message) in problems)
        {
            Explain(parameter, message);
        }

        List = await register.ListAsync(query, cancellation);
        Facets = [.. List.Facets.Select(FilterChoices.Of).OfType<FilterChoices>()];
        Chosen =
        [
            .. List.Facets.SelectMany(f =>
                f.Values.Where(v => v.IsChosen).Select(v => (f.Filter.Label, v.Label, DecisionUrls.List(query.Toggle(f.Filter, v.Value))))
            ),
        ];
        if (query.Page > List.Pages)
        {
            Explain("p", $"There is no page {query.Page}: this is the last, page {List.Pages}");
        }

        return Page();
    }

    private void Explain(string parameter, string message)
    {
        _problems[parameter] = message;
        PageErrors.Of(HttpContext).Add(parameter, new HtmlString(HtmlEncoder.Default.Encode(message)), parameter == "q" ? "q" : $"{parameter}-error");
    }

    private static List<string> WordsOf(string? text) =>
        [
            .. (text ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(w => w.Trim('"', '“', '”', ','))
                .Where(w => w.Length > 0)
                .Distinct(),
        ];
}
