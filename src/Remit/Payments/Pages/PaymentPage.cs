using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Calendars;
using Remit.Envelopes;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>A page about money: knows who looks at it and when, and acts in a transaction that reads first.</summary>
internal abstract class PaymentPage(RemitDb db, TimeProvider clock) : PageModel
{
    /// <summary>The day in London.</summary>
    public DateOnly Today => clock.LondonToday;

    /// <summary>Whether they see what is everybody's: finance, programme officers and approvers.</summary>
    public bool IsOfficer => Has(Role.Finance) || Has(Role.ProgrammeOfficer) || Has(Role.Approver);

    /// <summary>Whether they prepare and check: finance and programme officers.</summary>
    public bool Prepares => Has(Role.Finance) || Has(Role.ProgrammeOfficer);

    /// <summary>Whether they are of finance.</summary>
    public bool IsFinance => Has(Role.Finance);

    /// <summary>The organisation that they work for, of a partner's people alone.</summary>
    public Guid? OrganisationId { get; private set; }

    protected RemitDb Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What they do now.</summary>
    protected PaymentAct By(string? why = null) =>
        new(User.PersonId ?? Guid.Empty, User.PersonName, Now, string.IsNullOrWhiteSpace(why) ? null : why.Trim());

    /// <summary>Who acts on the ledger.</summary>
    protected Poster Poster => new(User.PersonId, User.PersonName, Now, Today);

    /// <summary>Whether something of an organisation is there for them: for officers it is, for partners when it is their own.</summary>
    protected bool Sees(Guid organisationId) => IsOfficer || OrganisationId == organisationId;

    /// <summary>Learns for which organisation a partner's person works.</summary>
    protected async Task KnowAsync(CancellationToken cancellation) =>
        OrganisationId = Has(Role.Partner) ? await db.OwnOrganisationAsync(User.PersonId, Today, cancellation) : null;

    /// <summary>
    /// Acts on things as they stand when nobody else writes: what comes twice at once has one effect. When there are reasons against it nothing is saved,
    /// and everything is to be read anew.
    /// </summary>
    /// <param name="perform">Reads, asks, and does it when nothing stands against it.</param>
    /// <param name="entry">The entry in the journal, asked for when it is done.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    protected async Task<IReadOnlyList<Breach>> ActAsync(
        Func<Writing, Task<IReadOnlyList<Breach>>> perform,
        Func<JournalDraft> entry,
        CancellationToken cancellation
    )
    {
        if (User.PersonId is null)
        {
            return [new("payments.nobody", "Sign in as a person: a key alone names nobody who could answer for this")];
        }

        db.ChangeTracker.Clear();
        await using var writing = await db.WriteAsync(cancellation);
        if (await perform(writing) is { Count: > 0 } breaches)
        {
            db.ChangeTracker.Clear();
            return breaches;
        }

        await db.SaveAsync(entry(), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return [];
    }

    /// <summary>The same for what needs no open transaction of its own.</summary>
    protected Task<IReadOnlyList<Breach>> ActAsync(
        Func<Task<IReadOnlyList<Breach>>> perform,
        Func<JournalDraft> entry,
        CancellationToken cancellation
    ) => ActAsync(_ => perform(), entry, cancellation);

    /// <summary>Says at a field that it is empty, unless something is said there already: that it could not be read.</summary>
    protected void Require(string field, bool isMissing, string message)
    {
        if (isMissing && ModelState[field]?.Errors.Count is null or 0)
        {
            ModelState.AddModelError(field, message);
        }
    }

    /// <summary>Where an act leads: on, when it was done; otherwise back to the page as things stand now, with each reason at its field.</summary>
    /// <param name="breaches">The reasons against it; empty when it was done.</param>
    /// <param name="next">Where it leads on.</param>
    /// <param name="fieldOf">The field of a reason; "" for one that belongs to none.</param>
    /// <param name="reload">Reads the page anew.</param>
    /// <param name="cancellation">Gives up.</param>
    protected async Task<IActionResult> AnswerAsync(
        IReadOnlyList<Breach> breaches,
        Func<string> next,
        Func<Breach, string> fieldOf,
        Func<CancellationToken, Task> reload,
        CancellationToken cancellation
    )
    {
        if (breaches.Count == 0)
        {
            return Redirect(next());
        }

        foreach (var breach in breaches)
        {
            ModelState.AddBreaches([breach], fieldOf(breach));
        }

        await reload(cancellation);
        return Page();
    }

    /// <summary>Posts acts in an open transaction; when one is refused nothing may be kept.</summary>
    protected async Task<IReadOnlyList<Breach>> PostAsync(Writing writing, IEnumerable<LedgerAct> acts, CancellationToken cancellation)
    {
        var answers = await LedgerWriting.PostAsync(db, writing, [.. acts.Select(act => new LedgerRequest(act, Poster))], cancellation);
        return [.. answers.SelectMany(a => a.Breaches)];
    }

    /// <summary>An entry in the journal; <paramref name="after"/> is what it became.</summary>
    protected JournalDraft Entry(string act, string subject, string? why, object after) =>
        Journal.Entry(User, act, subject, string.IsNullOrWhiteSpace(why) ? null : why.Trim(), Now) with
        {
            After = System.Text.Json.JsonSerializer.Serialize(after, Said),
        };

    private static readonly System.Text.Json.JsonSerializerOptions Said = new(StorageJson.Options) { IgnoreReadOnlyProperties = false };

    private bool Has(Role role) => User.IsInRole(role.ToString());
}
