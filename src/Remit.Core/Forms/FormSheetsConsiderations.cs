namespace Remit.Forms;

public static partial class FormSheets
{
    private static IReadOnlyList<FormChoice> OneToFive =>
        [new("1", "1, lowest"), new("2", "2"), new("3", "3"), new("4", "4"), new("5", "5, highest")];

    private static FormSheet Outcomes =>
        new(
            FormSection.Outcomes,
            "Objectives and outcomes",
            "outcomes",
            "What is to change, and how anybody will see whether it did. The evaluation is held against these words.",
            new FormPart(null, new FormQuestion("Outcomes.Objectives", "Objectives") { Lines = 8 }),
            new(
                "Promised outcomes",
                new("Outcomes.Promised[].Outcome", "Outcome") { Lines = 2, Hint = "What is to change, and for whom" },
                new("Outcomes.Promised[].Measure", "Measure") { Hint = "What is counted or asked, with its unit" },
                new("Outcomes.Promised[].Baseline", "Baseline") { Hint = "What it is now, or how it will be found out" },
                new("Outcomes.Promised[].Target", "Target") { Hint = "What it is to become" },
                new("Outcomes.Promised[].By", "By when"),
                new("Outcomes.Promised[].HowKnown", "How it will be known") { Hint = "Where the figures come from and who collects them" }
            )
            {
                Rows = new("Outcomes.Promised", "outcome") { StartsWithOne = true },
            },
            new(
                "Evaluation",
                new FormQuestion("Outcomes.EvaluationDue", "Day by which the evaluation is due")
                {
                    Hint = "Early enough for the choice that it serves, such as an option to stop",
                }
            )
        );

    private static FormSheet Equality =>
        new(
            FormSection.Equality,
            "Equality",
            "equality",
            "Due regard by the person who decides, before they decide: who is affected, how, and what is done about it.",
            new FormPart(
                null,
                new FormQuestion("Equality.Comments", "Equality comments")
                {
                    Lines = 8,
                    Hint = "Name the people this reaches and what is known about them. Repeating the Act is not due regard",
                }
            ),
            new(
                "Impacts",
                new("Equality.Impacts[].Characteristic", "Characteristic")
                {
                    Choices =
                    [
                        new("age", "Age"),
                        new("disability", "Disability"),
                        new("genderReassignment", "Gender reassignment"),
                        new("pregnancyAndMaternity", "Pregnancy and maternity"),
                        new("race", "Race"),
                        new("religionOrBelief", "Religion or belief"),
                        new("sex", "Sex"),
                        new("sexualOrientation", "Sexual orientation"),
                    ],
                },
                new("Equality.Impacts[].Impact", "Impact") { Lines = 2 },
                new("Equality.Impacts[].Action", "What is done about it") { Lines = 2, Hint = "Leave it empty when nothing is needed" }
            )
            {
                Rows = new("Equality.Impacts", "impact") { StartsWithOne = true },
                Guidance = "For each relevant characteristic of the Equality Act 2010, section 149(7), on which it bears, good or bad.",
            }
        );

    private static FormSheet Considerations =>
        new(
            FormSection.Considerations,
            "Risks and other considerations",
            "considerations",
            "Risks, the strategies it serves, who was consulted, interests, and data protection.",
            new(
                "Risks",
                new("Considerations.Risks[].Risk", "Risk") { Lines = 2 },
                new("Considerations.Risks[].Likelihood", "Likelihood") { Choices = OneToFive },
                new("Considerations.Risks[].Impact", "Impact") { Choices = OneToFive },
                new("Considerations.Risks[].Mitigation", "What is done about it") { Lines = 2 },
                new("Considerations.Risks[].Owner", "Who looks after it")
            )
            {
                Rows = new("Considerations.Risks", "risk") { StartsWithOne = true },
            },
            new(
                "Links to strategies",
                new("Considerations.Strategies[].Strategy", "Strategy or priority"),
                new("Considerations.Strategies[].How", "How it serves it") { Lines = 2 },
                new("Considerations.Strategies[].Address", "Web address")
                {
                    Hint = "Leave it empty when it cannot be read anywhere",
                    Text = FormText.Address,
                }
            )
            {
                Rows = new("Considerations.Strategies", "strategy"),
            },
            new(
                "Consultation",
                new FormQuestion("Considerations.Consultation", "Impact assessments and consultations")
                {
                    Lines = 5,
                    Hint = "Who was asked, what they said, what changed",
                }
            ),
            new(
                "Conflicts of interest",
                new("Considerations.HasConflicts", "Does anybody who drafts, advises or decides have an interest?")
                {
                    Choices = [new("true", "Yes"), new("false", "No")],
                },
                new("Considerations.Conflicts", "The interests, and how they are dealt with") { Lines = 3 }
            ),
            new(
                "Data protection",
                new("Considerations.DataProtection.UsesPersonalData", "Is personal data used?")
                {
                    Choices = [new("true", "Yes"), new("false", "No")],
                },
                new("Considerations.DataProtection.Triggers", "Signs of high risk")
                {
                    Hint = "Any of these asks for a data protection impact assessment before the work begins",
                    Choices = FormChoice.Of(
                        "Profiling or decisions by machine",
                        "Special category data on a large scale",
                        "New technology",
                        "Matching of data from several sources",
                        "Children or people at risk",
                        "Tracking of place or behaviour",
                        "Biometric or genetic data",
                        "Data not got from the people themselves"
                    ),
                },
                new("Considerations.DataProtection.Reason", "Why an assessment is, or is not, needed") { Lines = 3 }
            )
        );

    private static FormSheet Delivery =>
        new(
            FormSection.Delivery,
            "Planned delivery",
            "delivery",
            "How it is carried out, and when. The linter holds the dates against the years that are funded.",
            new FormPart(null, new FormQuestion("Delivery.Approach", "Approach") { Lines = 6 }),
            new(
                "Activities and dates",
                new("Delivery.Steps[].Activity", "Activity"),
                new("Delivery.Steps[].Starts", "Begins")
                {
                    IsFirstDay = true,
                    Hint = "For example, 5 September 2017 or September 2017. Leave it empty for a single day",
                },
                new("Delivery.Steps[].Ends", "Ends")
            )
            {
                Rows = new("Delivery.Steps", "activity") { IsOrdered = true, StartsWithOne = true },
            }
        );

    private static FormSheet Access =>
        new(
            FormSection.Access,
            "Public access and Part 2",
            "access",
            "Part 1 is published within one working day of signature, unless it is deferred. Part 2 is never published: what stands there needs a ground.",
            new(
                "Deferral of Part 1",
                new("Access.Deferral.Until", "Publish on") { Hint = "No later than the reason lasts. Leave it empty when it is not deferred" },
                new("Access.Deferral.Why", "Why publication is deferred") { Lines = 2, Hint = "The reason is published" }
            ),
            new(
                "Part 2",
                new("Access.Part2[].Text", "What is withheld") { Lines = 5, IsConfidential = true },
                new("Access.Part2[].After", "Section of Part 1 that it belongs to") { Choices = [.. SectionNames()] },
                new("Access.Part2[].Ground.Exemption", "Exemption") { Choices = Exemptions },
                new("Access.Part2[].Ground.Why", "Why it applies") { Lines = 2, Hint = "Published: give nothing away" },
                new("Access.Part2[].Ground.PublicInterest", "Public interest test")
                {
                    Lines = 2,
                    Hint = "For sections 22, 36, 42 and 43: why withholding outweighs publishing",
                },
                new("Access.Part2[].Ground.ReviewedBy", "Who agreed to it"),
                new("Access.Part2[].Ground.Until", "Withheld until") { Hint = "The day on which it is looked at again or released" }
            )
            {
                Rows = new("Access.Part2", "withheld paragraph"),
                Guidance = "Only those who draft, advise on, review or sign this form can read it, and each reading is recorded.",
            }
        );

    /// <summary>The grounds on which something can be withheld.</summary>
    /// <remarks>Source: Freedom of Information Act 2000; sections 22, 36, 42 and 43 are qualified.</remarks>
    public static IReadOnlyList<FormChoice> Exemptions =>
        [
            new("s.22", "s.22, to be published later"),
            new("s.36", "s.36, conduct of public affairs"),
            new("s.40(2)", "s.40(2), personal data"),
            new("s.41", "s.41, given in confidence"),
            new("s.42", "s.42, legal privilege"),
            new("s.43(1)", "s.43(1), trade secrets"),
            new("s.43(2)", "s.43(2), commercial interests"),
        ];

    private static IEnumerable<FormChoice> SectionNames() =>
        new[] { Basics, Items, Money, Limits, Background, Outcomes, Equality, Considerations, Alternatives, Delivery, Sources }.Select(
            s => new FormChoice(char.ToLowerInvariant(s.Section.ToString()[0]) + s.Section.ToString()[1..], s.Name)
        );
}
