using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Remit.Finance;

namespace Remit.Secondments;

/// <summary>What somebody fills in to have a plan made.</summary>
internal sealed class PlanForm
{
    [Display(Name = "What is it called?"), StringLength(100, ErrorMessage = "Enter a name of 100 characters at most")]
    public string? Name { get; set; }

    [Display(Name = "How long may the planner take?")]
    public int Seconds { get; set; } = 20;

    [Display(Name = "Seed"), Range(0, int.MaxValue, ErrorMessage = "Enter a whole number from 0")]
    public int Seed { get; set; } = 1;

    [Display(Name = "Whom to leave out")]
    public List<Guid> LeaveOut { get; set; } = [];

    [Display(Name = "Seats that would not be there")]
    public List<Guid> WithoutSeats { get; set; } = [];

    [Display(Name = "Whose days change?")]
    public Guid? Whose { get; set; }

    [Display(Name = "Their first day")]
    public DateOnly? From { get; set; }

    [Display(Name = "Their last day")]
    public DateOnly? Until { get; set; }

    [Display(Name = "The most that the host pays")]
    public string? Cap { get; set; }

    [Display(Name = "The shortest placement in months")]
    public int? Least { get; set; }

    [Display(Name = "The longest placement in months")]
    public int? Most { get; set; }

    [Display(Name = "Money of which year?")]
    public string? CarryFrom { get; set; }

    [Display(Name = "How much of it is spent a year later?")]
    public string? CarryAmount { get; set; }

    [Display(Name = "Project of a further seat")]
    public string? Project { get; set; }

    [Display(Name = "Team that takes somebody in")]
    public string? Team { get; set; }

    [Display(Name = "Turns")]
    public bool WithoutTurns { get; set; }

    /// <summary>What is asked; fields that make no sense are said in the state of the page.</summary>
    /// <param name="state">The page's state.</param>
    /// <param name="prefix">What the fields are called by: "Form".</param>
    /// <param name="terms">What the decision sets: what is left empty stays as it is.</param>
    public PlanRequest Read(ModelStateDictionary state, string prefix, SecondmentTerms terms) =>
        new()
        {
            Name = Name?.Trim() ?? "",
            Seconds = Seconds,
            Seed = Seed,
            Changes =
            [
                .. LeaveOut.Select(id => new PlanChange.LeaveOut(id)),
                .. WithoutSeats.Select(id => new PlanChange.WithoutSeat(id)),
                .. OfDays(state, prefix, terms),
                .. OfSeat(state, prefix, terms),
                .. OfMoney(state, prefix),
                .. Least is null && Most is null
                    ? Array.Empty<PlanChange>()
                    : [new PlanChange.Length(Least ?? terms.MinMonths, Most ?? Math.Max(terms.MaxMonths, Least ?? 0))],
                .. WithoutTurns ? [new PlanChange.WithoutTurns()] : Array.Empty<PlanChange>(),
            ],
        };

    /// <summary>The field that a reason is about.</summary>
    public static string FieldOf(string code) =>
        code switch
        {
            "secondments.plan-seconds" => nameof(Seconds),
            "secondments.seat-taken" or "secondments.no-such-seat" => nameof(WithoutSeats),
            "secondments.no-such-nominee" => nameof(LeaveOut),
            "secondments.ends-before-it-begins" => nameof(Until),
            "secondments.length" => nameof(Least),
            "secondments.at-no-cost" => nameof(Cap),
            "secondments.no-money-of-year" => nameof(CarryFrom),
            "secondments.more-than-left" or "secondments.not-an-amount" => nameof(CarryAmount),
            "secondments.seat-without-work" => nameof(Project),
            _ => "",
        };

    private IEnumerable<PlanChange> OfDays(ModelStateDictionary state, string prefix, SecondmentTerms terms)
    {
        if (Whose is { } nominationId)
        {
            yield return new PlanChange.Available(nominationId, From ?? terms.FirstDay, Until ?? terms.LastDay);
        }
        else if (From is not null || Until is not null)
        {
            state.AddModelError($"{prefix}.{nameof(Whose)}", "Choose whose days change");
        }
    }

    private IEnumerable<PlanChange> OfSeat(ModelStateDictionary state, string prefix, SecondmentTerms terms)
    {
        if (string.IsNullOrWhiteSpace(Project) && string.IsNullOrWhiteSpace(Team))
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(Project) || string.IsNullOrWhiteSpace(Team))
        {
            var missing = string.IsNullOrWhiteSpace(Project) ? nameof(Project) : nameof(Team);
            state.AddModelError($"{prefix}.{missing}", "Enter both a project and the team that takes somebody in");
            yield break;
        }

        yield return new PlanChange.FurtherSeat(Guid.CreateVersion7(), new(Team.Trim(), Project.Trim(), [], "", "", terms.FirstDay, terms.LastDay));
    }

    private IEnumerable<PlanChange> OfMoney(ModelStateDictionary state, string prefix)
    {
        if (Amount(state, $"{prefix}.{nameof(Cap)}", Cap) is { } cap)
        {
            yield return new PlanChange.Cap(cap);
        }

        if (string.IsNullOrWhiteSpace(CarryFrom) && string.IsNullOrWhiteSpace(CarryAmount))
        {
            yield break;
        }

        if (!FinancialYear.TryParse(CarryFrom, out var year))
        {
            state.AddModelError($"{prefix}.{nameof(CarryFrom)}", "Enter a financial year, for example 2018-19");
        }
        else if (string.IsNullOrWhiteSpace(CarryAmount))
        {
            state.AddModelError($"{prefix}.{nameof(CarryAmount)}", "Enter how much is carried");
        }
        else if (Amount(state, $"{prefix}.{nameof(CarryAmount)}", CarryAmount) is { } amount)
        {
            yield return new PlanChange.Carry(year, amount);
        }
    }

    private static Money? Amount(ModelStateDictionary state, string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (Money.TryParse(typed.Trim(), out var amount))
        {
            return amount;
        }

        state.AddModelError(field, string.Create(CultureInfo.InvariantCulture, $"“{typed}” is no amount: enter pounds, for example 25,000"));
        return null;
    }
}
