using System.Text.RegularExpressions;
using Remit.Finance;
using Remit.Rules;
using Xunit;
using static Remit.Payments.Examples;

namespace Remit.Payments;

/// <summary>Holds the tables of transitions to what the verbs do, and the pictures in the README to the tables.</summary>
public sealed partial class PaymentStatesTests
{
    private static readonly PayableCommitment On = Promised(1_000_000);

    private static readonly Act<Claim>[] OnClaims =
    [
        new("change", c => c.Lines.Count == 0, c => c.WhyNotAdd(Travel()), c => c.Add(Travel())),
        new("submit", c => c.Lines.Count > 0, c => c.WhyNotSubmit([]), c => c.Submit(Partner, [])),
        new(
            "check",
            c => c.Lines.Count > 0,
            c => c.WhyNotCheck(c.Lines[0].Id, new(c.Lines[0].Amount, Officer)),
            c => c.Check(c.Lines[0].Id, new(c.Lines[0].Amount, Officer))
        ),
        new(
            "check",
            c => c.Lines.Count > 0,
            c => c.WhyNotCheck(c.Lines[0].Id, new(Money.Zero, Officer.Saying("No"))),
            c => c.Check(c.Lines[0].Id, new(Money.Zero, Officer.Saying("No")))
        ),
        new(
            "settle",
            c => c.Lines.Count > 0 && c.Lines.All(l => l.Check is not null),
            c => c.WhyNotSettle(Officer),
            c => c.Settle(Officer, ClaimShare.Of(On, default, Money.Zero, c.AcceptedSoFar), null)
        ),
        new("return", _ => true, c => c.WhyNotReturn(Officer.Saying("Why")), c => c.Return(Officer.Saying("Why"))),
        new("withdraw", _ => true, c => c.WhyNotWithdraw(Partner.Saying("Why")), c => c.Withdraw(Partner.Saying("Why"))),
        new("reopen", _ => true, c => c.WhyNotReopen(Officer.Saying("Why"), Money.Zero, []), c => c.Reopen(Officer.Saying("Why"), Money.Zero, [])),
    ];

    private static readonly Act<PaymentRequest>[] OnRequests =
    [
        new("change", r => r.Lines.Count == 0, r => r.WhyNotAdd(On, Owed(), Pounds(5)), r => r.Add(On, Owed(), Pounds(5), Officer)),
        new("ask", r => r.Lines.Count > 0, r => r.WhyNotAsk(Accountant, []), r => r.Ask(Accountant, [])),
        new("return", _ => true, r => r.WhyNotReturn(Approver.Saying("Why")), r => r.Return(Approver.Saying("Why"))),
        new("withdraw", _ => true, r => r.WhyNotWithdraw(Accountant.Saying("Why")), r => r.Withdraw(Accountant.Saying("Why"))),
        new("approve", _ => true, r => r.WhyNotApprove(Facts(r)), r => r.Approve(Facts(r))),
        new("note as paid", _ => true, r => r.WhyNotNote(Made, Today, Today), r => r.Note(Made, Today, Today)),
        new("reverse", _ => true, r => r.WhyNotReverse(Colleague.Saying("Why")), r => r.Reverse(Colleague.Saying("Why"))),
    ];

    private static readonly Act<BankDetails>[] OnDetails =
    [
        new(
            "confirm",
            _ => true,
            d => d.WhyNotConfirm(Colleague.Saying("Called"), Rule()),
            d => d.Confirm(Colleague.Saying("Called"), Rule(), Today)
        ),
        new("refuse", _ => true, d => d.WhyNotRefuse(Colleague.Saying("Why")), d => d.Refuse(Colleague.Saying("Why"))),
        new("end", _ => true, d => d.WhyNotEnd(Colleague.Saying("Why")), d => d.End(Colleague.Saying("Why"))),
    ];

    private static readonly Act<Instalment>[] OnInstalments =
    [
        new("hand in", _ => true, i => i.WhyNotHandIn(InstalmentTests.Handed(Partner)), i => i.HandIn(InstalmentTests.Handed(Partner))),
        new("accept", _ => true, i => i.WhyNotAccept(Officer), i => i.Accept(Officer)),
        new("refuse", _ => true, i => i.WhyNotRefuse(Officer.Saying("Why")), i => i.Refuse(Officer.Saying("Why"))),
        new("drop", _ => true, i => i.WhyNotDrop(Officer.Saying("Why"), Money.Zero), i => i.Drop(Officer.Saying("Why"), Money.Zero)),
    ];

    private static readonly Act<RepaymentDemand>[] OnDemands =
    [
        new("receive", d => d.Awaited != Pounds(50), d => d.WhyNotReceive(Receipt(50), Today), d => d.Receive(Receipt(50), Today)),
        new("receive", d => d.Awaited == Pounds(50), d => d.WhyNotReceive(Receipt(50), Today), d => d.Receive(Receipt(50), Today)),
        new(
            "undo receipt",
            d => d.Receipts.Any(r => r.Undone is null),
            d => d.WhyNotUndo(d.Receipts.Last(r => r.Undone is null).Id, Accountant.Saying("Why")),
            d => d.Undo(d.Receipts.Last(r => r.Undone is null).Id, Accountant.Saying("Why"))
        ),
        new(
            "write off",
            _ => true,
            d => d.WhyNotWriteOff("DD2092", true, Colleague.Saying("Why"), []),
            d => d.GiveUp("DD2092", true, Colleague.Saying("Why"), [])
        ),
        new("withdraw", d => d.Received == Money.Zero, d => d.WhyNotWithdraw(Accountant.Saying("Why")), d => d.Withdraw(Accountant.Saying("Why"))),
    ];

    private static PaymentMade Made => new(Today, "BACS 4711", Accountant);

    [Fact]
    public void The_pictures_in_the_README_show_every_transition_and_no_other()
    {
        var readme = File.ReadAllText(Path.Combine(SharedMaterial.Project, "src/Remit.Core/Payments/README.md"));
        var pictures = readme.Split("```mermaid").Skip(1).Select(part => Drawn(part.Split("```")[0])).ToList();
        Assert.Equal(5, pictures.Count);
        Assert.Equal(Words(ClaimTransitions.All), pictures[0]);
        Assert.Equal(Words(PaymentTransitions.All), pictures[1]);
        Assert.Equal(Words(BankDetailsTransitions.All), pictures[2]);
        Assert.Equal(Words(InstalmentTransitions.All), pictures[3]);
        Assert.Equal(Words(DemandTransitions.All), pictures[4]);
    }

    [Fact]
    public void Claims_go_where_their_table_says() =>
        Explore(
            () => Claim(On),
            c => c.Status,
            OnClaims,
            ClaimTransitions.All,
            c => c.Lines.Count + (c.AcceptedSoFar.Pence, c.Lines.Count(l => l.Check is not null)).GetHashCode()
        );

    [Fact]
    public void Payment_requests_go_where_their_table_says() =>
        Explore(() => new("P0001", Employer, "Them", Accountant), r => r.Status, OnRequests, PaymentTransitions.All, r => r.Lines.Count);

    [Fact]
    public void Bank_details_go_where_their_table_says() => Explore(() => Entered(), d => d.Status, OnDetails, BankDetailsTransitions.All, _ => 0);

    [Fact]
    public void Instalments_go_where_their_table_says() =>
        Explore(() => InstalmentTests.Added(), i => i.Status, OnInstalments, InstalmentTransitions.All, _ => 0);

    [Fact]
    public void Demands_go_where_their_table_says() =>
        Explore(RepaymentDemandTests.Demand, d => d.Status, OnDemands, DemandTransitions.All, d => d.Received.Pence);

    /// <summary>Everything that any order of acts can make is looked at once; what is found to be possible is the table.</summary>
    private static void Explore<T, TStatus>(
        Func<T> begin,
        Func<T, TStatus> statusOf,
        Act<T>[] acts,
        IReadOnlyList<(TStatus From, string Act, TStatus To)> table,
        Func<T, long> looks
    )
        where TStatus : struct, Enum
    {
        HashSet<(TStatus, string, TStatus)> happened = [];
        HashSet<(TStatus, long)> seen = [];
        Queue<int[]> open = new([
            [],
        ]);
        while (open.TryDequeue(out var done))
        {
            var thing = Replay(begin, acts, done);
            if (!seen.Add((statusOf(thing), looks(thing))))
            {
                continue;
            }

            for (var i = 0; i < acts.Length; i++)
            {
                thing = Replay(begin, acts, done);
                var from = statusOf(thing);
                if (!acts[i].IsThere(thing))
                {
                    continue;
                }

                var isAllowed = acts[i].WhyNot(thing).Count == 0;
                Assert.Equal((from, acts[i].Name, table.Any(t => t.From.Equals(from) && t.Act == acts[i].Name)), (from, acts[i].Name, isAllowed));
                if (!isAllowed)
                {
                    Assert.Throws<RuleBreachedException>(() => acts[i].Do(thing));
                    continue;
                }

                acts[i].Do(thing);
                happened.Add((from, acts[i].Name, statusOf(thing)));
                open.Enqueue([.. done, i]);
            }
        }

        Assert.Equal(Words(table), Words([.. happened]));
    }

    private static T Replay<T>(Func<T> begin, Act<T>[] acts, int[] done)
    {
        var thing = begin();
        foreach (var act in done)
        {
            acts[act].Do(thing);
        }

        return thing;
    }

    private static DemandReceipt Receipt(decimal pounds) => RepaymentDemandTests.Receipt(pounds);

    private static List<(string, string, string)> Words<T>(IEnumerable<(T From, string Act, T To)> table)
        where T : struct, Enum => [.. table.Select(t => (t.From.ToString(), t.Act, t.To.ToString())).Order()];

    private static List<(string, string, string)> Drawn(string picture) =>
        [
            .. (
                from arrow in Arrow().Matches(picture)
                from act in arrow.Groups[3].Value.Split(", ")
                select (arrow.Groups[1].Value, act, arrow.Groups[2].Value)
            ).Order(),
        ];

    /// <param name="Name">The act as the table calls it.</param>
    /// <param name="IsThere">Whether there is anything to do it to.</param>
    /// <param name="WhyNot">The question beside the verb.</param>
    /// <param name="Do">The verb.</param>
    private sealed record Act<T>(string Name, Func<T, bool> IsThere, Func<T, IReadOnlyList<Breach>> WhyNot, Action<T> Do);

    [GeneratedRegex(@"^\s*(\w+) --> (\w+) : ([a-z ,]+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
