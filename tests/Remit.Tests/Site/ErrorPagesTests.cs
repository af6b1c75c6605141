using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Remit.Rules;
using Xunit;

namespace Remit.Site;

public sealed partial class ErrorPagesTests
{
    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_the_site_s_own_layout()
    {
        await using var site = await RunningSite.StartAsync();
        var answer = await site.Visit().GetAsync("/no-such-page");
        var document = await Visitor.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Page not found", document.QuerySelector("h1")!.TextContent);
        Assert.NotNull(document.QuerySelector(".govuk-footer"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Under_the_api_it_is_problem_json()
    {
        await using var site = await RunningSite.StartAsync();
        var answer = await site.Visit().GetAsync("/api/v1/no-such-thing");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(404, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal("/api/v1/no-such-thing", problem.RootElement.GetProperty("instance").GetString());
        Assert.Equal("api.status-404", problem.RootElement.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Matches(Id(), problem.RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_plain_english()
    {
        await using var site = await RunningSite.StartAsync();
        var answer = await site.Visit().PostAsync(SiteUrls.SignIn, ("Email", "somebody@example.org"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("We could not read that request", (await Visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_failure_has_the_same_id_on_the_page_and_in_the_log()
    {
        await using var site = await StartFailingAsync(new InvalidDataException("secret of the program"));
        var answer = await site.Visit().GetAsync("/about");
        var text = await answer.Content.ReadAsStringAsync();
        var id = Id().Match(text).Value;
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("Sorry, there is a problem", (await Visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Contains(site.Log.All, line => line.StartsWith("Error: ", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rule_against_an_act_is_told_with_its_source()
    {
        await using var site = await StartFailingAsync(
            new RuleBreachedException([new Breach("module.cap-passed", "10 is more than the 7 left", "MD1")])
        );
        var answer = await site.Visit().GetAsync("/about");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("10 is more than the 7 left (MD1)", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told_how_large_it_may_be()
    {
        await using var site = await StartFailingAsync(new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge));
        var answer = await site.Visit().GetAsync("/about");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("up to 50 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_even_the_error_page_fails_the_id_is_still_told()
    {
        await using var site = await StartFailingAsync(new InvalidDataException("secret of the program"), everywhere: true);
        var answer = await site.Visit().GetAsync("/about");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Matches("^Sorry, there is a problem. Quote [2-9B-Z-]{9} when you ask about it.$", await answer.Content.ReadAsStringAsync());
    }

    private static Task<RunningSite> StartFailingAsync(Exception failure, bool everywhere = false) =>
        RunningSite.StartAsync(also: services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new Failing(failure, everywhere))));

    /// <summary>Fails where a page would run.</summary>
    private sealed class Failing(Exception failure, bool everywhere) : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (everywhere || context.HttpContext.Request.Path == "/about")
            {
                throw failure;
            }
        }

        public void OnResourceExecuted(ResourceExecutedContext context) { }
    }

    [GeneratedRegex("[2-9B-Z]{4}-[2-9B-Z]{4}")]
    private static partial Regex Id();
}
