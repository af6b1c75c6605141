using System.Text;

namespace Remit.Api;

/// <summary>The header that names a request, so that sending it again is no second request.</summary>
/// <remarks>Source: draft-ietf-httpapi-idempotency-key-header: a string of a structured field (RFC 9651), in double quotes; without them it is taken as well.</remarks>
internal static class IdempotencyKey
{
    /// <summary>The header's name.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The most characters of a key.</summary>
    public const int Longest = 255;

    /// <summary>Reads it.</summary>
    /// <param name="headers">The headers of a request.</param>
    /// <param name="wrong">Why there is no key; null when there is one.</param>
    /// <returns>The key without its quotes; null when there is none that can be taken.</returns>
    public static string? Read(IHeaderDictionary headers, out ApiError? wrong)
    {
        wrong = null;
        var said = headers[Header];
        if (said.Count == 0 || string.IsNullOrWhiteSpace(said.ToString()))
        {
            wrong = new(
                "api.no-idempotency-key",
                $"Send the header {Header} with a key that no other request of yours has, for example a UUID: then the same request sent twice acts once"
            );
            return null;
        }

        var key = said is [{ } one] ? Unquoted(one.Trim()) : null;
        if (key is null)
        {
            wrong = new(
                "api.wrong-idempotency-key",
                $"{Header} must be one text of 1 to {Longest} printable ASCII characters in double quotes, for example \"8e03978e-40d5-43e8-bc93-6894a57f9324\""
            );
        }

        return key;
    }

    private static string? Unquoted(string text)
    {
        if (!text.StartsWith('"'))
        {
            return text.Length is > 0 and <= Longest && text.All(c => c is > ' ' and <= '~' and not ('"' or ',' or ';')) ? text : null;
        }

        StringBuilder key = new();
        for (var at = 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    return at == text.Length - 1 && key.Length is > 0 and <= Longest ? key.ToString() : null;
                case '\\' when at + 1 < text.Length && text[at + 1] is '"' or '\\':
                    key.Append(text[++at]);
                    break;
                case '\\' or < ' ' or > '~':
                    return null;
                default:
                    key.Append(text[at]);
                    break;
            }
        }

        return null;
    }
}
