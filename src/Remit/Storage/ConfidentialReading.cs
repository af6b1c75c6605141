using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace Remit.Storage;

/// <summary>That somebody has read what is not public, as an entry in the journal.</summary>
public static class ConfidentialReading
{
    /// <summary>What such an entry says was done.</summary>
    public const string Act = "read what is confidential";

    /// <summary>Writes the entry in a transaction of its own, before what it tells of is shown: without the entry there is no reading.</summary>
    /// <param name="db">The database, on which nothing else waits to be saved.</param>
    /// <param name="user">Who reads.</param>
    /// <param name="subject">What it belongs to, as the journal names it: "import 0198…".</param>
    /// <param name="what">What is read, never its words: "Part 2".</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    /// <exception cref="InvalidOperationException">Something else waits to be saved, which a reading must not carry with it.</exception>
    public static async Task ReadConfidentialAsync(
        this RemitDb db,
        ClaimsPrincipal user,
        string subject,
        string what,
        DateTime at,
        CancellationToken cancellation = default
    )
    {
        if (db.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("Save what is changed, or read first: a reading is an entry of its own");
        }

        // reading is not what a form does: a form that only showed something may be sent again
        var once = db.Once;
        db.Once = null;
        try
        {
            await db.SaveAsync(Journal.Entry(user, Act, subject, null, at) with { After = StorageJson.Write(new { what }) }, cancellation);
        }
        finally
        {
            db.Once = once;
        }
    }
}
