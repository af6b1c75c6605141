using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A page about one nomination, there for those who may know of it.</summary>
internal abstract class NominationPage(RemitDb db, TimeProvider clock) : NominationFormPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    public Nomination Nomination { get; private set; } = null!;

    /// <summary>What the visitor is to it.</summary>
    public NominationSight Sight { get; private set; } = null!;

    /// <summary>The call that it answers.</summary>
    public CallForInterest Call => Scheme.Calls.First(c => c.Id == Nomination.CallId);

    /// <summary>Whether the visitor could change it now.</summary>
    public bool MayChange => Sight.Acts && Nomination.Withdrawn is null && Scheme.Closed is null && (Sight.IsOfficer || Call.IsOpenOn(Today));

    protected string NominationSubject => SecondmentWords.Subject(Nomination);

    /// <summary>Loads it with its scheme; false when there is none that this visitor may know of.</summary>
    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        if (await Db.Nominations.SingleOrDefaultAsync(n => n.Id == Id, cancellation) is not { } nomination)
        {
            return false;
        }

        (Nomination, Sight) = (nomination, NominationSight.Of(Reader, nomination));
        if (!Sight.IsAny || !await LoadAsync(Db.SecondmentSchemes.Where(s => s.Id == nomination.SchemeId), cancellation))
        {
            return false;
        }

        MakeRoom();
        return true;
    }

    /// <summary>The same for those who may act on it.</summary>
    protected async Task<bool> LoadToActAsync(CancellationToken cancellation) => await LoadAsync(cancellation) && Sight.Acts;
}
