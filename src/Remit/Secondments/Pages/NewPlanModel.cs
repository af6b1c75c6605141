using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Asks for a plan of the scheme as it is, or of a what-if.</summary>
internal sealed class NewPlanModel(RemitDb db, TimeProvider clock, PlanRunner runner) : PlanPage(db, clock)
{
    /// <summary>So long a page may take: a small plan is there by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    [BindProperty]
    public PlanForm Form { get; set; } = new();

    /// <summary>The scheme as it would be planned.</summary>
    public SchemeToPlan Given { get; private set; } = new();

    /// <summary>Those who could be placed, without those who are.</summary>
    public IEnumerable<NomineeToPlan> Open => Given.Nominees.Where(n => Given.Standing.All(s => s.NominationId != n.NominationId));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        var request = Form.Read(ModelState, nameof(Form), Scheme.Terms);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await AskAsync(request, cancellation) is not { } plan)
        {
            return Page();
        }

        await runner.MakeAsync(plan.Id, Patience);
        return Redirect(PlanUrls.One(Scheme.DecisionCode, plan.Number));
    }

    private async Task<SecondmentPlan?> AskAsync(PlanRequest request, CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        var (plan, breaches) = await Db.AskPlanAsync(Scheme, request, Today, Act, cancellation);
        foreach (var breach in breaches)
        {
            var field = PlanForm.FieldOf(breach.Code);
            ModelState.AddModelError(field.Length == 0 ? "" : $"{nameof(Form)}.{field}", breach.Message);
        }

        if (plan is not null)
        {
            await Db.SaveAsync(Entry("asked for a plan", plan), writing, cancellation);
            await writing.CommitAsync(cancellation);
        }

        return plan;
    }

    private async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return false;
        }

        Given = await Db.SchemeToPlanAsync(Scheme, Today, cancellation);
        return true;
    }
}
