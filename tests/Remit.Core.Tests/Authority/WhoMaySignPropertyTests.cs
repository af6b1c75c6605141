using FsCheck;
using FsCheck.Fluent;
using Remit.Finance;
using Remit.People;
using Xunit;

namespace Remit.Authority;

public sealed class WhoMaySignPropertyTests
{
    private static readonly Arbitrary<Case> _cases = (
        from amount in Gen.OneOf(Gen.Choose(0, 20_000_000).Select(i => (long)i), Gen.Elements(1_000_000L, 5_000_000L, 15_000_000L, long.MaxValue - 1))
        from more in Gen.Choose(0, 20_000_000)
        from day in Gen.Choose(0, 6_000).Select(i => new DateOnly(2013, 1, 1).AddDays(i))
        from flags in Gen.Choose(0, 63)
        from related in Gen.Choose(0, 300_000).Select(p => Money.Pounds(p)).ListOf(3)
        from levels in Gen.Elements("DAR", "ADD", "DD", "MD", null).ListOf(3)
        from exemption in Gen.Elements("urgency", "haste", null)
        select new Case(amount, more, day, flags, [.. related], [.. levels], exemption)
    ).ToArbitrary();

    [Fact]
    public void More_money_never_needs_less_power() =>
        Check(
            (one, on) =>
            {
                var less = Ask(one.Question(one.Pence), on);
                var more = Ask(one.Question(Int128.Min(long.MaxValue, (Int128)one.Pence + one.More)), on);
                return more.MayBe.Count <= less.MayBe.Count && more.MayBe.All(level => less.MayBe.Any(l => l.Code == level.Code));
            }
        );

    [Fact]
    public void Whatever_is_added_to_a_question_never_lowers_the_level() =>
        Check(
            (one, on) =>
            {
                var bare = Ask(AuthorityQuestion.For(new(one.Pence)), on);
                return Ask(one.Question(one.Pence), on).MayBe.Count <= bare.MayBe.Count;
            }
        );

    [Fact]
    public void There_is_a_level_only_under_figures_that_are_held_and_never_one_whose_limit_is_passed() =>
        Check(
            (one, on) =>
            {
                var answer = Ask(one.Question(one.Pence), on);
                return (answer.Level is null || answer.Scheme!.HoldsFigures && answer.Level.Covers(new(one.Pence)))
                    && (on < new DateOnly(2017, 4, 24) || on >= new DateOnly(2019, 5, 29) ? answer.Signatories.Count == 0 : true);
            }
        );

    [Fact]
    public void Somebody_may_sign_exactly_when_nothing_is_said_against_them_and_there_is_always_a_reason() =>
        Check(
            (one, on) =>
            {
                var answer = Ask(one.Question(one.Pence), on);
                return answer.Because.Count > 0
                    && answer.Because.All(l => l.Text.Length > 0 && l.Source.Length > 0)
                    && Examples.Roster().People.All(p => answer.WhyNotSign(p.Id).Count == 0 == answer.Signatories.Any(s => s.Person.Id == p.Id));
            }
        );

    [Fact]
    public void The_levels_that_may_are_the_level_and_all_above_it() =>
        Check(
            (one, on) =>
            {
                var answer = Ask(one.Question(one.Pence), on);
                return answer.Level is null
                    ? answer.MayBe.Count == 0
                    : answer.MayBe.SequenceEqual(answer.Scheme!.Levels.SkipWhile(l => l != answer.Level));
            }
        );

    [Fact]
    public void A_delegation_is_never_overdrawn_however_it_is_drawn_and_returned()
    {
        var step =
            from isReturn in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
            from pounds in Gen.Choose(0, 40_000)
            select (isReturn, pounds);
        Prop.ForAll(
                step.ListOf().ToArbitrary(),
                steps =>
                {
                    SpecificDelegation delegation = new(Examples.Terms());
                    List<Guid> forms = [];
                    foreach (var (isReturn, pounds) in steps)
                    {
                        if (isReturn && forms.Count > 0)
                        {
                            delegation.Return(forms[pounds % forms.Count], Examples.OfMd2472, "withdrawn");
                        }
                        else if (delegation.WhyNotDraw(Money.Pounds(pounds), Examples.OfMd2472).Count == 0)
                        {
                            forms.Add(Guid.CreateVersion7());
                            delegation.Draw(forms[^1], "ADD", Money.Pounds(pounds), Examples.OfMd2472);
                        }
                    }

                    var used = delegation.DrawDowns.Where(d => d.ReturnedOn is null).Select(d => d.Amount).Total();
                    return delegation.Drawn == used && used <= delegation.Amount && delegation.Left == delegation.Amount - used;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static AuthorityAnswer Ask(AuthorityQuestion question, DateOnly on) => Examples.Delegations().WhoMaySign(question, on);

    private static void Check(Func<Case, DateOnly, bool> holds) =>
        Prop.ForAll(_cases, one => holds(one, one.Day)).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true));

    /// <summary>A question drawn at random.</summary>
    private sealed record Case(long Pence, long More, DateOnly Day, int Flags, Money[] Related, string?[] Levels, string? Exemption)
    {
        public AuthorityQuestion Question(Int128 pence) =>
            AuthorityQuestion.For(new((long)pence)) with
            {
                Novel = (Flags & 7) == 1,
                Contentious = (Flags & 7) == 2,
                Repercussive = (Flags & 7) == 3,
                ReservedMatter = (Flags & 7) == 4 ? "" : null,
                Related =
                    (Flags & 8) > 0 ? [.. Related.Select((r, i) => new RelatedDecision($"D{i}", Day, r, "the same recipient, A", Levels[i]))] : [],
                SeparateBecause = (Flags & 16) > 0 ? "another matter" : null,
                Purchase = (Flags & 32) > 0 ? new(new((long)pence), Exemption is null ? null : new(Exemption, "only they", "cheaper")) : null,
            };
    }
}
