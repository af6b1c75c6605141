using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Remit.Decisions;

/// <summary>The words of <see cref="DecisionUrls.OpenApi"/>.</summary>
internal static class DecisionOpenApi
{
    /// <summary>Marks a route that takes the parameters of the list.</summary>
    public static object TakesQuery { get; } = new QueryMark();

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new()
                {
                    Title = "The register of decisions and its money",
                    Version = "1",
                    Description =
                        "Every published decision, open to everyone. Money is in whole pence, days are YYYY-MM-DD, instants are UTC. "
                        + "Null means that the published text does not say; it is never zero. Every public answer has an ETag: ask again with If-None-Match and get 304 while nothing has changed. "
                        + "What cannot be understood is answered as application/problem+json, with each parameter that is wrong under \"parameters\". "
                        + "Acts need an API key and a header Idempotency-Key; what stands against them is told under \"errors\".",
                };
                document.Servers = [];
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                operation.Responses?.TryAdd("304", new OpenApiResponse { Description = "Nothing has changed since the ETag in If-None-Match" });
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryMark>().Any())
                {
                    operation.Parameters = [.. operation.Parameters ?? [], .. Parameters()];
                }

                return Task.CompletedTask;
            }
        );
    }

    private static IEnumerable<IOpenApiParameter> Parameters()
    {
        yield return Parameter(
            "q",
            $"Words that must all be there; \"in quotes\" one after another; -word must not be there; innov* for a beginning. Codes and amounts as they are written. At most {DecisionQuery.LongestText} characters.",
            new() { Type = JsonSchemaType.String }
        );
        foreach (var filter in DecisionFilter.All)
        {
            yield return Parameter(
                filter.Name,
                $"{filter.Label}; may be given several times for any of several values. The values are those of /api/v1/facets; none for decisions whose text does not say.",
                new()
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchema { Type = JsonSchemaType.String },
                }
            );
        }

        yield return Parameter(
            "sort",
            "best (matches first, else newest), newest, oldest, amount (largest first) or code.",
            new() { Type = JsonSchemaType.String }
        );
        yield return Parameter("p", "The page, from 1.", new() { Type = JsonSchemaType.Integer, Minimum = "1" });
        yield return Parameter(
            "per-page",
            $"Decisions on a page, 1 to {DecisionQuery.MostPerPage}; {DecisionQuery.PageSize} when it is not given.",
            new()
            {
                Type = JsonSchemaType.Integer,
                Minimum = "1",
                Maximum = $"{DecisionQuery.MostPerPage}",
            }
        );
    }

    private static OpenApiParameter Parameter(string name, string description, OpenApiSchema schema) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Schema = schema,
        };

    private sealed class QueryMark;
}
