using System.Data.Common;
using System.Threading.Channels;
using Remit.Storage;

namespace Remit.Envelopes;

/// <summary>
/// Posts acts that stand alone. Those that arrive while a transaction is being written are written together in the next one, so that
/// the cost of making them durable is shared; each gets its own answer once it is durable.
/// </summary>
internal sealed class Ledger(IServiceScopeFactory scopes) : BackgroundService
{
    /// <summary>How many acts one transaction takes at most: it is over in a few milliseconds.</summary>
    public const int MostTogether = 256;

    /// <summary>How often the writer lets others go first before it begins a group that could be larger.</summary>
    private const int MostTurns = 8;

    /// <summary>How many rows the book holds before it is begun anew.</summary>
    private const int MostKept = 100_000;

    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>();
    private KeptBook? _kept;

    /// <summary>Posts an act.</summary>
    /// <param name="request">The act.</param>
    /// <param name="cancellation">Stops waiting for the answer; the act may be done all the same.</param>
    /// <returns>What came of it, once it is durable.</returns>
    public async Task<LedgerAnswer> PostAsync(LedgerRequest request, CancellationToken cancellation)
    {
        Waiting waiting = new(request);
        if (!_waiting.Writer.TryWrite(waiting))
        {
            throw new InvalidOperationException("The program is stopping; nothing was done");
        }

        var answer = await waiting.Answer.Task.WaitAsync(cancellation);
        if (answer.IsDone && request.Once is { } once)
        {
            once.IsKept = true;
        }

        return answer;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        List<Waiting> batch = [];
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                batch.Clear();
                while (batch.Count < MostTogether && _waiting.Reader.TryRead(out var waiting))
                {
                    batch.Add(waiting);
                }

                var waited = _waiting.Reader.Count;
                await PostTogetherAsync(batch);
                await GatherAsync(batch.Count + waited);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the program ends: who still waits is told so below
        }
        finally
        {
            _waiting.Writer.TryComplete();
            while (_waiting.Reader.TryRead(out var left))
            {
                left.Answer.TrySetException(new InvalidOperationException("The program is stopping; nothing was done"));
            }
        }
    }

    /// <summary>Lets those go first who ask again as soon as they are answered: two half groups would wait for the disk twice.</summary>
    private async Task GatherAsync(int expected)
    {
        for (var turn = 0; turn < MostTurns && _waiting.Reader.Count < expected; turn++)
        {
            await Task.Yield();
        }
    }

    private async Task PostTogetherAsync(IReadOnlyList<Waiting> batch, bool looks = false)
    {
        try
        {
            var answers = await WriteAsync([.. batch.Select(w => w.Request)], looks);
            foreach (var (waiting, answer) in batch.Zip(answers))
            {
                if (answer.WasSentBefore)
                {
                    waiting.Answer.TrySetException(new SentBeforeException());
                }
                else
                {
                    waiting.Answer.TrySetResult(answer);
                }
            }
        }
        catch (NotWrittenException) when (!looks)
        {
            // most likely one of them was done before
            await PostTogetherAsync(batch, looks: true);
        }
        catch (NotWrittenException) when (batch.Count > 1)
        {
            // one of them cannot be written: each by itself, so that the others are
            foreach (var waiting in batch)
            {
                await PostTogetherAsync([waiting], looks: true);
            }
        }
        catch (Exception failure)
        {
            foreach (var waiting in batch)
            {
                waiting.Answer.TrySetException((failure as NotWrittenException)?.InnerException ?? failure);
            }
        }
    }

    /// <param name="requests">The acts.</param>
    /// <param name="looks">Whether to look first which of them were done before; else the database refuses all of them because of one.</param>
    /// <exception cref="InDoubtException">The connection was lost while the database committed.</exception>
    /// <exception cref="NotWrittenException">The database refused what was to be written.</exception>
    private async Task<IReadOnlyList<LedgerAnswer>> WriteAsync(IReadOnlyList<LedgerRequest> requests, bool looks)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        if (!looks && await TryAsync(db, requests) is { } tried)
        {
            return tried;
        }

        await using var writing = await db.BeginWithoutLockAsync(CancellationToken.None);
        var rows = LedgerRows.In(db, writing);
        var ids = looks ? LedgerWriting.IdsOf(requests) : null;
        var start = await rows.StartAsync(ids, LedgerWriting.KeysOf(requests), locks: true, CancellationToken.None);
        // whatever happens below, the book is kept only when what it says is in the database
        var kept = _kept;
        _kept = null;
        var book =
            kept is not null && kept.Start.Number == start.Number && kept.Start.Hash == start.Hash && kept.Book.Size < MostKept ? kept.Book : new();
        var (answers, page) = await LedgerWriting.JudgeAsync(db, book, start, requests, CancellationToken.None);
        if (page is not null)
        {
            await WriteAsync(rows, page);
        }

        _kept = KeptBook.After(book, start, page);
        return answers;
    }

    /// <summary>
    /// Writes a group in one round trip, from the book as the last group left it. When anybody has written since, the number of the journal's next entry is
    /// taken, and the database refuses all of it; so it does when a key or an act is there already.
    /// </summary>
    /// <returns>What came of it; null when nothing was done, and the database has to be asked first.</returns>
    /// <exception cref="InDoubtException">The connection was lost while the database committed.</exception>
    private async Task<IReadOnlyList<LedgerAnswer>?> TryAsync(RemitDb db, IReadOnlyList<LedgerRequest> requests)
    {
        if (db.Kind != RemitDatabaseKind.Postgres || _kept is not { } kept || kept.Book.Size >= MostKept)
        {
            return null;
        }

        _kept = null;
        var (answers, page) = await LedgerWriting.JudgeAsync(db, kept.Book, kept.Start, requests, CancellationToken.None);
        if (page is null)
        {
            // a refusal holds only if the book is still true, and nothing that is written shows it
            _kept = kept;
            return null;
        }

        await using var writing = await db.BeginWithoutLockAsync(CancellationToken.None);
        try
        {
            await LedgerRows.In(db, writing).WriteAsync(page, LedgerTransaction.Whole, CancellationToken.None);
        }
        catch (DbException)
        {
            return null;
        }

        _kept = KeptBook.After(kept.Book, kept.Start, page);
        return answers;
    }

    private static async Task WriteAsync(LedgerRows rows, LedgerPage page)
    {
        try
        {
            await rows.WriteAsync(page, LedgerTransaction.End, CancellationToken.None);
        }
        catch (DbException refused)
        {
            throw new NotWrittenException(refused);
        }
    }

    /// <summary>The database refused what was to be written, and holds nothing of it.</summary>
    private sealed class NotWrittenException(DbException inner) : Exception("The database refused what was to be written", inner);

    /// <summary>
    /// The book as the last group left it. Every change of the register, whoever makes it in whatever instance, writes an entry of the journal in the same
    /// transaction: while the journal's last entry is the one that this group wrote, everything in the book is as it was.
    /// </summary>
    private sealed record KeptBook(LedgerBook Book, LedgerStart Start)
    {
        public static KeptBook After(LedgerBook book, LedgerStart start, LedgerPage? page) =>
            new(
                book,
                start with
                {
                    Number = page?.Head.Number ?? start.Number,
                    Hash = page?.Journal[^1].Hash ?? start.Hash,
                    Sent = new(StringComparer.Ordinal),
                    Done = [],
                }
            );
    }

    private sealed record Waiting(LedgerRequest Request)
    {
        /// <summary>Continues elsewhere, so that the writer goes on writing.</summary>
        public TaskCompletionSource<LedgerAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
