using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Remit.Finance;

namespace Remit.Secondments.Pages;

/// <summary>What an employer enters of somebody whom it nominates.</summary>
internal sealed class NominationForm
{
    /// <summary>How many wishes can be told.</summary>
    public const int MostWishes = 5;

    [Display(Name = "What do they know? (optional)")]
    public List<string> Skills { get; set; } = [];

    [Display(Name = "First day on which they could begin")]
    public DateOnly? AvailableFrom { get; set; }

    [Display(Name = "Last day on which they could be away")]
    public DateOnly? AvailableUntil { get; set; }

    [Display(Name = "Shortest time that is worth it, in months")]
    public int? LeastMonths { get; set; }

    [Display(Name = "Longest time for which they can be spared, in months")]
    public int? MostMonths { get; set; }

    public List<Guid?> Wishes { get; set; } = [];

    [Display(Name = "What does their employment cost a month?")]
    public string? MonthlyCost { get; set; }

    [Display(Name = "What would they bring, and bring back?")]
    public string? Statement { get; set; }

    /// <summary>A form that begins with all that a scheme allows.</summary>
    public static NominationForm For(SecondmentScheme scheme) =>
        new()
        {
            AvailableFrom = scheme.Terms.FirstDay,
            AvailableUntil = scheme.Terms.LastDay,
            LeastMonths = scheme.Terms.MinMonths,
            MostMonths = scheme.Terms.MaxMonths,
        };

    public static NominationForm Of(NominationTerms terms) =>
        new()
        {
            Skills = [.. terms.Skills],
            AvailableFrom = terms.AvailableFrom,
            AvailableUntil = terms.AvailableUntil,
            LeastMonths = terms.LeastMonths,
            MostMonths = terms.MostMonths,
            Wishes = [.. terms.Wishes.Select(w => (Guid?)w)],
            MonthlyCost = terms.MonthlyCost.ToString(),
            Statement = terms.Statement,
        };

    /// <summary>What is offered, where all of it can be read; what cannot be is said at its field.</summary>
    public NominationTerms? ToTerms(ModelStateDictionary state, SecondmentScheme scheme)
    {
        Ask(AvailableFrom is not null, nameof(AvailableFrom), "Enter the first day on which they could begin");
        Ask(AvailableUntil is not null, nameof(AvailableUntil), "Enter the last day on which they could be away");
        Ask(LeastMonths is not null, nameof(LeastMonths), "Enter the shortest time in months");
        Ask(MostMonths is not null, nameof(MostMonths), "Enter the longest time in months");
        var cost = string.IsNullOrWhiteSpace(MonthlyCost) && scheme.Terms.IsAtNoCost ? Money.Zero : SecondmentWords.Amount(MonthlyCost);
        Ask(cost is not null, nameof(MonthlyCost), "Enter what their employment costs a month in pounds, for example £4,000");
        return !state.IsValid
            ? null
            : new()
            {
                Skills = [.. Skills.Where(s => !string.IsNullOrWhiteSpace(s)).Distinct()],
                AvailableFrom = AvailableFrom!.Value,
                AvailableUntil = AvailableUntil!.Value,
                LeastMonths = LeastMonths!.Value,
                MostMonths = MostMonths!.Value,
                Wishes = [.. Wishes.OfType<Guid>()],
                MonthlyCost = cost!.Value,
                Statement = Statement?.Trim() ?? "",
            };

        void Ask(bool read, string field, string message)
        {
            if (!read && state.GetFieldValidationState($"Form.{field}") != ModelValidationState.Invalid)
            {
                state.AddModelError($"Form.{field}", message);
            }
        }
    }

    /// <summary>The field that a reason against an offer concerns; null where it concerns none of them.</summary>
    public static string? FieldOf(string code) =>
        code switch
        {
            "nominations.days" or "nominations.no-time" => "Form.AvailableUntil",
            "nominations.months" or "nominations.too-long" => "Form.LeastMonths",
            "nominations.too-short" => "Form.MostMonths",
            "nominations.wish-twice" or "nominations.no-such-seat" or "nominations.skill-missing" or "nominations.no-time-for-seat" =>
                "Form.Wishes[0]",
            "nominations.unknown-skill" => "Form.Skills",
            "nominations.no-cost" => "Form.MonthlyCost",
            "nominations.no-statement" => "Form.Statement",
            _ => null,
        };
}
