using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Remit.Mail;

/// <summary>Hands messages to GOV.UK Notify, by one template of the authority's whose subject is <c>((subject))</c> and whose text is <c>((body))</c>.</summary>
/// <remarks>Source: the REST API documentation of GOV.UK Notify, version 2.</remarks>
internal sealed class NotifySender(HttpClient http, NotifySettings settings) : IMailSender
{
    private const string Emails = "/v2/notifications/email";
    private const string Notifications = "/v2/notifications";

    public string Name => "GOV.UK Notify";

    public bool Remembers => true;

    public async Task<Sending> SendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var body = JsonSerializer.Serialize(
            new
            {
                email_address = message.To,
                template_id = settings.Template,
                personalisation = new { subject = message.Subject, body = message.Body },
                reference = message.Id.ToString(),
            }
        );
        try
        {
            using var answer = await AskAsync(HttpMethod.Post, Emails, body, cancellation);
            return answer.StatusCode == HttpStatusCode.Created ? new Sending.Taken(answer.Json.GetProperty("id").GetString())
                : answer.StatusCode == HttpStatusCode.BadRequest
                    ? new Sending.Refused(answer.Why, answer.Why.Contains("email_address", StringComparison.Ordinal))
                : (int)answer.StatusCode >= 500 ? new Sending.InDoubt(answer.Why)
                : new Sending.NotNow(answer.Why);
        }
        catch (HttpRequestException failure)
        {
            return
                failure.HttpRequestError
                    is HttpRequestError.ConnectionError
                        or HttpRequestError.NameResolutionError
                        or HttpRequestError.SecureConnectionError
                ? new Sending.NotNow(failure.Message)
                : new Sending.InDoubt(failure.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Sending.InDoubt("Notify did not answer in time");
        }
    }

    public async Task<string?> FindAsync(OutboxMessage message, CancellationToken cancellation)
    {
        using var answer = await AskAsync(HttpMethod.Get, $"{Notifications}?reference={message.Id}", null, cancellation);
        answer.ThrowUnlessGood();
        return answer.Json.GetProperty("notifications").EnumerateArray().Select(n => n.GetProperty("id").GetString()).FirstOrDefault();
    }

    public async Task<Fate> AskAsync(OutboxMessage message, CancellationToken cancellation)
    {
        using var answer = await AskAsync(HttpMethod.Get, $"{Notifications}/{message.SentAs}", null, cancellation);
        answer.ThrowUnlessGood();
        return answer.Json.GetProperty("status").GetString() switch
        {
            "delivered" => new Fate.Delivered(),
            "permanent-failure" => new Fate.CameBack("Notify says that the address does not exist (permanent-failure)"),
            "temporary-failure" => new Fate.NotDelivered(
                "Notify could not deliver it for three days, perhaps because the inbox is full (temporary-failure)",
                ForTheAddress: true
            ),
            "technical-failure" => new Fate.NotDelivered("Notify failed (technical-failure)", ForTheAddress: false),
            _ => new Fate.OnItsWay(),
        };
    }

    /// <summary>A token that is good for half a minute by Notify's clock, and says which service asks.</summary>
    internal static string Token(string apiKey, DateTimeOffset realNow)
    {
        var (service, secret) = NotifySettings.PartsOf(apiKey);
        var said =
            $"{Encode("""{"typ":"JWT","alg":"HS256"}"""u8)}.{Encode(JsonSerializer.SerializeToUtf8Bytes(new { iss = service, iat = realNow.ToUnixTimeSeconds() }))}";
        return $"{said}.{Encode(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), Encoding.ASCII.GetBytes(said)))}";
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private async Task<Answer> AskAsync(HttpMethod method, string path, string? body, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(settings.Timeout);
        using HttpRequestMessage request = new(method, new Uri(settings.Address, path));
        request.Headers.Authorization = new("Bearer", Token(settings.ApiKey, TimeProvider.System.GetUtcNow()));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, limit.Token);
        return Answer.Of(response.StatusCode, await response.Content.ReadAsStringAsync(limit.Token));
    }

    /// <summary>What Notify said.</summary>
    private sealed record Answer(HttpStatusCode StatusCode, JsonDocument? Document) : IDisposable
    {
        public JsonElement Json => Document?.RootElement ?? throw new HttpRequestException("Notify gave an answer that is no JSON");

        /// <summary>"ValidationError: email_address Not a valid email address".</summary>
        public string Why =>
            Document is not null && Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("errors", out var errors)
                ? string.Join(
                    "; ",
                    errors.EnumerateArray().Select(e => $"{e.GetProperty("error").GetString()}: {e.GetProperty("message").GetString()}")
                )
                : $"Notify answered {(int)StatusCode}";

        public static Answer Of(HttpStatusCode status, string text)
        {
            try
            {
                return new(status, JsonDocument.Parse(text));
            }
            catch (JsonException)
            {
                return new(status, null);
            }
        }

        public void ThrowUnlessGood()
        {
            if (StatusCode != HttpStatusCode.OK)
            {
                throw new HttpRequestException(Why, null, StatusCode);
            }
        }

        public void Dispose() => Document?.Dispose();
    }
}
