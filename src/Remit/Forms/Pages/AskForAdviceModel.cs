using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.People;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Asks a person by name for advice, or an office again.</summary>
internal sealed class AskForAdviceModel(RemitDb db, TimeProvider clock, RouteMail mail, RouteRules rules) : RoutePage(db, clock, mail)
{
    [BindProperty, Display(Name = "In what?")]
    public AdviceKind? Kind { get; set; }

    [BindProperty, Display(Name = "Whom do you ask?")]
    public Guid? PersonId { get; set; }

    [BindProperty, Display(Name = "What do you want to know?")]
    public string? What { get; set; }

    public DateOnly Due => rules.AdviceDue(Today);

    /// <summary>Those who have a post today and did not draft the form.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Advisers =>
        [
            .. Roster
                .People.Where(p => !Form.DrafterIds.Contains(p.Id))
                .Select(p => (p.Id, Posts: Roster.PowersOf(p.Id, Today), p.Name))
                .Where(p => p.Posts.Count > 0)
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => (p.Id, $"{p.Name}, {p.Posts[0].Title}")),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Kind is not { } kind)
        {
            ModelState.AddModelError(nameof(Kind), "Choose in what you ask for advice");
            return Page();
        }

        AdviceRequest? asked = null;
        var breaches = await ActAsync(
            $"asked for {AdviceKinds.InWords(kind)} advice",
            What,
            _ =>
                PersonId is null || NameOf(PersonId) is not null
                    ? Form.WhyNotAsk(kind, PersonId, NameOf(PersonId))
                    : [new("forms.nobody-asked", "Choose a person of the authority")],
            by =>
            {
                asked = Form.Ask(kind, PersonId, NameOf(PersonId), What, by, Due, Now);
                Mail.AdviceAsked(Db, Form, [asked], Roster, Now);
            },
            cancellation,
            () =>
                new
                {
                    Form.Code,
                    Kind = kind.ToString(),
                    asked!.PersonName,
                    asked.Due,
                }
        );
        return ModelState.AddBreaches(breaches, nameof(PersonId)) ? Page() : Redirect(RouteUrls.Advice(Id));
    }

    private string? NameOf(Guid? id) => Roster.People.FirstOrDefault(p => p.Id == id)?.Name;
}
