using Remit.Organisations;
using Xunit;

namespace Remit.People;

public sealed class RosterTests
{
    private readonly Examples _authority = new();

    [Theory]
    [InlineData("2018-06-03", false)] // a day before the cover
    [InlineData("2018-06-04", true)]
    [InlineData("2018-06-15", true)]
    [InlineData("2018-06-16", false)] // a day after
    public void Who_covers_a_post_has_its_powers_beside_the_holder_for_those_days(string day, bool covered)
    {
        var cover = _authority.Cover();
        _authority.With(cover);

        var powers = _authority.Roster.PowersOf(_authority.Regeneration, Examples.Day(day));

        Assert.Equal(covered ? ["Daniel Hughes", "Helen Brandt"] : ["Daniel Hughes"], powers.Select(p => p.Person.Name));
        Assert.Equal(covered ? [null, cover] : [null], powers.Select(p => p.Cover));
    }

    [Theory]
    [InlineData("2018-05-31", 0)]
    [InlineData("2018-06-01", 1)]
    [InlineData("2018-08-31", 1)]
    [InlineData("2018-09-01", 0)]
    public void Who_holds_a_post_has_its_powers_from_the_first_day_to_the_last(string day, int powers)
    {
        _authority.With(_authority.Roster.Appoint(_authority.Appointment(until: "2018-08-31")));

        Assert.Equal(powers, _authority.Roster.PowersOf(_authority.Vacant, Examples.Day(day)).Count);
        Assert.Equal(powers, _authority.Roster.PowersOf(_authority.Ruth.Id, Examples.Day(day)).Count(p => p.Post == _authority.Vacant));
    }

    [Fact]
    public void Powers_are_those_that_the_post_had_on_the_day()
    {
        _authority.Regeneration.Change(new(new(2018, 6, 1), "Director, Regeneration", Rank.Director, "Economy", [Role.Approver, Role.Finance]));

        var before = _authority.Roster.PowersOf(_authority.Daniel.Id, new(2018, 5, 31)).Single();
        var after = _authority.Roster.PowersOf(_authority.Daniel.Id, new(2018, 6, 1)).Single();

        Assert.Equal(("Assistant Director, Regeneration", Rank.AssistantDirector), (before.Title, before.Rank));
        Assert.Equal(("Director, Regeneration", Rank.Director), (after.Title, after.Rank));
        Assert.Equal([Role.Approver], _authority.Roster.RolesOf(_authority.Daniel.Id, new(2018, 5, 31)));
        Assert.Equal([Role.Finance, Role.Approver], _authority.Roster.RolesOf(_authority.Daniel.Id, new(2018, 6, 1)));
    }

    [Fact]
    public void Somebody_with_a_post_who_works_for_a_partner_is_both()
    {
        PartnerOrganisation partner = new(new("A trust", []), new(2018, 1, 1));
        Person secondee = new("Leila Haddad", null, partner.Id);
        var roster = _authority.Roster with
        {
            People = [secondee],
            Organisations = [partner],
            Holdings = [new(_authority.Regeneration.Id, secondee.Id, new(2018, 6, 1), new(2018, 6, 1))],
        };

        Assert.Equal([Role.Citizen], roster.RolesOf(secondee.Id, new(2017, 12, 31)));
        Assert.Equal([Role.Partner], roster.RolesOf(secondee.Id, new(2018, 1, 1)));
        Assert.Equal([Role.Approver, Role.Partner], roster.RolesOf(secondee.Id, new(2018, 6, 1)));
    }

    [Theory]
    [InlineData("", null, "people.no-name")]
    [InlineData("New Person", null, null)]
    [InlineData("New Person", "new@authority.example", null)]
    [InlineData("New Person", "new@authority", "people.no-address")]
    [InlineData("New Person", "new@.example", "people.no-address")]
    [InlineData("New Person", "a@b@c.example", "people.no-address")]
    [InlineData("New Person", "new <new@authority.example>", "people.no-address")]
    [InlineData("New Person", "new@authority.example\r\nBcc: x@y.example", "people.no-address")]
    [InlineData("New Person", "DANIEL@authority.example", "people.address-taken")]
    public void A_person_has_a_name_and_an_address_of_their_own(string name, string? email, string? breach) =>
        Assert.Equal(breach, _authority.Roster.WhyNotEnter(new(name, email, null)).SingleOrDefault()?.Code);

    [Fact]
    public void A_person_keeps_their_own_address_when_they_are_renamed()
    {
        _authority.Daniel.Change(_authority.Daniel.Details with { Name = "Daniel Hughes-Brandt" }, _authority.Roster);

        Assert.Equal("Daniel Hughes-Brandt", _authority.Daniel.Name);
        Assert.Equal(
            "people.no-such-organisation",
            _authority
                .Roster.WhyNotEnter(_authority.Daniel.Details with { OrganisationId = Guid.CreateVersion7() }, _authority.Daniel.Id)
                .Single()
                .Code
        );
    }
}
