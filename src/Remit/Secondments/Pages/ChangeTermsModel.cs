using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Decisions;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Changes the terms of a scheme: within its decision with a reason, beyond it by another signed decision.</summary>
internal sealed class ChangeTermsModel(RemitDb db, TimeProvider clock) : SchemePage(db, clock), ITermsPage
{
    [BindProperty, Display(Name = "Another decision that changes the terms (optional)")]
    public string? AnotherDecision { get; set; }

    [BindProperty]
    public TermsForm Terms { get; set; } = new();

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    /// <summary>What its decisions let it do.</summary>
    public SecondmentCover? Cover { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Terms = TermsForm.Of(Scheme.Terms);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Terms.ToTerms(ModelState, nameof(Terms)) is not { } terms)
        {
            return Page();
        }

        var before = Scheme.Terms;
        var done = await ActAsync(
            () => ChangeAsync(terms, cancellation),
            () => Entry("changed the terms", Subject, Why, before, terms),
            cancellation
        );
        return done ? Redirect(SecondmentUrls.Scheme(Code)) : Page();
    }

    private async Task<IReadOnlyList<Breach>> ChangeAsync(SecondmentTerms terms, CancellationToken cancellation)
    {
        var code = Trimmed(AnotherDecision) is { } typed ? DecisionCode.Key(typed) ?? typed : Code;
        if (!await LoadAsync(cancellation) || await Db.SchemeCoverAsync([.. Scheme.DecisionCodes, code], cancellation) is not { } cover)
        {
            return [new("secondments.no-such-decision", $"{code} has no envelope: enter the code of a signed decision that has one")];
        }

        var (change, taken) = ((code, By(Why)), await Db.SeatsTakenAsync(Scheme.Id, cancellation));
        if (Scheme.WhyNotChangeTerms(terms, cover, change, taken) is { Count: > 0 } breaches)
        {
            return breaches;
        }

        Scheme.ChangeTerms(terms, cover, change, taken);
        return [];
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation))
        {
            return false;
        }

        Cover = await Db.SchemeCoverAsync(Scheme.DecisionCodes, cancellation);
        return true;
    }

    protected override string FieldOf(string code) =>
        code switch
        {
            "secondments.no-reason" => nameof(Why),
            "secondments.no-such-decision" => nameof(AnotherDecision),
            _ => TermsForm.FieldOf(code) is { } field ? $"{nameof(Terms)}.{field}" : "",
        };
}
