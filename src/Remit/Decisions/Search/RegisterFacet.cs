using System.Globalization;
using Remit.Finance;
using Remit.References;

namespace Remit.Decisions;

/// <summary>One filter over the register in memory: its values and which of them each decision has.</summary>
internal sealed class RegisterFacet
{
    /// <summary>The edges of the bands of amounts, in pounds. They are for finding, and no rule depends on them.</summary>
    private static readonly (long Pounds, string Written)[] Bands =
    [
        (10_000, "10k"),
        (50_000, "50k"),
        (150_000, "150k"),
        (1_000_000, "1m"),
        (10_000_000, "10m"),
    ];

    private readonly List<(string Value, string Label, long Order)> _values = [];
    private readonly Dictionary<string, int> _numberOf = new(StringComparer.Ordinal);
    private readonly int[] _valueOf;

    public RegisterFacet(DecisionFilter filter, RegisterIndex index)
    {
        Filter = filter;
        _valueOf = new int[index.Rows.Length];
        for (var place = 0; place < _valueOf.Length; place++)
        {
            var (value, label, order) = ValueOf(index, place);
            if (!_numberOf.TryGetValue(value, out var number))
            {
                number = _values.Count;
                _numberOf[value] = number;
                _values.Add((value, label, order));
            }

            _valueOf[place] = number;
        }
    }

    public DecisionFilter Filter { get; }

    /// <summary>The decisions that have any of the values.</summary>
    public Bits With(IReadOnlyList<string> values)
    {
        var wanted = values.Where(_numberOf.ContainsKey).Select(v => _numberOf[v]).ToHashSet();
        var with = new Bits(_valueOf.Length);
        for (var place = 0; place < _valueOf.Length; place++)
        {
            if (wanted.Contains(_valueOf[place]))
            {
                with.Add(place);
            }
        }

        return with;
    }

    /// <summary>How many of the decisions have each value.</summary>
    /// <param name="decisions">The decisions that all other filters leave.</param>
    /// <param name="chosen">The values that are asked for: they are there even with none.</param>
    /// <param name="most">The most values to give, beside those that are chosen.</param>
    public DecisionFacet Count(Bits decisions, IReadOnlyList<string> chosen, int most)
    {
        var counts = new int[_values.Count];
        decisions.Tally(_valueOf, counts);
        var values = Enumerable
            .Range(0, counts.Length)
            .Where(v => counts[v] > 0 && !(Filter == DecisionFilter.Cluster && _values[v].Value == DecisionFilter.NotStated))
            .Select(v => (_values[v].Value, _values[v].Label, _values[v].Order, Count: counts[v]))
            .Concat(
                chosen
                    .Where(c => !_numberOf.TryGetValue(c, out var v) || counts[v] == 0)
                    .Select(c => (Value: c, Label: LabelOf(c), Order: 0L, Count: 0))
            )
            .OrderByDescending(v => v.Order)
            .ThenByDescending(v => v.Count)
            .ThenBy(v => v.Label, StringComparer.Ordinal)
            .ToList();
        var shown = values.Where((v, i) => i < most || chosen.Contains(v.Value));
        return new(Filter, [.. shown.Select(v => new FacetValue(v.Value, v.Label, v.Count, chosen.Contains(v.Value)))]);
    }

    private string LabelOf(string value) => _numberOf.TryGetValue(value, out var number) ? _values[number].Label : value;

    /// <summary>A value, its name, and where it stands among the others before their counts are looked at.</summary>
    private (string Value, string Label, long Order) ValueOf(RegisterIndex index, int place)
    {
        var row = index.Rows[place];
        return Filter.Name switch
        {
            "type" => row.Kind == DecisionKind.Other ? Named(row.Type) : (row.Kind.ToString().ToLowerInvariant(), row.Kind.InWords(), 0),
            "year" when row.Dated is { } day => (
                day.Year.ToString(CultureInfo.InvariantCulture),
                day.Year.ToString(CultureInfo.InvariantCulture),
                day.Year
            ),
            "directorate" => Named(row.Directorate),
            "decision-maker" => Named(row.DecisionMaker),
            "amount" => Band(row),
            "cluster" when index.Graph.ClusterOf(place) is { } cluster => (cluster.Value, cluster.Label, 0),
            "publisher" => Named(row.Publisher),
            _ => Named(null),
        };
    }

    private static (string Value, string Label, long Order) Named(string? name) =>
        name is null ? (DecisionFilter.NotStated, "Not in the published text", -1) : (name, name, 0);

    private static (string Value, string Label, long Order) Band(RegisterRow row)
    {
        switch (row.Approval, row.ApprovedPence)
        {
            case (ApprovalState.Withheld, _):
                return ("withheld", "Withheld to Part 2", -1);
            case (_, null):
                return (DecisionFilter.NotStated, "Not in the published text", -2);
            case (ApprovalState.None, _):
                return ("nothing", "No money", 100);
        }

        var band = Array.FindIndex(Bands, b => row.ApprovedPence <= b.Pounds * 100);
        return band switch
        {
            0 => ($"to-{Bands[0].Written}", $"Up to {Pounds(0)}", 99),
            -1 => ($"over-{Bands[^1].Written}", $"Over {Pounds(Bands.Length - 1)}", 1),
            _ => ($"{Bands[band - 1].Written}-{Bands[band].Written}", $"Over {Pounds(band - 1)}, up to {Pounds(band)}", 99 - band),
        };
    }

    private static string Pounds(int band) => new Money(Bands[band].Pounds * 100).ToString();
}
