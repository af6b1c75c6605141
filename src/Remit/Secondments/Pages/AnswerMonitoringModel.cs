using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Where somebody who was asked answers the voluntary questions on equality: by the key of their mail, or signed in.</summary>
/// <remarks>The form has no one-time key: what is kept with such a key could be tried against every answer. Answering twice is refused by the row that says they answered.</remarks>
internal sealed class AnswerMonitoringModel(RemitDb db, TimeProvider clock) : SchemePage(db, clock)
{
    private MonitoringInvitation _invitation = null!;

    [FromQuery(Name = "key")]
    public string? Key { get; set; }

    /// <summary>The answer's key by the question's; null, or not there, where it is left out.</summary>
    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    /// <summary>Whether they have answered already.</summary>
    public bool IsAnswered => _invitation.IsAnswered;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Db.ChangeTracker.Clear();
        await using var writing = await Db.WriteAsync(cancellation);
        await LoadAsync(cancellation);
        // a form without any answer binds its other fields here: only questions count
        var answers = MonitoringQuestion
            .All.Where(q => !string.IsNullOrEmpty(Answers.GetValueOrDefault(q.Key)))
            .ToDictionary(q => q.Key, q => Answers[q.Key]!);
        if (Refuses(_invitation.WhyNotAnswer(answers)))
        {
            return Page();
        }

        await CountAsync(answers, cancellation);
        // whoever is signed in stays out of the journal
        await Db.SaveAsync(new("Somebody who was asked", "answered the voluntary questions on equality", Subject, null, Now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect($"{SecondmentUrls.Monitoring(Code)}?answered=true");
    }

    /// <summary>Whoever has the key may know of the scheme; whoever is signed in was asked.</summary>
    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        var code = Decisions.DecisionCode.Key(Code);
        var scheme = Db.SecondmentSchemes.Where(s => s.DecisionCode == code);
        if (await FindAsync(scheme, cancellation) is not { } invitation)
        {
            return false;
        }

        _invitation = invitation;
        foreach (var question in MonitoringQuestion.All)
        {
            Answers.TryAdd(question.Key, null);
        }

        return await LoadAsync(scheme, cancellation);
    }

    private async Task<MonitoringInvitation?> FindAsync(IQueryable<SecondmentScheme> scheme, CancellationToken cancellation)
    {
        var asked = Db.MonitoringInvitations.Where(i => scheme.Any(s => s.Id == i.SchemeId));
        if (Key is { Length: > 0 } key)
        {
            var hash = MonitoringInvitation.HashOf(key);
            return await asked.SingleOrDefaultAsync(i => i.KeyHash == hash, cancellation);
        }

        var personId = Reader.PersonId;
        var theirs = personId is null ? [] : await asked.Where(i => i.PersonId == personId).ToListAsync(cancellation);
        return theirs.OrderBy(i => i.IsAnswered).ThenBy(i => i.Stage).FirstOrDefault();
    }

    private async Task CountAsync(Dictionary<string, string> answers, CancellationToken cancellation)
    {
        var (schemeId, stage) = (_invitation.SchemeId, _invitation.Stage);
        var before = await Db.MonitoringInvitations.CountAsync(i => i.SchemeId == schemeId && i.Stage == stage && i.IsAnswered, cancellation);
        var counts = await Db.MonitoringCounts.Where(c => c.SchemeId == schemeId && c.Stage == stage).ToListAsync(cancellation);
        var known = counts.Count;
        _invitation.Answer(answers, counts, before);
        Db.MonitoringCounts.AddRange(counts.Skip(known));
    }
}
