using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Remit.Api;

/// <summary>What the description of the interface says of keys and of acts.</summary>
internal static class WriteOpenApi
{
    private const string Bearer = "apiKey";

    private static readonly Dictionary<string, string> Means = new(StringComparer.Ordinal)
    {
        ["201"] = "It is done. The same answer comes again when the same request is sent again.",
        ["400"] = "The header Idempotency-Key is missing or wrong, or the body is no JSON object.",
        ["401"] = "No API key was sent, or one that is wrong or ended.",
        ["404"] = "There is no such thing, or none that the key's person may know of.",
        ["409"] =
            "A rule stands against it as things are now; nothing is done, and the same request gets the same answer. Or, with Retry-After, the same request is being acted on.",
        ["413"] = "The body is too large.",
        ["415"] = "The body is not said to be application/json.",
        ["422"] = "A field is wrong, or the key was used for another request; nothing is done.",
        ["429"] = "Too many wrong API keys came from this address.",
        ["503"] = "The database did not say whether it was done: send the same request again, with the same key.",
    };

    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Components ??= new();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
                document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description =
                        "An API key, made at /account/api-keys. It acts as its person and may do what their posts let them do on the day; no cookie is looked at.",
                };
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            async (operation, context, cancellation) =>
            {
                var metadata = context.Description.ActionDescriptor.EndpointMetadata;
                var act = metadata.OfType<ActMark>().FirstOrDefault();
                if (act is null && !metadata.OfType<KeyMark>().Any())
                {
                    return;
                }

                operation.Responses?.Remove("304");
                operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
                foreach (var (status, response) in operation.Responses ?? [])
                {
                    response.Description = Means.GetValueOrDefault(status, response.Description ?? "");
                }

                if (act is not null)
                {
                    await DescribeActAsync(operation, act, context, cancellation);
                }
            }
        );
    }

    private static async Task DescribeActAsync(
        OpenApiOperation operation,
        ActMark act,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellation
    )
    {
        operation.Parameters = [.. operation.Parameters ?? [], Key()];
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(act.Asked, null, cancellation) },
            },
        };
        if (operation.Responses?.GetValueOrDefault("201") is OpenApiResponse made)
        {
            made.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["Location"] = new OpenApiHeader
                {
                    Description = "Where it is.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            };
        }
    }

    private static OpenApiParameter Key() =>
        new()
        {
            Name = IdempotencyKey.Header,
            In = ParameterLocation.Header,
            Required = true,
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"A key that no other request of the same person has, such as a UUID, in double quotes. The same key with the same method, address and body has one effect and gets the same answer for {OnceRequests.Kept.TotalHours:0} hours; with another body it is refused (422)."
            ),
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MinLength = 1,
                MaxLength = IdempotencyKey.Longest,
            },
        };
}
