using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Calendars;
using Remit.People;
using Remit.Publications;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>A page on the route of a form: loads it, knows who looks at it and when, and acts in a transaction that reads the form first.</summary>
internal abstract class RoutePage(RemitDb db, TimeProvider clock, RouteMail mail) : PageModel
{
    [Microsoft.AspNetCore.Mvc.FromRoute]
    public Guid Id { get; set; }

    public DecisionForm Form { get; private set; } = null!;

    /// <summary>Who holds and covers which post.</summary>
    public Roster Roster { get; private set; } = Roster.Empty;

    /// <summary>Who looks at it; null for somebody who is no person of the authority.</summary>
    public Officer? Officer { get; private set; }

    public string Name => RouteWords.Name(Form);

    public DateOnly Today => clock.LondonToday;

    public bool IsDrafter => Officer is { } officer && Form.DrafterIds.Contains(officer.PersonId);

    protected RemitDb Db => db;

    protected RouteMail Mail => mail;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The transaction of the act that is being done.</summary>
    private protected Writing OpenWriting { get; private set; } = null!;

    /// <summary>What the journal calls the form.</summary>
    protected string Subject => $"form {Id}";

    /// <summary>By which role somebody acts on this page: the post that has it is named.</summary>
    protected virtual Role? ActingAs => null;

    /// <summary>Loads the form; false when there is none.</summary>
    protected virtual async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.FindFormAsync(Id, cancellation) is not { } form)
        {
            return false;
        }

        Roster = await db.RosterAsync(cancellation);
        (Form, Officer) = (form, Roster.OfficerOf(User.PersonId, Today, ActingAs));
        return true;
    }

    /// <summary>
    /// Acts on the form as it stands when nobody else writes: what comes twice at once has one effect. When there are reasons against it nothing is saved,
    /// and the form is as another has left it.
    /// </summary>
    /// <param name="act">What is done, in the past, as the journal says it.</param>
    /// <param name="why">The reason in their words.</param>
    /// <param name="perform">Asks, and does it when nothing stands against it.</param>
    /// <param name="after">What the journal notes of it; nothing of what is withheld.</param>
    protected async Task<IReadOnlyList<Breach>> ActAsync(
        string act,
        string? why,
        Func<Officer, Task<IReadOnlyList<Breach>>> perform,
        Func<object?> after,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var writing = await db.WriteAsync(cancellation);
        OpenWriting = writing;
        if (!await LoadAsync(cancellation) || Officer is not { } officer)
        {
            return [new("forms.nobody", "Sign in as a person of the authority: a key alone names nobody who could answer for this")];
        }

        var before = Form.Status;
        if (await perform(officer) is { Count: > 0 } breaches)
        {
            return breaches;
        }

        if (before != FormStatus.Signature && Form.Status == FormStatus.Signature)
        {
            await mail.ReadyToSignAsync(db, Form, Now, cancellation);
        }

        await db.SaveAsync(
            Journal.Entry(User, act, Subject, why, Now) with
            {
                After = StorageJson.Write(after() ?? new { Form.Code, Status = Form.Status.ToString() }),
            },
            writing,
            cancellation
        );
        await ClosePlannedAsync(writing, cancellation);
        await writing.CommitAsync(cancellation);
        return [];
    }

    /// <summary>Once the form is signed or has ended, its entry in the forward plan is closed, in the same transaction.</summary>
    private async Task ClosePlannedAsync(Writing writing, CancellationToken cancellation)
    {
        if (Form is { Signature: null, Ending: null } || await db.PlannedOfAsync(Id, cancellation) is not { IsOpen: true } planned)
        {
            return;
        }

        if (Form.Signature is not null)
        {
            planned.Decide(User.PersonName, Now);
        }
        else
        {
            planned.Withdraw(PublicationWords.WhyUnplanned(Form.Ending!.Kind), User.PersonName, Now);
        }

        await db.SaveAsync(
            Journal.Entry(
                User,
                "closed a planned decision",
                $"planned decision {planned.Id}",
                planned.WithdrawnBecause ?? $"{Form.Code} was signed",
                Now
            ),
            writing,
            cancellation
        );
    }

    /// <inheritdoc cref="ActAsync(string, string, Func{Officer, Task{IReadOnlyList{Breach}}}, Func{object}, CancellationToken)"/>
    protected Task<IReadOnlyList<Breach>> ActAsync(
        string act,
        string? why,
        Func<Officer, IReadOnlyList<Breach>> question,
        Action<Officer> verb,
        CancellationToken cancellation,
        Func<object?>? after = null
    ) =>
        ActAsync(
            act,
            why,
            officer =>
            {
                var breaches = question(officer);
                if (breaches.Count == 0)
                {
                    verb(officer);
                }

                return Task.FromResult(breaches);
            },
            after ?? (() => null),
            cancellation
        );
}
