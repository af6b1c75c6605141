using System.Text;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Storage;

namespace Remit.PublicLog;

/// <summary>The public log for programs: everything that is needed to check it without asking whoever keeps it.</summary>
internal static class PublicLogApi
{
    private const string Lines = "application/x-ndjson; charset=utf-8";
    private const string Text = "text/plain; charset=utf-8";
    private const int BytesAtOnce = 32 * 1024;

    /// <summary>Maps the routes. All are open to everyone and read only.</summary>
    public static void MapPublicLog(this IEndpointRouteBuilder app)
    {
        app.MapGet(PublicLogUrls.Checkpoint, CheckpointAsync).ExcludeFromDescription();
        app.MapGet(PublicLogUrls.Key, KeyAsync).ExcludeFromDescription();
        app.MapGet(PublicLogUrls.Entries, EntriesAsync).ExcludeFromDescription();
        app.MapGet(PublicLogUrls.Proof, ProofAsync).ExcludeFromDescription();
        app.MapGet(PublicLogUrls.Consistency, ConsistencyAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> CheckpointAsync(RemitDb db, HttpContext context, CancellationToken cancellation)
    {
        Fresh(context);
        return await db.NewestCheckpointAsync(cancellation) is { } newest ? Results.Text(newest.Note, Text) : Empty();
    }

    private static async Task<IResult> KeyAsync(RemitDb db, HttpContext context, CancellationToken cancellation)
    {
        Fresh(context);
        return await db.NewestKeyAsync(cancellation) is { } key ? Results.Text(key.ToString(), Text) : Empty();
    }

    private static async Task<IResult> EntriesAsync(RemitDb db, HttpContext context, CancellationToken cancellation, long from = 0, long? to = null)
    {
        var size = (await db.NewestCheckpointAsync(cancellation))?.Checkpoint.Size ?? 0;
        var end = to ?? size;
        if (from < 0 || end < from || end > size)
        {
            return Wrong($"The log has {size} entries, from 0: ask for from=0&to={size} or less", ("from", "0 or more"), ("to", $"{size} or less"));
        }

        Fresh(context);
        context.Response.ContentType = Lines;
        var entries = db.LogLeaves.AsNoTracking().Where(l => l.Leaf >= from && l.Leaf < end).OrderBy(l => l.Leaf).Select(l => l.Words);
        StringBuilder text = new();
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            text.Append(entry).Append('\n');
            if (text.Length > BytesAtOnce)
            {
                await context.Response.WriteAsync(text.ToString(), cancellation);
                text.Clear();
            }
        }

        await context.Response.WriteAsync(text.ToString(), cancellation);
        return Results.Empty;
    }

    private static async Task<IResult> ProofAsync(RemitDb db, HttpContext context, CancellationToken cancellation, long leaf = -1, long? size = null)
    {
        if (await db.NewestCheckpointAsync(cancellation) is not { } newest)
        {
            return Empty();
        }

        var of = size ?? newest.Checkpoint.Size;
        if (of < 1 || of > newest.Checkpoint.Size || leaf < 0 || leaf >= of)
        {
            return Wrong(
                $"The log has {newest.Checkpoint.Size} entries, from 0",
                ("leaf", $"0 to {newest.Checkpoint.Size - 1}"),
                ("size", $"more than leaf, at most {newest.Checkpoint.Size}")
            );
        }

        Fresh(context);
        var words = await db.LogLeaves.Where(l => l.Leaf == leaf).Select(l => l.Words).SingleAsync(cancellation);
        var (path, root) = (MerkleLog.Inclusion(leaf, of), MerkleLog.Root(of));
        var hashOf = await db.LogHashesAsync(new([.. path.Parts, .. root.Parts]), cancellation);
        context.Response.Headers.ContentDisposition = $"attachment; filename=entry-{leaf + 1}-of-{of}.proof.json";
        return Asked.Json(
            new InclusionData(
                leaf,
                of,
                words,
                LogHash.OfLeaf(Encoding.UTF8.GetBytes(words)).ToString(),
                [.. path.Hashes(hashOf).Select(h => h.ToString())],
                root.Hashes(hashOf)[0].ToString(),
                await NoteAsync(db, of, cancellation)
            )
        );
    }

    private static async Task<IResult> ConsistencyAsync(
        RemitDb db,
        HttpContext context,
        CancellationToken cancellation,
        long from = -1,
        long? to = null
    )
    {
        if (await db.NewestCheckpointAsync(cancellation) is not { } newest)
        {
            return Empty();
        }

        var until = to ?? newest.Checkpoint.Size;
        if (from < 1 || until < from || until > newest.Checkpoint.Size)
        {
            return Wrong(
                $"The log has {newest.Checkpoint.Size} entries",
                ("from", "an earlier size, 1 or more"),
                ("to", $"a later size, at most {newest.Checkpoint.Size}")
            );
        }

        Fresh(context);
        var (path, before, now) = (MerkleLog.Consistency(from, until), MerkleLog.Root(from), MerkleLog.Root(until));
        var hashOf = await db.LogHashesAsync(new([.. path.Parts, .. before.Parts, .. now.Parts]), cancellation);
        return Asked.Json(
            new ConsistencyData(
                from,
                before.Hashes(hashOf)[0].ToString(),
                until,
                now.Hashes(hashOf)[0].ToString(),
                [.. path.Hashes(hashOf).Select(h => h.ToString())],
                await NoteAsync(db, until, cancellation)
            )
        );
    }

    private static Task<string?> NoteAsync(RemitDb db, long size, CancellationToken cancellation) =>
        db.LogCheckpoints.Where(c => c.Size == size).Select(c => c.Note).SingleOrDefaultAsync(cancellation);

    /// <summary>The log grows at any moment: nobody should hold on to what it said for long.</summary>
    private static void Fresh(HttpContext context) => context.Response.Headers.CacheControl = "public, max-age=10";

    private static IResult Empty() => Asked.Problem(404, "The public log is empty", "It begins with the first decision that is put on the register");

    private static IResult Wrong(string detail, params (string, string)[] parameters) =>
        Asked.Problem(400, "The question could not be understood", detail, parameters);
}
