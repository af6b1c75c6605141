using System.Collections.Concurrent;
using System.Data.Common;
using Remit.Storage;

namespace Remit.Decisions;

/// <summary>The register in memory at one stamp: what lists are filtered, counted and sorted by. It never changes; a later stamp has another.</summary>
internal sealed class RegisterIndex
{
    /// <summary>A question is asked again for each page and filter; this many answers are kept, a few kilobytes each.</summary>
    private const int MostRemembered = 200;

    private readonly ConcurrentDictionary<string, FoundDecisions> _remembered = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _placeOf;
    private readonly Dictionary<string, List<int>> _byCode;
    private readonly Dictionary<string, int> _bySlug;
    private readonly Lazy<int[]>[] _orders;
    private readonly ConcurrentDictionary<int, IReadOnlyList<DecisionFacet>> _wholeFacets = [];

    private RegisterIndex(long stamp, RegisterRow[] rows, IReadOnlyList<RegisterLink> links)
    {
        (Stamp, Rows) = (stamp, rows);
        _placeOf = rows.Select((row, place) => (row.Entry, place)).ToDictionary(p => p.Entry, p => p.place);
        _bySlug = rows.Select((row, place) => (row.Slug, place)).ToDictionary(p => p.Slug, p => p.place, StringComparer.Ordinal);
        _byCode = rows.Select((row, place) => (row.CodeKey, place))
            .Where(p => p.CodeKey is not null)
            .GroupBy(p => p.CodeKey!, p => p.place, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        Graph = new(this, links);
        Facets = [.. DecisionFilter.All.Select(filter => new RegisterFacet(filter, this))];
        All = Bits.All(rows.Length);
        _orders = [.. Enum.GetValues<DecisionSort>().Select(sort => new Lazy<int[]>(() => RegisterOrder.Of(rows, sort)))];
    }

    public long Stamp { get; }

    public RegisterRow[] Rows { get; }

    public RegisterGraph Graph { get; }

    public IReadOnlyList<RegisterFacet> Facets { get; }

    public Bits All { get; }

    /// <summary>The places of all decisions in an order.</summary>
    public int[] Order(DecisionSort sort) => _orders[(int)sort].Value;

    /// <summary>The counts of each filter over all decisions, counted once.</summary>
    /// <param name="most">The most values to give of a filter.</param>
    public IReadOnlyList<DecisionFacet> WholeFacets(int most) =>
        _wholeFacets.GetOrAdd(most, (shown, index) => [.. index.Facets.Select(facet => facet.Count(index.All, [], shown))], this);

    /// <summary>The place of a register entry; null when it came after this stamp.</summary>
    public int? PlaceOf(long entry) => _placeOf.TryGetValue(entry, out var place) ? place : null;

    /// <summary>The place of an address within the register; null when there is none.</summary>
    public int? At(string slug) => _bySlug.TryGetValue(slug, out var place) ? place : null;

    /// <summary>The places of the decisions that bear a code, of one publisher or several; empty when none does.</summary>
    public IReadOnlyList<int> WithCode(string? codeKey) => codeKey is not null && _byCode.TryGetValue(codeKey, out var places) ? places : [];

    /// <summary>What a question found at this stamp before; null when it was not asked lately.</summary>
    public FoundDecisions? Remembered(SearchQuestion question) => _remembered.GetValueOrDefault(question.Text);

    public FoundDecisions Remember(SearchQuestion question, FoundDecisions found)
    {
        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }

        return _remembered[question.Text] = found;
    }

    public static async Task<RegisterIndex> LoadAsync(RemitDatabase database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);

        // the stamp first: what changes meanwhile makes this index old, never newer than it says
        var stamp = (await ReadAsync(connection, "SELECT stamp FROM decision_stamp", row => row.GetInt64(0), cancellation)).Single();
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        var rows = await ReadAsync(
            connection,
            $"SELECT {RegisterRow.Columns} FROM decisions ORDER BY entry",
            row => RegisterRow.Read(row, Once),
            cancellation
        );
        var links = await ReadAsync(
            connection,
            "SELECT entry, code, code_key, relation FROM decision_citations ORDER BY entry, position",
            row => new RegisterLink(row.GetInt64(0), Once(row.GetString(1)), Once(row.GetString(2)), Enum.Parse<CitationRelation>(row.GetString(3))),
            cancellation
        );
        return new(stamp, [.. rows], links);

        string Once(string text) => texts.TryGetValue(text, out var held) ? held : texts[text] = text;
    }

    private static async Task<List<T>> ReadAsync<T>(DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        List<T> values = [];
        while (await rows.ReadAsync(cancellation))
        {
            values.Add(read(rows));
        }

        return values;
    }
}

/// <summary>The orders of the list. They are made in memory, so that both databases give the same.</summary>
internal static class RegisterOrder
{
    public static int[] Of(RegisterRow[] rows, DecisionSort sort)
    {
        var code = rows.Select(row => CodeOrder.Of(row.Code)).ToArray();
        var places = Enumerable.Range(0, rows.Length).ToArray();
        Array.Sort(
            places,
            (a, b) =>
            {
                var by = sort switch
                {
                    DecisionSort.Code => 0,
                    DecisionSort.Amount => Nullable.Compare(rows[b].ApprovedPence, rows[a].ApprovedPence),
                    DecisionSort.Oldest => Comparer<DateOnly>.Default.Compare(rows[a].Dated ?? DateOnly.MaxValue, rows[b].Dated ?? DateOnly.MaxValue),
                    _ => Nullable.Compare(rows[b].Dated, rows[a].Dated),
                };
                by = by != 0 ? by : code[a].CompareTo(code[b]);
                return by != 0 ? by : rows[a].Entry.CompareTo(rows[b].Entry);
            }
        );
        return places;
    }

    /// <summary>A code with its numbers counted as numbers: MD99 before MD100; decisions without a code last.</summary>
    private readonly record struct CodeOrder(bool IsMissing, string Letters, long Number, string Rest) : IComparable<CodeOrder>
    {
        private const int MostDigits = 18;

        public static CodeOrder Of(string? code)
        {
            var key = DecisionCode.Key(code);
            if (key is null)
            {
                return new(true, "", 0, "");
            }

            var digits = key.AsSpan().IndexOfAnyInRange('0', '9');
            var letters = digits < 0 ? key : key[..digits];
            var end = letters.Length;
            while (end < key.Length && char.IsAsciiDigit(key[end]) && end - letters.Length < MostDigits)
            {
                end++;
            }

            return new(
                false,
                letters,
                end == letters.Length
                    ? 0
                    : long.Parse(key.AsSpan(letters.Length, end - letters.Length), System.Globalization.CultureInfo.InvariantCulture),
                key[end..]
            );
        }

        public int CompareTo(CodeOrder other)
        {
            var by = IsMissing.CompareTo(other.IsMissing);
            by = by != 0 ? by : string.CompareOrdinal(Letters, other.Letters);
            by = by != 0 ? by : Number.CompareTo(other.Number);
            return by != 0 ? by : string.CompareOrdinal(Rest, other.Rest);
        }
    }
}
