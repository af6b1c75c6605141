using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A page about the plans of one scheme, for those who run it.</summary>
internal abstract class PlanPage(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    public SecondmentScheme Scheme { get; private set; } = null!;

    public DateOnly Today => LondonTime.DayOf(Now);

    protected RemitDb Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected SecondmentAct Act => new(User.PersonId, User.PersonName, Now);

    /// <summary>Finds the scheme; false when there is none.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.SchemeOfAsync(DecisionCode.Key(Code) ?? Code, cancellation) is not { } scheme)
        {
            return false;
        }

        Scheme = scheme;
        return true;
    }

    protected JournalDraft Entry(string act, SecondmentPlan plan, string? why = null) =>
        Journal.Entry(User, act, $"secondment plan {plan.Id}", why, Now) with
        {
            After = StorageJson.Write(
                new
                {
                    Scheme = Scheme.DecisionCode,
                    plan.Number,
                    plan.Name,
                    State = plan.State.ToString(),
                }
            ),
        };
}
