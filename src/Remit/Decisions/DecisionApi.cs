using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Decisions;

/// <summary>The register for programs: <c>/api/v1</c>, the list as files, and the maps for search engines.</summary>
public static class DecisionApi
{
    // a compiled query belongs to the model it was compiled for: one for each kind of database
    private static readonly Func<RemitDb, string, Task<Decision?>>[] BySlug =
    [
        .. Enum.GetValues<RemitDatabaseKind>()
            .Select(_ => EF.CompileAsyncQuery((RemitDb db, string slug) => db.Decisions.AsNoTracking().SingleOrDefault(d => d.Slug == slug))),
    ];

    /// <summary>Adds the description of the interface (<see cref="DecisionUrls.OpenApi"/>).</summary>
    public static IServiceCollection AddDecisionApi(this IServiceCollection services) =>
        services
            .ConfigureHttpJsonOptions(json => json.SerializerOptions.PropertyNamingPolicy = DecisionJson.Options.PropertyNamingPolicy)
            .AddOpenApi("v1", DecisionOpenApi.Describe);

    /// <summary>The decision at an address within the register, read in one round trip; null when there is none.</summary>
    public static Task<Decision?> DecisionAtAsync(this RemitDb db, string slug) => BySlug[(int)db.Kind](db, slug);

    /// <summary>Maps the routes. All are open to everyone and read only.</summary>
    public static void MapDecisionApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/api/{documentName}/openapi.json");
        app.MapGet(DecisionUrls.ListRoute + ".csv", CsvAsync).ExcludeFromDescription();
        app.MapGet(DecisionUrls.ListRoute + ".json", JsonAsync).ExcludeFromDescription();
        app.MapGet(DecisionUrls.ListRoute + ".atom", AtomAsync).ExcludeFromDescription();
        app.MapGet(
                "/decisions/{slug}.json",
                (string slug, HttpContext context, DecisionRegister register, RemitDb db, CancellationToken cancellation) =>
                    OneAsync(slug, context, register, db, cancellation)
            )
            .ExcludeFromDescription();
        DecisionMaps.Map(app);

        var api = app.MapGroup(DecisionUrls.Api).WithTags("Decisions");
        api.MapGet("/decisions", ListAsync)
            .WithName("listDecisions")
            .WithSummary("The register, searched, filtered, sorted and in pages")
            .Produces<DecisionListData>()
            .ProducesProblem(400)
            .ProducesProblem(404)
            .WithMetadata(DecisionOpenApi.TakesQuery);
        api.MapGet("/facets", FacetsAsync)
            .WithName("listFacets")
            .WithSummary("Every filter with all of its values and their counts")
            .Produces<IReadOnlyList<FacetData>>()
            .ProducesProblem(400)
            .WithMetadata(DecisionOpenApi.TakesQuery);
        api.MapGet("/decisions/{code}", OneAsync)
            .WithName("getDecision")
            .WithSummary("One decision, whole")
            .Produces<DecisionData>()
            .ProducesProblem(404)
            .ProducesProblem(409);
        api.MapGet("/decisions/{code}/citations", CitationsAsync)
            .WithName("getCitations")
            .WithSummary("The decisions that a decision names and that name it")
            .Produces<CitationsData>()
            .ProducesProblem(404)
            .ProducesProblem(409);
        api.MapGet("/decisions/{code}/lineage", LineageAsync)
            .WithName("getLineage")
            .WithSummary("What came before and after a decision, up to four links away")
            .Produces<LineageData>()
            .ProducesProblem(404)
            .ProducesProblem(409);
    }

    private static async Task<IResult> ListAsync(HttpContext context, DecisionRegister register, CancellationToken cancellation)
    {
        if (await Asked.ReadAsync(context, register, isStrict: true, cancellation) is var asked && asked.Answer is not null)
        {
            return asked.Answer;
        }

        var list = await register.ListAsync(asked.Query, cancellation);
        if (asked.Query.Page > list.Pages)
        {
            return Asked.Problem(
                404,
                "There is no such page",
                $"There are {list.Pages} pages of {asked.Query.PerPage}",
                ("p", $"Use 1 to {list.Pages}")
            );
        }

        var site = Asked.Site(context);
        var (query, isSearch) = (list.Query, list.Query.Text is not null);
        string At(int page) => site + DecisionUrls.ApiList(query with { Page = page });
        return Asked.Json(
            new DecisionListData(
                list.Total,
                query.Page,
                list.Pages,
                query.PerPage,
                new(
                    At(query.Page),
                    At(1),
                    query.Page > 1 ? At(query.Page - 1) : null,
                    query.Page < list.Pages ? At(query.Page + 1) : null,
                    At(list.Pages)
                ),
                [.. list.Hits.Select(h => DecisionSummaryData.Of(h, site, isSearch))]
            )
        );
    }

    private static async Task<IResult> FacetsAsync(HttpContext context, DecisionRegister register, CancellationToken cancellation)
    {
        var asked = await Asked.ReadAsync(context, register, isStrict: true, cancellation);
        return asked.Answer
            ?? Asked.Json(
                (await register.FacetsAsync(asked.Query, cancellation))
                    .Select(f => new FacetData(
                        f.Filter.Name,
                        f.Filter.Label,
                        [.. f.Values.Select(v => new FacetValueData(v.Value, v.Label, v.Count))]
                    ))
                    .ToList()
            );
    }

    private static Task<IResult> OneAsync(
        [Description("An address within the register or a code, however it is written: md2373, MD 2373.")] string code,
        HttpContext context,
        DecisionRegister register,
        RemitDb db,
        CancellationToken cancellation
    ) =>
        OfAsync(
            code,
            context,
            register,
            async slug => await db.DecisionAtAsync(slug) is { } decision ? DecisionData.Of(decision, Asked.Site(context)) : null,
            cancellation
        );

    private static Task<IResult> CitationsAsync(
        [Description("An address within the register or a code.")] string code,
        HttpContext context,
        DecisionRegister register,
        CancellationToken cancellation
    ) =>
        OfAsync(
            code,
            context,
            register,
            async slug =>
                await register.ConnectionsAsync(slug, cancellation) is { } connections
                    ? new CitationsData(
                        [.. connections.Cites.Select(c => Connected(c, context))],
                        [.. connections.CitedBy.Select(c => Connected(c, context))]
                    )
                    : null,
            cancellation
        );

    private static Task<IResult> LineageAsync(
        [Description("An address within the register or a code.")] string code,
        HttpContext context,
        DecisionRegister register,
        CancellationToken cancellation
    ) =>
        OfAsync(
            code,
            context,
            register,
            async slug =>
                await register.ConnectionsAsync(slug, cancellation) is { Lineage: var lineage }
                    ? new LineageData(
                        [
                            .. lineage.Nodes.Select(n => new LineageNodeData(
                                n.Decision.Key,
                                n.Decision.Code,
                                n.Decision.Title,
                                n.Decision.Dated,
                                Url(n.Decision, context),
                                n.Steps,
                                n.Layer,
                                n.Row
                            )),
                        ],
                        [.. lineage.Links.Select(l => new LineageLinkData(l.From, l.To, DecisionJson.Name(l.Relation)))],
                        lineage.More
                    )
                    : null,
            cancellation
        );

    /// <summary>Answers of the one decision that a code means.</summary>
    private static async Task<IResult> OfAsync<T>(
        string code,
        HttpContext context,
        DecisionRegister register,
        Func<string, Task<T?>> read,
        CancellationToken cancellation
    )
        where T : class
    {
        if (Asked.Unchanged(context, await register.StampAsync(cancellation)) is { } unchanged)
        {
            return unchanged;
        }

        // routing leaves a stroke in a code encoded
        code = Uri.UnescapeDataString(code);
        var slugs = await register.FindAsync(code, cancellation);
        return slugs switch
        {
            [var slug] => await read(slug) is { } answer ? Asked.Json(answer) : NotFound(code),
            [] => NotFound(code),
            _ => Asked.Problem(
                409,
                "Several publishers use this code",
                $"Ask for one of {string.Join(", ", slugs.Select(DecisionUrls.ApiDecision))}",
                ("code", "Use the decision's address within the register")
            ),
        };
    }

    private static async Task CsvAsync(HttpContext context, DecisionRegister register, CancellationToken cancellation)
    {
        if (await FileAsync(context, register, "text/csv; charset=utf-8", "decisions.csv", cancellation) is { } query)
        {
            await DecisionExports.WriteCsvAsync(context.Response.Body, register.AllAsync(query, cancellation), Asked.Site(context), cancellation);
        }
    }

    private static async Task JsonAsync(HttpContext context, DecisionRegister register, CancellationToken cancellation)
    {
        if (await FileAsync(context, register, "application/json", "decisions.json", cancellation) is { } query)
        {
            await DecisionExports.WriteJsonAsync(
                context.Response.BodyWriter,
                register.AllAsync(query, cancellation),
                Asked.Site(context),
                cancellation
            );
        }
    }

    private static async Task AtomAsync(HttpContext context, DecisionRegister register, CancellationToken cancellation)
    {
        if (await FileAsync(context, register, "application/atom+xml; charset=utf-8", null, cancellation) is { } query)
        {
            var list = await register.ListAsync(DecisionExports.Feed(query), cancellation);
            var site = Asked.Site(context);
            await DecisionExports.WriteAtomAsync(context.Response.Body, list, site, site + DecisionUrls.Atom(query), cancellation);
        }
    }

    /// <summary>What is asked of a file of the list; null when the answer has been given already.</summary>
    private static async Task<DecisionQuery?> FileAsync(
        HttpContext context,
        DecisionRegister register,
        string type,
        string? name,
        CancellationToken cancellation
    )
    {
        var asked = await Asked.ReadAsync(context, register, isStrict: false, cancellation);
        if (asked.Answer is not null)
        {
            await asked.Answer.ExecuteAsync(context);
            return null;
        }

        context.Response.ContentType = type;
        if (name is not null)
        {
            context.Response.Headers.ContentDisposition = $"attachment; filename={name}";
        }

        return asked.Query;
    }

    private static IResult NotFound(string code) =>
        Asked.Problem(
            404,
            "There is no such decision",
            $"No decision on this register has the code or address “{code}”",
            ("code", "Search with /api/v1/decisions?q=")
        );

    private static ConnectedData Connected(ConnectedDecision other, HttpContext context) =>
        new(other.Decision.Code, other.Decision.Title, other.Decision.Dated, Url(other.Decision, context), DecisionJson.Name(other.Relation));

    private static string? Url(LineageDecision decision, HttpContext context) =>
        decision.Slug is null ? null : Asked.Site(context) + DecisionUrls.Decision(decision.Slug);
}
