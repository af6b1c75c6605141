using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Enters a pooled fund with its goal.</summary>
internal sealed class NewFundModel(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    [BindProperty, Display(Name = "What is it called?")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Which decision lets it take money?")]
    public string? Decision { get; set; }

    [BindProperty, Display(Name = "Do amounts include VAT?")]
    public string? Vat { get; set; }

    [BindProperty, Display(Name = "The goal")]
    public string? Goal { get; set; }

    [BindProperty, Display(Name = "The goal is to be reached by")]
    public DateOnly? GoalBy { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var goal = Amount(Goal, nameof(Goal));
        AskFor(GoalBy, nameof(GoalBy), "Enter the day by which the goal is to be reached");
        await CheckDecisionAsync(Decision, nameof(Decision), cancellation);
        IncomeBasics basics = new(Decisions.DecisionCode.Key(Decision) ?? "", Name?.Trim() ?? "", Vat?.Trim() ?? "");
        AddBreaches(PooledFund.WhyNotEnter(basics, goal ?? new(1)).Where(b => b.Code != "income.no-decision"), FieldOf);
        if (goal is null || GoalBy is not { } by || !ModelState.IsValid)
        {
            return Page();
        }

        var answer = await Writing.EnterAsync(new PooledFund(basics, goal.Value, by, Now), cancellation);
        return IsDone(answer, _ => nameof(Name)) ? Redirect(IncomeUrls.Fund(answer.Id)) : Page();
    }

    private static string FieldOf(string code) =>
        code switch
        {
            "income.no-name" => nameof(Name),
            "income.no-vat" => nameof(Vat),
            _ => nameof(Goal),
        };
}
