using Xunit;

namespace Remit.Rules;

public sealed class BreachTests
{
    [Fact]
    public void No_breach_throws_nothing() => Breach.ThrowIfAny([]);

    [Fact]
    public void A_breach_that_nobody_asked_about_is_thrown_with_every_reason()
    {
        var thrown = Assert.Throws<RuleBreachedException>(() => Breach.ThrowIfAny([new("a.one", "First"), new("a.two", "Second")]));
        Assert.Equal(["a.one", "a.two"], thrown.Breaches.Select(b => b.Code));
        Assert.Contains("Second", thrown.Message, StringComparison.Ordinal);
    }
}
