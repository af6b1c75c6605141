using Xunit;
using static Remit.Agreements.Examples;

namespace Remit.Agreements;

public sealed class ClauseLibraryTests
{
    private static readonly ClauseVersion Share = ClauseLibrary.Shipped.VersionsOf("secondment/31-share").Single();

    public static TheoryData<AgreementKind> Kinds => [.. AgreementKinds.All];

    [Fact]
    public void Every_file_is_a_clause_whose_places_can_be_filled()
    {
        var files = Directory.GetFiles(
            Path.Combine(SharedMaterial.Project, "src/Remit.Core/Agreements/Clauses"),
            "*.txt",
            SearchOption.AllDirectories
        );
        Assert.Equal(files.Length, ClauseLibrary.Shipped.Keys.Count);
        var used = ClauseLibrary.Shipped.Versions.SelectMany(v => v.When is null ? v.Places : [.. v.Places, v.When]).Distinct();
        Assert.Equal(AgreementPlaces.All.Select(p => p.Name).Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.All(
            ClauseLibrary.Shipped.Versions,
            v => Assert.True(v.Folder == ClauseVersion.Every || AgreementKinds.Named(v.Folder) is not null, v.Key)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_has_clauses_of_its_own_and_those_of_every_kind_in_their_order(AgreementKind kind)
    {
        var clauses = ClauseLibrary.Shipped.On(kind, Today);
        Assert.InRange(clauses.Count(c => c.Folder == AgreementKinds.SlugOf(kind)), 7, 14);
        Assert.Equal(9, clauses.Count(c => c.Folder == ClauseVersion.Every));
        Assert.Equal(("every/01-parties-and-decision", "every/90-signing"), (clauses[0].Key, clauses[^1].Key));
    }

    [Fact]
    public void A_clause_is_the_same_on_every_start()
    {
        Assert.Equal(Share.Id, ClauseLibrary.Read(Share.Key, "Other words\nfrom: 2016-01-01\n\nText").Id);
        Assert.NotEqual(Share.Id, ClauseLibrary.Read(Share.Key, "Other words\nfrom: 2016-01-02\n\nText").Id);
    }

    [Theory]
    [InlineData("Heading\n\nText")]
    [InlineData("Heading\nfrom: yesterday\n\nText")]
    [InlineData("Heading\nfrom: 2016-01-01\nwhile: share\n\nText")]
    [InlineData("Heading")]
    public void A_file_without_its_head_stops_the_program(string file) => Assert.Throws<FormatException>(() => ClauseLibrary.Read("every/x", file));

    [Theory]
    [InlineData("2018-12-31", 1)]
    [InlineData("2019-01-01", 2)]
    public void A_version_holds_from_its_day_on(string day, int number)
    {
        var library = ClauseLibrary.With([Share with { Id = Guid.CreateVersion7(), From = new(2019, 1, 1), Text = "The host pays nothing." }]);
        var clause = library.On(AgreementKind.Secondment, DateOnly.Parse(day, null)).Single(c => c.Key == Share.Key);
        Assert.Equal(number, library.NumberOf(clause));
    }

    [Theory]
    [InlineData("2018-10-08", "Words", "The host pays {{share}} per cent", null)]
    [InlineData("2018-10-07", "Words", "The host pays {{share}} per cent", "agreements.clause-in-the-past")]
    [InlineData("2018-12-01", "Words", "The host pays {{share}} per cent", "agreements.clause-day-taken")]
    [InlineData("2018-10-08", "Words", "The host pays {{the share}} per cent", "agreements.no-such-place")]
    [InlineData("2018-10-08", " ", "The host pays", "agreements.empty-clause")]
    [InlineData("2018-10-08", "Words", " ", "agreements.empty-clause")]
    public void A_version_is_entered_for_days_to_come_with_places_that_can_be_filled(string from, string heading, string text, string? breach)
    {
        var library = ClauseLibrary.With([Share with { Id = Guid.CreateVersion7(), From = new(2018, 12, 1) }]);
        var version = Share with { Id = Guid.CreateVersion7(), From = DateOnly.Parse(from, null), Heading = heading, Text = text };
        Assert.Equal(breach, Codes(library.WhyNotEnter(version, Today)).SingleOrDefault());
    }

    [Fact]
    public void A_clause_that_is_not_there_has_no_version() =>
        Assert.Contains(
            "agreements.no-such-clause",
            Codes(ClauseLibrary.Shipped.WhyNotEnter(Share with { Key = "secondment/99-x", From = Today }, Today))
        );
}
