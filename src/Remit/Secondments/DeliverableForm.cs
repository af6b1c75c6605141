using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Remit.Secondments;

/// <summary>What was delivered, as it is typed.</summary>
internal sealed class DeliverableForm
{
    [Display(Name = "The first line"), StringLength(DeliverableTerms.MostOfTitle)]
    public string? Title { get; set; }

    [Display(Name = "Sector"), StringLength(200)]
    public string? Sector { get; set; }

    [Display(Name = "The text"), StringLength(DeliverableTerms.MostOfText)]
    public string? Text { get; set; }

    [Display(Name = "The day")]
    public DateOnly? On { get; set; }

    [Display(Name = "Post of the policy lead"), StringLength(200)]
    public string? PolicyLead { get; set; }

    [Display(Name = "How many came?"), StringLength(10)]
    public string? Came { get; set; }

    [Display(Name = "How many sat on the panel?"), StringLength(10)]
    public string? Members { get; set; }

    [Display(Name = "Of them, women"), StringLength(10)]
    public string? Women { get; set; }

    [Display(Name = "Of them, from minority ethnic backgrounds"), StringLength(10)]
    public string? FromEthnicMinority { get; set; }

    [Display(Name = "Of them, disabled people"), StringLength(10)]
    public string? Disabled { get; set; }

    [Display(Name = "Which aims does it serve?")]
    public List<int> Aims { get; set; } = [];

    [Display(Name = "Who may read it?")]
    public bool? IsPublic { get; set; }

    /// <summary>The form of something that was entered before.</summary>
    public static DeliverableForm Of(DeliverableTerms terms) =>
        new()
        {
            Title = terms.Title,
            Sector = terms.Sector,
            Text = terms.Text,
            On = terms.On,
            PolicyLead = terms.PolicyLead,
            Came = Say(terms.Came),
            Members = Say(terms.Panel?.Members),
            Women = Say(terms.Panel?.Women),
            FromEthnicMinority = Say(terms.Panel?.FromEthnicMinority),
            Disabled = Say(terms.Panel?.Disabled),
            Aims = [.. terms.Aims],
            IsPublic = terms.IsPublic,
        };

    /// <summary>What was typed; what cannot be read is noted as an error of its field.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="aims">How many aims the scheme has.</param>
    /// <param name="state">Where errors are noted.</param>
    /// <param name="prefix">The form's name.</param>
    public DeliverableTerms ToTerms(DeliverableKind kind, int aims, ModelStateDictionary state, string prefix)
    {
        var isEvent = kind == DeliverableKind.Event;
        var members = isEvent ? Count(Members, nameof(Members)) : null;
        Panel? panel = members is { } sat
            ? new(sat, Count(Women, nameof(Women)), Count(FromEthnicMinority, nameof(FromEthnicMinority)), Count(Disabled, nameof(Disabled)))
            : null;
        if (isEvent && members is null && new[] { Women, FromEthnicMinority, Disabled }.Any(c => !string.IsNullOrWhiteSpace(c)))
        {
            Wrong(nameof(Members), "Enter how many sat on the panel in all");
        }

        return new()
        {
            Kind = kind,
            Title = Title?.Trim() ?? "",
            Sector = string.IsNullOrWhiteSpace(Sector) ? null : Sector.Trim(),
            Text = Text?.Trim().ReplaceLineEndings("\n") ?? "",
            On = On,
            PolicyLead = kind != DeliverableKind.SectorPlan || string.IsNullOrWhiteSpace(PolicyLead) ? null : PolicyLead.Trim(),
            Came = isEvent ? Count(Came, nameof(Came)) : null,
            Panel = panel,
            Aims = [.. Aims.Where(a => a >= 0 && a < aims).Distinct().Order()],
            IsPublic = IsPublic == true,
        };

        int? Count(string? typed, string field)
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                return null;
            }

            if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return count;
            }

            Wrong(field, "Enter a whole number, or leave it empty");
            return null;
        }

        void Wrong(string field, string message) => state.AddModelError($"{prefix}.{field}", message);
    }

    private static string? Say(int? count) => count?.ToString(CultureInfo.InvariantCulture);
}
