using System.Globalization;
using System.Text;
using Remit.Calendars;
using Remit.Forms;

namespace Remit.Publications;

/// <summary>Part 1 as running text, section by section, as it is read, searched and kept on the register.</summary>
/// <remarks>Where something is withheld the text says so, and on which ground. Source: what-the-papers-ask D2.</remarks>
public static class Part1Text
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The text: paragraphs with an empty line between, headings on a line of their own.</summary>
    /// <param name="publication">The publication, which holds nothing of Part 2.</param>
    public static string Of(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var (part1, content) = (publication.Part1, publication.Part1.Content);
        StringBuilder text = new();
        void Section(string heading, FormSection section, params IEnumerable<string?> paragraphs)
        {
            var said = paragraphs.Concat(Withheld(publication, section)).Where(p => !string.IsNullOrWhiteSpace(p)).ToList();
            if (said.Count > 0)
            {
                text.Append(heading).Append("\n\n").AppendJoin("\n\n", said.Select(p => p!.Trim())).Append("\n\n");
            }
        }

        Section("Executive summary", FormSection.Basics, content.Basics.Summary, Retrospective(content.Basics), Novel(content.Basics));
        Section("Decision", FormSection.Items, [.. Items(part1), .. part1.Conditions.Select(c => $"Condition of the approval: {c}")]);
        Section("Money", FormSection.Money, Money(content.Money));
        Section("Limits and conditions", FormSection.Limits, Limits(content.Limits));
        Section("Introduction and background", FormSection.Background, content.Background);
        Section(
            "Objectives and expected outcomes",
            FormSection.Outcomes,
            [content.Outcomes.Objectives, .. content.Outcomes.Promised.Select(Outcome)]
        );
        Section("Equality comments", FormSection.Equality, [content.Equality.Comments, .. content.Equality.Impacts.Select(Impact)]);
        Section("Other considerations", FormSection.Considerations, Considerations(content.Considerations));
        Section(
            "Alternatives considered and rejected",
            FormSection.Alternatives,
            content.Alternatives.Select(a => $"{Stopped(a.Alternative)} Rejected: {a.WhyRejected}")
        );
        foreach (var advice in part1.Advice)
        {
            text.Append(British, $"{advice.From} comments\n\n{advice.Stance} ({Day(advice.On)}). {advice.Text.Trim()}\n\n");
        }

        Section("Planned delivery", FormSection.Delivery, [content.Delivery.Approach, .. content.Delivery.Steps.Select(Step)]);
        Section("Supporting papers", FormSection.Sources, PublishedFacts.Documents(publication).Select(d => d.Title));
        Section("Public access to information", FormSection.Access, Access(publication));
        text.Append(British, $"Signed by {part1.Signatory.Name}, {part1.Signatory.Post}, on {Day(publication.SignedOn)}.");
        return text.ToString();
    }

    /// <summary>What stands in a section for each paragraph of Part 2 that belongs to it: its words once they are released, and until then the ground alone.</summary>
    private static IEnumerable<string> Withheld(Publication publication, FormSection section) =>
        publication.Withholdings.Where(w => w.Kind == WithheldKind.Paragraph && w.After == section).Select(Withheld);

    private static string Withheld(Withholding withholding) =>
        withholding.Released is { } released
            ? $"Released from Part 2 on {Day(LondonTime.DayOf(withholding.ReleasedAt!.Value))} ({withholding.ReleasedBecause}): {released.Text}"
            : $"A paragraph is withheld under {withholding.Exemption} of the Freedom of Information Act 2000 until {Day(withholding.Until)}: {withholding.Why}";

    private static string? Retrospective(FormBasics basics) =>
        basics.Retrospective is { } why ? $"This decision was asked for after the act: {why}" : null;

    private static string? Novel(FormBasics basics) => basics.Novel is { } novel ? $"Novel, contentious or repercussive: {novel.Why}" : null;

    private static IEnumerable<string> Items(SignedPart1 part1) =>
        part1
            .Approved.Concat(part1.NotApproved.Select(n => (n.Number, Text: $"{n.Text} (not approved)")))
            .OrderBy(i => i.Number)
            .Select(i => $"{i.Number}. {i.Text}");

    private static IEnumerable<string?> Money(FormMoney money)
    {
        foreach (var line in money.Lines)
        {
            var certainty = line.Certainty switch
            {
                MoneyCertainty.InKind => ", in kind",
                MoneyCertainty.SubjectToBudget => ", subject to the budget of that year",
                _ => "",
            };
            var nature = line.Nature == MoneyNature.Capital ? "capital" : "revenue";
            var (from, to) = (line.Budget is null ? "" : $" from {line.Budget}", line.Payee is null ? "" : $" to {line.Payee}");
            var whose = line.ByAnother ? "paid directly by" : "paid by";
            yield return $"{line.Year?.ToString() ?? "Year not given"}: {line.Amount?.ToString() ?? "no amount,"} {nature}, {whose} {line.Funder}{from}{to}{certainty}";
        }

        yield return money.NoMoney == true ? "No money is approved." : null;
        yield return money.Vat is null ? null : $"VAT: {money.Vat}";
        yield return money.KindReason;
        yield return money.Procurement is null ? null : $"Procurement: {money.Procurement.Route}";
        yield return money.Procurement?.ExemptionGround is { } ground
            ? $"Exemption from competition: {Stopped(ground)} {money.Procurement.SingleSource}"
            : null;
        yield return money.Procurement?.ValueForMoney;
    }

    private static IEnumerable<string?> Limits(FormLimits limits) =>
        [
            .. limits.Counts.Select(c =>
                string.Create(British, $"At most {c.Most:N0} {c.Thing}{(c.Least is { } least ? $", at least {least:N0}" : "")}{Until(c.Until)}")
            ),
            .. limits.Conditions.Select(c => $"Before any money is committed: {c}"),
            .. limits.StopOptions.Select(o =>
                $"{o.What}{(o.NoticeBy is { } notice ? $"; notice by {Day(notice)}" : "")}{(o.EndsOn is { } ends ? $", to end on {Day(ends)}" : "")}"
            ),
            .. limits.NeedsNewDecision.Select(n => $"Needs a new decision: {n}"),
        ];

    private static string Outcome(PromisedOutcome outcome) =>
        string.Join(
            "; ",
            new[]
            {
                outcome.Outcome,
                outcome.Measure is { } measure ? $"measured by {measure}" : null,
                outcome.Baseline is { } baseline ? $"from {baseline}" : null,
                outcome.Target is { } target ? $"to {target}" : null,
                outcome.By is { } by ? $"by {Day(by)}" : null,
                outcome.HowKnown,
            }.OfType<string>()
        );

    private static string Impact(EqualityImpact impact) =>
        $"{(impact.Characteristic is { } characteristic ? Words(characteristic.ToString()) : "People")}: {With(impact.Impact, "Action", impact.Action)}";

    private static IEnumerable<string?> Considerations(FormConsiderations considerations) =>
        [
            .. considerations.Risks.Select(r =>
                $"Risk: {r.Risk} (likelihood {r.Likelihood} of 5, impact {r.Impact} of 5). {With(r.Mitigation, "Owner", r.Owner)}"
            ),
            .. considerations.Strategies.Select(s => $"{s.Strategy}: {s.How}"),
            considerations.Consultation,
            considerations.HasConflicts == false ? "Nobody involved has a conflict of interest." : considerations.Conflicts,
            considerations.DataProtection is { } screening
                ? $"Data protection: {string.Join("; ", [.. screening.Triggers, screening.Reason])}"
                : null,
        ];

    private static string Step(PlannedStep step) => When(step) is { } when ? $"{step.Activity}: {when}" : step.Activity;

    /// <summary>When something is planned, in words; null when nothing is said.</summary>
    internal static string? When(PlannedStep step) =>
        (step.Starts, step.Ends) switch
        {
            (null, null) => null,
            ({ } starts, { } ends) when starts != ends => $"{Day(starts)} to {Day(ends)}",
            ({ } starts, null) => $"from {Day(starts)}",
            (_, { } ends) => Day(ends),
        };

    private static IEnumerable<string> Access(Publication publication)
    {
        foreach (var deferral in publication.Deferrals.Where(d => d.IsApproved == true))
        {
            yield return $"Publication was deferred until {Day(deferral.Until)}, approved by {deferral.DecidedByPost}: {deferral.Reason}";
        }

        foreach (var document in publication.Withholdings.Where(w => w is { Kind: WithheldKind.Document, Status: WithholdingStatus.Withheld }))
        {
            yield return $"A document is withheld under {document.Exemption} of the Freedom of Information Act 2000 until {Day(document.Until)}: {document.Why}";
        }
    }

    private static string With(string text, string label, string? more) => more is null ? text : $"{Stopped(text)} {label}: {more}";

    /// <summary>A sentence with its stop, which whoever wrote it may have left out.</summary>
    private static string Stopped(string text) => text.TrimEnd() is [.., '.' or '!' or '?'] sentence ? sentence : $"{text.TrimEnd()}.";

    private static string Until(DateOnly? day) => day is { } until ? $", until {Day(until)}" : "";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>"GenderReassignment" as "Gender reassignment".</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
