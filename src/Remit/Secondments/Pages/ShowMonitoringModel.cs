using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>What everybody may see of the voluntary equality monitoring: counts from which nobody can be made out.</summary>
internal sealed class ShowMonitoringModel(RemitDb db, TimeProvider clock) : SchemePage(db, clock)
{
    /// <summary>Whether somebody comes from answering.</summary>
    [FromQuery(Name = "answered")]
    public bool IsAnswered { get; set; }

    /// <summary>What is shown at each step, with how many had answered when it last moved on: a multiple of five.</summary>
    public IReadOnlyList<(MonitoringStage Stage, int Answered, IReadOnlyList<MonitoringFigures> Figures)> Stages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var counts = await Db.MonitoringCounts.AsNoTracking().Where(c => c.SchemeId == Scheme.Id).ToListAsync(cancellation);
        var answered = await Db
            .MonitoringInvitations.Where(i => i.SchemeId == Scheme.Id && i.IsAnswered)
            .GroupBy(i => i.Stage)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        Stages =
        [
            .. Enum.GetValues<MonitoringStage>()
                .Select(stage =>
                    (
                        stage,
                        answered.GetValueOrDefault(stage) / MonitoringFigures.Least * MonitoringFigures.Least,
                        MonitoringFigures.Of([.. counts.Where(c => c.Stage == stage)])
                    )
                ),
        ];
        return Page();
    }
}
