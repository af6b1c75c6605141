namespace Remit.Secondments;

/// <summary>Who sat on the panel of an event: counts alone, and only as those concerned told it.</summary>
/// <param name="Members">How many in all.</param>
/// <param name="Women">How many women; null where nobody asked.</param>
/// <param name="FromEthnicMinority">How many from minority ethnic backgrounds; null where nobody asked.</param>
/// <param name="Disabled">How many disabled people; null where nobody asked.</param>
/// <remarks>Source: ADD2253, equality comments: women and people from minority ethnic backgrounds on event panels.</remarks>
public sealed record Panel(int Members, int? Women, int? FromEthnicMinority, int? Disabled)
{
    /// <summary>What was told, each with whom it counts.</summary>
    public IReadOnlyList<(int Count, string Who)> Told =>
        [
            .. new (int? Count, string Who)[]
            {
                (Women, "women"),
                (FromEthnicMinority, "people from minority ethnic backgrounds"),
                (Disabled, "disabled people"),
            }
                .Where(t => t.Count is not null)
                .Select(t => (t.Count!.Value, t.Who)),
        ];
}

/// <summary>How diverse the panels of all events were: a share in whole per cent, or none where it could point at somebody.</summary>
/// <param name="Who">Whom it counts.</param>
/// <param name="Members">How many sat on panels where this was asked.</param>
/// <param name="Percent">The share, half a per cent going up; null where the counts are too small to be told.</param>
public sealed record PanelShare(string Who, int Members, int? Percent)
{
    /// <summary>Fewer than so many, on either side of a share, are not told.</summary>
    /// <remarks>Source: Government Statistical Service guidance on disclosure control for tables: counts under 5 are suppressed.</remarks>
    public const int Fewest = 5;

    /// <summary>The shares over all panels.</summary>
    /// <param name="panels">The panels.</param>
    public static IReadOnlyList<PanelShare> Over(IReadOnlyCollection<Panel> panels) =>
        [
            .. panels
                .SelectMany(p => p.Told.Select(t => (t.Who, t.Count, p.Members)))
                .GroupBy(t => t.Who, (who, told) => Of(who, [.. told.Select(t => (t.Count, t.Members))])),
        ];

    private static PanelShare Of(string who, IReadOnlyList<(int Count, int Members)> told)
    {
        var (count, members) = (told.Sum(t => t.Count), told.Sum(t => t.Members));
        var isTold = count >= Fewest && members - count >= Fewest;
        return new(who, members, isTold ? (count * 200 + members) / (2 * members) : null);
    }
}
