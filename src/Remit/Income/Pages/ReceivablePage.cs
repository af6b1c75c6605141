using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>A page about one invoice or instalment.</summary>
internal abstract class ReceivablePage(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    public Receivable Receivable { get; private set; } = null!;

    public IncomeProgramme Programme { get; private set; } = null!;

    /// <summary>What it is called: "Invoice LOTI-0001".</summary>
    public string Called => $"{(Receivable.IsInvoice ? "Invoice" : "Instalment")} {Receivable.Number}";

    /// <summary>Finds it; false when there is none, or the visitor may not know of it.</summary>
    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await Db.FindReceivableAsync(id, cancellation) is not { } receivable)
        {
            return false;
        }

        Receivable = receivable;
        Programme = (await Db.IncomeProgrammes.FindAsync([receivable.ProgrammeId], cancellation))!;
        return IsInside || await OwnAsync(cancellation) == receivable.PayerId;
    }
}
