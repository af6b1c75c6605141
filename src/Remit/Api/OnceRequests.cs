using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Site;
using Remit.Storage;

namespace Remit.Api;

/// <summary>
/// A request of a program that is sent twice, also at once, at two instances, or after the program was killed, has one effect and gets one answer: its key and
/// its whole answer are saved in the transaction of the act, in the same table and by the same code as those of forms (<see cref="OnceForms"/>).
/// </summary>
/// <remarks>Source: draft-ietf-httpapi-idempotency-key-header. A refusal by a rule is an answer too and is kept; what could not be read is not.</remarks>
internal sealed class OnceRequests(TimeProvider clock, RequestsUnderWay underWay, IServiceScopeFactory scopes) : IEndpointFilter
{
    /// <summary>How long answers are kept.</summary>
    public static TimeSpan Kept => OldKeys.Kept;

    private const int SecondsToWait = 1;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (IdempotencyKey.Read(http.Request.Headers, out var wrong) is not { } key)
        {
            return ApiAnswer.Problem(StatusCodes.Status400BadRequest, wrong!);
        }

        if (http.User.PersonId is not { } person)
        {
            return ApiAnswer.Problem(StatusCodes.Status401Unauthorized, new ApiError("accounts.no-key", "Send an API key: Authorization: Bearer …"));
        }

        if (!http.Request.HasJsonContentType())
        {
            return ApiAnswer.Problem(
                StatusCodes.Status415UnsupportedMediaType,
                new ApiError("api.no-json", "Send JSON, and say so: Content-Type: application/json")
            );
        }

        using MemoryStream body = new();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        body.Position = 0;
        http.Request.Body = body;
        // longer than the key of any form: no form can carry it
        var name = $"api-{HashOf($"{person}:{key}")}";
        if (!underWay.TryBegin(name))
        {
            return UnderWay();
        }

        try
        {
            FormOnce once = new(name, ContentOf(http.Request, body), clock.GetUtcNow().UtcDateTime);
            return await OnceAsync(once, context, next);
        }
        finally
        {
            underWay.End(name);
        }
    }

    private async Task<object?> OnceAsync(FormOnce once, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var db = context.HttpContext.RequestServices.GetRequiredService<RemitDb>();
        if (await AnswerAsync(db, once) is { } before)
        {
            return before;
        }

        db.Once = once;
        try
        {
            var answer = await next(context);
            return once.IsKept ? answer
                : await AnswerAsync(db, once) is { } meanwhile ? meanwhile
                : answer is ApiAnswer { IsJudged: true } refusal ? await KeepAsync(once, refusal)
                : answer;
        }
        catch (Exception overtaken) when (overtaken is SentBeforeException or DbUpdateException)
        {
            if (await AnswerAsync(db, once) is { } meanwhile)
            {
                return meanwhile;
            }

            throw;
        }
        catch (InDoubtException)
        {
            return ApiAnswer.Problem(
                StatusCodes.Status503ServiceUnavailable,
                new ApiError("api.in-doubt", "The database did not say whether it was done: send the same request again, with the same key")
            ) with
            {
                RetryAfter = SecondsToWait,
            };
        }
        finally
        {
            db.Once = null; // the context goes back to its pool
        }
    }

    /// <summary>What the request got when it was acted on; null when it has not been.</summary>
    private static async Task<ApiAnswer?> AnswerAsync(RemitDb db, FormOnce once)
    {
        var sent = await db.FormsSent.AsNoTracking().SingleOrDefaultAsync(f => f.Key == once.Key, CancellationToken.None);
        return sent switch
        {
            null => null,
            { Content: var content } when content != once.Content => ApiAnswer.Problem(
                StatusCodes.Status422UnprocessableEntity,
                new ApiError(
                    "api.other-content",
                    "Another request was sent with this key before, and that was answered: give each request a key of its own"
                )
            ),
            { Answer: { } answer } => StorageJson.Read<ApiAnswer>(answer),
            _ => UnderWay(),
        };
    }

    /// <summary>Keeps a refusal, so that the same request gets it again.</summary>
    private async Task<ApiAnswer?> KeepAsync(FormOnce once, ApiAnswer refusal)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        db.FormsSent.Add(
            new()
            {
                Key = once.Key,
                Content = once.Content,
                At = once.At,
                Answer = StorageJson.Write(refusal),
            }
        );
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            return refusal;
        }
        catch (DbUpdateException)
        {
            // another instance answered first: what it said holds
            return await AnswerAsync(db, once);
        }
    }

    private static ApiAnswer UnderWay() =>
        ApiAnswer.Problem(
            StatusCodes.Status409Conflict,
            new ApiError("api.under-way", "The same request is being acted on: ask again in a second, with the same key")
        ) with
        {
            RetryAfter = SecondsToWait,
        };

    /// <summary>A hash of what was sent to where.</summary>
    private static string ContentOf(HttpRequest request, MemoryStream body) =>
        HashOf(
            $"{request.Method} {request.Path}{request.QueryString} {Convert.ToHexStringLower(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)))}"
        );

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
