using Remit.Authority;
using Remit.Linting;
using Remit.Publications;
using Remit.Site;
using Xunit;

namespace Remit.Forms;

/// <summary>What a form's page says at a glance: who may sign and why, what the linter finds on its way, and how publication stands once it is signed.</summary>
public abstract class FormAtAGlanceTests(RouteSite site)
{
    [Fact]
    public async Task Who_may_sign_stands_in_a_line_with_what_settles_it()
    {
        site.ItIs(2017, 9, 4);
        var id = await site.DraftAsync("MD4101", Examples.Md2373Form());
        var page = await site.OpenAsync("programme-officer", FormUrls.Form(id));
        Assert.Contains(
            "Who may sign: MD: Rosalind Achebe (Mayor of London). £330,000 is above the £150,000 that a Director may approve.",
            page.Main,
            StringComparison.Ordinal
        );
        Assert.NotNull(page.Document.QuerySelector($"a[href='{RouteUrls.Signature(id)}#authority']"));
    }

    [Fact]
    public async Task A_draft_leads_to_its_submission_once()
    {
        site.ItIs(2017, 9, 4);
        var id = await site.DraftAsync("ADD4102", Examples.Add2155Form(10_000));
        var page = await site.OpenAsync("programme-officer", FormUrls.Form(id));
        Assert.Single(page.Document.QuerySelectorAll($"a[href='{RouteUrls.Submission(id)}']"));
    }

    [Fact]
    public async Task Advice_is_found_missing_given_and_stale_as_it_is()
    {
        site.ItIs(2017, 9, 4);
        var id = await site.DraftAsync("ADD4103", Examples.Add2155Form(10_000));
        Assert.Equal(
            [
                "Note It is not signed without finance advice, which is asked for when the form is submitted.",
                "Note It is not signed without legal advice, which is asked for when the form is submitted.",
            ],
            await R10Async(id)
        );

        await site.SubmitAsync(id);
        Assert.Equal(
            [
                "Blocker Finance advice was asked for and is not there yet; it is due on 11 September 2017.",
                "Blocker Legal advice was asked for and is not there yet; it is due on 11 September 2017.",
            ],
            await R10Async(id)
        );

        await site.AdviseAsync(id, "finance");
        await site.AdviseAsync(id, "legal", comments: "It is within section 30.");
        Assert.Empty(await R10Async(id));

        await site.ChangeAsync(id, FormSection.Background, c => c with { Background = "Other words" });
        Assert.Equal(
            [
                "Blocker Tom Whitfield gave finance advice on an earlier text, of which one section has changed since.",
                "Blocker Priya Raman gave legal advice on an earlier text, of which one section has changed since.",
            ],
            await R10Async(id)
        );

        await site.AdviseAsync(id, "finance", "I do not concur", "The money is gone.");
        Assert.Equal("NeedsReason Tom Whitfield does not concur (finance).", (await R10Async(id))[0]);
        var approver = await site.OpenAsync("approver", RouteUrls.Signature(id));
        Assert.Single(
            approver.Document.QuerySelectorAll(".remit-finding"),
            f => OpenPage.Words(f).Contains("does not concur", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            approver.Document.QuerySelectorAll(".remit-finding"),
            f => OpenPage.Words(f).Contains("R10", StringComparison.Ordinal) && OpenPage.Words(f).Contains("earlier text", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_form_of_too_low_a_level_is_stopped_by_the_scheme_of_the_day()
    {
        site.ItIs(2017, 9, 4);
        var id = await site.DraftAsync("ADD4104", Examples.Add2155Form(50_001));
        var page = await site.OpenAsync("programme-officer", FormUrls.Form(id));
        Assert.Contains(
            "Must be resolved It is drafted as ADD, and it is for DD (Director): £50,001 is above the £50,000 that an Assistant Director may approve.",
            page.Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_clock_of_publication_stands_on_the_form_before_and_after_the_signature()
    {
        site.ItIs(2018, 3, 29); // the Thursday before Easter
        var id = await site.ReadyAsync("ADD4105", Examples.Add2155Form(10_000));
        var before = await site.OpenAsync("approver", RouteUrls.Signature(id));
        Assert.Contains("Signed today, it is due by the end of Tuesday 3 April 2018.", before.Main, StringComparison.Ordinal);
        RouteSite.Moved(await site.SignAsync(id, "approver"));

        foreach (var address in new[] { FormUrls.Form(id), RouteUrls.Signed(id) })
        {
            var page = await site.OpenAsync("programme-officer", address);
            Assert.Contains(
                "Publication: Signed Thursday 29 March 2018, due by the end of Tuesday 3 April 2018.",
                page.Main,
                StringComparison.Ordinal
            );
            Assert.NotNull(page.Document.QuerySelector($"a[href='{PublicationUrls.Publication("ADD4105")}']"));
        }

        site.ItIs(2018, 4, 5);
        var late = await site.OpenAsync("programme-officer", FormUrls.Form(id));
        Assert.Contains("due Tuesday 3 April 2018, 2 working days late", late.Main, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> R10Async(Guid id) =>
        await site.WithAsync(async db =>
        {
            var form = (await db.FindFormAsync(id, default))!;
            DateOnly today = new(2017, 9, 4);
            var answer = await db.WhoMaySignAsync(form, form.Content, today, default);
            var found = RouteFindings.Of(form, answer, RouteRequirements.Usual, today).Where(f => f.Finding.Rule == "R10").ToList();
            var page = await site.OpenAsync("programme-officer", FormUrls.Form(id));
            Assert.All(found, f => Assert.Contains(f.Finding.Message, page.Main, StringComparison.Ordinal));
            Assert.Equal(
                found.Count,
                page.Document.QuerySelectorAll(".remit-finding").Count(f => OpenPage.Words(f).Contains("rule R10", StringComparison.Ordinal))
            );
            return (IReadOnlyList<string>)[.. found.Select(f => $"{f.Finding.Severity} {f.Finding.Message}")];
        });
}

public sealed class FormAtAGlanceOnSqliteTests(SqliteRouteSite site) : FormAtAGlanceTests(site), IClassFixture<SqliteRouteSite>;

public sealed class FormAtAGlanceOnPostgresTests(PostgresRouteSite site) : FormAtAGlanceTests(site), IClassFixture<PostgresRouteSite>;
