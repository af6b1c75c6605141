using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Enters an office that organisations are members of, with its first terms.</summary>
internal sealed class NewSchemeModel(RemitDb db, TimeProvider clock) : TermsPage(db, clock)
{
    [BindProperty, Display(Name = "What is it called?")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Letters of its invoices")]
    public string? Series { get; set; }

    [BindProperty, Display(Name = "Do amounts include VAT?")]
    public string? Vat { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is not { } terms)
        {
            return Page();
        }

        IncomeBasics basics = new(terms.DecisionCode, Name?.Trim() ?? "", Vat?.Trim() ?? "");
        AddBreaches(MembershipScheme.WhyNotEnter(basics, Series ?? "", terms), FieldOf);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var answer = await Writing.EnterAsync(new MembershipScheme(basics, Series!, terms, Now), cancellation);
        return IsDone(answer, _ => nameof(Name)) ? Redirect(IncomeUrls.Scheme(answer.Id)) : Page();
    }

    private static string FieldOf(string code) =>
        code switch
        {
            "income.no-name" => nameof(Name),
            "income.no-vat" => nameof(Vat),
            "income.no-series" => nameof(Series),
            _ => TermsFieldOf(code),
        };
}
