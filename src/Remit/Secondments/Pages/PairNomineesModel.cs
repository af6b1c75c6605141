using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Which nominees must be there together, or must not.</summary>
internal sealed class PairNomineesModel(RemitDb db, TimeProvider clock) : SchemePage(db, clock)
{
    [BindProperty, Display(Name = "The one")]
    public Guid? OneId { get; set; }

    [BindProperty, Display(Name = "The other")]
    public Guid? OtherId { get; set; }

    [BindProperty, Display(Name = "What must hold?")]
    public bool? Together { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    /// <summary>The nominations that stand.</summary>
    public IReadOnlyList<Nomination> Nominations { get; private set; } = [];

    /// <summary>The pairs of the scheme, those that hold first.</summary>
    public IReadOnlyList<NomineePair> Pairs { get; private set; } = [];

    /// <summary>The names of all who were nominated, by the ids of their nominations.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Require(Together is not null, nameof(Together), "Say whether they must be there together, or must not");
        NomineePair? pair = null;
        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                var (one, other) = (Nominations.FirstOrDefault(n => n.Id == OneId), Nominations.FirstOrDefault(n => n.Id == OtherId));
                if (Scheme.WhyNotWhileClosed() is { Count: > 0 } closed)
                {
                    return closed;
                }

                var breaches = NomineePair.WhyNotPair(one, other, Together == true, Why, Pairs);
                if (breaches.Count > 0 || Together is not { } together)
                {
                    return breaches;
                }

                pair = NomineePair.Pair(one!, other!, together, Pairs, By(Why));
                Db.NomineePairs.Add(pair);
                return [];
            },
            () =>
                Entry(
                    "paired two nominees",
                    Subject,
                    Why,
                    null,
                    new
                    {
                        pair!.OneId,
                        pair.OtherId,
                        pair.Together,
                    }
                ),
            cancellation
        );
        return done ? Redirect(SecondmentUrls.Pairs(Code)) : Page();
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation))
        {
            return false;
        }

        var all = await Db.Nominations.AsNoTracking().Where(n => n.SchemeId == Scheme.Id).OrderBy(n => n.PersonName).ToListAsync(cancellation);
        Names = all.ToDictionary(n => n.Id, n => $"{n.PersonName}, {n.OrganisationName}");
        Nominations = [.. all.Where(n => n.Withdrawn is null)];
        var pairs = await Db.NomineePairs.AsNoTracking().Where(p => p.SchemeId == Scheme.Id).OrderBy(p => p.Id).ToListAsync(cancellation);
        Pairs = [.. pairs.OrderBy(p => p.Lifted is not null)];
        return true;
    }

    protected override string FieldOf(string code) =>
        code switch
        {
            "secondments.no-reason" => nameof(Why),
            "secondments.scheme-closed" => "",
            _ => nameof(OtherId),
        };
}
