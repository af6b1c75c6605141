using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Authority;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Organisations;
using Remit.People;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Payments;

/// <summary>The running program on 1 March 2019 with the demo's people, the policy of that year, and money that was promised to the partner.</summary>
public abstract class PaymentSite : IAsyncLifetime
{
    private readonly StoppedClock _clock = new(Morning);
    private RunningSite? _site;
    private int _decisions;

    internal static readonly byte[] Payslip = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF");

    private static readonly DateTimeOffset Morning = new(2019, 3, 1, 9, 0, 0, TimeSpan.Zero);

    internal RunningSite Site => _site ?? throw new InvalidOperationException("The site has not been started");

    /// <summary>The partner's organisation.</summary>
    internal Guid Trust { get; private set; }

    /// <summary>Another organisation that takes part, of which nobody signs in.</summary>
    internal Guid Others { get; private set; }

    /// <summary>Of finance and a director, with no part in anything else.</summary>
    internal Guid Ruth { get; private set; }

    internal DateTime Now => _clock.Now.UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(
            demo: true,
            database: await CreateAsync(),
            also: services => services.AddSingleton<TimeProvider>(_clock)
        );
        await WithAsync(async db =>
        {
            db.Schemes.AddRange(GlaPolicy.Schemes);
            db.BuyingRules.AddRange(GlaPolicy.BuyingRules);
            PartnerOrganisation others = new(new("Another Trust", []), new(2016, 1, 1));
            db.Organisations.Add(others);
            (Trust, Others) = (await db.Organisations.Where(o => o.Name == "Canalside Workspace Trust").Select(o => o.Id).SingleAsync(), others.Id);
            Ruth = await db.People.Where(p => p.Name == "Ruth Llewellyn").Select(p => p.Id).SingleAsync();
            db.CoolingOffs.Add(new(new(2018, 1, 1), 5, "DD2092", new(Ruth, "Ruth Llewellyn", Now)));
            await db.SaveAsync(new("A test", "entered the policy", "policy", null, Now));
            return true;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does something some days later; whoever acts signs in anew.</summary>
    internal async Task LaterAsync(int days, Func<Task> act)
    {
        try
        {
            _clock.Now = Morning.AddDays(days);
            await act();
        }
        finally
        {
            _clock.Now = Morning;
        }
    }

    /// <summary>Promises money of a decision of its own to an organisation, the partner's unless another is given.</summary>
    internal Task<Guid> PromiseAsync(decimal pounds, int? match = null, Guid? payee = null, decimal? approved = null, int? year = null) =>
        WithAsync(async db =>
        {
            await using var writing = await db.WriteAsync(default);
            Poster poster = new(Ruth, "Ruth Llewellyn", Now, DateOnly.FromDateTime(Now));
            LineTerms line = new(Quantity.Pounds, Pence(approved ?? pounds), "Up to so much for half of the staff cost")
            {
                MatchPercent = match,
                Year = year is { } starts ? new FinancialYear(starts) : null,
                Funder = "The authority",
            };
            EnvelopeTerms terms = new($"ADD{9000 + Interlocked.Increment(ref _decisions)}", "A programme", new(2018, 10, 1), [line]);
            var (envelope, breaches) = await db.OpenEnvelopeAsync(terms, poster, writing, default);
            Assert.Empty(breaches);
            await db.SaveAsync(new("A test", "opened an envelope", terms.DecisionCode, null, Now), writing, default);
            LedgerAct.Commit commit = new(
                Guid.CreateVersion7(),
                envelope!.Lines[0].Id,
                Pence(pounds),
                new($"Placement under {terms.DecisionCode}", payee ?? Trust),
                envelope.Lines[0].Year
            );
            Assert.Empty((await LedgerWriting.PostAsync(db, writing, [new(commit, poster)], default))[0].Breaches);
            await writing.CommitAsync(default);
            return commit.Id;
        });

    /// <summary>Bank details of an organisation that were confirmed long ago, by people who have no part in anything else.</summary>
    internal Task<Guid> BankAsync(Guid? organisation = null) =>
        WithAsync(async db =>
        {
            var owner = organisation ?? Trust;
            if (await db.BankDetails.FirstOrDefaultAsync(d => d.OrganisationId == owner && d.Confirmed != null && d.Ending == null) is { } there)
            {
                return there.Id;
            }

            var account = BankAccount.TryRead("12-34-56", "87654321", out _)!;
            var secrets = Site.Services.GetRequiredService<BankSecrets>();
            BankDetails details = new(owner, "The Trust", account.LastTwo, secrets.Seal(account), new(Guid.CreateVersion7(), "Somebody", Now));
            details.Confirm(
                new(Guid.CreateVersion7(), "Somebody else", Now, "Called them back"),
                new(new(2018, 1, 1), 5, "DD2092", details.Entered),
                DateOnly.FromDateTime(Now).AddDays(-30)
            );
            db.BankDetails.Add(details);
            await db.SaveAsync(new("A test", "entered bank details", "bank details", null, Now));
            return details.Id;
        });

    /// <summary>The partner claims costs of these amounts on a commitment, and hands the claim in.</summary>
    internal async Task<Guid> ClaimAsync(Guid commitment, string from, string until, params string[] amounts)
    {
        var leila = await Site.VisitAsAsync("partner");
        var id = IdOf(
            Moved(await Period(await leila.OpenAsync(PaymentUrls.NewClaimRoute), commitment, from, until).SubmitAsync("Go on to the costs"))
        );
        foreach (var amount in amounts)
        {
            var page = await leila.OpenAsync(PaymentUrls.NewClaimLine(id));
            page.Choose("What kind of cost is it?", "Travel").Fill(("What was paid for?", "Trains"), ("How much?", amount));
            Moved(await page.Attach("Document that shows it", "tickets.pdf", Payslip).SubmitAsync("Add the cost"));
        }

        var claim = await leila.OpenAsync(PaymentUrls.Claim(id));
        Moved(await claim.SubmitAsync(Button(claim, "Hand in the claim")));
        return id;
    }

    /// <summary>Fills in what a claim begins with.</summary>
    internal static OpenPage Period(OpenPage page, Guid commitment, string from, string until)
    {
        var (radio, label) = Radio(page, commitment);
        Assert.NotNull(radio);
        page.Choose("What do you claim on?", label).Choose("Is VAT inside the amounts?", "No VAT");
        Day(page, "From", from);
        Day(page, "Until", until);
        return page;
    }

    /// <summary>Fills in a date of three parts, by the name of the first.</summary>
    internal static void Day(OpenPage page, string name, string day)
    {
        var parts = day.Split('-');
        foreach (var (part, value) in new[] { ("Day", parts[2]), ("Month", parts[1]), ("Year", parts[0]) })
        {
            ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector($"input[name='{name}.{part}']")!).Value = value;
        }
    }

    /// <summary>An officer accepts these amounts of the lines, in order, and settles the claim.</summary>
    internal async Task SettleAsync(Guid claim, params string[] accepted)
    {
        var amara = await Site.VisitAsAsync("programme-officer");
        var page = await amara.OpenAsync(PaymentUrls.ClaimCheck(claim));
        for (var i = 0; i < accepted.Length; i++)
        {
            page.Fill(($"Accepted of line {i + 1}", accepted[i]), ($"Why not all of line {i + 1}?", "Not in the agreement"));
        }

        Moved(await page.SubmitAsync("Save what you checked"));
        Moved(await (await amara.OpenAsync(PaymentUrls.ClaimCheck(claim))).SubmitAsync("Settle the claim"));
    }

    /// <summary>Finance begins a payment of what is owed on claims or instalments, and asks for it.</summary>
    internal async Task<Guid> AskAsync(params Guid[] owed)
    {
        var tom = await Site.VisitAsAsync("finance");
        var id = IdOf(Moved(await Choosing(await tom.OpenAsync(PaymentUrls.NewPaymentRoute), owed).SubmitAsync("Begin the payment")));
        Moved(await (await tom.OpenAsync(PaymentUrls.Payment(id))).SubmitAsync("Ask for approval"));
        return id;
    }

    /// <summary>Ticks what is owed.</summary>
    internal static OpenPage Choosing(OpenPage page, params Guid[] owed)
    {
        foreach (var id in owed)
        {
            ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector($"input[value='{id}']")!).IsChecked = true;
        }

        return page;
    }

    /// <summary>Approves a payment as a persona.</summary>
    internal async Task<HttpResponseMessage> ApproveAsync(Guid payment, string persona)
    {
        var page = await (await Site.VisitAsAsync(persona)).OpenAsync(PaymentUrls.Approval(payment));
        return await page.Fill(("I have looked at every line and at the total", "true")).SubmitAsync(Button(page, "Approve "));
    }

    /// <summary>Looks into the database.</summary>
    public async Task<T> WithAsync<T>(Func<RemitDb, Task<T>> look)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<RemitDb>());
    }

    internal Task<Commitment> CommitmentAsync(Guid id) => WithAsync(db => db.Commitments.AsNoTracking().SingleAsync(c => c.Id == id));

    internal Task<PaymentRequest> PaymentAsync(Guid id) => WithAsync(db => db.PaymentRequests.AsNoTracking().SingleAsync(r => r.Id == id));

    internal Task<Claim> ClaimOfAsync(Guid id) => WithAsync(db => db.Claims.AsNoTracking().SingleAsync(c => c.Id == id));

    internal static Guid Persona(string key) => Remit.Site.Persona.All.First(p => p.Key == key).Id;

    /// <summary>That an act was done and led on.</summary>
    internal static string Moved(HttpResponseMessage answer)
    {
        var text = answer.StatusCode == HttpStatusCode.Redirect ? "" : string.Join("; ", Errors(answer));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{(int)answer.StatusCode}: {text}");
        return answer.Headers.Location!.ToString();
    }

    /// <summary>What the error summary of a refusal lists.</summary>
    internal static List<string> Errors(HttpResponseMessage answer) =>
        [.. Visitor.ReadAsync(answer).GetAwaiter().GetResult().QuerySelectorAll(".govuk-error-summary__list li").Select(OpenPage.Words)];

    /// <summary>The words of the button that begins so.</summary>
    internal static string Button(OpenPage page, string begins) =>
        page.Document.QuerySelectorAll("button").Select(OpenPage.Words).First(b => b.StartsWith(begins, StringComparison.Ordinal));

    internal static Guid IdOf(string url) => Guid.Parse(url.Split('/', '?')[2]);

    internal static long Pence(decimal pounds) => (long)(pounds * 100);

    protected abstract Task<string> CreateAsync();

    private static (AngleSharp.Dom.IElement? Radio, string Label) Radio(OpenPage page, Guid commitment)
    {
        var radio = page.Document.QuerySelector($"input[type=radio][value='{commitment}']");
        return (radio, radio is null ? "" : OpenPage.Words(page.Document.QuerySelector($"label[for='{radio.Id}']")!));
    }
}

/// <summary>On a SQLite file.</summary>
public sealed class SqlitePaymentSite : PaymentSite, IAsyncDisposable
{
    private readonly string _folder = TestFolder.Make("remit-payments-");

    protected override async Task<string> CreateAsync()
    {
        var file = Path.Combine(_folder, "register.db");
        await MigratedSqlite.CopyToAsync(file);
        return $"Data Source={file}";
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>On the throwaway PostgreSQL server.</summary>
public sealed class PostgresPaymentSite(PostgresCluster cluster) : PaymentSite
{
    protected override Task<string> CreateAsync() => cluster.CreateDatabaseAsync();
}
