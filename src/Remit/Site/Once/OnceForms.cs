using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Site;

/// <summary>
/// A form that is sent twice, by a double click or a page reloaded, has one effect and gets one answer, also when both arrive at once at two
/// instances: the key that the form carries is saved in the transaction of the act (see <see cref="RemitDb.SaveAsync(JournalDraft, CancellationToken)"/>).
/// </summary>
/// <remarks>When the program is killed between the act and its answer, the second sending is led to the page that the form was sent to.</remarks>
internal sealed class OnceForms(TimeProvider clock) : IAsyncPageFilter
{
    /// <summary>The name under which a form carries its key.</summary>
    public const string Field = "one-time-key";

    private const string AntiforgeryField = "__RequestVerificationToken";
    private const int LongestKey = 64;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(40);

    /// <summary>A key that no form has had.</summary>
    public static string NewKey() => Guid.CreateVersion7().ToString("N");

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || KeyOf(request.Form) is not { } key)
        {
            await next();
            return;
        }

        var stop = context.HttpContext.RequestAborted;
        var db = context.HttpContext.RequestServices.GetRequiredService<RemitDb>();
        var content = await ContentAsync(context.HttpContext.User, request, stop);
        if (await AnswerAsync(db, key, content, request, stop) is { } before)
        {
            context.Result = before;
            return;
        }

        db.Once = new(key, content, clock.GetUtcNow().UtcDateTime);
        try
        {
            var executed = await next();
            if (db.Once.IsKept)
            {
                await RememberAsync(db, executed.Result);
            }
            else if (await AnswerAsync(db, key, content, request, stop) is { } meanwhile)
            {
                // another sending of the form was acted on while this one looked: whatever this one found is not the answer
                (executed.Exception, executed.Result) = (null, meanwhile);
            }
        }
        finally
        {
            db.Once = null; // the context goes back to its pool
        }
    }

    private static string? KeyOf(IFormCollection form) => form[Field] is [{ Length: > 0 and <= LongestKey } key] ? key : null;

    /// <summary>What the form got when it was acted on; null when it has not been.</summary>
    /// <exception cref="RuleBreachedException">It was acted on with other content.</exception>
    private async Task<IActionResult?> AnswerAsync(RemitDb db, string key, string content, HttpRequest request, CancellationToken stop)
    {
        var waited = Stopwatch.StartNew();
        while (await db.FormsSent.AsNoTracking().SingleOrDefaultAsync(f => f.Key == key, stop) is { } sent)
        {
            if (sent.Content != content)
            {
                throw new RuleBreachedException([
                    new(
                        "site.form-sent-before",
                        "This form was sent before with other content, and that was saved. What you sent now is not saved: "
                            + "go back, copy what you want to keep, open the page anew and send it from there"
                    ),
                ]);
            }

            // the other sending may still be on its way to its answer
            if (sent.Answer is not null || clock.GetUtcNow().UtcDateTime - sent.At > LongestWait || waited.Elapsed > LongestWait)
            {
                return new RedirectResult(sent.Answer is { Length: > 0 } address ? address : request.Path + request.QueryString);
            }

            await Task.Delay(BetweenLooks, stop);
        }

        return null;
    }

    /// <summary>Keeps the answer, whether or not its sender still waits for it.</summary>
    private static async Task RememberAsync(RemitDb db, IActionResult? result)
    {
        var answer = result switch
        {
            RedirectResult redirect => redirect.Url,
            LocalRedirectResult redirect => redirect.Url,
            _ => "",
        };
        await db.KeepAnswerAsync(answer, CancellationToken.None);
    }

    /// <summary>A hash of who sends what to where.</summary>
    private static async Task<string> ContentAsync(ClaimsPrincipal user, HttpRequest request, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string? part)
        {
            var octets = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{octets.Length}:")));
            hash.AppendData(octets);
        }

        Add(user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.Identity?.Name);
        Add(request.Path + request.QueryString);
        foreach (var (name, values) in request.Form.Where(f => f.Key is not (Field or AntiforgeryField)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Add(name);
            foreach (var value in values)
            {
                Add(value);
            }
        }

        foreach (var file in request.Form.Files)
        {
            Add(file.Name);
            Add(file.FileName);
            await using var content = file.OpenReadStream();
            hash.AppendData(await SHA256.HashDataAsync(content, stop));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
