using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Moves a member to another sector, or notes that it leaves.</summary>
internal sealed class ChangeMemberModel(RemitDb db, TimeProvider clock) : ClusterPage(db, clock)
{
    [FromRoute]
    public Guid MemberId { get; set; }

    [BindProperty, Display(Name = "Sector")]
    public string? Sector { get; set; }

    [BindProperty, Display(Name = "Last day as a member")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Why does it leave?")]
    public string? Why { get; set; }

    public ClusterMember? Member => Cluster.Members.FirstOrDefault(m => m.Id == MemberId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Member is null)
        {
            return NotFound();
        }

        Sector = Member.Sector;
        return Page();
    }

    public async Task<IActionResult> OnPostSectorAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Member is null)
        {
            return NotFound();
        }

        var before = Member.Sector;
        return await AnswerAsync(
            () =>
            {
                if (Cluster.WhyNotSector(Sector) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                Cluster.Move(Member!, Sector!);
                return [];
            },
            () => Entry($"moved {Member!.Name} to another sector", Subject, null, new { Sector = before }, new { Member.Sector }),
            cancellation
        );
    }

    public async Task<IActionResult> OnPostLeavingAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Member is null)
        {
            return NotFound();
        }

        Sector ??= Member.Sector;
        Require(LastDay is not null, nameof(LastDay), "Enter the last day as a member");
        Require(Trimmed(Why) is not null, nameof(Why), "Enter why it leaves");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await AnswerAsync(
            () =>
            {
                if (Cluster.WhyNotLeave(Member!, LastDay!.Value) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                Cluster.Leave(Member!, LastDay.Value);
                return [];
            },
            () => Entry($"noted the last day of {Member!.Name}", Subject, Why, null, new { Member.Name, LastDay }),
            cancellation
        );
    }

    protected override string FieldOf(string code) => code == "secondments.no-such-sector" ? nameof(Sector) : nameof(LastDay);

    private async Task<IActionResult> AnswerAsync(Func<IReadOnlyList<Breach>> perform, Func<JournalDraft> entry, CancellationToken cancellation)
    {
        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                return perform();
            },
            entry,
            cancellation
        );
        return done ? Redirect($"{SecondmentUrls.Cluster(Id)}#members") : Page();
    }
}
