using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Ends a membership with notice; what was asked for beyond its last day is credited.</summary>
internal sealed class LeaveSchemeModel(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    [BindProperty, Display(Name = "The day on which notice came")]
    public DateOnly? NoticeOn { get; set; }

    [BindProperty, Display(Name = "The last day of membership")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    public MembershipScheme Scheme { get; private set; } = null!;

    public Membership Member { get; private set; } = null!;

    public MembershipTerms Terms { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (NoticeOn, LastDay) = (Today, Today.AddMonths(Terms.NoticeMonths));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        AskFor(NoticeOn, nameof(NoticeOn), "Enter the day on which notice came");
        AskFor(LastDay, nameof(LastDay), "Enter the last day of membership");
        if (NoticeOn is not { } notice || LastDay is not { } last || !ModelState.IsValid)
        {
            return Page();
        }

        return IsDone(await Writing.LeaveAsync(Id, new(notice, last, Why?.Trim() ?? ""), cancellation), FieldOf)
            ? Redirect(IncomeUrls.Scheme(Scheme.Id))
            : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var schemeId = await Db.Memberships.Where(m => m.Id == Id).Select(m => m.SchemeId).SingleOrDefaultAsync(cancellation);
        if (await Db.FindSchemeAsync(schemeId, cancellation) is not { } scheme)
        {
            return false;
        }

        (Scheme, Member, Terms) = (scheme, scheme.Members.Single(m => m.Id == Id), scheme.TermsAround(Today));
        return true;
    }

    private static string FieldOf(string code) =>
        code switch
        {
            "income.no-reason" => nameof(Why),
            "income.not-come-yet" => nameof(NoticeOn),
            _ => nameof(LastDay),
        };
}
