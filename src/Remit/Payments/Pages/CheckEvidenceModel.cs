using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Finance;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Accepts or refuses evidence, or drops an instalment.</summary>
internal sealed class CheckEvidenceModel(RemitDb db, TimeProvider clock, PaymentMail mail) : InstalmentPage(db, clock)
{
    [BindProperty, Display(Name = "Why?"), StringLength(2000)]
    public string? Because { get; set; }

    /// <summary>"accept", "refuse" or "drop": the button that was pressed.</summary>
    [BindProperty]
    public string? Do { get; set; }

    /// <summary>What is asked for or was paid on it.</summary>
    public Money Asked { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) && Prepares ? Page() : NotFound();

    /// <summary>Accepts or refuses the evidence, or drops the instalment, as the button says.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Do switch
        {
            "accept" => await SaveAsync("accepted evidence", () => Instalment.WhyNotAccept(By()), () => Instalment.Accept(By()), cancellation),
            "refuse" => await SaveAsync(
                "refused evidence",
                () => Instalment.WhyNotRefuse(By(Because)),
                () => Instalment.Refuse(By(Because)),
                cancellation
            ),
            "drop" => await SaveAsync(
                "dropped an instalment",
                () => Instalment.WhyNotDrop(By(Because), Asked),
                () => Instalment.Drop(By(Because), Asked),
                cancellation
            ),
            _ => NotFound(),
        };

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation))
        {
            return false;
        }

        Asked = await Db.AskedOnInstalmentAsync(Id, null, cancellation);
        return true;
    }

    private async Task<IActionResult> SaveAsync(string act, Func<IReadOnlyList<Breach>> question, Action verb, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !Prepares)
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                if (question() is { Count: > 0 } against)
                {
                    return against;
                }

                var refusals = Instalment.Refusals.Count;
                verb();
                if (Instalment.Refusals.Count > refusals)
                {
                    await mail.EvidenceRefusedAsync(Db, Schedule!, Instalment, cancellation);
                }

                return [];
            },
            () => Entry(act, Subject, Because, After()),
            cancellation
        );
        return await AnswerAsync(
            breaches,
            () => PaymentUrls.Schedule(CommitmentId),
            breach => breach.Code == "payments.no-reason" ? nameof(Because) : "",
            LoadAsync,
            cancellation
        );
    }
}
