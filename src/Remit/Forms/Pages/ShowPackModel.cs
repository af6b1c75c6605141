using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>The papers of a meeting: every form on its agenda, to be read or printed in one.</summary>
internal sealed class ShowPackModel(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid MeetingId { get; set; }

    public Board Board { get; private set; } = null!;

    public BoardMeeting Meeting { get; private set; } = null!;

    public IReadOnlyList<PackedForm> Forms { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await db.Boards.AsNoTracking().SingleOrDefaultAsync(b => b.Meetings.Any(m => m.Id == MeetingId), cancellation) is not { } board)
        {
            return NotFound();
        }

        (Board, Meeting) = (board, board.Meetings.First(m => m.Id == MeetingId));
        var roster = await db.RosterAsync(cancellation);
        var reader = roster.OfficerOf(User.PersonId, clock.LondonToday);
        var forms = await db
            .Forms.AsNoTracking()
            .Where(f => f.Reviews.Any(r => r.MeetingId == MeetingId))
            .OrderBy(f => f.Code)
            .ToListAsync(cancellation);
        List<PackedForm> packed = [];
        foreach (var form in forms)
        {
            var seesPart2 = reader is not null && (board.MemberIds.Contains(reader.PersonId) || RouteReaders.MayReadPart2(form, reader));
            if (seesPart2 && RouteReaders.HasPart2(form))
            {
                await db.ReadConfidentialAsync(User, $"form {form.Id}", "Part 2 in a board's papers", clock.GetUtcNow().UtcDateTime, cancellation);
            }

            packed.Add(
                new(
                    form,
                    FormReport.Of(seesPart2 ? form.Content : FormJson.Public(form.Content)),
                    await AdviceView.OfAsync(db, form, seesPart2, cancellation),
                    seesPart2
                )
            );
        }

        Forms = packed;
        return Page();
    }
}

/// <summary>A form in the papers of a meeting.</summary>
/// <param name="Form">The form.</param>
/// <param name="Text">What it says, as far as the reader may read it.</param>
/// <param name="Advice">The advice on it.</param>
/// <param name="SeesPart2">Whether the reader may read what is withheld.</param>
internal sealed record PackedForm(DecisionForm Form, IReadOnlyList<FormReport> Text, IReadOnlyList<AdviceView> Advice, bool SeesPart2);
