using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Remit.Rules;

namespace Remit.Accounts;

/// <summary>
/// What a program shows to act as a person through the interface for programs. It holds nothing of what they may do: that follows from their posts on the day of
/// each request, so a key may never do more than its person.
/// </summary>
internal sealed class ApiKey
{
    /// <summary>The longest name.</summary>
    public const int NameLength = 60;

    /// <summary>How many somebody may have in use.</summary>
    public const int Most = 10;

    /// <summary>How often at most it is written down that a key is in use.</summary>
    public static readonly TimeSpan UsedEvery = TimeSpan.FromMinutes(1);

    /// <summary>How every key begins, so that one that lies about in a file is known for what it is.</summary>
    private const string Beginning = "remit_";

    private ApiKey() => (Name, Hash) = ("", "");

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>As whom it acts.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>By which its maker knows it again; it stands beside their name in the journal.</summary>
    public string Name { get; private init; }

    /// <summary>The SHA-256 of the key: who reads the table cannot use it.</summary>
    public string Hash { get; private init; }

    /// <summary>In UTC.</summary>
    public DateTime MadeAt { get; private init; }

    /// <summary>The last day in London on which it is good.</summary>
    public DateOnly LastDay { get; private init; }

    /// <summary>When it was last used, to the minute, in UTC; null while it has not been.</summary>
    public DateTime? UsedAt { get; private init; }

    /// <summary>When its maker or an administrator ended it, in UTC; null while nobody has.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Makes one.</summary>
    /// <returns>The row, and the key as it is shown once.</returns>
    public static (ApiKey Row, string Key) Make(Guid personId, string name, DateOnly lastDay, DateTime now)
    {
        var key = Beginning + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        ApiKey row = new()
        {
            PersonId = personId,
            Name = name.Trim(),
            Hash = HashOf(key),
            LastDay = lastDay,
            MadeAt = now,
        };
        return (row, key);
    }

    /// <summary>The key has 256 random bits: a plain hash of it cannot be searched.</summary>
    public static string HashOf(string key) => AccountLink.HashOf(key);

    /// <summary>Why a key may not be made; empty when it may.</summary>
    /// <param name="name">What it is to be called.</param>
    /// <param name="lastDay">The last day on which it is to be good.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="inUse">The names of the keys that this person has in use.</param>
    public static IReadOnlyList<Breach> WhyNotMake(string? name, DateOnly? lastDay, DateOnly today, IReadOnlyCollection<string> inUse)
    {
        List<Breach> breaches = [];
        var called = name?.Trim() ?? "";
        if (called.Length == 0)
        {
            breaches.Add(new("accounts.key-without-name", "Enter a name by which you know the key again, for example the program that uses it"));
        }
        else if (called.Length > NameLength)
        {
            breaches.Add(new("accounts.key-name-too-long", $"A name may have up to {NameLength} characters"));
        }
        else if (inUse.Contains(called, StringComparer.OrdinalIgnoreCase))
        {
            breaches.Add(new("accounts.key-name-used", $"You have a key called {called}: choose another name, so that the journal tells them apart"));
        }

        if (lastDay is not { } last)
        {
            breaches.Add(new("accounts.key-without-end", "Enter the last day on which the key is good"));
        }
        else if (last < today || last > today.AddYears(1))
        {
            breaches.Add(new("accounts.key-end", $"The last day must lie between {DayWords.Of(today)} and {DayWords.Of(today.AddYears(1))}"));
        }

        if (inUse.Count >= Most)
        {
            breaches.Add(new("accounts.too-many-keys", $"You have {Most} keys in use: end one that no program needs"));
        }

        return breaches;
    }

    /// <summary>Whether it lets anybody in on a day.</summary>
    public bool IsGood(DateOnly today) => EndedAt is null && today <= LastDay;

    public void End(DateTime now) => EndedAt ??= now;
}
