using Xunit;

namespace Remit.Secondments;

public sealed class MonitoringTests
{
    [Fact]
    public void The_nine_protected_characteristics_are_asked_about() =>
        Assert.Equal(
            [
                "Age",
                "Disability",
                "Gender reassignment",
                "Marriage and civil partnership",
                "Pregnancy and maternity",
                "Race",
                "Religion or belief",
                "Sex",
                "Sexual orientation",
            ],
            MonitoringQuestion.All.Select(q => q.Characteristic).Order()
        );

    [Fact]
    public void Every_question_can_be_left_with_prefer_not_to_say() =>
        Assert.All(MonitoringQuestion.All, q => Assert.Equal(MonitoringQuestion.RatherNot, q.Answers[^1]));

    [Theory]
    [InlineData(new[] { 4 }, new[] { -1 })]
    [InlineData(new[] { 12, 5, 0 }, new[] { 12, 5, 0 })] // nobody is in a group of fewer than five
    [InlineData(new[] { 12, 4, 4 }, new[] { 12, -1, -1 })]
    [InlineData(new[] { 12, 7, 4 }, new[] { 12, -1, -1 })] // one alone could be worked out from the sum
    [InlineData(new[] { 12, 9, 1, 1 }, new[] { 12, -1, -1, -1 })] // two that come to two
    [InlineData(new[] { 12, 9, 4, 0 }, new[] { 12, -1, -1, -1 })] // nobody is no cover
    [InlineData(new[] { 12, 10, 4 }, new[] { -1, -1, -1 })] // one alone, and no other to hide it with
    [InlineData(new[] { 10, 0, 0 }, new[] { -1, -1, -1 })] // all gave one answer
    public void Small_numbers_are_hidden_with_what_would_give_them_away(int[] counts, int[] shown) =>
        Assert.Equal(shown.Select(s => s < 0 ? (int?)null : s), MonitoringFigures.Shown(counts));

    [Theory]
    [InlineData(2, 40)]
    [InlineData(3, 40)]
    [InlineData(4, 33)]
    public void Nothing_that_is_hidden_can_be_worked_out(int answers, int most)
    {
        // whoever knows the rule and the sum asks which numbers give what is shown: for each hidden one there must be several
        var possible = Vectors(answers, most).GroupBy(v => $"{v.Sum()} {string.Join(' ', MonitoringFigures.Shown(v).Select(s => s ?? -1))}");
        foreach (var alike in possible.Where(g => g.First().Sum() >= MonitoringFigures.Least))
        {
            var shown = MonitoringFigures.Shown(alike.First());
            for (var i = 0; i < answers; i++)
            {
                var at = i;
                Assert.True(shown[i] is not null || alike.Select(v => v[at]).Distinct().Count() > 1, alike.Key);
            }
        }
    }

    [Fact]
    public void Somebody_is_counted_once_and_what_is_shown_moves_on_with_every_fifth()
    {
        List<MonitoringCount> counts = [];
        for (var n = 0; n < 9; n++)
        {
            MonitoringInvitation asked = new(Guid.Empty, Guid.CreateVersion7(), MonitoringStage.Nominated, MonitoringInvitation.NewKey());
            asked.Answer(new Dictionary<string, string> { ["sex"] = n % 2 == 0 ? "female" : "male" }, counts, n);
            Assert.Equal("monitoring.answered", Assert.Single(asked.WhyNotAnswer(new Dictionary<string, string> { ["sex"] = "male" })).Code);
        }

        Assert.Equal([(5, 3), (4, 2)], counts.Select(c => (c.Count, c.Shown)));
        Assert.All(MonitoringFigures.Of(counts).Single(f => f.Question.Key == "sex").Counts, c => Assert.Null(c.Count));
    }

    [Fact]
    public void Only_answers_that_are_shown_are_counted()
    {
        MonitoringInvitation asked = new(Guid.Empty, Guid.CreateVersion7(), MonitoringStage.Placed, MonitoringInvitation.NewKey());
        Assert.Equal("monitoring.nothing", Assert.Single(asked.WhyNotAnswer(new Dictionary<string, string>())).Code);
        Assert.Equal("monitoring.no-such-answer", Assert.Single(asked.WhyNotAnswer(new Dictionary<string, string> { ["sex"] = "maybe" })).Code);
        Assert.Equal("monitoring.no-such-answer", Assert.Single(asked.WhyNotAnswer(new Dictionary<string, string> { ["shoes"] = "yes" })).Code);
    }

    [Fact]
    public void A_key_is_kept_as_its_hash_alone()
    {
        var key = MonitoringInvitation.NewKey();
        MonitoringInvitation asked = new(Guid.Empty, Guid.Empty, MonitoringStage.Nominated, key);
        Assert.NotEqual(key, MonitoringInvitation.NewKey());
        Assert.Equal(MonitoringInvitation.HashOf(key), asked.KeyHash);
        Assert.DoesNotContain(key, asked.KeyHash);
    }

    /// <summary>Every way in which up to so many people can give so many answers.</summary>
    private static IEnumerable<int[]> Vectors(int answers, int most) =>
        answers == 0
            ?
            [
                [],
            ]
            : from n in Enumerable.Range(0, most + 1)
            from rest in Vectors(answers - 1, most - n)
            select (int[])[n, .. rest];
}
