using Remit.Calendars;
using Remit.Rules;

namespace Remit.Publications;

/// <summary>That somebody asks for a published decision in another format.</summary>
/// <remarks>Their name and address are for those who answer; four weeks after the answer they are blanked. Source: the form's offer of an accessible format, answered in five working days.</remarks>
public sealed class FormatRequest
{
    /// <summary>Working days within which a request is answered.</summary>
    public const int DaysToAnswer = 5;

    /// <summary>Days after the answer for which the name and the address are kept.</summary>
    public const int DaysKept = 28;

    private const int LongestName = 120;
    private const int LongestAddress = 254;
    private const int LongestDetails = 1000;

    /// <summary>Receives a request.</summary>
    /// <param name="slug">The decision's address within the register.</param>
    /// <param name="wish">What is asked for, and by whom.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="days">The working days of the authority.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAsk"/> gives a reason against it.</exception>
    public FormatRequest(string slug, FormatWish wish, DateTime at, WorkingDays days)
    {
        ArgumentNullException.ThrowIfNull(days);
        Breach.ThrowIfAny(WhyNotAsk(wish));
        (Slug, AskedAt, Due) = (slug, at, days.After(LondonTime.DayOf(at), DaysToAnswer));
        (Format, Name, Email, Details) = (wish.Format!.Value, wish.Name!.Trim(), wish.Email!.Trim(), wish.Details?.Trim());
    }

    private FormatRequest() => Slug = "";

    /// <summary>The request's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The decision's address within the register.</summary>
    public string Slug { get; private init; }

    /// <summary>The format that is asked for.</summary>
    public AccessibleFormat Format { get; private init; }

    /// <summary>Who asks; null once it is blanked.</summary>
    public string? Name { get; private set; }

    /// <summary>Where the answer goes; null once it is blanked.</summary>
    public string? Email { get; private set; }

    /// <summary>What they need, in their words; null when they said nothing, and once it is blanked.</summary>
    public string? Details { get; private set; }

    /// <summary>When it was received, in UTC.</summary>
    public DateTime AskedAt { get; private init; }

    /// <summary>The last day on which the answer is in time; null when the bank holidays of that time are not known.</summary>
    public DateOnly? Due { get; private init; }

    /// <summary>When it was answered, in UTC; null while it waits.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Who answered.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>How it was answered.</summary>
    public string? Answer { get; private set; }

    /// <summary>When name, address and details were blanked, in UTC; null while they are kept.</summary>
    public DateTime? BlankedAt { get; private set; }

    /// <summary>Why a request is not taken; empty when it is.</summary>
    /// <param name="wish">What is asked for, and by whom.</param>
    public static IReadOnlyList<Breach> WhyNotAsk(FormatWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        List<Breach> breaches = [];
        if (wish.Format is null)
        {
            breaches.Add(new("publications.no-format", "Choose the format you need"));
        }

        if (string.IsNullOrWhiteSpace(wish.Name) || wish.Name.Length > LongestName)
        {
            breaches.Add(new("publications.no-name", $"Enter your name, in at most {LongestName} characters"));
        }

        if (!IsAddress(wish.Email))
        {
            breaches.Add(new("publications.no-email", "Enter an email address in the form name@example.org, so that we can answer"));
        }

        if (wish.Details?.Length > LongestDetails)
        {
            breaches.Add(new("publications.details-too-long", $"Say what you need in at most {LongestDetails} characters"));
        }

        return breaches;
    }

    /// <summary>Why it may not be answered; empty when it may.</summary>
    /// <param name="answer">How it is answered.</param>
    public IReadOnlyList<Breach> WhyNotAnswer(string? answer) =>
        AnsweredAt is not null ? [new("publications.answered-already", $"{AnsweredBy} has answered this request already")]
        : string.IsNullOrWhiteSpace(answer) ? [new("publications.no-answer", "Say how the request was answered, without the name of who asked")]
        : [];

    /// <summary>Answers it.</summary>
    /// <param name="answer">How, without the name of who asked: this is kept for good.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAnswer"/> gives a reason against it.</exception>
    public void Close(string answer, string by, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotAnswer(answer));
        (Answer, AnsweredBy, AnsweredAt) = (answer.Trim(), by, at);
    }

    /// <summary>Whether name, address and details are to be blanked.</summary>
    /// <param name="at">When it is asked, in UTC.</param>
    public bool IsToBeBlanked(DateTime at) =>
        BlankedAt is null && AnsweredAt is { } answered && LondonTime.DayOf(at) >= LondonTime.DayOf(answered).AddDays(DaysKept);

    /// <summary>Blanks name, address and details for good.</summary>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="InvalidOperationException">It is not to be blanked.</exception>
    public void Blank(DateTime at)
    {
        if (!IsToBeBlanked(at))
        {
            throw new InvalidOperationException("A request is blanked once, four weeks after its answer");
        }

        (Name, Email, Details, BlankedAt) = (null, null, null, at);
    }

    private static bool IsAddress(string? email) =>
        email?.Trim() is { Length: <= LongestAddress } address
        && address.Split('@') is [{ Length: > 0 }, { Length: > 2 } host]
        && host.Contains('.', StringComparison.Ordinal)
        && !host.StartsWith('.')
        && !host.EndsWith('.')
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';');
}

/// <summary>A format in which people can read what others read on a page.</summary>
public enum AccessibleFormat
{
    /// <summary>Large print.</summary>
    LargePrint,

    /// <summary>Braille.</summary>
    Braille,

    /// <summary>A recording.</summary>
    Audio,

    /// <summary>Easy read: short sentences with pictures.</summary>
    EasyRead,

    /// <summary>British Sign Language.</summary>
    SignLanguage,

    /// <summary>Another language.</summary>
    AnotherLanguage,

    /// <summary>Something else, said in the details.</summary>
    Other,
}

/// <summary>What somebody asks for.</summary>
/// <param name="Format">The format; null when none was chosen.</param>
/// <param name="Name">Who asks.</param>
/// <param name="Email">Where the answer goes.</param>
/// <param name="Details">What they need, in their words.</param>
public sealed record FormatWish(AccessibleFormat? Format, string? Name, string? Email, string? Details);
