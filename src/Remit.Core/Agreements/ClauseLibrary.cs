using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Remit.Rules;

namespace Remit.Agreements;

/// <summary>The clauses of which agreements are made, each in its versions.</summary>
/// <param name="Versions">Every version, in any order.</param>
public sealed record ClauseLibrary(IReadOnlyList<ClauseVersion> Versions)
{
    private const string Resources = "Agreements.Clauses.";
    private const string Ending = ".txt";
    private const string FromLine = "from: ";
    private const string WhenLine = "when: ";

    /// <summary>What comes with the product: a file for each clause in <c>Agreements/Clauses</c>.</summary>
    public static ClauseLibrary Shipped { get; } = new([.. ReadAll()]);

    /// <summary>The keys of all clauses, in the order in which they stand in an agreement, kind by kind.</summary>
    public IReadOnlyList<string> Keys => [.. Versions.Select(v => v.Key).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What came with the product and what was entered since.</summary>
    /// <param name="entered">The versions that were entered.</param>
    public static ClauseLibrary With(IEnumerable<ClauseVersion> entered) => new([.. Shipped.Versions, .. entered]);

    /// <summary>The versions of a clause, oldest first; empty when there is no such clause.</summary>
    /// <param name="key">The clause.</param>
    public IReadOnlyList<ClauseVersion> VersionsOf(string key) => [.. Versions.Where(v => v.Key == key).OrderBy(v => v.From)];

    /// <summary>The version's number among those of its clause, from 1.</summary>
    /// <param name="version">A version of this library.</param>
    public int NumberOf(ClauseVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Versions.Count(v => v.Key == version.Key && v.From < version.From) + 1;
    }

    /// <summary>The clauses of a kind of agreement as they hold on a day, in the order in which they stand in it.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<ClauseVersion> On(AgreementKind kind, DateOnly day)
    {
        var folder = AgreementKinds.SlugOf(kind);
        return
        [
            .. Versions
                .Where(v => v.From <= day && (v.Folder == folder || v.Folder == ClauseVersion.Every))
                .GroupBy(v => v.Key)
                .Select(clause => clause.MaxBy(v => v.From)!)
                .OrderBy(v => v.Key[(v.Folder.Length + 1)..], StringComparer.Ordinal),
        ];
    }

    /// <summary>Why a version may not be entered; empty when it may.</summary>
    /// <param name="version">The version.</param>
    /// <param name="today">The day of entering: a version holds from that day or a later one, never for days that are past.</param>
    public IReadOnlyList<Breach> WhyNotEnter(ClauseVersion version, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(version);
        List<Breach> breaches = [];
        var before = VersionsOf(version.Key);
        if (before.Count == 0)
        {
            breaches.Add(new("agreements.no-such-clause", $"There is no clause “{version.Key}” in the library"));
        }

        if (string.IsNullOrWhiteSpace(version.Heading) || string.IsNullOrWhiteSpace(version.Text))
        {
            breaches.Add(new("agreements.empty-clause", "Enter the heading and the words of the clause"));
        }

        if (version.From < today)
        {
            breaches.Add(
                new(
                    "agreements.clause-in-the-past",
                    $"A version holds from {DayWords.Of(today)} or a later day: agreements of the days before were made with what held then"
                )
            );
        }

        if (before.Any(v => v.From == version.From))
        {
            breaches.Add(new("agreements.clause-day-taken", $"A version that holds from {DayWords.Of(version.From)} has been entered already"));
        }

        var known = AgreementPlaces.All.Select(p => p.Name).ToHashSet();
        foreach (var unknown in version.Places.Where(p => !known.Contains(p)))
        {
            breaches.Add(
                new(
                    "agreements.no-such-place",
                    $"Nothing could fill “{{{{{unknown}}}}}”. The places are {string.Join(", ", known.Order(StringComparer.Ordinal))}"
                )
            );
        }

        return breaches;
    }

    private static IEnumerable<ClauseVersion> ReadAll()
    {
        var assembly = typeof(ClauseLibrary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Resources, StringComparison.Ordinal)))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            yield return Read(name[Resources.Length..^Ending.Length], reader.ReadToEnd());
        }
    }

    /// <summary>A clause from its file: heading, "from:", perhaps "when:", an empty line, the words.</summary>
    /// <param name="key">The key: folder and file name without its ending.</param>
    /// <param name="file">The file's text.</param>
    /// <exception cref="FormatException">The head is not as described.</exception>
    internal static ClauseVersion Read(string key, string file)
    {
        var (head, text) = file.ReplaceLineEndings("\n").Split("\n\n", 2) is [var first, var rest] ? (first.Split('\n'), rest.Trim()) : ([], "");
        if (
            head is not [var heading, var from, .. var more]
            || !from.StartsWith(FromLine, StringComparison.Ordinal)
            || !DateOnly.TryParseExact(from[FromLine.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || more is not ([] or [['w', 'h', 'e', 'n', ':', ' ', ..]])
        )
        {
            throw new FormatException($"Clause {key} must begin with a heading, the day from which it holds, and an empty line");
        }

        // the same on every start and every instance, because agreements name it
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{key} {day:O}")).AsSpan(0, 16));
        return new(key, day, heading, text, more is [var when] ? when[WhenLine.Length..] : null) { Id = id };
    }
}
