using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Authority;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Forms;
using Remit.Publications;
using Remit.Site;
using Remit.Storage;
using Xunit;
using Examples = Remit.Decisions.Examples;

namespace Remit.Demo;

/// <summary>The demo on the day of the tests' clock, a working Monday in November 2026.</summary>
public abstract class DemoFormsTests(TestDatabase database) : IAsyncLifetime
{
    private static DateOnly Today => LondonTime.DayOf(Decisions.Examples.Now);

    public async ValueTask InitializeAsync() =>
        await DemoData.FillAsync(database.Services, Decisions.Examples.Now, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task They_stand_in_every_state_of_the_route()
    {
        var forms = await FormsAsync();

        Assert.Equal(
            [
                FormStatus.Drafting,
                FormStatus.Advice,
                FormStatus.Review,
                FormStatus.Signature,
                FormStatus.Signature,
                FormStatus.Signature,
                FormStatus.Signed,
                FormStatus.Signed,
                FormStatus.Signed,
            ],
            forms.Select(f => f.Status).Order()
        );
        Assert.All(forms, f => Assert.True(f.ChangedAt < Decisions.Examples.Now));
    }

    [Fact]
    public async Task The_register_has_only_the_one_that_was_published()
    {
        var codes = (await FormsAsync()).Select(f => f.Code).ToList();
        var taken = await database.WithAsync(db => db.Decisions.Where(d => codes.Contains(d.CodeKey!)).Select(d => d.CodeKey).ToListAsync());

        Assert.Single(taken); // the one that was published
        Assert.Distinct(codes);
    }

    [Fact]
    public async Task Finance_has_advised_on_an_earlier_text_of_the_one_that_is_out_for_advice()
    {
        var form = await TheOneAsync(FormStatus.Advice);

        var advice = Assert.Single(form.Advice);
        Assert.True(form.IsStale(advice));
        Assert.Contains(AdviceKind.Finance, form.AdviceMissing);
    }

    [Fact]
    public async Task The_draft_gives_the_linter_something_to_say()
    {
        var form = await TheOneAsync(FormStatus.Drafting);

        Assert.NotEmpty(FormFinding.Of(form));
    }

    [Fact]
    public async Task The_board_waits_for_a_condition()
    {
        var form = await TheOneAsync(FormStatus.Review);

        Assert.Single(form.OpenConditions);
        Assert.Equal(ReviewOutcome.SupportedWithConditions, form.LastReview!.Outcome);
    }

    [Theory]
    [InlineData("ADD", "approver")]
    [InlineData("DD", "director")]
    [InlineData("MD", "mayor")]
    public async Task Whoever_the_scheme_names_may_sign_what_waits_for_a_signature(string level, string persona)
    {
        var form = (await FormsAsync()).Single(f => f.Status == FormStatus.Signature && f.Content.Basics.Level == level);
        var who = Persona.All.Single(p => p.Key == persona);
        var answer = await database.WithAsync(db => db.WhoMaySignAsync(form, form.Content, Today, default));

        Assert.Equal(level, answer.Level?.Code);
        Assert.Empty(answer.WhyNotSign(who.Id));
        Assert.Empty(form.WhyNotReady());
        Assert.Empty(form.WhyNotBoth(who.Id, who.Name));
    }

    [Fact]
    public async Task One_is_due_to_be_published_today_and_one_is_deferred_with_its_reason()
    {
        var publications = await database.WithAsync(db => db.Publications.AsNoTracking().ToListAsync());

        var due = Assert.Single(publications, p => p.StatusOn(Today) == PublicationStatus.Due);
        Assert.Equal(Today, due.LastDay);
        var deferred = Assert.Single(publications, p => p.StatusOn(Today) == PublicationStatus.Deferred);
        Assert.True(Today < deferred.DeferredUntil(Today));
        Assert.NotEmpty(Assert.Single(deferred.Deferrals).Reason);
    }

    [Fact]
    public async Task One_withholds_a_paragraph_under_section_43()
    {
        var paragraphs = (await FormsAsync()).SelectMany(f => f.Content.Access.Part2);

        Assert.Equal("s.43(2)", Assert.Single(paragraphs).Ground.Exemption);
    }

    [Fact]
    public async Task Two_decisions_to_come_are_in_the_forward_plan() =>
        Assert.Equal(2, await database.WithAsync(db => db.PlannedDecisions.CountAsync()));

    [Fact]
    public async Task The_scheme_that_is_made_up_says_so_wherever_it_is_named()
    {
        var answer = await database.WithAsync(async db => (await db.DelegationsAsync(default)).WhoMaySign(new() { Sums = [] }, Today));

        Assert.Contains("made up for this demo", answer.Scheme!.Source, StringComparison.Ordinal);
        Assert.Empty(answer.Scheme.WhyNotHold());
    }

    [Fact]
    public async Task The_journal_is_whole() => Assert.Null(await database.WithAsync(db => Journal.WhatIsWrongAsync(db)));

    [Fact]
    public async Task A_demo_that_is_started_again_has_them_once()
    {
        var before = (await FormsAsync()).Count;

        await DemoData.FillAsync(database.Services, Decisions.Examples.Now.AddDays(1), TestContext.Current.CancellationToken);

        Assert.Equal(before, (await FormsAsync()).Count);
        Assert.Equal(1, await database.WithAsync(db => db.Schemes.CountAsync(s => s.EnactedBy == DemoPolicy.EnactedBy)));
    }

    private async Task<DecisionForm> TheOneAsync(FormStatus status) => Assert.Single(await FormsAsync(), f => f.Status == status);

    private Task<List<DecisionForm>> FormsAsync() => database.WithAsync(db => db.Forms.AsNoTracking().ToListAsync());
}

public sealed class DemoFormsOnSqliteTests(SqliteTestDatabase database) : DemoFormsTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class DemoFormsOnPostgresTests(PostgresTestDatabase database) : DemoFormsTests(database), IClassFixture<PostgresTestDatabase>;

/// <summary>What a visitor of the demo meets.</summary>
public sealed class DemoVisitTests
{
    [Fact]
    public async Task Something_waits_for_everybody_who_works_for_the_authority_and_the_first_page_says_what_to_try()
    {
        await using var site = await RunningSite.StartAsync(demo: true, begins: Decisions.Examples.Now);
        await DemoData.FillAsync(site.Services, Decisions.Examples.Now, TestContext.Current.CancellationToken);

        foreach (var persona in Persona.All.Where(p => p.Role is not (People.Role.Partner or People.Role.Participant or People.Role.Citizen)))
        {
            var page = await (await site.VisitAsAsync(persona.Key)).OpenAsync("/waiting");
            Assert.True(
                page.Document.QuerySelectorAll("main a[href*='/forms/'], main a[href*='/publications/']").Length > 0,
                $"nothing waits for the {persona.Label}"
            );
        }

        var home = await site.Visit().OpenAsync("/");
        Assert.Contains("Sign a decision as the Assistant Director", home.Main, StringComparison.Ordinal);
        Assert.Contains("£330,000", home.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_assistant_director_signs_what_waits()
    {
        await using var site = await RunningSite.StartAsync(demo: true, begins: Decisions.Examples.Now);
        await DemoData.FillAsync(site.Services, Decisions.Examples.Now, TestContext.Current.CancellationToken);
        var approver = await site.VisitAsAsync("approver");
        var waiting = await approver.OpenAsync("/waiting");
        var address = waiting.Document.QuerySelector("main a[href^='/forms/'][href$='/signature']")!.GetAttribute("href")!;

        var page = await approver.OpenAsync(address);
        page.Document.QuerySelector("input[type=checkbox][name='Input.Confirms']")!.SetAttribute("checked", "checked");
        var answer = await page.SubmitAsync(OpenPage.Words(page.Document.QuerySelector("form[action$='/signature'] button")!));

        Assert.EndsWith("/signed", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demo_that_begins_in_2018_has_neither_the_scheme_that_is_made_up_nor_a_form()
    {
        DateTime then = new(2018, 3, 29, 15, 0, 0, DateTimeKind.Utc);
        await using var site = await RunningSite.StartAsync(demo: true, begins: then);
        await DemoData.FillAsync(site.Services, then, TestContext.Current.CancellationToken);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();

        Assert.False(await db.Forms.AnyAsync(TestContext.Current.CancellationToken));
        Assert.False(await db.Schemes.AnyAsync(s => s.EnactedBy == DemoPolicy.EnactedBy, TestContext.Current.CancellationToken));
    }
}
