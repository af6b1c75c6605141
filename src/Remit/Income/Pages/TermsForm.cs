using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Remit.Finance;

namespace Remit.Income.Pages;

/// <summary>What somebody enters of the terms of a membership.</summary>
internal sealed class TermsForm
{
    [Display(Name = "From which day?")]
    public DateOnly? From { get; set; }

    [Display(Name = "Which decision sets it?")]
    public string? Decision { get; set; }

    [Display(Name = "Where does it say so?")]
    public string? Source { get; set; }

    [Display(Name = "Fee of a financial year")]
    public string? Fee { get; set; }

    [Display(Name = "What does a part of a year cost?")]
    public PartYearRule? PartYear { get; set; }

    [Display(Name = "Days to pay")]
    public int? DaysToPay { get; set; } = 30;

    [Display(Name = "Days of grace after that")]
    public int? GraceDays { get; set; } = 14;

    [Display(Name = "Months of notice to leave")]
    public int? NoticeMonths { get; set; } = 6;

    [Display(Name = "What does the office cost in a full year?")]
    public string? RunningCost { get; set; }

    [Display(Name = "What do others contribute in a full year?")]
    public string? Contributions { get; set; }

    /// <summary>The terms, where all of it can be read; what cannot be is said at its field.</summary>
    public MembershipTerms? ToTerms(ModelStateDictionary state, string name)
    {
        var fee = Read(Fee, nameof(Fee));
        var cost = string.IsNullOrWhiteSpace(RunningCost) ? Money.Zero : Read(RunningCost, nameof(RunningCost));
        List<OfficeContribution> contributions = [];
        foreach (var line in (Contributions ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.LastIndexOf(':') is > 0 and var colon && IncomeWords.Amount(line[(colon + 1)..]) is { } amount)
            {
                contributions.Add(new(line[..colon].Trim(), amount));
            }
            else
            {
                state.AddModelError($"{name}.{nameof(Contributions)}", $"“{line}” is not a name, a colon and an amount");
            }
        }

        if (From is null && state.GetFieldValidationState($"{name}.{nameof(From)}") != ModelValidationState.Invalid)
        {
            state.AddModelError($"{name}.{nameof(From)}", "Enter the first day on which it holds");
        }

        if (PartYear is null)
        {
            state.AddModelError($"{name}.{nameof(PartYear)}", "Choose what a part of a year costs");
        }

        if (fee is null || cost is null || From is not { } from || PartYear is not { } partYear || !state.IsValid)
        {
            return null;
        }

        return new(
            from,
            Decisions.DecisionCode.Key(Decision) ?? "",
            Source?.Trim() ?? "",
            fee.Value,
            partYear,
            DaysToPay ?? -1,
            GraceDays ?? -1,
            NoticeMonths ?? -1
        )
        {
            RunningCost = cost.Value,
            Contributions = contributions,
        };

        Money? Read(string? typed, string field)
        {
            var amount = IncomeWords.Amount(typed);
            if (amount is null)
            {
                state.AddModelError($"{name}.{field}", "Enter an amount in pounds, for example £30,000");
            }

            return amount;
        }
    }

    /// <summary>The field that a refusal concerns.</summary>
    public static string FieldOf(string code) =>
        code switch
        {
            "income.no-source" => nameof(Source),
            "income.no-decision" => nameof(Decision),
            "income.days-out-of-range" => nameof(DaysToPay),
            "income.months-out-of-range" => nameof(NoticeMonths),
            "income.terms-in-the-past" => nameof(From),
            "income.not-an-amount" => nameof(RunningCost),
            _ => nameof(Fee),
        };
}
