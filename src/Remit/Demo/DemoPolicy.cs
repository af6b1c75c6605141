using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Calendars;
using Remit.Site;
using Remit.Storage;

namespace Remit.Demo;

/// <summary>The demo's own scheme of delegation: the one that is in force today is known by its code alone, and without figures nobody may sign.</summary>
internal static class DemoPolicy
{
    /// <summary>The first day on which it holds.</summary>
    public static readonly DateOnly From = new(2026, 1, 1);

    /// <summary>What enacted it, as every page and every signature names it: nobody is to take its figures for true ones.</summary>
    public const string EnactedBy = "Demo scheme: figures made up for this demo, because those of MD3274 are not public";

    /// <summary>The last scheme whose figures are known: the demo's has the same.</summary>
    private const string Model = "MD2085";

    /// <summary>Whether a demo that begins then goes by it; one that begins earlier goes by the true schemes alone.</summary>
    /// <param name="at">In UTC.</param>
    public static bool HoldsAt(DateTime at) => From <= LondonTime.DayOf(at);

    /// <summary>Enters it as the demo's administrator; does nothing where it stands, or before it holds.</summary>
    /// <param name="db">A database that holds the known policy.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="cancellation">Gives up; nothing is entered then.</param>
    public static async Task FillAsync(RemitDb db, DateTime at, CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!HoldsAt(at) || await db.Schemes.AnyAsync(s => s.EnactedBy == EnactedBy, cancellation))
        {
            return;
        }

        var administrator = Persona.All.First(p => p.Key == "administrator");
        SchemeOfDelegation scheme = new()
        {
            From = From,
            SurelyFrom = From,
            EnactedBy = EnactedBy,
            ReadFrom = $"The figures are those of {Model}",
            Levels = GlaPolicy.Schemes.First(s => s.EnactedBy == Model).Levels,
            Entry = new(administrator.Name, at, "So that decisions can be signed in the demo"),
        };
        db.Schemes.Add(scheme);
        await db.SaveAsync(
            new(
                administrator.Name,
                "entered a scheme of delegation",
                $"scheme {scheme.Id}",
                scheme.Entry.Why,
                at,
                After: StorageJson.Write(scheme),
                PersonId: administrator.Id
            ),
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
    }
}
