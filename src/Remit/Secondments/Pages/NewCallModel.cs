using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Calls the members of the cluster to nominate people.</summary>
internal sealed class NewCallModel(RemitDb db, TimeProvider clock, SecondmentMail mail) : SchemePage(db, clock)
{
    [BindProperty, Display(Name = "What do you say to members?")]
    public string? Words { get; set; }

    [BindProperty, Display(Name = "Last day to nominate")]
    public DateOnly? ClosesOn { get; set; }

    /// <summary>How many members there are today.</summary>
    public int Members => Cluster.MembersOn(Today).Count;

    /// <summary>The members for whom nobody acts who can be written to.</summary>
    public IReadOnlyList<string> Unreachable { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Require(ClosesOn is not null, nameof(ClosesOn), "Enter the last day to nominate");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        CallForInterest? call = null;
        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                if (Scheme.WhyNotOpenCall(Words, ClosesOn!.Value, Today, Members) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                call = Scheme.OpenCall(Words!, ClosesOn.Value, Today, Members, By());
                await mail.CalledAsync(Db, Scheme, call, Cluster, Now, cancellation);
                return [];
            },
            () => Entry($"opened call {call!.Number}", Subject, null, null, new { call.Words, call.ClosesOn }),
            cancellation
        );
        return done ? Redirect($"{SecondmentUrls.Scheme(Code)}#calls") : Page();
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation))
        {
            return false;
        }

        var members = Cluster.MembersOn(Today);
        var reached = (await Db.ContactsAsync(members.Select(m => m.OrganisationId), cancellation)).Select(p => p.OrganisationId!.Value).ToHashSet();
        Unreachable = [.. members.Where(m => !reached.Contains(m.OrganisationId)).Select(m => m.Name)];
        return true;
    }

    protected override string FieldOf(string code) =>
        code switch
        {
            "secondments.call-without-words" => nameof(Words),
            "secondments.call-in-the-past" or "secondments.call-too-late" => nameof(ClosesOn),
            _ => "",
        };
}
