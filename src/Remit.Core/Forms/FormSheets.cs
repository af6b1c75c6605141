namespace Remit.Forms;

/// <summary>Everything that the form asks, section by section: what the pages show, what is read from them, and by what names changes are told.</summary>
/// <remarks>A test holds it to <see cref="FormContent"/>: nothing of the content is left unasked. Source: what-the-papers-ask D2, D6, D7.</remarks>
public static partial class FormSheets
{
    /// <summary>The sections in the order of the form.</summary>
    public static IReadOnlyList<FormSheet> All { get; } =
    [Basics, Items, Money, Limits, Background, Outcomes, Equality, Considerations, Alternatives, Delivery, Sources, Access];

    /// <summary>A section as it is shown.</summary>
    /// <param name="section">The section.</param>
    public static FormSheet Of(FormSection section) => All[(int)section];

    /// <summary>The section whose address ends in a word; null when there is none.</summary>
    /// <param name="slug">The word.</param>
    public static FormSheet? Find(string slug) => All.FirstOrDefault(s => s.Slug == slug);

    private static FormSheet Basics =>
        new(
            FormSection.Basics,
            "Title and level",
            "basics",
            "What the decision is called, at which level it is taken, and what it is about in a few sentences.",
            new(
                null,
                new("Basics.Title", "Title") { Hint = "Without the code. Say what is decided, not only the programme’s name" },
                new("Basics.Level", "Level")
                {
                    Hint = "The form that the scheme of delegation asks for",
                    Choices =
                    [
                        new("ADD", "Assistant Director’s decision (ADD)"),
                        new("DD", "Director’s decision (DD)"),
                        new("MD", "Mayoral decision (MD)"),
                    ],
                },
                new("Basics.Directorate", "Directorate") { Hint = "The part of the authority that proposes it" },
                new("Basics.Programme", "Programme")
                {
                    Hint = "Spending on the same programme is added up over its decisions. Leave it empty when this one stands alone",
                },
                new("Basics.Summary", "Executive summary") { Lines = 8, Hint = "What is to be done, for whom, what it costs and why now" }
            ),
            new(
                "What raises the level",
                new("Basics.Novel.Novel", "Nothing like it was done before (novel)"),
                new("Basics.Novel.Contentious", "It divides opinion (contentious)"),
                new("Basics.Novel.Repercussive", "It binds or bears on others (repercussive)"),
                new("Basics.Novel.Why", "Why it is novel, contentious or repercussive") { Lines = 3 },
                new("Basics.ReservedMatter", "Reserved matter") { Hint = "Leave it empty when it falls under none" }
            )
            {
                Guidance = "These go to the top level whatever they cost. Leave all of it empty when none applies.",
            },
            new(
                "Asked for after the act",
                new FormQuestion("Basics.Retrospective", "Why it is asked for after the act")
                {
                    Lines = 3,
                    Hint = "Only where work has begun or money is committed already. It is published and counted",
                }
            )
        );

    private static FormSheet Items =>
        new(
            FormSection.Items,
            "What is to be decided",
            "items",
            "Each thing that the signatory approves, in words that stand alone. The numbers are given by the order.",
            new FormPart(null, new FormQuestion("Items[].Text", "What is decided") { Lines = 4 })
            {
                Rows = new("Items", "item") { IsOrdered = true, StartsWithOne = true },
                Guidance = "Say what is approved, up to what amount, for what and until when. One item for each power that is used.",
            }
        );

    private static FormSheet Background =>
        new(
            FormSection.Background,
            "Introduction and background",
            "background",
            "What came before, why something is to be done, and what the reader has to know to judge it.",
            new FormPart(null, new FormQuestion("Background", "Introduction and background") { Lines = 16 })
        );

    private static FormSheet Alternatives =>
        new(
            FormSection.Alternatives,
            "Alternatives considered and rejected",
            "alternatives",
            "What else could have been done, and why it is not proposed. Doing nothing is an alternative too.",
            new FormPart(
                null,
                new("Alternatives[].Alternative", "Alternative") { Lines = 2 },
                new("Alternatives[].WhyRejected", "Why it is not proposed") { Lines = 3 }
            )
            {
                Rows = new("Alternatives", "alternative") { StartsWithOne = true },
            }
        );
}
