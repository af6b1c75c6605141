namespace Remit.Forms;

/// <summary>What a decision form says: one immutable version of it, section by section.</summary>
/// <remarks>What nobody has written yet is null or empty, never a default. Source: what-the-papers-ask D2, D6, D7.</remarks>
public sealed record FormContent
{
    /// <summary>Level, title, summary and what raises the level.</summary>
    public FormBasics Basics { get; init; } = new();

    /// <summary>What is to be decided, item by item; the number of an item is its place from 1.</summary>
    public IReadOnlyList<FormItem> Items { get; init; } = [];

    /// <summary>What is to be spent, and how it is bought or granted.</summary>
    public FormMoney Money { get; init; } = new();

    /// <summary>Limits that are not money, conditions before money is committed, options to stop, and what needs a new decision.</summary>
    public FormLimits Limits { get; init; } = new();

    /// <summary>Introduction and background, in paragraphs.</summary>
    public string? Background { get; init; }

    /// <summary>Objectives and the outcomes that are promised.</summary>
    public FormOutcomes Outcomes { get; init; } = new();

    /// <summary>Equality comments.</summary>
    public FormEquality Equality { get; init; } = new();

    /// <summary>Risks, strategies, consultation, conflicts of interest, data protection.</summary>
    public FormConsiderations Considerations { get; init; } = new();

    /// <summary>Alternatives considered and rejected.</summary>
    /// <remarks>Source: SI 2012/2089, regulation 13: officer records of councils.</remarks>
    public IReadOnlyList<RejectedAlternative> Alternatives { get; init; } = [];

    /// <summary>Planned delivery: activities with their dates.</summary>
    public FormDelivery Delivery { get; init; } = new();

    /// <summary>The decisions that this one builds on, and the supporting documents.</summary>
    public FormSources Sources { get; init; } = new();

    /// <summary>Whether Part 1 is to be deferred, and what is to be withheld in Part 2.</summary>
    public FormAccess Access { get; init; } = new();
}

/// <summary>A section of the form: what one person saves at a time.</summary>
public enum FormSection
{
    /// <summary><see cref="FormContent.Basics"/>.</summary>
    Basics,

    /// <summary><see cref="FormContent.Items"/>.</summary>
    Items,

    /// <summary><see cref="FormContent.Money"/>.</summary>
    Money,

    /// <summary><see cref="FormContent.Limits"/>.</summary>
    Limits,

    /// <summary><see cref="FormContent.Background"/>.</summary>
    Background,

    /// <summary><see cref="FormContent.Outcomes"/>.</summary>
    Outcomes,

    /// <summary><see cref="FormContent.Equality"/>.</summary>
    Equality,

    /// <summary><see cref="FormContent.Considerations"/>.</summary>
    Considerations,

    /// <summary><see cref="FormContent.Alternatives"/>.</summary>
    Alternatives,

    /// <summary><see cref="FormContent.Delivery"/>.</summary>
    Delivery,

    /// <summary><see cref="FormContent.Sources"/>.</summary>
    Sources,

    /// <summary><see cref="FormContent.Access"/>.</summary>
    Access,
}
