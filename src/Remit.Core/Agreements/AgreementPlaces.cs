namespace Remit.Agreements;

/// <summary>Where the value of a place in a clause comes from.</summary>
public enum PlaceSource
{
    /// <summary>The parties and the term of the agreement.</summary>
    Agreement,

    /// <summary>The decision under which it is made.</summary>
    Decision,

    /// <summary>Its figures, which stand on lines of that decision.</summary>
    Figures,

    /// <summary>Somebody who drafts it types it.</summary>
    Typed,
}

/// <summary>How an answer that is typed has to look.</summary>
public enum AnswerKind
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>Words in one line.</summary>
    Line,

    /// <summary>A whole number above zero.</summary>
    Number,

    /// <summary>Pounds and pence.</summary>
    Money,
}

/// <summary>A place in a clause that has to be filled.</summary>
/// <param name="Name">Its name between the braces: "amount".</param>
/// <param name="Label">What it asks, beginning with a capital.</param>
/// <param name="Source">Where its value comes from.</param>
/// <param name="Hint">What a drafter needs to know; for a place that is not typed, where its value is set.</param>
/// <param name="Kind">How a typed answer has to look.</param>
public sealed record AgreementPlace(string Name, string Label, PlaceSource Source, string Hint, AnswerKind Kind = AnswerKind.Line);

/// <summary>Every place that a clause may have; a clause with another is refused.</summary>
public static class AgreementPlaces
{
    /// <summary>The name of the place that holds how many days of notice end an agreement early.</summary>
    public const string NoticeDays = "notice-days";

    /// <summary>The name of the place that holds a member's fee.</summary>
    public const string Fee = "fee";

    private const string NoNames = "A post, not a person: the agreement is published";

    /// <summary>All of them, in the order in which they are asked for.</summary>
    public static IReadOnlyList<AgreementPlace> All { get; } =
    [
        new("authority", "The authority", PlaceSource.Agreement, "Set for the whole site"),
        new("partners", "The other parties", PlaceSource.Agreement, "Choose the organisations that take part"),
        new("first-day", "First day", PlaceSource.Agreement, "Enter the term"),
        new("last-day", "Last day", PlaceSource.Agreement, "Enter the term"),
        new("decision", "Code of the decision", PlaceSource.Decision, "The decision has it"),
        new("decision-title", "Title of the decision", PlaceSource.Decision, "The decision has it"),
        new("decision-day", "Day of the decision’s signature", PlaceSource.Decision, "The decision has it"),
        new("cap", "The most under the decision", PlaceSource.Decision, "Take an amount from a line of money"),
        new("limit", "How many the decision allows", PlaceSource.Decision, "The decision limits money alone"),
        new("stop", "Option to stop", PlaceSource.Decision, "The decision has no option to stop"),
        new("amount", "Amount", PlaceSource.Figures, "Take an amount from a line of money"),
        new("amounts", "Amounts by year", PlaceSource.Figures, "Take an amount from a line of money"),
        new("funders", "Funders", PlaceSource.Figures, "Take an amount from a line of money"),
        new("share", "Share of cost, in per cent", PlaceSource.Figures, "The line of the decision states no share"),
        new("count", "How many", PlaceSource.Figures, "Take a number from a limit of the decision"),
        new("vat", "VAT", PlaceSource.Figures, "Say whether VAT is inside the amounts"),
        new("route", "How it was bought", PlaceSource.Agreement, "Say how it was bought"),
        new("purpose", "What is it for?", PlaceSource.Typed, "One or two sentences", AnswerKind.Words),
        new("services", "What is supplied?", PlaceSource.Typed, "Each deliverable, with its day where it has one", AnswerKind.Words),
        new("price-basis", "How is the price worked out?", PlaceSource.Typed, "For example £650 a day for 30 days"),
        new("authority-does", "What does the authority do?", PlaceSource.Typed, "Each thing in a few words", AnswerKind.Words),
        new("partner-does", "What do the others do?", PlaceSource.Typed, "Each thing in a few words", AnswerKind.Words),
        new("panel", "Who steers it?", PlaceSource.Typed, "Which board or panel, how often it meets, who has a seat", AnswerKind.Words),
        new("post", "Which post?", PlaceSource.Typed, NoNames),
        new("hours", "Hours", PlaceSource.Typed, "For example four days a week"),
        new("workplace", "Where?", PlaceSource.Typed, "The place of work"),
        new("manager", "Who manages the work?", PlaceSource.Typed, NoNames),
        new("declaration", "Which declaration does a member sign?", PlaceSource.Typed, "Its name and year"),
        new(Fee, "Fee for a financial year", PlaceSource.Typed, "In pounds", AnswerKind.Money),
        new("fee-due", "When is the fee due?", PlaceSource.Typed, "For example 30 days after an invoice on 1 April"),
        new("benefits", "What does a member have?", PlaceSource.Typed, "Each thing in a few words", AnswerKind.Words),
        new("data-use", "What is the data for?", PlaceSource.Typed, "One or two sentences", AnswerKind.Words),
        new("data", "Which data, about whom?", PlaceSource.Typed, "Each field, and whose it is", AnswerKind.Words),
        new("lawful-basis", "Lawful basis", PlaceSource.Typed, "For example article 6(1)(e), public task"),
        new("data-security", "How is it moved and kept?", PlaceSource.Typed, "Encryption, who may see it, where it is held", AnswerKind.Words),
        new("data-keeping", "How long is it kept?", PlaceSource.Typed, "For example until two years after the last day", AnswerKind.Words),
        new("evidence", "What evidence goes with a claim?", PlaceSource.Typed, "For example payroll records and paid invoices"),
        new("reports", "What is reported, and when?", PlaceSource.Typed, "For example in writing every quarter"),
        new("payment-days", "Days in which payment is made", PlaceSource.Typed, "A whole number; the law asks for 30 at most", AnswerKind.Number),
        new("contact", "Who answers day-to-day questions?", PlaceSource.Typed, NoNames),
        new(NoticeDays, "Days of notice to end it early", PlaceSource.Typed, "A whole number", AnswerKind.Number),
    ];

    /// <summary>The place of a name; null when there is none.</summary>
    /// <param name="name">The name.</param>
    public static AgreementPlace? Named(string name) => All.FirstOrDefault(p => p.Name == name);
}
