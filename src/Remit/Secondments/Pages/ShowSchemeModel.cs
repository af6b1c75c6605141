using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A scheme: what everybody may see of it, and what officers, members and nominees may do besides.</summary>
internal sealed class ShowSchemeModel(RemitDb db, TimeProvider clock) : SchemePage(db, clock)
{
    /// <summary>Where its decision stands on the register; null while it is not public.</summary>
    public string? DecisionSlug { get; private set; }

    /// <summary>The nominations that stand and that the visitor may see: an officer all, a partner those of their own organisation.</summary>
    public IReadOnlyList<Nomination> Nominations { get; private set; } = [];

    /// <summary>What everybody may see of what came of it.</summary>
    public SchemeFigures Figures { get; private set; } = null!;

    /// <summary>Placements as far as the visitor may know of them, what was delivered in public, the review.</summary>
    public SchemeOutcomes Outcomes { get; private set; } = null!;

    /// <summary>The latest plans, for those who run it.</summary>
    public IReadOnlyList<SecondmentPlan> Plans { get; private set; } = [];

    /// <summary>How many members the cluster has today.</summary>
    public int Members => Cluster.MembersOn(Today).Count;

    /// <summary>The call that is open today; null when none is.</summary>
    public CallForInterest? OpenCall => Scheme.CallOpenOn(Today);

    /// <summary>Whether the visitor may nominate somebody now.</summary>
    public bool MayNominate => OpenCall is not null && OwnMember is not null;

    /// <summary>Whether the visitor runs it and it is open.</summary>
    public bool MayChange => Reader.IsOfficer && Scheme.Closed is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        DecisionSlug = IsPublished ? await Db.Decisions.Where(d => d.CodeKey == Code).Select(d => d.Slug).FirstOrDefaultAsync(cancellation) : null;
        if (Reader.IsOfficer || Reader.OrganisationId is not null)
        {
            var own = Reader.OrganisationId;
            Nominations = await Db
                .Nominations.AsNoTracking()
                .Where(n => n.SchemeId == Scheme.Id && n.Withdrawn == null && (Reader.IsOfficer || n.OrganisationId == own))
                .OrderBy(n => n.OrganisationName)
                .ThenBy(n => n.PersonName)
                .ToListAsync(cancellation);
        }

        Figures = await Db.SchemeFiguresAsync(Scheme, Today, cancellation);
        Outcomes = await SchemeOutcomes.OfAsync(Db, Scheme, User, Today, cancellation);
        Plans = Reader.IsOfficer ? await Db.LatestPlansAsync(Scheme.Id, cancellation) : [];
        return Page();
    }
}
