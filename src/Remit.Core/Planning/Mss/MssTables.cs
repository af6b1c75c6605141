namespace Remit.Planning.Mss;

/// <summary>The tables of an instance, each held to its size.</summary>
internal sealed class MssTables
{
    private const int MostOfAnything = 10_000;

    private readonly IReadOnlyDictionary<string, MssValue> _values;

    public MssTables(IReadOnlyDictionary<string, MssValue> values)
    {
        _values = values;
        (Students, Hospitals, Disciplines) = (Number("Students"), Number("Hospitals"), Number("Disciplines"));
        (Horizon, Groups, Duration) = (Number("Horizon"), Number("Groups"), Number("Duration"));
        MostAtOneHospital = Number("MaxDiscPerHosp");
        GroupOf = Table("DiscGroup", 1, Groups, ("Disciplines", Disciplines));
        Needs = Table("StudDiscGroup", 0, Disciplines, ("Students", Students), ("Groups", Groups));
        Allowed = Table("AllowedDisc", 0, 1, ("Students", Students), ("Disciplines", Disciplines));
        Preceded = Table("Precededby", 0, 1, ("Disciplines", Disciplines), ("Disciplines", Disciplines));
        Available = Table("Availability", 0, 1, ("Students", Students), ("Horizon", Horizon));
        Able = Table("Ability", 0, 1, ("Students", Students), ("Hospitals", Hospitals), ("Disciplines", Disciplines));
        Most = Table("MaxPosHosp", 0, int.MaxValue, ("Hospitals", Hospitals), ("Disciplines", Disciplines), ("Horizon", Horizon));
        Least = Table("MinPosHosp", 0, int.MaxValue, ("Hospitals", Hospitals), ("Disciplines", Disciplines), ("Horizon", Horizon));
        Weights = Table("WeightPref", -MostOfAnything, MostOfAnything, ("Students", Students), ("4", 4));
        LikesDiscipline = Table("PrefStudDisc", -MostOfAnything, MostOfAnything, ("Students", Students), ("Disciplines", Disciplines));
        LikesHospital = Table("PrefStudHosp", -MostOfAnything, MostOfAnything, ("Students", Students), ("Hospitals", Hospitals));
        School = Table("ManPref", -MostOfAnything, MostOfAnything, ("Disciplines", Disciplines));
    }

    public int Students { get; }
    public int Hospitals { get; }
    public int Disciplines { get; }
    public int Horizon { get; }
    public int Groups { get; }
    public int Duration { get; }
    public int MostAtOneHospital { get; }

    /// <summary>The group of each discipline, counted from 1.</summary>
    public IReadOnlyList<int> GroupOf { get; }

    public IReadOnlyList<int> Needs { get; }
    public IReadOnlyList<int> Allowed { get; }
    public IReadOnlyList<int> Preceded { get; }
    public IReadOnlyList<int> Available { get; }
    public IReadOnlyList<int> Able { get; }
    public IReadOnlyList<int> Most { get; }
    public IReadOnlyList<int> Least { get; }
    public IReadOnlyList<int> Weights { get; }
    public IReadOnlyList<int> LikesDiscipline { get; }
    public IReadOnlyList<int> LikesHospital { get; }

    /// <summary>What the school would have its students do.</summary>
    public IReadOnlyList<int> School { get; }

    /// <summary>The first thing that is wrong; null where all is well.</summary>
    public MssProblem? Problem { get; private set; }

    private int Number(string name)
    {
        if (Find(name) is not { } value)
        {
            return 1;
        }

        if (value.IsTable)
        {
            Problem ??= new(value.Line, $"{name} must be one number and is a table");
            return 1;
        }

        if (value.Numbers[0] is < 1 or > MostOfAnything)
        {
            Problem ??= new(value.Line, $"{name} is {value.Numbers[0]} and must be from 1 to {MostOfAnything}");
            return 1;
        }

        return value.Numbers[0];
    }

    private IReadOnlyList<int> Table(string name, int from, int to, params ReadOnlySpan<(string Name, int Size)> by)
    {
        if (Problem is not null || Find(name) is not { } value)
        {
            return [];
        }

        var size = 1L;
        List<string> words = [];
        foreach (var (of, count) in by)
        {
            size *= count;
            words.Add(of == $"{count}" ? of : $"{of} {count}");
        }

        if (!value.IsTable || value.Numbers.Count != size)
        {
            var product = words.Count == 1 ? words[0] : $"{string.Join(" × ", words)} = {size}";
            Problem = new(value.Line, $"{name} has {value.Numbers.Count} {(value.Numbers.Count == 1 ? "value" : "values")} and must have {product}");
        }
        else if (value.Numbers.Cast<int?>().FirstOrDefault(number => number < from || number > to) is { } wrong)
        {
            var bounds = to == int.MaxValue ? $"{from} or more" : $"from {from} to {to}";
            Problem = new(value.Line, $"{name} has the value {wrong}, and every value must be {bounds}");
        }

        return value.Numbers;
    }

    private MssValue? Find(string name)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            Problem ??= new(1, $"{name} is missing: it must stand in the file as “{name} = …;”");
        }

        return value;
    }
}
