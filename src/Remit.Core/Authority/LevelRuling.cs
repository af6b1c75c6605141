using Remit.Finance;

namespace Remit.Authority;

/// <summary>The level being found under a scheme whose figures are held: it is only ever raised, each time with a line that says why.</summary>
internal sealed class LevelRuling(
    SchemeOfDelegation scheme,
    BuyingRules? buyingRules,
    AuthorityQuestion question,
    DateOnly on,
    List<AuthorityLine> because
)
{
    /// <summary>The line that settled the level; to be asked once there are levels.</summary>
    public AuthorityLine Deciding { get; private set; } = null!;

    /// <summary>True once related decisions have raised the level.</summary>
    public bool IsRaisedByRelated { get; private set; }

    /// <summary>The levels that may take the decision, the lowest first; empty, with a line, when the rules on buying leave nobody who may.</summary>
    public IReadOnlyList<SigningLevel> LevelsFor(Money amount)
    {
        var level = LevelForAmount(amount);
        level = RaiseForNature(level);
        level = RaiseForRelated(level, amount);
        return RaiseForPurchase(level) is { } lowest ? [.. scheme.Levels.Skip(lowest)] : [];
    }

    private int LevelForAmount(Money amount)
    {
        var index = IndexFor(amount);
        var level = scheme.Levels[index];
        if (index > 0)
        {
            var below = scheme.Levels[index - 1];
            Say($"{amount} is above the {below.Limit} that {below.WithArticle} may approve", scheme.Source);
        }

        if (level.Limit is not { } limit)
        {
            Say($"{level.CodeAndName} may approve any amount", scheme.Source);
        }
        else if (amount == limit)
        {
            Say($"{amount} is exactly the {limit} that {level.WithArticle} may approve: within it, with nothing to spare", scheme.Source);
        }
        else
        {
            Say($"{amount} is within the {limit} that {level.WithArticle} may approve", scheme.Source);
        }

        Deciding = because[index > 0 ? ^2 : ^1]; // what takes it above the level below says more than that this one suffices
        return index;
    }

    private int IndexFor(Money amount)
    {
        var index = 0;
        while (!scheme.Levels[index].Covers(amount))
        {
            index++;
        }

        return index;
    }

    private int RaiseForNature(int level)
    {
        var top = scheme.Levels[^1];
        List<string> natures = [];
        natures.AddRange(question.Novel ? ["novel"] : []);
        natures.AddRange(question.Contentious ? ["contentious"] : []);
        natures.AddRange(question.Repercussive ? ["repercussive"] : []);
        if (natures.Count > 0)
        {
            Say($"It is {Words.List(natures)}, and that is for {top.CodeAndName} whatever the amount", scheme.Source);
        }

        if (question.ReservedMatter is { } matter)
        {
            var which = string.IsNullOrWhiteSpace(matter) ? "" : $" ({matter.Trim()})";
            Say($"It is a reserved matter{which}, and that is for {top.CodeAndName} whatever the amount", scheme.Source);
        }

        if (!question.IsForTheTop)
        {
            return level;
        }

        Deciding = because[^1];
        return scheme.Levels.Count - 1;
    }

    /// <summary>
    /// Counts what was approved for the same recipient or programme within twelve months, at this level or below it: what a level above decided was
    /// not kept under this one's limit. A raised level counts more, so it is asked again until it stands.
    /// </summary>
    private int RaiseForRelated(int level, Money amount)
    {
        var since = on.Year > 1 ? on.AddMonths(-RelatedDecision.MonthsCountedTogether) : DateOnly.MinValue;
        var recent = question.Related.Where(r => since <= r.SignedOn && r.SignedOn <= on && r.Amount > Money.Zero).ToList();
        var raised = level;
        while (scheme.Levels[raised].Limit is { } limit)
        {
            var counted = recent.Where(r => IndexOf(r.Level) <= raised).ToList();
            var together = counted.Select(r => r.Amount).Append(amount).TryTotal() ?? new Money(long.MaxValue);
            if (together <= limit)
            {
                break;
            }

            var names = Words.List([.. counted.Select(r => $"{r.Code} {r.Amount} ({r.Shared})")]);
            var sum =
                $"With {names}, signed within twelve months, it comes to {together}, above the {limit} that {scheme.Levels[raised].WithArticle} may approve";
            if (!string.IsNullOrWhiteSpace(question.SeparateBecause))
            {
                Say($"{sum}; it is said to be a separate matter: {question.SeparateBecause.Trim()}", CountedTogether);
                break;
            }

            Say($"{sum}: the level goes up, unless a reason says why it is a separate matter", CountedTogether);
            (IsRaisedByRelated, Deciding) = (true, because[^1]);
            raised++;
        }

        return raised;
    }

    private string CountedTogether =>
        $"rule of this register: the same recipient or programme within twelve months counts together; limits of {scheme.Source}";

    /// <summary>The place of a level by its code; the lowest where it is not known, so that the decision counts at every level.</summary>
    private int IndexOf(string? code) =>
        scheme.Levels.Index().FirstOrDefault(l => l.Item.Code.Equals(code, StringComparison.OrdinalIgnoreCase)).Index;

    private int? RaiseForPurchase(int level)
    {
        if (question.Purchase is not { } purchase)
        {
            return level;
        }

        if (buyingRules is not { } rules)
        {
            Say(
                $"No rules on buying are known for {Words.Day(on)}{(purchase.Exemption is null ? ": the route was not checked" : ", so nobody may let a purchase go without competition")}",
                AuthorityLine.NoPolicyNoSignature
            );
            return purchase.Exemption is null ? level : null;
        }

        if (purchase.Exemption is not { } exemption)
        {
            SayRoute(purchase, rules);
            return level;
        }

        if (rules.Grounds.FirstOrDefault(g => g.Code == exemption.Ground) is not { } ground)
        {
            Say(rules.WhyNotExempt(exemption)[0].Message + ": nobody may sign until then", rules.EnactedBy);
            return null;
        }

        return RaiseForExemption(level, ground, rules);
    }

    private void SayRoute(Purchase purchase, BuyingRules rules) =>
        Say(
            rules.BandOf(purchase.Value) is { } band
                ? $"A contract of {purchase.Value} is awarded by {band.Route}"
                : $"How a contract of {purchase.Value} is awarded is not held here: the route was not checked",
            rules.EnactedBy
        );

    private int? RaiseForExemption(int level, ExemptionGround ground, BuyingRules rules)
    {
        var granting = level;
        while (granting < scheme.Levels.Count && !scheme.Levels[granting].GrantsExemptions)
        {
            granting++;
        }

        if (granting == scheme.Levels.Count)
        {
            Say("No level from there on may let a purchase go without competition: nobody may sign", scheme.Source);
            return null;
        }

        var grantor = scheme.Levels[granting];
        Say(
            $"It buys without competition on the ground of {ground.Name}, which {grantor.CodeAndName} may allow",
            granting > level ? scheme.Source : rules.EnactedBy
        );
        Deciding = granting > level ? because[^1] : Deciding;
        return granting;
    }

    private void Say(string text, string source) => because.Add(new(text, source));
}
