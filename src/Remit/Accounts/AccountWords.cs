using System.Globalization;
using Remit.Calendars;
using Remit.Rules;

namespace Remit.Accounts;

/// <summary>How the pages about accounts say things.</summary>
internal static class AccountWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"22 November 2026 at 08:30", as clocks in London show it.</summary>
    public static string Instant(DateTime utc) => LondonTime.ClockOf(utc).ToString("d MMMM yyyy 'at' HH:mm", British);

    /// <summary>What has become of an API key.</summary>
    public static string State(ApiKey key, DateOnly today) =>
        key.EndedAt is { } ended ? $"Ended on {DayWords.Of(LondonTime.DayOf(ended))}"
        : key.IsGood(today) ? $"Good until {DayWords.Of(key.LastDay)}"
        : $"Was good until {DayWords.Of(key.LastDay)}";

    /// <summary>What a browser says of itself, as far as a person would say it: "Firefox on Windows".</summary>
    public static string Browser(string? agent)
    {
        var name = First(agent, ("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"));
        var system = First(
            agent,
            ("Windows", "Windows"),
            ("Android", "Android"),
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("Mac OS", "a Mac"),
            ("Linux", "Linux")
        );
        return (name, system) switch
        {
            (null, null) => "An unknown browser",
            (null, _) => $"A browser on {system}",
            (_, null) => name,
            _ => $"{name} on {system}",
        };
    }

    public static string Way(SignInWay way) =>
        way switch
        {
            SignInWay.Password => "a password",
            SignInWay.PasswordAndCode => "a password and a code",
            SignInWay.PasswordAndRecoveryCode => "a password and a recovery code",
            SignInWay.Passkey => "a passkey",
            _ => "the organisation’s sign-in",
        };

    /// <summary>Whether a text looks like an address; whether mail arrives there only mail can tell.</summary>
    public static bool IsEmail(string? text) =>
        text is { Length: <= 254 } && System.Net.Mail.MailAddress.TryCreate(text.Trim(), out var address) && address.Address == text.Trim();

    private static string? First(string? agent, params (string Mark, string Name)[] known) =>
        agent is null ? null : known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
