using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Calendars;
using Remit.Publications;
using Remit.Site;
using Remit.Storage;

namespace Remit.Forms;

/// <summary>A form on a page of the route, filled in and ready to be sent, as often as a test likes.</summary>
/// <param name="Act">What the journal says when it has its effect.</param>
/// <param name="Button">The button that sends it.</param>
/// <param name="Page">Who opens the page, and where it stands.</param>
/// <param name="Fill">What is filled in.</param>
/// <param name="Other">What is filled in besides, so that it is another content.</param>
internal sealed record SentTwice(
    string Act,
    string Button,
    Func<RouteSite, string, Task<(string? Persona, string Address)>> Page,
    Action<OpenPage> Fill,
    Action<OpenPage> Other
)
{
    /// <summary>Every form of the route that changes something, by a name.</summary>
    public static IReadOnlyDictionary<string, SentTwice> All { get; } =
        new Dictionary<string, SentTwice>
        {
            ["begin a form"] = new(
                "began a form",
                "Begin the form",
                (_, _) => At("programme-officer", FormUrls.NewRoute),
                p => p.Choose("Level", "Assistant").Fill(("Title", "Sent twice")),
                p => p.Fill(("Title", "Sent otherwise"))
            ),
            ["save a section"] = new(
                "changed a form",
                "Save and return to the form",
                async (site, code) => ("programme-officer", FormUrls.Section(await DraftAsync(site, code), FormSection.Background)),
                p => Text(p, "Other words"),
                p => Text(p, "Words that nobody saved")
            ),
            ["let a colleague in"] = new(
                "let somebody in to draft",
                "Let them in",
                async (site, code) => ("programme-officer", FormUrls.Drafters(await DraftAsync(site, code))),
                p => p.Fill(("Let a colleague in", p.Document.QuerySelector("select option[value]:not([value=''])")!.GetAttribute("value")!)),
                p => p.Fill(("Let a colleague in", ""))
            ),
            ["give another code"] = new(
                "gave a form another code",
                "Give it this code",
                async (site, code) => ("programme-officer", FormUrls.Code(await DraftAsync(site, code))),
                p => p.Fill(("Code", "ADD9701")),
                p => p.Fill(("Code", "ADD9702"))
            ),
            ["submit"] = new(
                "submitted a form",
                "Submit",
                async (site, code) => ("programme-officer", RouteUrls.Submission(await DraftAsync(site, code))),
                p => p.Fill((RouteSite.Declaration, "true")),
                p => p.Fill((RouteSite.Declaration, "false"))
            ),
            ["ask for advice"] = new(
                "asked for equality advice",
                "Ask",
                async (site, code) => ("programme-officer", RouteUrls.AdviceRequest(await SubmittedAsync(site, code))),
                p =>
                    p.Fill(
                        ("Equality", "true"),
                        ("Whom do you ask?", RouteSite.Persona("director").ToString()),
                        ("What do you want to know?", "Who is left out?")
                    ),
                p => p.Fill(("What do you want to know?", "Something else"))
            ),
            ["advise"] = new(
                "gave finance advice",
                "Give this advice",
                async (site, code) => ("finance", RouteUrls.Advice(await SubmittedAsync(site, code))),
                p => p.Fill(("I concur", "true"), ("Your comments", "It is in order.")),
                p => p.Fill(("Your comments", "It is not in order."))
            ),
            ["put on an agenda"] = new(
                "put a form on an agenda",
                "Put it on the agenda",
                async (site, code) =>
                {
                    await MeetAsync(site, new(2018, 4, 16));
                    return ("programme-officer", RouteUrls.Review(await SubmittedAsync(site, code)));
                },
                p => p.Fill(("Board of double sending, 16 April 2018", "true")),
                p => p.Fill(("Board of double sending, 16 April 2018", "false"))
            ),
            ["sign"] = new(
                "signed a form",
                "Sign ADD9711",
                async (site, _) => ("approver", RouteUrls.Signature(await site.ReadyAsync("ADD9711", Content))),
                p => RouteSite.Confirm(p),
                p => p.Fill(("Conditions of your approval", "Another condition"))
            ),
            ["return"] = Reason("returned a form for changes", "Return it", "approver", RouteUrls.Return, ReadyAsync),
            ["decline"] = Reason("declined a form", "Decline it", "approver", RouteUrls.Decline, ReadyAsync),
            ["withdraw"] = Reason("withdrew a form", "Withdraw it", "programme-officer", RouteUrls.Withdrawal, SubmittedAsync),
            ["replace"] = new(
                "began a form from a signed one",
                "Begin the new form",
                async (site, code) => ("programme-officer", RouteUrls.Replacement(await SignedAsync(site, code))),
                p => Choose(p, 0),
                p => Choose(p, 1)
            ),
            ["ask for a deferral"] = new(
                "asked for a deferral",
                "Ask for the deferral",
                async (site, code) => ("programme-officer", PublicationUrls.Deferral(await CodeAsync(site, code))),
                p => p.Fill(("Why must publication wait?", "Talks go on"), ("Day", "1"), ("Month", "6"), ("Year", "2018")),
                p => p.Fill(("Day", "2"))
            ),
            ["approve a deferral"] = new(
                "approved a deferral",
                "Approve the deferral",
                async (site, code) => ("governance", PublicationUrls.DeferralApproval(await AskedAsync(site, code))),
                _ => { },
                p => p.Fill(("Why is it refused?", "It is not"))
            ),
            ["publish"] = new(
                "published a decision",
                "Publish it now",
                async (site, code) => ("governance", PublicationUrls.Act(await AskedAsync(site, code, approve: true))),
                p => p.Fill(("Why is the deferral no longer needed?", "The contract is signed")),
                p => p.Fill(("Why is the deferral no longer needed?", "Another reason"))
            ),
            ["withhold for longer"] = new(
                "withheld something for longer",
                "Withhold it for longer",
                WithheldAsync,
                p => p.Fill(("Day", "1"), ("Month", "4"), ("Year", "2019")),
                p => p.Fill(("Day", "2"))
            ),
            ["release"] = new(
                "released what was withheld",
                "Release it",
                WithheldAsync,
                p => p.Fill(("Why need it not be withheld any longer?", "The contract is let")),
                p => p.Fill(("Why need it not be withheld any longer?", "Another reason"))
            ),
            ["plan"] = new(
                "planned a decision",
                "Publish the entry",
                async (site, code) => ("programme-officer", PublicationUrls.NewPlanned(await DraftAsync(site, code))),
                p =>
                    p.Fill(
                        ("What is to be decided", "Sent twice"),
                        ("Whom people can ask", "A team"),
                        ("Day", "1"),
                        ("Month", "6"),
                        ("Year", "2018")
                    ),
                p => p.Fill(("What is to be decided", "Sent otherwise"))
            ),
            ["change an entry of the plan"] = new(
                "changed a planned decision",
                "Save the change",
                async (site, _) => ("programme-officer", PublicationUrls.Planned(await PlanAsync(site))),
                p => p.Fill(("Whom people can ask", "Another team")),
                p => p.Fill(("Whom people can ask", "A third team"))
            ),
            ["withdraw an entry of the plan"] = new(
                "withdrew a planned decision",
                "Withdraw it",
                async (site, _) => ("programme-officer", PublicationUrls.Withdrawal(await PlanAsync(site))),
                p => p.Fill(("Why is it withdrawn?", "Not needed")),
                p => p.Fill(("Why is it withdrawn?", "Another reason"))
            ),
            ["ask for another format"] = new(
                "asked for another format",
                "Ask for it",
                async (site, code) =>
                {
                    var published = await CodeAsync(site, code);
                    RouteSite.Moved(await (await site.OpenAsync("governance", PublicationUrls.Act(published))).SubmitAsync("Publish it now"));
                    return (null, PublicationUrls.AnotherFormat(published.ToLowerInvariant()));
                },
                p => p.Choose("Which format do you need?", "Braille").Fill(("Your name", "Sam Carter"), ("Your email address", "sam@example.org")),
                p => p.Fill(("Your name", "Another"))
            ),
        };

    private static FormContent Content => Examples.Add2155Form(10_000);

    private static Task<(string?, string)> At(string persona, string address) => Task.FromResult<(string?, string)>((persona, address));

    private static SentTwice Reason(
        string act,
        string button,
        string persona,
        Func<Guid, string> address,
        Func<RouteSite, string, Task<Guid>> form
    ) =>
        new(
            act,
            button,
            async (site, code) => (persona, address(await form(site, code))),
            p => p.Fill(("Why?", "It can wait")),
            p => p.Fill(("Why?", "Another reason"))
        );

    private static void Text(OpenPage page, string words) => page.Fill((OpenPage.Words(page.Document.QuerySelector("main form label")!), words));

    private static void Choose(OpenPage page, int which)
    {
        foreach (var (place, radio) in page.Document.QuerySelectorAll("main input[type=radio]").Index())
        {
            ((AngleSharp.Html.Dom.IHtmlInputElement)radio).IsChecked = place == which;
        }
    }

    private static Task<Guid> DraftAsync(RouteSite site, string code) => site.DraftAsync(code, Content);

    private static Task<Guid> ReadyAsync(RouteSite site, string code) => site.ReadyAsync(code, Content);

    private static async Task<Guid> SubmittedAsync(RouteSite site, string code)
    {
        var id = await DraftAsync(site, code);
        await site.SubmitAsync(id);
        return id;
    }

    private static async Task<Guid> SignedAsync(RouteSite site, string code, FormContent? content = null)
    {
        var id = await site.ReadyAsync(code, content ?? Content);
        RouteSite.Moved(await site.SignAsync(id, "approver"));
        return id;
    }

    private static async Task<string> CodeAsync(RouteSite site, string code)
    {
        await SignedAsync(site, code);
        return code;
    }

    private static async Task<string> AskedAsync(RouteSite site, string code, bool approve = false)
    {
        await SignedAsync(site, code);
        var ask = await site.OpenAsync("programme-officer", PublicationUrls.Deferral(code));
        ask.Fill(("Why must publication wait?", "Talks go on"), ("Day", "1"), ("Month", "6"), ("Year", "2018"));
        RouteSite.Moved(await ask.SubmitAsync("Ask for the deferral"));
        if (approve)
        {
            RouteSite.Moved(await (await site.OpenAsync("governance", PublicationUrls.DeferralApproval(code))).SubmitAsync("Approve the deferral"));
        }

        return code;
    }

    private static async Task<(string?, string)> WithheldAsync(RouteSite site, string code)
    {
        WithheldParagraph paragraph = new("What is asked for", Publications.Examples.Commercial, FormSection.Money);
        await SignedAsync(site, code, Content with { Access = Content.Access with { Part2 = [paragraph] } });
        var publication = await site.WithAsync(db => db.PublicationOfCodeAsync(code, default));
        return ("governance", PublicationUrls.Withholding(code, publication!.Withholdings[0].Id));
    }

    private static Task<Guid> PlanAsync(RouteSite site) =>
        site.WithAsync(async db =>
        {
            var now = site.Site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            PlannedDecision planned = new(new("A library", "Cabinet", LondonTime.DayOf(now).AddDays(60), "A team"), "A clerk", now);
            db.PlannedDecisions.Add(planned);
            await db.SaveAsync(new("A clerk", "entered in the plan", $"planned decision {planned.Id}", null, now));
            return planned.Id;
        });

    private static Task<bool> MeetAsync(RouteSite site, DateOnly on) =>
        site.WithAsync(async db =>
        {
            const string name = "Board of double sending";
            if (!await db.Boards.AnyAsync(b => b.Name == name))
            {
                Board board = new(name, []);
                board.Meet(on, on);
                db.Boards.Add(board);
                await db.SaveAsync(
                    new("Governance", "entered a meeting", $"board {board.Id}", null, on.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))
                );
            }

            return true;
        });
}
