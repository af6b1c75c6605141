using Microsoft.EntityFrameworkCore.Infrastructure;
using Remit.Decisions;
using Remit.Forms;
using Remit.PublicLog;
using Remit.Storage;

namespace Remit.Envelopes;

/// <summary>The one way in which amounts of envelopes change: acts are judged by the book and written with their journal, in one transaction of the one writer.</summary>
internal static class LedgerWriting
{
    /// <summary>Judges acts in their order and writes those that may be done; the caller commits.</summary>
    /// <param name="db">The database.</param>
    /// <param name="writing">The transaction that the caller opened with <c>WriteAsync</c>.</param>
    /// <param name="requests">The acts.</param>
    /// <param name="cancellation">Gives up before anything is written.</param>
    /// <returns>For each request what came of it.</returns>
    public static async Task<IReadOnlyList<LedgerAnswer>> PostAsync(
        RemitDb db,
        Writing writing,
        IReadOnlyList<LedgerRequest> requests,
        CancellationToken cancellation
    )
    {
        if (requests.Count == 0)
        {
            return [];
        }

        var rows = LedgerRows.In(db, writing);
        var start = await rows.StartAsync(IdsOf(requests), KeysOf(requests), locks: false, cancellation);
        var (answers, page) = await JudgeAsync(db, new(), start, requests, cancellation);
        if (page is not null)
        {
            await rows.WriteAsync(page, LedgerTransaction.Middle, cancellation);
        }

        return answers;
    }

    public static Guid[] IdsOf(IReadOnlyList<LedgerRequest> requests) => [.. requests.Select(r => r.Act.Id)];

    public static string[] KeysOf(IReadOnlyList<LedgerRequest> requests) => [.. requests.Select(r => r.Once?.Key).OfType<string>()];

    /// <summary>Judges acts in their order.</summary>
    /// <param name="db">The database, in the transaction of the one writer.</param>
    /// <param name="book">A book that holds nothing, or what is as true as the database.</param>
    /// <param name="start">What the database says before.</param>
    /// <param name="requests">The acts.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What comes of each, and what is to be written; null when nothing is.</returns>
    public static async Task<(IReadOnlyList<LedgerAnswer> Answers, LedgerPage? Page)> JudgeAsync(
        RemitDb db,
        LedgerBook book,
        LedgerStart start,
        IReadOnlyList<LedgerRequest> requests,
        CancellationToken cancellation
    )
    {
        await LedgerReading.ReadAsync(db, book, [.. requests.Select(r => r.Act)], start.Done, cancellation);
        var signed = await SignedAsync(db, requests, cancellation);
        LedgerAnswer[] answers = [.. requests.Select(request => Answer(book, request, start.Sent, signed))];
        var done = requests.Zip(answers).Where(r => r.Second.IsDone).ToList();
        if (done.Count == 0)
        {
            return (answers, null);
        }

        var journal = JournalChain.After(start.Number, start.Hash, [.. done.Select(d => DraftOf(book, d.First, d.Second.Entries))]);
        JournalHeadRow head = new()
        {
            Number = journal[^1].Number,
            Entries = journal.Count,
            Note = db.GetService<LogSigner>().SignJournal(journal[^1], start.Checkpoint?.ToCheckpoint()),
        };
        return (
            answers,
            new([.. book.Opened], [.. book.Entries], [.. done.Select(d => d.First.Once).OfType<FormOnce>().Select(RowOf)], journal, head)
        );
    }

    /// <summary>The codes of the decisions that acts name, where they are signed: like the book they are as true as the database until somebody writes.</summary>
    private static Task<IReadOnlySet<string>> SignedAsync(RemitDb db, IReadOnlyList<LedgerRequest> requests, CancellationToken cancellation) =>
        db.SignedCodesAsync(requests.Select(r => r.Act).OfType<LedgerAct.Move>().Select(m => DecisionCode.Key(m.DecisionCode)), cancellation);

    private static LedgerAnswer Answer(LedgerBook book, LedgerRequest request, Dictionary<string, string> sent, IReadOnlySet<string> signed)
    {
        if (request.Once is { } once && sent.TryGetValue(once.Key, out var content))
        {
            return content == once.Content
                ? new(request.Act, [], []) { WasSentBefore = true }
                : new(
                    request.Act,
                    [new("envelopes.key-used", "This was sent before with other content, and that was done: nothing is done now")],
                    []
                );
        }

        if (book.WhyNot(request.Act, request.Poster.On) is { Count: > 0 } breaches)
        {
            return new(request.Act, breaches, []);
        }

        if (request.Act is LedgerAct.Move { DecisionCode: var code } && !signed.Contains(DecisionCode.Key(code) ?? ""))
        {
            return new(request.Act, [EnvelopeStorage.NoDecision(code)], []);
        }

        if (request.Once is { } first)
        {
            sent.Add(first.Key, first.Content);
        }

        return new(request.Act, [], book.Post(request.Act, request.Poster));
    }

    private static FormSentRow RowOf(FormOnce once) =>
        new()
        {
            Key = once.Key,
            Content = once.Content,
            At = once.At,
            Answer = once.Answer,
        };

    private static JournalDraft DraftOf(LedgerBook book, LedgerRequest request, IReadOnlyList<LedgerEntry> entries)
    {
        var line = book.Line(entries[0].LineId)!;
        return new(
            request.Poster.Name,
            LedgerWords.Done(request.Act),
            $"{LedgerFact.Subjects}{book.EnvelopeOf(line).DecisionCode} line {line.Place}",
            entries[0].Why,
            request.Poster.At,
            After: StorageJson.Write(entries.Select(LedgerFact.Of).ToList()),
            PersonId: request.Poster.PersonId
        );
    }
}

/// <summary>An act that somebody asks for.</summary>
/// <param name="Act">The act.</param>
/// <param name="Poster">Who asks, and when.</param>
/// <param name="Once">The form or request that asks, so that it acts once however often it is sent; null when it is part of a larger act.</param>
internal sealed record LedgerRequest(LedgerAct Act, Poster Poster, FormOnce? Once = null);

/// <summary>What came of an act.</summary>
/// <param name="Act">The act.</param>
/// <param name="Breaches">The reasons against it; empty when it was done.</param>
/// <param name="Entries">Its entries; empty when it was not done.</param>
internal sealed record LedgerAnswer(LedgerAct Act, IReadOnlyList<Rules.Breach> Breaches, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Breaches.Count == 0 && !WasSentBefore;

    /// <summary>Whether the form that asks was acted on before, so that nothing was done now.</summary>
    public bool WasSentBefore { get; init; }
}
