using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Sets new terms of a membership from a day on, by a decision.</summary>
internal sealed class NewTermsModel(RemitDb db, TimeProvider clock) : TermsPage(db, clock)
{
    public MembershipScheme Scheme { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var last = Scheme.Terms.MaxBy(t => t.From)!;
        Terms = new()
        {
            Fee = last.Fee.ToString(),
            PartYear = last.PartYear,
            DaysToPay = last.DaysToPay,
            GraceDays = last.GraceDays,
            NoticeMonths = last.NoticeMonths,
            RunningCost = last.RunningCost.ToString(),
            Contributions = string.Join('\n', last.Contributions.Select(c => $"{c.From}: {c.Amount}")),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (await ReadAsync(cancellation) is not { } terms)
        {
            return Page();
        }

        var answer = await Writing.ChangeSchemeAsync(Id, "set new terms of a membership", terms.Source, scheme => Set(scheme, terms), cancellation);
        return IsDone(answer, TermsFieldOf) ? Redirect(IncomeUrls.Scheme(Id)) : Page();
    }

    private static IReadOnlyList<Breach> Set(MembershipScheme scheme, MembershipTerms terms)
    {
        var breaches = scheme.WhyNotSet(terms);
        if (breaches.Count == 0)
        {
            scheme.Set(terms);
        }

        return breaches;
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Scheme = (await Db.FindSchemeAsync(Id, cancellation))!;
        return Scheme is not null;
    }
}
