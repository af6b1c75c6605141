using Remit.Finance;
using Remit.People;
using Remit.Rules;

namespace Remit.Authority;

/// <summary>Who may sign a decision on a day, and why.</summary>
public sealed record AuthorityAnswer
{
    /// <summary>The day that was asked about.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The sum over the whole decision; null when the sums cannot be an amount.</summary>
    public required Money? Amount { get; init; }

    /// <summary>The scheme of delegation that holds on the day; null when none is known, or not which.</summary>
    public required SchemeOfDelegation? Scheme { get; init; }

    /// <summary>The lowest level that may take the decision; null when the scheme lets nobody.</summary>
    public required SigningLevel? Level { get; init; }

    /// <summary>The levels that may: <see cref="Level"/> and those above, in that order; empty when the scheme lets nobody.</summary>
    public required IReadOnlyList<SigningLevel> MayBe { get; init; }

    /// <summary>The posts that may sign, whether anybody holds them or not, the lowest level first; each once.</summary>
    public required IReadOnlyList<Post> Posts { get; init; }

    /// <summary>The people who may sign, with the post through which; the lowest level first, delegates last. Empty when nobody may.</summary>
    public required IReadOnlyList<Signatory> Signatories { get; init; }

    /// <summary>Why, line by line, in order; never empty.</summary>
    public required IReadOnlyList<AuthorityLine> Because { get; init; }

    /// <summary>The one line of <see cref="Because"/> that settles the level, or why nobody may sign.</summary>
    public required AuthorityLine Deciding { get; init; }

    /// <summary>True when decisions for the same recipient or programme raise the level unless somebody says why they are a separate matter.</summary>
    public required bool IsRaisedByRelated { get; init; }

    private const string Unknown = "This person";

    internal Roster Roster { get; init; } = Roster.Empty;

    /// <summary>Through what a person may sign; null when they may not. A post of the level comes before a specific delegation, which is then not used up.</summary>
    /// <param name="personId">The person.</param>
    public Signatory? PowerOf(Guid personId) => Signatories.FirstOrDefault(s => s.Person.Id == personId);

    /// <summary>Why a person may not sign, with every line of the answer and who may; empty when they may.</summary>
    /// <param name="personId">The person.</param>
    public IReadOnlyList<Breach> WhyNotSign(Guid personId)
    {
        if (PowerOf(personId) is not null)
        {
            return [];
        }

        return [AboutPerson(personId), .. Because.Select(line => new Breach("authority.because", line.Text, line.Source)), WhoMay()];
    }

    private Breach AboutPerson(Guid personId)
    {
        var name = Roster.People.FirstOrDefault(p => p.Id == personId)?.Name ?? Unknown;
        var powers = Roster.PowersOf(personId, On);
        var own = Scheme?.Levels.LastOrDefault(l => powers.Any(p => l.IsSignedBy(p.Rank)));
        if (own is { Limit: { } limit } && Amount is { } amount && amount > limit)
        {
            return new(
                "authority.above-limit",
                $"{name} may not sign this: {amount} is above the {limit} that {own.WithArticle} may approve",
                Scheme!.Source
            );
        }

        var needed = MayBe.Count == 0 ? "" : $" it is for {Words.List([.. MayBe.Select(l => l.CodeAndName)], "or")}, and";
        var held =
            powers.Count == 0 ? $"holds and covers no post on {Words.Day(On)}" : $"has the powers of {Words.List([.. powers.Select(p => p.Title)])}";
        return new(
            "authority.not-a-signatory",
            $"{name} may not sign this:{needed} {(name == Unknown ? "this person" : name)} {held}",
            Scheme?.Source
        );
    }

    private Breach WhoMay() =>
        Signatories.Count > 0
            ? new("authority.who-may", $"{Words.List([.. Signatories.Select(s => s.InWords).Distinct()], "or")} may sign it", Scheme?.Source)
            : new("authority.nobody", "As things stand nobody may sign it", Scheme?.Source);
}

/// <summary>One line of an explanation.</summary>
/// <param name="Text">A plain sentence with the arithmetic in it, without a full stop.</param>
/// <param name="Source">The decision, clause or rule that it follows from.</param>
public sealed record AuthorityLine(string Text, string Source)
{
    internal const string NoPolicyNoSignature = "rule of this register: no policy, no signature";

    /// <summary>The line with its source at the end.</summary>
    public override string ToString() => $"{Text} ({Source})";
}

/// <summary>A person who may sign, through a post.</summary>
/// <param name="Power">The post, the person, and the absence cover if it comes by one.</param>
/// <param name="Level">The level that the post signs; null for a delegate whose post signs none.</param>
/// <param name="Delegation">The specific delegation that has to be drawn on; null when the level itself suffices.</param>
public sealed record Signatory(PostPower Power, SigningLevel? Level, SpecificDelegation? Delegation)
{
    /// <summary>Who signs.</summary>
    public Person Person => Power.Person;

    /// <summary>"Rosalind Achebe (Mayor of London)", with the cover where it comes by one.</summary>
    public string InWords =>
        Power.Cover is { } cover
            ? $"{Person.Name} (covering {Power.Title} until {Words.Day(cover.Until)}: {cover.Why})"
            : $"{Person.Name} ({Power.Title})";
}
