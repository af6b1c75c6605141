using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.People;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>A page about one claim: for officers, and for the people of the organisation that claims; for anybody else there is none.</summary>
internal abstract class OneClaimPage(RemitDb db, TimeProvider clock) : PaymentPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The claim.</summary>
    public Claim Claim { get; private set; } = null!;

    /// <summary>What it is claimed on.</summary>
    public PayableCommitment On { get; private set; } = null!;

    /// <summary>The name of the organisation that claims.</summary>
    public string Organisation { get; private set; } = "";

    /// <summary>Whether the organisation that claims is theirs.</summary>
    public bool IsOwn => OrganisationId == Claim.OrganisationId;

    /// <summary>What is asked for or was paid on it.</summary>
    public Money Asked { get; private set; }

    /// <summary>What the journal calls it.</summary>
    protected string Subject => $"claim {Id}";

    /// <summary>A claim as the journal keeps it.</summary>
    internal static object After(Claim claim) =>
        new
        {
            claim.Reference,
            claim.Status,
            claim.Period,
            claim.Vat,
            Claimed = claim.Claimed.Pence,
            Lines = claim.Lines.Select(l => new
            {
                l.Place,
                l.Kind,
                l.What,
                Amount = l.Amount.Pence,
                Accepted = l.Check?.Accepted.Pence,
                l.Check?.By.Why,
            }),
        };

    /// <summary>Loads it as it stands; false when there is none that this visitor may know of.</summary>
    protected virtual async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        if (await Db.Claims.SingleOrDefaultAsync(c => c.Id == Id, cancellation) is not { } claim || !Sees(claim.OrganisationId))
        {
            return false;
        }

        Claim = claim;
        On = (await Db.FindPayableAsync(claim.CommitmentId, cancellation))!;
        Organisation = await Db.Organisations.Where(o => o.Id == claim.OrganisationId).Select(o => o.Name).SingleAsync(cancellation);
        Asked = await Db.AskedOnClaimAsync(claim.Id, null, cancellation);
        return true;
    }

    /// <summary>The other claims on the same commitment.</summary>
    protected async Task<IReadOnlyList<Claim>> OthersAsync(CancellationToken cancellation) =>
        await Db.Claims.AsNoTracking().Where(c => c.CommitmentId == Claim.CommitmentId && c.Id != Id).ToListAsync(cancellation);
}
