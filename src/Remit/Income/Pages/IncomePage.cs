using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;
using Remit.Organisations;
using Remit.Payments;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>A page about income: who looks at it, and how what they enter is written.</summary>
internal abstract class IncomePage(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => LondonTime.DayOf(Now);

    /// <summary>Whether this person keeps the money of the authority.</summary>
    public bool IsFinance => User.IsInRole(nameof(Role.Finance));

    /// <summary>Whether this person works for the authority.</summary>
    public bool IsInside => User.IsInside;

    protected RemitDb Db => db;

    protected Poster Poster => new(User.PersonId, User.PersonName, Now, Today);

    protected IncomeWriting Writing => new(db, Poster);

    protected RefundWriting Refunds => new(db, Poster);

    /// <summary>The organisation for which this person works, where they are a partner; null for everybody else.</summary>
    protected async Task<Guid?> OwnAsync(CancellationToken cancellation) =>
        User.IsInRole(nameof(Role.Partner)) ? await db.OwnOrganisationAsync(User.PersonId, Today, cancellation) : null;

    /// <summary>Whether this visitor may know of a fund or scheme: its decision is published, or they are inside, or they owe something to it.</summary>
    protected async Task<bool> MayKnowAsync(IncomeProgramme programme, CancellationToken cancellation) =>
        IsInside
        || await db.Decisions.AnyAsync(d => d.CodeKey == programme.DecisionCode, cancellation)
        || (
            await OwnAsync(cancellation) is { } own
            && await db.Receivables.AnyAsync(r => r.ProgrammeId == programme.Id && r.PayerId == own, cancellation)
        );

    /// <summary>Those that take part today, by name.</summary>
    protected async Task<IReadOnlyList<PartnerOrganisation>> OrganisationsAsync(CancellationToken cancellation)
    {
        var today = Today;
        return await db
            .Organisations.AsNoTracking()
            .Where(o => o.From <= today && (o.Until == null || today <= o.Until))
            .OrderBy(o => o.Name)
            .ToListAsync(cancellation);
    }

    /// <summary>Says each reason at the field that it concerns.</summary>
    /// <returns>Whether there is none.</returns>
    protected bool IsDone(IncomeAnswer answer, Func<string, string> fieldOf)
    {
        foreach (var breach in answer.Breaches)
        {
            ModelState.AddModelError(fieldOf(breach.Code), breach.Message);
        }

        return answer.IsDone;
    }

    /// <summary>What somebody typed as an amount; the field says what to type where it is none.</summary>
    protected Money? Amount(string? typed, string field)
    {
        var amount = IncomeWords.Amount(typed);
        if (amount is null)
        {
            ModelState.AddModelError(field, "Enter an amount in pounds, for example £1,250.50");
        }

        return amount;
    }

    /// <summary>Says at its field when a code is that of no signed decision.</summary>
    protected async Task CheckDecisionAsync(string? code, string field, CancellationToken cancellation)
    {
        if (!await db.IsDecisionSignedAsync(code, cancellation))
        {
            ModelState.AddModelError(
                field,
                string.IsNullOrWhiteSpace(code) ? "Enter the code of the decision" : IncomeWriting.NoDecision(code).Message
            );
        }
    }

    protected void AddBreaches(IEnumerable<Breach> breaches, Func<string, string> fieldOf) => IsDone(new([.. breaches]), fieldOf);

    protected void AskFor(DateOnly? day, string field, string message)
    {
        if (day is null && ModelState.GetFieldValidationState(field) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, message);
        }
    }
}
