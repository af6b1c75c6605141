using Microsoft.AspNetCore.Mvc;
using Remit.Forms;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>Enters a decision in the forward plan: by itself, or as the notice of a form on which it is drafted.</summary>
internal sealed class NewPlannedModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : PlanPage(db, clock, settings)
{
    /// <summary>The form that is put on the plan; null when there is none yet.</summary>
    [FromQuery(Name = "form")]
    public Guid? FormId { get; set; }

    /// <summary>The form as it stands; null when there is none yet.</summary>
    public DecisionForm? Drafted { get; private set; }

    /// <summary>Where this page was come from, and leads back to.</summary>
    public string Back => FormId is { } id ? FormUrls.Form(id) : PublicationUrls.PlanRoute;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Drafted is { } drafted)
        {
            if (await WhyNotAnnounceAsync(cancellation) is { Count: > 0 })
            {
                return Redirect(Back);
            }

            var answer = await Db.WhoMaySignAsync(drafted, drafted.Content, Today, cancellation);
            Form = new() { What = drafted.Content.Basics.Title, DecisionMaker = answer.Level?.Name };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Read() is not { } details || AddBreaches([.. await WhyNotAnnounceAsync(cancellation), .. PlannedDecision.WhyNotPlan(details, Today)]))
        {
            return Page();
        }

        PlannedDecision planned = new(details, User.PersonName, Now, FormId);
        Db.PlannedDecisions.Add(planned);
        await Db.SaveAsync(
            Journal.Entry(
                User,
                "planned a decision",
                $"planned decision {planned.Id}",
                Drafted is { Code: var code } ? $"Notice of {code}" : null,
                Now
            ) with
            {
                After = StorageJson.Write(details),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return Redirect(Back);
    }

    /// <summary>Loads the form; false when one is named that this visitor may not know of.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Drafted = FormId is { } id ? await Db.FindFormAsync(id, cancellation) : null;
        return FormId is null || (Drafted is { } drafted && new FormReader(User, drafted).MayKnow);
    }

    /// <summary>Why the form may not be put on the plan; empty when it may, or when there is none.</summary>
    private async Task<IReadOnlyList<Breach>> WhyNotAnnounceAsync(CancellationToken cancellation) =>
        Drafted is null ? []
        : Drafted is not { Signature: null, Ending: null }
            ? [new("publications.plan-over", $"{Drafted.Code} is no longer to come: {RouteWords.Of(Drafted.Status).ToLowerInvariant()}")]
        : await Db.PlannedOfAsync(Drafted.Id, cancellation) is { IsOpen: true }
            ? [new("publications.plan-already", $"{Drafted.Code} is on the forward plan already")]
        : [];
}
