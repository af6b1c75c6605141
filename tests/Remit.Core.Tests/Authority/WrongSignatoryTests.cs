using Remit.People;
using Xunit;

namespace Remit.Authority;

public sealed class WrongSignatoryTests
{
    private const string Source = "MD2085, scheme of delegation in force from 24 April 2017";

    [Fact]
    public void An_assistant_director_is_told_their_limit_every_line_and_who_may()
    {
        var answer = Examples.Delegations().WhoMaySign(Examples.Pounds(330_000), Examples.OfMd2085);

        Assert.Equal(
            [
                (
                    "authority.above-limit",
                    "Adam Assistant may not sign this: £330,000 is above the £50,000 that an Assistant Director may approve",
                    Source
                ),
                ("authority.because", "£330,000 is above the £150,000 that a Director may approve", Source),
                ("authority.because", "MD (Mayor) may approve any amount", Source),
                ("authority.because", "Maya Mayor (Mayor of London) may sign", "posts and covers of this register"),
                ("authority.who-may", "Maya Mayor (Mayor of London) may sign it", Source),
            ],
            answer.WhyNotSign(Examples.AssistantDirector.Id).Select(b => (b.Code, b.Message, b.Source!))
        );
        Assert.Empty(answer.WhyNotSign(Examples.Mayor.Id));
    }

    [Theory]
    [InlineData("Dora Director", "Dora Director may not sign this: it is for MD (Mayor), and Dora Director has the powers of Director, Places")]
    [InlineData("Carl Clerk", "Carl Clerk may not sign this: it is for MD (Mayor), and Carl Clerk has the powers of Clerk, Markets")]
    [InlineData("Dev Deputy", "Dev Deputy may not sign this: it is for MD (Mayor), and Dev Deputy holds and covers no post on 1 October 2018")]
    [InlineData("nobody known", "This person may not sign this: it is for MD (Mayor), and this person holds and covers no post on 1 October 2018")]
    public void Whoever_is_not_of_the_level_is_told_what_they_are(string name, string message)
    {
        var roster = Examples.Roster();
        var personId = roster.People.FirstOrDefault(p => p.Name == name)?.Id ?? Guid.CreateVersion7();
        var answer = Examples.Delegations(roster).WhoMaySign(Examples.Pounds(5_000) with { Novel = true }, Examples.OfMd2085);

        var first = answer.WhyNotSign(personId)[0];

        Assert.Equal(("authority.not-a-signatory", message, Source), (first.Code, first.Message, first.Source!));
    }

    [Fact]
    public void An_amount_exactly_at_ones_limit_is_not_above_it()
    {
        var answer = Examples.Delegations().WhoMaySign(Examples.Pounds(50_000) with { Contentious = true }, Examples.OfMd2085);

        Assert.Equal("authority.not-a-signatory", answer.WhyNotSign(Examples.AssistantDirector.Id)[0].Code);
    }

    [Fact]
    public void Of_two_posts_the_higher_is_what_counts()
    {
        var roster = Examples.Roster(
            new AbsenceCover(Examples.DirectorPost.Id, Examples.AssistantDirector.Id, new(2018, 1, 1), new(2018, 12, 31), "vacancy")
        );
        var answer = Examples.Delegations(roster).WhoMaySign(Examples.Pounds(150_001), Examples.OfMd2085);

        Assert.EndsWith(
            "£150,001 is above the £150,000 that a Director may approve",
            answer.WhyNotSign(Examples.AssistantDirector.Id)[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void On_a_day_without_figures_everybody_is_told_so()
    {
        var breaches = Examples.Delegations().WhoMaySign(Examples.Pounds(1), Examples.OfMd2472).WhyNotSign(Examples.Mayor.Id);

        Assert.Equal(["authority.not-a-signatory", "authority.because", "authority.nobody"], breaches.Select(b => b.Code));
        Assert.Equal("Maya Mayor may not sign this: Maya Mayor has the powers of Mayor of London", breaches[0].Message);
        Assert.EndsWith("nobody may sign until an administrator enters the figures of MD2472", breaches[1].Message, StringComparison.Ordinal);
    }
}
