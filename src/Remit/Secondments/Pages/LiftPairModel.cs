using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Lifts what was asked of two nominees.</summary>
internal sealed class LiftPairModel(RemitDb db, TimeProvider clock) : SchemeReasonPage(db, clock)
{
    [FromRoute]
    public Guid PairId { get; set; }

    public NomineePair Pair { get; private set; } = null!;

    /// <summary>The names of both.</summary>
    public string Names { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                if (Pair.WhyNotLift(Why) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                Pair.Lift(By(Why));
                return [];
            },
            () =>
                Entry(
                    "lifted what was asked of two nominees",
                    Subject,
                    Why,
                    null,
                    new
                    {
                        Pair.OneId,
                        Pair.OtherId,
                        Pair.Together,
                    }
                ),
            cancellation
        );
        return done ? Redirect(SecondmentUrls.Pairs(Code)) : Page();
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (
            !await base.LoadAsync(cancellation)
            || await Db.NomineePairs.SingleOrDefaultAsync(p => p.Id == PairId && p.SchemeId == Scheme.Id, cancellation) is not { } pair
        )
        {
            return false;
        }

        Pair = pair;
        var names = await Db
            .Nominations.Where(n => n.Id == pair.OneId || n.Id == pair.OtherId)
            .OrderBy(n => n.PersonName)
            .Select(n => n.PersonName)
            .ToListAsync(cancellation);
        Names = string.Join(" and ", names);
        return true;
    }
}
