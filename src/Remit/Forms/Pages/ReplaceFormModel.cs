using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.People;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Begins a new form that varies a signed one or takes its place; the signed one gives way when the new one is signed.</summary>
internal sealed class ReplaceFormModel(RemitDb db, TimeProvider clock, RouteMail mail) : RoutePage(db, clock, mail)
{
    [BindProperty, Display(Name = "What does the new decision do?")]
    public bool? Entirely { get; set; }

    /// <summary>Why a new form cannot be begun from this one.</summary>
    public string? WhyNot =>
        Form.Signature is null ? $"{Form.Code} is not signed: change it where it is drafted"
        : Form.Ending is { } ending ? $"{ending.ByCode} has taken the place of {Form.Code}: begin from that"
        : Officer?.Roles.Contains(Role.ProgrammeOfficer) != true ? "Programme officers draft decisions"
        : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Entirely is not { } entirely)
        {
            ModelState.AddModelError(nameof(Entirely), "Choose what the new decision does");
            return Page();
        }

        DecisionForm? begun = null;
        var breaches = await ActAsync(
            "began a form from a signed one",
            null,
            async by =>
            {
                if (WhyNot is { } whyNot)
                {
                    return [new("forms.no-replacement", whyNot)];
                }

                var level = Form.Content.Basics.Level ?? "";
                var codes = await Db.CodesAsync(level, cancellation);
                begun = new(FormCodes.Next(level, codes), ContentOf(entirely), by.PersonId, Now);
                Db.Begin(begun);
                return [];
            },
            () =>
                new
                {
                    begun!.Code,
                    From = Form.Code,
                    entirely,
                },
            cancellation
        );
        if (breaches.Count > 0)
        {
            ModelState.AddModelError(nameof(Entirely), breaches[0].Message);
            return Page();
        }

        return Redirect(FormUrls.Form(begun!.Id));
    }

    /// <summary>What was drafted, to be changed: what Part 2 withholds stays behind, because its grounds are to be given anew.</summary>
    private FormContent ContentOf(bool entirely) =>
        Form.Content with
        {
            Basics = Form.Content.Basics with { Retrospective = null },
            Access = new(),
            Sources = new()
            {
                Cites = [new(Form.Code, CitationRelation.Varies), .. Form.Content.Sources.Cites.Where(c => c.Code != Form.Code)],
                Replaces = entirely ? [Form.Code] : [],
            },
        };
}
