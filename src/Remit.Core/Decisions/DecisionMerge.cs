namespace Remit.Decisions;

/// <summary>Two versions of a decision made one, field by field, as a person chose.</summary>
public static class DecisionMerge
{
    private static readonly Dictionary<string, Func<DecisionFacts, DecisionFacts, DecisionFacts>> Takes = new()
    {
        [DecisionField.Publisher] = (f, o) => f with { Publisher = o.Publisher },
        [DecisionField.Code] = (f, o) => f with { Code = o.Code },
        [DecisionField.Form] = (f, o) => f with { Kind = o.Kind },
        [DecisionField.Level] = (f, o) => f with { Level = o.Level },
        [DecisionField.Type] = (f, o) => f with { Type = o.Type },
        [DecisionField.Title] = (f, o) => f with { Title = o.Title },
        [DecisionField.Summary] = (f, o) => f with { Summary = o.Summary },
        [DecisionField.DateSigned] = (f, o) => f with { DateSigned = o.DateSigned },
        [DecisionField.DatePublished] = (f, o) => f with { DatePublished = o.DatePublished },
        [DecisionField.EffectiveFrom] = (f, o) => f with { EffectiveFrom = o.EffectiveFrom },
        [DecisionField.Signatory] = (f, o) => f with { Signatory = o.Signatory },
        [DecisionField.RoleShown] = (f, o) => f with { RoleShown = o.RoleShown },
        [DecisionField.Office] = (f, o) => f with { Office = o.Office },
        [DecisionField.Directorate] = (f, o) => f with { Directorate = o.Directorate },
        [DecisionField.SumApproved] = (f, o) => f with { Approval = o.Approval, Approved = o.Approved },
        [DecisionField.Items] = (f, o) => f with { Items = o.Items },
        [DecisionField.Spending] = (f, o) => f with { Spending = o.Spending },
        [DecisionField.FinancialYears] = (f, o) => f with { FinancialYears = o.FinancialYears },
        [DecisionField.Cites] = (f, o) => f with { Cites = o.Cites },
        [DecisionField.Timeline] = (f, o) => f with { Timeline = o.Timeline },
        [DecisionField.Documents] = (f, o) => f with { Documents = o.Documents },
        [DecisionField.SingleSource] = (f, o) => f with { SingleSource = o.SingleSource },
        [DecisionField.Part2] = (f, o) => f with { Part2 = o.Part2 },
        [DecisionField.Deferred] = (f, o) => f with { Deferred = o.Deferred },
        [DecisionField.SourceAddress] = (f, o) => f with { SourceAddress = o.SourceAddress },
        [DecisionField.Body] = (f, o) => f with { Body = o.Body },
    };

    /// <summary>The facts with some fields as another version has them.</summary>
    /// <param name="facts">What stays in every other field.</param>
    /// <param name="other">The version that the fields are taken from.</param>
    /// <param name="fields">Names of <see cref="DecisionField"/>; others are passed over.</param>
    public static DecisionFacts Take(this DecisionFacts facts, DecisionFacts other, IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            facts = Takes.TryGetValue(field, out var take) ? take(facts, other) : facts;
        }

        return facts;
    }
}
