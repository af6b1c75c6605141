namespace Remit.Forms;

public static partial class FormSheets
{
    private static FormSheet Money =>
        new(
            FormSection.Money,
            "Money and procurement",
            "money",
            "What may be spent, in which year, from which budget, and how it is bought or granted. The total over all years decides who may sign.",
            new(
                "Whether money is approved",
                new FormQuestion("Money.NoMoney", "Does this decision approve money?")
                {
                    Choices = [new("false", "Yes"), new("true", "No, it approves none")],
                }
            ),
            new(
                "Spending, line by line",
                new("Money.Lines[].Year", "Financial year") { Hint = "For example, 2017-18" },
                new("Money.Lines[].Amount", "Amount") { Hint = "For example, £50,000, £30k or £1.2m" },
                new("Money.Lines[].Funder", "Who pays") { Hint = "The authority itself, or another body" },
                new("Money.Lines[].Budget", "Budget") { Hint = "By the name it has in the accounts" },
                new("Money.Lines[].Payee", "Who receives it") { Hint = "Leave it empty when that is not decided" },
                new("Money.Lines[].Nature", "Capital or revenue") { Choices = [new("revenue", "Revenue"), new("capital", "Capital")] },
                new("Money.Lines[].Certainty", "How sure it is")
                {
                    Choices =
                    [
                        new("approved", "In an approved budget"),
                        new("subjectToBudget", "In a later year, subject to its budget"),
                        new("inKind", "In kind: work, room or goods"),
                    ],
                },
                new("Money.Lines[].ByAnother", "Another body pays it directly: this decision counts on it and does not approve it"),
                new("Money.Lines[].DrawsOn", "Drawn from the envelope of")
                {
                    Hint = "The code of an earlier decision whose budget this uses, for example MD2680",
                    Text = FormText.Code,
                },
                new("Money.Lines[].MatchPercent", "At most this share of a partner’s cost, in per cent")
                {
                    Hint = "For example 50, where each side bears half; leave it empty where nothing is matched",
                }
            )
            {
                Rows = new("Money.Lines", "spending line") { StartsWithOne = true },
                Guidance = "A line for each year, payer and budget. Do not round: sums are kept to the penny.",
            },
            new(
                "VAT, grant or contract",
                new("Money.Vat", "VAT")
                {
                    Hint = "Whether VAT is inside the amounts, or which relief applies. Staff that is lent for money bears VAT",
                },
                new("Money.Kind", "What the payment is")
                {
                    Choices =
                    [
                        new("grant", "A grant: money for a purpose, nothing is supplied in return"),
                        new("contract", "A contract: payment for works, supplies or services"),
                        new("other", "Neither, such as a contribution or the cost of a secondee"),
                    ],
                },
                new("Money.KindReason", "Why it is that") { Lines = 3 }
            ),
            new(
                "How it is bought",
                new("Money.Procurement.Route", "Route")
                {
                    Choices = FormChoice.Of(
                        "Competition",
                        "From a framework",
                        "Three written quotes",
                        "One written quote",
                        "Single source, exempt from competition",
                        "Through another authority’s contract"
                    ),
                },
                new("Money.Procurement.ExemptionGround", "Ground of the exemption")
                {
                    Hint = "Only for a single source",
                    Choices = FormChoice.Of(
                        "Urgency",
                        "Absence of competition",
                        "Technical, artistic or exclusive rights",
                        "Continuation of existing work",
                        "Compatibility with what is in place",
                        "A bargain for a short time"
                    ),
                },
                new("Money.Procurement.SingleSource", "Why only this supplier") { Lines = 3 },
                new("Money.Procurement.ValueForMoney", "How it is known to be value for money")
                {
                    Lines = 3,
                    Hint = "With the figures that were compared, for example a day’s rate here and elsewhere",
                }
            )
            {
                Guidance = "Leave all of it empty when nothing is bought.",
            }
        );

    private static FormSheet Limits =>
        new(
            FormSection.Limits,
            "Limits, conditions and options to stop",
            "limits",
            "What binds whoever carries it out: how many of a thing, what must be met before money is committed, when it can be ended, and what needs a new decision.",
            new(
                "How many",
                new("Limits.Counts[].Thing", "What is counted") { Hint = "In the plural: cohorts, places in a cohort, secondments, employers" },
                new("Limits.Counts[].Least", "At least") { Hint = "Leave it empty when there is no least number" },
                new("Limits.Counts[].Most", "At most"),
                new("Limits.Counts[].Until", "Until") { Hint = "The last day of the limit. Leave it empty when it has none" }
            )
            {
                Rows = new("Limits.Counts", "limit"),
            },
            new("Before any money is committed", new FormQuestion("Limits.Conditions[]", "Condition") { Lines = 2 })
            {
                Rows = new("Limits.Conditions", "condition"),
                Guidance = "Each becomes a task, and no money can be committed until it is met.",
            },
            new(
                "Options to stop",
                new("Limits.StopOptions[].What", "What can be stopped, and by whom") { Lines = 2 },
                new("Limits.StopOptions[].NoticeBy", "Last day to give notice"),
                new("Limits.StopOptions[].EndsOn", "Day on which it then ends") { Hint = "Leave it empty when it is not set" }
            )
            {
                Rows = new("Limits.StopOptions", "option to stop"),
                Guidance = "Spending beyond a Mayor’s term needs one, or a reason: a successor may not be bound without need.",
            },
            new("What needs a new decision", new FormQuestion("Limits.NeedsNewDecision[]", "What needs a new decision") { Lines = 2 })
            {
                Rows = new("Limits.NeedsNewDecision", "case"),
            }
        );

    private static FormSheet Sources =>
        new(
            FormSection.Sources,
            "Decisions it builds on, and documents",
            "sources",
            "The decisions that this one cites or whose power it uses, and the papers that support it.",
            new FormPart(
                "Earlier decisions",
                new("Sources.Cites[].Code", "Code of the decision") { Hint = "For example, MD2301", Text = FormText.Code },
                new("Sources.Cites[].Relation", "How this decision stands to it")
                {
                    Choices =
                    [
                        new("cites", "Cites it"),
                        new("renews", "Goes on with what it began, for a further period"),
                        new("follows", "Comes after it in the same programme"),
                        new("exercisesDelegationOf", "Uses a power that it delegated"),
                        new("varies", "Changes what it decided"),
                    ],
                }
            )
            {
                Rows = new("Sources.Cites", "decision"),
            },
            new(
                "Decisions whose place it takes",
                new FormQuestion("Sources.Replaces[]", "Code of the decision that it replaces") { Hint = "For example, MD2301", Text = FormText.Code }
            )
            {
                Rows = new("Sources.Replaces", "replaced decision"),
                Guidance = "When this decision is signed, these are marked as superseded. Decisions that it only changes are cited as varied.",
            }
        );
}
