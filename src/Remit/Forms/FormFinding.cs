using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Remit.Linting;
using Remit.Papers;

namespace Remit.Forms;

/// <summary>What the linter finds in a form while it is written, with the section that it concerns.</summary>
/// <param name="Section">The section; null for what is found on the form's way, see <see cref="RouteFindings"/>.</param>
/// <param name="Finding">What does not hold together, and what would resolve it.</param>
internal sealed record FormFinding(FormSection? Section, Finding Finding)
{
    private const int MostKept = 200;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<FormFinding>> Kept = [];

    /// <summary>Answered for a form by what is known of its way, and not by its text: <see cref="RouteFindings"/>.</summary>
    private static readonly string[] OfTheRoute = ["R5", "R10"];

    /// <summary>Whether it must be resolved, or a reason given.</summary>
    public bool Asks => Finding.Severity != Severity.Note;

    /// <summary>The name by which a page leads to it; two of one rule that stand nowhere in the text differ by their words.</summary>
    public string Anchor =>
        $"finding-{Finding.Rule.ToLowerInvariant()}-{Finding.Span?.Start.ToString(CultureInfo.InvariantCulture) ?? WordsOf(Finding)}";

    private static string WordsOf(Finding finding) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(finding.Message)))[..8];

    /// <summary>What is found in a form as it stands; of Part 1 alone, so that whoever may read the draft may read it.</summary>
    public static IReadOnlyList<FormFinding> Of(DecisionForm form)
    {
        if (Kept.Count > MostKept)
        {
            Kept.Clear();
        }

        // the same text is found the same things in: a form is looked at far more often than it is changed
        return Kept.GetOrAdd($"{form.Code} {form.Hash}", _ => Check(form.Code, form.Content));
    }

    private static IReadOnlyList<FormFinding> Check(string code, FormContent content)
    {
        if (content.Items.Count == 0 && content.Money.Lines.Count == 0)
        {
            return [];
        }

        var paper = FormPaper.Of(code, content);
        return
        [
            .. Linter
                .Check(PaperReader.Read(code, paper.Text))
                .Where(f => !OfTheRoute.Contains(f.Rule))
                .Select(f => new FormFinding(f.Span is { } span ? paper.SectionAt(span.Start) : SectionOf(f.Rule), f)),
        ];
    }

    /// <summary>The section that a finding about something absent is for.</summary>
    private static FormSection SectionOf(string rule) =>
        rule switch
        {
            "R2" or "R3" => FormSection.Delivery,
            "R4" or "R13" => FormSection.Limits,
            "R7" or "R8" => FormSection.Outcomes,
            "R9" => FormSection.Sources,
            "R11" => FormSection.Equality,
            _ => FormSection.Money,
        };
}
