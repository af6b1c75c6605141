using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>A page about one instalment.</summary>
internal abstract class InstalmentPage(RemitDb db, TimeProvider clock) : SchedulePage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The instalment.</summary>
    public Instalment Instalment { get; private set; } = null!;

    /// <summary>What the journal calls it.</summary>
    protected string Subject => $"instalment {Id}";

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation) || Schedule?.Instalments.FirstOrDefault(i => i.Id == Id) is not { } instalment)
        {
            return false;
        }

        Instalment = instalment;
        return true;
    }

    /// <summary>An instalment as the journal keeps it.</summary>
    protected object After() =>
        new
        {
            Instalment.Place,
            Instalment.What,
            Amount = Instalment.Amount.Pence,
            Instalment.Status,
        };
}
