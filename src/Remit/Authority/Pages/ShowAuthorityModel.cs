using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Finance;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Authority.Pages;

/// <summary>The scheme in force and its history, for everybody; and the answer to who may sign.</summary>
internal sealed class ShowAuthorityModel(RemitDb db, TimeProvider clock, SiteOptions options) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "amount"), Display(Name = "How much does the whole decision approve?")]
    public string? Amount { get; set; }

    [BindProperty(SupportsGet = true, Name = "on"), Display(Name = "Day of signature")]
    public DateOnly? On { get; set; }

    /// <summary>"novel", "contentious", "repercussive", "reserved": those that were ticked.</summary>
    [BindProperty(SupportsGet = true, Name = "nature"), Display(Name = "Is it any of these?")]
    public List<string> Nature { get; set; } = [];

    /// <summary>All that says who may sign.</summary>
    public Delegations Delegations { get; private set; } = null!;

    /// <summary>The schemes that hold, or may hold, today.</summary>
    public IReadOnlyList<SchemeOfDelegation> InForce { get; private set; } = [];

    /// <summary>The addresses of the decisions that are on this register, by their codes as keys.</summary>
    public IReadOnlyDictionary<string, string> Slugs { get; private set; } = new Dictionary<string, string>();

    /// <summary>The answer; null when nothing was asked.</summary>
    public AuthorityAnswer? Answer { get; private set; }

    public DateOnly Today => clock.LondonToday;

    public bool MayEdit => Audience.Administrators.Of(User, options.Demo) == Admission.Welcome;

    /// <summary>True for people of the authority: who holds and covers a post, and why, is not for everybody.</summary>
    public bool MaySeePeople => Audience.Authority.Of(User, options.Demo) == Admission.Welcome;

    /// <summary>The address of a decision on this register; null when it is not there.</summary>
    public string? AddressOf(string code) =>
        DecisionCode.Key(code) is { } key && Slugs.TryGetValue(key, out var slug) ? DecisionUrls.Decision(slug) : null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Delegations = await db.DelegationsAsync(cancellation);
        InForce = Delegations.SchemesOn(Today);
        Slugs = await db.SlugsAsync(Delegations.Schemes.Select(s => s.EnactedBy).Concat(Delegations.Specific.Select(d => d.GrantedBy)), cancellation);
        if (Request.Query.ContainsKey("amount"))
        {
            Ask();
        }
        else
        {
            ModelState.Clear();
        }
    }

    private void Ask()
    {
        var amount = AuthorityWords.Amount(Amount);
        if (amount is null || amount < Money.Zero)
        {
            ModelState.AddModelError(nameof(Amount), "Enter the whole sum that the decision approves, for example £330,000 or 330k");
        }

        if (!ModelState.IsValid)
        {
            return;
        }

        var question = AuthorityQuestion.For(amount!.Value) with
        {
            Novel = Nature.Contains("novel"),
            Contentious = Nature.Contains("contentious"),
            Repercussive = Nature.Contains("repercussive"),
            ReservedMatter = Nature.Contains("reserved") ? "" : null,
        };
        var asked = MaySeePeople ? Delegations : Delegations with { Roster = Roster.Empty };
        Answer = asked.WhoMaySign(question, On ?? Today);
    }
}
