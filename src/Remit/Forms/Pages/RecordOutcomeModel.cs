using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Records what a board said of a form, with its conditions.</summary>
internal sealed class RecordOutcomeModel(RemitDb db, TimeProvider clock, RouteMail mail) : RoutePage(db, clock, mail)
{
    /// <summary>How many conditions one page takes; a board that sets more has them in one, as paragraphs.</summary>
    private const int Rows = 4;

    [FromRoute]
    public Guid ReviewId { get; set; }

    [BindProperty, Display(Name = "What did the board say?")]
    public ReviewOutcome? Outcome { get; set; }

    [BindProperty, Display(Name = "Note")]
    public string? Note { get; set; }

    [BindProperty]
    public List<ConditionRow> Conditions { get; set; } = [];

    public BoardReview Review => Form.Reviews.First(r => r.Id == ReviewId);

    public IReadOnlyList<Person> Owners =>
        [.. Roster.People.Where(p => Roster.PowersOf(p.Id, Today).Count > 0).OrderBy(p => p.Name, StringComparer.Ordinal)];

    protected override Role? ActingAs => Role.Governance;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (Outcome is not { } outcome)
        {
            ModelState.AddModelError(nameof(Outcome), "Choose what the board said");
        }
        else if (Drafts() is { } drafts && ModelState.IsValid)
        {
            return await RecordAsync(new(outcome, Note, drafts), cancellation);
        }

        return Page();
    }

    private async Task<IActionResult> RecordAsync(ReviewRecord record, CancellationToken cancellation)
    {
        Board board = null!;
        var breaches = await ActAsync(
            "recorded what a board said",
            record.Note,
            async by =>
            {
                board = await Db.Boards.AsNoTracking().SingleAsync(b => b.Meetings.Any(m => m.Id == Review.MeetingId), cancellation);
                if (Form.WhyNotRecord(Review, record, board, by, Today) is { Count: > 0 } whyNot)
                {
                    return whyNot;
                }

                Form.Record(Review, record, board, by, Today, Now);
                Mail.ConditionsSet(Db, Form, Review, Roster, Now);
                return [];
            },
            () =>
                new
                {
                    Form.Code,
                    Review.Board,
                    Review.On,
                    Outcome = record.Outcome.ToString(),
                    Conditions = record.Conditions.Select(c => c.Text),
                },
            cancellation
        );
        foreach (var breach in breaches)
        {
            ModelState.AddBreaches([breach], FieldOf(breach));
        }

        return breaches.Count > 0 ? Page() : Redirect(RouteUrls.Review(Id));
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Form.Reviews.All(r => r.Id != ReviewId))
        {
            return false;
        }

        while (Conditions.Count < Rows)
        {
            Conditions.Add(new());
        }

        return true;
    }

    /// <summary>The conditions that were filled in; what is missing in one is said at its field.</summary>
    private List<ConditionDraft> Drafts()
    {
        List<ConditionDraft> drafts = [];
        for (var i = 0; i < Conditions.Count; i++)
        {
            var row = Conditions[i];
            if (string.IsNullOrWhiteSpace(row.Text) && row.OwnerId is null && row.Due is null)
            {
                continue;
            }

            var owner = Roster.People.FirstOrDefault(p => p.Id == row.OwnerId);
            Require(!string.IsNullOrWhiteSpace(row.Text), i, nameof(row.Text), "Enter what has to be met");
            Require(owner is not null, i, nameof(row.OwnerId), "Choose who sees to it");
            Require(row.Due is not null, i, nameof(row.Due), "Enter by when it is due");
            if (owner is not null && row.Due is { } due)
            {
                drafts.Add(new(row.Text?.Trim() ?? "", owner.Id, owner.Name, due));
            }
        }

        return drafts;
    }

    private void Require(bool isThere, int row, string field, string message)
    {
        var name = FormattableString.Invariant($"{nameof(Conditions)}[{row}].{field}");
        if (!isThere && ModelState.GetFieldValidationState(name) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
        {
            ModelState.AddModelError(name, message);
        }
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "forms.review-without-reason" => nameof(Note),
            "forms.no-conditions" or "forms.condition-due-past" => "Conditions[0].Text",
            _ => nameof(Outcome),
        };
}

/// <summary>A condition as it is typed.</summary>
internal sealed class ConditionRow
{
    [Display(Name = "What has to be met")]
    public string? Text { get; set; }

    [Display(Name = "Who sees to it")]
    public Guid? OwnerId { get; set; }

    [Display(Name = "Due")]
    public DateOnly? Due { get; set; }
}
