using Remit.Authority;
using Remit.Decisions;

namespace Remit.Forms;

/// <summary>What a form asks the scheme of delegation.</summary>
/// <remarks>Source: what-the-papers-ask D1, D6, D7.</remarks>
public static class FormAuthority
{
    /// <summary>The question that a form puts to the scheme.</summary>
    /// <param name="content">What is to be approved.</param>
    /// <param name="delegations">The policy, in which grounds and delegations that the form names are found.</param>
    /// <param name="related">Decisions of the twelve months before for the same recipient or programme.</param>
    /// <param name="on">The day of signature.</param>
    public static AuthorityQuestion QuestionOf(FormContent content, Delegations delegations, IReadOnlyList<RelatedDecision> related, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(delegations);
        var (basics, money) = (content.Basics, content.Money);
        return new()
        {
            Sums =
            [
                .. money.Lines.Where(l => !l.ByAnother && l.Amount is not null).Select(l => new DecidedSum(l.Amount!.Value, StandingOf(l.Certainty))),
            ],
            Novel = basics.Novel is { Novel: true },
            Contentious = basics.Novel is { Contentious: true },
            Repercussive = basics.Novel is { Repercussive: true },
            ReservedMatter = string.IsNullOrWhiteSpace(basics.ReservedMatter) ? null : basics.ReservedMatter,
            Purchase =
                money.Kind == PaymentKind.Contract ? new(FormTotals.Of(content).Approved, ExemptionOf(money.Procurement, delegations, on)) : null,
            CitedDelegations = [.. CitedBy(content, delegations).Select(d => d.Id)],
            Related = related,
        };
    }

    /// <summary>Who receives the money, each once.</summary>
    /// <param name="content">What is to be approved.</param>
    public static IReadOnlyList<string> RecipientsOf(FormContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return
        [
            .. content
                .Money.Lines.Where(l => l is { ByAnother: false, Certainty: not MoneyCertainty.InKind })
                .Select(l => l.Payee?.Trim() ?? "")
                .Where(p => p.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static IEnumerable<SpecificDelegation> CitedBy(FormContent content, Delegations delegations)
    {
        var cited = content
            .Sources.Cites.Where(c => c.Relation == CitationRelation.ExercisesDelegationOf)
            .Select(c => DecisionCode.Key(c.Code))
            .ToHashSet();
        return delegations.Specific.Where(d => cited.Contains(DecisionCode.Key(d.GrantedBy)));
    }

    private static SumStanding StandingOf(MoneyCertainty certainty) =>
        certainty switch
        {
            MoneyCertainty.InKind => SumStanding.InKind,
            MoneyCertainty.SubjectToBudget => SumStanding.SubjectToBudget,
            _ => SumStanding.Budgeted,
        };

    private static Exemption? ExemptionOf(Procurement? procurement, Delegations delegations, DateOnly on) =>
        procurement is not { ExemptionGround: { Length: > 0 } ground }
            ? null
            : new(
                delegations.BuyingRulesOn(on)?.Grounds.FirstOrDefault(g => IsSame(g, ground))?.Code ?? ground,
                procurement.SingleSource,
                procurement.ValueForMoney
            );

    /// <summary>Forms name a ground in a few words, each version of the rules in its own: the first word that says something tells it.</summary>
    private static bool IsSame(ExemptionGround ground, string words) =>
        ground.Code.Equals(words, StringComparison.OrdinalIgnoreCase)
        || FirstWord(ground.Name).Equals(FirstWord(words), StringComparison.OrdinalIgnoreCase);

    private static string FirstWord(string words) =>
        words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(w => w is not ("a" or "A" or "the" or "The")) ?? "";
}
