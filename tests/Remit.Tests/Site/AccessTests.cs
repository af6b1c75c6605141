using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Remit.Site;

public sealed class AccessTests
{
    /// <summary>Every route there is, with whom it is for: a new page is not there until a line here and in Access.cs says so.</summary>
    private static readonly SortedDictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["/"] = "everyone",
        ["/about"] = "everyone",
        ["/api/v1/decisions"] = "everyone",
        ["/api/v1/decisions/{code}"] = "everyone",
        ["/api/v1/decisions/{code}/citations"] = "everyone",
        ["/api/v1/decisions/{code}/lineage"] = "everyone",
        ["/api/v1/facets"] = "everyone",
        ["/api/{documentName}/openapi.json"] = "everyone",
        ["/accessibility"] = "everyone",
        ["/cookies"] = "everyone",
        ["/decisions"] = "everyone",
        ["/decisions/{slug}"] = "everyone",
        ["/decisions/{slug}/source"] = "everyone",
        ["/decisions/{slug}/versions"] = "everyone",
        ["/decisions.atom"] = "everyone",
        ["/decisions.csv"] = "everyone",
        ["/decisions.json"] = "everyone",
        ["/decisions/{slug}.json"] = "everyone",
        ["/errors"] = "everyone",
        ["/health/live"] = "everyone",
        ["/health/ready"] = "everyone",
        ["/imports"] = "officers of the authority",
        ["/imports/new"] = "officers of the authority",
        ["/imports/{id:guid}"] = "officers of the authority",
        ["/imports/{id:guid}/comparison"] = "officers of the authority",
        ["/imports/{id:guid}/confirmation"] = "officers of the authority",
        ["/imports/{id:guid}/file"] = "officers of the authority",
        ["/imports/{id:guid}/records"] = "officers of the authority",
        ["/imports/{id:guid}/setting-aside"] = "officers of the authority",
        ["/privacy"] = "everyone",
        ["/robots.txt"] = "everyone",
        ["/sign-in"] = "everyone",
        ["/sign-in/persona"] = "visitors of the demo",
        ["/sign-out"] = "everyone",
        ["/sitemap-{part:int}.xml"] = "everyone",
        ["/sitemap.xml"] = "everyone",
    };

    [Fact]
    public async Task Every_route_is_listed_with_whom_it_is_for()
    {
        await using var site = await RunningSite.StartAsync(demo: true);
        var routes = Routes(site).ToHashSet();
        Assert.Equal(Expected.Keys, routes.Order(StringComparer.Ordinal));
        Assert.Equal(Expected, new SortedDictionary<string, string>(Access.All.ToDictionary(a => a.Key, a => a.Value.Name), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_page_states_its_whole_route()
    {
        await using var site = await RunningSite.StartAsync(demo: true);
        Assert.DoesNotContain(Routes(site), r => r.Contains("/Pages", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_route_of_the_demo_does_not_exist_elsewhere()
    {
        await using var site = await RunningSite.StartAsync();
        var answer = await site.Visit().PostAsync(SiteUrls.PersonaSignIn, ("persona", "programme-officer"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(false, false, Admission.WhoAreYou)]
    [InlineData(true, false, Admission.NotFound)]
    [InlineData(true, true, Admission.Welcome)]
    public void Officers_pages_are_for_officers(bool signedIn, bool officer, object expected)
    {
        var persona = Persona.All.First(p => p.Role == (officer ? Role.ProgrammeOfficer : Role.Citizen));
        System.Security.Claims.ClaimsPrincipal user = signedIn ? persona.ToPrincipal() : new(new System.Security.Claims.ClaimsIdentity());
        Assert.Equal((Admission)expected, Audience.Officers.Of(user, demo: true));
    }

    private static IEnumerable<string> Routes(RunningSite site) =>
        site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'));
}
