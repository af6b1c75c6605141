using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Forms;

/// <summary>What an approver types when they sign.</summary>
internal sealed class SigningInput
{
    /// <summary>The text that they have before them.</summary>
    public string? Hash { get; set; }

    /// <summary>The numbers of the items that they do not approve.</summary>
    public List<int> Struck { get; set; } = [];

    /// <summary>What they approve of each line of money, as typed; empty for all of it.</summary>
    public List<string?> Amounts { get; set; } = [];

    [Display(Name = "Conditions of your approval")]
    public string? Conditions { get; set; }

    [Display(Name = "Why it is approved in part or under conditions")]
    public string? Reason { get; set; }

    /// <summary>Why they decide against advice or a board, in the order in which the page asks.</summary>
    public List<OverrulingInput> Overrulings { get; set; } = [];

    /// <summary>Whether they confirm what they sign.</summary>
    public bool Confirms { get; set; }

    /// <summary>Makes room for what the page asks.</summary>
    public void Prepare(DecisionForm form)
    {
        while (Amounts.Count < form.Content.Money.Lines.Count)
        {
            Amounts.Add(null);
        }

        Overrulings = [.. form.ToOverrule.Select(o => Overrulings.FirstOrDefault(i => i.Of == o.Id) ?? new() { Of = o.Id })];
    }

    /// <summary>What was typed, as terms; what cannot be read is said at its field.</summary>
    public SigningTerms ToTerms(DecisionForm form, ModelStateDictionary state, string prefix)
    {
        Dictionary<int, Money> reduced = [];
        for (var i = 0; i < Math.Min(Amounts.Count, form.Content.Money.Lines.Count); i++)
        {
            if (string.IsNullOrWhiteSpace(Amounts[i]))
            {
                continue;
            }

            if (Money.TryParse(Amounts[i], out var amount))
            {
                reduced[i + 1] = amount;
            }
            else
            {
                state.AddModelError(
                    string.Create(CultureInfo.InvariantCulture, $"{prefix}.Amounts[{i}]"),
                    $"“{Amounts[i]}” is not an amount of money"
                );
            }
        }

        return new(Hash ?? "")
        {
            StruckItems = [.. Struck.Distinct().Order()],
            ReducedLines = reduced,
            Conditions = [.. (Conditions ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(),
            Overrulings = [.. Overrulings.Where(o => !string.IsNullOrWhiteSpace(o.Reason)).Select(o => new Overruling(o.Of, o.Reason!.Trim()))],
        };
    }

    /// <summary>The field that a reason against signing is about; none for most.</summary>
    public static string FieldOf(Breach breach, string prefix) =>
        breach.Code switch
        {
            "forms.part-without-reason" => $"{prefix}.{nameof(Reason)}",
            "forms.not-overruled" => $"{prefix}.Overrulings[0].Reason",
            "forms.not-reduced" => $"{prefix}.Amounts[0]",
            _ => "",
        };
}

/// <summary>Why an approver decides against advice or a board.</summary>
internal sealed class OverrulingInput
{
    /// <summary>The advice or the review.</summary>
    public Guid Of { get; set; }

    [Display(Name = "Why do you decide otherwise?")]
    public string? Reason { get; set; }
}
