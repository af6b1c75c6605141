using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Remit.Mail;

/// <summary>GOV.UK Notify's API on this machine, in the shapes that its documentation gives.</summary>
internal sealed class NotifyServer : IAsyncDisposable
{
    public const string Service = "26785a09-ab16-4eb0-8407-a37497a57506";
    public const string Secret = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    public const string Template = "f33517ff-2a88-4f6e-b855-c550268ce08a";

    private readonly WebApplication _app;

    private NotifyServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>What it took, by its own id.</summary>
    public ConcurrentDictionary<string, TakenEmail> Taken { get; } = [];

    /// <summary>How often it was asked for a reference.</summary>
    public int Searches { get; private set; }

    /// <summary>What it answers to an e-mail instead of taking it; null to take it.</summary>
    public Func<string, (HttpStatusCode Status, string Error, string Message)?> Refuses { get; set; } = _ => null;

    /// <summary>What happens between taking an e-mail and saying so.</summary>
    public Func<TakenEmail, Task> BeforeAnswer { get; set; } = _ => Task.CompletedTask;

    public string[] Settings =>
        [
            $"Remit:Mail:Notify:ApiKey=tests-{Service}-{Secret}",
            $"Remit:Mail:Notify:Template={Template}",
            $"Remit:Mail:Notify:Address={Address}",
            "Remit:Mail:Notify:Timeout=2",
        ];

    public static async Task<NotifyServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        NotifyServer server = new(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Changes what became of the e-mail to an address.</summary>
    public void Became(string address, string status)
    {
        foreach (var email in Taken.Values.Where(e => e.To == address))
        {
            email.Status = status;
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context) =>
        WhyNotKnown(context.Request.Headers.Authorization.ToString()) is { } why
            ? RefuseAsync(context, HttpStatusCode.Forbidden, "AuthError", why)
            : (context.Request.Method, context.Request.Path.Value) switch
            {
                ("POST", "/v2/notifications/email") => TakeAsync(context),
                ("GET", "/v2/notifications") => FindAsync(context),
                ("GET", { } path) when path.StartsWith("/v2/notifications/", StringComparison.Ordinal) => StatusAsync(context, path.Split('/')[^1]),
                _ => RefuseAsync(context, HttpStatusCode.NotFound, "NoResultFound", "No result found"),
            };

    private async Task TakeAsync(HttpContext context)
    {
        var asked = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
        var to = asked.GetProperty("email_address").GetString()!;
        var personalisation = asked.GetProperty("personalisation");
        if (asked.GetProperty("template_id").GetString() != Template)
        {
            await RefuseAsync(context, HttpStatusCode.BadRequest, "BadRequestError", "Template not found");
            return;
        }

        if (Refuses(to) is { } refusal)
        {
            await RefuseAsync(context, refusal.Status, refusal.Error, refusal.Message);
            return;
        }

        TakenEmail email = new(
            Guid.CreateVersion7().ToString(),
            asked.GetProperty("reference").GetString()!,
            to,
            personalisation.GetProperty("subject").GetString()!,
            personalisation.GetProperty("body").GetString()!
        );
        Taken[email.Id] = email;
        await BeforeAnswer(email);
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(
            new
            {
                id = email.Id,
                reference = email.Reference,
                content = new { subject = email.Subject, body = email.Body },
                template = new { id = Template, version = 1 },
            }
        );
    }

    private Task FindAsync(HttpContext context)
    {
        Searches++;
        var reference = context.Request.Query["reference"].ToString();
        var found = Taken.Values.Where(e => e.Reference == reference).Select(Shown).ToArray();
        return context.Response.WriteAsJsonAsync(new { notifications = found, links = new { current = context.Request.Path.Value } });
    }

    private Task StatusAsync(HttpContext context, string id) =>
        Taken.TryGetValue(id, out var email)
            ? context.Response.WriteAsJsonAsync(Shown(email))
            : RefuseAsync(context, HttpStatusCode.NotFound, "NoResultFound", "No result found");

    private static object Shown(TakenEmail email) =>
        new
        {
            id = email.Id,
            reference = email.Reference,
            email_address = email.To,
            type = "email",
            status = email.Status,
        };

    private static Task RefuseAsync(HttpContext context, HttpStatusCode status, string error, string message)
    {
        context.Response.StatusCode = (int)status;
        return context.Response.WriteAsJsonAsync(new { status_code = (int)status, errors = new[] { new { error, message } } });
    }

    /// <summary>Checks the token as Notify says that it does: signed with the secret, by the service, within half a minute.</summary>
    private static string? WhyNotKnown(string authorization)
    {
        if (authorization.Split(' ') is not ["Bearer", var token] || token.Split('.') is not [var header, var claims, var signature])
        {
            return "Unauthorized: authentication token must be provided";
        }

        var expected = HMACSHA256.HashData(Encoding.ASCII.GetBytes(Secret), Encoding.ASCII.GetBytes($"{header}.{claims}"));
        if (!System.Buffers.Text.Base64Url.DecodeFromChars(signature).AsSpan().SequenceEqual(expected))
        {
            return "Invalid token: signature, api token not found";
        }

        var said = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(claims)).RootElement;
        var age = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - said.GetProperty("iat").GetInt64();
        return said.GetProperty("iss").GetString() != Service ? "Invalid token: service not found"
            : Math.Abs(age) > 30 ? "Error: Your system clock must be accurate to within 30 seconds"
            : null;
    }
}

/// <summary>An e-mail that it took.</summary>
internal sealed record TakenEmail(string Id, string Reference, string To, string Subject, string Body)
{
    public string Status { get; set; } = "created";
}
