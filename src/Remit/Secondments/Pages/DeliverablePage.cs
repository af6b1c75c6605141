using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A page on which something that was delivered is entered or changed.</summary>
internal abstract class DeliverablePage(RemitDb db, TimeProvider clock) : PlacementPage(db, clock)
{
    [BindProperty]
    public DeliverableForm Form { get; set; } = new();

    /// <summary>What it is.</summary>
    public abstract DeliverableKind Kind { get; }

    /// <summary>Where the form is sent.</summary>
    public abstract string Target { get; }

    protected async Task<IActionResult> KeepAsync(string act, Func<DeliverableTerms, Guid> keep, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var terms = Form.ToTerms(Kind, Scheme.Terms.Aims.Count, ModelState, nameof(Form));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Guid id = default;
        var breaches = await ActAsync(
            act,
            null,
            _ =>
            {
                var whyNot = Deliverable.WhyNotEnter(Placement, terms, Day);
                if (whyNot.Count == 0)
                {
                    id = keep(terms);
                }

                return Task.FromResult(whyNot);
            },
            cancellation,
            () =>
                StorageJson.Write(
                    new
                    {
                        Deliverable = id,
                        Kind = terms.Kind.ToString(),
                        terms.Title,
                        terms.On,
                        terms.IsPublic,
                    }
                )
        );
        return Answer(breaches, FieldOf, $"{PlacementUrls.One(Id)}#delivered");
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) => await base.LoadAsync(cancellation) && Viewer.Delivers(Placement);

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "secondments.no-title" => $"{nameof(Form)}.{nameof(DeliverableForm.Title)}",
            "secondments.text-too-long" => $"{nameof(Form)}.{nameof(DeliverableForm.Text)}",
            "secondments.day-outside" => $"{nameof(Form)}.{nameof(DeliverableForm.On)}",
            "secondments.no-policy-lead" => $"{nameof(Form)}.{nameof(DeliverableForm.PolicyLead)}",
            "secondments.not-done" => $"{nameof(Form)}.{nameof(DeliverableForm.IsPublic)}",
            "secondments.not-a-count" => $"{nameof(Form)}.{nameof(DeliverableForm.Came)}",
            "secondments.panel-members" or "secondments.panel-counts" => $"{nameof(Form)}.{nameof(DeliverableForm.Members)}",
            _ => "",
        };
}
