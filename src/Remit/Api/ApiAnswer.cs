using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;
using Remit.Decisions;
using Remit.Rules;

namespace Remit.Api;

/// <summary>The whole answer to a program that writes, as it is kept beside the key of the request and given again, octet for octet.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Location">The path of what was made; null where nothing was.</param>
/// <param name="Body">JSON.</param>
internal sealed record ApiAnswer(int Status, string? Location, string Body) : IResult
{
    /// <summary>How answers and problems are written: what is missing is left out.</summary>
    public static JsonSerializerOptions Json { get; } = new(DecisionJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Whether the rules refused the request as it stands: the same request gets the same refusal. What could not be read may be put right and sent again.</summary>
    [JsonIgnore]
    public bool IsJudged { get; init; }

    /// <summary>After how many seconds to ask again; null where that helps nobody.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; init; }

    /// <summary>Something was made.</summary>
    /// <param name="location">Its path.</param>
    /// <param name="value">What it is.</param>
    public static ApiAnswer Made<T>(string location, T value) => new(StatusCodes.Status201Created, location, Written(value));

    /// <summary>Something that is only for whoever asks: no cache keeps it.</summary>
    public static ApiAnswer Found<T>(T value) => new(StatusCodes.Status200OK, null, Written(value));

    /// <summary>There is nothing at the address.</summary>
    /// <param name="code">What is missing, for programs.</param>
    /// <param name="message">The same in a sentence.</param>
    public static ApiAnswer NotFound(string code, string message) => Problem(StatusCodes.Status404NotFound, new ApiError(code, message));

    /// <summary>What was sent could not be understood, field by field.</summary>
    public static ApiAnswer Unread(IReadOnlyList<ApiError> errors) => Problem(StatusCodes.Status422UnprocessableEntity, [.. errors]);

    /// <summary>Rules stand against it: 422 when one stands against what was sent, whatever the ledger says; else 409.</summary>
    /// <param name="breaches">The reasons.</param>
    /// <param name="fieldOf">The field that a reason concerns; null when it concerns none.</param>
    /// <param name="isOfContent">Whether a reason would hold at any time.</param>
    public static ApiAnswer Refused(IReadOnlyList<Breach> breaches, Func<Breach, string?> fieldOf, Func<Breach, bool> isOfContent) =>
        Problem(
            breaches.Any(isOfContent) ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict,
            [.. breaches.Select(b => new ApiError(b.Code, b.Message, fieldOf(b) is { } field ? $"#/{field}" : null, b.Source))]
        ) with
        {
            IsJudged = true,
        };

    /// <summary>Something is wrong (RFC 9457).</summary>
    public static ApiAnswer Problem(int status, params ApiError[] errors) =>
        new(status, null, Written(new ApiProblem(TitleOf(status), status, string.Join(". ", errors.Select(e => e.Message)), errors)));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = Status < 400 ? "application/json; charset=utf-8" : "application/problem+json";
        response.Headers.CacheControl = "no-store";
        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        if (RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"Remit\"";
        }

        return response.WriteAsync(Body, httpContext.RequestAborted);
    }

    private static string Written<T>(T value) => JsonSerializer.Serialize(value, Json);

    private static string TitleOf(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => "The request could not be read",
            StatusCodes.Status401Unauthorized => "An API key is needed",
            StatusCodes.Status404NotFound => "There is no such thing here",
            StatusCodes.Status409Conflict => "That cannot be done now",
            StatusCodes.Status415UnsupportedMediaType => "Send JSON",
            StatusCodes.Status422UnprocessableEntity => "What was sent cannot be taken",
            StatusCodes.Status429TooManyRequests => "Too many tries",
            StatusCodes.Status503ServiceUnavailable => "Nobody knows whether it was done",
            _ => "That did not work",
        };
}

/// <summary>What is wrong (RFC 9457).</summary>
internal sealed record ApiProblem(
    [property: Description("What kind of problem it is, in a few words.")] string Title,
    [property: Description("The HTTP status.")] int Status,
    [property: Description("Every reason, in sentences.")] string Detail,
    [property: Description("Every reason by itself.")] IReadOnlyList<ApiError> Errors
);

/// <summary>One reason.</summary>
internal sealed record ApiError(
    [property: Description("Stable, for programs: envelopes.cap-passed.")] string Code,
    [property: Description("The same in plain English, with the arithmetic.")] string Message,
    [property: Description("The field that it concerns, as a JSON pointer: #/amount. Missing when it concerns none.")] string? Pointer = null,
    [property: Description("The sentence of the decision, or the law, that the rule comes from. Missing when it is the program's own.")]
        string? Source = null
);
