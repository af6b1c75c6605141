using System.Text.RegularExpressions;
using Remit.Rules;
using Xunit;
using static Remit.Agreements.Examples;

namespace Remit.Agreements;

public sealed partial class AgreementTransitionsTests
{
    private static readonly Act[] Acts =
    [
        new("change", a => a.WhyNotChange(FundingTerms(), a.Step).Count == 0, a => a.Change(FundingTerms(), a.Step, Drafter.PersonId, At)),
        new("offer", a => WhyNotOffer(a) == 0, a => Offer(a)),
        new("sign", a => WhyNotSign(a, ForCouncil()) == 0, a => a.Sign(ForCouncil(), a.Offer!.Hash, Today, At)),
        new("sign", a => WhyNotSign(a, ForAuthority()) == 0, a => a.Sign(ForAuthority(), a.Offer!.Hash, Today, At)),
        new("recall", a => a.WhyNotReturn(false, null, "Why").Count == 0, a => a.Return(false, null, "Why", Drafter, At)),
        new("decline", a => Declines(a).Count == 0, a => a.Return(true, Decliner(a), "Why", Chief, At)),
        new("withdraw", a => a.WhyNotWithdraw("Why").Count == 0, a => a.Withdraw("Why", Drafter, At)),
        new("vary", a => a.WhyNotVary().Count == 0, a => a.GiveWayTo(Variation(a), At)),
        new("end", a => a.WhyNotEnd(Together(), Today).Count == 0, a => a.End(Together(), null, Drafter, Today, At)),
    ];

    [Fact]
    public void The_picture_in_the_README_shows_every_transition_and_no_other()
    {
        var readme = File.ReadAllText(Path.Combine(SharedMaterial.Project, "src/Remit.Core/Agreements/README.md"));
        var drawn =
            from arrow in Arrow().Matches(readme)
            where arrow.Groups[1].Value != "[*]"
            from act in arrow.Groups[3].Value.Split(", ")
            select (arrow.Groups[1].Value, act, arrow.Groups[2].Value);
        Assert.Equal(AgreementTransitions.All.Select(t => (t.From.ToString(), t.Act, t.To.ToString())).Order(), drawn.Order());
    }

    /// <summary>Every agreement that any order of up to six acts can make; what is found to be possible is the table.</summary>
    [Fact]
    public void Whatever_is_done_in_whatever_order_leads_where_the_table_says_and_every_row_happens()
    {
        HashSet<(AgreementStatus, string, AgreementStatus)> happened = [];
        HashSet<(AgreementStatus, int)> seen = [];
        Queue<int[]> open = new([
            [],
        ]);
        while (open.TryDequeue(out var done))
        {
            if (!seen.Add((Replay(done).Status, Replay(done).Missing.Count)))
            {
                continue;
            }

            for (var i = 0; i < Acts.Length; i++)
            {
                var (name, isAllowed, perform) = Acts[i];
                var agreement = Replay(done);
                var from = agreement.Status;
                if (name == "sign" && from == AgreementStatus.Offered && !isAllowed(agreement))
                {
                    continue; // that party has signed already
                }

                Assert.Equal((from, name, AgreementTransitions.All.Allow(from, name)), (from, name, isAllowed(agreement)));
                if (isAllowed(agreement))
                {
                    perform(agreement);
                    happened.Add((from, name, agreement.Status));
                    open.Enqueue([.. done, i]);
                }
            }
        }

        Assert.Equal(AgreementTransitions.All.Order(), happened.Order());
        Assert.Equal(9, seen.Count);
    }

    private static Agreement Replay(int[] done)
    {
        var agreement = Draft();
        foreach (var act in done)
        {
            Acts[act].Do(agreement);
        }

        return agreement;
    }

    private static int WhyNotOffer(Agreement agreement)
    {
        var subject = Subject(agreement.Kind, agreement.Terms, Md2373);
        return agreement.WhyNotOffer(subject, Compose(subject)).Count;
    }

    private static int WhyNotSign(Agreement agreement, AgreementSignatory signatory) =>
        agreement.WhyNotSign(signatory, agreement.Offer?.Hash, Today).Count;

    private static Guid? Decliner(Agreement agreement) => agreement.Missing is [var first, ..] ? first : null;

    private static IReadOnlyList<Rules.Breach> Declines(Agreement agreement) => agreement.WhyNotReturn(true, Decliner(agreement), "Why");

    /// <summary>An agreement that varies another and that every party has signed.</summary>
    private static Agreement Variation(Agreement earlier)
    {
        var later = earlier.Vary("A0002", Md2373, Drafter.PersonId, At);
        Offer(later);
        later.Sign(ForCouncil(), later.Offer!.Hash, Today, At);
        later.Sign(ForAuthority(), later.Offer!.Hash, Today, At);
        return later;
    }

    /// <param name="Name">The act as the table calls it.</param>
    /// <param name="IsAllowed">Whether the question beside the verb gives no reason against it.</param>
    /// <param name="Do">Does it.</param>
    private sealed record Act(string Name, Func<Agreement, bool> IsAllowed, Action<Agreement> Do);

    [GeneratedRegex(@"^\s*(\S+) --> (\w+) : ([a-z ,]+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
