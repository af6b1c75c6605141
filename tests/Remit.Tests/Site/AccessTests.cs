using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Remit.People;
using Xunit;

namespace Remit.Site;

public sealed class AccessTests
{
    /// <summary>Every route there is, with whom it is for: a new page is not there until a line here and in Access.cs says so.</summary>
    private static readonly SortedDictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["/"] = "everyone",
        ["/about"] = "everyone",
        ["/account"] = "anybody who is signed in",
        ["/account/api-keys"] = "people with a post in the authority",
        ["/account/api-keys/{id:guid}/end"] = "people with a post in the authority",
        ["/accounts/api-keys"] = "administrators",
        ["/account/passkeys"] = "anybody who is signed in",
        ["/account/password"] = "anybody who is signed in",
        ["/account/recovery-codes"] = "anybody who is signed in",
        ["/account/second-factor"] = "anybody who is signed in",
        ["/accounts"] = "administrators",
        ["/accounts/new"] = "administrators",
        ["/accounts/{id:guid}"] = "administrators",
        ["/agreements"] = "everyone",
        ["/agreements/clauses"] = "people with a post in the authority",
        ["/agreements/clauses/{folder}/{name}"] = "people with a post in the authority",
        ["/agreements/clauses/{folder}/{name}/versions/new"] = "legal officers and administrators",
        ["/agreements/new"] = "officers of the authority",
        ["/agreements/{id:guid}"] = "everyone",
        ["/agreements/{id:guid}/commitments"] = "officers of the authority",
        ["/agreements/{id:guid}/decline"] = "anybody who is signed in",
        ["/agreements/{id:guid}/draft"] = "officers of the authority",
        ["/agreements/{id:guid}/end"] = "anybody who is signed in",
        ["/agreements/{id:guid}/offer"] = "officers of the authority",
        ["/agreements/{id:guid}/procurement"] = "people with a post in the authority",
        ["/agreements/{id:guid}/return"] = "officers of the authority",
        ["/agreements/{id:guid}/signature"] = "anybody who is signed in",
        ["/agreements/{id:guid}/text"] = "everyone",
        ["/agreements/{id:guid}/variation"] = "officers of the authority",
        ["/agreements/{id:guid}/withdrawal"] = "officers of the authority",
        ["/api/v1/agreements"] = "everyone",
        ["/api/v1/agreements/{reference}"] = "everyone",
        ["/api/v1/decisions"] = "everyone",
        ["/api/v1/decisions/{code}"] = "everyone",
        ["/api/v1/decisions/{code}/citations"] = "everyone",
        ["/api/v1/decisions/{code}/lineage"] = "everyone",
        ["/api/v1/envelopes"] = "everyone",
        ["/api/v1/envelopes/{code}"] = "everyone",
        ["/api/v1/envelopes/{code}/acts/{id:guid}"] = "people with a post in the authority",
        ["/api/v1/envelopes/{code}/commitments/{id:guid}"] = "people with a post in the authority",
        ["/api/v1/envelopes/{code}/commitments/{id:guid}/releases"] = "finance and programme officers",
        ["/api/v1/envelopes/{code}/commitments/{id:guid}/variations"] = "finance and programme officers",
        ["/api/v1/envelopes/{code}/lines/{place:int}/commitments"] = "finance and programme officers",
        ["/api/v1/facets"] = "everyone",
        ["/api/v1/postings"] = "finance officers",
        ["/api/v1/postings/{id:guid}"] = "finance officers",
        ["/api/{documentName}/openapi.json"] = "everyone",
        ["/accessibility"] = "everyone",
        ["/authority"] = "everyone",
        ["/authority/buying-rules/new"] = "administrators",
        ["/authority/delegations/new"] = "administrators",
        ["/authority/known-versions"] = "administrators",
        ["/authority/versions/new"] = "administrators",
        ["/authority/versions/{id:guid}"] = "everyone",
        ["/cookies"] = "everyone",
        ["/decisions"] = "everyone",
        ["/decisions/{slug}"] = "everyone",
        ["/decisions/{slug}/source"] = "everyone",
        ["/decisions/{slug}/versions"] = "everyone",
        ["/decisions.atom"] = "everyone",
        ["/decisions.csv"] = "everyone",
        ["/decisions.json"] = "everyone",
        ["/decisions/{slug}.json"] = "everyone",
        ["/calendar/{token}.ics"] = "everyone",
        ["/demo/clock"] = "visitors of the demo",
        ["/demo/mail"] = "visitors of the demo",
        ["/demo/mail/{id:guid}"] = "visitors of the demo",
        ["/mail"] = "administrators and governance",
        ["/schedule"] = "administrators and governance",
        ["/waiting/settings"] = "anybody who is signed in",
        ["/errors"] = "everyone",
        ["/envelopes"] = "everyone",
        ["/envelopes/{code}"] = "everyone",
        ["/envelopes/{code}/acts/{id:guid}/reversal"] = "finance officers",
        ["/envelopes/{code}/commitments/{id:guid}"] = "everyone",
        ["/envelopes/{code}/conditions/{place:int}"] = "finance officers",
        ["/envelopes/{code}/lines/{place:int}"] = "everyone",
        ["/envelopes/{code}/lines/{place:int}/commitment"] = "finance and programme officers",
        ["/envelopes/{code}/lines/{place:int}/forecast"] = "finance officers",
        ["/envelopes/{code}/lines/{place:int}/move"] = "finance officers",
        ["/envelopes/{code}/opening"] = "finance officers",
        ["/envelopes/{code}/options/{place:int}"] = "finance officers",
        ["/envelopes/{code}/years/{year}"] = "finance officers",
        ["/forms"] = "people with a post in the authority",
        ["/forms/new"] = "people with a post in the authority",
        ["/forms/{id:guid}"] = "people with a post in the authority",
        ["/forms/{id:guid}/code"] = "people with a post in the authority",
        ["/forms/{id:guid}/documents/new"] = "people with a post in the authority",
        ["/forms/{id:guid}/documents/{documentId:guid}"] = "people with a post in the authority",
        ["/forms/{id:guid}/drafters"] = "people with a post in the authority",
        ["/forms/{id:guid}/revisions"] = "people with a post in the authority",
        ["/forms/{id:guid}/sections/{slug}"] = "people with a post in the authority",
        ["/boards"] = "governance",
        ["/boards/{boardId:guid}"] = "governance",
        ["/forms/overview"] = "governance",
        ["/forms/{id:guid}/advice"] = "people with a post in the authority",
        ["/forms/{id:guid}/advice/request"] = "people with a post in the authority",
        ["/forms/{id:guid}/conditions/{conditionId:guid}"] = "people with a post in the authority",
        ["/forms/{id:guid}/decline"] = "people with a post in the authority",
        ["/forms/{id:guid}/replacement"] = "people with a post in the authority",
        ["/forms/{id:guid}/return"] = "people with a post in the authority",
        ["/forms/{id:guid}/review"] = "people with a post in the authority",
        ["/forms/{id:guid}/review/{reviewId:guid}/outcome"] = "governance",
        ["/forms/{id:guid}/signature"] = "people with a post in the authority",
        ["/forms/{id:guid}/signed"] = "people with a post in the authority",
        ["/forms/{id:guid}/submission"] = "people with a post in the authority",
        ["/forms/{id:guid}/withdrawal"] = "people with a post in the authority",
        ["/reviews/{meetingId:guid}/pack"] = "people with a post in the authority",
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
        ["/income"] = "everyone",
        ["/income/entries/{id:guid}/reversal"] = "finance officers",
        ["/income/funds/new"] = "finance officers",
        ["/income/funds/{id:guid}"] = "everyone",
        ["/income/funds/{id:guid}/pledges/new"] = "finance officers",
        ["/income/in-kind/{id:guid}/reversal"] = "finance officers",
        ["/income/members/{id:guid}/leaving"] = "finance officers",
        ["/income/pledges/{id:guid}"] = "anybody who is signed in",
        ["/income/pledges/{id:guid}/change"] = "finance officers",
        ["/income/programmes/{id:guid}/in-kind/new"] = "finance and programme officers",
        ["/income/receivables/{id:guid}"] = "anybody who is signed in",
        ["/income/receivables/{id:guid}/receipt"] = "finance officers",
        ["/income/receivables/{id:guid}/refunds/new"] = "finance officers",
        ["/income/receivables/{id:guid}/write-off"] = "finance officers",
        ["/income/refunds/{id:guid}"] = "finance, programme officers and approvers",
        ["/income/schemes/new"] = "finance officers",
        ["/income/schemes/{id:guid}"] = "everyone",
        ["/income/schemes/{id:guid}/invoices/new"] = "finance officers",
        ["/income/schemes/{id:guid}/members/new"] = "finance officers",
        ["/income/schemes/{id:guid}/terms/new"] = "finance officers",
        ["/log"] = "everyone",
        ["/log/checkpoint"] = "everyone",
        ["/log/consistency"] = "everyone",
        ["/log/entries"] = "everyone",
        ["/log/key"] = "everyone",
        ["/log/proof"] = "everyone",
        ["/organisations"] = "administrators",
        ["/organisations/new"] = "administrators",
        ["/organisations/{id:guid}"] = "administrators",
        ["/organisations/{id:guid}/details"] = "administrators",
        ["/organisations/{id:guid}/end"] = "administrators",
        ["/people"] = "administrators",
        ["/people/new"] = "administrators",
        ["/people/{id:guid}"] = "anybody who is signed in",
        ["/people/{id:guid}/details"] = "administrators",
        ["/posts"] = "administrators",
        ["/posts/new"] = "administrators",
        ["/posts/{id:guid}"] = "people with a post in the authority",
        ["/posts/{id:guid}/appointment"] = "administrators",
        ["/posts/{id:guid}/closure"] = "administrators",
        ["/posts/{id:guid}/cover"] = "people with a post in the authority",
        ["/posts/{id:guid}/covers/{coverId:guid}/end"] = "people with a post in the authority",
        ["/posts/{id:guid}/details"] = "administrators",
        ["/posts/{id:guid}/holdings/{holdingId:guid}/end"] = "administrators",
        ["/privacy"] = "everyone",
        ["/decisions/{slug}/another-format"] = "everyone",
        ["/format-requests"] = "governance",
        ["/format-requests/{id:guid}"] = "governance",
        ["/documents/{hash}"] = "everyone",
        ["/forward-plan"] = "everyone",
        ["/forward-plan.csv"] = "everyone",
        ["/forward-plan.json"] = "everyone",
        ["/forward-plan/new"] = "officers of the authority",
        ["/forward-plan/{id:guid}"] = "officers of the authority",
        ["/forward-plan/{id:guid}/withdrawal"] = "officers of the authority",
        ["/publications"] = "people with a post in the authority",
        ["/publications.csv"] = "everyone",
        ["/publications/{code}"] = "people with a post in the authority",
        ["/publications/{code}/deferral"] = "people with a post in the authority",
        ["/publications/{code}/deferral/approval"] = "people with a post in the authority",
        ["/publications/{code}/publication"] = "governance",
        ["/publications/{code}/withheld/{id:guid}"] = "governance",
        ["/transparency"] = "everyone",
        ["/withheld"] = "everyone",
        ["/robots.txt"] = "everyone",
        ["/spending"] = "people with a post in the authority",
        ["/spending/contracts-and-grants"] = "everyone",
        ["/spending/contracts-and-grants.csv"] = "everyone",
        ["/spending/entries.csv"] = "finance officers",
        ["/spending/export"] = "finance officers",
        ["/spending/lines"] = "people with a post in the authority",
        ["/spending/organisations"] = "everyone",
        ["/spending/organisations/{id:guid}"] = "everyone",
        ["/spending/organisations/{id:guid}/supplier"] = "finance officers",
        ["/spending/over-500"] = "everyone",
        ["/spending/over-500.csv"] = "everyone",
        ["/spending/postings"] = "finance officers",
        ["/spending/postings/new"] = "finance officers",
        ["/spending/postings/{id:guid}"] = "finance officers",
        ["/sign-in"] = "everyone",
        ["/sign-in/code"] = "everyone",
        ["/sign-in/forgotten"] = "everyone",
        ["/sign-in/organisation"] = "everyone",
        ["/sign-in/passkey"] = "everyone",
        ["/sign-in/persona"] = "visitors of the demo",
        ["/sign-in/problem"] = "everyone",
        ["/sign-in/set-password"] = "everyone",
        ["/sign-out"] = "everyone",
        ["/signed-out"] = "everyone",
        ["/sitemap-{part:int}.xml"] = "everyone",
        ["/sitemap.xml"] = "everyone",
        ["/waiting"] = "anybody who is signed in",
        ["/payments"] = "finance, programme officers and approvers",
        ["/payments/new"] = "finance and programme officers",
        ["/payments/{id:guid}"] = "finance, programme officers and approvers",
        ["/payments/{id:guid}/lines"] = "finance and programme officers",
        ["/payments/{id:guid}/approval"] = "finance, programme officers and approvers",
        ["/payments/{id:guid}/paid"] = "finance officers",
        ["/payments/{id:guid}/ending/{act}"] = "finance, programme officers and approvers",
        ["/claims"] = "partners, finance, programme officers and approvers",
        ["/claims/new"] = "partners",
        ["/claims/{id:guid}"] = "partners, finance, programme officers and approvers",
        ["/claims/{id:guid}/period"] = "partners",
        ["/claims/{id:guid}/lines/new"] = "partners",
        ["/claims/{id:guid}/check"] = "finance and programme officers",
        ["/claims/{id:guid}/ending/{act}"] = "partners, finance, programme officers and approvers",
        ["/claims/{id:guid}/documents/{documentId:guid}"] = "partners, finance, programme officers and approvers",
        ["/bank-details"] = "partners and finance officers",
        ["/bank-details/{organisationId:guid}"] = "partners and finance officers",
        ["/bank-details/{organisationId:guid}/new"] = "partners and finance officers",
        ["/bank-details/{organisationId:guid}/{id:guid}/check"] = "finance officers",
        ["/bank-details/cooling-off"] = "finance officers and administrators",
        ["/instalments/{commitmentId:guid}"] = "partners, finance, programme officers and approvers",
        ["/instalments/{commitmentId:guid}/{id:guid}/evidence"] = "partners, finance, programme officers and approvers",
        ["/instalments/{commitmentId:guid}/{id:guid}/check"] = "finance and programme officers",
        ["/instalments/{commitmentId:guid}/{id:guid}/documents/{documentId:guid}"] = "partners, finance, programme officers and approvers",
        ["/demands/new/{commitmentId:guid}"] = "finance officers",
        ["/demands/{id:guid}"] = "finance officers",
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
    [InlineData(null, Admission.WhoAreYou)]
    [InlineData(Role.Citizen, Admission.NotFound)]
    [InlineData(Role.ProgrammeOfficer, Admission.Welcome)]
    public void Officers_pages_are_for_officers(Role? role, object expected) =>
        Assert.Equal((Admission)expected, Audience.Officers.Of(Somebody(role), demo: true));

    private static ClaimsPrincipal Somebody(Role? role) =>
        new(role is null ? new ClaimsIdentity() : new ClaimsIdentity([new(ClaimTypes.Role, role.Value.ToString())], "test"));

    private static IEnumerable<string> Routes(RunningSite site) =>
        site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'));
}
