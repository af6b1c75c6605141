using System.Text.RegularExpressions;
using Remit.Rules;
using Xunit;
using static Remit.Forms.RouteExamples;

namespace Remit.Forms;

public sealed partial class FormTransitionsTests
{
    private static readonly ReviewRecord Supported = new(ReviewOutcome.Supported, null, []);
    private static readonly RouteRequirements[] Levels = [new([AdviceKind.Finance], false), new([], false), new([AdviceKind.Finance], true)];
    private static readonly DecisionForm Successor = SignedForm();

    private static readonly Act[] Acts =
    [
        new("change", _ => true, f => f.WhyNotSave(FormSection.Background, f.Revision).Count == 0, f => Change(f, $"Text {f.Revision + 1}")),
        new("return", _ => true, f => f.WhyNotReturn(Clerk, "Say more").Count == 0, f => f.Return(Clerk, "Say more", At)),
        new(
            "ask for advice",
            f => f.OpenRequests.All(r => r.PersonId is null),
            f => f.WhyNotAsk(AdviceKind.Equality, Neighbour.PersonId, Neighbour.Name).Count == 0,
            f => f.Ask(AdviceKind.Equality, Neighbour.PersonId, Neighbour.Name, null, Drafter, Today, At)
        ),
        new(
            "advise",
            _ => true,
            f => f.WhyNotAdvise(Accountant, Concurs(f, AdviceKind.Finance)).Count == 0,
            f => f.Advise(Accountant, Concurs(f, AdviceKind.Finance), At)
        ),
        new(
            "advise",
            f => f.OpenRequests.Any(r => r.PersonId == Neighbour.PersonId),
            f => f.WhyNotAdvise(Neighbour, Concurs(f, AdviceKind.Equality)).Count == 0,
            f => f.Advise(Neighbour, Concurs(f, AdviceKind.Equality), At)
        ),
        new(
            "put on agenda",
            f => f.Reviews.All(r => !r.IsPending),
            f => f.WhyNotPutOnAgenda(Later, Today).Count == 0,
            f => f.PutOnAgenda(Later, Panel, Clerk, Today, At)
        ),
        new(
            "review",
            HasPending,
            f => f.WhyNotRecord(Pending(f), WithCondition(), Panel, Clerk, Later.On).Count == 0,
            f => f.Record(Pending(f), WithCondition(), Panel, Clerk, Later.On, At)
        ),
        new(
            "review",
            HasPending,
            f => f.WhyNotRecord(Pending(f), Supported, Panel, Clerk, Later.On).Count == 0,
            f => f.Record(Pending(f), Supported, Panel, Clerk, Later.On, At)
        ),
        new(
            "report on condition",
            HasCondition,
            f => f.WhyNotReport(f.OpenConditions[0], "Done", Drafter).Count == 0,
            f => f.Report(f.OpenConditions[0], "Done", Drafter, At)
        ),
        new(
            "confirm condition",
            HasCondition,
            f => f.WhyNotConfirm(f.OpenConditions[0], "Seen", Clerk).Count == 0,
            f => f.Confirm(f.OpenConditions[0], "Seen", Clerk, At)
        ),
        new("sign", _ => true, f => f.WhyNotSign(Signs(), Whole(f)).Count == 0, f => f.Sign(Signs(), Whole(f), Today, At)),
        new("decline", _ => true, f => f.WhyNotDecline(Signs(), "Too dear").Count == 0, f => f.Decline(Signs(), "Too dear", At)),
        new("withdraw", _ => true, f => f.WhyNotWithdraw(Drafter, "Not wanted").Count == 0, f => f.Withdraw(Drafter, "Not wanted", At)),
        new("vary", _ => true, f => f.WhyNotGiveWayTo(Successor, false).Count == 0, f => f.GiveWayTo(Successor, false)),
        new("supersede", _ => true, f => f.WhyNotGiveWayTo(Successor, true).Count == 0, f => f.GiveWayTo(Successor, true)),
    ];

    [Fact]
    public void The_picture_in_the_README_shows_every_transition_and_no_other()
    {
        var readme = File.ReadAllText(Path.Combine(SharedMaterial.Project, "src/Remit.Core/Forms/README.md"));
        var drawn =
            from arrow in Arrow().Matches(readme)
            where arrow.Groups[1].Value != "[*]"
            from act in arrow.Groups[3].Value.Split(", ")
            select (arrow.Groups[1].Value, act, arrow.Groups[2].Value);
        Assert.Equal(FormTransitions.All.Select(t => (t.From.ToString(), t.Act, t.To.ToString())).Order(), drawn.Order());
    }

    /// <summary>Every form that any order of acts can make is looked at once; what is found to be possible is the table.</summary>
    [Fact]
    public void Whatever_is_done_in_whatever_order_leads_where_the_table_says_and_every_row_happens()
    {
        HashSet<(FormStatus, string, FormStatus)> happened = [];
        foreach (var level in Levels)
        {
            Explore([Submit(level), .. Acts], happened);
        }

        Assert.Equal(FormTransitions.All.Order(), happened.Order());
    }

    private static void Explore(Act[] acts, HashSet<(FormStatus, string, FormStatus)> happened)
    {
        HashSet<object> seen = [];
        Queue<int[]> open = new([
            [],
        ]);
        while (open.TryDequeue(out var done))
        {
            if (!seen.Add(Looks(Replay(acts, done))))
            {
                continue;
            }

            for (var i = 0; i < acts.Length; i++)
            {
                var (name, isThere, isAllowed, perform) = acts[i];
                var form = Replay(acts, done);
                var from = form.Status;
                if (!isThere(form))
                {
                    continue;
                }

                Assert.Equal((from, name, FormTransitions.All.Allow(from, name)), (from, name, isAllowed(form)));
                if (isAllowed(form))
                {
                    perform(form);
                    happened.Add((from, name, form.Status));
                    open.Enqueue([.. done, i]);
                }
            }
        }

        Assert.InRange(seen.Count, 20, 3000);
    }

    private static DecisionForm Replay(Act[] acts, int[] done)
    {
        var form = Form();
        foreach (var act in done)
        {
            acts[act].Do(form);
        }

        return form;
    }

    /// <summary>What decides what may be done next; two forms that agree in it are not told apart.</summary>
    private static object Looks(DecisionForm form) =>
        (
            form.Status,
            form.AdviceMissing.Count,
            form.Advice.Count > 0 && !form.IsStale(form.Advice[^1]),
            HasPending(form),
            Math.Min(form.OpenConditions.Count, 2),
            form.OpenRequests.Any(r => r.PersonId is not null)
        );

    private static Act Submit(RouteRequirements needs) =>
        new(
            "submit",
            _ => true,
            f => f.WhyNotSubmit(Drafter, true, RouteRequirements.Usual).Count == 0,
            f => f.Submit(Drafter, true, needs, Today, At)
        );

    private static bool HasPending(DecisionForm form) => form.Reviews.Any(r => r.IsPending);

    private static bool HasCondition(DecisionForm form) => form.OpenConditions.Count > 0;

    private static BoardReview Pending(DecisionForm form) => form.Reviews.First(r => r.IsPending);

    private static DecisionForm SignedForm()
    {
        var form = Ready();
        form.Sign(Signs(), Whole(form), Today, At);
        return form;
    }

    /// <param name="Name">The act as the table calls it.</param>
    /// <param name="IsThere">Whether there is anything to do it to.</param>
    /// <param name="IsAllowed">Whether the question beside the verb gives no reason against it.</param>
    /// <param name="Do">Does it.</param>
    private sealed record Act(string Name, Func<DecisionForm, bool> IsThere, Func<DecisionForm, bool> IsAllowed, Action<DecisionForm> Do);

    [GeneratedRegex(@"^\s*(\S+) --> (\w+) : ([a-z ,]+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
