using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace Remit.Decisions;

/// <summary>A question to the register over HTTP: what is asked, or the answer where none needs to be looked up.</summary>
internal sealed record Asked(DecisionQuery Query, IResult? Answer)
{
    /// <summary>Fresh for a minute in a browser and five in a cache of many readers, which may show the old for ten more while it asks for the new.</summary>
    private const string Public = "public, max-age=60, s-maxage=300, stale-while-revalidate=600";

    private static readonly string Program = typeof(Asked).Module.ModuleVersionId.ToString("N")[..8];

    private static readonly string[] Other = ["q", "sort", "p", "per-page"];

    /// <summary>Reads the address. What cannot be understood is answered with 400, what the reader has already with 304.</summary>
    /// <param name="context">The request.</param>
    /// <param name="register">The register.</param>
    /// <param name="isStrict">True when a parameter of an unknown name is a mistake.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Asked> ReadAsync(HttpContext context, DecisionRegister register, bool isStrict, CancellationToken cancellation)
    {
        var query = DecisionQuery.Read(context.Request.Query, out var problems);
        List<(string, string)> wrong = [.. problems.Select(p => (p.Key, p.Value))];
        if (isStrict)
        {
            wrong.AddRange(
                context
                    .Request.Query.Keys.Where(k => !Other.Contains(k) && DecisionFilter.Named(k) is null)
                    .Select(k => (k, $"There is no such parameter: use {string.Join(", ", Other.Concat(DecisionFilter.All.Select(f => f.Name)))}"))
            );
        }

        return wrong.Count > 0
            ? new(
                query,
                Problem(400, "The question could not be understood", string.Join(". ", wrong.Select(w => $"{w.Item1}: {w.Item2}")), [.. wrong])
            )
            : new(query, Unchanged(context, await register.StampAsync(cancellation)));
    }

    /// <summary>Says how long the answer is good for; and 304 when the reader has it already, because the register has not changed since.</summary>
    public static IResult? Unchanged(HttpContext context, long stamp)
    {
        // the same address of the same program over the same register gives the same answer
        var tag = new EntityTagHeaderValue($"\"{stamp}-{Program}\"", isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        context.Response.Headers.CacheControl = Public;
        context.Response.Headers.Vary = "Accept-Encoding";
        var held = context.Request.GetTypedHeaders().IfNoneMatch;
        return held.Any(h => h.Equals(EntityTagHeaderValue.Any) || h.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : null;
    }

    public static IResult Json<T>(T value) => Results.Json(value, DecisionJson.Options);

    /// <summary>An answer that says what is wrong, parameter by parameter; no cache keeps it.</summary>
    public static IResult Problem(int status, string title, string detail, params (string Name, string Message)[] parameters) =>
        new Uncached(
            Results.Problem(
                detail,
                statusCode: status,
                title: title,
                extensions: new Dictionary<string, object?> { ["parameters"] = parameters.ToDictionary(p => p.Name, p => p.Message) }
            )
        );

    /// <summary>The site's address as the reader used it: "https://example.org".</summary>
    public static string Site(HttpContext context) =>
        UriHelper.BuildAbsolute(context.Request.Scheme, context.Request.Host, context.Request.PathBase).TrimEnd('/');

    private sealed class Uncached(IResult inner) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.Headers.Remove(HeaderNames.ETag);
            return inner.ExecuteAsync(httpContext);
        }
    }
}
