using Remit.Calendars;
using Remit.Forms;
using Remit.Rules;

namespace Remit.Publications;

/// <summary>That a paragraph or a document of a decision is withheld: on which ground, who reviewed it, and until when. It does not hold what is withheld.</summary>
/// <remarks>Source: FOIA 2000; what-the-papers-ask D2, D4.</remarks>
public sealed class Withholding
{
    internal Withholding(WithheldKind kind, int place, FormSection? after, WithholdingGround ground, DateOnly since)
    {
        (Kind, Place, After, Since) = (kind, place, after, since);
        (Exemption, Why, PublicInterest, ReviewedBy, Until) = (ground.Exemption, ground.Why, ground.PublicInterest, ground.ReviewedBy, ground.Until);
    }

    private Withholding() => (Exemption, Why) = ("", "");

    /// <summary>The withholding's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whether it is a paragraph or a document.</summary>
    public WithheldKind Kind { get; private init; }

    /// <summary>Its place among the withheld paragraphs of the form, or among all its documents, from 0.</summary>
    public int Place { get; private init; }

    /// <summary>The section of Part 1 that a paragraph belongs to; null for a document.</summary>
    public FormSection? After { get; private init; }

    /// <summary>The section of the Act as it stands on the form: "s.43(2)".</summary>
    public string Exemption { get; private set; }

    /// <summary>Why it applies, in words that are published.</summary>
    public string Why { get; private set; }

    /// <summary>The public interest test; null where none was made.</summary>
    public string? PublicInterest { get; private set; }

    /// <summary>The post that reviewed it last; null when nobody has.</summary>
    public string? ReviewedBy { get; private set; }

    /// <summary>The first day on which it is withheld.</summary>
    public DateOnly Since { get; private init; }

    /// <summary>The day on which it ends, or is reviewed at the latest.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>How often it was reviewed and extended.</summary>
    public int Extensions { get; private set; }

    /// <summary>When it was released, in UTC; null while it is withheld.</summary>
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>Why it was released.</summary>
    public string? ReleasedBecause { get; private set; }

    /// <summary>What was released; null while it is withheld.</summary>
    public ReleasedPart? Released { get; private set; }

    /// <summary>Where it stands.</summary>
    public WithholdingStatus Status => ReleasedAt is null ? WithholdingStatus.Withheld : WithholdingStatus.Released;

    /// <summary>Which act leads from which state to which; any other is refused.</summary>
    public static IReadOnlyList<(WithholdingStatus From, string Act, WithholdingStatus To)> Transitions { get; } =
    [(WithholdingStatus.Withheld, "extend", WithholdingStatus.Withheld), (WithholdingStatus.Withheld, "release", WithholdingStatus.Released)];

    /// <summary>
    /// Whether it ends by itself on its day. Where the exemption is qualified it does; what is absolute, such as personal data, is a person's to release,
    /// and so is what names no exemption that is known: it stays withheld, and waits for its review.
    /// </summary>
    public bool EndsByItself => FoiExemption.TryParse(Exemption, out var exemption) && exemption.IsQualified;

    /// <summary>Whether it has ended by itself on a day, and is to be released.</summary>
    /// <param name="today">The day in London.</param>
    public bool IsEndedOn(DateOnly today) => Status == WithholdingStatus.Withheld && EndsByItself && today >= Until;

    /// <summary>Why something may not be withheld on a ground; empty when it may.</summary>
    /// <param name="ground">The ground.</param>
    /// <param name="today">The day in London on which it is asked.</param>
    public static IReadOnlyList<Breach> WhyNotWithhold(WithholdingGround ground, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(ground);
        List<Breach> breaches = [];
        if (!FoiExemption.TryParse(ground.Exemption, out var exemption))
        {
            breaches.Add(
                new(
                    "publications.ground-unknown",
                    $"“{ground.Exemption}” is no ground on which a part of a decision is withheld: choose one of {string.Join(", ", FoiExemption.All.Select(e => e.Written))}",
                    "Freedom of Information Act 2000, Part II"
                )
            );
        }

        if (string.IsNullOrWhiteSpace(ground.Why))
        {
            breaches.Add(new("publications.ground-without-reason", "Say why the exemption applies, in words that may be published"));
        }

        if (exemption is { IsQualified: true } && string.IsNullOrWhiteSpace(ground.PublicInterest))
        {
            breaches.Add(
                new(
                    "publications.no-public-interest-test",
                    $"{exemption.Written} ({exemption.Name}) is a qualified exemption: say why the public interest in withholding outweighs that in publishing",
                    "Freedom of Information Act 2000, s.2(2)(b)"
                )
            );
        }

        if (string.IsNullOrWhiteSpace(ground.ReviewedBy))
        {
            breaches.Add(new("publications.not-reviewed", "Somebody has to review what is withheld: say from which post"));
        }

        if (ground.Until <= today)
        {
            breaches.Add(
                new(
                    "publications.ends-in-the-past",
                    $"It would be withheld until {LondonTime.Say(ground.Until)}, which is over: give a day after {LondonTime.Say(today)}"
                )
            );
        }

        return breaches;
    }

    internal void Extend(WithholdingGround ground)
    {
        (Exemption, Why, PublicInterest, ReviewedBy, Until) = (ground.Exemption, ground.Why, ground.PublicInterest, ground.ReviewedBy, ground.Until);
        Extensions++;
    }

    internal void Release(ReleasedPart part, string because, DateTime at) => (Released, ReleasedBecause, ReleasedAt) = (part, because, at);
}

/// <summary>What kind of thing is withheld.</summary>
public enum WithheldKind
{
    /// <summary>A paragraph of Part 2.</summary>
    Paragraph,

    /// <summary>A supporting document.</summary>
    Document,
}

/// <summary>Where a withholding stands.</summary>
public enum WithholdingStatus
{
    /// <summary>Nobody outside reads it.</summary>
    Withheld,

    /// <summary>Published with the decision.</summary>
    Released,
}

/// <summary>What a release makes public: the words of a paragraph, or a document.</summary>
/// <param name="Text">The paragraph; null for a document.</param>
/// <param name="Document">The document; null for a paragraph.</param>
public sealed record ReleasedPart(string? Text, FormDocument? Document);
