using Remit.Finance;
using Remit.Papers;
using Remit.References;
using Xunit;

namespace Remit.Decisions;

public sealed class DecisionMergeTests
{
    private static readonly DecisionFacts One = new() { Publisher = "One" };

    private static readonly DecisionFacts Other = new()
    {
        Publisher = "Other",
        Code = "MD1",
        Kind = DecisionKind.Md,
        Level = "MD",
        Type = "Mayoral decision",
        Title = "A title",
        Summary = "A summary",
        DateSigned = new(2021, 1, 2),
        DatePublished = new(2021, 1, 3),
        EffectiveFrom = new(2021, 1, 4),
        Signatory = "A name",
        RoleShown = "A post",
        Office = "An office",
        Directorate = "A directorate",
        Approval = ApprovalState.Stated,
        Approved = new(100),
        Items = [new("1", "An item")],
        Spending = [new() { Amount = new Money(100), Kind = SpendingKind.Approved }],
        FinancialYears = [new(2021)],
        Cites = [new("MD2")],
        Timeline = [new("An activity", "June 2021", null, null)],
        Documents = [new("A document", null)],
        SingleSource = true,
        Part2 = true,
        Deferred = true,
        SourceAddress = "https://example.org/",
        Body = "A text",
    };

    [Fact]
    public void Every_field_that_can_differ_can_be_taken()
    {
        var fields = DecisionComparison.Differences(One, Other).Select(d => d.Field).ToList();
        Assert.Equal(26, fields.Count);
        Assert.Empty(DecisionComparison.Differences(One.Take(Other, fields), Other));
    }

    [Theory]
    [InlineData(DecisionField.SumApproved)]
    [InlineData(DecisionField.Title)]
    [InlineData(DecisionField.Spending)]
    public void Taking_one_field_leaves_the_others(string field)
    {
        var differences = DecisionComparison.Differences(One, One.Take(Other, [field]));
        Assert.Equal(field, Assert.Single(differences).Field);
    }
}
