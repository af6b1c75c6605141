using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Remit.People;
using Remit.Storage;
using Xunit;

namespace Remit.Site;

/// <summary>Asks the running site for every route as every kind of visitor, and holds what it answers to the access table. A new route is asked for by itself.</summary>
public abstract partial class AccessTableTests
{
    private const string RoleHeader = "Test-Role";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_visitor_gets_from_every_route_what_the_table_says(bool demo)
    {
        await using var site = await RunningSite.StartAsync(
            demo,
            await CreateAsync(),
            services => services.AddSingleton<IStartupFilter, SignedInByHeader>()
        );
        List<string> wrong = [];
        foreach (var (route, method) in Routes(site))
        {
            foreach (var role in (Role?[])[null, .. Enum.GetValues<Role>()])
            {
                var admission = Access.Of(route)!.Of(Somebody(role), demo);
                using var answer = await AskAsync(site, method, Filled(route), role);
                if (!Fits(answer, admission, route))
                {
                    wrong.Add(
                        $"{method} {route} as {role?.ToString() ?? "nobody"} is {admission}, and answers {(int)answer.StatusCode} {answer.Headers.Location}"
                    );
                }
            }
        }

        Assert.Empty(wrong);
    }

    protected abstract Task<string> CreateAsync();

    private static bool Fits(HttpResponseMessage answer, Admission admission, string route) =>
        admission switch
        {
            Admission.NotFound => answer.StatusCode == HttpStatusCode.NotFound,
            Admission.WhoAreYou when route.StartsWith("/api/", StringComparison.Ordinal) => answer.StatusCode == HttpStatusCode.Unauthorized,
            Admission.WhoAreYou => LeadsToSignIn(answer),
            // an id that is nobody's is not found, a form without fields is refused: but nothing fails, and nobody is asked who they are
            _ => (int)answer.StatusCode < 500 && answer.StatusCode != HttpStatusCode.Unauthorized && (IsSignIn(route) || !LeadsToSignIn(answer)),
        };

    // a later step of signing in leads back to the first for somebody who has not taken it
    private static bool IsSignIn(string route) => route.StartsWith(SiteUrls.SignIn, StringComparison.Ordinal);

    private static bool LeadsToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect
        && answer.Headers.Location!.ToString().StartsWith(SiteUrls.SignIn + "?wanted=", StringComparison.Ordinal);

    private static async Task<HttpResponseMessage> AskAsync(RunningSite site, string method, string url, Role? role)
    {
        using HttpRequestMessage request = new(new(method), url);
        if (role is not null)
        {
            request.Headers.Add(RoleHeader, role.Value.ToString());
        }

        return await site.Visit().SendAsync(request);
    }

    /// <summary>The routes that are there, each with the method by which it is asked without changing anything if there is one.</summary>
    private static IEnumerable<(string Route, string Method)> Routes(RunningSite site) =>
        site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .GroupBy(e => "/" + e.RoutePattern.RawText!.Trim('/'))
            .Select(g => (g.Key, g.Any(Answers) ? "GET" : "POST"));

    private static bool Answers(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains("GET");

    /// <summary>A route with an id in each place that is nobody's.</summary>
    private static string Filled(string route) =>
        Place()
            .Replace(
                route,
                place =>
                    place.Value.Contains(":guid", StringComparison.Ordinal) ? "0190aaaa-0000-7000-8000-000000000000"
                    : place.Value.Contains(":int", StringComparison.Ordinal) ? "1"
                    : "none"
            );

    private static ClaimsPrincipal Somebody(Role? role) =>
        new(
            role is null
                ? new ClaimsIdentity()
                : new ClaimsIdentity([new(ClaimTypes.Name, "Somebody"), new(ClaimTypes.Role, role.Value.ToString())], authenticationType: "test")
        );

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Place();

    /// <summary>Takes a visitor's role from a header, in place of the ways to sign in, which have tests of their own.</summary>
    private sealed class SignedInByHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, after) =>
                    {
                        if (context.Request.Headers[RoleHeader] is [{ } role])
                        {
                            context.User = Somebody(Enum.Parse<Role>(role));
                        }

                        return after();
                    }
                );
                next(app);
            };
    }
}

public sealed class AccessTableOnSqliteTests : AccessTableTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("remit-access-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected override Task<string> CreateAsync() => Task.FromResult($"Data Source={Path.Combine(_folder, $"{Guid.CreateVersion7():N}.db")}");
}

public sealed class AccessTableOnPostgresTests(PostgresCluster cluster) : AccessTableTests
{
    protected override Task<string> CreateAsync() => cluster.CreateDatabaseAsync();
}
