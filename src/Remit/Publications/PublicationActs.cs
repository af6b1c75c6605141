using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Forms;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Publications;

/// <summary>The acts that make something public, each in one transaction with its entry in the journal. Whoever comes second finds it done.</summary>
internal static class PublicationActs
{
    /// <summary>The name under which the program acts by itself.</summary>
    public const string Clock = "The publication clock";

    /// <summary>Puts a signed decision on the register, when nothing stands against it.</summary>
    /// <param name="db">The database, on which nothing else waits to be saved.</param>
    /// <param name="id">The publication.</param>
    /// <param name="publisher">The authority whose register it is.</param>
    /// <param name="entry">Who publishes, when, and why before a deferral ends.</param>
    /// <param name="stillDue">Asked inside the transaction; false leaves it as it is.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    /// <returns>Why not, empty when it is done; and the decision, null when it was no longer due.</returns>
    public static async Task<(IReadOnlyList<Breach> Breaches, Decision? Decision)> PublishAsync(
        this RemitDb db,
        Guid id,
        string publisher,
        JournalDraft entry,
        Func<Publication, bool> stillDue,
        CancellationToken cancellation
    )
    {
        await using var writing = await db.WriteAsync(cancellation);
        var publication = await db.Publications.SingleAsync(p => p.Id == id, cancellation);
        if (!stillDue(publication))
        {
            return ([], null);
        }

        var facts = PublishedFacts.Of(publication, publisher, LondonTime.DayOf(entry.At));
        var standing = await db.Decisions.SameAs(facts).SingleOrDefaultAsync(cancellation);
        var today = LondonTime.DayOf(entry.At);
        IReadOnlyList<Breach> breaches =
        [
            .. publication.WhyNotPublish(entry.Why, entry.At),
            .. standing?.WhyNotRevise(facts, today) ?? Decision.WhyNotRecord(facts, today),
        ];
        if (breaches.Count > 0)
        {
            return (breaches, null);
        }

        var decision = await RecordAsync(db, standing, facts, new(entry.Who, entry.At, entry.Why ?? "Published within its time"), cancellation);
        publication.Publish(decision.Id, decision.Slug, entry.Who, entry.Why, entry.At);
        foreach (var document in PublishedFacts.Documents(publication))
        {
            db.PublishedDocuments.Add(Public(publication, document));
        }

        await db.SaveAsync(
            entry with
            {
                Act = "published a decision",
                Subject = $"decision {decision.Slug}",
                After = StorageJson.Write(facts with { Body = null }),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return ([], decision);
    }

    /// <summary>Releases what was withheld, and puts it on the register where the decision stands there.</summary>
    /// <param name="db">The database, on which nothing else waits to be saved.</param>
    /// <param name="id">The publication.</param>
    /// <param name="withholdingId">What is released.</param>
    /// <param name="publisher">The authority whose register it is.</param>
    /// <param name="entry">Who releases it, when and why.</param>
    /// <param name="stillDue">Asked inside the transaction; false leaves it as it is.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    /// <returns>Why not, empty when it is done or was no longer due; and whether it is done.</returns>
    public static async Task<(IReadOnlyList<Breach> Breaches, bool IsDone)> ReleaseAsync(
        this RemitDb db,
        Guid id,
        Guid withholdingId,
        string publisher,
        JournalDraft entry,
        Func<Withholding, bool> stillDue,
        CancellationToken cancellation
    )
    {
        await using var writing = await db.WriteAsync(cancellation);
        var publication = await db.Publications.SingleAsync(p => p.Id == id, cancellation);
        if (publication.Withholdings.FirstOrDefault(w => w.Id == withholdingId) is not { } withholding || !stillDue(withholding))
        {
            return ([], false);
        }

        var breaches = publication.WhyNotRelease(withholdingId, entry.Why);
        if (breaches.Count > 0)
        {
            return (breaches, false);
        }

        var part = Part(await db.SignedContentAsync(publication.FormId, cancellation), withholding);
        publication.Release(withholdingId, part, entry.Why!, entry.At);
        if (publication.DecisionId is { } decisionId)
        {
            var decision = await db.Decisions.SingleAsync(d => d.Id == decisionId, cancellation);
            var facts = PublishedFacts.Of(publication, publisher, publication.PublishedOn!.Value);
            decision.Revise(facts, new(entry.Who, entry.At, $"Released from Part 2: {entry.Why}"));
            if (part.Document is { } document)
            {
                db.PublishedDocuments.Add(Public(publication, document));
            }
        }

        await db.SaveAsync(
            entry with
            {
                Act = "released what was withheld",
                Subject = $"publication {publication.Code}",
                After = StorageJson.Write(
                    new
                    {
                        withholdingId,
                        withholding.Kind,
                        withholding.Exemption,
                    }
                ),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return ([], true);
    }

    /// <summary>A form's content as it was signed, Part 2 included: read to release a part of it, and for nothing else.</summary>
    private static async Task<FormContent> SignedContentAsync(this RemitDb db, Guid formId, CancellationToken cancellation) =>
        (await db.SignedForms.AsNoTracking().SingleAsync(f => f.FormId == formId, cancellation)).Withheld.Content;

    private static ReleasedPart Part(FormContent content, Withholding withholding) =>
        withholding.Kind == WithheldKind.Paragraph
            ? new(content.Access.Part2[withholding.Place].Text, null)
            : new(null, content.Sources.Documents[withholding.Place] with { Withheld = null });

    private static PublishedDocument Public(Publication publication, FormDocument document) =>
        new(publication.Id, document.Hash, document.Id, document.FileName);

    /// <summary>A new decision, or the next version of one that stands there already: an older paper of it was brought in.</summary>
    private static async Task<Decision> RecordAsync(
        RemitDb db,
        Decision? standing,
        DecisionFacts facts,
        Provenance provenance,
        CancellationToken cancellation
    )
    {
        if (standing is not null)
        {
            standing.Revise(facts, provenance);
            return standing;
        }

        var (entry, slug) = await db.NextPlaceAsync(facts, cancellation);
        Decision decision = new(facts, entry, slug, provenance);
        db.Decisions.Add(decision);
        return decision;
    }
}
