using Remit.Planning.Exact;

namespace Remit.Planning.Reasons;

/// <summary>Finds a least set of rules that together make a wish impossible.</summary>
/// <remarks>
/// Rules are left out block by block, and a block is parted where it matters: what remains is needed rule by rule, because leaving out rules never makes anything
/// impossible. Source: Chinneck, Feasibility and Infeasibility in Optimization (2008), the deletion filter.
/// </remarks>
internal sealed class Clashes(Rotation rotation, PlanWish wish, ExactEffort effort)
{
    // who waits for a turn is told by the rotation as it is: without another rule more people could wait, and a rule less would forbid more
    private readonly IReadOnlyList<int> _waiting = PlanRules.Waiting(rotation);
    private bool _sure = true;

    /// <summary>The rules that clash.</summary>
    /// <param name="rules">All rules of the rotation that can be left out.</param>
    /// <returns>The set, and whether it is proved that none can be left out; null where it is not proved that the wish is impossible.</returns>
    public (IReadOnlyList<NamedRule> Rules, bool IsLeast)? Find(IReadOnlyList<NamedRule> rules)
    {
        if (IsPossible([]) is not false)
        {
            return null;
        }

        List<NamedRule> left = [];
        List<NamedRule> kept = [];
        Reduce([.. rules], left, kept);
        return (kept, _sure);
    }

    /// <summary>Whether the wish is possible without some rules; null where the effort does not suffice to tell.</summary>
    public bool? IsPossible(IReadOnlyList<NamedRule> without)
    {
        var loose = without.Aggregate(rotation, (one, rule) => rule.Without(one));
        ExactQuestion question = new()
        {
            AnyPlan = true,
            Waiting = _waiting,
            Allows = (person, stays) => person != wish.Person || stays.Any(wish.IsMetBy),
            MostChoices = effort.Choices,
        };
        return ExactPlanner.Answer(loose, question, effort) switch
        {
            { Stays: not null } => true,
            { Proved: true } => false,
            _ => null,
        };
    }

    private void Reduce(NamedRule[] block, List<NamedRule> left, List<NamedRule> kept)
    {
        if (block.Length == 0)
        {
            return;
        }

        var possible = IsPossible([.. left, .. block]);
        if (possible is false)
        {
            left.AddRange(block);
            return;
        }

        if (block.Length == 1)
        {
            _sure &= possible is true;
            kept.Add(block[0]);
            return;
        }

        Reduce(block[..(block.Length / 2)], left, kept);
        Reduce(block[(block.Length / 2)..], left, kept);
    }
}
