using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A page on which an employer's offer of somebody is entered or changed.</summary>
internal abstract class NominationFormPage(RemitDb db, TimeProvider clock) : SchemePage(db, clock)
{
    [BindProperty]
    public NominationForm Form { get; set; } = new();

    /// <summary>How many wishes the form has room for.</summary>
    public int Wishes => Math.Min(NominationForm.MostWishes, Scheme.StandingSeats.Count);

    /// <summary>Loads the scheme, and makes room for wishes that are not told yet.</summary>
    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation))
        {
            return false;
        }

        MakeRoom();
        return true;
    }

    /// <summary>Makes room in the form for as many wishes as it shows.</summary>
    protected void MakeRoom() => Form.Wishes.AddRange(Enumerable.Repeat<Guid?>(null, Math.Max(0, Wishes - Form.Wishes.Count)));

    protected override string FieldOf(string code) => NominationForm.FieldOf(code) ?? "";
}
