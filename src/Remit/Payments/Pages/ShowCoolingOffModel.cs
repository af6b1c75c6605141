using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>How long new bank details wait, from which day on; finance sees it, administrators enter what was decided.</summary>
internal sealed class ShowCoolingOffModel(RemitDb db, TimeProvider clock) : PaymentPage(db, clock)
{
    /// <summary>Every rule, newest first.</summary>
    public IReadOnlyList<CoolingOff> Rules { get; private set; } = [];

    /// <summary>Whether they enter rules.</summary>
    public bool MayEnter => User.IsInRole(nameof(Role.Administrator));

    [BindProperty, Display(Name = "Days to wait")]
    public int? Days { get; set; }

    [BindProperty, Display(Name = "From")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Code of the decision"), StringLength(100)]
    public string? EnactedBy { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!MayEnter)
        {
            return NotFound();
        }

        Require(nameof(From), From is null, "Enter the day from which it holds");

        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellation);
            return Page();
        }

        CoolingOff? rule = null;
        var breaches = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                if (CoolingOff.WhyNotEnter(From!.Value, Days ?? 0, EnactedBy, Rules, Today) is { Count: > 0 } against)
                {
                    return against;
                }

                rule = new(From.Value, Days!.Value, EnactedBy!.Trim(), By());
                Db.CoolingOffs.Add(rule);
                return [];
            },
            () =>
                Entry(
                    "entered how long new bank details wait",
                    $"cooling-off {rule!.Id}",
                    null,
                    new
                    {
                        rule.From,
                        rule.Days,
                        rule.EnactedBy,
                    }
                ),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.CoolingOffRoute, FieldOf, LoadAsync, cancellation);
    }

    private async Task LoadAsync(CancellationToken cancellation) =>
        Rules = await Db.CoolingOffs.AsNoTracking().OrderByDescending(r => r.From).ToListAsync(cancellation);

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "payments.cooling-off-days" => nameof(Days),
            "payments.no-decision" => nameof(EnactedBy),
            _ => nameof(From),
        };
}
