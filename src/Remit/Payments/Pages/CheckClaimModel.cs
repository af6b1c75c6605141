using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Checks a claim line by line, and settles it: what is accepted goes to the ledger where the decision sets a share.</summary>
internal sealed class CheckClaimModel(RemitDb db, TimeProvider clock, PaymentMail mail) : OneClaimPage(db, clock)
{
    /// <summary>The step of the claim that is looked at.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>What is said of each line, in the order of the lines.</summary>
    [BindProperty]
    public List<LineVerdict> Verdicts { get; set; } = [];

    /// <summary>What could be paid if it were settled as it stands; null while lines are unchecked.</summary>
    public ClaimShare? Share { get; private set; }

    /// <summary>Why whoever looks at it may not check it.</summary>
    public IReadOnlyList<Breach> Against { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Prepare();
        return await ShowAsync(cancellation);
    }

    /// <summary>Saves what is said of the lines.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                return Stale() ?? CheckAll();
            },
            () => Entry("checked a claim", Subject, null, After(Claim)),
            cancellation
        );
        if (breaches.Count == 0 && ModelState.IsValid)
        {
            return Redirect(PaymentUrls.ClaimCheck(Id));
        }

        ModelState.AddBreaches(breaches.Where(b => b.Code != AtField));
        await LoadAsync(cancellation);
        return await ShowAsync(cancellation);
    }

    /// <summary>Settles it as its lines are checked.</summary>
    public async Task<IActionResult> OnPostSettlementAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            async writing =>
            {
                await LoadAsync(cancellation);
                if (Stale() is { } stale)
                {
                    return stale;
                }

                if (Claim.WhyNotSettle(By()) is { Count: > 0 } against)
                {
                    return against;
                }

                var share = await Db.ShareAsync(Claim, On, cancellation);
                Guid? act = On.MatchPercent is not null && share.Accepted > Money.Zero ? Guid.CreateVersion7() : null;
                if (act is { } id)
                {
                    LedgerAct.AcceptCost cost = new(
                        id,
                        On.LineId,
                        share.Accepted.Pence,
                        $"Claim {Claim.Reference} of {Organisation}, {Claim.Period}"
                    );
                    if (await PostAsync(writing, [cost], cancellation) is { Count: > 0 } refused)
                    {
                        return refused;
                    }
                }

                Claim.Settle(By(), share, act);
                await mail.SettledAsync(Db, Claim, cancellation);
                return [];
            },
            () => Entry("settled a claim", Subject, null, After(Claim)),
            cancellation
        );
        if (!ModelState.AddBreaches(breaches))
        {
            return Redirect(PaymentUrls.Claim(Id));
        }

        await LoadAsync(cancellation);
        Prepare();
        return await ShowAsync(cancellation);
    }

    private const string AtField = "payments.at-field";

    /// <summary>Checks every line that something is said of; nothing is kept when one cannot be.</summary>
    private IReadOnlyList<Breach> CheckAll()
    {
        List<Breach> all = [];
        for (var i = 0; i < Verdicts.Count; i++)
        {
            var verdict = Verdicts[i];
            if (Claim.Lines.FirstOrDefault(l => l.Id == verdict.LineId) is not { } line || string.IsNullOrWhiteSpace(verdict.Accepted))
            {
                continue;
            }

            var field = $"{nameof(Verdicts)}[{i}]";
            if (PaymentWords.Amount(verdict.Accepted) is not { } accepted)
            {
                ModelState.AddModelError($"{field}.{nameof(LineVerdict.Accepted)}", PaymentWords.EnterAmount);
                all.Add(new(AtField, PaymentWords.EnterAmount));
                continue;
            }

            LineCheck check = new(accepted, By(verdict.Why));
            foreach (var breach in Claim.WhyNotCheck(line.Id, check))
            {
                var isOfReason = breach.Code == "payments.no-reason";
                var isOfLine = isOfReason || breach.Code == "payments.not-of-the-line";
                if (isOfLine)
                {
                    ModelState.AddModelError($"{field}.{(isOfReason ? nameof(LineVerdict.Why) : nameof(LineVerdict.Accepted))}", breach.Message);
                }

                all.Add(isOfLine ? breach with { Code = AtField } : breach);
            }

            if (all.Count == 0)
            {
                Claim.Check(line.Id, check);
            }
        }

        return [.. all.DistinctBy(b => b.Message)];
    }

    private IReadOnlyList<Breach>? Stale() =>
        Claim.Step == Seen
            ? null
            : [new("payments.changed-meanwhile", $"{Claim.Reference} was changed since you opened it: look at it as it stands now")];

    private void Prepare() =>
        Verdicts = [
            .. Claim
                .Lines.OrderBy(l => l.Place)
                .Select(l => new LineVerdict
                {
                    LineId = l.Id,
                    Accepted = l.Check?.Accepted.ToString(),
                    Why = l.Check?.By.Why,
                }),
        ];

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        ModelState.Remove(nameof(Seen));
        Seen = Claim.Step;
        Against = [.. Claim.WhyNotSettle(By()).Where(b => b.Code != "payments.unchecked-lines")];
        Share = Claim.Lines.All(l => l.Check is not null) ? await Db.ShareAsync(Claim, On, cancellation) : null;
        return Page();
    }
}

/// <summary>What is typed of a line.</summary>
internal sealed class LineVerdict
{
    public Guid LineId { get; set; }

    [Display(Name = "Accepted"), StringLength(30)]
    public string? Accepted { get; set; }

    [Display(Name = "Why not all of it?"), StringLength(1000)]
    public string? Why { get; set; }
}
