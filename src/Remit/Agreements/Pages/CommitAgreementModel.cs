using Microsoft.AspNetCore.Mvc;
using Remit.Publications;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>Commits what a signed agreement promises of a year whose budget was confirmed after it was signed.</summary>
internal sealed class CommitAgreementModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : AgreementPage(db, clock, settings)
{
    public IReadOnlyList<(AgreementFigure Figure, bool IsConfirmed)> Uncommitted { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            "committed what an agreement promises",
            null,
            _ =>
                Task.FromResult<IReadOnlyList<Breach>>(
                    Agreement.Status != AgreementStatus.Signed
                        ? [new("agreements.not-now", $"{Agreement.Reference} does not stand: nothing is committed under it")]
                    : Uncommitted.All(u => !u.IsConfirmed) ? [new("agreements.nothing-confirmed", "No budget that it waits for is confirmed yet")]
                    : []
                ),
            cancellation,
            (poster, writing) => Db.CommitAsync(Agreement, poster, writing, cancellation)
        );
        return ModelState.AddBreaches(breaches) ? Page() : Redirect(AgreementUrls.One(Id));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation) || !Reader.MayDraft)
        {
            return false;
        }

        Uncommitted = await Db.UncommittedAsync(Agreement, cancellation);
        return true;
    }
}
