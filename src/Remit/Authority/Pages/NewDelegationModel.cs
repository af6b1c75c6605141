using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Finance;
using Remit.People;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Authority.Pages;

/// <summary>Enters what a decision delegated beyond the scheme.</summary>
internal sealed class NewDelegationModel(RemitDb db, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "Which decision gave it?")]
    public string? GrantedBy { get; set; }

    /// <summary>A post's id, or "rank:" and a rank.</summary>
    [BindProperty, Display(Name = "Who has it?")]
    public string? Holder { get; set; }

    [BindProperty, Display(Name = "How much in all?")]
    public string? Amount { get; set; }

    [BindProperty, Display(Name = "What for?")]
    public string? Purpose { get; set; }

    [BindProperty, Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "Why do you enter it?")]
    public string? Why { get; set; }

    public Roster Roster { get; private set; } = Roster.Empty;

    public async Task OnGetAsync(CancellationToken cancellation) => Roster = await db.RosterAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Roster = await db.RosterAsync(cancellation);
        var terms = ToTerms();
        Check(terms);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        SpecificDelegation delegation = new(terms);
        db.SpecificDelegations.Add(delegation);
        var draft = Journal.Entry(User, "entered a delegation", $"delegation by {delegation.GrantedBy}", Why, clock.GetUtcNow().UtcDateTime);
        await db.SaveAsync(draft with { After = StorageJson.Write(terms) }, cancellation);
        return Redirect($"{AuthorityUrls.Home}#delegations");
    }

    private DelegationTerms ToTerms()
    {
        var post = Guid.TryParse(Holder, out var id) && Roster.Posts.Any(p => p.Id == id) ? id : (Guid?)null;
        var rank = Holder is ['r', 'a', 'n', 'k', ':', .. var name] ? name : null;
        return new(
            GrantedBy?.Trim() ?? "",
            post,
            rank,
            AuthorityWords.Amount(Amount) ?? Money.Zero,
            Purpose?.Trim() ?? "",
            From ?? DateOnly.MinValue,
            Until ?? DateOnly.MaxValue
        );
    }

    private void Check(DelegationTerms terms)
    {
        foreach (var breach in SpecificDelegation.WhyNotGrant(terms))
        {
            ModelState.AddBreaches([breach], FieldOf(breach));
        }

        if (From is null && !ModelState.ContainsKey(nameof(From)))
        {
            ModelState.AddModelError(nameof(From), "Enter the first day on which it holds");
        }

        if (Until is null && !ModelState.ContainsKey(nameof(Until)))
        {
            ModelState.AddModelError(nameof(Until), "Enter the last day on which it holds: a delegation ends");
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), "Say why you enter it: the reason stands in the journal");
        }
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "authority.granted-by-nothing" => nameof(GrantedBy),
            "authority.delegate-unclear" or "authority.no-such-rank" => nameof(Holder),
            "authority.delegation-of-nothing" => nameof(Amount),
            "authority.delegation-without-purpose" => nameof(Purpose),
            _ => nameof(Until),
        };
}
