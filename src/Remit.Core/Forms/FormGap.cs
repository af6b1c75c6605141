namespace Remit.Forms;

/// <summary>Something that the form asks for and that nobody has written yet.</summary>
/// <param name="Section">The section it belongs to.</param>
/// <param name="Message">What is to be done, as a sentence without its full stop: "Give the title".</param>
public sealed record FormGap(FormSection Section, string Message)
{
    /// <summary>What is missing in a form, in the order of its sections; empty when it is complete.</summary>
    /// <param name="content">The form.</param>
    /// <param name="alternativesRequired">Whether the authority must record alternatives, as councils do for officers' decisions.</param>
    public static IReadOnlyList<FormGap> Of(FormContent content, bool alternativesRequired = false)
    {
        ArgumentNullException.ThrowIfNull(content);
        return
        [
            .. Basics(content.Basics),
            .. Items(content),
            .. Money(content.Money),
            .. Limits(content.Limits),
            .. When(string.IsNullOrWhiteSpace(content.Background), FormSection.Background, "Write the introduction and background"),
            .. Outcomes(content.Outcomes),
            .. When(string.IsNullOrWhiteSpace(content.Equality.Comments), FormSection.Equality, "Write the equality comments"),
            .. Rows(
                content.Equality.Impacts,
                i => i.Characteristic is null || i.Impact.Length == 0,
                FormSection.Equality,
                "impact",
                "its characteristic and what it is"
            ),
            .. Considerations(content.Considerations),
            .. When(
                alternativesRequired && content.Alternatives.Count == 0,
                FormSection.Alternatives,
                "Give the alternatives that were considered and rejected"
            ),
            .. Rows(content.Alternatives, a => a.WhyRejected.Length == 0, FormSection.Alternatives, "alternative", "why it is not proposed"),
            .. When(content.Delivery.Steps.Count == 0, FormSection.Delivery, "Give the planned activities with their dates"),
            .. Rows(
                content.Delivery.Steps,
                s => s.Activity.Length == 0 || s.Ends is null,
                FormSection.Delivery,
                "activity",
                "what happens and when it ends"
            ),
            .. Rows(
                content.Access.Part2,
                p => p.Text.Length == 0 || p.Ground.Exemption.Length == 0 || p.Ground.Why.Length == 0,
                FormSection.Access,
                "withheld paragraph",
                "its words, its exemption and why it applies"
            ),
        ];
    }

    private static IEnumerable<FormGap> Basics(FormBasics basics) =>
        [
            .. When(string.IsNullOrWhiteSpace(basics.Title), FormSection.Basics, "Give the title"),
            .. When(basics.Level is null, FormSection.Basics, "Choose the level"),
            .. When(string.IsNullOrWhiteSpace(basics.Summary), FormSection.Basics, "Write the executive summary"),
            .. When(basics.Novel is { Why.Length: 0 }, FormSection.Basics, "Say why it is novel, contentious or repercussive"),
        ];

    private static IEnumerable<FormGap> Items(FormContent content) => When(content.Items.Count == 0, FormSection.Items, "Say what is to be decided");

    private static IEnumerable<FormGap> Money(FormMoney money) =>
        [
            .. When(money.NoMoney is null, FormSection.Money, "Say whether the decision approves money"),
            .. When(money.NoMoney == false && money.Lines.Count == 0, FormSection.Money, "Give the spending, line by line"),
            .. When(
                money.NoMoney == true && money.Lines.Any(l => l is { Certainty: not MoneyCertainty.InKind, ByAnother: false, Amount: not null }),
                FormSection.Money,
                "Remove the spending lines, or say that money is approved"
            ),
            .. Rows(money.Lines, l => l.Year is null || l.Funder.Length == 0, FormSection.Money, "spending line", "its year and who pays"),
            .. Rows(money.Lines, l => l.Amount is null && l.Certainty != MoneyCertainty.InKind, FormSection.Money, "spending line", "its amount"),
            .. Rows(
                money.Lines,
                l => l is { ByAnother: false, Budget: null, Certainty: not MoneyCertainty.InKind },
                FormSection.Money,
                "spending line",
                "the budget it comes from"
            ),
            .. When(money.NoMoney == false && money.Kind is null, FormSection.Money, "Say whether it is a grant, a contract or neither"),
            .. When(
                money.Kind is not null && string.IsNullOrWhiteSpace(money.KindReason),
                FormSection.Money,
                "Say why the payment is what you chose"
            ),
            .. When(money.Kind == PaymentKind.Contract && money.Procurement?.Route is null, FormSection.Money, "Choose how it is bought"),
            .. When(
                money.Procurement is { ExemptionGround: not null } p && (p.SingleSource is null || p.ValueForMoney is null),
                FormSection.Money,
                "Justify the exemption: why only this supplier, and how it is value for money"
            ),
        ];

    private static IEnumerable<FormGap> Limits(FormLimits limits) =>
        [
            .. Rows(
                limits.Counts,
                c => c.Thing.Length == 0 || c.Most is null,
                FormSection.Limits,
                "limit",
                "what is counted and the most that is allowed"
            ),
            .. Rows(limits.Counts, c => c.Least > c.Most, FormSection.Limits, "limit", "a least number that is not above the most"),
            .. Rows(
                limits.StopOptions,
                o => o.What.Length == 0 || o.NoticeBy is null,
                FormSection.Limits,
                "option to stop",
                "what can be stopped and the last day to give notice"
            ),
        ];

    private static IEnumerable<FormGap> Outcomes(FormOutcomes outcomes) =>
        [
            .. When(string.IsNullOrWhiteSpace(outcomes.Objectives), FormSection.Outcomes, "Write the objectives"),
            .. When(outcomes.Promised.Count == 0, FormSection.Outcomes, "Promise at least one outcome"),
            .. Rows(
                outcomes.Promised,
                o => o.Outcome.Length == 0 || o.Measure is null || o.Target is null || o.By is null,
                FormSection.Outcomes,
                "outcome",
                "its measure, its target and by when"
            ),
        ];

    private static IEnumerable<FormGap> Considerations(FormConsiderations considerations) =>
        [
            .. When(considerations.Risks.Count == 0, FormSection.Considerations, "Name at least one risk"),
            .. Rows(
                considerations.Risks,
                r => r.Likelihood is null || r.Impact is null || r.Mitigation.Length == 0,
                FormSection.Considerations,
                "risk",
                "its likelihood, its impact and what is done about it"
            ),
            .. When(considerations.HasConflicts is null, FormSection.Considerations, "Say whether anybody has an interest"),
            .. When(
                considerations.HasConflicts == true && considerations.Conflicts is null,
                FormSection.Considerations,
                "Say which interests there are and how they are dealt with"
            ),
            .. When(considerations.DataProtection is null, FormSection.Considerations, "Do the data protection screening"),
            .. When(
                considerations.DataProtection is { Reason.Length: 0 },
                FormSection.Considerations,
                "Say why a data protection impact assessment is, or is not, needed"
            ),
        ];

    private static IEnumerable<FormGap> When(bool missing, FormSection section, string message) => missing ? [new(section, message)] : [];

    private static IEnumerable<FormGap> Rows<T>(IReadOnlyList<T> rows, Func<T, bool> lacks, FormSection section, string one, string what) =>
        rows.Select((row, at) => (row, at))
            .Where(r => lacks(r.row))
            .Select(r => new FormGap(section, FormattableString.Invariant($"Complete {one} {r.at + 1}: {what}")));
}
