using Microsoft.EntityFrameworkCore;
using Remit.Organisations;
using Remit.Storage;
using Xunit;

namespace Remit.People;

public abstract class PeopleStorageTests(TestDatabase database)
{
    private static readonly DateOnly From = new(2018, 4, 1);
    private static readonly DateOnly Until = new(2018, 9, 30);

    [Theory]
    [InlineData("2018-03-31", Role.Citizen)] // a day before
    [InlineData("2018-04-01", Role.Finance)]
    [InlineData("2018-09-30", Role.Finance)]
    [InlineData("2018-10-01", Role.Citizen)] // a day after
    public async Task Roles_are_those_of_the_posts_held_that_day(string day, Role role)
    {
        var (post, person) = await EnterAsync();
        await AddAsync(new PostHolding(post.Id, person.Id, From, Until));

        Assert.Equal([role], await RolesAsync(person.Id, day));
    }

    [Theory]
    [InlineData("2018-03-31", Role.Citizen)]
    [InlineData("2018-04-01", Role.Finance)]
    [InlineData("2018-09-30", Role.Finance)]
    [InlineData("2018-10-01", Role.Citizen)]
    public async Task Roles_are_those_of_the_posts_covered_that_day(string day, Role role)
    {
        var (post, person) = await EnterAsync();
        await AddAsync(new AbsenceCover(post.Id, person.Id, From, Until, "Annual leave"));

        Assert.Equal([role], await RolesAsync(person.Id, day));
    }

    [Theory]
    [InlineData("2018-03-31", Role.Citizen)]
    [InlineData("2018-04-01", Role.Partner)]
    [InlineData("2018-09-30", Role.Partner)]
    [InlineData("2018-10-01", Role.Citizen)]
    public async Task Who_works_for_an_organisation_is_a_partner_while_it_takes_part(string day, Role role)
    {
        PartnerOrganisation organisation = new(new("A trust", []), From);
        organisation.End(Until);
        await AddAsync(organisation);
        Person person = new("Somebody", null, organisation.Id);
        await AddAsync(person);

        Assert.Equal([role], await RolesAsync(person.Id, day));
    }

    [Fact]
    public async Task Somebody_who_is_not_known_has_no_role() => Assert.Empty(await RolesAsync(Guid.CreateVersion7(), "2018-04-01"));

    [Fact]
    public async Task A_post_is_read_back_with_all_that_it_was()
    {
        Post post = new("Head of Money", null, "Resources", [Role.Finance], From);
        post.Change(new(Until, "Director of Money", Rank.Director, "Resources", [Role.Finance, Role.Approver]));
        await AddAsync(post);

        var read = await database.WithAsync(db => db.Posts.AsNoTracking().SingleAsync(p => p.Id == post.Id));

        Assert.Equal("Head of Money", read.On(Until.AddDays(-1)).Title);
        Assert.Equal(("Director of Money", Rank.Director), (read.On(Until).Title, read.On(Until).Rank));
        Assert.Equal([Role.Finance, Role.Approver], read.Roles);
    }

    [Fact]
    public async Task An_organisation_is_read_back_with_its_numbers()
    {
        Assert.True(OrganisationIdentifier.TryParse("GB-COH-1234567", out var number, out _));
        PartnerOrganisation organisation = new(new("Camden", [number], GssCode.TryParse("E09000007")), From);
        await AddAsync(organisation);
        await database.WithAsync(async db =>
        {
            var standing = await db.Organisations.SingleAsync(o => o.Id == organisation.Id);
            Assert.True(OrganisationIdentifier.TryParse("GB-COH-7654321", out var other, out _));
            standing.Correct(standing.Details with { Identifiers = [other] });
            await db.SaveChangesAsync();
        });

        var read = await database.WithAsync(db => db.Organisations.AsNoTracking().SingleAsync(o => o.Id == organisation.Id));

        Assert.Equal(("Camden", "E09000007", From), (read.Name, read.Gss?.Code, read.From));
        Assert.Equal(["GB-COH-07654321"], read.Identifiers.Select(i => i.ToString()));
    }

    private async Task<(Post Post, Person Person)> EnterAsync()
    {
        Post post = new("Head of Money", null, null, [Role.Finance]);
        Person person = new("Somebody", null);
        await AddAsync(post, person);
        return (post, person);
    }

    private Task<int> AddAsync(params object[] things) =>
        database.WithAsync(db =>
        {
            db.AddRange(things);
            return db.SaveChangesAsync();
        });

    private Task<IReadOnlyList<Role>> RolesAsync(Guid personId, string day) =>
        database.WithAsync(db => db.RolesOfAsync(personId, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), default));
}

public sealed class PeopleStorageOnSqliteTests(SqliteTestDatabase database) : PeopleStorageTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PeopleStorageOnPostgresTests(PostgresTestDatabase database) : PeopleStorageTests(database), IClassFixture<PostgresTestDatabase>;
