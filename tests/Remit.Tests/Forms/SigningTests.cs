using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Decisions;
using Remit.Finance;
using Remit.People;
using Remit.Publications;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Forms;

/// <summary>Signing as it is done on the approver's page: in part, against advice, twice at once, while somebody edits.</summary>
public abstract class SigningTests(RouteSite site)
{
    [Fact]
    public async Task Two_approvers_who_sign_at_once_and_double_submits_leave_one_signature()
    {
        site.ItIs(2017, 9, 4);
        var id = await site.ReadyAsync("ADD3101", Examples.Add2155Form(10_000));
        string[] personas = ["approver", "director", "mayor", "approver"];
        var pages = await Task.WhenAll(personas.Select(p => site.OpenAsync(p, RouteUrls.Signature(id))));
        var answers = await Task.WhenAll(pages.Select(page => RouteSite.Confirm(page).SubmitAsync(RouteSite.SignButton(page))));
        Assert.InRange(answers.Count(a => a.StatusCode == HttpStatusCode.Redirect), 1, 4);
        var form = await site.FormAsync(id);
        Assert.Equal(FormStatus.Signed, form.Status);
        Assert.Equal(
            (1, 1, 1, 1),
            await site.WithAsync(async db =>
                (
                    await db.SignedForms.CountAsync(s => s.FormId == id),
                    await db.PowerUses.CountAsync(u => u.SubjectId == id),
                    await db.Publications.CountAsync(p => p.FormId == id),
                    await db.Journal.CountAsync(e => e.Subject == $"form {id}" && e.Act == "signed a form")
                )
            )
        );
        foreach (var (answer, persona) in answers.Zip(personas))
        {
            // whoever signed is led to the signed form, whoever came second too, or is told who did
            var told = answer.StatusCode == HttpStatusCode.Redirect ? form.Signature!.Name : await answer.Content.ReadAsStringAsync();
            Assert.Contains(form.Signature!.Name, told, StringComparison.Ordinal);
            Assert.NotEmpty(persona);
        }
    }

    [Fact]
    public async Task A_text_that_is_changed_after_it_was_opened_is_not_signed()
    {
        site.ItIs(2017, 9, 4);
        var id = await site.ReadyAsync("ADD3102", Examples.Add2155Form(10_000));
        var page = await site.OpenAsync("approver", RouteUrls.Signature(id));
        await site.ChangeAsync(id, FormSection.Background, c => c with { Background = "Other words" });
        var answer = await RouteSite.Confirm(page).SubmitAsync("Sign ADD3102");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("The text was changed after you opened it", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await site.FormAsync(id)).Signature);
    }

    [Fact]
    public async Task Signing_while_somebody_saves_leaves_what_was_signed_or_what_was_saved_and_never_both()
    {
        site.ItIs(2017, 9, 4);
        for (var i = 0; i < 4; i++)
        {
            var id = await site.ReadyAsync($"ADD311{i}", Examples.Add2155Form(10_000));
            var page = RouteSite.Confirm(await site.OpenAsync("approver", RouteUrls.Signature(id)));
            var saving = Task.Run(async () =>
            {
                try
                {
                    await site.ChangeAsync(id, FormSection.Background, c => c with { Background = "Other words" });
                    return true;
                }
                catch (Exception e) when (e is DbUpdateConcurrencyException or Rules.RuleBreachedException)
                {
                    return false;
                }
            });
            var signing = page.SubmitAsync($"Sign ADD311{i}");
            await Task.WhenAll(saving, signing);
            var form = await site.FormAsync(id);
            Assert.Equal(form.Signature is null, await saving);
            if (form.Signature is not null)
            {
                Assert.Equal(form.Hash, (await site.SignedAsync(id)).Statement.FormHash);
            }
        }
    }

    [Fact]
    public async Task A_form_is_signed_in_part_with_what_is_struck_reduced_and_the_reason()
    {
        site.ItIs(2017, 9, 4);
        var id = await site.ReadyAsync("ADD3103", Examples.Add2155Form());
        var page = await site.OpenAsync("approver", RouteUrls.Signature(id));
        var struck = page.Document.QuerySelectorAll("label").Select(OpenPage.Words).First(l => l.StartsWith("2. ", StringComparison.Ordinal));
        var line = page.Document.QuerySelectorAll("label").Select(OpenPage.Words).First(l => l.StartsWith("Line 1, ", StringComparison.Ordinal));
        page.Fill((struck, "true"), (line, "£40,000.50"), ("Conditions of your approval", "A report after the first cohort\nNo travel"));
        var refused = await RouteSite.Confirm(page).SubmitAsync("Sign ADD3103");
        Assert.Contains("Enter why it is approved in part", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        RouteSite.Moved(
            await page.Fill(("Why it is approved in part or under conditions", "The rest can wait for the evaluation")).SubmitAsync("Sign ADD3103")
        );
        var statement = (await site.SignedAsync(id)).Statement;
        Assert.Equal(new Money(40_000_50), statement.Authority.Amount);
        Assert.Equal((1, 2, 1), (statement.Content.Items.Count, statement.StruckItems.Single().Number, statement.ReducedLines.Count));
        Assert.Equal(["A report after the first cohort", "No travel"], statement.Conditions);
        Assert.Equal((true, true), ((await site.FormAsync(id)).Signature!.IsInPart, (await site.FormAsync(id)).Signature!.IsConditional));
        var shown = await site.OpenAsync("governance", RouteUrls.Signed(id));
        Assert.Contains("not approved", shown.Main, StringComparison.Ordinal);
        Assert.Contains("£40,000.50", shown.Main, StringComparison.Ordinal);
        Assert.Contains("The rest can wait for the evaluation", shown.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adviser_who_does_not_concur_is_overruled_with_a_reason_that_is_kept()
    {
        site.ItIs(2017, 9, 4);
        var id = await site.DraftAsync("ADD3104", Examples.Add2155Form());
        await site.SubmitAsync(id);
        await site.AdviseAsync(id, "finance", "I do not concur", "A competition would cost less.");
        await site.AdviseAsync(id, "legal");
        var page = await site.OpenAsync("approver", RouteUrls.Signature(id));
        var refused = await RouteSite.Confirm(page).SubmitAsync("Sign ADD3104");
        Assert.Contains("enter why you decide otherwise", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        RouteSite.Moved(
            await page.Fill(("Tom Whitfield does not concur (finance). Why do you decide otherwise?", "Only this supplier has the method."))
                .SubmitAsync("Sign ADD3104")
        );
        Assert.Equal(
            "Only this supplier has the method.",
            (await site.SignedAsync(id)).Statement.Advice.Single(a => a.Kind == AdviceKind.Finance).Overruled
        );
    }

    [Fact]
    public async Task What_was_signed_stays_when_people_posts_and_the_form_change()
    {
        site.ItIs(2017, 9, 4);
        var id = await site.ReadyAsync("ADD3105", Examples.Add2155Form());
        RouteSite.Moved(await site.SignAsync(id, "approver"));
        var before = await PaperAsync(id);
        await site.WithAsync(async db =>
        {
            var roster = await db.RosterAsync(default);
            var person = await db.People.SingleAsync(p => p.Id == RouteSite.Persona("approver"));
            person.Change(new("Daniel Renamed", person.Email, null), roster);
            await db.SaveAsync(new("A test", "renamed a person", "people", null, new(2017, 9, 4, 9, 0, 0, DateTimeKind.Utc)));
            return true;
        });
        site.ItIs(2019, 1, 7);
        Assert.Equal(before, await PaperAsync(id));
        await site.WithAsync(async db =>
        {
            var roster = await db.RosterAsync(default);
            var person = await db.People.SingleAsync(p => p.Id == RouteSite.Persona("approver"));
            person.Change(new("Daniel Hughes", person.Email, null), roster);
            await db.SaveAsync(new("A test", "renamed a person", "people", null, new(2017, 9, 4, 9, 0, 0, DateTimeKind.Utc)));
            return true;
        });
    }

    [Fact]
    public async Task A_retrospective_approval_is_flagged_on_the_form_and_counted()
    {
        site.ItIs(2017, 9, 4);
        var content = Examples.Add2155Form();
        var id = await site.ReadyAsync(
            "ADD3106",
            content with
            {
                Basics = content.Basics with { Retrospective = "The first session had to be booked in July" },
            }
        );
        RouteSite.Moved(await site.SignAsync(id, "approver"));
        Assert.True((await site.FormAsync(id)).Signature!.IsRetrospective);
        Assert.Contains("Retrospective approval", (await site.OpenAsync("governance", RouteUrls.Signed(id))).Main, StringComparison.Ordinal);
        var overview = await site.OpenAsync("governance", RouteUrls.OverviewRoute);
        Assert.Contains("ADD3106", overview.Main, StringComparison.Ordinal);
        Assert.Contains("The first session had to be booked in July", overview.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It changes a part: ADD{0} goes on standing, varied", FormStatus.Signed, "ADD3201", "3201")]
    [InlineData("It takes the place of ADD{0} entirely", FormStatus.Superseded, "ADD5201", "5201")]
    public async Task A_signed_form_gives_way_to_a_new_one_when_that_is_signed(string choice, FormStatus after, string code, string number)
    {
        site.ItIs(2017, 9, 4);
        var id = await site.ReadyAsync(code, Examples.Add2155Form(9_000));
        RouteSite.Moved(await site.SignAsync(id, "approver"));
        var page = await site.OpenAsync("programme-officer", RouteUrls.Replacement(id));
        var label = string.Format(System.Globalization.CultureInfo.InvariantCulture, choice, number);
        var next = Guid.Parse(RouteSite.Moved(await page.Fill((label, "true")).SubmitAsync("Begin the new form")).Split('/')[2]);
        Assert.Equal(FormStatus.Signed, (await site.FormAsync(id)).Status);
        await site.ChangeAsync(next, FormSection.Background, c => c with { Background = "Two cohorts more." });
        await site.SubmitAsync(next);
        await site.AdviseAsync(next, "finance");
        await site.AdviseAsync(next, "legal");
        RouteSite.Moved(await site.SignAsync(next, "mayor"));
        var (form, later) = (await site.FormAsync(id), await site.FormAsync(next));
        Assert.Equal(after, form.Status);
        Assert.Equal(later.Code, after == FormStatus.Superseded ? form.Ending!.ByCode : form.Variations.Single().ByCode);
        var given = await site.WithAsync(db => db.PowerUses.SingleAsync(u => u.SubjectId == id));
        Assert.Equal(after == FormStatus.Superseded, given.WithdrawnOn is not null);
    }

    [Fact]
    public async Task A_specific_delegation_is_drawn_down_by_the_signature()
    {
        site.ItIs(2018, 10, 1);
        await site.WithAsync(async db =>
        {
            db.SpecificDelegations.Add(
                new(new("MD2301", null, "Assistant Director", Money.Pounds(400_000), "the shared office", new(2018, 1, 1), new(2019, 12, 31)))
            );
            await db.SaveAsync(new("A test", "granted a delegation", "authority", null, new(2018, 1, 1, 9, 0, 0, DateTimeKind.Utc)));
            return true;
        });
        var content = Examples.Md2373Form() with { Sources = new() { Cites = [new("MD2301", CitationRelation.ExercisesDelegationOf)] } };
        var id = await site.ReadyAsync("MD3107", content);
        RouteSite.Moved(await site.SignAsync(id, "approver"));
        var statement = (await site.SignedAsync(id)).Statement;
        Assert.Contains("MD2301", statement.Authority.Delegation!, StringComparison.Ordinal);
        Assert.Null(statement.Authority.Level);
        Assert.Equal(
            Money.Pounds(330_000),
            await site.WithAsync(async db => (await db.SpecificDelegations.SingleAsync(d => d.GrantedBy == "MD2301")).Drawn)
        );
    }

    private async Task<string> PaperAsync(Guid id)
    {
        var page = await site.OpenAsync("governance", RouteUrls.Signed(id));
        return OpenPage.Words(page.Document.QuerySelector(".remit-print")!);
    }
}

public sealed class SigningOnSqliteTests(SqliteRouteSite site) : SigningTests(site), IClassFixture<SqliteRouteSite>;

public sealed class SigningOnPostgresTests(PostgresRouteSite site) : SigningTests(site), IClassFixture<PostgresRouteSite>;
