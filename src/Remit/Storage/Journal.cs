using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace Remit.Storage;

/// <summary>An act to be written into the journal with the change it makes.</summary>
/// <param name="Who">The person or program that acts, as named.</param>
/// <param name="Act">What is done, in the past: "confirmed a paper".</param>
/// <param name="Subject">What it is done to: "decision md2373".</param>
/// <param name="Why">The reason in their words; null when none is asked for.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Before">What it was, as JSON; null when it is new.</param>
/// <param name="After">What it is, as JSON; null when it is ended.</param>
/// <param name="PersonId">The id of the person who acts; null when a program does, or nobody known.</param>
public sealed record JournalDraft(
    string Who,
    string Act,
    string Subject,
    string? Why,
    DateTime At,
    string? Before = null,
    string? After = null,
    Guid? PersonId = null
);

/// <summary>An act in the journal, bound to the entry before it.</summary>
public sealed class JournalEntry
{
    /// <summary>Its place, from 1 without a gap.</summary>
    public long Number { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The person or program that acted.</summary>
    public required string Who { get; init; }

    /// <summary>The id of that person; null when it was a program, or nobody known.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What was done.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to.</summary>
    public required string Subject { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }

    /// <summary>What it was, as JSON.</summary>
    public string? Before { get; init; }

    /// <summary>What it became, as JSON.</summary>
    public string? After { get; init; }

    /// <summary>The hash of the entry before it; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>The SHA-256 of all of the above.</summary>
    public required string Hash { get; set; }
}

/// <summary>Words for the journal, and the proof that it stands as it was written.</summary>
public static class Journal
{
    /// <summary>An act of a signed-in person.</summary>
    /// <param name="user">Who acts.</param>
    /// <param name="act">What is done, in the past.</param>
    /// <param name="subject">What it is done to.</param>
    /// <param name="why">Their reason.</param>
    /// <param name="at">When, in UTC.</param>
    public static JournalDraft Entry(ClaimsPrincipal user, string act, string subject, string? why, DateTime at) =>
        new(
            user.Identity?.Name ?? "Somebody not signed in",
            act,
            subject,
            why,
            at,
            PersonId: Guid.TryParse(user.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var person) ? person : null
        );

    /// <summary>Reads the whole journal and tells the first entry that is not as it was written.</summary>
    /// <returns>Null when every entry is whole and none is missing but, possibly, from the end.</returns>
    public static async Task<string?> WhatIsWrongAsync(RemitDb db, CancellationToken cancellation = default)
    {
        var (number, hash) = (0L, JournalChain.BeforeTheFirst);
        await foreach (var entry in db.Journal.AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            number++;
            if (entry.Number != number)
            {
                return string.Create(CultureInfo.InvariantCulture, $"Entry {number} is missing from the journal");
            }

            if (entry.PreviousHash != hash || entry.Hash != JournalChain.HashOf(entry))
            {
                return string.Create(CultureInfo.InvariantCulture, $"Entry {number} of the journal is not as it was written");
            }

            hash = entry.Hash;
        }

        return null;
    }
}
