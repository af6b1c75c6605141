using Remit.Finance;
using Remit.People;

namespace Remit.Authority;

/// <summary>One question being answered: the sum, the scheme of the day, the level, specific delegations, and who has the powers.</summary>
internal sealed class Ruling(Delegations delegations, AuthorityQuestion question, DateOnly on)
{
    private readonly List<AuthorityLine> _because = [];

    public AuthorityAnswer Answer()
    {
        var amount = Amount();
        var scheme = Scheme();
        var ruling = scheme is { HoldsFigures: true } ? new LevelRuling(scheme, delegations.BuyingRulesOn(on), question, on, _because) : null;
        var mayBe = ruling is not null && amount is { } sum ? ruling.LevelsFor(sum) : [];
        List<(Post Post, SigningLevel? Level, SpecificDelegation? Delegation)> posts =
        [
            .. PostsOf(mayBe),
            .. amount is { } whole ? Delegates(whole, scheme) : [],
        ];
        List<Signatory> signatories =
        [
            .. posts.SelectMany(p => delegations.Roster.PowersOf(p.Post, on).Select(power => new Signatory(power, p.Level, p.Delegation))),
        ];
        var deciding = mayBe.Count > 0 ? ruling!.Deciding : _because[^1];
        SayWho(posts.Select(p => p.Post).Distinct().ToList(), signatories);
        return new()
        {
            On = on,
            Amount = amount,
            Scheme = scheme,
            Level = mayBe is [var lowest, ..] ? lowest : null,
            MayBe = mayBe,
            Posts = [.. posts.Select(p => p.Post).Distinct()],
            Signatories = signatories,
            Because = _because,
            Deciding = signatories.Count == 0 && posts.Count > 0 ? _because[^1] : deciding,
            IsRaisedByRelated = ruling?.IsRaisedByRelated ?? false,
            Roster = delegations.Roster,
        };
    }

    private void Say(string text, string source) => _because.Add(new(text, source));

    /// <summary>The sum over the whole decision; null, with a line, when there can be none.</summary>
    private Money? Amount()
    {
        if (question.Sums.FirstOrDefault(s => s.Amount < Money.Zero) is { } negative)
        {
            Say(
                $"{negative.Amount} is below £0 and cannot be approved: nobody may sign until the sums are put right",
                AuthorityLine.NoPolicyNoSignature
            );
            return null;
        }

        var counted = question.Sums.Where(s => s.Standing != SumStanding.InKind).ToList();
        if (counted.Select(s => s.Amount).TryTotal() is not { } total)
        {
            Say(
                "The sums add up to more than can be an amount of money: nobody may sign until they are put right",
                AuthorityLine.NoPolicyNoSignature
            );
            return null;
        }

        const string counting = "rule of this register: the sum over the whole decision counts, all years and funders, gross";
        if (counted.Count > 1)
        {
            Say($"The decision approves {total} in all: {string.Join(" + ", counted.Select(s => s.Amount))}", counting);
        }

        SayPart(SumStanding.SubjectToBudget, "is subject to a budget still to be set, and counts", counting);
        SayPart(SumStanding.InKind, "is given in kind: it is no spending and does not count", counting);
        return total;
    }

    private void SayPart(SumStanding standing, string what, string source)
    {
        if (question.Sums.Where(s => s.Standing == standing).Select(s => s.Amount).TryTotal() is { Pence: > 0 } part)
        {
            Say($"{part} of what is named {what}", source);
        }
    }

    /// <summary>The one scheme that holds on the day; null, with a line, when none is known, or not which.</summary>
    private SchemeOfDelegation? Scheme()
    {
        var may = delegations.SchemesOn(on);
        var day = Words.Day(on);
        if (may.Count == 0)
        {
            var first = delegations.Standing is [var earliest, ..]
                ? $"; the first that is known begins on {Words.Day(earliest.From)} ({earliest.EnactedBy})"
                : "";
            Say(
                $"No scheme of delegation is known for {day}: nobody may sign until an administrator enters the one in force{first}",
                AuthorityLine.NoPolicyNoSignature
            );
            return null;
        }

        if (may.Count > 1)
        {
            var unknown = may.Where(s => !s.HoldsFigures).Select(s => s.EnactedBy).ToList();
            var figures = unknown.Count > 0 ? $" and the figures of {Words.List(unknown)}" : "";
            Say(
                $"Whether {Words.List([.. may.Select(s => s.EnactedBy)], "or")} was in force on {day} is not known: nobody may sign until an administrator enters the day from which {may[^1].EnactedBy} holds{figures}",
                AuthorityLine.NoPolicyNoSignature
            );
            return null;
        }

        if (!may[0].HoldsFigures)
        {
            Say(
                $"{may[0].EnactedBy} is the scheme of delegation in force on {day}, and its figures are not held here: nobody may sign until an administrator enters the figures of {may[0].EnactedBy}",
                AuthorityLine.NoPolicyNoSignature
            );
        }
        else if (may[0].WhyNotHold() is [var wrong, ..])
        {
            Say($"The figures of {may[0].EnactedBy} do not make a scheme: {wrong.Message}. Until then nobody may sign", may[0].Source);
            return null;
        }

        return may[0];
    }

    private IEnumerable<Post> PostsThatDay => delegations.Roster.Posts.Where(p => p.LastDay is not { } last || on <= last);

    private string? RankOf(Post post) => post.On(on).Rank;

    private IEnumerable<(Post, SigningLevel?, SpecificDelegation?)> PostsOf(IReadOnlyList<SigningLevel> levels) =>
        levels.SelectMany(level =>
            PostsThatDay.Where(post => level.IsSignedBy(RankOf(post))).Select(post => (post, (SigningLevel?)level, (SpecificDelegation?)null))
        );

    /// <summary>The posts that may sign by a specific delegation the decision cites, with a line for each delegation that says whether it serves.</summary>
    private List<(Post, SigningLevel?, SpecificDelegation?)> Delegates(Money amount, SchemeOfDelegation? scheme)
    {
        List<(Post, SigningLevel?, SpecificDelegation?)> posts = [];
        foreach (var id in question.CitedDelegations.Distinct())
        {
            if (delegations.Specific.FirstOrDefault(d => d.Id == id) is not { } delegation)
            {
                Say("The decision cites a delegation that is not held here", AuthorityLine.NoPolicyNoSignature);
            }
            else if (WhyNotServe(delegation, amount) is { } reason)
            {
                Say(reason, delegation.Source);
            }
            else
            {
                var holders = PostsThatDay.Where(post => delegation.IsGivenTo(post, on)).ToList();
                Say(
                    $"{delegation.GrantedBy} delegated {delegation.Amount} for {delegation.Purpose} to {Holders(delegation, holders)}: {delegation.Left} is left, {amount} is within it, and this power holds beside the scheme of delegation",
                    delegation.Source
                );
                posts.AddRange(
                    holders.Select(post => (post, scheme?.Levels.FirstOrDefault(l => l.IsSignedBy(RankOf(post))), (SpecificDelegation?)delegation))
                );
            }
        }

        return posts;
    }

    private string? WhyNotServe(SpecificDelegation delegation, Money amount) =>
        question.IsForTheTop ? $"The delegation of {delegation.GrantedBy} does not serve for what is novel, contentious, repercussive or reserved"
        : question.Purchase?.Exemption is not null
            ? $"The delegation of {delegation.GrantedBy} does not serve for a purchase without competition: a level that may allow it signs"
        : delegation.WhyNotDraw(amount, on) is [var breach, ..] ? breach.Message
        : null;

    private string Holders(SpecificDelegation delegation, List<Post> posts) =>
        delegation.Rank ?? (posts is [var post] ? post.On(on).Title : "a post that is no longer there");

    private void SayWho(List<Post> posts, List<Signatory> signatories)
    {
        const string source = "posts and covers of this register";
        foreach (var post in posts)
        {
            var who = signatories.Where(s => s.Power.Post == post).Select(s => s.InWords).Distinct().ToList();
            Say(
                who.Count == 0
                    ? $"{post.On(on).Title} may sign, and nobody holds or covers that post on {Words.Day(on)}"
                    : $"{Words.List(who, "or")} may sign",
                source
            );
        }
    }
}
