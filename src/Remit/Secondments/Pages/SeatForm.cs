using System.ComponentModel.DataAnnotations;

namespace Remit.Secondments.Pages;

/// <summary>What somebody enters of a seat.</summary>
internal sealed class SeatForm
{
    [Display(Name = "Team that takes somebody in")]
    public string? Team { get; set; }

    [Display(Name = "What they work on")]
    public string? Project { get; set; }

    [Display(Name = "Skills that they need (optional)")]
    public string? Skills { get; set; }

    [Display(Name = "Post that manages the work")]
    public string? Manager { get; set; }

    [Display(Name = "Where they work")]
    public string? Place { get; set; }

    [Display(Name = "First day on which somebody can sit there")]
    public DateOnly? FirstDay { get; set; }

    [Display(Name = "Last day")]
    public DateOnly? LastDay { get; set; }

    public static SeatForm Of(SeatTerms terms) =>
        new()
        {
            Team = terms.Team,
            Project = terms.Project,
            Skills = string.Join('\n', terms.Skills),
            Manager = terms.Manager,
            Place = terms.Place,
            FirstDay = terms.FirstDay,
            LastDay = terms.LastDay,
        };

    /// <summary>The seat, asked for when both days are there.</summary>
    public SeatTerms ToTerms() =>
        new(
            Team?.Trim() ?? "",
            Project?.Trim() ?? "",
            [.. SecondmentWords.Lines(Skills).Distinct(StringComparer.OrdinalIgnoreCase)],
            Manager?.Trim() ?? "",
            Place?.Trim() ?? "",
            FirstDay!.Value,
            LastDay!.Value
        );

    /// <summary>The field that a reason against a seat concerns.</summary>
    public static string FieldOf(string code) =>
        code switch
        {
            "secondments.seat-without-team" => nameof(Team),
            "secondments.seat-without-project" => nameof(Project),
            "secondments.seat-without-manager" => nameof(Manager),
            "secondments.seat-without-place" => nameof(Place),
            "secondments.seat-days" or "secondments.seat-too-short" => nameof(LastDay),
            "secondments.seat-outside" => nameof(FirstDay),
            _ => "",
        };
}
