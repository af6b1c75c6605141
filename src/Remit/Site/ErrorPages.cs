using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Remit.Api;
using Remit.Rules;

namespace Remit.Site;

/// <summary>
/// What went wrong, in plain English: a page for people, problem+json for programs under <c>/api</c>.
/// Every failure has an id that stands on the page and in the log line.
/// </summary>
internal sealed partial class ErrorPages(RequestDelegate next, ILogger<ErrorPages> log)
{
    private const int ClientClosedRequest = 499;

    public async Task InvokeAsync(HttpContext context)
    {
        context.TraceIdentifier = NewId();
        Failure? failure = null;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = ClientClosedRequest;
            return;
        }
        catch (Exception thrown) when (!context.Response.HasStarted)
        {
            failure = Describe(context, thrown);
            context.Response.Clear();
            context.Response.StatusCode = failure.Status;
        }

        if (failure is not null || IsBare(context.Response))
        {
            await ShowAsync(context, failure ?? new Failure(context.Response.StatusCode, context.TraceIdentifier, context.Request.Path, []));
        }
    }

    /// <summary>An id that can be read out over the telephone: no vowels, no look-alikes.</summary>
    internal static string NewId()
    {
        var letters = RandomNumberGenerator.GetString("23456789BCDFGHJKMNPQRSTVWXZ", 8);
        return $"{letters[..4]}-{letters[4..]}";
    }

    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400 and < 600, ContentType: null } && response.ContentLength is null or 0;

    private Failure Describe(HttpContext context, Exception thrown)
    {
        var id = context.TraceIdentifier;
        switch (thrown)
        {
            case RuleBreachedException breached:
                Refused(log, id, thrown.Message);
                return new(StatusCodes.Status409Conflict, id, context.Request.Path, breached.Breaches);
            case BadHttpRequestException bad:
                Refused(log, id, thrown.Message);
                return new(bad.StatusCode, id, context.Request.Path, []);
            default:
                Failed(log, id, context.Request.Method, context.Request.Path, thrown);
                return new(StatusCodes.Status500InternalServerError, id, context.Request.Path, []);
        }
    }

    private async Task ShowAsync(HttpContext context, Failure failure)
    {
        if (failure.Path.IsForPrograms)
        {
            await WriteProblemAsync(context, failure);
            return;
        }

        var (path, method, endpoint) = (context.Request.Path, context.Request.Method, context.GetEndpoint());
        context.Features.Set(failure);
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Path = "/errors";
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        catch (Exception thrown) when (!context.Response.HasStarted)
        {
            // the page itself failed: say the least that can be said
            Failed(log, failure.Id, method, path, thrown);
            context.Response.Clear();
            context.Response.StatusCode = failure.Status;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"Sorry, there is a problem. Quote {failure.Id} when you ask about it.");
        }
        finally
        {
            (context.Request.Path, context.Request.Method) = (path, method);
            context.SetEndpoint(endpoint);
        }
    }

    private static Task WriteProblemAsync(HttpContext context, Failure failure)
    {
        var (title, detail) =
            failure.Status == StatusCodes.Status413PayloadTooLarge
                ? ("The body is too large", "This address does not take so much at once. Nothing was saved.") // no file, as on a page
                : (failure.Title, failure.Detail);
        ProblemDetails problem = new()
        {
            Status = failure.Status,
            Title = title,
            Detail = detail,
            Instance = failure.Path,
        };
        problem.Extensions["id"] = failure.Id;
        problem.Extensions["errors"] =
            failure.Breaches.Count > 0
                ? failure.Breaches.Select(b => new ApiError(b.Code, b.Message, Source: b.Source)).ToArray()
                : [new ApiError(string.Create(CultureInfo.InvariantCulture, $"api.status-{failure.Status}"), detail)];
        return context.Response.WriteAsJsonAsync(problem, ApiAnswer.Json, contentType: "application/problem+json");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request failed {ErrorId}: {Method} {Path}")]
    private static partial void Failed(ILogger log, string errorId, string method, string? path, Exception thrown);

    [LoggerMessage(Level = LogLevel.Information, Message = "Request refused {ErrorId}: {Reason}")]
    private static partial void Refused(ILogger log, string errorId, string reason);
}
