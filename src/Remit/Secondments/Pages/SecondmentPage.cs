using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Calendars;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A page about secondments: knows who looks at it and when, and acts in a transaction that reads first.</summary>
internal abstract class SecondmentPage(RemitDb db, TimeProvider clock) : PageModel
{
    /// <summary>The day in London.</summary>
    public DateOnly Today => clock.LondonToday;

    /// <summary>Who looks at it.</summary>
    public SecondmentReader Reader { get; private set; } = new(null, null, false, false);

    protected RemitDb Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What they do now.</summary>
    protected SecondmentAct By(string? why = null) => new(User.PersonId, User.PersonName, Now, Trimmed(why));

    /// <summary>Learns who looks.</summary>
    protected async Task KnowAsync(CancellationToken cancellation) => Reader = await db.SecondmentReaderAsync(User, Today, cancellation);

    /// <summary>
    /// Acts on things as they stand when nobody else writes: what comes twice at once has one effect. When there are reasons against it nothing is saved.
    /// </summary>
    /// <param name="perform">Reads, asks, and does it when nothing stands against it.</param>
    /// <param name="entry">The entry in the journal, asked for when it is done.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    /// <returns>Whether it was done; otherwise each reason stands at its field.</returns>
    protected async Task<bool> ActAsync(Func<Task<IReadOnlyList<Breach>>> perform, Func<JournalDraft> entry, CancellationToken cancellation)
    {
        if (User.PersonId is null)
        {
            ModelState.AddModelError("", "Sign in as a person: a key alone names nobody who could answer for this");
            return false;
        }

        db.ChangeTracker.Clear();
        await using var writing = await db.WriteAsync(cancellation);
        var breaches = await perform();
        if (Refuses(breaches) || !ModelState.IsValid)
        {
            db.ChangeTracker.Clear();
            return false;
        }

        await db.SaveAsync(entry(), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Shows why something may not be done, each reason at its field.</summary>
    /// <returns>True when there is any.</returns>
    protected bool Refuses(IEnumerable<Breach> breaches)
    {
        var any = false;
        foreach (var breach in breaches)
        {
            any |= ModelState.AddBreaches([breach], FieldOf(breach.Code));
        }

        return any;
    }

    /// <summary>Says at a field that it is empty, unless something is said there already: that it could not be read.</summary>
    protected void Require(bool given, string field, string message)
    {
        if (!given && ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, message);
        }
    }

    /// <summary>An entry in the journal.</summary>
    protected JournalDraft Entry(string act, string subject, string? why, object? before, object? after) =>
        Journal.Entry(User, act, subject, Trimmed(why), Now) with
        {
            Before = before is null ? null : StorageJson.Write(before),
            After = after is null ? null : StorageJson.Write(after),
        };

    /// <summary>The field beside which a reason stands; empty for the top of the page.</summary>
    protected virtual string FieldOf(string code) => "";

    /// <summary>A text as it is kept: without blanks around it, null when nothing is left.</summary>
    protected static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
