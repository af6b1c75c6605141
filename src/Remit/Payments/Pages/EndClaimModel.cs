using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Envelopes;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Returns, withdraws or opens a claim again, with a reason.</summary>
internal sealed class EndClaimModel(RemitDb db, TimeProvider clock, PaymentMail mail) : OneClaimPage(db, clock)
{
    /// <summary>"return", "withdrawal" or "reopening".</summary>
    [FromRoute]
    public string Act { get; set; } = "";

    [BindProperty, Display(Name = "Why?"), StringLength(2000)]
    public string? Because { get; set; }

    /// <summary>What the page is called, and the words of its button.</summary>
    public string Title =>
        Act switch
        {
            "return" => "Return for changes",
            "withdrawal" => "Withdraw",
            _ => "Open again",
        };

    /// <summary>Why this person cannot do it, whatever the reason.</summary>
    public IReadOnlyList<Breach> Against { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !IsTheirs)
        {
            return NotFound();
        }

        Against = WhyNot(By("A reason"), await OthersAsync(cancellation));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !IsTheirs)
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            writing => DoAsync(writing, By(Because), cancellation),
            () =>
                Entry(
                    Act switch
                    {
                        "return" => "returned a claim",
                        "withdrawal" => "withdrew a claim",
                        _ => "opened a settled claim again",
                    },
                    Subject,
                    Because,
                    After(Claim)
                ),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.Claim(Id), _ => nameof(Because), LoadAsync, cancellation);
    }

    /// <summary>Officers return and open again, the organisation's people withdraw.</summary>
    private bool IsTheirs =>
        Act switch
        {
            "return" or "reopening" => Prepares,
            "withdrawal" => IsOwn,
            _ => false,
        };

    private IReadOnlyList<Breach> WhyNot(PaymentAct by, IReadOnlyList<Claim> others) =>
        Act switch
        {
            "return" => Claim.WhyNotReturn(by),
            "withdrawal" => Claim.WhyNotWithdraw(by),
            _ => Claim.WhyNotReopen(by, Asked, others),
        };

    private async Task<IReadOnlyList<Breach>> DoAsync(Writing writing, PaymentAct by, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var others = await OthersAsync(cancellation);
        if (WhyNot(by, others) is { Count: > 0 } against)
        {
            return against;
        }

        switch (Act)
        {
            case "return":
                var to = Claim.Submitted!.PersonId;
                Claim.Return(by);
                await mail.ReturnedAsync(Db, Claim, to, by, cancellation);
                return [];
            case "withdrawal":
                Claim.Withdraw(by);
                return [];
            default:
                var settled = Claim.Reopen(by, Asked, others);
                return settled.LedgerActId is { } act
                    ? await PostAsync(writing, [new LedgerAct.Reverse(Guid.CreateVersion7(), act, $"{Claim.Reference}: {by.Why}")], cancellation)
                    : [];
        }
    }
}
