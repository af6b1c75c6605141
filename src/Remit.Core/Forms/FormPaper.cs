using System.Globalization;
using System.Text;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Forms;

/// <summary>Part 1 of a form as the text of a paper: what the reader and the linter take, in which each place is known by its section.</summary>
/// <remarks>Withheld paragraphs are left out. Source: the headings of the papers' form, what-the-papers-ask D2.</remarks>
public sealed class FormPaper
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, FormSection Section)> _places = [];

    private FormPaper(string code, FormContent content)
    {
        Head(code, content.Basics);
        Decision(content);
        Report(content);
        Money(content);
        Delivery(content);
        Text = _text.ToString();
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>A form as text.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="content">What it says; Part 2 in it is taken no notice of.</param>
    public static FormPaper Of(string code, FormContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(code, content);
    }

    /// <summary>The section that a place in the text was written from.</summary>
    /// <param name="offset">In UTF-16 units, from 0.</param>
    public FormSection SectionAt(int offset) => _places.LastOrDefault(p => p.Start <= offset).Section;

    private void Head(string code, FormBasics basics)
    {
        At(FormSection.Basics);
        Line($"{code} {basics.Title}");
        Line();
        Line(
            basics.Level switch
            {
                "ADD" => "REQUEST FOR ASSISTANT DIRECTOR DECISION – " + code,
                "DD" => "REQUEST FOR DIRECTOR DECISION – " + code,
                "MD" => "REQUEST FOR MAYORAL DECISION – " + code,
                _ => "REQUEST FOR DECISION – " + code,
            }
        );
        Line();
        Line($"Title: {basics.Title}");
        Part("Executive Summary:", basics.Summary);
    }

    private void Decision(FormContent content)
    {
        At(FormSection.Items);
        Line("Decision:");
        Line();
        Line(
            content.Basics.Level switch
            {
                "ADD" => "That the Assistant Director approves:",
                "DD" => "That the Director approves:",
                "MD" => "That the Mayor approves:",
                _ => "That the following is approved:",
            }
        );
        Line();
        foreach (var (item, at) in content.Items.Select((i, at) => (i, at)))
        {
            Line(Invariant($"{at + 1}. {Sentence(item.Text)}"));
        }

        Line();
        Line("PART I - NON-CONFIDENTIAL FACTS AND ADVICE");
        Line();
    }

    private void Report(FormContent content)
    {
        At(FormSection.Background);
        Part("1. Introduction and background", content.Background);
        Limits(content.Limits);
        Alternatives(content.Alternatives);
        At(FormSection.Outcomes);
        Part("2. Objectives and expected outcomes", content.Outcomes.Objectives);
        foreach (var promised in content.Outcomes.Promised)
        {
            Line("- " + Outcome(promised));
        }

        if (content.Outcomes.EvaluationDue is { } due)
        {
            Line($"The evaluation is due by {Day(due)}.");
        }

        Line();
        At(FormSection.Equality);
        Part("3. Equality comments", content.Equality.Comments);
        Lines(content.Equality.Impacts.Select(i => $"- {Words(i.Characteristic?.ToString())}: {Sentence(i.Impact)} {Sentence(i.Action)}"));
        Considerations(content.Considerations);
    }

    private static string Outcome(PromisedOutcome promised)
    {
        List<string> words = [Sentence(promised.Outcome)];
        words.AddRange(promised.Measure is null ? [] : [$"Measure: {Sentence(promised.Measure)}"]);
        words.AddRange(promised.Baseline is null ? [] : [$"Baseline: {Sentence(promised.Baseline)}"]);
        words.AddRange(promised.Target is null ? [] : [$"Target: {Sentence(promised.Target)}"]);
        words.AddRange(promised.By is { } by ? [$"By {Day(by)}."] : []);
        words.AddRange(promised.HowKnown is null ? [] : [$"How it will be known: {Sentence(promised.HowKnown)}"]);
        return string.Join(' ', words);
    }

    private void Limits(FormLimits limits)
    {
        At(FormSection.Limits);
        Lines(
            limits.Counts.Select(c =>
                $"- {(c.Least is { } least ? Invariant($"{least} to ") : "Up to ")}{c.Most?.ToString(CultureInfo.InvariantCulture)} {c.Thing}{(c.Until is { } until ? $" until {Day(until)}" : "")}."
            )
        );
        Lines(limits.Conditions.Select(c => $"- Before any money is committed: {Sentence(c)}"));
        Lines(
            limits.StopOptions.Select(o =>
                $"- Option to terminate: {Sentence(o.What)}{(o.NoticeBy is { } by ? $" The option is to be exercised by {Day(by)}." : "")}{(o.EndsOn is { } end ? $" It then ends on {Day(end)}." : "")}"
            )
        );
        Lines(limits.NeedsNewDecision.Select(n => $"- {n.TrimEnd('.')} will be subject to a new decision."));
        Line();
    }

    private void Alternatives(IReadOnlyList<RejectedAlternative> alternatives)
    {
        if (alternatives.Count > 0)
        {
            At(FormSection.Alternatives);
            Line("Alternatives considered and rejected");
            Line();
            Lines(alternatives.Select(a => $"- {Sentence(a.Alternative)} {Sentence(a.WhyRejected)}"));
            Line();
        }
    }

    private void Considerations(FormConsiderations considerations)
    {
        At(FormSection.Considerations);
        Line();
        Line("4. Other considerations");
        Line();
        Line("Key risks and issues");
        Lines(considerations.Risks.Select(r => $"- {Sentence(r.Risk)} {Sentence(r.Mitigation)}"));
        Line();
        Line("Links to Mayoral strategies and priorities");
        Lines(considerations.Strategies.Select(s => $"- {s.Strategy}: {Sentence(s.How)}"));
        Line();
        Part("Impact assessments and consultations", considerations.Consultation);
        Part(
            "Conflicts of interest",
            considerations.HasConflicts switch
            {
                true => Sentence(considerations.Conflicts),
                false => "Nobody who drafts, advises or decides has an interest.",
                null => null,
            }
        );
        Part("Data protection", considerations.DataProtection?.Reason);
    }

    private void Money(FormContent content)
    {
        At(FormSection.Money);
        Line("5. Financial comments");
        Line();
        var totals = FormTotals.Of(content);
        foreach (var line in content.Money.Lines.Where(l => l is { ByAnother: false, Certainty: not MoneyCertainty.InKind, Amount: not null }))
        {
            var year = line.Year is { } y ? $" in {y}" : "";
            Line(
                line.Certainty == MoneyCertainty.SubjectToBudget
                    ? $"Provision will be made in the {line.Budget} budget for up to {line.Amount}{year}."
                    : $"The cost of up to {line.Amount}{year} will be met from the {line.Budget} budget."
            );
        }

        if (content.Money.NoMoney == true && totals.Approved == Finance.Money.Zero)
        {
            Line("There is no cost to the authority.");
        }

        Lines(content.Money.Vat is { } vat ? [Sentence(vat)] : []);
        Lines(
            content.Money.Kind switch
            {
                PaymentKind.Grant => [$"The payment is a grant and not a contract: {Sentence(content.Money.KindReason)}"],
                PaymentKind.Contract => [$"The payment is made under a contract for services: {Sentence(content.Money.KindReason)}"],
                _ => [],
            }
        );
        Buying(content.Money.Procurement);
        Line();
    }

    private void Buying(Procurement? procurement)
    {
        if (procurement is null)
        {
            return;
        }

        Lines(procurement.Route is { } route ? [$"Procurement: {Sentence(route)}"] : []);
        Lines(procurement.ExemptionGround is { } ground ? [$"An exemption from competition is sought on the ground: {Sentence(ground)}"] : []);
        Lines(procurement.SingleSource is { } source ? [Sentence(source)] : []);
        Lines(procurement.ValueForMoney is { } value ? [Sentence(value)] : []);
    }

    private void Delivery(FormContent content)
    {
        At(FormSection.Delivery);
        Part("7. Planned delivery approach and next steps", content.Delivery.Approach);
        if (content.Delivery.Steps.Count > 0)
        {
            Line("Activity\tTimeline");
            Lines(content.Delivery.Steps.Select(s => $"{s.Activity}\t{When(s)}"));
            Line();
        }

        At(FormSection.Sources);
        Line("Appendices and supporting papers:");
        Line();
        Lines(content.Sources.Documents.Where(d => d.Withheld is null).Select(d => "- " + d.Title));
        Lines(content.Sources.Cites.Select(c => $"- {c.Code}"));
        Line();
    }

    private static string When(PlannedStep step) =>
        (step.Starts, step.Ends) switch
        {
            (null, null) => "TBC",
            (null, { } end) => Day(end),
            ({ } start, null) => Day(start),
            ({ } start, { } end) => $"{Day(start)} to {Day(end)}",
        };

    private void Part(string heading, string? text)
    {
        Line(heading);
        Line();
        if (!string.IsNullOrWhiteSpace(text))
        {
            Line(text);
            Line();
        }
    }

    private void At(FormSection section) => _places.Add((_text.Length, section));

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    private void Line(string text = "") => _text.Append(text).Append('\n');

    private static string Sentence(string? text) =>
        string.IsNullOrWhiteSpace(text) ? ""
        : text.TrimEnd() is [.., '.' or '!' or '?' or ':' or ';'] ended ? ended
        : text.TrimEnd() + ".";

    private static string Words(string? name) =>
        string.Concat((name ?? "").Select((c, at) => at > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    private static string Day(DateOnly day) => DayWords.Of(day);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
