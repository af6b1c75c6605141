using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>The reviews of a form by boards: put on an agenda, what was said, and the conditions.</summary>
internal sealed class ShowReviewsModel(RemitDb db, TimeProvider clock, RouteMail mail) : RoutePage(db, clock, mail)
{
    [BindProperty, Display(Name = "Which meeting?")]
    public Guid? MeetingId { get; set; }

    /// <summary>The meetings that are still to come, soonest first.</summary>
    public IReadOnlyList<(BoardMeeting Meeting, Board Board)> Meetings { get; private set; } = [];

    public bool IsGovernance => Officer?.Roles.Contains(Role.Governance) == true;

    /// <summary>Whether it can be put on an agenda by this person.</summary>
    public bool MayList => (IsDrafter || IsGovernance) && Meetings.Count > 0 && Form.WhyNotPutOnAgenda(Meetings[0].Meeting, Today).Count == 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!Meetings.Any(m => m.Meeting.Id == MeetingId))
        {
            ModelState.AddModelError(nameof(MeetingId), "Choose a meeting that is still to come");
            return Page();
        }

        var breaches = await ActAsync(
            "put a form on an agenda",
            null,
            _ =>
                IsDrafter || IsGovernance
                    ? Form.WhyNotPutOnAgenda(Chosen.Meeting, Today)
                    : [new("forms.not-yours", "It is put on an agenda by those who drafted it, or by governance")],
            by => Form.PutOnAgenda(Chosen.Meeting, Chosen.Board, by, Today, Now),
            cancellation,
            () =>
                new
                {
                    Form.Code,
                    Board = Chosen.Board.Name,
                    Chosen.Meeting.On,
                }
        );
        return ModelState.AddBreaches(breaches, nameof(MeetingId)) ? Page() : Redirect(RouteUrls.Review(Id));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation))
        {
            return false;
        }

        var boards = await Db.Boards.AsNoTracking().ToListAsync(cancellation);
        Meetings = [.. boards.SelectMany(b => b.Meetings.Where(m => m.On >= Today).Select(m => (m, b))).OrderBy(m => m.m.On)];
        return true;
    }

    private (BoardMeeting Meeting, Board Board) Chosen => Meetings.First(m => m.Meeting.Id == MeetingId);
}
