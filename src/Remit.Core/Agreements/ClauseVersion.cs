using System.Text.RegularExpressions;

namespace Remit.Agreements;

/// <summary>A clause as it holds from a day on.</summary>
/// <param name="Key">Which clause: the kind that it belongs to (or "every"), its place and its name, as in "secondment/31-share".</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Heading">Its heading, without a number.</param>
/// <param name="Text">Its words, with places such as <c>{{amount}}</c>; paragraphs apart by an empty line.</param>
/// <param name="When">The place without whose value the clause is left out; null when it always stands.</param>
public sealed partial record ClauseVersion(string Key, DateOnly From, string Heading, string Text, string? When = null)
{
    /// <summary>The folder of the clauses that stand in agreements of every kind.</summary>
    public const string Every = "every";

    /// <summary>The version's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who entered it, when and why; null for what came with the product.</summary>
    public ClauseEntry? Entry { get; init; }

    /// <summary>The kind that it belongs to, as <see cref="AgreementKinds.SlugOf"/> writes it, or <see cref="Every"/>.</summary>
    public string Folder => Key[..Key.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The names of the places in its words, each once, in the order of reading.</summary>
    public IReadOnlyList<string> Places => [.. Place().Matches(Text).Select(m => m.Groups["name"].Value).Distinct()];

    [GeneratedRegex(@"\{\{(?<name>[^{}]*)\}\}")]
    internal static partial Regex Place();
}

/// <summary>That somebody entered a version of a clause.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="By">Their name on that day.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Why">Why, in their words.</param>
public sealed record ClauseEntry(Guid PersonId, string By, DateTime At, string Why);

/// <summary>That an agreement was made with a version of a clause.</summary>
/// <param name="Key">The clause.</param>
/// <param name="VersionId">The version.</param>
/// <param name="Number">The version's number, from 1.</param>
/// <param name="From">The first day on which that version holds.</param>
public sealed record ClauseUse(string Key, Guid VersionId, int Number, DateOnly From);
