using Microsoft.EntityFrameworkCore;
using Remit.Forms;
using Remit.People;
using Remit.Publications;
using Remit.Site;
using Remit.Storage;

namespace Remit.Demo;

/// <summary>Decisions on their way in the days before the demo begins, made by its people as they would on the pages, so that something waits for each.</summary>
internal sealed class DemoForms
{
    private readonly RemitDb _db;
    private readonly DemoDays _days;
    private readonly Roster _roster;
    private readonly Writing _writing;
    private readonly CancellationToken _cancellation;

    private DemoForms(RemitDb db, DemoDays days, Roster roster, Writing writing, CancellationToken cancellation) =>
        (_db, _days, _roster, _writing, _cancellation) = (db, days, roster, writing, cancellation);

    /// <summary>How many working days before the first the decision on a second cluster was signed.</summary>
    public const int SecondClusterSigned = 62;

    /// <summary>The first day of the second cluster's scheme: of a month, after its first placement could be agreed.</summary>
    /// <param name="days">The days around the demo's beginning.</param>
    public static DateOnly FirstDay(DemoDays days)
    {
        var agreed = days.Ago(38);
        return new DateOnly(agreed.Year, agreed.Month, 1).AddMonths(1);
    }

    private Officer Drafter => Who("programme-officer", Role.ProgrammeOfficer);

    private Officer Clerk => Who("governance", Role.Governance);

    /// <summary>Puts them in; does nothing where forms are, or in a demo that begins before its scheme of delegation holds.</summary>
    /// <param name="db">A database that holds the people, the policy and the register.</param>
    /// <param name="at">When the demo begins, in UTC.</param>
    /// <param name="cancellation">Gives up; nothing is put in then.</param>
    public static async Task FillAsync(RemitDb db, DateTime at, CancellationToken cancellation)
    {
        DemoDays days = new(at);
        // the first act is fourteen weeks old, and has to lie under the scheme too
        if (!DemoPolicy.HoldsAt(at.AddDays(-110)) || await db.Forms.AnyAsync(cancellation))
        {
            return;
        }

        await using var writing = await db.WriteAsync(cancellation);
        DemoForms route = new(db, days, await db.RosterAsync(cancellation), writing, cancellation);
        await route.FillAsync();
        await writing.CommitAsync(cancellation);
    }

    private async Task FillAsync()
    {
        var today = _days.Today;
        await SignAsync(await ReadyAsync(DemoWords.SecondCluster(today, FirstDay(_days)), SecondClusterSigned + 5), SecondClusterSigned);
        var board = await EnterBoardAsync();
        var draft = await BeginAsync(DemoWords.LeadershipDraft(today), 4);
        await ReadyAsync(DemoWords.Secondments(today), 9);
        await ReadyAsync(DemoWords.BoroughLeaders(today), 8);
        await ReadyAsync(DemoWords.BoroughOffice(today), 10);
        await SignAsync(await ReadyAsync(DemoWords.Deferred(today), 11), 3);
        await SignAsync(await ReadyAsync(DemoWords.Evaluation(today), 7), 1);
        await ReviewAsync(await ReadyAsync(DemoWords.PooledFund(today), 12), board);
        await AdviseInPartAsync(DemoWords.DesignLab(today), board);
        await PlanAsync(draft);
    }

    private async Task<Board> EnterBoardAsync()
    {
        Board board = new("Investment Board", [Who("director", Role.Approver).PersonId]);
        board.Meet(_days.Ago(5), _days.Ago(14));
        board.Meet(DemoDays.After(_days.Today, 5), _days.Ago(14));
        _db.Boards.Add(board);
        await SaveAsync(Clerk, "entered a board", $"board {board.Id}", _days.Ago(14, 9));
        return board;
    }

    private async Task<DecisionForm> BeginAsync(FormContent content, int daysAgo)
    {
        // what is saved already is not compared again with each act: that would be most of the time the demo takes to start
        _db.ChangeTracker.Clear();
        var level = content.Basics.Level!;
        var code = FormCodes.Next(level, await _db.CodesAsync(level, _cancellation));
        DecisionForm form = new(code, content, Drafter.PersonId, _days.Ago(daysAgo, 10));
        _db.Begin(form);
        await ActedAsync(form, Drafter, "began a form", form.BegunAt);
        return form;
    }

    private async Task<DecisionForm> SubmitAsync(FormContent content, int daysAgo)
    {
        var form = await BeginAsync(content, daysAgo);
        var at = _days.Ago(daysAgo, 15);
        form.Submit(Drafter, declares: true, RouteRequirements.Usual, DemoDays.After(_days.Ago(daysAgo), 5), at);
        await ActedAsync(form, Drafter, "submitted a form", at);
        return form;
    }

    /// <summary>A form on which finance and legal have concurred, two days after it was begun.</summary>
    private async Task<DecisionForm> ReadyAsync(FormContent content, int daysAgo)
    {
        var form = await SubmitAsync(content, daysAgo);
        await AdviseAsync(form, AdviceKind.Finance, "The budget named holds the sum, and the years agree with it.", _days.Ago(daysAgo - 1, 11));
        await AdviseAsync(
            form,
            AdviceKind.Legal,
            "The power relied on covers the payment; the agreement is to be in writing.",
            _days.Ago(daysAgo - 2, 11)
        );
        return form;
    }

    private async Task AdviseAsync(DecisionForm form, AdviceKind kind, string text, DateTime at)
    {
        var by = kind == AdviceKind.Finance ? Who("finance", Role.Finance) : Who("legal", Role.Legal);
        form.Advise(by, new(kind, Opinion.Concur, text, null, null, form.Hash), at);
        await ActedAsync(form, by, "advised on a form", at);
    }

    private async Task SignAsync(DecisionForm form, int daysAgo)
    {
        var (on, at) = (_days.Ago(daysAgo), _days.Ago(daysAgo, 15));
        var by = Who("approver", Role.Approver);
        var answer = await _db.WhoMaySignAsync(form, form.Content, on, _cancellation);
        var signed = form.Sign(answer.SignatoryOf(by, _roster), new(form.Hash), on, at);
        await _db.KeepSignedAsync(form, signed, answer, on, _writing, _cancellation);
        await ActedAsync(form, by, "signed a form", at);
    }

    /// <summary>A board met on it and set a condition, which is not met yet.</summary>
    private async Task ReviewAsync(DecisionForm form, Board board)
    {
        var (listed, met) = (_days.Ago(8, 10), _days.Ago(5, 16));
        var meeting = board.Meetings[0];
        var review = form.PutOnAgenda(meeting, board, Clerk, _days.Ago(8), listed);
        await ActedAsync(form, Clerk, "put a form on an agenda", listed);
        ConditionDraft condition = new(
            "Letters of the two funders who join are in the file",
            Drafter.PersonId,
            Drafter.Name,
            DemoDays.After(_days.Today, 3)
        );
        form.Record(
            review,
            new(ReviewOutcome.SupportedWithConditions, "The board wants to see that the money of others is certain.", [condition]),
            board,
            Clerk,
            meeting.On,
            met
        );
        await ActedAsync(form, Clerk, "recorded what a board said", met);
    }

    /// <summary>Finance has advised, and the text changed afterwards: that advice is stale, and legal's and the administrator's are missing.</summary>
    private async Task AdviseInPartAsync(FormContent content, Board board)
    {
        var form = await SubmitAsync(content, 6);
        var asked = _days.Ago(6, 16);
        var administrator = Who("administrator", Role.Administrator);
        form.Ask(
            AdviceKind.DataProtection,
            administrator.PersonId,
            administrator.Name,
            "Is it enough that the studio keeps residents’ names for a year?",
            Drafter,
            DemoDays.After(_days.Ago(6), 8),
            asked
        );
        await ActedAsync(form, Drafter, "asked for advice", asked);
        await AdviseAsync(form, AdviceKind.Finance, "The money is there for this year.", _days.Ago(4, 11));
        var changed = _days.Ago(2, 14);
        var revised = form.Content with { Background = $"{form.Content.Background} One of them begins in the next financial year." };
        _db.FormRevisions.Add(form.Save(FormSection.Background, revised, form.Revision, Drafter.PersonId, changed)!);
        await ActedAsync(form, Drafter, "changed a form", changed);
        var listed = _days.Ago(1, 10);
        form.PutOnAgenda(board.Meetings[1], board, Clerk, _days.Ago(1), listed);
        await ActedAsync(form, Clerk, "put a form on an agenda", listed);
    }

    /// <summary>Two entries of the forward plan: one by itself, and one that announces a form.</summary>
    private async Task PlanAsync(DecisionForm draft)
    {
        (PlanDetails Details, DateTime At, Guid? FormId)[] planned =
        [
            (
                new(
                    "A design lab for the whole city, once the four projects have ended",
                    "Mayor",
                    _days.Today.AddMonths(4),
                    "regeneration@authority.example",
                    IsKey: true
                ),
                _days.Ago(6, 12),
                null
            ),
            (
                new("A second pilot of leadership cohorts", "Assistant Director", _days.Today.AddMonths(1), "regeneration@authority.example"),
                _days.Ago(3, 12),
                draft.Id
            ),
        ];
        foreach (var (details, at, formId) in planned)
        {
            PlannedDecision entry = new(details, Clerk.Name, at, formId);
            _db.PlannedDecisions.Add(entry);
            await SaveAsync(Clerk, "planned a decision", $"planned decision {entry.Id}", at);
        }
    }

    private Task ActedAsync(DecisionForm form, Officer by, string act, DateTime at) => SaveAsync(by, act, $"form {form.Id}", at);

    private Task SaveAsync(Officer by, string act, string subject, DateTime at) =>
        _db.SaveAsync(new(by.Name, act, subject, "Made up for the demo", at, PersonId: by.PersonId), _writing, _cancellation);

    private Officer Who(string persona, Role role) =>
        _roster.OfficerOf(Persona.All.First(p => p.Key == persona).Id, _days.Today, role)
        ?? throw new InvalidOperationException($"The demo has no {persona}");
}
