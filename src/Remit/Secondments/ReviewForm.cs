using System.ComponentModel.DataAnnotations;

namespace Remit.Secondments;

/// <summary>A review as it is typed.</summary>
internal sealed class ReviewForm
{
    public List<FindingInput> Findings { get; set; } = [];

    [Display(Name = "What follows?")]
    public ReviewOutcome? Outcome { get; set; }

    [Display(Name = "Why does that follow?"), StringLength(5000)]
    public string? Why { get; set; }

    [Display(Name = "Code of the decision that follows"), StringLength(40)]
    public string? NextDecision { get; set; }

    /// <summary>The form of a review as it stands.</summary>
    public static ReviewForm Of(ReviewTerms terms) =>
        new()
        {
            Findings = [.. terms.Findings.Select(f => new FindingInput { Verdict = f.Verdict, Found = f.Found })],
            Outcome = terms.Outcome,
            Why = terms.Why,
            NextDecision = terms.NextDecision,
        };

    /// <summary>What was typed, aim by aim as the review has them.</summary>
    /// <param name="before">The review as it stands.</param>
    /// <param name="nextDecision">The code of the decision that follows, in its form; null for none.</param>
    public ReviewTerms ToTerms(ReviewTerms before, string? nextDecision) =>
        new(
            [.. before.Findings.Select((f, i) => i < Findings.Count ? new(f.Aim, Findings[i].Verdict, Typed(Findings[i].Found)) : f)],
            Outcome,
            Typed(Why),
            nextDecision
        );

    private static string Typed(string? text) => text?.Trim().ReplaceLineEndings("\n") ?? "";
}

/// <summary>What was found of an aim, as it is typed.</summary>
internal sealed class FindingInput
{
    [Display(Name = "How far was it reached?")]
    public AimVerdict? Verdict { get; set; }

    [Display(Name = "What was found, and what shows it?"), StringLength(5000)]
    public string? Found { get; set; }
}
